"""How a field commits, seen through a field of one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import LineField
from tests.ui.widgets.conftest import Show


class Committed(list[object]):
    """What a field committed, and what the page did with it."""

    def __init__(self, field: LineField) -> None:
        super().__init__()
        field.committed.connect(self.append)


@pytest.fixture
def field(show: Show) -> LineField:
    field = LineField("Naam", "Zo staat het in het verslag")
    other = LineField("Ander")
    show(field, other)
    field.set_value("Anna")
    field.input.setFocus()
    field.input.end(False)
    return field


def other(field: LineField) -> LineField:
    return next(each for each in field.window().findChildren(LineField) if each is not field)


def test_enter_commits_once(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, " B")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert committed == ["Anna B"]
    assert field.value() == "Anna B"
    assert not field.is_pending()


def test_leaving_commits(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, " B")
    other(field).input.setFocus()
    assert committed == ["Anna B"]


def test_leaving_without_a_change_commits_nothing(field: LineField) -> None:
    committed = Committed(field)
    other(field).input.setFocus()
    assert committed == []


def test_typing_and_taking_it_back_commits_nothing(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "x")
    qtbot.keyClick(field.input, Qt.Key.Key_Backspace)
    other(field).input.setFocus()
    assert committed == []


def test_a_pause_commits(field: LineField, qtbot: QtBot) -> None:
    field._pause.setInterval(0)
    with qtbot.waitSignal(field.committed) as committed:
        qtbot.keyClicks(field.input, "s")
    assert committed.args == ["Annas"]
    assert field.input.hasFocus()


def test_a_space_before_the_next_word_survives_the_pause(field: LineField, qtbot: QtBot) -> None:
    field.committed.connect(field.set_value)
    qtbot.keyClicks(field.input, "s ")
    field.flush()
    field.set_value("Annas")
    qtbot.keyClicks(field.input, "fiets")
    field.flush()
    assert field.value() == "Annas fiets"


def test_escape_puts_back_what_was_committed(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "xyz")
    qtbot.keyClick(field.input, Qt.Key.Key_Escape)
    assert field.text() == "Anna"
    other(field).input.setFocus()
    assert committed == []


def test_escape_with_nothing_pending_is_left_to_the_window(field: LineField, qtbot: QtBot) -> None:
    action = QAction(field.window())
    action.setShortcut(QKeySequence("Esc"))
    field.window().addAction(action)
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(field.input, Qt.Key.Key_Escape)


def test_flush_commits_now(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "!")
    field.flush()
    field.flush()
    assert committed == ["Anna!"]
    assert field.input.hasFocus()


def test_the_focused_field_is_flushed_from_anywhere(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "!")
    flush_focused()
    assert committed == ["Anna!"]


def test_a_refresh_does_not_overwrite_what_is_being_typed(field: LineField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.input, "bel")
    field.set_value("Berta")
    assert field.text() == "Annabel"
    qtbot.keyClick(field.input, Qt.Key.Key_Escape)
    assert field.text() == "Berta"


def test_a_refresh_shows_in_a_field_in_which_nothing_was_typed(field: LineField) -> None:
    field.set_value("Berta")
    assert field.text() == "Berta"
    assert field.input.hasFocus()


def test_undo_elsewhere_shows_after_a_commit(field: LineField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.input, "bel")
    field.flush()
    field.set_value("Anna")
    assert field.text() == "Anna"


def test_another_record_replaces_what_was_typed(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "bel")
    field.reset("Carla")
    assert field.text() == "Carla"
    other(field).input.setFocus()
    assert committed == []


def test_a_refresh_during_the_commit_does_not_move_the_cursor(field: LineField, qtbot: QtBot) -> None:
    field.committed.connect(lambda value: field.set_value(str(value).upper()))
    field.input.home(False)
    qtbot.keyClicks(field.input, "J")
    field.flush()
    assert field.input.cursorPosition() == 1
    other(field).input.setFocus()
    assert field.text() == "JANNA"


def undo_action(field: LineField) -> QAction:
    action = QAction(field.window())
    action.setShortcut(QKeySequence.StandardKey.Undo)
    field.window().addAction(action)
    return action


def test_ctrl_z_takes_back_typing_while_it_is_pending(field: LineField, qtbot: QtBot) -> None:
    action = undo_action(field)
    qtbot.keyClicks(field.input, "bel")
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Anna"


def test_ctrl_z_is_for_the_application_when_nothing_is_pending(field: LineField, qtbot: QtBot) -> None:
    action = undo_action(field)
    qtbot.keyClicks(field.input, "bel")
    field.flush()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Annabel"


def test_ctrl_z_does_nothing_in_a_field_when_nobody_takes_it(field: LineField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.input, "bel")
    field.flush()
    qtbot.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Annabel"


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_redo_is_for_the_application_when_nothing_is_pending(
    field: LineField, qtbot: QtBot, keys: str
) -> None:
    action = QAction(field.window())
    action.setShortcut(QKeySequence(keys))
    field.window().addAction(action)
    key = Qt.Key.Key_Y if keys == "Ctrl+Y" else Qt.Key.Key_Z
    modifiers = Qt.KeyboardModifier.ControlModifier
    if key == Qt.Key.Key_Z:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(field.input, key, modifiers)


def test_typing_after_a_commit_is_undone_only_to_the_commit(field: LineField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.input, "bel")
    field.flush()
    qtbot.keyClicks(field.input, "la")
    qtbot.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Annabel"
    qtbot.keyClick(field.input, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Annabella"


def test_a_refusal_shows_on_leaving_and_keeps_the_text(field: LineField, qtbot: QtBot) -> None:
    field.required = True
    committed = Committed(field)
    field.input.selectAll()
    qtbot.keyClick(field.input, Qt.Key.Key_Delete)
    other(field).input.setFocus()
    assert committed == []
    assert field.error() == "Vul hier iets in."
    assert field.text() == ""
    field.set_value("Anna")
    assert field.error()
    field.set_value("Berta")
    assert field.text() == "Berta"
    assert not field.error()


def test_a_pause_says_nothing_about_what_is_not_finished(field: LineField, qtbot: QtBot) -> None:
    field.required = True
    field._pause.setInterval(0)
    field.input.selectAll()
    qtbot.keyClick(field.input, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field._pause.timeout):
        pass
    assert not field.error()


def test_the_page_can_refuse(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    field.committed.connect(lambda _: field.set_error("Deze naam is al in gebruik."))
    qtbot.keyClicks(field.input, "!")
    field.flush()
    field.flush()
    assert committed == ["Anna!"]
    assert field.value() == "Anna"
    assert field.text() == "Anna!"
    qtbot.keyClick(field.input, Qt.Key.Key_Escape)
    assert field.text() == "Anna"
    assert not field.error()


def test_an_error_goes_when_the_user_types_on(field: LineField, qtbot: QtBot) -> None:
    field.set_error("Deze naam is al in gebruik.")
    assert field.input.property("invalid") is True
    qtbot.keyClicks(field.input, "!")
    assert not field.error()
    assert field.input.property("invalid") is False


def test_a_word_that_is_being_composed_is_not_committed(field: LineField, qtbot: QtBot) -> None:
    committed = Committed(field)
    qtbot.keyClicks(field.input, "x")
    QApplication.sendEvent(field.input, QInputMethodEvent("´", []))
    field._pause.setInterval(0)
    with qtbot.waitSignal(field._pause.timeout):
        field._pause.start()
    assert committed == []


def test_the_control_is_named_after_its_label(field: LineField) -> None:
    assert field.input.accessibleName() == "Naam"
    assert field.input.accessibleDescription() in ("", "Zo staat het in het verslag")
    field.set_error("Dit kan niet.")
    assert field.input.accessibleDescription() == "Dit kan niet."
    field.set_label("Volledige naam")
    assert field.input.accessibleName() == "Volledige naam"


def test_a_field_is_forty_high_under_its_label(field: LineField) -> None:
    assert field.input.height() == 40
    assert field.label.geometry().bottom() < field.input.geometry().top()
