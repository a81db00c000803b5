"""What a facilitator does with TWO's and their rounds (methode.md 16): one function per intention, one undo step each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samenwerkdesk.model import agreement_missing, agreements, fields, proposals
from samenwerkdesk.model.agreement_status import is_last, reach
from samenwerkdesk.model.agreements import (
    ADAPTED,
    CONCEPT,
    CONSENT,
    CONTINUED,
    ESTABLISHED,
    KIND,
    NEXT_ROUND,
    NOT_ADOPTED,
    OBJECTION,
    REFLECTION,
    WITHDRAWN,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean, clean_line

LABELS = {"title": "Titel van TWO", "issue": "Kwestie van TWO"}
ROUND_LABELS = {
    "session_id": "Sessie van ronde",
    "text": "Voorstel",
    "adapted_text": "Voorstel aanpassen",
    "valid_from": "Begindatum van TWO",
    "valid_until": "Einddatum van TWO",
    "experience_question": "Ervaringsvraag",
    "reflection": "Reflectie",
    "note": "Opmerking bij ronde",
}

# ---------------------------------------------------------------------- a TWO


def add(document: Document, title: str, session_id: str | None = None) -> str:
    """Start a TWO, with its first round in ``session_id``; returns its id. Raises UserError without a title."""
    if not clean_line(title):
        raise UserError("Geef de TWO eerst een titel: waarover moeten jullie nu handelen?")
    with document.change("TWO toevoegen"):
        key = document.add(
            "agreement",
            "TWO",
            title=clean_line(title),
            status=CONCEPT,
        )
        _insert_round(document, key, 1, session_id)
    return key


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "agreement", LABELS, key, field, value)


def set_relevant(document: Document, key: str, partner_ids: Iterable[str]) -> None:
    """Say which partners must be heard, in this order."""
    wanted = list(dict.fromkeys(partner_ids))
    if wanted == agreements.relevant_partners(document, key):
        return
    with document.change("Relevante spelers"):
        document.delete("agreement_partner", agreement_id=key)
        for place, partner_id in enumerate(wanted):
            document.insert("agreement_partner", agreement_id=key, partner_id=partner_id, seq=place)


def move(document: Document, key: str, steps: int) -> None:
    """Move a TWO up (negative) or down."""
    ids = [each.id for each in agreements.all_agreements(document)]
    fields.move(document, "TWO verplaatsen", "agreement", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a TWO with all its rounds."""
    with document.change("TWO verwijderen"):
        document.delete("agreement", id=key)


# ---------------------------------------------------------------------- a round


def next_round(document: Document, key: str, session_id: str | None = None) -> str:
    """Start the next round in ``session_id`` and return its id: proposal and experience question go along.

    A last round that was in force was adapted by it; what was still to do of a round that was not adopted goes along too.
    """
    before = agreements.rounds_of(document, key)
    last = before[-1] if before else None
    number = max((each.number or 0 for each in before), default=0) + 1
    with document.change("Nieuwe ronde"):
        new = _insert_round(document, key, number, session_id)
        if last is not None:
            document.update(
                "proposal",
                {"id": new},
                text=clean(last.wording),
                experience_question=last.experience_question,
            )
            if last.outcome == ESTABLISHED:
                document.update("proposal", {"id": last.id}, status=ADAPTED)
            if last.outcome == NOT_ADOPTED:
                document.write(
                    "UPDATE action SET proposal_id = ? WHERE proposal_id = ? AND status IS NOT 'done'",
                    (new, last.id),
                )
        document.update("agreement", {"id": key}, status=NEXT_ROUND if before else CONCEPT)
    return new


def _insert_round(document: Document, key: str, number: int, session_id: str | None) -> str:
    return document.add(
        "proposal",
        "PR",
        kind=KIND,
        agreement_id=key,
        number=number,
        session_id=session_id,
    )


def remove_round(document: Document, key: str) -> None:
    """Remove a round with all that belongs to it; the TWO goes back to where the round before left it."""
    round_ = agreements.get_round(document, key)
    if round_ is None:
        return
    with document.change("Ronde verwijderen"):
        was_last = is_last(document, round_)
        document.delete("proposal", id=key)
        left = agreements.rounds_of(document, round_.agreement_id)
        if was_last:
            # What the next round had made 'aangepast' is in force again.
            outcome = left[-1].outcome if left else None
            if left and outcome == ADAPTED:
                document.update("proposal", {"id": left[-1].id}, status=ESTABLISHED)
                outcome = ESTABLISHED
            document.update("agreement", {"id": round_.agreement_id}, status=outcome or CONCEPT)


