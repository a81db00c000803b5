"""One sentence on the wall, large: a rule, a decision, a card; what is too long for one page goes on on the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import TOP, Measure, Type, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import wrapped

KICKER, FIRST = 0.425, 0.53
"""Baselines of the short name above the sentence, and of its first line, when there is room for it."""

_LAST = 0.915
_COLUMN = 1.25
"""Lines of large text are no longer than this part of the height."""

_KINDS = ("hero", "title", "lead")
_CROWN, _CURRENT, _NUMBER = (0.034, 0.115, 0.012), 1.28, 0.0333
_CROWN_FOOT = 0.30


class After(NamedTuple):
    """A smaller text under the sentence; ``ink`` is a colour of the theme."""

    text: str
    ink: str = "room_muted"
    weight: int = 400


class _Line(NamedTuple):
    text: str
    kind: Type
    ink: str
    before: float


def statement(
    measure: Measure,
    text: str,
    *,
    kicker: str = "",
    after: Sequence[After] = (),
    crown: tuple[int, int] | None = None,
    title: str = "",
    ink: str = "room_text",
) -> list[Leaf]:
    """The pages of a sentence. ``crown`` is (which, of how many) planks above it, counted from 0; ``title`` a header."""
    first = Leaf()
    begin = header(first, measure, title) if title else measure.px(TOP)
    high = measure.px(_CROWN_FOOT + 0.02) if crown else begin
    if crown:
        planks_of(first, measure, *crown)
    kind, lines = measure.type(_KINDS[-1]), list[_Line]()
    for name in _KINDS:
        kind = measure.type(name, 700 if name == "hero" else 600)
        lines = _lines(measure, text, kind, kicker, after, ink)
        if high + _height(lines) <= measure.px(_LAST):
            break
    rest = _first_page(first, measure, lines, high, kicker)
    found = [first]
    while rest:
        leaf = Leaf()
        top = header(leaf, measure, title) if title else measure.px(TOP)
        rest = _fill(leaf, measure, rest, top + rest[0].kind.size)
        found.append(leaf)
    return found


def _lines(
    measure: Measure, text: str, kind: Type, kicker: str, after: Sequence[After], ink: str
) -> list[_Line]:
    room = min(measure.room, measure.px(_COLUMN)) if kind.size >= measure.size(0.09) else measure.room
    found: list[_Line] = []
    if kicker:
        lead = measure.type("lead", 600)
        found += [
            _Line(line, lead, "room_muted", 0.0) for line in wrapped(kicker, lead.size, 600, measure.room)
        ]
    for at, line in enumerate(wrapped(text, kind.size, kind.weight, room, balanced=True)):
        found.append(_Line(line, kind, ink, measure.px(0.018) if kicker and not at else 0.0))
    for each in after:
        small = measure.type("lead", each.weight)
        for at, line in enumerate(wrapped(each.text, small.size, each.weight, measure.room, balanced=True)):
            found.append(_Line(line, small, each.ink, measure.px(0.035) if not at else 0.0))
    return found


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.before + line.kind.pitch for line in lines)


def _first_page(
    leaf: Leaf, measure: Measure, lines: Sequence[_Line], high: float, kicker: str
) -> list[_Line]:
    """At the height of the mockups when there is room for it there, else higher."""
    if not lines:
        return []
    wanted = measure.px(KICKER if kicker else FIRST)
    room = measure.px(_LAST) - (_height(lines) - lines[0].kind.pitch) - 0.2 * lines[-1].kind.size - 1
    low = high + 0.8 * lines[0].kind.size
    return _fill(leaf, measure, lines, max(low, min(wanted, room)))


def _fill(leaf: Leaf, measure: Measure, lines: Sequence[_Line], y: float) -> list[_Line]:
    """Write the lines that fit, the first with its baseline at ``y``; returns the others."""
    for at, line in enumerate(lines):
        if at:
            y += line.before + line.kind.pitch
        if at and y + 0.2 * line.kind.size > measure.px(_LAST):
            return list(lines[at:])
        leaf.text(line.text, measure.left, y, line.kind.size, line.kind.weight, line.ink)
    return []


def planks_of(leaf: Leaf, measure: Measure, which: int, count: int) -> None:
    """A row of planks of which one stands out with its number, from 0."""
    wide, high, gap = (measure.px(part) for part in _CROWN)
    shrink = min(1.0, measure.room / (count * (wide + gap)))
    wide, gap = wide * shrink, gap * shrink
    foot = measure.px(_CROWN_FOOT)
    size = measure.size(_NUMBER)
    for at in range(count):
        x = measure.left + at * (wide + gap)
        if at != which:
            leaf.plank(x, foot - high, wide, high, "room_panel", "edge", min(measure.outline, wide / 4))
            continue
        tall = _CURRENT * high
        leaf.plank(x, foot - tall, wide, tall)
        number = str(at + 1)
        if wide >= measure.px(0.014) * (len(number) + 1):
            leaf.text(number, x + wide / 2, foot - 0.025 * measure.height, size, 700, "on_accent", "center")
