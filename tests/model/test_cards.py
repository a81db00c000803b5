"""The session's board: open points and the parking lot."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import cards, sessions
from samenwerkdesk.model.cards import OPEN_POINT, PARKED, Card
from samenwerkdesk.model.document import Document


@pytest.fixture
def three(document: Document) -> list[str]:
    """Three sessions."""
    return [sessions.add(document, date(2025, 4, day)) for day in (1, 8, 15)]


def texts(found: list[Card]) -> list[str | None]:
    return [card.text for card in found]


@pytest.mark.parametrize(
    ("lane", "label"), [(OPEN_POINT, "Open punt vastleggen"), (PARKED, "Geparkeerd punt vastleggen")]
)
def test_adding(document: Document, three: list[str], lane: str, label: str) -> None:
    key = cards.add(document, three[0], lane, " Wie? ")
    assert document.undo_label == label
    other = PARKED if lane == OPEN_POINT else OPEN_POINT
    assert texts(cards.of_session(document, three[0], lane)) == ["Wie?"]
    assert cards.of_session(document, three[0], other) == cards.of_session(document, three[1], lane) == []
    cards.set_text(document, key, "Wie wel?")
    cards.set_lane(document, key, other)
    assert document.undo_label == "Kaart verplaatsen"
    assert texts(cards.of_session(document, three[0], other)) == ["Wie wel?"]
    cards.remove(document, key)
    assert document.undo() == "Kaart verwijderen"
    assert texts(cards.of_session(document, three[0], other)) == ["Wie wel?"]


def test_unknown_lane_is_a_bug(document: Document, three: list[str]) -> None:
    with pytest.raises(KeyError):
        cards.add(document, three[0], "nergens", "x")


def test_carried_over(document: Document, three: list[str]) -> None:
    first, second, third = three
    keys = [cards.add(document, first, OPEN_POINT, text) for text in ("open", "dicht in 2", "dicht in 3")]
    cards.add(document, second, OPEN_POINT, "van 2")
    cards.add(document, first, PARKED, "geparkeerd")
    cards.close(document, keys[1], second)
    cards.close(document, keys[2], third)
    assert document.undo_label == "Punt afronden"
    assert cards.carried_over(document, first, OPEN_POINT) == []
    assert texts(cards.carried_over(document, second, OPEN_POINT)) == ["open", "dicht in 2"]
    assert texts(cards.carried_over(document, third, OPEN_POINT)) == ["open", "dicht in 3", "van 2"]
    assert [card.closed for card in cards.carried_over(document, third, OPEN_POINT)] == [False, True, False]
    assert texts(cards.carried_over(document, third, PARKED)) == ["geparkeerd"]
    cards.close(document, keys[1], third, closed=False)
    assert document.undo_label == "Punt weer openen"
    assert texts(cards.carried_over(document, third, OPEN_POINT)) == [
        "open",
        "dicht in 2",
        "dicht in 3",
        "van 2",
    ]


def test_order(document: Document, three: list[str]) -> None:
    keys = [cards.add(document, three[0], PARKED, text) for text in "abc"]
    cards.move(document, keys, keys[2], -2)
    assert texts(cards.of_session(document, three[0], PARKED)) == ["c", "a", "b"]
