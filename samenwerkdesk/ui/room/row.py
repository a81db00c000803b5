"""A row of a list on the wall: what stands in it, its lines, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import Measure, Type, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import balanced_or_plain, whole, width_of, wrapped

PITCH = 0.098
"""The least height of a row, in heights of the wall."""

PLANK, PLANK_WIDE, MARK = 0.070, 0.040, 0.060

_LEAD_GAP = 0.035
_EXTRA = 0.075
"""How high the planks under a row are, with what is around them."""


@dataclass(frozen=True, slots=True)
class Row:
    """``head`` and under or beside it ``body``; ``aside`` at the right.

    At the left a ``number`` on a plank, which may be ``hollow``, a ``lead`` in words, or the ``mark`` of a partner
    (look, letter). ``now`` makes it stand out with a plank, ``done`` makes it step back. ``left`` are planks under it:
    (filled, of how many). With ``square`` there is room for it: the colour of a ``condition``, nothing for none. A ``heading``
    stands above a group, and again where the group goes on on a next page; so does the head of the rows after it that have
    none.
    """

    head: str
    body: str = ""
    aside: str = ""
    lead: str = ""
    number: int = 0
    hollow: bool = False
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

    0: the body stands under the head. ``pitch`` is the least height of a row, in heights. A list of few letters is set
    larger, so that the last row of chairs reads it too, and one that just fits on one page a little smaller.
    """

    head: float = 0.0410
    body: float = 0.0315
    head_weight: int = 700
    beside: float = 0.0
    pitch: float = PITCH


class Line(NamedTuple):
    """A line of a row, and where it begins."""

    text: str
    kind: Type
    ink: str
    x: float


class Columns(NamedTuple):
    """Where the columns begin and how wide they are, in px; ``beside``: the width of the head, 0 when it stands above."""

    text: float
    room: float
    head: Type
    body: Type
    beside: float


class Set(NamedTuple):
    """A row in lines. ``tall`` is the height of its text in px; ``beside`` of how many lines the head is, 0: above."""

    row: Row
    lines: tuple[Line, ...]
    tall: float
    beside: int = 0


def columns_of(measure: Measure, rows: Sequence[Row], layout: Layout) -> Columns:
    """The columns of a list."""
    size = measure.size(layout.head)
    head = Type(size, 1.14 * size, layout.head_weight)
    size = measure.size(layout.body)
    body = Type(size, 1.2 * size, 400)
    wide = 0.0
    if any(row.number or row.mark or row.square for row in rows):
        wide = measure.px(PLANK_WIDE)
    if any(row.lead for row in rows):
        wide = max(width_of(row.lead, head.size, 700) for row in rows)
    if any(row.now for row in rows):
        wide += measure.px(0.032)
    text = measure.left + (wide + measure.px(_LEAD_GAP) if wide else 0.0)
    aside = max((width_of(row.aside, body.size, 600) for row in rows if row.aside), default=0.0)
    room = measure.right - text - (aside + measure.px(0.04) if aside else 0.0)
    return Columns(text, room, head, body, layout.beside * room)


def unbroken(row: Row, measure: Measure, columns: Columns) -> bool:
    """Whether no word of a row has to be broken."""
    beside = columns.beside
    room = beside - measure.px(0.03) if beside and not row.heading else columns.room
    return whole(row.head, columns.head.size, 700, room) and whole(
        row.body, columns.body.size, 400, columns.room - beside
    )


def set_row(row: Row, measure: Measure, columns: Columns) -> Set:
    """A row in lines."""
    ink = _ink(row)
    weight = 700 if row.now else columns.head.weight
    head, body = Type(columns.head.size, columns.head.pitch, weight), columns.body
    if row.heading:
        return heading(row, row.head, columns)
    if columns.beside:
        heads = wrapped(row.head, head.size, weight, columns.beside - measure.px(0.03), balanced=True)
        bodies = wrapped(row.body, body.size, 400, columns.room - columns.beside, balanced=True)
        if len(heads) <= 2 and len(bodies) <= 4:
            x = columns.text + columns.beside
            lines = (
                *(Line(line, head, ink, columns.text) for line in heads),
                *(Line(line, body, ink, x) for line in bodies),
            )
            return Set(row, lines, max(len(heads) * head.pitch, len(bodies) * body.pitch), len(heads))
    lines = (
        *(Line(line, head, ink, columns.text) for line in balanced_or_plain(row.head, head.size, weight, columns.room)),
        *(Line(line, body, "room_muted", columns.text) for line in balanced_or_plain(row.body, body.size, 400, columns.room)),
    )  # fmt: skip
    return Set(row, lines, sum(line.kind.pitch for line in lines))


