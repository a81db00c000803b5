from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.entry import EntryLine
from tests.ui.widgets.conftest import Show

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def line(show: Show) -> EntryLine:
    line = EntryLine("Nieuw", "Typ iets")
    show(line)
    line.input.setFocus()
    return line


def test_enter_hands_over_what_was_typed(line: EntryLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(line.input, "iets")
    with qtbot.waitSignal(line.entered) as entered:
        qtbot.keyClick(line.input, Key.Key_Return)
    assert entered.args == ["iets"]
    line.clear()
    qtbot.keyClicks(line.input, "   ")
    with qtbot.assertNotEmitted(line.entered):
        qtbot.keyClick(line.input, Key.Key_Return)


def test_escape_empties_first_and_then_gives_up(line: EntryLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(line.input, "iets")
    with qtbot.assertNotEmitted(line.abandoned):
        qtbot.keyClick(line.input, Key.Key_Escape)
    assert line.text() == ""
    with qtbot.waitSignal(line.abandoned):
        qtbot.keyClick(line.input, Key.Key_Escape)


def test_undo_is_for_the_typing_and_then_for_the_application(line: EntryLine, qtbot: QtBot) -> None:
    heard: list[str] = []
    for keys in ("Ctrl+Z", "Ctrl+Y"):
        shortcut = QShortcut(QKeySequence(keys), line.window())
        shortcut.activated.connect(lambda keys=keys: heard.append(keys))
    qtbot.keyClicks(line.input, "iets")
    qtbot.keyClick(line.input, Key.Key_Z, CTRL)
    assert (line.text(), heard) == ("", [])
    line.set_text("nog iets")
    line.clear()
    qtbot.keyClick(line.input, Key.Key_Z, CTRL)
    qtbot.keyClick(line.input, Key.Key_Y, CTRL)
    assert (line.text(), heard) == ("", ["Ctrl+Z", "Ctrl+Y"])


def test_the_preview_is_read_out_and_takes_no_room_when_empty(line: EntryLine, show: Show) -> None:
    height = line.sizeHint().height()
    line.preview("Besluit")
    assert line.input.accessibleDescription() == "Besluit"
    assert line.sizeHint().height() > height
    line.preview("")
    assert line.sizeHint().height() == height
    roomy = EntryLine("Nieuw", roomy=True)
    show(roomy)
    height = roomy.sizeHint().height()
    roomy.preview("Besluit")
    assert roomy.sizeHint().height() == height


def test_the_line_stays_in_sight_when_what_stands_above_it_grows(show: Show, qtbot: QtBot) -> None:
    area, page, above, line = QScrollArea(), QWidget(), QWidget(), EntryLine("Nieuw")
    above.setFixedHeight(150)
    column = QVBoxLayout(page)
    column.addWidget(above)
    column.addWidget(line)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setFixedSize(300, 260)
    show(area)
    line.input.setFocus()
    line.entered.connect(lambda _: above.setFixedHeight(900))
    qtbot.keyClicks(line.input, "iets")
    assert not line.visibleRegion().isEmpty()
    qtbot.keyClick(line.input, Key.Key_Return)
    qtbot.waitUntil(lambda: line.y() > 900)
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())
