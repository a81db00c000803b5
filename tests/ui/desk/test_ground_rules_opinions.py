"""Spelregels, what people think of them: choices, counts, and concerns that stay with the facilitator."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ground_rules, partners, people, sessions
from samenwerkdesk.model.ground_rules import REJECTED
from samenwerkdesk.ui.desk.ground_rules_opinions import TALK, OpinionsView
from samenwerkdesk.ui.desk.ground_rules_part import OPINIONS
from samenwerkdesk.ui.widgets.card import PrivateCard
from tests.ui.desk.ground_rules_driver import Driver, Key


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


def values(table: Driver, rule: int = 0) -> list[str | None]:
    found = ground_rules.stances(table.document, table.key(rule))
    return [
        found[person.id].value if person.id in found else None for person in people.all_people(table.document)
    ]


def test_digits_choose_and_go_on_to_the_next_person(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    assert view.people.hasFocus()
    table.write("132")
    assert values(table) == ["adopt", "drop", "adapt"]
    assert view.people.current() == table.person(2)
    table.undo()
    assert values(table) == ["adopt", "drop", None]
    table.undo()
    table.undo()
    assert values(table) == [None] * 3


def test_arrows_change_the_choice_and_delete_takes_it_away(table: Driver) -> None:
    table.fill()
    table.show(OPINIONS)
    table.press(Key.Key_Right)
    assert values(table)[0] == "adopt"
    table.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert values(table)[0] == "drop"
    table.press(Key.Key_Left)
    assert values(table)[0] == "adapt"
    table.press(Key.Key_Delete, Key.Key_Down, Key.Key_Left)
    assert values(table) == [None, "drop", None]


def test_the_mouse_chooses_and_takes_away(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    second = table.person(1)
    for wanted in ("adapt", None):
        place = view.people.segment_rect(second, "adapt").center()
        QTest.mouseClick(view.people, Qt.MouseButton.LeftButton, pos=place)
        table.settle()
        assert values(table)[1] == wanted
    assert view.people.current() == second


def test_counts_and_what_to_talk_about_first(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    for person in range(3):
        ground_rules.set_stance(table.document, table.key(0), table.person(person), "adopt")
        choice = "adapt" if person else "drop"
        ground_rules.set_stance(table.document, table.key(4), table.person(person), choice)
    agreed, divided = view.rules.row(table.key(0)), view.rules.row(table.key(4))
    untouched = view.rules.row(table.key(1))
    assert agreed is not None
    assert divided is not None
    assert untouched is not None
    assert agreed.record.sub == "3 aannemen"
    assert agreed.record.icon == "circle-check"
    assert divided.record.sub == f"{TALK} · 2 aanpassen, 1 niet nodig"
    assert divided.record.icon == "message-circle"
    assert TALK in divided.accessibleName()
    assert (untouched.record.sub, untouched.record.icon) == ("nog niemand", "")
    assert view.divided.text() == "Over regel 5 denken jullie verschillend. Bespreek alleen die."


def test_the_rest_adopts_in_one_step(table: Driver) -> None:
    table.fill(people_count=4)
    view = table.show(OPINIONS).part(OpinionsView)
    table.write("2")
    table.click(view.rest)
    assert values(table) == ["adapt", "adopt", "adopt", "adopt"]
    assert not view.rest.isEnabled()
    table.undo()
    assert values(table) == ["adapt", None, None, None]


def test_the_page_keys_choose_another_rule(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.press(Key.Key_PageDown, Key.Key_PageDown)
    assert view.rule().id == table.key(2)
    table.write("1")
    assert values(table, 2)[0] == "adopt"
    assert values(table, 0)[0] is None
    table.press(Key.Key_PageUp)
    assert view.people_card.accessibleName() == "2. Knelpunt plus voorstel"


def test_a_click_on_a_rule_chooses_it(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    row = view.rules.row(table.key(3))
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    table.settle()
    assert view.rule().id == table.key(3)
    assert row.record.active
    table.press(Key.Key_Return)
    assert view.people.hasFocus()


# ---------------------------------------------------------------------- concerns


def test_a_concern_is_private_and_belongs_to_a_person_and_a_rule(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    assert isinstance(view.private, PrivateCard)
    assert "komt nooit in de zaal" in view.private.accessibleName()
    table.press(Key.Key_Down, Key.Key_Return)
    assert view.concern.input.hasFocus()
    assert view.concern.input.accessibleName() == "Bedenking van Mens 2"
    table.write("Durft het niet te zeggen")
    view.concern.flush()
    found = ground_rules.stances(table.document, table.key(0))
    assert found[table.person(1)].concern == "Durft het niet te zeggen"
    assert view.concerns.keys() == [table.person(1)]
    assert "heeft een bedenking" in view.people.accessibleDescription()
    table.undo()
    assert ground_rules.stances(table.document, table.key(0)) == {}
    assert view.concern.text() == ""


def test_a_concern_that_is_being_typed_stays_with_its_person(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.press(Key.Key_Return)
    table.write("Van de eerste")
    view.people.set_current(table.person(2))
    found = ground_rules.stances(table.document, table.key(0))
    assert {key: stance.concern for key, stance in found.items()} == {table.person(0): "Van de eerste"}
    assert view.concern.text() == ""
    view.people.set_current(table.person(0))
    assert view.concern.text() == "Van de eerste"


def test_a_concern_that_is_being_typed_stays_with_its_rule(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.press(Key.Key_Return)
    table.write("Bij de eerste regel")
    view.choose(table.key(1))
    assert list(ground_rules.stances(table.document, table.key(0))) == [table.person(0)]
    assert ground_rules.stances(table.document, table.key(1)) == {}


def test_a_refresh_does_not_disturb_the_concern(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.press(Key.Key_Return)
    table.write("Nog niet af")
    ground_rules.set_stance(table.document, table.key(0), table.person(1), "adopt")
    people.set_field(table.document, table.person(0), "name", "Nieuwe naam")
    assert view.concern.text() == "Nog niet af"
    assert view.concern.input.hasFocus()
    assert view.concern.input.accessibleName() == "Bedenking van Nieuwe naam"


def test_a_choice_and_a_concern_do_not_erase_each_other(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.write("1")
    view.people.set_current(table.person(0))
    table.press(Key.Key_Return)
    table.write("Toch wat")
    view.concern.flush()
    view.people.setFocus()
    table.press(Key.Key_Delete)
    stance = ground_rules.stances(table.document, table.key(0))[table.person(0)]
    assert (stance.value, stance.concern) == (None, "Toch wat")


def test_enter_on_a_concern_goes_to_its_person(table: Driver) -> None:
    table.fill()
    ground_rules.set_concern(table.document, table.key(0), table.person(2), "Iets")
    view = table.show(OPINIONS).part(OpinionsView)
    view.concerns.focus(table.person(2))
    table.press(Key.Key_Return)
    assert view.people.current() == table.person(2)
    assert view.concern.input.hasFocus()


# ---------------------------------------------------------------------- who, and nobody


def test_only_those_who_take_part_in_the_session(table: Driver) -> None:
    table.fill(session_count=2)
    people.set_field(table.document, table.person(1), "left_session_id", table.session(0))
    sessions.set_attendance(table.document, table.session(1), table.person(2), False)
    view = table.show(OPINIONS).part(OpinionsView)
    assert view.people.keys() == [table.person(0), table.person(2)]
    table.press(Key.Key_Down)
    assert view.people.accessibleDescription() == "Mens 3, afwezig, nog geen keuze"
    table.desk.choose_session(table.session(0))
    assert len(view.people.keys()) == 3


def test_without_sessions_everybody_is_there(table: Driver) -> None:
    table.fill(session_count=0)
    view = table.show(OPINIONS).part(OpinionsView)
    assert len(view.people.keys()) == 3


def test_dropped_rules_are_left_out(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    gone = table.key(0)
    ground_rules.decide(table.document, gone, REJECTED, None)
    assert view.rules.row(gone) is None
    assert view.rule().id == table.key(1)


def test_an_unknown_choice_from_elsewhere_is_harmless(table: Driver) -> None:
    table.fill()
    ground_rules.set_stance(table.document, table.key(0), table.person(0), "misschien")
    partners.add(table.document, "Gemeente")
    people.set_field(
        table.document, table.person(0), "partner_id", partners.all_partners(table.document)[0].id
    )
    view = table.show(OPINIONS).part(OpinionsView)
    assert view.people.accessibleDescription() == "Mens 1, nog geen keuze"
    table.press(Key.Key_Right)
    assert values(table)[0] == "adopt"


def test_without_rules_or_people_it_says_what_to_do(table: Driver) -> None:
    page = table.show(OPINIONS)
    view, button = page.part(OpinionsView), page.part(OpinionsView).empty.button
    assert button is not None
    assert button.hasFocus()
    assert "Zet eerst regels op tafel" in view.empty.muted.text()
    table.click(button)
    assert page.rules.isVisible()
    assert page.rules.empty.button is not None
    assert page.rules.empty.button.hasFocus()
    ground_rules.propose_handbook(table.document)
    page.show_view(OPINIONS)
    table.settle()
    table.click(button)
    assert table.asked == ["overview"]
    people.add(table.document, "Iemand")
    assert view.columns.isVisible()


def test_a_large_group_is_worked_from_the_keyboard(table: Driver) -> None:
    table.fill(people_count=40)
    page = table.show(OPINIONS)
    view = page.part(OpinionsView)
    table.press(Key.Key_End)
    assert view.people.current() == table.person(39)
    assert page.verticalScrollBar().value() > 0
    table.press(Key.Key_Home)
    table.write("1" * 40)
    assert values(table) == ["adopt"] * 40


# ---------------------------------------------------------------------- who sits at the table


def test_the_rest_is_who_sits_at_the_table(table: Driver) -> None:
    table.fill(people_count=4)
    sessions.set_attendance(table.document, table.session(0), table.person(1), False)
    view = table.show(OPINIONS).part(OpinionsView)
    assert [row.sub for row in view.people._rows] == ["", "afwezig", "", ""]
    table.click(view.rest)
    assert values(table) == ["adopt", None, "adopt", "adopt"]
    assert not view.rest.isEnabled()
    table.undo()
    for at in (0, 2):
        sessions.set_attendance(table.document, table.session(0), table.person(at), True)
    assert [row.sub for row in view.people._rows] == ["", "afwezig", "", "niet uitgenodigd"]
    table.click(view.rest)
    assert values(table) == ["adopt", None, "adopt", None]


def test_people_stand_per_partner(table: Driver) -> None:
    table.fill()
    first, second = (partners.add(table.document, name) for name in ("Eerste", "Tweede"))
    for at, partner in ((0, second), (2, first)):
        people.set_field(table.document, table.person(at), "partner_id", partner)
    view = table.show(OPINIONS).part(OpinionsView)
    assert view.people.keys() == [table.person(2), table.person(0), table.person(1)]


def test_escape_goes_from_the_concern_back_to_the_people(table: Driver) -> None:
    table.fill()
    view = table.show(OPINIONS).part(OpinionsView)
    table.press(Key.Key_Down, Key.Key_Return)
    table.write("Weg ermee")
    table.press(Key.Key_Escape)
    assert view.concern.input.hasFocus()
    assert view.concern.text() == ""
    table.press(Key.Key_Escape)
    assert view.people.hasFocus()
    assert view.people.current() == table.person(1)
