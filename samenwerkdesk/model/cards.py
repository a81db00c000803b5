"""Cards, the engine 'write': a short text in a lane of a board.

The session's board has two lanes: open points, and the parking lot that goes along to every next session.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean

SESSION_BOARD, OPEN_POINT, PARKED = "session", "open_point", "parked"
CLOSED = "closed"

_NAMES = {OPEN_POINT: "Open punt", PARKED: "Geparkeerd punt"}


class Card(NamedTuple):
    """A short text on a board; ``status`` 'closed' means it was dealt with in ``resolved_session_id``."""

    id: str
    board: str
    lane: str
    session_id: str | None
    text: str | None
    status: str | None
    visibility: str | None
    resolved_session_id: str | None

    @property
    def closed(self) -> bool:
        """Dealt with."""
        return self.status == CLOSED


_SELECT = "SELECT id, board, lane, session_id, text, status, visibility, resolved_session_id FROM card"


def of_session(document: Document, session_id: str, lane: str) -> list[Card]:
    """The cards of one lane written in a session, in their order."""
    rows = document.rows(
        f"{_SELECT} WHERE board = ? AND lane = ? AND session_id = ? ORDER BY seq",
        (SESSION_BOARD, lane, session_id),
    )
    return [Card(*row) for row in rows]


def carried_over(document: Document, session_id: str, lane: str) -> list[Card]:
    """The cards of earlier sessions that are not closed yet, or were closed in this session."""
    rows = document.rows(
        f"{_SELECT} WHERE board = ? AND lane = ? AND session_id IN (SELECT id FROM session WHERE seq <"
        " (SELECT seq FROM session WHERE id = ?)) AND (status IS NOT ? OR resolved_session_id IS ?) ORDER BY seq",
        (SESSION_BOARD, lane, session_id, CLOSED, session_id),
    )
    return [Card(*row) for row in rows]


def add(document: Document, session_id: str, lane: str, text: str) -> str:
    """Write a card in a lane of the session's board; returns its id."""
    with document.change(f"{_NAMES[lane]} vastleggen"):
        key = document.new_id("card", "K")
        document.insert(
            "card",
            id=key,
            seq=document.next_seq("card"),
            board=SESSION_BOARD,
            lane=lane,
            session_id=session_id,
            text=clean(text),
        )
    return key


def set_text(document: Document, key: str, text: str | None) -> None:
    """Change what a card says."""
    fields.set_field(document, "card", {"text": "Tekst van kaart"}, key, "text", text)


def set_lane(document: Document, key: str, lane: str) -> None:
    """Move a card to another lane of its board."""
    with document.change("Kaart verplaatsen"):
        document.update("card", {"id": key}, lane=lane)


def close(document: Document, key: str, session_id: str, closed: bool = True) -> None:
    """Say that a card was dealt with in ``session_id``, or open it again."""
    with document.change("Punt afronden" if closed else "Punt weer openen"):
        document.update(
            "card",
            {"id": key},
            status=CLOSED if closed else None,
            resolved_session_id=session_id if closed else None,
        )


def move(document: Document, ids: list[str], key: str, steps: int) -> None:
    """Move a card up (negative) or down among ``ids``, the cards of its lane."""
    fields.move(document, "Kaart verplaatsen", "card", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a card."""
    with document.change("Kaart verwijderen"):
        document.delete("card", id=key)
