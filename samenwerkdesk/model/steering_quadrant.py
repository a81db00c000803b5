"""Who can steer: what would bring a group from where it is to where it wants to be (methode.md 2)."""

from __future__ import annotations

from samenwerkdesk.model import cards
from samenwerkdesk.model.cards import Card
from samenwerkdesk.model.document import Document

INSTRUMENT = "steering_quadrant"

BOARD, WAY = "steering_quadrant", "STU4"
"""The board with the answer to the last question, a card per session."""

LABEL = "Wat ons daarheen brengt"


def way(document: Document, session_id: str) -> Card | None:
    """What a group said would bring it there, in a session."""
    return cards.said(document, BOARD, session_id).get(WAY)


def set_way(document: Document, session_id: str, text: str | None) -> None:
    """Change what would bring it there; an empty text takes it away."""
    cards.set_said(document, BOARD, session_id, WAY, text, LABEL)
