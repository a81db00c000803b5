"""TWO's as the facilitator works with them: rounds, consent, objections, what comes of it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from samenwerkdesk.model import (
    agreement_cards,
    agreement_missing,
    agreement_rounds,
    agreements,
    interchange,
    partners,
    people,
    proposals,
    sessions,
)
from samenwerkdesk.model.agreements import AGREED, NO_MANDATE, OBJECTION, WITH_CONCERN, AgreementRound
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import dump
from tests.model.filled import Filled

DAY = date(2025, 4, 10)


class Table(NamedTuple):
    """Two partners with a person each, a session in which both are present, and a TWO."""

    ada: str
    bea: str
    session: str
    two: str
    round: str


@pytest.fixture
def table(document: Document) -> Table:
    home, away = partners.add(document, "Wijkteam"), partners.add(document, "School")
    ada, bea = people.add(document, "Ada", home), people.add(document, "Bea", away)
    session = sessions.add(document, DAY)
    sessions.everybody_present(document, session)
    two = agreement_rounds.add(document, " Eén aanmeldroute ", session)
    agreement_rounds.set_relevant(document, two, [home, away])
    return Table(ada, bea, session, two, agreements.rounds_of(document, two)[0].id)


def status(document: Document, table: Table) -> str | None:
    found = agreements.get(document, table.two)
    assert found is not None
    return found.status


def the_round(document: Document, key: str) -> AgreementRound:
    found = agreements.get_round(document, key)
    assert found is not None
    return found


def codes(document: Document, key: str) -> list[str]:
    return [each.code for each in agreement_missing.missing(document, key)]


def complete(document: Document, table: Table, key: str) -> None:
    """Everything methode.md 16 asks, apart from consent."""
    for person in (table.ada, table.bea):
        agreement_cards.set_stance(document, key, person, "voor")
    for field, value in (
        ("text", "We beginnen"),
        ("valid_until", "2025-06-13"),
        ("experience_question", "Werkt het?"),
    ):
        agreement_rounds.set_round(document, key, field, value)
    agreement_cards.add_action(document, key, "Proefteam", table.ada)


def test_a_new_two_has_a_first_round(document: Document, table: Table) -> None:
    first = the_round(document, table.round)
    assert (first.number, first.session_id, first.label) == (1, table.session, "Ronde 1")
    assert agreements.all_agreements(document)[0].label == "Eén aanmeldroute"
    assert status(document, table) == "concept"
    before = dump(document)
    with pytest.raises(UserError, match="Geef de TWO eerst een titel"):
        agreement_rounds.add(document, " \n")
    assert dump(document) == before


def test_what_is_missing_goes_away_one_by_one(document: Document, table: Table) -> None:
    key = table.round
    assert codes(document, key) == ["unheard", "text", "action", "end_date", "question"]
    texts = [each.text for each in agreement_missing.missing(document, key)]
    assert texts[0] == "Nog niet gehoord: Wijkteam en School."
    before = dump(document)
    with pytest.raises(UserError, match=r"kan nog niet worden vastgesteld\. Nog niet gehoord: Wijkteam"):
        agreement_rounds.establish(document, key, DAY)
    assert dump(document) == before
    complete(document, table, key)
    assert codes(document, key) == ["to_speak"]
    agreement_rounds.rest_agrees(document, key, [table.ada, table.bea])
    assert codes(document, key) == ["no_room"]
    assert agreement_missing.missing(document, key)[0].text == (
        "Ada (geen mandaat vastgelegd) en Bea (geen mandaat vastgelegd) stemmen in zonder beslisruimte."
    )


def test_the_status_follows_what_is_done(document: Document, table: Table) -> None:
    key, seen = table.round, []

    def step() -> None:
        seen.append((status(document, table), document.undo_label))

    agreement_cards.set_view(document, key, table.ada, "Zo gaat het niet langer")
    step()
    agreement_rounds.set_consent(document, key, table.ada, AGREED)
    step()
    agreement_cards.set_stance(document, key, table.bea, "zorg")
    step()
    complete(document, table, key)
    agreement_rounds.establish(document, key, DAY)
    step()
    agreement_cards.log(document, key, "Vier gezinnen", date(2025, 5, 2), table.bea)
    step()
    agreement_rounds.set_round(document, key, "reflection", "Het werkt")
    step()
    agreement_rounds.conclude(document, key, "bestendigd", date(2025, 6, 20))
    step()
    assert seen == [
        ("hoor_en_wederhoor", "Zienswijze"),
        ("ter_instemming", "Instemming"),
        ("ter_instemming", "Hoor en wederhoor"),
        ("vastgesteld", "TWO vaststellen"),
        ("in_uitvoering", "Ervaring vastleggen"),
        ("in_reflectie", "Reflectie"),
        ("bestendigd", "TWO bestendigen"),
    ]
    assert the_round(document, key).decided_on == "2025-04-10"
    start = dump(document)
    while document.undo():
        pass
    while document.redo():
        pass
    assert dump(document) == start


def test_an_experience_before_a_decision_does_not_put_it_to_practice(
    document: Document, table: Table
) -> None:
    agreement_cards.log(document, table.round, "Al gezien", DAY)
    assert status(document, table) == "concept"


def test_to_an_objection_belongs_one_that_is_recorded(document: Document, table: Table) -> None:
    key = table.round
    complete(document, table, key)
    for _ in range(2):
        agreement_rounds.set_consent(document, key, table.bea, OBJECTION)
    (objection,) = proposals.objections(document, key)
    assert (objection.person_id, objection.shared, objection.treated) == (table.bea, False, False)
    assert agreement_missing.missing(document, key)[0].text == "Het bezwaar van Bea is nog niet opgeschreven."
    with pytest.raises(UserError, match="daar hoort één bezwaar bij"):
        agreement_rounds.remove_objection(document, objection.id)
    agreement_rounds.set_consent(document, key, table.bea, AGREED)
    assert proposals.objections(document, key) == []
    document.undo()
    proposals.set_objection(document, objection.id, "text", "Onze uren zijn niet begroot")
    agreement_rounds.set_consent(document, key, table.bea, WITH_CONCERN)
    (kept,) = proposals.objections(document, key)
    assert kept.text == "Onze uren zijn niet begroot"
    agreement_rounds.remove_objection(document, objection.id)
    assert proposals.objections(document, key) == []


def test_an_objection_is_never_a_veto(document: Document, table: Table) -> None:
    key = table.round
    complete(document, table, key)
    agreement_rounds.set_consent(document, key, table.ada, AGREED)
    agreement_rounds.set_consent(document, key, table.bea, OBJECTION)
    objection = proposals.objections(document, key)[0].id
    proposals.set_objection(document, objection, "text", "Onze uren zijn niet begroot")
    assert agreement_missing.blocking(document, key)[0].text == "Het bezwaar van Bea is nog niet behandeld."
    proposals.set_objection(document, objection, "resolution", "Na zestig dagen kijken we opnieuw")
    proposals.set_resolved(document, objection, True)
    agreement_rounds.set_round(document, key, "experience_question", None)
    # The objection itself is the question then.
    assert agreement_missing.blocking(document, key) == []
    agreement_rounds.set_round(document, key, "experience_question", "Werkt het?")
    agreement_rounds.establish(document, key, DAY)
    assert the_round(document, key).experience_question == "Onze uren zijn niet begroot\nWerkt het?"
    assert the_round(document, key).outcome == "vastgesteld"
    assert document.undo() == "TWO vaststellen"
    assert the_round(document, key).experience_question == "Werkt het?"


def test_no_mandate_warns(document: Document, table: Table) -> None:
    complete(document, table, table.round)
    for person in (table.ada, table.bea):
        agreement_rounds.set_consent(document, table.round, person, NO_MANDATE)
    (warning,) = agreement_missing.missing(document, table.round)
    assert warning.text == "Ada en Bea mogen hierover niet beslissen en halen ruimte op."
    assert not warning.blocks


def test_a_round_that_fails_and_the_next_that_holds(document: Document, table: Table) -> None:
    key = table.round
    complete(document, table, key)
    agreement_rounds.set_round(document, key, "adapted_text", "We beginnen klein")
    agreement_rounds.set_consent(document, key, table.bea, OBJECTION)
    agreement_rounds.reject(document, key, DAY)
    assert (status(document, table), the_round(document, key).outcome) == ("niet_aangenomen",) * 2
    new = agreement_rounds.next_round(document, table.two, table.session)
    second = the_round(document, new)
    assert (second.number, second.text, second.experience_question) == (2, "We beginnen klein", "Werkt het?")
    assert (second.valid_until, second.outcome, status(document, table)) == (None, None, "nieuwe_ronde")
    # What was still to do is to do for the round that lives on.
    assert [each.text for each in agreement_cards.actions_of(document, new)] == ["Proefteam"]
    assert codes(document, new) == ["unheard", "end_date", "to_speak"]
    agreement_cards.set_stance(document, new, table.ada, "voor")
    agreement_cards.set_stance(document, new, table.bea, "voor")
    agreement_rounds.set_round(document, new, "valid_until", "2025-06-13")
    agreement_rounds.rest_agrees(document, new, [table.ada, table.bea])
    agreement_rounds.establish(document, new, DAY)
    assert status(document, table) == "vastgesteld"
    end = dump(document)
    while document.undo():
        pass
    while document.redo():
        pass
    assert dump(document) == end


def test_a_next_round_adapts_the_one_in_force_and_gives_it_back(document: Document, table: Table) -> None:
    complete(document, table, table.round)
    agreement_rounds.establish(document, table.round, DAY)
    new = agreement_rounds.next_round(document, table.two)
    assert the_round(document, table.round).outcome == "aangepast"
    assert agreement_cards.actions_of(document, new) == []
    agreement_rounds.remove_round(document, new)
    assert (the_round(document, table.round).outcome, status(document, table)) == ("vastgesteld",) * 2
    agreement_rounds.reopen(document, table.round)
    assert (the_round(document, table.round).outcome, status(document, table)) == (None, "ter_instemming")


def test_who_speaks(document: Document, table: Table) -> None:
    key = table.round
    cor = people.add(document, "Cor", None, table.session)

    def names() -> list[str]:
        return [each.label for each in agreement_cards.at_table(document, key)]

    assert names() == ["Ada", "Bea"]
    # Someone absent who said it beforehand (rule 24).
    agreement_rounds.set_consent(document, key, cor, AGREED)
    assert names() == ["Ada", "Bea", "Cor"]
    assert [each.label for each in agreement_cards.to_speak(document, key)] == ["Ada", "Bea"]
    agreement_rounds.set_round(document, key, "session_id", None)
    assert names() == ["Ada", "Bea", "Cor"]


def test_what_comes_up_at_the_start_of_a_session(document: Document, table: Table) -> None:
    complete(document, table, table.round)
    agreement_rounds.establish(document, table.round, DAY)

    def found(day: date) -> list[bool]:
        return [each.expired for each in agreements.due(document, day)]

    assert [found(date(2025, *at)) for at in ((5, 22), (5, 23), (6, 13), (6, 14))] == [
        [],
        [False],
        [False],
        [True],
    ]
    agreement_rounds.set_round(document, table.round, "reflection", "Het werkte")
    assert found(date(2025, 6, 14)) == []
    agreement_rounds.conclude(document, table.round, "ingetrokken", DAY)
    assert found(date(2025, 6, 13)) == []


def test_the_example(example: Document) -> None:
    rounds = agreements.all_rounds(example)
    found = {two: [each.outcome for each in each_round] for two, each_round in rounds.items()}
    assert found == {"TWO1": ["aangepast", "vastgesteld"], "TWO2": ["niet_aangenomen", "vastgesteld"]}
    for two, at, lacking in (
        ("TWO1", 0, ["no_mandate"]),
        ("TWO1", 1, ["no_mandate"]),
        ("TWO2", 0, ["unheard", "action", "end_date", "standing"]),
        ("TWO2", 1, []),
    ):
        shown = agreement_missing.missing(example, rounds[two][at].id)
        assert [each.code for each in shown if each.code != "no_room"] == lacking
    assert [each.agreement.id for each in agreements.due(example, date(2026, 3, 20))] == ["TWO1", "TWO2"]


def test_many_names_are_counted(document: Document, table: Table) -> None:
    for number in range(10):
        sessions.set_attendance(document, table.session, people.add(document, f"Mens {number}"), True)
    agreement_rounds.set_round(document, table.round, "text", "We beginnen")
    (waiting,) = [
        each for each in agreement_missing.missing(document, table.round) if each.code == "to_speak"
    ]
    assert waiting.text == "Nog geen antwoord van Ada, Bea, Mens 0, Mens 1 en nog acht anderen."


def test_what_was_walked_goes_out_and_comes_in_again(document: Document, table: Table) -> None:
    key = table.round
    complete(document, table, key)
    agreement_rounds.set_consent(document, key, table.bea, OBJECTION)
    objection = proposals.objections(document, key)[0].id
    proposals.set_objection(document, objection, "text", "Onze uren zijn niet begroot")
    agreement_rounds.set_consent(document, key, table.ada, WITH_CONCERN)
    proposals.set_concern(document, key, table.ada, "Wie betaalt?")
    agreement_rounds.reject(document, key, DAY)
    new = agreement_rounds.next_round(document, table.two, table.session)
    agreement_cards.set_view(document, new, table.ada, "Zo wel")
    agreement_cards.log(document, new, "Vier gezinnen", date(2025, 5, 2), table.bea)
    case = interchange.export_case(document)
    again = Filled()
    interchange.from_case(again.document, case)
    assert interchange.export_case(again.document) == case
    first, second = case["workable_agreements"][0]["rounds"]
    assert first["consents"][table.ada]["concern"] == "Wie betaalt?"
    assert first["objections"][0]["visibility"] == "alleen_begeleider"
    assert [each["text"] for each in second["actions"]] == ["Proefteam"]
