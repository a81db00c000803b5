from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.marks import mark_icon
from tests.ui.widgets.conftest import Show

OPTIONS = [("a", "Gemeente"), ("b", "Zorg"), (None, "geen")]


@pytest.fixture
def field(show: Show) -> ChoiceField:
    field = ChoiceField("Soort", options=OPTIONS)
    show(field)
    field.set_value("a")
    field.input.setFocus()
    return field


def test_a_choice_from_the_list_is_committed_at_once(field: ChoiceField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    view = field.input.view()
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.committed) as committed:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert committed.args == ["b"]


def test_stepping_commits_after_a_pause(field: ChoiceField, qtbot: QtBot) -> None:
    committed: list[object] = []
    field.committed.connect(committed.append)
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    assert committed == []
    field.set_value("a")
    assert field.shown() is None
    field.flush()
    assert committed == [None]


def test_leaving_commits_and_escape_does_not(field: ChoiceField, qtbot: QtBot) -> None:
    committed: list[object] = []
    field.committed.connect(committed.append)
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    qtbot.keyClick(field.input, Qt.Key.Key_Escape)
    assert field.shown() == "a"
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    field.input.clearFocus()
    assert committed == ["b"]


def test_the_wheel_changes_nothing(field: ChoiceField) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.input, event)
    assert field.shown() == "a"
    assert not event.isAccepted()


def test_other_options_keep_the_value(field: ChoiceField) -> None:
    field.set_options([("x", "Nieuw", mark_icon(0)), ("a", "Gemeente", mark_icon(1))])
    assert field.shown() == "a"
    field.set_options([("x", "Nieuw")])
    assert field.shown() is None
    assert field.value() == "a"


def test_the_page_can_refuse(field: ChoiceField, qtbot: QtBot) -> None:
    field.committed.connect(lambda _: field.set_error("Dit kan nu niet."))
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    field.flush()
    assert field.value() == "a"
    assert field.shown() == "a"
    assert field.error() == "Dit kan nu niet."


def test_it_paints_with_and_without_a_value(field: ChoiceField) -> None:
    field.grab()
    field.reset("onbekend")
    field.setEnabled(False)
    field.grab()
    assert field.input.accessibleName() == "Soort"
