"""Where everything of a board is: lanes in a grid, in each lane its head and its cards under each other."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextLayout

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.board_parts import (
    BoardCard,
    BoardLane,
    Chip,
    Fact,
    Item,
    Spot,
    items_of,
    number_of,
    spots,
)
from samenwerkdesk.ui.widgets.record_painting import laid_out

GAP, TOP = 20, 14
"""Between lanes; and over them, where a lane says that a card may be put down in it."""

SIDE, HEAD_TOP, FOOT = 16, 14, 14
FACT_GAP = 4
CARD_GAP, CARD_LEAST, CARD_SIDE, CARD_ENDS = 8, 44, 10, 10
INDENT, GRIP, SIGN, BAR, PLUS = 26, 18, 22, 10, 28
CHIP_H, CHIP_SIDE, CHIP_GAP = 24, 8, 6
MOST, LEAST = 560, 128
"""The greatest and the smallest height of a lane, in px; in a longer one its cards scroll."""


@theme.depends_on_text_size
@functools.lru_cache(maxsize=8192)
def words(text: str, style: str, width: int, most: int = 0) -> QTextLayout:
    """A text in lines of ``width`` px, made once for a text and a width; after ``most`` lines (0: all) it ends in …"""
    return laid_out(text, style, max(24, width), most)


def tall(text: str, style: str, width: int) -> int:
    """The height of a text in lines of ``width`` px; 0 without a text."""
    return words(text, style, width).lineCount() * look.type_desk(style).line if text else 0


def chip_boxes(chips: tuple[Chip, ...], width: int) -> list[QRect]:
    """The boxes of chips in rows of ``width`` px, the first at 0, 0."""
    boxes: list[QRect] = []
    left = top = 0
    for text, kind in chips:
        sign = 20 if kind != "neutral" else 0
        wide = min(width, theme.metrics("label").horizontalAdvance(text) + 2 * CHIP_SIDE + sign + 1)
        if left and left + wide > width:
            left, top = 0, top + CHIP_H + CHIP_GAP
        boxes.append(QRect(left, top, wide, CHIP_H))
        left += wide + CHIP_GAP
    return boxes


def _chips_tall(chips: tuple[Chip, ...], width: int) -> int:
    return chip_boxes(chips, width)[-1].bottom() + 1 if chips else 0


def text_left(card: BoardCard) -> int:
    """Where the words of a card begin, from its left side."""
    left = CARD_SIDE + GRIP + 6
    return left + (SIGN + 6 if card.mark else 0) + (SIGN + 4 if card.icon else 0)


@theme.depends_on_text_size
@functools.lru_cache(maxsize=8192)
def card_height(card: BoardCard, width: int) -> int:
    """The height of one card of ``width`` px, what stands under it aside."""
    room = width - text_left(card) - CARD_SIDE
    height = tall(card.text or " ", "body", room) + tall(card.sub, "small", room)
    if card.private:
        height += look.type_desk("small").line + 2
    if card.chips:
        height += _chips_tall(card.chips, room) + CHIP_GAP
    return max(CARD_LEAST, height + 2 * CARD_ENDS)


@dataclass
class LanePlace:
    """One lane: its box, the height of its head, and its cards from top to bottom (``tops`` count from the body's top)."""

    lane: BoardLane
    items: list[Item]
    box: QRect = field(default_factory=QRect)
    head: int = 0
    tops: list[int] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)
    content: int = 0

    @property
    def body(self) -> QRect:
        """The part of the lane in which its cards are."""
        top = self.box.top() + self.head
        return QRect(
            self.box.left() + SIDE, top, self.box.width() - 2 * SIDE, self.box.bottom() + 1 - FOOT - top
        )

    @property
    def hidden(self) -> int:
        """How far the cards can be scrolled, in px."""
        return max(0, self.content - self.body.height())

    def card(self, at: int, scrolled: int) -> QRect:
        """The box of a card, as far as the lane is ``scrolled``."""
        body, indent = self.body, self.items[at].depth * INDENT
        bar = BAR if self.hidden else 0
        return QRect(
            body.left() + indent,
            body.top() + self.tops[at] - scrolled,
            body.width() - indent - bar,
            self.heights[at],
        )

    def item_at(self, y: int, scrolled: int) -> int | None:
        """The number of the card at this height; None between cards and outside of the body."""
        body = self.body
        if not body.top() <= y <= body.bottom():
            return None
        there = y - body.top() + scrolled
        for at, top in enumerate(self.tops):
            if top <= there < top + self.heights[at]:
                return at
        return None

    def landing(self, y: int, scrolled: int, moving: Item) -> Spot:
        """The place where ``moving`` lands when it is let go at this height."""
        there = y - self.body.top() + scrolled
        return min(spots(self.items, moving), key=lambda spot: abs(self.edge(spot.at) - there))

    def edge(self, at: int) -> int:
        """The height between item ``at`` and the one above it, from the body's top."""
        if at < len(self.items):
            return self.tops[at] - CARD_GAP // 2
        return self.content + CARD_GAP // 2 if self.items else 0

    def number_of(self, key: str) -> int | None:
        """Where a card stands among the items."""
        return number_of(self.items, key)


