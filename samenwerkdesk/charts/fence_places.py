"""What has a place on the fence: gardens with their labels, the wider fence, the board over its gate.

Lengths are units of the sheet, x to the right and y up; an angle of 0 points right, 270° to the front.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from samenwerkdesk.look import Point

DEPTH = 0.27
"""How deep the ground looks: the short half of a lawn over its long half."""

CLOSED, LOW = 0.70, 0.40
"""How high a garden's planks are in phases 1 and 2, and in phase 3, in radii."""

MEADOW = 1.13
"""How much larger a meadow is than its lawn."""

TREE = 1.37
"""The top of a tree above the middle of its lawn, in radii; ``CROWN`` is half the width of the crown."""

CROWN = 0.48

MARKER = 1.9
"""How high a label is, in sizes of its letters: that of the largest marker."""

MARKER_ALONE = 3.0
"""A label narrower than so many sizes has room for its marker alone."""

_PARTS = 90


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along the axes."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box, apart: float = 0.0) -> bool:
        """Whether the two come closer than ``apart``, sideways or up and down."""
        return (
            self.left < other.right + apart
            and other.left < self.right + apart
            and self.bottom < other.top + apart
            and other.bottom < self.top + apart
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A garden: the middle of its lawn, the long half of it, and the top and least width of its label."""

    x: float
    y: float
    r: float
    label_top: float
    label_width: float

    def solids(self, phase: int) -> tuple[Box, ...]:
        """Boxes around the planks and the crown of the tree."""
        high = LOW if phase == 3 else CLOSED
        x, y, r, low = self.x, self.y, self.r, self.y - 1.04 * DEPTH * self.r
        return (
            Box(x - 1.01 * r, low, x + 1.01 * r, y + (high + 0.14) * r),
            Box(x - 0.87 * r, low, x + 0.87 * r, y + (high + DEPTH + 0.01) * r),
            Box(x - CROWN * r, y, x + CROWN * r, y + TREE * r),
        )


@lru_cache(maxsize=16)
def _quarter(power: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Along a quarter of a round fence seen from above: parts of its length, and the angles of the formula there."""
    lengths, angles, last = [0.0], [0.0], (1.0, 0.0)
    for step in range(1, _PARTS + 1):
        # Closest together at both ends, where the formula moves fastest.
        angle = math.pi / 4 * (1 - math.cos(math.pi * step / _PARTS))
        point = (max(0.0, math.cos(angle)) ** (2 / power), math.sin(angle) ** (2 / power))
        lengths.append(lengths[-1] + math.dist(last, point))
        angles.append(angle)
        last = point
    return tuple(length / lengths[-1] for length in lengths), tuple(angles)


def _true_angle(power: float, angle: float) -> float:
    """The angle of the formula where one has gone as far around as ``angle`` is on a circle."""
    quarters, part = divmod(angle / (math.pi / 2), 1.0)
    turned = quarters % 2 == 1
    lengths, angles = _quarter(power)
    wanted = 1 - part if turned else part
    index = min(max(1, bisect_left(lengths, wanted)), _PARTS)
    low, high = lengths[index - 1], lengths[index]
    found = angles[index - 1] + (angles[index] - angles[index - 1]) * (wanted - low) / (high - low)
    return quarters * math.pi / 2 + (math.pi / 2 - found if turned else found)


@dataclass(frozen=True, slots=True)
class Ring:
    """The wider fence: an ellipse, with more partners slightly squarer, whose planks are ``high``."""

    x: float
    y: float
    rx: float
    ry: float
    power: float
    high: float

    def at(self, angle: float) -> Point:
        """The foot of the fence at an angle in radians, where equal angles are equal distances on the ground."""
        return self._at(_true_angle(self.power, angle))

    def _at(self, angle: float) -> Point:
        c, s = math.cos(angle), math.sin(angle)
        part = 2 / self.power
        return (
            self.x + self.rx * math.copysign(abs(c) ** part, c),
            self.y + self.ry * math.copysign(abs(s) ** part, s),
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point on the ground lies inside."""
        p = self.power
        return bool((abs(x - self.x) / self.rx) ** p + (abs(y - self.y) / self.ry) ** p <= 1.0)

    def front(self, x: float) -> float:
        """The height on the sheet where the front of the fence has its feet."""
        part = min(1.0, abs(x - self.x) / self.rx)
        return self.y - self.ry * float((1 - part**self.power) ** (1 / self.power))

    def back(self, x: float) -> float:
        """The height on the sheet where the back of the fence has its feet."""
        return 2 * self.y - self.front(x)


@dataclass(frozen=True, slots=True)
class Places:
    """Everything that has a place; ``board`` is the most room the name over the gate may take, ``size`` that of names."""

    gardens: tuple[Place, ...]
    ring: Ring
    board: Box
    size: float
    short: bool


def under(y: float, r: float, size: float) -> float:
    """The top of the label under a garden of radius ``r``."""
    return y - 1.15 * DEPTH * r - 0.1 * size


def clear(a: Place, b: Place, size: float, extra: float = 0.0) -> bool:
    """Whether neither garden touches the other or its label; ``extra`` asks for more room, in units."""
    across, along = 0.55 * size + extra, 0.3 * size + 0.6 * extra
    dx, dy = abs(a.x - b.x), b.y - a.y
    if dx < a.label_width + across and abs(a.label_top - b.label_top) < MARKER * size + along:
        return False
    if math.hypot(dx, dy / DEPTH) < 1.03 * (a.r + b.r) + extra:
        return False
    for one, other in ((a, b), (b, a)):
        top, bottom = one.label_top + along, one.label_top - MARKER * size - along
        half = one.label_width / 2 + across
        if top > other.y - 1.04 * DEPTH * other.r:
            over = bottom - other.y
            if dx < half + 1.01 * other.r and over < 0.84 * other.r:
                return False
            if dx < half + 0.87 * other.r and over < 0.98 * other.r:
                return False
            if dx < half + CROWN * other.r and over < TREE * other.r:
                return False
    return True
