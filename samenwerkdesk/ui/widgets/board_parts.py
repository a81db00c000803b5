"""What a board shows: lanes with cards, as plain data; and every card of a lane as an item in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

MarkOf = tuple[int, str]
"""The mark of a partner: the number of its look (from 0) and its letter code."""

Chip = tuple[str, str]
"""A word, and its kind: success, warn, danger, info or neutral."""


@dataclass(frozen=True)
class BoardCard:
    """A short text on a board.

    ``sub`` is a muted line under it, ``mark`` the partner it is from, ``icon`` a sign before the text. A ``private`` card is
    for the desk only and says so. ``children`` stand indented under it.
    """

    key: str
    text: str
    sub: str = ""
    mark: MarkOf | None = None
    private: bool = False
    chips: tuple[Chip, ...] = ()
    icon: str = ""
    muted: bool = False
    children: tuple[BoardCard, ...] = ()

    def spoken(self) -> str:
        """What a screen reader says of it."""
        parts = [self.text or "leeg", self.sub, *(text for text, _ in self.chips)]
        if self.mark:
            parts.append(f"van {self.mark[1]}")
        if self.private:
            parts.append("alleen voor jou")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Fact:
    """A line in the head of a lane: what it is about (one short word), and what it says, with a small line under it.

    ``mark`` is the partner of what it says. With an ``icon`` it asks for attention, in the colour ``ink``.
    """

    label: str
    text: str
    sub: str = ""
    mark: MarkOf | None = None
    icon: str = ""
    ink: str = "text"
    strong: bool = False


@dataclass(frozen=True)
class BoardLane:
    """A lane with its cards; ``empty`` stands in it while it has none, ``note`` is a small muted line under its head.

    ``facts`` stand under each other in the head, their labels in a column. ``plus`` is what the sign to add a card is called;
    without it there is none.
    """

    key: str
    title: str
    sub: str = ""
    cards: tuple[BoardCard, ...] = ()
    mark: MarkOf | None = None
    empty: str = ""
    chips: tuple[Chip, ...] = ()
    note: str = ""
    facts: tuple[Fact, ...] = ()
    plus: str = ""

    def spoken(self) -> str:
        """What a screen reader says of it."""
        many = len(self.cards)
        cards = "leeg" if not many else "één kaart" if many == 1 else f"{many} kaarten"
        facts = (f"{each.label} {each.text} {each.sub}".strip() for each in self.facts)
        parts = (self.title, self.sub, *facts, *(text for text, _ in self.chips), self.note, cards)
        return ", ".join(part for part in parts if part)


class Item(NamedTuple):
    """A card where it stands in its lane: ``depth`` 0 on the lane itself, 1 under ``parent``, and so on."""

    card: BoardCard
    depth: int
    parent: str

    @property
    def key(self) -> str:
        """The key of the card."""
        return self.card.key


def items_of(lane: BoardLane) -> list[Item]:
    """All cards of a lane from top to bottom, children after their parent."""
    return list(_walk(lane.cards, 0, ""))


def _walk(cards: tuple[BoardCard, ...], depth: int, parent: str) -> Iterator[Item]:
    for card in cards:
        yield Item(card, depth, parent)
        yield from _walk(card.children, depth + 1, card.key)


def end_of(items: list[Item], at: int) -> int:
    """The place after an item and all that stands under it."""
    end = at + 1
    while end < len(items) and items[end].depth > items[at].depth:
        end += 1
    return end


class Spot(NamedTuple):
    """A place where a card may come: before item ``at`` (or at the end), under ``parent`` or on the lane itself."""

    at: int
    parent: str = ""


def spots(items: list[Item], moving: Item) -> list[Spot]:
    """The places in a lane where ``moving`` may be put down, from top to bottom.

    A card of the lane itself lands between such cards, never inside another one; a child also among its own brothers.
    """
    here = number_of(items, moving.key)
    inside = range(here + 1, end_of(items, here)) if here is not None else range(0)
    found: list[Spot] = []
    for at, item in enumerate(items):
        if at in inside:
            continue
        if item.depth == 0:
            found.append(Spot(at))
        elif item.parent == moving.parent:
            found.append(Spot(at, moving.parent))
    parent = number_of(items, moving.parent) if moving.parent else None
    if parent is not None:
        found.append(Spot(end_of(items, parent), moving.parent))
    found.append(Spot(len(items)))
    return sorted(found, key=lambda spot: (spot.at, not spot.parent))


def stays(items: list[Item], moving: Item, spot: Spot) -> bool:
    """Whether a card at this place would be where it is already."""
    here = number_of(items, moving.key)
    return here is not None and spot.parent == moving.parent and spot.at in (here, end_of(items, here))


def before(items: list[Item], spot: Spot) -> str:
    """The key of the card before which a place is; nothing when it is at the end of its lane or parent."""
    if spot.at >= len(items) or items[spot.at].parent != spot.parent:
        return ""
    return items[spot.at].key


def number_of(items: list[Item], key: str) -> int | None:
    """Where a card stands among the items."""
    return next((at for at, item in enumerate(items) if item.key == key), None)
