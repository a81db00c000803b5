"""Where the gardens stand: in a horseshoe that is open to the front, as large as their labels allow.

These are the places with the wider fence around them; ``fence_closer`` has those of before, in the same order and as far
to the side, so that the room sees the same gardens change. A garden is as large as it can be until something would touch
a label; with many gardens names give way to letters. Up to twenty were looked at.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from samenwerkdesk.charts.fence_places import (
    MARKER,
    MARKER_ALONE,
    MEADOW,
    TREE,
    Box,
    Place,
    Places,
    Ring,
    clear,
    under,
)
from samenwerkdesk.look import Point

# By the number of gardens: the radius of the nearest (of the width), and the room for a label (in sizes of its letters).
_GROWN = (0.115, 0.115, 0.13, 0.115, 0.110, 0.106, 0.095, 0.088, 0.082, 0.075, 0.07, 0.064, 0.06, 0.056, 0.053)  # fmt: skip
_LABELS = (14.0, 14.0, 12.0, 12.0, 12.0, 12.0, 11.5, 10.5, 10.0, 9.4, 9.0, 8.6, 8.6, 8.6, 8.6)
# What steps to the front count for along the curve, and where it ends for a few gardens (degrees from the back).
_WEIGHTS = (1.6, 1.2, 2.2, 0.9, 3.0)
_ENDS = {2: (86.0,), 3: (118.0, 112.0, 104.0), 4: (125.0, 118.0, 111.0)}
# Up to so many keep large letters.
_FEW = 6
_FEWER = (1.0, 0.92, 0.84, 0.77, 0.25)


@lru_cache(maxsize=64)
def places(count: int, width: float, height: float, size: float, least: float) -> Places:
    """The places of ``count`` gardens on a sheet; names are ``size`` high, or ``least`` where many need the room."""
    wanted = size if count <= 8 else least
    best: tuple[float, _Solver, float, list[Place]] | None = None
    for fewer in _FEWER:
        label = fewer * _of(_LABELS, count)
        if not _readable(label):
            continue
        solver = _Solver(count, width, height, wanted, label)
        g, half = solver.solve()
        worth = min(g / solver.cap, 0.9) ** 0.8 * _readable(label)
        if best is None or worth > best[0]:
            best = (worth, solver, g, half)
        if g >= 0.8 * solver.cap:
            break
        if count > _FEW:
            wanted = least
    assert best is not None
    _, solver, g, half = best
    if count > 8:
        # A little smaller, so that they need not all stand as close as can be.
        g = 0.92 * g
    return solver.result(g, solver.loosened(g, half))


def _readable(label: float) -> float:
    """What a label of so many sizes is worth: one of two words most, a marker alone more than a few letters."""
    if label < MARKER_ALONE:
        return 0.6
    return min(1.0, (label - 2.0) / 6.4) if label > 7.0 else 0.0


def _of(table: tuple[float, ...], count: int) -> float:
    return table[min(count, len(table) - 1)]


class _Solver:
    """Finds the largest gardens that keep clear of all labels."""

    def __init__(self, count: int, width: float, height: float, size: float, label: float) -> None:
        self.count, self.width, self.height, self.size = count, width, height, size
        self.label = label * size
        self.margin = 0.012 * height
        w, h = 0.98 * width, height - 2 * self.margin
        self.cap = _of(_GROWN, count) * min(w, 2.35 * h)
        # Never so high that a tree hides behind it.
        high = min(0.082 * h, 2.6 * size, 0.55 * self.cap)
        power = 2.4 if count < 5 else 3.0 + 0.05 * min(count - 5, 9)
        rx, ry = 0.492 * w, (h - high) / 2
        self.ring = Ring(width / 2, self.margin + ry, rx, ry, power, high)
        board = min(0.165 * w, 10.5 * size)
        foot = self.ring.y - ry
        self.board = Box(width / 2 - board, foot, width / 2 + board, foot + 0.9 * high + 2.9 * size)
        self.opening = max(0.22 * w, board + self.label / 2 + 0.4 * size)

    def small(self, g: float, y: float) -> float:
        """The radius at a height: nine tenths at the back, whole at the front."""
        part = (y - (self.ring.y - 0.8 * self.ring.ry)) / (1.6 * self.ring.ry)
        return g * (1.0 - 0.1 * max(0.0, min(1.0, part)))

    def place(self, g: float, x: float, y: float) -> Place:
        """The garden at ``x`` right of the middle."""
        small = self.small(g, y)
        return Place(x, y, small, under(y, small, self.size), self.label)

    def fits(self, g: float, x: float, y: float) -> bool:
        """Whether a garden may stand at ``x`` right of the middle: on the sheet, inside the ring, off its planks."""
        ring, size = self.ring, self.size
        small = self.small(g, y)
        outer = x + self.label / 2
        if x + MEADOW * small > self.width / 2 - self.margin:
            return False
        # Trees stay under the tips of the planks behind them.
        if y + TREE * small > ring.back(ring.x + x) + 0.6 * ring.high:
            return False
        top = under(y, small, size)
        bottom = top - MARKER * size
        middle = ring.x
        inner = x - max(self.label / 2, 1.02 * small) - 0.4 * size
        if inner < self.board.right - middle and bottom < self.board.top + 0.3 * size:
            return False
        if not ring.holds(middle + x + 0.85 * small, y + 0.30 * small) or not ring.holds(
            middle + x + 1.12 * small, y + 0.05 * small
        ):
            return False
        if bottom < ring.front(middle + outer + 0.2 * size) + 1.02 * ring.high + 0.25 * size:
            return False
        return ring.holds(middle + outer + 0.5 * size, max(top, ring.y))

    def curve(self, g: float, end: float = 168.0) -> list[Point]:
        """As far out as gardens can stand, from the middle of the back around the right to the front."""
        ring, steps = self.ring, 32
        points: list[Point] = []
        for step in range(steps + 1):
            angle = math.radians(end * step / steps)
            dx, dy = ring.rx * math.sin(angle), ring.ry * math.cos(angle)
            low, high = 0.0, 1.1
            for _ in range(7):
                middle = (low + high) / 2
                if self.fits(g, middle * dx, ring.y + middle * dy):
                    low = middle
                else:
                    high = middle
            points.append((low * dx, ring.y + low * dy))
        if self.count not in _ENDS:
            front = [i for i, (x, _) in enumerate(points) if x >= self.opening or i < steps / 2]
            points = points[: front[-1] + 1]
        fine = []
        for (x0, y0), (x1, y1) in pairwise(points):
            fine += [(x0 + (x1 - x0) * k / 6, y0 + (y1 - y0) * k / 6) for k in range(6)]
        return [*fine, points[-1]]

    def keeps(self, half: list[Place], extra: float = 0.0) -> bool:
        """Whether the right half of a horseshoe and its mirror image are clear of each other."""
        left = [_mirrored(place) for place in half if place.x > 0]
        return all(
            clear(place, other, self.size, extra)
            for number, place in enumerate(half)
            for other in (*half[number + 1 :], *left)
        )

    def evenly(self, g: float, curve: list[Point], weight: float) -> list[Place]:
        """The right half at equal distances along the curve; ``weight`` is what a step to the front counts for."""
        lengths = [0.0]
        for (x0, y0), (x1, y1) in pairwise(curve):
            lengths.append(lengths[-1] + math.hypot(x1 - x0, weight * (y1 - y0)))
        steps = (self.count + 1) // 2
        first = 0.0 if self.count % 2 else 0.5
        each = lengths[-1] / max(0.5, steps - 1 + first)
        found, at = [], 1
        for index in range(steps):
            wanted = min((first + index) * each, lengths[-1])
            while at < len(curve) - 1 and lengths[at] < wanted:
                at += 1
            part = (wanted - lengths[at - 1]) / max(1e-9, lengths[at] - lengths[at - 1])
            (x0, y0), (x1, y1) = curve[at - 1], curve[at]
            found.append(self.place(g, x0 + (x1 - x0) * part, y0 + (y1 - y0) * part))
        return found

    def march(self, g: float, curve: list[Point], extra: float) -> list[Place] | None:
        """The right half from back to front, each as close to the last as may be; None where the curve is too short."""
        found: list[Place] = []
        steps = (self.count + 1) // 2
        if self.count % 2:
            found.append(self.place(g, *curve[0]))
        for x, y in curve:
            if len(found) == steps:
                break
            place = self.place(g, x, y)
            if not all(clear(place, each, self.size, extra) for each in reversed(found)):
                continue
            if x < 3 * self.label:
                mirrored = _mirrored(place)
                if not all(clear(mirrored, each, self.size, extra) for each in [*found, place]):
                    continue
            found.append(place)
        return found if len(found) == steps else None

    def stand(self, g: float) -> list[Place] | None:
        """The right half with gardens of this radius, evenly if that is possible; None if they do not fit."""
        for end in _ENDS.get(self.count, (168.0,)):
            curve = self.curve(g, end)
            for weight in _WEIGHTS:
                half = self.evenly(g, curve, weight)
                if self.keeps(half):
                    return half
        return self.march(g, curve, 0.0) if self.count > 8 else None

    def solve(self) -> tuple[float, list[Place]]:
        """The largest radius with which all gardens have a place, and the right half of the horseshoe."""
        low = high = self.cap
        # From the top down: a smaller garden does not always fit where a larger one does.
        while (best := self.stand(low)) is None:
            if low < 0.3 * self.size:
                return low, self.evenly(low, self.curve(low), _WEIGHTS[0])
            low, high = 0.88 * low, low
        for _ in range(0 if low == high else 3):
            middle = (low + high) / 2
            found = self.stand(middle)
            if found:
                low, best = middle, found
            else:
                high = middle
        return low, best

    def loosened(self, g: float, half: list[Place]) -> list[Place]:
        """As far apart as the curve allows, if that is farther than they stand."""
        if self.count <= 8:
            return half
        curve = self.curve(g)
        low, high = 0.0, self.width / 4
        for _ in range(9):
            middle = (low + high) / 2
            found = self.march(g, curve, middle)
            if found and not self.keeps(half, middle):
                low, half = middle, found
            elif found:
                low = middle
            else:
                high = middle
        return half

    def result(self, g: float, half: list[Place]) -> Places:
        """The whole horseshoe, clockwise from the front left."""
        if self.count == 1:
            half = [self.place(g, 0.0, min(half[0].y, self.ring.y + 0.3 * self.ring.ry))]
        if not self.count:
            half = []
        middle = self.ring.x
        right = [replace(place, x=middle + place.x) for place in half]
        left = [replace(place, x=middle - place.x) for place in reversed(half) if place.x > 0]
        return Places((*left, *right), self.ring, self.board, self.size, self.count > 10)


def _mirrored(place: Place) -> Place:
    return replace(place, x=-place.x)
