"""Decisions: what was chosen in a session, and for what reason."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC

LABELS = {"text": "Besluit", "reason": "Reden van besluit", "visibility": "Zichtbaarheid van besluit"}


class Decision(NamedTuple):
    """A choice with its reason; ``visibility`` is openbaar or alleen_begeleider."""

    id: str
    session_id: str
    text: str | None
    reason: str | None
    visibility: str | None

    @property
    def private(self) -> bool:
        """Only for the facilitator: never in the room, never in a report unless she says so."""
        return self.visibility == PRIVATE


def of_session(document: Document, session_id: str) -> list[Decision]:
    """The decisions of a session in their order."""
    rows = document.rows(
        "SELECT id, session_id, text, reason, visibility FROM decision WHERE session_id = ? ORDER BY seq",
        (session_id,),
    )
    return [Decision(*row) for row in rows]


def add(document: Document, session_id: str, text: str, reason: str | None = None) -> str:
    """Record a decision; returns its id."""
    with document.change("Besluit vastleggen"):
        return document.add(
            "decision",
            "BES",
            session_id=session_id,
            text=clean(text),
            reason=clean(reason),
            visibility=PUBLIC,
        )


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "decision", LABELS, key, field, value)


def move(document: Document, session_id: str, key: str, steps: int) -> None:
    """Move a decision up (negative) or down in its session."""
    ids = [row.id for row in of_session(document, session_id)]
    fields.move(document, "Besluit verplaatsen", "decision", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a decision."""
    with document.change("Besluit verwijderen"):
        document.delete("decision", id=key)


_SMALL_WORDS = frozenset(
    [
        "Acht",
        "Alle",
        "Als",
        "Anders",
        "Bij",
        "Daar",
        "Dan",
        "Dat",
        "De",
        "Deze",
        "Die",
        "Dit",
        "Door",
        "Drie",
        "Een",
        "Elf",
        "Elk",
        "Elke",
        "Er",
        "Eén",
        "Geen",
        "Het",
        "Hier",
        "Ieder",
        "Iedere",
        "Iedereen",
        "Ik",
        "In",
        "Is",
        "Je",
        "Met",
        "Na",
        "Negen",
        "Niet",
        "Nog",
        "Nu",
        "Om",
        "Ons",
        "Onze",
        "Op",
        "Te",
        "Tien",
        "Tot",
        "Twaalf",
        "Twee",
        "Uit",
        "Van",
        "Veel",
        "Vier",
        "Vijf",
        "Voor",
        "Want",
        "We",
        "Wie",
        "Wij",
        "Ze",
        "Zes",
        "Zeven",
        "Zij",
        "Zo",
        "Zonder",
    ]
)
"""Words that begin with a capital only because they begin a sentence."""


def because(reason: str) -> str:
    """The reason after 'Omdat:', going on in small letters where its first word is surely no name."""
    words = reason.strip()
    if words[:6].lower() == "omdat ":
        words = words[6:].lstrip()
    first = words.split(maxsplit=1)[0] if words else ""
    return "Omdat: " + (words[:1].lower() + words[1:] if first in _SMALL_WORDS else words)
