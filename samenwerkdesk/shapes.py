"""Partner markers and planks as polygons, for QPainter, ReportLab and matplotlib alike."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

Point = tuple[float, float]

MARKER_RADIUS = 0.40
LETTER_SIZE = 1.25 * MARKER_RADIUS
PLANK_TIP = 0.45


def _regular(corners: int, circumradius: float, turn: float = -90.0) -> tuple[Point, ...]:
    angles = (math.radians(turn + 360 * i / corners) for i in range(corners))
    return tuple((circumradius * math.cos(a), circumradius * math.sin(a)) for a in angles)


def _circle(steps: int = 48) -> tuple[Point, ...]:
    return _regular(steps, 1.0)


def _drop() -> tuple[Point, ...]:
    r, centre, tip = 0.86, 0.175, -1.17
    # The tip's tangents touch the round part at this angle from straight up.
    touch = math.degrees(math.acos(r / (centre - tip)))
    steps = 36
    arc = [-90 + touch + (360 - 2 * touch) * i / steps for i in range(steps + 1)]
    round_part = tuple((r * math.cos(math.radians(a)), centre + r * math.sin(math.radians(a))) for a in arc)
    return ((0.0, tip), *round_part)


def _clover(steps: int = 72) -> tuple[Point, ...]:
    points = []
    for i in range(steps):
        a = math.radians(360 * i / steps)
        r = 0.86 + 0.21 * math.cos(4 * a)
        points.append((r * math.cos(a), r * math.sin(a)))
    return tuple(points)


def _star() -> tuple[Point, ...]:
    outer, inner = _regular(5, 1.31), _regular(5, 0.715, -54.0)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


_CROSS = (
    (-0.44, -1.0),
    (0.44, -1.0),
    (0.44, -0.44),
    (1.0, -0.44),
    (1.0, 0.44),
    (0.44, 0.44),
    (0.44, 1.0),
    (-0.44, 1.0),
    (-0.44, 0.44),
    (-1.0, 0.44),
    (-1.0, -0.44),
    (-0.44, -0.44),
)

_LETTER_DROP = {"triangle": 0.13, "drop": 0.13, "house": 0.13, "trapezium": 0.10}


@cache
def marker_polygon(shape: str) -> tuple[Point, ...]:
    """The outline of a marker as points in a unit box, x to the right and y down, centre (0.5, 0.5).

    All shapes look equally large beside a circle of radius 0.40; the points of a triangle or star
    therefore come closer to the edge of the box (and a star 0.024 over it). Raises KeyError for
    another shape.
    """
    shapes: dict[str, Callable[[], tuple[Point, ...]]] = {
        "circle": _circle,
        "square": lambda: ((-0.83, -0.83), (0.83, -0.83), (0.83, 0.83), (-0.83, 0.83)),
        "triangle": lambda: ((0.0, -1.28), (1.21, 0.84), (-1.21, 0.84)),
        "diamond": lambda: ((0.0, -1.21), (1.10, 0.0), (0.0, 1.21), (-1.10, 0.0)),
        "pentagon": lambda: _regular(5, 1.05),
        "hexagon": lambda: _regular(6, 1.04, 0.0),
        "shield": lambda: ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.25), (0.0, 1.07), (-0.86, 0.25)),
        "octagon": lambda: _regular(8, 1.04, 22.5),
        "drop": _drop,
        "house": lambda: ((0.0, -1.07), (0.895, -0.28), (0.895, 0.845), (-0.895, 0.845), (-0.895, -0.28)),
        "cross": lambda: _CROSS,
        "clover": _clover,
        "trapezium": lambda: ((-0.60, -0.86), (0.60, -0.86), (1.035, 0.845), (-1.035, 0.845)),
        "star": _star,
    }
    return tuple((0.5 + MARKER_RADIUS * x, 0.5 + MARKER_RADIUS * y) for x, y in shapes[shape]())


def marker_letter(shape: str) -> Point:
    """Where the middle of the letter belongs in a marker's unit box."""
    return (0.5, 0.5 + MARKER_RADIUS * _LETTER_DROP.get(shape, 0.0))


def plank_polygon(
    width: float, height: float, x: float = 0.0, y: float = 0.0, tip: float | None = None
) -> tuple[Point, ...]:
    """A plank with its pointed top up: five points inside the box (x, y, width, height), y down.

    `tip` is the height of the point; without it, 0.45 of the width.
    """
    shoulder = y + (PLANK_TIP * width if tip is None else tip)
    return (
        (x, y + height),
        (x, shoulder),
        (x + width / 2, y),
        (x + width, shoulder),
        (x + width, y + height),
    )


def plank_row(count: int, width: float, height: float, gap: float) -> tuple[tuple[Point, ...], ...]:
    """`count` equal planks beside each other, the first at the origin."""
    return tuple(plank_polygon(width, height, i * (width + gap)) for i in range(count))


def ring(count: int, outer: float, inner: float, gap: float) -> tuple[tuple[Point, ...], ...]:
    """A ring around (0, 0) in `count` equal parts, the first from the top on with the clock, y down.

    `outer` and `inner` are radii, `gap` the distance between two parts on the outside; all in the same unit.
    """
    turn = 360 / count
    open_ = 0.0 if count == 1 else math.degrees(gap / outer)
    steps = max(4, round((turn - open_) / 4))
    parts = []
    for i in range(count):
        start, sweep = i * turn + open_ / 2 - 90, turn - open_
        angles = [math.radians(start + sweep * step / steps) for step in range(steps + 1)]
        parts.append(
            (
                *((outer * math.cos(a), outer * math.sin(a)) for a in angles),
                *((inner * math.cos(a), inner * math.sin(a)) for a in reversed(angles)),
            )
        )
    return tuple(parts)