class Places:
    """All lanes in a grid of equal columns of at least ``least`` px, on a board of ``width`` px."""

    def __init__(
        self, lanes: Sequence[BoardLane], width: int, least: int, most: int = MOST, most_columns: int = 0
    ) -> None:
        self.width = width
        many = max(1, len(lanes))
        self.columns = max(1, min(many, most_columns or many, (width + GAP) // (least + GAP)))
        wide = max(1, (width - GAP * (self.columns - 1)) // self.columns)
        self.lanes = [_measured(lane, wide) for lane in lanes]
        top = TOP
        for first in range(0, len(self.lanes), self.columns):
            row = self.lanes[first : first + self.columns]
            needed = max(each.head + max(each.content, _empty_tall(each.lane, wide)) + FOOT for each in row)
            height = max(LEAST, min(needed, max(most, max(each.head for each in row) + 3 * CARD_LEAST)))
            for number, each in enumerate(row):
                each.box = QRect(number * (wide + GAP), top, wide, height)
                if each.hidden:
                    # The bar takes room beside the cards, which may make their lines break elsewhere.
                    _measure_cards(each, wide, BAR)
            top += height + GAP
        self.height = max(top - GAP, LEAST) + 2

    def lane_at(self, x: int, y: int) -> int | None:
        """The number of the lane at a point; None between lanes."""
        return next((n for n, each in enumerate(self.lanes) if each.box.contains(x, y)), None)

    def nearest(self, x: int, y: int) -> int | None:
        """The number of the lane at a point or nearest to it; None without lanes."""

        def away(number: int) -> int:
            box = self.lanes[number].box
            across = max(box.left() - x, 0, x - box.right())
            down = max(box.top() - y, 0, y - box.bottom())
            return across + down

        return min(range(len(self.lanes)), key=away, default=None)

    def find(self, key: str) -> tuple[int, int] | None:
        """The lane and the place in it of a card."""
        for number, each in enumerate(self.lanes):
            at = each.number_of(key)
            if at is not None:
                return number, at
        return None


def head_left(lane: BoardLane) -> int:
    """Where the words in the head of a lane begin, from the lane's left side."""
    return SIDE + (SIGN + 8 if lane.mark else 0)


def title_room(lane: BoardLane, wide: int) -> int:
    """How wide the title of a lane of ``wide`` px may be."""
    return wide - head_left(lane) - SIDE - (PLUS if lane.plus else 0)


def plus_box(box: QRect) -> QRect:
    """The box of the sign to add a card, in the upper right corner of a lane."""
    return QRect(box.right() - SIDE - 20, box.top() + HEAD_TOP - 4, 28, 32)


@theme.depends_on_text_size
@functools.lru_cache(maxsize=4096)
def fact_boxes(facts: tuple[Fact, ...], width: int) -> list[tuple[QRect, int]]:
    """The boxes of facts in ``width`` px, the first at 0, 0; with each how far from its left its words begin."""
    metrics = theme.metrics("label")
    column = max((metrics.horizontalAdvance(each.label) for each in facts), default=0) + 14
    boxes = []
    top = 0
    for each in facts:
        left = column + (SIGN + 6 if each.mark or each.icon else 0)
        high = tall(each.text, "strong" if each.strong else "body", width - left)
        high = max(SIGN, high) + tall(each.sub, "small", width - left)
        boxes.append((QRect(0, top, width, high), left))
        top += high + FACT_GAP
    return boxes


def _facts_tall(facts: tuple[Fact, ...], width: int) -> int:
    return fact_boxes(facts, width)[-1][0].bottom() + 1 if facts else 0


def _measured(lane: BoardLane, wide: int) -> LanePlace:
    head = tall(lane.title, "heading", title_room(lane, wide)) + tall(lane.sub, "body", wide - 2 * SIDE)
    head += tall(lane.note, "small", wide - 2 * SIDE)
    if lane.facts:
        head += _facts_tall(lane.facts, wide - 2 * SIDE) + 2 * FACT_GAP
    if lane.chips:
        head += _chips_tall(lane.chips, wide - 2 * SIDE) + CHIP_GAP
    place = LanePlace(lane, items_of(lane), head=HEAD_TOP + head + 10)
    _measure_cards(place, wide, 0)
    return place


def _measure_cards(place: LanePlace, wide: int, bar: int) -> None:
    top = 0
    place.tops, place.heights = [], []
    for item in place.items:
        height = card_height(item.card, wide - 2 * SIDE - bar - item.depth * INDENT)
        place.tops.append(top)
        place.heights.append(height)
        top += height + CARD_GAP
    place.content = max(0, top - CARD_GAP)


def _empty_tall(lane: BoardLane, wide: int) -> int:
    return 0 if lane.cards else tall(lane.empty, "body", wide - 2 * SIDE)
