"""The tab TWO's: walking one by mouse and keyboard, the cards, and what is only for the facilitator."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import (
    agreement_cards,
    agreement_rounds,
    agreements,
    partners,
    proposals,
)
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.agreements_panel import IssuePanel, PlayersPanel
from samenwerkdesk.ui.desk.agreements_practice import ActionsPanel, PracticePanel, ReflectionPanel
from samenwerkdesk.ui.desk.agreements_proposal import ObjectionsPanel, ProposalPanel
from samenwerkdesk.ui.desk.agreements_speaking import ConsentPanel, HearingPanel
from samenwerkdesk.ui.widgets.card import PrivateCard
from tests.model.dumps import dump
from tests.ui.desk.agreements_driver import ALT, CTRL, DAY, Driver, Key


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> Driver:
    driver = Driver(qtbot, tmp_path, example_bytes)
    driver.today = dt.date(2026, 3, 20)
    return driver


# ---------------------------------------------------------------------- a TWO that fails, and then holds


def test_a_two_that_fails_its_first_round_and_succeeds_in_the_second(table: Driver) -> None:
    table.fill()
    view = table.show()
    assert view.list.empty.isVisible()
    view.list.line.input.setFocus()
    table.write("Eén aanmeldroute")
    table.press(Key.Key_Return)
    assert isinstance(table.opened.panel(), IssuePanel)
    table.write("Hoe starten we?")
    table.press(Key.Key_Return, modifiers=CTRL)
    table.forward("Verder: Spelers")
    table.press(Key.Key_Space, Key.Key_Down, Key.Key_Space)
    two = agreements.all_agreements(table.document)[0].id
    assert len(agreements.relevant_partners(table.document, two)) == 2
    hear_both(table)
    assert table.opened.head.missing.text().startswith(
        "Nog nodig om vast te stellen: Er is nog geen voorstel."
    )
    propose(table, "Alles gaat mee", "13 juni 2025")

    # First all round: nobody is a majority, and one objection is enough to talk.
    table.forward("Verder: Instemming")
    table.write("1234")
    consent = table.opened.panel()
    assert isinstance(consent, ConsentPanel)
    first = table.rounds()[0].id
    given = {key: each.value for key, each in proposals.stances(table.document, first).items()}
    assert list(given.values()) == ["akkoord", "akkoord_met_zorg", "bezwaar", "geen_mandaat"]
    assert table.status() == "ter_instemming"
    (objection,) = proposals.objections(table.document, first)
    assert objection.person_id == list(given)[2]
    assert "Cor" in table.opened.head.missing.text()
    table.click(table.opened.head.others[0])
    assert (table.status(), table.rounds()[0].outcome) == ("niet_aangenomen",) * 2
    assert table.said[-1].sentence.startswith("Niet aangenomen op 10 maart 2025.")

    table.forward("Nieuwe ronde")
    assert (table.status(), len(table.rounds())) == ("nieuwe_ronde", 2)
    assert isinstance(table.opened.panel(), HearingPanel)
    assert table.rounds()[1].text == "Alles gaat mee"
    hear_both(table, begin=False)
    propose(table, "Alleen het verhaal gaat mee", "13 juni 2025", begin="Verder: Voorstel")
    table.forward("Verder: Instemming")
    table.write("112")
    consent = table.opened.panel()
    assert isinstance(consent, ConsentPanel)
    table.click(consent.rest)
    table.forward("Verder: Acties")
    table.write("Proefteam samenstellen @ada 20 maart")
    table.press(Key.Key_Return)
    assert table.opened.head.missing.text() == "Alles is er om vast te stellen."
    table.forward("Vaststellen")
    assert (table.status(), table.rounds()[1].outcome) == ("vastgesteld",) * 2

    table.forward("Verder: Handelen")
    table.write("Vier gezinnen kregen snel een gezicht")
    table.press(Key.Key_Return)
    assert table.status() == "in_uitvoering"
    table.forward("Verder: Reflectie")
    table.write("Het gezicht werkt")
    table.press(Key.Key_Return, modifiers=CTRL)
    assert table.status() == "in_reflectie"
    table.click(next(each for each in table.opened.head.others if each.text() == "Bestendigen"))
    assert (table.status(), table.rounds()[1].outcome) == ("bestendigd",) * 2
    undone_and_redone(table)


def hear_both(table: Driver, begin: bool = True) -> None:
    """Somebody of each partner is heard: by a digit, and in words."""
    if begin:
        table.forward("Verder: Hoor en wederhoor")
    table.write("1")
    hearing = table.opened.panel()
    assert isinstance(hearing, HearingPanel)
    table.press(Key.Key_Down)
    table.write("3")
    table.press(Key.Key_Return)
    assert hearing.view.input.hasFocus()
    table.write("Dit kan zo niet")
    table.press(Key.Key_Return, modifiers=CTRL)
    views = agreement_cards.views(table.document, table.opened.round_id)
    assert [each.stance for each in views][:2] == ["voor", "tegen"]
    assert "Dit kan zo niet" in [each.text for each in views]
    assert "Nog niet gehoord" not in table.opened.head.missing.text()


def propose(table: Driver, text: str, until: str, begin: str = "Verder: Voorstel") -> None:
    """A proposal with its last day and a question."""
    table.forward(begin)
    panel = table.opened.panel()
    assert isinstance(panel, ProposalPanel)
    panel.text.input.selectAll()
    table.write(text)
    table.press(Key.Key_Tab, Key.Key_Tab)
    table.write(until)
    table.press(Key.Key_Tab)
    panel.question.input.selectAll()
    table.write("Moet er nog gebeld worden?")
    table.press(Key.Key_Return, modifiers=CTRL)
    here = next(each for each in table.rounds() if each.id == table.opened.round_id)
    assert (here.text, here.valid_until) == (text, "2025-06-13")
    assert here.experience_question == "Moet er nog gebeld worden?"


def undone_and_redone(table: Driver) -> None:
    """Every step goes back and comes again, with the page open."""
    end, seen = dump(table.document), []
    while table.document.undo_label:
        seen.append(table.document.undo_label)
        table.document.undo()
        table.settle()
    assert table.view.opened is None
    assert {"TWO vaststellen", "Ronde niet aangenomen", "Nieuwe ronde", "Instemming", "TWO bestendigen"} <= {
        *seen
    }
    while table.document.redo_label:
        table.document.redo()
        table.settle()
    assert dump(table.document) == end


# ---------------------------------------------------------------------- the cards


def test_cards_say_how_each_stands_and_what_ended_comes_first(example: Driver) -> None:
    view = example.show()
    assert view.list.card("TWO1").accessibleName() == (
        "Eén aanmeldroute voor complexe gezinnen, in uitvoering,"
        " Geldt van 16 juni 2025 tot en met 31 maart 2026, 2 rondes"
    )
    assert view.list.card("TWO2").rounds.text() == "2 rondes, waarvan 1 niet aangenomen"
    assert view.list.due.text().startswith("Bijna voorbij: ‘Eén aanmeldroute")
    agreement_rounds.set_round(example.document, "PR1", "reflection", None)
    second = agreements.rounds_of(example.document, "TWO2")[1].id
    agreement_rounds.set_round(example.document, second, "valid_until", "2026-03-01")
    example.settle()
    assert view.list.first() is view.list.card("TWO2")
    assert "verlopen" in view.list.card("TWO2").accessibleName()
    assert "Verlopen zonder reflectie: ‘Gegevens delen bij overdracht’" in view.list.due.text()


def test_cards_by_keyboard_and_mouse(table: Driver) -> None:
    table.fill()
    for title in ("Eerste", "Tweede"):
        agreement_rounds.add(table.document, title)
    view = table.show()
    table.press(Key.Key_Right, Key.Key_Left, Key.Key_Right, modifiers=Qt.KeyboardModifier.NoModifier)
    table.press(Key.Key_Left, modifiers=ALT)
    assert [each.title for each in agreements.all_agreements(table.document)] == ["Tweede", "Eerste"]
    table.press(Key.Key_Return)
    assert table.opened.key == "TWO2"
    table.click(table.opened.back)
    assert view.list.card("TWO2").hasFocus()
    QTest.mouseClick(view.list.card("TWO1"), Qt.MouseButton.LeftButton)
    table.settle()
    assert table.opened.key == "TWO1"
    table.click(table.opened.back)
    table.press(Key.Key_Delete)
    assert [each.title for each in agreements.all_agreements(table.document)] == ["Tweede"]
    assert table.said[-1].sentence == "TWO verwijderd."
    menu = QMenu(table.page)
    view.list.fill_menu("TWO2", menu)
    assert [each.text().split("\t")[0] for each in menu.actions() if each.text()] == [
        "Openen",
        "Naar voren",
        "Naar achteren",
        "Verwijderen",
    ]


# ---------------------------------------------------------------------- the example and its rounds


def test_the_example_is_opened_where_it_is(example: Driver) -> None:
    view = example.show()
    view.open("TWO1")
    example.settle()
    assert isinstance(example.opened.panel(), PracticePanel)
    assert example.opened.head.missing.text() == (
        "Vastgesteld op 12 juni 2025. Geldt van 16 juni 2025 tot en met 31 maart 2026."
    )
    example.opened.show_round(example.rounds()[0].id)
    assert example.opened.head.missing.text() == "Deze ronde is aangepast. De TWO is nu in ronde 2."
    assert not example.opened.head.next.isVisible()
    reflection = example.opened.panel()
    assert isinstance(reflection, ReflectionPanel)
    assert reflection.reflection.value().startswith("Het gezicht werkt")
    assert len(reflection.experiences.keys()) == 3
    view.open("TWO2")
    example.opened.show_round(example.rounds(1)[0].id)
    objections = example.opened.panel()
    assert isinstance(objections, ObjectionsPanel)
    recorded = proposals.objections(example.document, example.opened.round_id)
    shown = [objections.lane.records.row(each.id) for each in recorded]
    assert [row.record.right if row else None for row in shown] == ["behandeld", "behandeld"]
    example.opened.show_step(words.CONSENT)
    consent = example.opened.panel()
    assert isinstance(consent, ConsentPanel)
    assert "13 van 13 gesproken" in {each.text() for each in consent.card.findChildren(type(consent.wording))}


def test_a_treated_objection_that_stands_becomes_the_question(table: Driver) -> None:
    table.fill()
    two = agreement_rounds.add(table.document, "Uren", table.desk.session_id)
    key = agreements.rounds_of(table.document, two)[0].id
    agreement_rounds.set_round(table.document, key, "text", "We beginnen")
    agreement_rounds.set_round(table.document, key, "valid_until", "2025-06-13")
    people = [each.id for each in agreement_cards.at_table(table.document, key)]
    agreement_cards.add_action(table.document, key, "Doen", people[0])
    agreement_rounds.rest_agrees(table.document, key, people[:3])
    agreement_rounds.set_consent(table.document, key, people[3], "bezwaar")
    view = table.show()
    view.open(two)
    table.opened.go(words.OBJECTIONS)
    table.settle()
    panel = table.opened.panel()
    assert isinstance(panel, ObjectionsPanel)
    assert isinstance(panel.private, PrivateCard)
    # Enter opens the objection; what is needed to join is asked beside it.
    table.press(Key.Key_Return)
    table.write("Onze uren zijn niet begroot")
    table.press(Key.Key_Tab)
    table.write("Na zestig dagen kijken we opnieuw")
    table.press(Key.Key_Tab, Key.Key_Right, Key.Key_Escape)
    (objection,) = proposals.objections(table.document, key)
    assert (objection.treated, objection.shared) == (True, False)
    assert "blijft een bezwaar staan" in table.opened.head.warning.text()
    # Who objects still has the one objection.
    panel.lane.remove(objection.id)
    assert "daar hoort één bezwaar bij" in table.said[-1].sentence
    table.forward("Vaststellen")
    assert table.rounds()[0].experience_question == "Onze uren zijn niet begroot"
    table.opened.go(words.REFLECT)
    reflection = table.opened.panel()
    assert isinstance(reflection, ReflectionPanel)
    first = reflection.standing.row("0")
    assert first is not None
    assert first.record.text == "Onze uren zijn niet begroot"


def test_consent_by_mouse_and_what_a_person_worries_about(table: Driver) -> None:
    table.fill()
    two = agreement_rounds.add(table.document, "Uren", table.desk.session_id)
    key = agreements.rounds_of(table.document, two)[0].id
    table.show().open(two)
    table.opened.go(words.CONSENT)
    table.settle()
    panel = table.opened.panel()
    assert isinstance(panel, ConsentPanel)
    bea = panel.people.keys()[1]
    for wanted in ("akkoord_met_zorg", None, "akkoord_met_zorg"):
        place = panel.people.segment_rect(bea, "akkoord_met_zorg").center()
        QTest.mouseClick(panel.people, Qt.MouseButton.LeftButton, pos=place)
        table.settle()
        found = proposals.stances(table.document, key).get(bea)
        assert (found.value if found else None) == wanted
    panel.people.setFocus()
    table.press(Key.Key_Return)
    table.write("Wie betaalt de uren?")
    table.press(Key.Key_Return, modifiers=CTRL)
    table.press(Key.Key_Escape)
    found = proposals.stances(table.document, key)[bea]
    assert (found.concern, found.shared) == ("Wie betaalt de uren?", False)
    assert panel.people.hasFocus()
    table.press(Key.Key_PageDown)
    assert isinstance(table.opened.panel(), ObjectionsPanel)


def test_actions_and_experiences_are_mended_and_taken_away(table: Driver) -> None:
    table.fill()
    two = agreement_rounds.add(table.document, "Uren", table.desk.session_id)
    key = agreements.rounds_of(table.document, two)[0].id
    action = agreement_cards.add_action(table.document, key, "Doen")
    seen = agreement_cards.log(table.document, key, "Gezien", DAY)
    table.show().open(two)
    table.opened.go(words.ACTIONS)
    table.settle()
    actions = table.opened.panel()
    assert isinstance(actions, ActionsPanel)
    actions.lane.records.focus(action)
    table.press(Key.Key_Space)
    assert agreement_cards.actions_of(table.document, key)[0].done
    table.press(Key.Key_Delete)
    assert agreement_cards.actions_of(table.document, key) == []
    table.opened.go(words.PRACTISE)
    table.settle()
    practice = table.opened.panel()
    assert isinstance(practice, PracticePanel)
    practice.lane.records.focus(seen)
    table.press(Key.Key_Return)
    table.write(" in mei")
    table.press(Key.Key_Tab, Key.Key_Escape)
    assert agreement_cards.experiences(table.document, key)[0].text == "Gezien in mei"
    practice.lane.records.focus(seen)
    table.press(Key.Key_Delete)
    assert agreement_cards.experiences(table.document, key) == []


def test_a_step_stays_when_the_document_changes_and_goes_with_its_round(table: Driver) -> None:
    table.fill()
    two = agreement_rounds.add(table.document, "Uren", table.desk.session_id)
    table.show().open(two)
    table.opened.go(words.PLAYERS)
    players = table.opened.panel()
    assert isinstance(players, PlayersPanel)
    partners.add(table.document, "Derde")
    table.settle()
    assert table.opened.panel() is players
    assert len(players.list.keys()) == 3
    table.click(players.everybody)
    assert len(agreements.relevant_partners(table.document, two)) == 3
    agreement_rounds.reject(table.document, table.rounds()[0].id, DAY)
    made = agreement_rounds.next_round(table.document, two)
    table.opened.show_round(made)
    agreement_rounds.remove_round(table.document, made)
    table.settle()
    assert table.opened.round_id == table.rounds()[0].id
    agreement_rounds.remove(table.document, two)
    table.settle()
    assert table.view.opened is None
    assert table.view.list.empty.isVisible()


def test_a_two_without_a_round_begins_with_one(table: Driver) -> None:
    table.fill()
    two = agreement_rounds.add(table.document, "Uren", table.desk.session_id)
    agreement_rounds.remove_round(table.document, table.rounds()[0].id)
    table.show().open(two)
    table.settle()
    assert table.opened.head.missing.text() == "Deze TWO heeft nog geen ronde."
    table.forward("Eerste ronde beginnen")
    assert [each.number for each in table.rounds()] == [1]
    assert table.status() == "concept"
