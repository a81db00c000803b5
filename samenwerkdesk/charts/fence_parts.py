"""The parts of the fence as polygons: planks, rails, crowns, figures. Units of the sheet, y up, angles in radians."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.path import Path

from samenwerkdesk import look
from samenwerkdesk.charts import paths
from samenwerkdesk.look import Point

Polygon = tuple[Point, ...]

TIP = 0.55
"""The height of a plank's tip, in widths of the plank; never more than ``TIP_MOST`` of its height."""

TIP_MOST = 0.12

_ROUNDING = 0.34
_LEAVES = ((-0.34, -0.39), (0.12, -0.53), (0.34, -0.10), (-0.12, 0.02), (-0.39, 0.44), (0.20, 0.42))


@dataclass(frozen=True, slots=True)
class Plank:
    """One plank of a fence: its number from the right, counted through the back, its angle and its outline."""

    number: int
    angle: float
    outline: Polygon

    @property
    def behind(self) -> bool:
        """Whether one sees its inside."""
        return math.sin(self.angle) > 0


def planks(
    at: Callable[[float], Point], count: int, share: float, height: float, tip: float = TIP
) -> list[Plank]:
    """``count`` planks around a closed line; each takes ``share`` (0–1) of its part of it."""
    found = []
    half = math.pi / count * share
    for number in range(count):
        angle = 2 * math.pi * (number + 0.5) / count
        (x1, y1), (x2, y2), (x, y) = at(angle - half), at(angle + half), at(angle)
        point = min(tip * math.hypot(x2 - x1, y2 - y1), TIP_MOST * height)
        shoulder = height - point
        outline = ((x1, y1), (x1, y1 + shoulder), (x, y + height), (x2, y2 + shoulder), (x2, y2))
        found.append(Plank(number, angle, outline))
    return found


def rail(at: Callable[[float], Point], start: float, end: float, low: float, high: float) -> Polygon:
    """A rail along a fence from one angle to another, between two heights, with flat ends."""
    steps = max(2, math.ceil(abs(end - start) / 0.07))
    feet = [at(start + (end - start) * step / steps) for step in range(steps + 1)]
    return (*((x, y + low) for x, y in feet), *((x, y + high) for x, y in reversed(feet)))


def compound(polygons: Iterable[Sequence[Point]]) -> Path:
    """Closed polygons as one path."""
    points: list[Point] = []
    codes: list[int] = []
    for polygon in polygons:
        points += [*polygon, polygon[0]]
        codes += [int(Path.MOVETO), *[int(Path.LINETO)] * (len(polygon) - 1), int(Path.CLOSEPOLY)]
    return Path(points, codes)


def ovals(centres: Iterable[Point], rx: float, ry: float) -> Path:
    """Equal ellipses as one path."""
    points = [(x + rx * u, y + ry * v) for x, y in centres for u, v in paths.circle((0.0, 0.0), 1.0)]
    return Path(points, paths.CIRCLE * (len(points) // len(paths.CIRCLE)))


def crown(shape: str, x: float, y: float, radius: float) -> tuple[Polygon, float]:
    """A crown in the shape of a marker around a middle, and how wide the stroke is that rounds it."""
    stroke = _ROUNDING * radius
    scale = (radius - stroke / 2) / look.MARKER_RADIUS
    outline = tuple((x + (px - 0.5) * scale, y - (py - 0.5) * scale) for px, py in look.marker_polygon(shape))
    return outline, stroke


def leaves(x: float, y: float, radius: float) -> list[Point]:
    """Where the six dots in a crown lie."""
    return [(x + radius * px, y - radius * py) for px, py in _LEAVES]


def marker(shape: str, x: float, y: float, radius: float) -> Polygon:
    """A partner's marker around a middle."""
    scale = radius / look.MARKER_RADIUS
    return tuple((x + (px - 0.5) * scale, y - (py - 0.5) * scale) for px, py in look.marker_polygon(shape))


def figure(x: float, y: float, size: float) -> tuple[Path, Point, float]:
    """Somebody standing at a point: the body, the middle of the head and its radius."""
    half, shoulder = 0.20 * size, 0.62 * size
    return _body(x, y, half, shoulder), (x, y + 0.77 * size), 0.17 * size


def _body(x: float, y: float, half: float, top: float) -> Path:
    k = half * 0.5522847498
    bend = top - half
    curve = [int(Path.CURVE4)] * 3
    points = [
        (x - half, y), (x + half, y), (x + half, y + bend),
        (x + half, y + bend + k), (x + k, y + top), (x, y + top),
        (x - k, y + top), (x - half, y + bend + k), (x - half, y + bend),
        (x - half, y),
    ]  # fmt: skip
    codes = [int(Path.MOVETO), int(Path.LINETO), int(Path.LINETO), *curve, *curve, int(Path.CLOSEPOLY)]
    return Path(points, codes)
