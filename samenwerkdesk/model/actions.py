"""Actions, the engine 'do': something someone will do by a date, with where it came from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean, stored_date

OPEN, DONE = "open", "done"
SESSION, IMPROVEMENT, FENCE, AGREEMENT, MANDATE = "session", "improvement", "fence", "agreement", "mandate"
NETWORK = "network"

AGREED = f"origin IN ('{SESSION}', '{IMPROVEMENT}', '{NETWORK}')"
"""In SQL: what is among the agreements of a session; ties to make stronger are too."""

LABELS = {
    "text": "Afspraak",
    "owner_id": "Wie doet de afspraak",
    "due": "Datum van afspraak",
    "condition": "Conditie van afspraak",
}


class Action(NamedTuple):
    """Who does what by when. ``due`` is an ISO date; ``status`` is open, done or a word of its origin; None: not said."""

    id: str
    origin: str
    session_id: str | None
    text: str | None
    owner_id: str | None
    due: str | None
    status: str | None
    condition: str | None

    @property
    def done(self) -> bool:
        """Finished ('geregeld' is what a need on the fence is called when it is)."""
        return self.status in (DONE, "geregeld")

    @property
    def due_date(self) -> date | None:
        """The date it should be done by."""
        return stored_date(self.due)

    def late(self, today: date) -> bool:
        """Past its date and not done."""
        return not self.done and self.due_date is not None and self.due_date < today


_SELECT = "SELECT id, origin, session_id, text, owner_id, due, status, condition FROM action"


def of_session(document: Document, session_id: str) -> list[Action]:
    """The actions agreed in a session, improvement agenda included, in their order."""
    rows = document.rows(f"{_SELECT} WHERE session_id = ? AND {AGREED} ORDER BY seq", (session_id,))
    return [Action(*row) for row in rows]


def open_before(document: Document, session_id: str) -> list[Action]:
    """The actions of earlier sessions that are still open, oldest date first; those without a date come last."""
    rows = document.rows(
        f"{_SELECT} WHERE {AGREED} AND session_id IN (SELECT id FROM session WHERE seq <"
        " (SELECT seq FROM session WHERE id = ?)) ORDER BY due IS NULL, due, seq",
        (session_id,),
    )
    return [action for row in rows if not (action := Action(*row)).done]


def finished_in(document: Document, session_id: str) -> list[Action]:
    """The actions of earlier sessions that were ticked off in this session."""
    rows = document.rows(
        f"{_SELECT} WHERE done_session_id = ? AND session_id IS NOT ? ORDER BY seq", (session_id, session_id)
    )
    return [Action(*row) for row in rows]


def improvements(document: Document) -> list[Action]:
    """The improvement agenda over all sessions: what is still to do first, then by date (methode.md 10 and 15)."""
    rows = document.rows(f"{_SELECT} WHERE origin = ? ORDER BY due IS NULL, due, seq", (IMPROVEMENT,))
    return sorted((Action(*row) for row in rows), key=lambda action: action.done)


def of_origin(document: Document, origin: str) -> list[Action]:
    """The actions that come from one element of the method, such as the fence, in their order."""
    return [Action(*row) for row in document.rows(f"{_SELECT} WHERE origin = ? ORDER BY seq", (origin,))]


def improve(
    document: Document,
    session_id: str,
    text: str,
    owner_id: str | None = None,
    due: date | None = None,
    condition: str | None = None,
) -> str:
    """Put an agreement on the improvement agenda, at a condition when one is given; returns its id."""
    with document.change("Verbeterafspraak vastleggen"):
        key = add(document, session_id, text, owner_id, due)
        document.update("action", {"id": key}, origin=IMPROVEMENT, condition=condition)
    return key


def add(
    document: Document, session_id: str, text: str, owner_id: str | None = None, due: date | None = None
) -> str:
    """Record an action of a session; returns its id."""
    with document.change("Afspraak vastleggen"):
        return document.add(
            "action",
            "A",
            origin=SESSION,
            session_id=session_id,
            text=clean(text),
            owner_id=owner_id,
            due=due.isoformat() if due else None,
            status=OPEN,
        )


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "action", LABELS, key, field, value)


def set_done(document: Document, key: str, done: bool, session_id: str | None) -> None:
    """Tick an action off in ``session_id``, or open it again."""
    with document.change("Afspraak afvinken" if done else "Afspraak weer openen"):
        document.update(
            "action", {"id": key}, status=DONE if done else OPEN, done_session_id=session_id if done else None
        )


def move(document: Document, session_id: str, key: str, steps: int) -> None:
    """Move an action up (negative) or down in its session."""
    ids = [row.id for row in of_session(document, session_id)]
    fields.move(document, "Afspraak verplaatsen", "action", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove an action."""
    with document.change("Afspraak verwijderen"):
        document.delete("action", id=key)
