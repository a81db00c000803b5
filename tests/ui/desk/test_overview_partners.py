"""Overzicht, the partners, through the list, the fields in a row and the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import partners, people
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk.overview_partner_editor import PartnerEditor, kind_code, kind_text
from samenwerkdesk.ui.desk.overview_partners import PartnersView
from tests.ui.desk.overview_driver import ALT, Driver, Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


@pytest.fixture
def view(driver: Driver) -> PartnersView:
    return driver.show("partners").part(PartnersView)


def only(driver: Driver) -> Partner:
    return partners.all_partners(driver.document)[0]


def open_fields(driver: Driver, view: PartnersView, key: str) -> PartnerEditor:
    view.list.focus(key)
    driver.press(Key.Key_Return)
    editor = view.findChild(PartnerEditor)
    assert editor is not None
    return editor


# ---------------------------------------------------------------------- coming and going


def test_partners_are_added_by_typing(driver: Driver, view: PartnersView) -> None:
    assert view.empty.isVisible()
    view.new.setFocus()
    driver.write("Gemeenten")
    assert "Wordt partner A" in view.new.input.accessibleDescription()
    driver.press(Key.Key_Return)
    driver.write("Onderwijs")
    driver.press(Key.Key_Return)
    assert [(p.name, p.code) for p in partners.all_partners(driver.document)] == [
        ("Gemeenten", "A"),
        ("Onderwijs", "B"),
    ]
    assert not view.empty.isVisible()
    driver.desk.undo()
    assert len(view.list.keys()) == 1


def test_who_is_there_already_is_said(driver: Driver, view: PartnersView) -> None:
    driver.with_partners("Gemeenten")
    view.new.setFocus()
    driver.write("gemeenten")
    assert "staat er al als partner A" in view.new.input.accessibleDescription()


def test_a_letter_never_comes_back(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    view.list.focus(keys[1])
    driver.press(Key.Key_Delete)
    view.new.setFocus()
    driver.write("Drie")
    driver.press(Key.Key_Return)
    assert [p.code for p in partners.all_partners(driver.document)] == ["A", "C"]


def test_removing_leaves_the_people_and_can_be_undone(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Gemeenten")[0]
    driver.with_people(key, "Marloes", "Ruben")
    view.list.focus(key)
    driver.press(Key.Key_Delete)
    assert driver.last_said() == "Gemeenten is verwijderd. 2 mensen staan nu zonder partner."
    assert [p.partner_id for p in people.all_people(driver.document)] == [None, None]
    assert view.empty.isVisible()
    act = driver.said[-1].act
    assert act is not None
    act()
    assert [p.partner_id for p in people.all_people(driver.document)] == [key, key]
    assert view.list.keys() == [key]


def test_the_menu_moves_and_removes(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    menu = QMenu(view)
    view._fill_menu(keys[0], menu)
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    actions["Omlaag"].trigger()
    assert driver.partner_names() == ["Twee", "Een"]
    actions["Verwijderen"].trigger()
    assert driver.partner_names() == ["Twee"]


def test_alt_and_arrows_move_and_the_comparison_follows(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee", "Drie")
    view.list.focus(keys[0])
    driver.press(Key.Key_Down, modifiers=ALT)
    assert driver.partner_names() == ["Twee", "Een", "Drie"]
    assert view.list.current() == keys[0]
    shown = sorted(
        (view.comparison.part(key).pos().y(), view.comparison.part(key).pos().x(), key) for key in keys
    )
    assert [key for _, _, key in shown] == [keys[1], keys[0], keys[2]]
    driver.desk.undo()
    assert view.list.keys() == keys


# ---------------------------------------------------------------------- the fields


def test_the_fields_are_filled_in_with_the_keyboard_alone(driver: Driver, view: PartnersView) -> None:
    key = partners.add(driver.document)
    open_fields(driver, view, key)
    for text in ("Gemeentelijke Alliantie", "Gemeenten", "Vier gemeenten", "overheid", "Ieder kind veilig"):
        driver.write(text)
        driver.press(Key.Key_Tab)
    driver.write("nabij")
    driver.press(Key.Key_Return)
    driver.write("zuinig")
    driver.press(Key.Key_Tab)
    found = only(driver)
    assert found.name == "Gemeentelijke Alliantie"
    assert found.short_name == "Gemeenten"
    assert found.description == "Vier gemeenten"
    assert found.kind == "overheid"
    assert found.mission == "Ieder kind veilig"
    assert found.core_values == ("nabij", "zuinig")
    driver.press(Key.Key_Escape)
    assert view.list.editing is None
    assert view.list.current() == key
    for _ in range(6):
        driver.desk.undo()
    assert only(driver) == Partner(key, None, None, None, None, None, (), 0, 0, None)


def test_undo_shows_in_the_open_fields(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Gemeenten")[0]
    editor = open_fields(driver, view, key)
    editor.short.input.selectAll()
    editor.short.input.setFocus()
    driver.press(Key.Key_End)
    driver.write(" B")
    driver.press(Key.Key_Return)
    assert only(driver).short_name == "Gemeenten B"
    driver.desk.undo()
    assert editor.short.text() == "Gemeenten"


def test_a_refresh_does_not_disturb_who_is_typing(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Gemeenten")[0]
    editor = open_fields(driver, view, key)
    editor.mission.setFocus()
    driver.write("Ieder kind")
    partners.set_field(driver.document, key, "kind", "overheid")
    driver.with_partners("Onderwijs")
    assert editor.kind.text() == "overheid"
    assert editor.mission.text() == "Ieder kind"
    assert driver.focused() is editor.mission.input
    assert view.list.editing == key


def test_a_short_name_has_twenty_characters_and_a_longer_one_is_not_cut_off(
    driver: Driver, view: PartnersView
) -> None:
    keys = driver.with_partners("Een", "Een naam van elders die te lang is")
    editor = open_fields(driver, view, keys[0])
    editor.short.setFocus()
    driver.write("x" * 30)
    driver.press(Key.Key_Return)
    assert len(driver.partner_names()[0] or "") == 20
    view.edit(keys[1])
    driver.press(Key.Key_Tab, Key.Key_Tab)
    assert driver.partner_names()[1] == "Een naam van elders die te lang is"


def test_kinds_are_read_as_words() -> None:
    assert kind_text("gecertificeerde_instelling") == "gecertificeerde instelling"
    assert kind_code("Gecertificeerde instelling") == "gecertificeerde_instelling"
    assert kind_code("Bibliotheek") == "Bibliotheek"
    assert kind_text(None) == ""


def test_another_partner_can_be_opened_while_typing(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    editor = open_fields(driver, view, keys[0])
    editor.mission.setFocus()
    driver.write("Nog niet bewaard")
    row = view.list.row(keys[1])
    assert row is not None
    driver.double_click(row)
    assert view.list.editing == keys[1]
    assert only(driver).mission == "Nog niet bewaard"


# ---------------------------------------------------------------------- colour and shape


def test_a_look_is_taken_with_the_arrow_keys(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    editor = open_fields(driver, view, keys[1])
    editor.looks.setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Key.Key_Left)
    found = partners.all_partners(driver.document)[1]
    assert (found.look, found.code) == (0, "B")
    assert "die heeft Een (A) ook" in editor.looks.note.text()
    assert "die heeft Een (A) ook" in editor.looks.looks.accessibleDescription()
    driver.desk.undo()
    assert editor.looks.value() == 1
    assert "ook" not in editor.looks.note.text()


def test_a_look_is_taken_with_the_mouse(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Een")[0]
    editor = open_fields(driver, view, key)
    looks = editor.looks.looks
    driver.click(looks, looks.cell(9).center().toPoint())
    assert only(driver).look == 9
    assert editor.looks.note.text() == "Lindegroen, huisje"
    driver.click(looks, QPoint(looks.width() - 1, looks.height() - 1))
    assert only(driver).look == 9


def test_the_letter_is_shown_with_its_promise(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Een")[0]
    editor = open_fields(driver, view, key)
    assert editor.letter.text().startswith("Letter A hoort bij deze partner")


# ---------------------------------------------------------------------- side by side


def test_missions_and_values_stand_side_by_side(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    partners.set_field(driver.document, keys[0], "mission", "Geen kind loslaten")
    partners.set_values(driver.document, keys[0], ["lef", "volhouden"])
    part = view.comparison.part(keys[0])
    assert part.mission.text() == "Geen kind loslaten"
    assert part.values.text() == "lef · volhouden"
    assert "Missie: Geen kind loslaten. Waarden: lef, volhouden" in part.accessibleName()
    assert view.comparison.part(keys[1]).mission.text() == "Nog geen missie"


def test_enter_in_the_comparison_goes_to_the_mission(driver: Driver, view: PartnersView) -> None:
    keys = driver.with_partners("Een", "Twee")
    view.comparison.part(keys[1]).setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Key.Key_Return)
    assert view.list.editing == keys[1]
    driver.write("Veilig")
    driver.press(Key.Key_Tab)
    assert view.comparison.part(keys[1]).mission.text() == "Veilig"


def test_a_double_click_in_the_comparison_does_so_too(driver: Driver, view: PartnersView) -> None:
    key = driver.with_partners("Een")[0]
    driver.double_click(view.comparison.part(key))
    assert view.list.editing == key
