"""What changes mandates: recording, editing and removing them, and what came of asking for room at home (methode.md 7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samenwerkdesk.model import fields, mandates
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.mandates import LEVELS, OUTCOMES, Mandate
from samenwerkdesk.model.reference import first_day, last_day
from samenwerkdesk.model.text import clean

LABELS = {
    "person_id": "Wie het mandaat heeft",
    "level": "Niveau van mandaat",
    "scope": "Reikwijdte van mandaat",
    "amount_limit_eur": "Grensbedrag van mandaat",
    "granted_by": "Wie het mandaat verleent",
    "valid_from": "Mandaat geldig vanaf",
    "valid_until": "Mandaat geldig tot en met",
    "deputy_id": "Vervanger bij mandaat",
}

OWN_DEPUTY = "Iemand kan zichzelf niet vervangen. Kies een ander."
BACKWARDS = "Het einde ligt vóór het begin. Kies een latere datum."


def add(document: Document, person_id: str | None, level: str | None = None) -> str:
    """Record a mandate of somebody, to be filled in further; returns its id."""
    with document.change("Mandaat vastleggen"):
        return document.add("mandate", "M", person_id=person_id, level=_level(level))


def set_field(document: Document, key: str, field: str, value: Value) -> None:
    """Change one of the fields in ``LABELS``; a date is ISO text, an amount a number of euros, None empties.

    Raises UserError when somebody would stand in for themselves, the end would lie before the beginning, or an amount is
    negative.
    """
    now = mandates.get(document, key)
    if now is None:
        return
    then = Mandate._make(
        value if name == field else old for name, old in zip(Mandate._fields, now, strict=True)
    )
    if then.person_id is not None and then.person_id == then.deputy_id:
        raise UserError(OWN_DEPUTY)
    start, end = first_day(then.valid_from), last_day(then.valid_until)
    if start is not None and end is not None and end < start:
        raise UserError(BACKWARDS)
    if then.amount_limit_eur is not None and then.amount_limit_eur < 0:
        raise UserError("Een bedrag ligt niet onder nul.")
    if field == "level":
        _level(then.level)
    fields.set_field(document, "mandate", LABELS, key, field, value)


def set_day(document: Document, key: str, field: str, day: date | None) -> None:
    """Change 'valid_from' or 'valid_until'. Raises UserError as ``set_field`` does."""
    set_field(document, key, field, day.isoformat() if day else None)


def move(document: Document, ids: list[str], key: str, steps: int) -> None:
    """Move a mandate up (negative) or down among ``ids``, those of one person."""
    fields.move(document, "Mandaat verplaatsen", "mandate", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a mandate with its renewals. Undo brings all back."""
    with document.change("Mandaat verwijderen"):
        document.delete("mandate", id=key)


# ---------------------------------------------------------------------- renewal


def renew(document: Document, mandate_id: str, session_id: str, outcome: str | None) -> None:
    """Say what came of asking for room after a session: one of ``mandates.OUTCOMES``, or None for nothing recorded."""
    renew_each(document, [(mandate_id, session_id, outcome)])


def renew_each(document: Document, found: Iterable[tuple[str, str, str | None]]) -> None:
    """Say it of several (mandate, session, outcome) in one action."""
    with document.change("Mandaat vernieuwen"):
        for mandate_id, session_id, outcome in found:
            if outcome is not None and outcome not in OUTCOMES:
                raise ValueError(outcome)
            _put(document, mandate_id, session_id, "outcome", outcome)


def set_note(document: Document, mandate_id: str, session_id: str, note: str | None) -> None:
    """Write a remark with a renewal; it is for the facilitator and stays on the desk."""
    with document.change("Toelichting bij mandaat", merge=("mandate_renewal", mandate_id, session_id)):
        _put(document, mandate_id, session_id, "note", clean(note))


def _put(document: Document, mandate_id: str, session_id: str, column: str, value: str | None) -> None:
    """Change one column of a renewal; one that says nothing any more is taken away."""
    where: dict[str, Value] = {"mandate_id": mandate_id, "session_id": session_id}
    other = "note" if column == "outcome" else "outcome"
    row = document.row(
        f"SELECT {other} FROM mandate_renewal WHERE mandate_id = ? AND session_id = ?",
        (mandate_id, session_id),
    )
    if row is None and value is not None:
        document.insert(
            "mandate_renewal", **where, seq=document.next_seq("mandate_renewal"), **{column: value}
        )
    elif row is not None and value is None and not row[0]:
        document.delete("mandate_renewal", **where)
    elif row is not None:
        document.update("mandate_renewal", where, **{column: value})


def _level(level: str | None) -> str | None:
    if level is not None and level not in LEVELS:
        raise ValueError(level)
    return level
