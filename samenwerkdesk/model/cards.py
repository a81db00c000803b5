"""Cards, the engine 'write': short texts in the lanes of a board, with who they are from and whom they are about.

A board is a word, a lane a word on it; which boards there are is up to the elements of the method that have one. The session's
board has two lanes: open points, and the parking lot that goes along to every next session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.text import clean
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC

SESSION_BOARD, OPEN_POINT, PARKED = "session", "open_point", "parked"
CLOSED = "closed"

_NAMES = {OPEN_POINT: "Open punt", PARKED: "Geparkeerd punt"}


class Card(NamedTuple):
    """A short text on a board; ``status`` 'closed' means it was dealt with in ``resolved_session_id``.

    ``partner_id`` is who it is from, ``about_partner_id`` whom it is about, ``parent_id`` the card it stands under.
    """

    id: str
    board: str
    lane: str
    session_id: str | None
    text: str | None
    status: str | None
    visibility: str | None
    resolved_session_id: str | None
    partner_id: str | None = None
    about_partner_id: str | None = None
    parent_id: str | None = None

    @property
    def closed(self) -> bool:
        """Dealt with."""
        return self.status == CLOSED

    @property
    def private(self) -> bool:
        """For the facilitator only: shown on the desk, never in the room or on paper."""
        return self.visibility == PRIVATE


class Lane(NamedTuple):
    """A place on a board: its word, and of which partner, about which partner and under which card what stands there is."""

    board: str
    lane: str
    partner_id: str | None = None
    about_partner_id: str | None = None
    parent_id: str | None = None

    def columns(self) -> dict[str, Value]:
        """What a card in this place has in common with all others there."""
        return dict(self._asdict())


_SELECT = (
    "SELECT id, board, lane, session_id, text, status, visibility, resolved_session_id, partner_id, about_partner_id,"
    " parent_id FROM card"
)

# ---------------------------------------------------------------------- the board of a session


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
        return document.add(
            "card",
            "K",
            board=SESSION_BOARD,
            lane=lane,
            session_id=session_id,
            text=clean(text),
        )


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


# ---------------------------------------------------------------------- any board


def of_board(document: Document, board: str, *lanes: str) -> list[Card]:
    """The cards of a board, or of some of its lanes, in their order."""
    among = f" AND lane IN ({', '.join('?' * len(lanes))})" if lanes else ""
    rows = document.rows(f"{_SELECT} WHERE board = ?{among} ORDER BY seq", (board, *lanes))
    return [Card(*row) for row in rows]


def in_lane(document: Document, lane: Lane) -> list[Card]:
    """The cards in one place, in their order."""
    where = " AND ".join(f"{column} IS ?" for column in lane.columns())
    rows = document.rows(f"{_SELECT} WHERE {where} ORDER BY seq", tuple(lane.columns().values()))
    return [Card(*row) for row in rows]


def get(document: Document, key: str) -> Card | None:
    """The card with this id, or None when it is gone."""
    row = document.row(f"{_SELECT} WHERE id = ?", (key,))
    return Card(*row) if row else None


def write(document: Document, lane: Lane, texts: Sequence[str], label: str = "") -> list[str]:
    """Write a card for every text that says something, at the end of a lane, in one step; returns their ids."""
    said = [text for each in texts if (text := clean(each))]
    keys: list[str] = []
    with document.change(label or ("Kaart toevoegen" if len(said) == 1 else "Kaarten toevoegen")):
        for text in said:
            key = document.add("card", "K", text=text, **lane.columns())
            keys.append(key)
    return keys


def said(document: Document, board: str, session_id: str) -> dict[str, Card]:
    """Of a board on which a session has at most one card in each lane, those cards by their lane."""
    return {card.lane: card for card in of_board(document, board) if card.session_id == session_id}


def set_said(
    document: Document, board: str, session_id: str, lane: str, text: str | None, label: str
) -> None:
    """Change the one card that a session has in a lane; an empty text takes it away."""
    now = said(document, board, session_id).get(lane)
    with document.change(label, merge=(board, session_id, lane)):
        if now is None:
            for key in write(document, Lane(board, lane), [text or ""], label):
                document.update("card", {"id": key}, session_id=session_id)
        elif clean(text):
            set_text(document, now.id, text)
        else:
            remove(document, now.id)


def set_text(document: Document, key: str, text: str | None) -> None:
    """Change what a card says."""
    fields.set_field(document, "card", {"text": "Tekst van kaart"}, key, "text", text)


def set_partner(document: Document, key: str, partner_id: str | None) -> None:
    """Say from which partner a card is."""
    with document.change("Van wie de kaart is"):
        document.update("card", {"id": key}, partner_id=partner_id)


def set_about(document: Document, key: str, partner_id: str | None) -> None:
    """Say about which partner a card is."""
    with document.change("Over wie de kaart gaat"):
        document.update("card", {"id": key}, about_partner_id=partner_id)


def set_private(document: Document, key: str, private: bool) -> None:
    """Keep a card for the facilitator alone, or let everybody see it."""
    with document.change("Alleen voor jou" if private else "Voor iedereen"):
        document.update("card", {"id": key}, visibility=PRIVATE if private else PUBLIC)


def put(
    document: Document,
    key: str,
    lane: Lane,
    before: str | None = None,
    among: Sequence[str] | None = None,
) -> None:
    """Move a card to a place on a board, before another card there or at the end; nothing happens when it is gone.

    ``among`` are the cards it is shown with, in their order; those in the same place when not given. It keeps what stands under
    it. One step, whatever changes: lane, partner, parent and order.
    """
    if get(document, key) is None:
        return
    shown = [card.id for card in in_lane(document, lane)] if among is None else among
    others = [each for each in shown if each != key]
    at = others.index(before) if before in others else len(others)
    with document.change("Kaart verplaatsen"):
        document.update("card", {"id": key}, **lane.columns())
        _order(document, [*others[:at], key, *others[at:]])


def remove(document: Document, key: str) -> None:
    """Remove a card, with what stands under it."""
    with document.change("Kaart verwijderen"):
        document.delete("card", id=key)


def _order(document: Document, ids: Sequence[str]) -> None:
    """Let these cards stand in this order, on the places they have together."""
    marks = ", ".join("?" * len(ids))
    now: dict[str, int] = dict(document.rows(f"SELECT id, seq FROM card WHERE id IN ({marks})", tuple(ids)))
    for place, key in zip(sorted(now.values()), ids, strict=True):
        if now[key] != place:
            document.update("card", {"id": key}, seq=place)
