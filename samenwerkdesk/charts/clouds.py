"""Dots in a plane: equal ones lie close around their place so that all can be counted, and an arrow goes from cloud to cloud."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point

_APART = 2.24
"""The distance of the middles of two dots that lie beside each other, in radii."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class Spot(NamedTuple):
    """The place of a dot, and of which cloud it is."""

    x: float
    y: float
    cloud: int = 0


def dots(sheet: Sheet, spots: Sequence[Spot], box: Box, style: Style) -> None:
    """A dot for every spot; the first cloud is full, the next one hollow. Those in one place stay within ``box``."""
    here: dict[Point, list[Spot]] = {}
    for spot in spots:
        here.setdefault((spot.x, spot.y), []).append(spot)
    found: dict[int, list[Point]] = {}
    for (x, y), same in here.items():
        places = _close(len(same), style.answer_dot)
        reach = max(math.hypot(*place) for place in places)
        left, bottom, right, top = box
        x, y = _within(x, left, right, reach), _within(y, bottom, top, reach)
        for (dx, dy), spot in zip(places, same, strict=True):
            found.setdefault(spot.cloud, []).append((x + dx, y + dy))
    for cloud, centres in sorted(found.items()):
        for centre in centres:
            mark(sheet, centre, style, hollow=cloud > 0)


def mark(sheet: Sheet, centre: Point, style: Style, *, hollow: bool = False) -> None:
    """One dot."""
    r = style.answer_dot
    if hollow:
        wide = max(1.5 * style.edge_line, 0.28 * r)
        sheet.discs([centre], r - wide / 2, fill=style.halo, line=style.mean, width=wide)
    else:
        sheet.discs([centre], r, fill=style.mean, line=style.halo, width=style.edge_line)


def _within(value: float, low: float, high: float, reach: float) -> float:
    """Where a group that reaches so far lies, so that it does not stick out; a single dot lies exactly at its value."""
    return min(max(value, low + reach), high - reach) if 2 * reach < high - low else value


def _close(number: int, r: float) -> list[Point]:
    """Places as close around a middle as dots of radius ``r`` can lie."""
    step = _APART * r
    if number == 1:
        return [(0.0, 0.0)]
    if number <= 4:
        # Two lie beside each other, three and four around the place itself.
        ring = step / 2 / math.sin(math.pi / number)
        turns = [2 * math.pi * at / number for at in range(number)]
        return [(ring * math.cos(turn), ring * math.sin(turn)) for turn in turns]
    rows = math.ceil(math.sqrt(number)) + 1
    grid = [
        ((column + row % 2 / 2) * step, row * step * math.sqrt(0.75))
        for row in range(-rows, rows + 1)
        for column in range(-rows, rows + 1)
    ]
    return sorted(grid, key=lambda place: (round(math.hypot(*place), 6), math.atan2(place[1], place[0])))[
        :number
    ]


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
    """From the middle of a cloud to that of the next one; nothing when they are the same."""
    length = math.dist(a, b)
    if length < style.answer_dot:
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
    sheet.lines([[a, neck]], style.halo, wide + 3 * style.edge_line)
    sheet.lines([[a, neck]], style.theme.accent, wide)
    sheet.polygon(tip, fill=style.theme.accent, line=style.halo, width=1.2 * style.edge_line)
