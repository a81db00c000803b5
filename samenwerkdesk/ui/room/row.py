"""A row of a list on the wall: what stands in it, how a list is set, and the mark at its left."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.ui.room.frame import Measure, Type
from samenwerkdesk.ui.room.leaf import Leaf

PITCH = 0.098
"""The least height of a row, in heights of the wall."""

PLANK, PLANK_WIDE = 0.070, 0.040


@dataclass(frozen=True, slots=True)
class Row:
    """``head`` and under or beside it ``body``; ``aside`` at the right.

    At the left a ``number`` on a plank, a ``lead`` in words, or the ``mark`` of a partner (look, letter). ``now`` makes
    it stand out with a plank, ``done`` makes it step back. ``left`` are planks under it: (filled, of how many).
    With ``square`` the colour of a ``condition`` stands there, nothing for none. A ``heading`` stands above a group.
    """

    head: str
    body: str = ""
    aside: str = ""
    lead: str = ""
    number: int = 0
    mark: tuple[int, str] | None = None
    now: bool = False
    done: bool = False
    left: tuple[int, int] | None = None
    square: bool = False
    condition: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is set: parts of the height for the letters, and which part of a row the head takes beside the body.

    0: the body stands under the head. ``pitch`` is the least height of a row, in heights. With
    ``grow`` few rows are set larger, so that the last row of chairs reads them too.
    """

    head: float = 0.0410
    body: float = 0.0315
    head_weight: int = 700
    beside: float = 0.0
    pitch: float = PITCH
    grow: bool = False


def ink_of(row: Row) -> str:
    """The colour of what a row says."""
    return "room_muted" if row.done else "room_text"


def mark(leaf: Leaf, measure: Measure, row: Row, y: float, high: float) -> None:
    """What stands at the left of a row that is ``high`` px high."""
    middle = y + high / 2
    wide, tall = measure.px(PLANK_WIDE), measure.px(PLANK)
    if row.number:
        leaf.plank(measure.left, middle - tall / 2, wide, tall)
        size = measure.size(0.0315 if row.number < 100 else 0.0278)
        leaf.text(
            str(row.number),
            measure.left + wide / 2,
            middle + 0.024 * measure.height,
            size,
            700,
            "on_accent",
            "center",
        )
    elif row.mark:
        side = measure.px(0.060)
        leaf.marker(*row.mark, measure.left + 0.5 * side, middle, side, measure.size(0.0278), measure.hair)
    elif row.condition:
        side = measure.px(0.0300)
        leaf.condition(row.condition, measure.left, middle - side / 2, side)
    elif row.now:
        leaf.plank(measure.left, middle - measure.px(0.032), measure.px(0.020), measure.px(0.058))


def aside_of(leaf: Leaf, measure: Measure, row: Row, kind: Type, middle: float) -> None:
    """What stands at the right of a row, around ``middle``."""
    y = middle + 0.32 * kind.size
    leaf.text(row.aside, measure.right, y, kind.size, 600 if row.now else 400, ink_of(row), "right")


def separate(leaf: Leaf, measure: Measure, x: float, y: float, between: bool) -> None:
    """A line from ``x`` to the margin, above a row that has one before it."""
    if between:
        leaf.box(x, y - measure.hair / 2, measure.right - x, measure.hair, "room_rule")
