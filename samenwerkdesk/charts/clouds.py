"""Dots in a plane: equal ones lie close around their place so that all can be counted, and an arrow goes from cloud to cloud."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point

_APART, _TOUCHING = 2.24, 2.1
"""The distance of the middles of two dots that lie beside each other, and the least one, in radii."""

_FEW = 4
"""So many in one place lie in a ring around it."""

_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How large dots may be, in those of few; smaller ones cannot be told apart from the back row."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class Spot(NamedTuple):
    """The place of a dot, and of which cloud it is."""

    x: float
    y: float
    cloud: int = 0


def dots(sheet: Sheet, spots: Sequence[Spot], box: Box, near: float, style: Style) -> None:
    """A dot for every spot; the first cloud is full, the next one hollow.

    Those in one place lie close around it, within ``box`` and none on another; they are smaller when they would come further
    than ``near`` from it.
    """
    centres: list[Point] = []
    for scale in _SCALES:
        smaller = replace(style, answer_dot=scale * style.answer_dot)
        centres = _laid(spots, box, smaller.answer_dot)
        if all(math.dist(spot[:2], centre) <= near for spot, centre in zip(spots, centres, strict=True)):
            break
    for spot, centre in sorted(zip(spots, centres, strict=True), key=lambda each: each[0].cloud):
        mark(sheet, centre, smaller, hollow=spot.cloud > 0)


def mark(sheet: Sheet, centre: Point, style: Style, *, hollow: bool = False) -> None:
    """One dot."""
    r = style.answer_dot
    if hollow:
        wide = max(1.5 * style.edge_line, 0.28 * r)
        sheet.discs([centre], r - wide / 2, fill=style.halo, line=style.mean, width=wide)
    else:
        sheet.discs([centre], r, fill=style.mean, line=style.halo, width=style.edge_line)


def _laid(spots: Sequence[Spot], box: Box, r: float) -> list[Point]:
    """Where the dots of radius ``r`` lie: a few around their place, the many after them, each as near as there is room."""
    here: dict[Point, list[int]] = {}
    for at, spot in enumerate(spots):
        here.setdefault((spot.x, spot.y), []).append(at)
    grid = _grid(len(spots), r)
    ways = {
        place: iter([*_few(place, len(same), box, r), *_around(place, grid)]) for place, same in here.items()
    }
    found: dict[int, Point] = {}
    crowds = [(place, same) for place, same in here.items() if len(same) > _FEW]
    # The dots of a few stay together; of the crowds each gets one in turn.
    turns = [(place, at) for place, same in here.items() if len(same) <= _FEW for at in same]
    for turn in range(max((len(same) for _, same in crowds), default=0)):
        turns += [(place, same[turn]) for place, same in crowds if turn < len(same)]
    for place, at in turns:
        free = (each for each in ways[place] if _inside(each, box) and _is_free(each, found.values(), r))
        found[at] = next(free, place)
    return [found[at] for at in range(len(spots))]


def _few(place: Point, number: int, box: Box, r: float) -> list[Point]:
    """Two beside each other, three and four around the place itself, moved into the box; with more none."""
    if not 1 < number <= _FEW:
        return []
    ring = _APART * r / 2 / math.sin(math.pi / number)
    turns = [2 * math.pi * at / number for at in range(number)]
    xs, ys = [ring * math.cos(turn) for turn in turns], [ring * math.sin(turn) for turn in turns]
    left, bottom, right, top = box
    x = min(max(place[0], left - min(xs)), right - max(xs))
    y = min(max(place[1], bottom - min(ys)), top - max(ys))
    return [(x + dx, y + dy) for dx, dy in zip(xs, ys, strict=True)]


def _around(place: Point, grid: Sequence[Point]) -> Iterator[Point]:
    return ((place[0] + dx, place[1] + dy) for dx, dy in grid)


def _inside(place: Point, box: Box) -> bool:
    left, bottom, right, top = box
    return left - 0.01 <= place[0] <= right + 0.01 and bottom - 0.01 <= place[1] <= top + 0.01


def _is_free(place: Point, others: Iterable[Point], r: float) -> bool:
    return all(math.dist(place, other) >= _TOUCHING * r for other in others)


def _grid(number: int, r: float) -> list[Point]:
    """Places as close around a middle as dots of radius ``r`` can lie, the nearest first; enough for a corner."""
    step = _APART * r
    rows = 2 * math.ceil(math.sqrt(number)) + 2
    grid = [
        ((column + row % 2 / 2) * step, row * step * math.sqrt(0.75))
        for row in range(-rows, rows + 1)
        for column in range(-rows, rows + 1)
    ]
    return sorted(grid, key=lambda place: (round(math.hypot(*place), 6), math.atan2(place[1], place[0])))


# ---------------------------------------------------------------------- the middle of a cloud


def middle(sheet: Sheet, centre: Point, style: Style, *, hollow: bool = False) -> None:
    """A diamond that is larger than the dots."""
    x, y = centre
    r = 1.6 * style.answer_dot
    corners = [(x - r, y), (x, y + r), (x + r, y), (x, y - r)]
    accent = style.theme.accent
    if hollow:
        sheet.polygon(corners, fill=style.halo, line=accent, width=2 * style.edge_line)
    else:
        sheet.polygon(corners, fill=accent, line=style.halo, width=1.4 * style.edge_line)


def arrow(sheet: Sheet, a: Point, b: Point, style: Style) -> None:
    """From the middle of a cloud to that of the next one, with a light edge over all dots and over the middle itself."""
    length = math.dist(a, b)
    if length < 0.1 * style.answer_dot:
        return
    wide, head = style.mean_line, min(3.0 * style.answer_dot, 0.7 * length)
    along = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    beside = -along[1], along[0]
    neck = b[0] - head * along[0], b[1] - head * along[1]
    wing = 0.55 * head
    tip = [
        b,
        (neck[0] + wing * beside[0], neck[1] + wing * beside[1]),
        (neck[0] - wing * beside[0], neck[1] - wing * beside[1]),
    ]
    edge = max(1.5 * style.edge_line, 0.2 * style.answer_dot)
    sheet.lines([[a, neck]], style.halo, wide + 2 * edge)
    sheet.polygon(tip, fill=style.halo, line=style.halo, width=2 * edge)
    middle(sheet, a, style)
    sheet.lines([[a, neck]], style.theme.accent, wide)
    sheet.polygon(tip, fill=style.theme.accent)
