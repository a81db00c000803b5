"""A list on the wall: rows with a plank, a time or a mark at the left; what does not fit goes on on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import BOTTOM, TOP, Measure, Type, header, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.row import PLANK, PLANK_WIDE, Layout, Row, aside_of, ink_of, mark, separate
from samenwerkdesk.ui.room.wording import width_of, wrapped

__all__ = ["Layout", "Row", "listing"]

PADDING, CLOSEST = 0.026, 0.086
"""What a row is higher than its text, and how close rows may come, in heights of the wall."""

_LEAD_GAP = 0.035
_LARGER, _FEW = (1.35, 1.2, 1.1), 1000
"""How much larger a list with few letters may be set, and how many those are."""

_SPLIT = 3
"""A row that begins on a page has at least so many lines there."""


class _Line(NamedTuple):
    text: str
    kind: Type
    ink: str
    x: float


class _Columns(NamedTuple):
    """Where the columns begin and how wide they are, in px."""

    text: float
    room: float
    head: Type
    body: Type
    small: Type


def listing(
    measure: Measure, title: str, rows: Sequence[Row], layout: Layout | None = None, *, aside: str = ""
) -> list[Leaf]:
    """The pages of a list."""
    setting = layout or Layout()
    few = setting.grow and sum(len(row.head) + len(row.body) for row in rows) < _FEW
    for larger in _LARGER if few else ():
        grown = replace(
            setting, head=larger * setting.head, body=larger * setting.body, pitch=larger * setting.pitch
        )
        found = _set(measure, title, rows, grown, aside)
        if len(found) == 1:
            return found
    return _set(measure, title, rows, _closer(setting, measure, len(rows)), aside)


def _set(measure: Measure, title: str, rows: Sequence[Row], setting: Layout, aside: str) -> list[Leaf]:
    columns = _columns(measure, rows, setting)
    found: list[Leaf] = []
    leaf, y, top = Leaf(), 0.0, 0.0

    def turn() -> None:
        nonlocal leaf, y, top
        leaf = Leaf()
        found.append(leaf)
        top = y = header(leaf, measure, title, aside)

    turn()
    above = True
    stacks = [_stacked(row, columns) for row in rows]
    for at, row in enumerate(rows):
        between = y > top and not above
        above = row.heading
        beside = _beside(measure, row, columns, setting)
        if beside is not None and y > top and y + beside[1] > measure.bottom:
            turn()
        if beside is not None and y + beside[1] <= measure.bottom:
            separate(leaf, measure, columns.text, y, between and y > top)
            mark(leaf, measure, row, y, beside[1])
            for line, baseline in beside[0]:
                leaf.text(line.text, line.x, y + baseline, line.kind.size, line.kind.weight, line.ink)
            aside_of(leaf, measure, row, columns.body, y + beside[1] / 2)
            y += beside[1]
            continue
        lines = stacks[at]
        if y > top and _fits(measure, lines, y, row) < min(_SPLIT, len(lines)):
            turn()
        whole = _height(measure, lines, row, setting)
        if row.heading and at + 1 < len(rows):
            # A heading does not stay behind at the foot of a page.
            following = _height(measure, stacks[at + 1], rows[at + 1], setting)
            start = _height(measure, stacks[at + 1][:_SPLIT], rows[at + 1], setting)
            whole += following if top + whole + following <= measure.bottom else start
        if y > top and y + whole > measure.bottom and top + whole <= measure.bottom:
            turn()
        first = True
        while lines:
            fits = max(1, _fits(measure, lines, y, row))
            part, lines = lines[:fits], lines[fits:]
            separate(leaf, measure, columns.text, y, between and y > top)
            y = _write(leaf, measure, row, columns, part, y, setting, first=first, last=not lines)
            first = False
            if lines:
                turn()
    return found


def _closer(setting: Layout, measure: Measure, count: int) -> Layout:
    """A little closer together, when all rows then fit on one page."""
    room = BOTTOM - TOP - 0.001
    return (
        replace(setting, pitch=room / count) if CLOSEST <= room / max(count, 1) < setting.pitch else setting
    )


def _columns(measure: Measure, rows: Sequence[Row], setting: Layout) -> _Columns:
    size = measure.size(setting.head)
    head = Type(size, 1.14 * size, setting.head_weight)
    size = measure.size(setting.body)
    body = Type(size, 1.2 * size, 400)
    wide = 0.0
    if any(row.number or row.mark or row.square for row in rows):
        wide = measure.px(PLANK_WIDE)
    if any(row.lead for row in rows):
        wide = max(width_of(row.lead, head.size, 700) for row in rows)
    if any(row.now for row in rows):
        wide += measure.px(0.032)
    text = measure.left + (wide + measure.px(_LEAD_GAP) if wide else 0.0)
    aside = max((width_of(row.aside, body.size, 400) for row in rows if row.aside), default=0.0)
    room = measure.right - text - (aside + measure.px(0.04) if aside else 0.0)
    return _Columns(text, room, head, body, Type(body.size, body.pitch, 600))


def _beside(
    measure: Measure, row: Row, columns: _Columns, setting: Layout
) -> tuple[list[tuple[_Line, float]], float] | None:
    """The lines of a row with the body beside the head, with their baselines, and its height; None when it cannot be."""
    if not setting.beside:
        return None
    part = setting.beside * columns.room
    heads = wrapped(row.head, columns.head.size, columns.head.weight, part - measure.px(0.03))
    bodies = wrapped(row.body, columns.body.size, 400, columns.room - part, balanced=True)
    if len(heads) > 2 or len(bodies) > 4:
        return None
    tall = max(len(heads) * columns.head.pitch, len(bodies) * columns.body.pitch)
    high = max(measure.px(setting.pitch), tall + measure.px(0.014))
    found: list[tuple[_Line, float]] = []
    for lines, kind, x in (
        (heads, columns.head, columns.text),
        (bodies, columns.body, columns.text + part),
    ):
        y = (high - len(lines) * kind.pitch) / 2 + _baseline(kind)
        for line in lines:
            found.append((_Line(line, kind, ink_of(row), x), y))
            y += kind.pitch
    return found, high


def _baseline(kind: Type) -> float:
    """How far under the top of its line the baseline lies, so that the line looks centred."""
    return 0.5 * kind.pitch + 0.32 * kind.size


def _stacked(row: Row, columns: _Columns) -> list[_Line]:
    weight = 700 if row.now else columns.head.weight
    kind = Type(columns.head.size, columns.head.pitch, weight)
    if row.heading:
        kind = columns.small
        return [
            _Line(line, kind, "room_muted", columns.text)
            for line in wrapped(row.head, kind.size, 600, columns.room)
        ]
    found = [
        _Line(line, kind, ink_of(row), columns.text)
        for line in wrapped(row.head, kind.size, weight, columns.room)
    ]
    found += [
        _Line(line, columns.body, "room_muted", columns.text)
        for line in wrapped(row.body, columns.body.size, 400, columns.room)
    ]
    return found


def _extra(measure: Measure, row: Row) -> float:
    return measure.px(0.075) if row.left else 0.0


def _height(measure: Measure, lines: Sequence[_Line], row: Row, setting: Layout) -> float:
    text = sum(line.kind.pitch for line in lines)
    least = 0.0 if row.heading else measure.px(setting.pitch)
    return max(least, text + _extra(measure, row) + measure.px(PADDING))


def _fits(measure: Measure, lines: Sequence[_Line], y: float, row: Row) -> int:
    """How many of these lines fit under ``y``."""
    room = measure.bottom - y - measure.px(PADDING)
    for at, line in enumerate(lines):
        room -= line.kind.pitch
        if room < (_extra(measure, row) if at == len(lines) - 1 else 0.0) - 0.01:
            return at
    return len(lines)


def _write(
    leaf: Leaf,
    measure: Measure,
    row: Row,
    columns: _Columns,
    lines: Sequence[_Line],
    y: float,
    setting: Layout,
    *,
    first: bool,
    last: bool,
) -> float:
    """Write a row, or a part of one; returns where the next one begins."""
    extra = _extra(measure, row) if last else 0.0
    text = sum(line.kind.pitch for line in lines)
    least = 0.0 if row.heading or not first else measure.px(setting.pitch)
    high = max(least, text + extra + measure.px(PADDING))
    at = y + (high - text - extra) / 2
    begin = at
    for line in lines:
        leaf.text(line.text, line.x, at + _baseline(line.kind), line.kind.size, line.kind.weight, line.ink)
        at += line.kind.pitch
    if first:
        middle = y + high / 2 if len(lines) <= 2 and not extra else begin + 0.5 * measure.px(PLANK)
        mark(leaf, measure, row, middle - high / 2, high)
        if row.lead:
            leaf.text(
                row.lead,
                columns.text - measure.px(_LEAD_GAP),
                begin + _baseline(columns.head),
                columns.head.size,
                700 if row.now else 400,
                ink_of(row),
                "right",
            )
        aside_of(leaf, measure, row, columns.body, begin + columns.head.pitch / 2)
    if extra and row.left:
        filled, count = row.left
        plank = measure.px(0.020), measure.px(0.055), measure.px(0.0075)
        planks(leaf, measure, filled, count, columns.text, at + measure.px(0.012), columns.room, plank)
    return y + high
