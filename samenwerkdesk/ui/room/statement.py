"""One sentence on the wall, large: a rule, a decision, a card; what is too long for one page goes on on the next.

The letters are as large as one page has room for; sentences shown one after the other have the same, at the same height.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import TOP, Measure, Type, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.paging import NEVER, paged
from samenwerkdesk.ui.room.wording import whole, wrapped

KICKER, FIRST = 0.425, 0.53
"""Baselines of the short name above the sentence, and of its first line, when there is room for it."""

LAST = 0.895
"""Under the last line, so that it keeps clear of the foot."""

_COLUMN = 1.25
"""Lines of large text are no longer than this part of the height."""

_SIZES, _TITLE, _LEAD = (0.0926, 0.0815, 0.0722, 0.0648, 0.0593, 0.0519), 0.0593, 0.0444
"""The letters of a sentence, in heights; one for which all are too large has those of what is under it."""

_CROWN, _CURRENT, _NUMBER = (0.034, 0.115, 0.012), 1.28, 0.0333
_CROWN_FOOT = 0.30


class After(NamedTuple):
    """A smaller text under the sentence; ``ink`` is a colour of the theme."""

    text: str
    ink: str = "room_muted"
    weight: int = 400


class Said(NamedTuple):
    """A sentence, with the short name above it and what stands under it."""

    text: str
    kicker: str = ""
    after: tuple[After, ...] = ()


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
    series: Sequence[Said] = (),
) -> list[Leaf]:
    """The pages of a sentence. ``crown`` is (which, of how many) planks above it, counted from 0; ``title`` a header.

    ``series`` are the sentences it is shown among, itself too.
    """
    own = Said(text, kicker, tuple(after))
    high = _high(measure, title, crown is not None)
    part, first = _common(measure, tuple(series) or (own,), high)
    lines = _lines(measure, own, part, ink)
    if high + _height(lines) > measure.px(LAST):
        first = measure.px(KICKER if kicker else FIRST)
        # Only what is under it goes on on the next pages, as long as the sentence itself has room.
        if not _fits(measure, Said(text, kicker), part, high):
            part, lines = _LEAD, _lines(measure, own, _LEAD, ink)
    if not lines:
        return [_leaf(measure, title, crown)]
    top = _high(measure, title, crown=False)

    which = f"{crown[0] + 1} van {crown[1]}" if crown and crown[1] > 1 else ""
    named = kicker if not which or which in kicker else " · ".join(each for each in (which, kicker) if each)
    short = text if len(text) <= _SHORT else named
    until = len(_lines(measure, Said(text, kicker), part, ink))
    # What begins on a page does not go on there.
    rest, fresh, further = (
        _again(measure, said) for said in (f"{named} (vervolg)", short, f"{short} (vervolg)")
    )

    def shown(begin: int, end: int) -> list[_Line]:
        if not begin:
            return lines[:end]
        again = rest if begin < until else fresh if begin == until else further
        below = lines[begin]._replace(before=max(lines[begin].before, measure.px(0.018)))
        return [*again, below, *lines[begin + 1 : end]]

    def height(begin: int, end: int) -> float:
        tall = _height(shown(begin, end))
        return tall if begin else tall - lines[0].before + high - top

    one_page = height(0, until) <= measure.px(LAST) - top
    heads = len(_lines(measure, Said("", kicker), _LEAD, ink))

    def cost(at: int) -> float:
        # The short name belongs to what it is about.
        if at <= heads:
            return NEVER
        if at < until and one_page:
            return 2 * _APART
        # Nor does one line of what is under it stay behind with it.
        if at == until or (at == until + 1 and not lines[at].before):
            return _APART
        return 0.0 if lines[at].before else 0.1

    found: list[Leaf] = []
    for begin, end in paged(len(lines), height, measure.px(LAST) - top, cost):
        leaf = _leaf(measure, title, crown if not begin else None)
        there = shown(begin, end)
        y = (high if not begin else top) + 0.8 * there[0].kind.size
        if not begin:
            y = max(y, min(first, _lowest(measure, there)))
        _write(leaf, measure, there, y)
        found.append(leaf)
    return found


def _again(measure: Measure, said: str) -> list[_Line]:
    """What stands above the rest of something on a next page."""
    kind = measure.type("lead", 600)
    lines = wrapped(said.strip(), kind.size, 600, measure.room, balanced=True)
    return [_Line(line, kind, "room_muted", 0.0) for line in lines]


def _leaf(measure: Measure, title: str, crown: tuple[int, int] | None) -> Leaf:
    leaf = Leaf()
    if title:
        header(leaf, measure, title)
    if crown:
        planks_of(leaf, measure, *crown)
    return leaf


def _high(measure: Measure, title: str, crown: bool) -> float:
    """Where a page may begin."""
    if crown:
        return measure.px(_CROWN_FOOT + 0.035)
    return header(Leaf(), measure, title) + measure.px(0.015) if title else measure.px(TOP)


_APART = 0.4
"""What it costs to end a page between a sentence and what stands under it."""

_SHORT = 140
"""A sentence of so many letters is said again on a page that has only what stands under it."""


@lru_cache(maxsize=32)
def _common(measure: Measure, series: tuple[Said, ...], high: float) -> tuple[float, float]:
    """The largest letters with which all sentences fit, save those that never do, and the first baseline for all."""
    at, fitting = 0, list[Said]()
    for said in series:
        own = next(
            (each for each in range(at, len(_SIZES)) if _fits(measure, said, _SIZES[each], high)), None
        )
        if own is not None:
            at = own
            fitting.append(said)
    found = [_lines(measure, said, _SIZES[at], "") for said in fitting]
    wanted = measure.px(KICKER if any(said.kicker for said in series) else FIRST)
    return _SIZES[at], min([wanted, *(_lowest(measure, lines) for lines in found if lines)])


def _fits(measure: Measure, said: Said, part: float, high: float) -> bool:
    size = measure.size(part)
    lines = _lines(measure, said, part, "")
    smallest = part == _SIZES[-1]
    return high + _height(lines) <= measure.px(LAST) and (
        smallest or whole(said.text, size, _weight(part), _room(measure, part))
    )


def _room(measure: Measure, part: float) -> float:
    return min(measure.room, measure.px(_COLUMN)) if part > _TITLE else measure.room


def _weight(part: float) -> int:
    return 700 if part > _TITLE else 600


def _lines(measure: Measure, said: Said, part: float, ink: str) -> list[_Line]:
    size = measure.size(part)
    kind = Type(size, (1.14 if part > _TITLE else 1.18) * size, _weight(part))
    found: list[_Line] = []
    if said.kicker:
        lead = measure.type("lead", 600)
        lines = wrapped(said.kicker, lead.size, 600, measure.room, balanced=True)
        found += [_Line(line, lead, "room_muted", 0.0) for line in lines]
    room = _room(measure, part)
    for at, line in enumerate(wrapped(said.text, kind.size, kind.weight, room, balanced=True)):
        found.append(_Line(line, kind, ink, measure.px(0.018) if said.kicker and not at else 0.0))
    for each in said.after:
        small = measure.type("lead", each.weight)
        for at, line in enumerate(wrapped(each.text, small.size, each.weight, measure.room, balanced=True)):
            found.append(_Line(line, small, each.ink, measure.px(0.035) if not at else 0.0))
    return found


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.before + line.kind.pitch for line in lines)


def _lowest(measure: Measure, lines: Sequence[_Line]) -> float:
    """The lowest first baseline with which all lines fit."""
    return measure.px(LAST) - (_height(lines) - lines[0].kind.pitch) - 0.2 * lines[-1].kind.size - 1


def _write(leaf: Leaf, measure: Measure, lines: Sequence[_Line], y: float) -> None:
    """Write lines, the first with its baseline at ``y``."""
    for at, line in enumerate(lines):
        if at:
            y += line.before + line.kind.pitch
        leaf.text(line.text, measure.left, y, line.kind.size, line.kind.weight, line.ink)


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