def heading(row: Row, text: str, columns: Columns) -> Set:
    """A heading that says ``text``."""
    kind = Type(columns.body.size, columns.body.pitch, 600)
    lines = tuple(
        Line(line, kind, "room_muted", columns.text) for line in wrapped(text, kind.size, 600, columns.room)
    )
    return Set(row, lines, len(lines) * kind.pitch)


def extra(measure: Measure, row: Row) -> float:
    """How high what stands under the text of a row is, in px."""
    return measure.px(_EXTRA) if row.left else 0.0


def least(measure: Measure, row: Row) -> float:
    """What the plank or the mark of a row asks for, in px."""
    return measure.px(PLANK + 0.010) if row.number else measure.px(MARK + 0.006) if row.mark else 0.0


def draw(
    leaf: Leaf,
    measure: Measure,
    columns: Columns,
    part: Set,
    y: float,
    high: float,
    *,
    first: bool,
    last: bool,
) -> None:
    """Draw a row, or of a longer one its ``first`` or ``last`` part or one between, in a place ``high`` px high."""
    row, ink = part.row, _ink(part.row)
    under = extra(measure, row) if last else 0.0
    # A heading belongs to what is under it.
    share = 0.80 if row.heading else 0.5
    begin = at = y + share * (high - part.tall - under)
    if part.beside:
        at = _column(leaf, part.lines[: part.beside], y, high)
        _column(leaf, part.lines[part.beside :], y, high)
    else:
        for line in part.lines:
            _write(leaf, line, at)
            at += line.kind.pitch
    if first:
        # Beside what is one line or a column in its middle; else beside the first line, as with all rows of a list.
        middle = begin + (part.tall if part.beside else min(part.tall, measure.px(PLANK))) / 2
        _mark(leaf, measure, row, middle)
        if row.lead:
            x, kind = columns.text - measure.px(_LEAD_GAP), columns.head
            weight = 700 if row.now else 400
            leaf.text(row.lead, x, begin + _baseline(kind), kind.size, weight, ink, "right")
        middle = y + high / 2 if part.beside else begin + columns.head.pitch / 2
        baseline = middle + 0.32 * columns.body.size
        weight = 600 if row.now else 400
        leaf.text(row.aside, measure.right, baseline, columns.body.size, weight, ink, "right")
    if under and row.left:
        filled, count = row.left
        plank = measure.px(0.020), measure.px(0.055), measure.px(0.0075)
        planks(leaf, measure, filled, count, columns.text, at + measure.px(0.012), columns.room, plank)


def _column(leaf: Leaf, lines: Sequence[Line], y: float, high: float) -> float:
    """Write lines in the middle of a place; returns where they end."""
    at = y + (high - sum(line.kind.pitch for line in lines)) / 2
    for line in lines:
        _write(leaf, line, at)
        at += line.kind.pitch
    return at


def _write(leaf: Leaf, line: Line, top: float) -> None:
    leaf.text(line.text, line.x, top + _baseline(line.kind), line.kind.size, line.kind.weight, line.ink)


def _baseline(kind: Type) -> float:
    """How far under the top of its line the baseline lies, so that the line looks centred."""
    return 0.5 * kind.pitch + 0.32 * kind.size


def _ink(row: Row) -> str:
    return "room_muted" if row.done else "room_text"


def numbered_plank(
    leaf: Leaf,
    measure: Measure,
    x: float,
    middle: float,
    plank: tuple[float, float],
    number: int,
    *,
    hollow: bool = False,
) -> None:
    """A plank of so wide and high with a number on it, from ``x`` and around ``middle``; ``hollow`` only its outline."""
    wide, tall = plank
    if hollow:
        leaf.plank(x, middle - tall / 2, wide, tall, "room_page", "edge", measure.outline)
    else:
        leaf.plank(x, middle - tall / 2, wide, tall)
    size, ink = measure.size(0.0315 if number < 100 else 0.0278), "room_text" if hollow else "on_accent"
    leaf.text(str(number), x + wide / 2, middle + 0.024 * measure.height, size, 700, ink, "center")


def _mark(leaf: Leaf, measure: Measure, row: Row, middle: float) -> None:
    """What stands at the left of a row, around ``middle``."""
    if row.number:
        plank = measure.px(PLANK_WIDE), measure.px(PLANK)
        numbered_plank(leaf, measure, measure.left, middle, plank, row.number, hollow=row.hollow)
    elif row.mark:
        side = measure.px(MARK)
        leaf.marker(*row.mark, measure.left + 0.5 * side, middle, side, measure.size(0.0278), measure.hair)
    elif row.condition:
        side = measure.px(0.0300)
        leaf.condition(row.condition, measure.left, middle - side / 2, side)
    elif row.now:
        leaf.plank(measure.left, middle - measure.px(0.032), measure.px(0.020), measure.px(0.058))
