"""The table, driven with keyboard and mouse as a user does, by a page that keeps the values."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceInput
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.page import Page
from samenwerkdesk.ui.widgets.table import Column, EditableTable, Row
from tests.ui.widgets.conftest import Show

K = Qt.Key
PARTNERS = [("A", "Gemeenten"), ("B", "Lokale teams")]


class People:
    """A page with a table of people; it does what pages do: change what it keeps, then show it again."""

    def __init__(self) -> None:
        self.people: list[dict[str, Any]] = []
        self.table = EditableTable(
            [
                Column("name", "Naam", required=True),
                Column("tasks", "Taken", "number", editable=False, width=100, right=True),
                Column("partner", "Partner", "choice", options=PARTNERS),
                Column("joined", "Sinds", "date"),
            ],
            "Mensen",
            new_row="Persoon toevoegen",
            movable=True,
            today=lambda: date(2025, 4, 10),
        )
        self.table.cell_committed.connect(self.change)
        self.table.row_added.connect(lambda _, value: self.add(value))
        self.log: list[tuple[object, ...]] = []
        for name in ("Anna", "Bas", "Cor"):
            self.add(name)

    def add(self, name: str) -> None:
        key = f"P{len(self.people) + 1}"
        self.people.append(
            {"key": key, "name": name, "partner": "A", "joined": date(2025, 2, 27), "tasks": 1}
        )
        self.refresh()

    def change(self, key: str, column: str, value: object) -> None:
        self.log.append((key, column, value))
        next(each for each in self.people if each["key"] == key)[column] = value
        self.refresh()

    def refresh(self) -> None:
        self.table.set_rows([Row(each["key"], dict(each), {"partner": (0, "A")}) for each in self.people])


@pytest.fixture
def page(show: Show) -> People:
    page = People()
    show(page.table, Button("Erna"), width=900)
    page.table.setFocus()
    return page


def editor() -> QLineEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def test_tab_goes_into_the_table_and_out_of_it(page: People, qtbot: QtBot) -> None:
    table = page.table
    assert table.current_key() == "P1"
    qtbot.keyClick(table, K.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Button)


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_F2])
def test_a_key_opens_the_editor_and_enter_commits(page: People, qtbot: QtBot, key: Qt.Key) -> None:
    table = page.table
    qtbot.keyClick(table, K.Key_Down)
    qtbot.keyClick(table, key)
    assert table.is_editing()
    assert editor().selectedText() == "Bas"
    qtbot.keyClicks(editor(), "Bastiaan")
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: not table.is_editing())
    assert page.log == [("P2", "name", "Bastiaan")]
    assert table.hasFocus()
    assert table.current_key() == "P2"


def test_typing_replaces_what_was_there(page: People, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.table, "D")
    qtbot.keyClicks(editor(), "irk")
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: page.log == [("P1", "name", "Dirk")])


def test_escape_leaves_it_as_it_was(page: People, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, K.Key_F2)
    qtbot.keyClicks(editor(), "Dirk")
    qtbot.keyClick(editor(), K.Key_Escape)
    assert not page.table.is_editing()
    assert page.log == []


def test_enter_without_a_change_commits_nothing(page: People, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, K.Key_F2)
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: not page.table.is_editing())
    assert page.log == []


def test_tab_in_an_editor_goes_to_the_next_cell_that_can_be_edited(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P1", "name")
    qtbot.keyClicks(editor(), "Dirk")
    qtbot.keyClick(editor(), K.Key_Tab)
    qtbot.waitUntil(lambda: isinstance(table.cells.editor, ChoiceInput))
    assert table.currentIndex().column() == 2
    assert page.log == [("P1", "name", "Dirk")]


def test_tab_at_the_end_of_a_row_goes_to_the_next_row_and_back(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P1", "joined")
    qtbot.keyClick(editor(), K.Key_Tab)
    assert (table.current_key(), table.currentIndex().column()) == ("P2", 0)
    qtbot.keyClick(editor(), K.Key_Backtab)
    assert (table.current_key(), table.currentIndex().column()) == ("P1", 3)


def test_a_choice_is_made_with_the_keyboard(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P2", "partner")
    choice = table.cells.editor
    assert isinstance(choice, ChoiceInput)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), K.Key_Down)
    qtbot.keyClick(choice.view(), K.Key_Return)
    qtbot.waitUntil(lambda: not table.is_editing())
    assert page.log == [("P2", "partner", "B")]
    assert table.hasFocus()


def test_escape_closes_a_choice_without_choosing(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P2", "partner")
    choice = table.cells.editor
    assert isinstance(choice, ChoiceInput)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), K.Key_Escape)
    qtbot.waitUntil(lambda: not table.is_editing())
    assert page.log == []


def test_a_date_is_typed_as_people_do(page: People, qtbot: QtBot) -> None:
    page.table.edit_cell("P3", "joined")
    assert editor().text() == "27 februari 2025"
    qtbot.keyClicks(editor(), "vr")
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: page.log == [("P3", "joined", date(2025, 4, 11))])


@pytest.mark.parametrize(("column", "text"), [("joined", "ooit"), ("name", "")])
def test_what_is_no_value_does_not_leave_the_editor(
    page: People, qtbot: QtBot, column: str, text: str
) -> None:
    table = page.table
    table.edit_cell("P3", column)
    editor().selectAll()
    qtbot.keyClick(editor(), K.Key_Delete)
    qtbot.keyClicks(editor(), text)
    with qtbot.waitSignal(table.refused) as refused:
        qtbot.keyClick(editor(), K.Key_Return)
    assert refused.args[0]
    assert table.is_editing()
    assert editor().property("invalid") is True
    qtbot.keyClick(editor(), K.Key_Escape)
    assert page.log == []


def test_leaving_an_editor_with_the_mouse_commits(page: People, qtbot: QtBot) -> None:
    page.table.edit_cell("P1")
    qtbot.keyClicks(editor(), "Dirk")
    page.table.window().findChildren(Button)[0].setFocus()
    qtbot.waitUntil(lambda: page.log == [("P1", "name", "Dirk")])


def test_a_new_person_is_written_in_the_last_row(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_new()
    qtbot.keyClicks(editor(), "Dirk")
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: not table.is_editing())
    assert [each["name"] for each in page.people] == ["Anna", "Bas", "Cor", "Dirk"]
    assert table.rows_model.is_new(table.currentIndex())
    qtbot.keyClicks(table, "E")
    qtbot.keyClick(editor(), K.Key_Tab)
    qtbot.waitUntil(lambda: table.current_key() == "P5")
    assert table.currentIndex().column() == 2


def test_a_click_on_the_last_row_starts_writing(page: People, qtbot: QtBot) -> None:
    table = page.table
    place = table.visualRect(table.rows_model.index(3, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.is_editing()
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: not table.is_editing())
    assert len(page.people) == 3


def test_a_refresh_disturbs_neither_the_editor_nor_the_selection(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P2")
    qtbot.keyClicks(editor(), "Bern")
    page.people[1]["name"] = "Bas van elders"
    page.people.insert(0, page.people.pop())
    page.people.append({"key": "P9", "name": "Zus", "partner": "B", "joined": None, "tasks": 0})
    page.refresh()
    assert table.is_editing()
    assert editor().text() == "Bern"
    qtbot.keyClicks(editor(), "ard")
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: page.log == [("P2", "name", "Bernard")])
    assert table.selected_keys() == ["P2"]


def test_a_row_that_goes_takes_its_editor_along(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.edit_cell("P2")
    qtbot.keyClicks(editor(), "x")
    del page.people[1]
    page.refresh()
    assert not table.is_editing()
    assert page.log == []


def test_the_open_editor_is_flushed(page: People, qtbot: QtBot) -> None:
    page.table.edit_cell("P1")
    qtbot.keyClicks(editor(), "Dirk")
    flush_focused()
    assert page.log == [("P1", "name", "Dirk")]
    assert page.table.is_editing()
    qtbot.keyClick(editor(), K.Key_Return)
    qtbot.waitUntil(lambda: not page.table.is_editing())
    assert len(page.log) == 1


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_Backspace])
def test_delete_asks_for_all_selected_rows(page: People, qtbot: QtBot, key: Qt.Key) -> None:
    table = page.table
    table.select("P1")
    qtbot.keyClick(table, K.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(table.delete_asked) as asked:
        qtbot.keyClick(table, key)
    assert asked.args == [["P1", "P2"]]


def test_alt_and_arrows_ask_to_move_and_the_selection_goes_along(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.select("P2")
    with qtbot.waitSignal(table.move_asked) as asked:
        qtbot.keyClick(table, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["P2", -1]
    page.people.insert(0, page.people.pop(1))
    page.refresh()
    assert table.current_key() == "P2"
    assert table.currentIndex().row() == 0


def test_enter_where_nothing_can_be_edited_opens(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.select("P2", "tasks")
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, K.Key_Return)
    assert opened.args == ["P2"]
    place = table.visualRect(table.rows_model.index(0, 1)).center()
    with qtbot.waitSignal(table.opened):
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_menu_key_asks_for_the_menu(page: People, qtbot: QtBot) -> None:
    table = page.table
    table.select("P2")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(table.menu_asked) as asked:
        QApplication.sendEvent(table.viewport(), event)
    assert asked.args[0] == ["P2"]


def test_ctrl_z_reaches_the_application(page: People, qtbot: QtBot) -> None:
    table = page.table
    action = QAction(table.window())
    action.setShortcut(QKeySequence.StandardKey.Undo)
    table.window().addAction(action)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(table, K.Key_Z, control)
    table.edit_cell("P1")
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(editor(), K.Key_Z, control)
    qtbot.keyClicks(editor(), "x")
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(editor(), K.Key_Z, control)
    action.setEnabled(False)
    qtbot.keyClick(editor(), K.Key_Escape)
    qtbot.keyClick(table, K.Key_Z, control)
    assert not table.is_editing()


def test_it_is_as_high_as_its_rows(page: People) -> None:
    table = page.table
    assert table.sizeHint().height() == 36 + 4 * 40
    assert table.height() == table.sizeHint().height()
    page.add("Dirk")
    assert table.sizeHint().height() == 36 + 5 * 40
    widths = [table.columnWidth(i) for i in range(4)]
    assert widths[1] == 100
    assert sum(widths) == table.viewport().width()


def test_without_titles_there_is_no_header(show: Show) -> None:
    table = EditableTable([Column("name", "")])
    table.set_rows([Row("a", {"name": "Anna"})])
    show(table)
    assert table.sizeHint().height() == 40


def test_the_page_scrolls_to_the_current_row(qtbot: QtBot) -> None:
    people = People()
    for i in range(40):
        people.add(f"Naam {i}")
    page = Page("Overzicht")
    page.add(people.table)
    qtbot.addWidget(page)
    page.resize(800, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    people.table.setFocus()
    qtbot.keyClick(people.table, K.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page, QScrollArea)
    assert page.verticalScrollBar().value() > 1000


def test_a_text_that_is_cut_off_is_read_as_a_tool_tip(page: People, qtbot: QtBot) -> None:
    table = page.table
    page.people[0]["name"] = "Maria " * 40
    page.refresh()
    for row, wanted in ((1, ""), (0, "Maria " * 40)):
        place = table.visualRect(table.rows_model.index(row, 0)).center()
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        QApplication.sendEvent(table.viewport(), event)
        assert QToolTip.text() == wanted


def test_it_has_a_name_for_who_cannot_see_it(page: People) -> None:
    table = page.table
    assert table.accessibleName() == "Mensen"
    index = table.rows_model.index(0, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Gemeenten"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Partner"
    table.edit_cell("P1")
    widget: QWidget = editor()
    assert widget.accessibleName() == "Naam"
    table.window().grab()
