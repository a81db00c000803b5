"""Overzicht, the people, through the table."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import partners, people
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.overview_people import RARE, PeopleView
from tests.ui.desk.overview_driver import ALT, NONE, SHIFT, Driver, Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


@pytest.fixture
def view(driver: Driver) -> PeopleView:
    return driver.show("people").part(PeopleView)


def person(driver: Driver, key: str) -> Person:
    return next(each for each in people.all_people(driver.document) if each.id == key)


def shown(view: PeopleView, column: str = "name") -> list[str]:
    """What a column shows from top to bottom."""
    model = view.table.rows_model
    number = next(i for i, each in enumerate(model.columns) if each.key == column)
    return [model.text(model.index(row, number)) for row in range(len(model.rows))]


def go_to(driver: Driver, view: PeopleView, key: str, column: str = "name") -> None:
    view.table.select(key, column)
    view.table.setFocus(Qt.FocusReason.OtherFocusReason)
    driver.settle()


def choose(driver: Driver, view: PeopleView, key: str, column: str, label: str) -> None:
    """Choose an option by keyboard: Enter opens the list, the arrows go to it, Enter takes it."""
    go_to(driver, view, key, column)
    driver.press(Key.Key_Return)
    QTest.qWait(1)
    driver.settle()
    box = view.table.cells.editor
    assert box is not None
    labels = [box.itemText(i) for i in range(box.count())]  # type: ignore[attr-defined]
    now = box.currentIndex()  # type: ignore[attr-defined]
    steps = labels.index(label) - now
    driver.press(*[Key.Key_Down if steps > 0 else Key.Key_Up] * abs(steps))
    driver.press(Key.Key_Return)
    driver.settle()


# ---------------------------------------------------------------------- coming


def test_the_empty_state_says_what_to_do(driver: Driver, view: PeopleView) -> None:
    assert view.empty.isVisible()
    driver.click(view._begin)
    assert view.paste.isVisible()
    assert not view.empty.isVisible()
    assert driver.focused() is view.paste.text
    driver.press(Key.Key_Escape)
    assert view.empty.isVisible()
    assert not view.paste.isVisible()


def test_people_are_typed_one_after_the_other(driver: Driver, view: PeopleView) -> None:
    view.table.edit_new()
    driver.write("Marloes")
    driver.press(Key.Key_Return)
    view.table.edit_new()
    driver.write("Ruben")
    driver.press(Key.Key_Return)
    assert driver.names() == ["Marloes", "Ruben"]
    assert not view.empty.isVisible()
    driver.desk.undo()
    driver.desk.undo()
    assert driver.names() == []
    assert view.empty.isVisible()


@pytest.mark.parametrize("order", ["partner", "name"])
def test_tab_goes_on_in_the_person_just_added(driver: Driver, view: PeopleView, order: str) -> None:
    keys = driver.with_people(None, "Anna", "Zoë")
    driver.click(view.sorting.button(order))
    view.table.edit_new()
    driver.write("Mia")
    driver.press(Key.Key_Tab)
    added = next(each.id for each in people.all_people(driver.document) if each.id not in keys)
    assert view.table.current_key() == added


def test_the_mouse_adds_a_person(driver: Driver, view: PeopleView) -> None:
    table = view.table
    place = table.visualRect(table.rows_model.index(0, 0)).center()
    driver.click(table.viewport(), place)
    driver.write("Marloes")
    driver.press(Key.Key_Return)
    assert driver.names() == ["Marloes"]


def test_who_comes_later_takes_part_from_the_session_that_is_on(driver: Driver, view: PeopleView) -> None:
    ids = driver.with_sessions(3)
    assert driver.desk.session_id == ids[2]
    view.table.edit_new()
    driver.write("Marloes")
    driver.press(Key.Key_Return)
    assert people.all_people(driver.document)[0].joined_session_id == ids[2]
    assert shown(view, "joined_session_id") == ["sessie 3"]
    driver.desk.choose_session(ids[0])
    view.table.edit_new()
    driver.write("Ruben")
    driver.press(Key.Key_Return)
    assert people.all_people(driver.document)[1].joined_session_id is None


# ---------------------------------------------------------------------- writing


def test_a_cell_is_written_with_the_keyboard_and_undone(driver: Driver, view: PeopleView) -> None:
    key = driver.with_people(None, "Marloes")[0]
    go_to(driver, view, key, "function_title")
    driver.write("adviseur")
    driver.press(Key.Key_Return)
    assert person(driver, key).function_title == "adviseur"
    driver.desk.undo()
    assert shown(view, "function_title") == [""]


def test_a_name_cannot_become_empty(driver: Driver, view: PeopleView) -> None:
    key = driver.with_people(None, "Marloes")[0]
    go_to(driver, view, key)
    driver.press(Key.Key_F2)
    driver.press(Key.Key_Backspace, Key.Key_Return)
    assert person(driver, key).name == "Marloes"
    assert driver.last_said() == "Naam mag niet leeg zijn."
    driver.press(Key.Key_Escape)


def test_a_partner_is_chosen_with_the_keyboard(driver: Driver, view: PeopleView) -> None:
    ids = driver.with_partners("Gemeenten", "Onderwijs")
    key = driver.with_people(None, "Marloes")[0]
    choose(driver, view, key, "partner_id", "Onderwijs")
    assert person(driver, key).partner_id == ids[1]
    assert view.table.rows_model.rows[0].marks == {"partner_id": (1, "B")}
    assert shown(view, "partner_id") == ["Onderwijs"]
    driver.desk.undo()
    assert shown(view, "partner_id") == ["Geen partner"]
    assert view.table.rows_model.rows[0].marks == {}


def test_a_deputy_is_chosen_among_the_others_own_partner_first(driver: Driver, view: PeopleView) -> None:
    first, second = driver.with_partners("Gemeenten", "Onderwijs")
    a = driver.with_people(first, "Anna")[0]
    b = driver.with_people(second, "Zoë", "Bas")[0]
    options = [option[1] for option in view._known.for_deputy(b)]
    assert options == ["Vervangt niemand", "Bas", "Anna"]
    driver.click(view.more)
    choose(driver, view, b, "deputy_of_id", "Anna")
    assert person(driver, b).deputy_of_id == a
    assert "Anna" in shown(view, "deputy_of_id")


def test_joining_and_leaving_keep_their_order(driver: Driver, view: PeopleView) -> None:
    ids = driver.with_sessions(3)
    key = driver.with_people(None, "Marloes")[0]
    driver.click(view.more)
    choose(driver, view, key, "joined_session_id", "Sessie 2, 10 februari 2025")
    assert person(driver, key).joined_session_id == ids[1]
    assert [option[0] for option in view._known.for_left(key)] == [None, ids[1], ids[2]]
    choose(driver, view, key, "left_session_id", "Sessie 2, 10 februari 2025")
    assert person(driver, key).left_session_id == ids[1]
    assert [option[0] for option in view._known.for_joined(key)] == [None, ids[0], ids[1]]
    # Whoever left before the session that is on stands there muted.
    assert view.table.rows_model.rows[0].muted
    driver.desk.choose_session(ids[1])
    assert not view.table.rows_model.rows[0].muted


def test_a_refresh_leaves_an_open_editor_alone(driver: Driver, view: PeopleView) -> None:
    key = driver.with_people(None, "Marloes", "Ruben")[0]
    go_to(driver, view, key, "function_title")
    driver.write("advi")
    people.set_field(driver.document, "P2", "function_title", "manager")
    driver.with_people(None, "Nienke")
    driver.write("seur")
    driver.press(Key.Key_Return)
    assert person(driver, key).function_title == "adviseur"
    assert shown(view, "function_title") == ["adviseur", "manager", ""]


def test_switching_views_keeps_what_stands_in_a_cell(driver: Driver, view: PeopleView) -> None:
    key = driver.with_people(None, "Marloes")[0]
    go_to(driver, view, key, "function_title")
    driver.write("adviseur")
    driver.page.show_view("partners")
    assert person(driver, key).function_title == "adviseur"


# ---------------------------------------------------------------------- order


def test_people_stand_per_partner_or_by_name(driver: Driver, view: PeopleView) -> None:
    first, second = driver.with_partners("Gemeenten", "Onderwijs")
    driver.with_people(None, "Los")
    driver.with_people(second, "Zoë", "Bas")
    driver.with_people(first, "mia")
    assert shown(view) == ["mia", "Zoë", "Bas", "Los"]
    partners.move(driver.document, second, -1)
    assert shown(view) == ["Zoë", "Bas", "mia", "Los"]
    view.sorting.button("partner").setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Key.Key_Right)
    assert shown(view) == ["Bas", "Los", "mia", "Zoë"]


def test_alt_and_arrows_move_within_the_partner(driver: Driver, view: PeopleView) -> None:
    first, second = driver.with_partners("Gemeenten", "Onderwijs")
    a, _, c = (
        driver.with_people(partner, name)[0] for partner, name in ((first, "A"), (second, "B"), (first, "C"))
    )
    go_to(driver, view, c)
    driver.press(Key.Key_Up, modifiers=ALT)
    assert shown(view) == ["C", "A", "B"]
    assert view.table.current_key() == c
    driver.press(Key.Key_Up, modifiers=ALT)
    assert shown(view) == ["C", "A", "B"]
    driver.desk.undo()
    assert shown(view) == ["A", "C", "B"]
    go_to(driver, view, a)
    driver.press(Key.Key_Down, modifiers=ALT)
    assert driver.names() == ["B", "C", "A"]
    assert shown(view) == ["C", "A", "B"]


def test_by_name_nobody_is_moved_and_the_window_says_so(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Zoë", "Anna")
    driver.click(view.sorting.button("name"))
    go_to(driver, view, keys[0])
    driver.press(Key.Key_Up, modifiers=ALT)
    assert driver.names() == ["Zoë", "Anna"]
    assert "Per partner" in driver.last_said()


# ---------------------------------------------------------------------- going


def test_delete_removes_with_a_way_back(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Marloes", "Ruben")
    go_to(driver, view, keys[0])
    driver.press(Key.Key_Delete)
    assert driver.names() == ["Ruben"]
    assert driver.last_said() == "Marloes is verwijderd."
    act = driver.said[-1].act
    assert act is not None
    act()
    assert shown(view) == ["Marloes", "Ruben"]


def test_several_go_in_one_step(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Marloes", "Ruben", "Nienke")
    go_to(driver, view, keys[0])
    driver.press(Key.Key_Down, modifiers=SHIFT)
    driver.press(Key.Key_Delete)
    assert driver.names() == ["Nienke"]
    assert driver.last_said() == "2 mensen zijn verwijderd."
    driver.desk.undo()
    assert driver.names() == ["Marloes", "Ruben", "Nienke"]


def test_who_gave_marks_stays_and_the_window_says_why(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Marloes", "Ruben")
    driver.with_marks(keys[1])
    go_to(driver, view, keys[0])
    driver.press(Key.Key_Down, modifiers=SHIFT)
    driver.press(Key.Key_Delete)
    assert driver.names() == ["Marloes", "Ruben"]
    assert driver.said[-1].kind == "danger"
    assert driver.last_said().startswith("Ruben heeft al iets ingevuld")


def test_the_menu_edits_moves_and_removes(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Marloes", "Ruben")
    menu = QMenu(view)
    view.fill_menu([keys[0]], menu)
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    actions["Omlaag"].trigger()
    assert driver.names() == ["Ruben", "Marloes"]
    actions["Wijzigen"].trigger()
    assert view.table.is_editing()
    driver.press(Key.Key_Escape)
    actions["Verwijderen"].trigger()
    assert driver.names() == ["Ruben"]


def test_the_menu_key_opens_the_menu(driver: Driver, view: PeopleView) -> None:
    keys = driver.with_people(None, "Marloes")
    go_to(driver, view, keys[0])
    view.table.menu_asked.emit(keys, QPoint(10, 10))
    menu = view.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Escape, NONE)


def test_empty_columns_leave_their_room_to_the_function(driver: Driver, view: PeopleView) -> None:
    first, second = driver.with_people(None, "Ada", "Bea")
    table = view.table
    keys = [column.key for column in table.rows_model.columns]

    def width(key: str) -> int:
        return table.columnWidth(keys.index(key))

    assert [width(key) for key in RARE] == [0, 0, 0]
    assert width("function_title") > 240
    driver.click(view.more)
    assert table.hasFocus()
    assert not view.more.isVisible()
    assert all(width(key) >= 54 for key in RARE)
    assert width("function_title") >= 160
    people.set_field(driver.document, second, "deputy_of_id", first)
    assert width("deputy_of_id") >= 104


def test_a_column_that_was_filled_stays(driver: Driver, view: PeopleView) -> None:
    first, second = driver.with_people(None, "Ada", "Bea")
    people.set_field(driver.document, second, "deputy_of_id", first)
    people.set_field(driver.document, second, "deputy_of_id", None)
    driver.settle()
    assert not view.table.isColumnHidden(5)


def test_a_wide_window_shows_every_column(driver: Driver, view: PeopleView) -> None:
    driver.with_people(None, "Ada")
    driver.page.resize(1200, 700)
    driver.settle()
    assert not view.table.isColumnHidden(5)
    assert not view.more.isVisible()
    driver.page.resize(804, 700)
    driver.settle()
    assert view.table.isColumnHidden(5)
    assert view.more.isVisible()
