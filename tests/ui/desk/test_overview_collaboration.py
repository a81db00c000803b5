"""Overzicht, the collaboration itself, through its fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration, people
from samenwerkdesk.model.collaboration import Collaboration
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui.desk.keeping import NOT_KEPT
from samenwerkdesk.ui.desk.overview_collaboration import CollaborationView
from tests.ui.desk.overview_driver import Driver, Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


@pytest.fixture
def view(driver: Driver) -> CollaborationView:
    return driver.show("collaboration").part(CollaborationView)


def now(driver: Driver) -> Collaboration:
    return collaboration.get(driver.document)


# ---------------------------------------------------------------------- texts


def test_name_and_purpose_are_kept_as_they_are_typed(driver: Driver, view: CollaborationView) -> None:
    view.about.name.input.setFocus()
    driver.write("Gezinsketen")
    driver.press(Key.Key_Return)
    assert now(driver).title == "Gezinsketen"
    driver.press(Key.Key_Tab)
    driver.write("Eén route voor gezinnen")
    driver.press(Key.Key_Tab)
    assert now(driver).summary == "Eén route voor gezinnen"
    driver.desk.undo()
    assert (now(driver).title, now(driver).summary) == ("Gezinsketen", None)
    assert view.about.summary.text() == ""
    driver.desk.undo()
    assert view.about.name.text() == ""


def test_a_refresh_does_not_disturb_who_is_typing(driver: Driver, view: CollaborationView) -> None:
    view.about.summary.input.setFocus()
    driver.write("Half een zi")
    collaboration.set_text(driver.document, "sector", "jeugdhulp")
    driver.with_partners("Gemeenten")
    assert view.about.sector.text() == "jeugdhulp"
    assert view.about.summary.text() == "Half een zi"
    driver.write("n")
    assert view.about.summary.text() == "Half een zin"


def test_escape_puts_back_what_was_kept(driver: Driver, view: CollaborationView) -> None:
    collaboration.set_text(driver.document, "title", "Gezinsketen")
    view.about.name.input.setFocus()
    driver.write(" van niks")
    driver.press(Key.Key_Escape)
    assert view.about.name.text() == "Gezinsketen"


def test_the_kind_is_chosen_with_the_arrow_keys(driver: Driver, view: CollaborationView) -> None:
    view.about.kind.input.setFocus()
    driver.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Tab)
    assert now(driver).kind == "network"
    driver.desk.undo()
    assert now(driver).kind is None
    assert view.about.kind.shown() is None


def test_a_kind_from_elsewhere_stays(driver: Driver, view: CollaborationView) -> None:
    collaboration.set_text(driver.document, "kind", "coöperatie")
    assert view.about.kind.input.currentText() == "coöperatie"
    collaboration.set_text(driver.document, "kind", "team")
    assert view.about.kind.input.currentText() == "Een team met teamdoelen"


def test_what_cannot_be_kept_stays_in_the_field(
    driver: Driver, view: CollaborationView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("De schijf is vol.")

    view.about.sector.input.setFocus()
    monkeypatch.setattr(driver.document, "update", full)
    driver.write("jeugdhulp")
    driver.press(Key.Key_Return)
    assert driver.last_said() == "De schijf is vol."
    assert view.about.sector.text() == "jeugdhulp"
    assert view.about.sector.error() == NOT_KEPT
    monkeypatch.undo()
    driver.write(" en meer")
    driver.press(Key.Key_Return)
    assert now(driver).sector == "jeugdhulp en meer"
    assert view.about.sector.error() == ""


# ---------------------------------------------------------------------- scale and anonymity


def test_the_scale_is_chosen_by_mouse_and_keyboard(driver: Driver, view: CollaborationView) -> None:
    driver.click(view.measuring.scale.button("1-10"))
    assert now(driver).scale_max == 10
    view.measuring.scale.button("1-10").setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Key.Key_Right)
    assert (now(driver).scale_min, now(driver).scale_max) == (0, 10)
    driver.desk.undo()
    assert view.measuring.scale.value() == "1-10"


def test_marks_fix_the_scale_and_say_why(driver: Driver, view: CollaborationView) -> None:
    assert view.measuring.scale.isEnabled()
    driver.with_marks()
    assert not view.measuring.scale.isEnabled()
    assert "ligt vast" in view.measuring.scale_note.text()
    assert "4" in view.measuring.scale_note.text()
    driver.click(view.measuring.scale.button("1-10"))
    assert now(driver).scale_max == 5
    driver.desk.undo()
    assert view.measuring.scale.isEnabled()


def test_the_threshold_has_its_bounds(driver: Driver, view: CollaborationView) -> None:
    field = view.measuring.threshold
    assert field.text() == "5"
    for wrong in ("2", "41", "vijf"):
        field.input.setFocus()
        field.input.selectAll()
        driver.write(wrong)
        driver.press(Key.Key_Return)
        assert "3 tot en met 40" in field.error()
        assert now(driver).anonymity_threshold == 5
    field.input.selectAll()
    driver.write("40")
    driver.press(Key.Key_Return)
    assert now(driver).anonymity_threshold == 40
    assert field.error() == ""
    driver.press(Key.Key_Down, Key.Key_Tab)
    assert now(driver).anonymity_threshold == 39


def test_answers_fix_the_level_and_say_why(driver: Driver, view: CollaborationView) -> None:
    view.measuring.mode.input.setFocus()
    driver.press(Key.Key_Down, Key.Key_Tab)
    assert now(driver).anonymity_mode == "per_organisatie"
    assert not view.measuring.mode_note.isVisible()
    driver.with_marks()
    assert not view.measuring.mode.input.isEnabled()
    assert view.measuring.mode_note.isVisible()
    assert "ligt vast" in view.measuring.mode_note.text()
    with pytest.raises(UserError):
        collaboration.set_anonymity(driver.document, "open")
    assert now(driver).anonymity_mode == "per_organisatie"


def test_the_contact_for_data_is_kept(driver: Driver, view: CollaborationView) -> None:
    view.measuring.contact.input.setFocus()
    driver.write("Margriet")
    driver.press(Key.Key_Return)
    assert now(driver).data_contact == "Margriet"


# ---------------------------------------------------------------------- facilitators


def test_facilitators_come_and_go(driver: Driver, view: CollaborationView) -> None:
    card = view.facilitators
    assert card.empty.isVisible()
    card.new.setFocus()
    driver.write("Margriet")
    driver.press(Key.Key_Return)
    driver.write("Ties")
    driver.press(Key.Key_Return)
    assert [each.name for each in people.facilitators(driver.document)] == ["Margriet", "Ties"]
    assert not card.empty.isVisible()
    card.list.focus("F1")
    driver.press(Key.Key_Delete)
    assert [each.name for each in people.facilitators(driver.document)] == ["Ties"]
    assert driver.last_said() == "Margriet is geen begeleider meer."
    act = driver.said[-1].act
    assert act is not None
    act()
    assert card.list.keys() == ["F1", "F2"]


def test_a_facilitator_is_edited_in_the_row(driver: Driver, view: CollaborationView) -> None:
    people.add_facilitator(driver.document, "Margriet")
    card = view.facilitators
    card.list.focus("F1")
    driver.press(Key.Key_Return)
    driver.press(Key.Key_End)
    driver.write(" Lansink")
    driver.press(Key.Key_Tab)
    driver.write("verslag")
    driver.press(Key.Key_Return)
    found = people.facilitators(driver.document)[0]
    assert (found.name, found.role) == ("Margriet Lansink", "verslag")
    driver.desk.undo()
    assert people.facilitators(driver.document)[0].role is None
    driver.press(Key.Key_Escape)
    assert (card.list.editing, card.list.current()) == (None, "F1")


def test_a_double_click_edits_and_the_button_closes(driver: Driver, view: CollaborationView) -> None:
    people.add_facilitator(driver.document, "Margriet")
    row = view.facilitators.list.row("F1")
    assert row is not None
    driver.double_click(row)
    assert view.facilitators.list.editing == "F1"


def test_a_facilitator_who_is_there_is_not_added_again(driver: Driver, view: CollaborationView) -> None:
    card = view.facilitators
    card.new.setFocus()
    driver.write("Margriet Smit")
    driver.press(Key.Key_Return)
    driver.write(" margriet  smit")
    driver.press(Key.Key_Return)
    assert [each.name for each in people.facilitators(driver.document)] == ["Margriet Smit"]
    assert card.new.input.accessibleDescription() == "Margriet Smit staat er al."
    assert card.new.text().strip() == "margriet  smit"
    driver.write("s")
    assert card.new.input.accessibleDescription() == ""
    driver.press(Key.Key_Return)
    assert len(people.facilitators(driver.document)) == 2
