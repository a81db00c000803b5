"""The proposal for the product of a phase: what is in it, what is missing, and what never is."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import (
    actions,
    agreement_rounds,
    agreements,
    cards,
    decisions,
    method,
    people,
    phase_drafts,
    phases,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.notation import HEADING, read
from samenwerkdesk.model.visibility import PRIVATE

DAY = date(2025, 10, 2)
CODES = [each.code for each in method.phases()]


def heads(text: str) -> list[str]:
    return [each.text for each in read(text) if each.kind == HEADING]


def test_every_product_is_made_of_what_is_in_the_file(example: Document) -> None:
    made = {code: phase_drafts.draft(example, code, DAY) for code in CODES}
    assert "- Jeugdhulp De Vuurdoorn: Grootste aanbieder" in made["explore"]
    assert "Hulp vragen telt ook als voorstel." in made["explore"]
    assert "Waar gaat het niet over: Niet: inkoopprocedures" in made["explore"]
    assert "overbrugging" in made["share"]
    assert "- Bas Kwekkeboom (Lokale teams): terugkoppelen, ervaring uit de uitvoering" in made["share"]
    assert "Geldt tot en met 31 maart 2026. We letten op: Hoeveel gezinnen" in made["agree"]
    assert heads(made["design"]).count("Projectfiche 5: Kosten per gezin volgen") == 1
    assert "- Dataregie: Tobias Engelsman (Morgenrood)" in made["design"]
    assert "- Nazorgcontact uitgevoerd: 52%, 2025-Q4, norm 60, niet op norm" in made["execute_renew"]
    assert "organisatie 3,5" in made["execute_renew"]
    assert "12 van de 20 afspraken zijn uitgevoerd." in made["execute_renew"]


def test_a_two_that_was_not_adopted_yet_is_no_agreement(example: Document) -> None:
    key = agreement_rounds.add(example, "Wie belt terug?")
    (first,) = agreements.rounds_of(example, key)
    agreement_rounds.set_round(example, first.id, "text", "Het wijkteam belt")
    for code in ("agree", "execute_renew"):
        made = phase_drafts.draft(example, code, DAY)
        assert "Eén aanmeldroute" in made
        assert "Wie belt terug?" not in made


def test_nothing_private_is_in_a_proposal(example: Document) -> None:
    """Objections, concerns, answers, notes, hearings and what is for the facilitator alone."""
    with example.change("Proef"):
        for table, column in (
            ("session", "private_note"),
            ("partner", "note"),
            ("person", "note"),
            ("proposal", "note"),
            ("consent", "concern"),
            ("objection", "text"),
            ("objection", "resolution"),
            ("mandate", "granted_by"),
            ("mandate_renewal", "note"),
            ("interest", "interest"),
            ("interest", "position"),
            ("collaboration_check", "conditions"),
            ("answer", "text"),
            ("task_transfer", "handover_note"),
        ):
            example.write(f'UPDATE "{table}" SET "{column}" = ?', ("geheim",))
        example.write("UPDATE card SET text = 'geheim' WHERE board NOT LIKE 'phase:%' AND board <> 'fence'")
        example.write(
            "UPDATE card SET text = 'geheim', visibility = ? WHERE lane IN ('VER1', 'OVE2', 'shared_inside')",
            (PRIVATE,),
        )
        example.write("UPDATE card SET visibility = ? WHERE board = 'fence'", (PRIVATE,))
        example.write("UPDATE decision SET text = 'geheim', visibility = ?", (PRIVATE,))
        example.write("UPDATE action SET text = 'geheim' WHERE origin = 'mandate'")
    for code in CODES:
        assert "geheim" not in phase_drafts.draft(example, code, DAY)
    assert "Nog te bespreken: welk vraagstuk brengt ons bij elkaar" in phase_drafts.draft(
        example, "explore", DAY
    )


def test_below_the_threshold_no_condition_is_told(example: Document) -> None:
    with example.change("Proef"):
        example.write("UPDATE collaboration SET anonymity_threshold = 40")
    assert "De vijf condities" not in phase_drafts.draft(example, "execute_renew", DAY)


@pytest.mark.parametrize("code", CODES)
def test_an_empty_file_says_what_is_still_to_be_talked_about(document: Document, code: str) -> None:
    text = phase_drafts.draft(document, code, DAY)
    assert text.count("Nog te bespreken: ") == 5
    assert "None" not in text


def test_a_sheet_for_every_action_with_what_is_not_known(document: Document) -> None:
    session = sessions.add(document, DAY)
    actions.add(document, session, "Een heel lange afspraak " * 12, people.add(document, "Ada"), DAY)
    actions.add(document, session, "Klaar")
    actions.set_done(document, actions.of_session(document, session)[1].id, True, session)
    actions.add(document, session, "# Zonder wie")
    text = phase_drafts.draft(document, "design", DAY)
    sheets = [each for each in heads(text) if each.startswith("Projectfiche")]
    assert len(sheets) == 2
    assert all(len(each) < 110 for each in sheets)
    assert "- Wie: nog niemand\n- Klaar vóór: nog geen datum\n- Komt uit: sessie 1" in text
    assert "- Wie: Ada\n- Klaar vóór: 2 oktober 2025" in text


def test_an_action_of_a_round_that_was_not_adopted_is_no_project(example: Document) -> None:
    with example.change("Proef"):
        key = example.value("SELECT id FROM proposal WHERE status = 'niet_aangenomen'")
        example.write("UPDATE action SET proposal_id = ? WHERE text = 'Sjabloon gezinsverhaal'", (key,))
    assert "Sjabloon gezinsverhaal" not in phase_drafts.draft(example, "design", DAY)


def test_decisions_are_those_of_the_sessions_of_the_phase(document: Document) -> None:
    for day, said in ((date(2025, 1, 1), "Te vroeg."), (date(2025, 3, 1), "Op tijd."), (DAY, "Te laat.")):
        decisions.add(document, sessions.add(document, day), said, "Het kan.")
    assert "Besluiten" not in phase_drafts.draft(document, "share", DAY)
    phases.set_date(document, "share", "started_on", date(2025, 2, 1))
    phases.set_date(document, "share", "completed_on", date(2025, 4, 1))
    text = phase_drafts.draft(document, "share", DAY)
    assert "- Op tijd. Omdat: het kan." in text
    assert "Te vroeg" not in text
    assert "Te laat" not in text


def test_own_words_are_known_from_a_proposal(document: Document) -> None:
    assert not phase_drafts.is_own(document, "explore", DAY)
    phases.take_draft(document, "explore", phase_drafts.draft(document, "explore", DAY))
    assert not phase_drafts.is_own(document, "explore", DAY)
    phases.set_product(document, "explore", "text", "Zelf geschreven.")
    assert phase_drafts.is_own(document, "explore", DAY)
    cards.write(document, cards.Lane(phases.board("explore"), "VER1"), ["Nieuw"])
    assert phase_drafts.is_own(document, "explore", DAY)
