"""Options that may serve several interests at once, judged later: cards, and which interests each serves (methode.md 12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.model import cards, fields
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document

BOARD = OPTION = "option"
LANE = Lane(BOARD, OPTION)

CHOSEN, DROPPED = "gekozen", "vervallen"
STATUSES = (CHOSEN, DROPPED)
"""What can have become of an option; a file may have a word of its own."""


class Option(NamedTuple):
    """A possible solution; ``serves`` are the ids of the interests it serves."""

    id: str
    text: str | None
    status: str | None
    private: bool
    serves: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What it is called."""
        return self.text or "Optie zonder tekst"


def all_options(document: Document) -> list[Option]:
    """The options in their order."""
    served: dict[str, list[str]] = {}
    for card, interest in document.rows("SELECT card_id, interest_id FROM option_interest ORDER BY seq"):
        served.setdefault(card, []).append(interest)
    return [
        Option(card.id, card.text, card.status, card.private, tuple(served.get(card.id, ())))
        for card in cards.of_board(document, BOARD, OPTION)
    ]


def add(document: Document, text: str) -> list[str]:
    """Write an option at the end; returns its id, or nothing for an empty text."""
    return cards.write(document, LANE, [text], "Optie toevoegen")


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change the text or the status of an option."""
    fields.set_field(document, "card", {"text": "Optie", "status": "Stand van de optie"}, key, field, value)


def set_serves(document: Document, option: str, interest: str, serves: bool) -> None:
    """Say that an option serves an interest, or that it does not."""
    set_serving(document, [(option, interest, serves)])


def set_serving(document: Document, cells: Sequence[tuple[str, str, bool]]) -> None:
    """Say of several (option, interest, serves) at once, in one step."""
    cut = all(not serves for _, _, serves in cells)
    with document.change("Optie en belang ontkoppelen" if cut else "Optie en belang koppelen"):
        for option, interest, serves in cells:
            where = {"card_id": option, "interest_id": interest}
            document.delete("option_interest", **where)
            if serves:
                last = document.value("SELECT max(seq) FROM option_interest WHERE card_id = ?", (option,))
                document.insert("option_interest", **where, seq=0 if last is None else int(last) + 1)


def move(document: Document, ids: list[str], key: str, steps: int) -> None:
    """Move an option up (negative) or down."""
    fields.move(document, "Optie verplaatsen", "card", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove an option with what it serves. Undo brings both back."""
    with document.change("Optie verwijderen"):
        document.delete("card", id=key)
