"""Cards in lanes beside each other on the wall, when all of them fit on one page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from samenwerkdesk.ui.room.frame import Measure, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.row import MARK
from samenwerkdesk.ui.room.wording import balanced_or_plain, whole, width_of, wrapped

SIZES = (0.0519, 0.0481, 0.0444, 0.0395, 0.0352, 0.0315, 0.0278)
"""The letters of cards, in heights; the largest that fit."""

_BREAKING = 4
"""From this size on words are rather broken than set smaller still."""

_GAP, _BETWEEN, _LINE = 0.055, 0.026, 1.14

Lanes = tuple[tuple[str, tuple[str, ...]], ...]
"""Heads with their cards."""

Mark = tuple[int, str]

_INSET = MARK + 0.014
"""How far cards with the marks of partners stand in."""


def lanes(
    measure: Measure,
    title: str,
    found: Lanes,
    mark: Mark | None = None,
    series: Sequence[Lanes] = (),
    marks: Sequence[Sequence[Mark | None]] = (),
) -> Leaf | None:
    """A page with these lanes, with the ``mark`` of whose they are; None when they do not fit on one.

    ``marks`` are those of each card, when the cards are of several partners.
    ``series`` are those it is shown among, itself too, whose letters are as large.
    """
    leaf = Leaf()
    top = header(leaf, measure, title) + measure.px(0.02)
    marked = tuple(any(each) for each in marks) or (False,) * len(found)
    part = _common(measure, tuple(series) or (found,), top, marked)
    if not _fits(measure, found, part, top, marked):
        part = SIZES[-1]
        if not _fits(measure, found, part, top, marked):
            return None
    size = measure.size(part)
    places = _places(measure, found, size)
    pitch, between = _LINE * size, measure.px(_BETWEEN)
    heads = [
        wrapped(head, size, 600, room, balanced=True)
        for (head, _), (_, room) in zip(found, places, strict=True)
    ]
    below = top + max(len(lines) for lines in heads) * pitch + 1.2 * between
    own = marks or [[None] * len(texts) for _, texts in found]
    for head, (_, texts), (x, room), signs, many in zip(heads, found, places, own, marked, strict=True):
        first = below - 1.2 * between - (len(head) - 1) * pitch
        leaf.lines(head, x, first, size, pitch, 600, "room_muted")
        leaf.box(x, below - 0.55 * between, room, 2 * measure.hair, "accent")
        y = below + 0.9 * size + (measure.px(0.006) if any(marked) else 0.0)
        inset = measure.px(_INSET) if many else 0.0
        for text, sign in zip(texts, signs, strict=True):
            if sign is not None:
                side, middle = measure.px(MARK), y - 0.33 * size
                leaf.marker(*sign, x + side / 2, middle, side, measure.size(0.0278), measure.hair)
            lines = balanced_or_plain(text, size, 400, room - inset)
            y = leaf.lines(lines, x + inset, y, size, pitch) + between
    if mark is not None:
        _mark(leaf, measure, title, mark)
    return leaf


@lru_cache(maxsize=32)
def _common(measure: Measure, series: tuple[Lanes, ...], top: float, marked: tuple[bool, ...]) -> float:
    """The largest letters with which all fit, with no word broken if that can be; those that never fit do not count."""
    at = 0
    for found in series:
        sizes = range(at, len(SIZES))
        among = marked if len(marked) == len(found) else (False,) * len(found)
        own = next(
            (each for each in sizes if _fits(measure, found, SIZES[each], top, among, broken=False)), None
        )
        if own is None or own > _BREAKING:
            own = next(
                (
                    each
                    for each in sizes
                    if each >= _BREAKING and _fits(measure, found, SIZES[each], top, among)
                ),
                at,
            )
        at = own
    return SIZES[at]


def _places(measure: Measure, found: Lanes, size: int) -> list[tuple[float, float]]:
    """Where each lane begins and how wide it is: equal, save that a long word gets its width when there is room."""
    gap = measure.px(_GAP)
    free, places = measure.room - gap * (len(found) - 1), list[tuple[float, float]]()
    wanted = [
        max(width_of(word, size, 600) for text in (head, *texts) for word in text.split())
        for head, texts in found
    ]
    rooms = [free / len(found)] * len(found)
    if sum(wanted) <= free:
        for _ in found:
            wide = [need > room + 0.01 for need, room in zip(wanted, rooms, strict=True)]
            narrow = len(found) - sum(each >= room - 0.01 for each, room in zip(wanted, rooms, strict=True))
            if not any(wide):
                break
            fixed = sum(need for need, room in zip(wanted, rooms, strict=True) if need >= room - 0.01)
            rooms = [
                need if need >= room - 0.01 else (free - fixed) / narrow
                for need, room in zip(wanted, rooms, strict=True)
            ]
    x = measure.left
    for room in rooms:
        places.append((x, room))
        x += room + gap
    return places


def _fits(
    measure: Measure, found: Lanes, part: float, top: float, marked: tuple[bool, ...], *, broken: bool = True
) -> bool:
    """Whether all cards fit on a page; with words ``broken`` or not. ``marked`` lanes have a mark before each card."""
    size = measure.size(part)
    pitch, between = _LINE * size, measure.px(_BETWEEN)
    heads, tallest = 0, 0.0
    for (head, texts), (_, room), many in zip(found, _places(measure, found, size), marked, strict=True):
        inner = room - (measure.px(_INSET) if many else 0.0)
        if not broken and not (
            whole(head, size, 600, room) and all(whole(text, size, 600, inner) for text in texts)
        ):
            return False
        heads = max(heads, len(wrapped(head, size, 600, room)))
        tallest = max(tallest, sum(len(wrapped(text, size, 400, inner)) * pitch + between for text in texts))
    return top + heads * pitch + 2.4 * between + tallest <= measure.bottom


def _mark(leaf: Leaf, measure: Measure, title: str, mark: tuple[int, str]) -> None:
    """The mark at the right of the title, where that leaves room for it."""
    side = measure.px(0.085)
    if width_of(title, measure.type("title").size, 700) < measure.room - 1.5 * side:
        x = measure.right - 0.5 * side
        leaf.marker(*mark, x, measure.px(0.100), side, measure.size(0.040), measure.hair)
