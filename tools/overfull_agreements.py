"""What the collaboration with too much of everything has of TWO's: long texts, everybody's answer, six rounds in one circle."""

from __future__ import annotations

from datetime import date, timedelta

from samenwerkdesk.model import (
    agreement_cards,
    agreement_rounds,
    agreements,
    partners,
    people,
    proposals,
    sessions,
)
from samenwerkdesk.model.document import Document

ROUNDS = 6


def fill(document: Document, day: date, sentence: str, long: str) -> None:
    """Two TWO's: one with six rounds that ran, one with a round of which a few still have to speak and an objection is shared."""
    held = [each.id for each in sessions.all_sessions(document)][-1]
    everybody = [each.id for each in people.all_people(document)]
    places = [each.id for each in partners.all_partners(document)]
    much = agreement_rounds.add(document, f"Zes rondes: {sentence}", held)
    agreement_rounds.set_relevant(document, much, places)
    agreement_rounds.set_field(document, much, "issue", long)
    for number in range(ROUNDS):
        (*_, last) = agreements.rounds_of(document, much)
        _ran(document, last.id, day + timedelta(days=30 * (number - ROUNDS)), everybody, sentence, long)
        if number + 1 < ROUNDS:
            agreement_rounds.next_round(document, much, held)
    asked = agreement_rounds.add(document, sentence, held)
    agreement_rounds.set_relevant(document, asked, places[:3])
    (only,) = agreements.rounds_of(document, asked)
    agreement_rounds.set_round(document, only.id, "text", long)
    agreement_rounds.set_round(document, only.id, "experience_question", sentence)
    for number, person in enumerate(everybody[:-3]):
        answer = agreements.OBJECTION if number == 1 else agreements.AGREED
        agreement_rounds.set_consent(document, only.id, person, answer)
    for objection in proposals.objections(document, only.id):
        proposals.set_objection(document, objection.id, "text", long)
        proposals.set_objection(document, objection.id, "resolution", sentence)
        proposals.share_objection(document, objection.id, True)


def _ran(document: Document, key: str, day: date, everybody: list[str], sentence: str, long: str) -> None:
    """A round that was heard, agreed to and tried out from ``day`` on."""
    values = agreements.AGREED, agreements.WITH_CONCERN, agreements.NO_MANDATE
    for number, person in enumerate(everybody):
        agreement_cards.set_stance(
            document, key, person, agreement_cards.STANCES[number % len(agreement_cards.STANCES)]
        )
        agreement_rounds.set_consent(document, key, person, values[number % len(values)])
    for number, person in enumerate(everybody[:3]):
        text = sentence if number else long
        agreement_cards.set_view(document, key, person, text)
        agreement_cards.add_action(document, key, text, person, day)
        agreement_cards.log(document, key, text, day + timedelta(days=5 * number), person)
    for field, value in (
        ("text", sentence),
        ("valid_from", day.isoformat()),
        ("valid_until", (day + timedelta(days=29)).isoformat()),
        ("experience_question", sentence),
    ):
        agreement_rounds.set_round(document, key, field, value)
    agreement_rounds.establish(document, key, day)
    agreement_rounds.set_round(document, key, "reflection", long)
