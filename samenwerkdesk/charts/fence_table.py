"""The round table of phase 3 and who sits at it: one figure per garden, in the order of the gardens, open to the front."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samenwerkdesk.charts import fence_parts
from samenwerkdesk.charts.fence_garden import Paint, draw_figure
from samenwerkdesk.charts.fence_places import MARKER, Box, Places
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import mixed
from samenwerkdesk.look import Point

DEEP = 0.30
"""How deep the table top looks: its short half over its long half."""

_FIRST, _LAST = -114.0, -426.0
_SIDE_BY_SIDE = 66.0
_SEATS = (1.34, 0.53)


@dataclass(frozen=True, slots=True)
class Table:
    """The middle and long half of the table top, where its foot stands, how tall figures are and where they stand."""

    x: float
    y: float
    r: float
    foot: float
    figure: float
    seats: tuple[Point, ...]

    def boxes(self) -> tuple[Box, ...]:
        """Boxes around the table and each figure."""
        half, tall = 0.21 * self.figure, 0.96 * self.figure
        low = min(self.foot, self.y - 1.3 * DEEP * self.r)
        top = Box(self.x - self.r, low, self.x + self.r, self.y + DEEP * self.r)
        return (top, *(Box(x - half, y, x + half, y + tall) for x, y in self.seats))


@lru_cache(maxsize=64)
def table(places: Places) -> Table | None:
    """The table where it touches no garden, label or board; as large as fits, None on a sheet without a middle."""
    count = len(places.gardens)
    if not count:
        return None
    g = max(each.r for each in places.gardens)
    ring, gap = places.ring, 0.35 * places.size
    ex = max(abs(each.x - ring.x) for each in places.gardens) or 2 * g
    most = min((1.15 if count <= 8 else 0.16 * count) * g, 0.36 * ex)
    taken = [box for each in places.gardens for box in each.solids(3)]
    behind = ring.back(ring.x)
    for each in places.gardens:
        half = each.label_width / 2 + gap
        low = each.label_top - MARKER * places.size - gap
        taken.append(Box(each.x - half, low, each.x + half, each.label_top + gap))
        if abs(each.x - ring.x) < half + 0.5 * most:
            behind = min(behind, low)
    taken.append(places.board)
    # In the middle of the open field: between what stands behind it and the gate.
    middle = places.gardens[0].y if count == 2 else (behind + places.board.top) / 2
    for part in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35):
        tall = part**0.5 * 0.75 * g
        for shift in (0.0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.24, -0.24, 0.34, -0.34, 0.45, -0.45):
            found = _table(count, ring.x, middle + shift * ring.ry, part * most, tall)
            if not any(box.meets(other) for box in found.boxes() for other in taken):
                return found
    return None


def _table(count: int, x: float, y: float, r: float, tall: float) -> Table:
    foot = y - 0.62 * tall
    seats = []
    for index in range(count):
        part = index / (count - 1) if count > 1 else 0.5
        # Two or three sit opposite each other.
        wide = _SIDE_BY_SIDE * (1 - 2 * part) if count <= 3 else 0.0
        angle = math.radians(_FIRST + (_LAST - _FIRST) * part - wide)
        seats.append((x + _SEATS[0] * r * math.cos(angle), foot + _SEATS[1] * r * math.sin(angle)))
    return Table(x, y, r, foot, tall, tuple(seats))


def draw(sheet: Sheet, found: Table, fills: Sequence[str], paint: Paint) -> None:
    """The table with a figure in each of ``fills``, in the order of the seats."""
    seats = sorted(zip(found.seats, fills, strict=True), key=lambda seat: -seat[0][1])
    behind = [seat for seat in seats if seat[0][1] > found.foot]
    for foot, fill in behind:
        draw_figure(sheet, foot, found.figure, fill, paint)
    wood, top = mixed(paint.trunk, "#000000", 0.72), mixed(paint.trunk, "#FFF3DE", 0.22)
    x, y, r, ry = found.x, found.y, found.r, DEEP * found.r
    leg, low = 0.16 * r, found.foot - 0.05 * found.figure
    sheet.polygon(
        [(x - leg, y - ry), (x + leg, y - ry), (x + 1.1 * leg, low), (x - 1.1 * leg, low)], fill=wood
    )
    sheet.path(fence_parts.ovals([(x, y - 0.22 * ry)], r, ry), fill=wood)
    sheet.path(fence_parts.ovals([(x, y)], r, ry), fill=top, line=wood, width=1.5 * paint.outline)
    for foot, fill in seats[len(behind) :]:
        draw_figure(sheet, foot, found.figure, fill, paint)