def set_round(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``ROUND_LABELS``; the first reflection brings the TWO to reflection."""
    with document.change(ROUND_LABELS[field], merge=("proposal", key, field)):
        fields.set_field(document, "proposal", ROUND_LABELS, key, field, value)
        if field == "reflection" and clean(value):
            reach(document, key, REFLECTION)


# ---------------------------------------------------------------------- consent and objections


def set_consent(document: Document, key: str, person_id: str, value: str | None) -> None:
    """Record the consent of one person; with 'bezwaar' comes one recorded objection (methode.md 21 rule 16).

    Who turns back from it loses the objection only when nothing was written about it.
    """
    with document.change("Instemming"):
        proposals.set_stance(document, key, person_id, value)
        if value == OBJECTION:
            proposals.object_to(document, key, person_id)
        else:
            document.write(
                "DELETE FROM objection WHERE proposal_id = ? AND person_id = ? AND text IS NULL"
                " AND resolution IS NULL AND resolved IS NOT 1",
                (key, person_id),
            )
        if value is not None:
            reach(document, key, CONSENT)


def rest_agrees(document: Document, key: str, person_ids: Iterable[str]) -> None:
    """Record that everybody of ``person_ids`` who did not speak yet agrees."""
    people = list(person_ids)
    if not people:
        return
    with document.change("De rest is akkoord"):
        proposals.rest_chooses(document, key, people, agreements.AGREED, "De rest is akkoord")
        reach(document, key, CONSENT)


def remove_objection(document: Document, key: str) -> None:
    """Remove an objection. Raises UserError when this person still objects: to that belongs one (rule 16)."""
    if document.row(
        "SELECT 1 FROM objection JOIN consent ON consent.proposal_id = objection.proposal_id"
        " AND consent.person_id = objection.person_id WHERE objection.id = ? AND consent.value = ?",
        (key, OBJECTION),
    ):
        raise UserError(
            "Deze persoon gaf ‘bezwaar’, en daar hoort één bezwaar bij. Kies bij Instemming eerst een ander antwoord."
        )
    proposals.remove_objection(document, key)


# ---------------------------------------------------------------------- what comes of it


def establish(document: Document, key: str, day: date) -> None:
    """Establish the round on ``day``. An objection that stands after treatment becomes literally the experience question.

    Raises UserError with what is missing when the conditions of methode.md 16 do not hold.
    """
    lacking = agreement_missing.blocking(document, key, day)
    if lacking:
        raise UserError(f"Deze ronde kan nog niet worden vastgesteld. {lacking[0].text}")
    with document.change("TWO vaststellen"):
        standing = agreement_missing.standing_texts(document, key)
        if standing:
            round_ = agreements.get_round(document, key)
            asked = (round_.experience_question if round_ else None) or ""
            before = [text for text in standing if text not in asked]
            question = "\n".join([*before, *([asked] if asked else [])])
            document.update("proposal", {"id": key}, experience_question=question)
        _decide(document, key, ESTABLISHED, ESTABLISHED, day)


def reject(document: Document, key: str, day: date) -> None:
    """Say that the group did not adopt this round."""
    with document.change("Ronde niet aangenomen"):
        _decide(document, key, NOT_ADOPTED, NOT_ADOPTED, day)


def conclude(document: Document, key: str, outcome: str, day: date) -> None:
    """Make a round that was in force permanent ('bestendigd'), or withdraw it ('ingetrokken')."""
    with document.change({CONTINUED: "TWO bestendigen", WITHDRAWN: "TWO intrekken"}[outcome]):
        _decide(document, key, outcome, outcome, day)


def reopen(document: Document, key: str) -> None:
    """Take the outcome of a round back: it lies on the table again for consent."""
    with document.change("Uitkomst terugnemen"):
        document.update("proposal", {"id": key}, status=None, decided_on=None)
        round_ = agreements.get_round(document, key)
        if round_ is not None and is_last(document, round_):
            document.update("agreement", {"id": round_.agreement_id}, status=CONSENT)


def _decide(document: Document, key: str, outcome: str, status: str, day: date) -> None:
    round_ = agreements.get_round(document, key)
    if round_ is None:
        return
    # The day on which it was agreed stays what it was when something comes of it later.
    decided_on = round_.decided_on if round_.outcome == ESTABLISHED else None
    document.update("proposal", {"id": key}, status=outcome, decided_on=decided_on or day.isoformat())
    if is_last(document, agreements.get_round(document, key) or round_):
        document.update("agreement", {"id": round_.agreement_id}, status=status)
