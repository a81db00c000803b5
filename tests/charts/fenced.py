"""Fences to draw, and what touches what on them."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk import look
from samenwerkdesk.charts import style
from samenwerkdesk.charts.fence import FenceScene, Garden
from samenwerkdesk.charts.fence_places import Box
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point

WALL = style.room(look.theme(), 1080.0)
PAPER = style.paper()
SIZES: list[tuple[float, float, Style]] = [
    (1920.0, 1080.0, WALL),
    (1920.0, 842.0, WALL),
    (1024.0, 768.0, style.room(look.theme("high_contrast"), 768.0)),
    (1024.0, 600.0, style.room(look.theme("dark"), 768.0)),
    (900.0, 520.0, style.desk(look.theme())),
    (480.0, 300.0, PAPER),
]
"""The whole wall and the part under its title, wide and 4:3; a card on the desk; paper."""

SHORT = [
    "Gemeenten", "Lokale teams", "Vuurdoorn", "Morgenrood", "Waterkant", "Onderwijs", "Huisartsen", "Kinderopvang",
    "Politie", "Woningbouw", "Sportclubs", "Bibliotheek", "Schuldhulp", "Ouderpanel", "Buurtzorg", "Wijkteam Zuid",
    "GGD", "Reclassering", "Werkplein", "Mantelzorg",
]  # fmt: skip
LONG = (
    "Stichting Samenwerkende Jeugdhulpaanbieders Noordoost-Gelderland en omstreken, "
    "onderdeel van de Regionale Zorgalliantie Oost-Nederland"
)
WORD = "Samenwerkingsverbandpassendonderwijsachterhoekzuidoostendelangevelden"


def scene(
    count: int,
    phase: int,
    names: Sequence[str] = SHORT,
    *,
    lit: Sequence[tuple[int, int]] = (),
    joint: str | None = "Eén gezin, één verhaal",
) -> FenceScene:
    """``count`` gardens with these names in turn."""
    gardens = tuple(Garden(names[index % len(names)], "", index) for index in range(count))
    return FenceScene(phase, gardens, tuple(lit), joint)


def touch(polygon: Sequence[Point], box: Box) -> bool:
    """Whether a polygon and a box have any area in common, by clipping the polygon to the box."""
    points = list(polygon)
    for axis, limit, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.bottom, 1), (1, box.top, -1)):
        points = _clipped(points, axis, limit, sign)
        if not points:
            return False
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    return abs(area) > 1e-6


def _clipped(points: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    found: list[Point] = []
    for a, b in zip(points, [*points[1:], points[0]], strict=True):
        inside, next_inside = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
        if inside:
            found.append(a)
        if inside != next_inside:
            part = (limit - a[axis]) / (b[axis] - a[axis])
            found.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
    return found


def around(polygon: Sequence[Point]) -> Box:
    """The box around a polygon."""
    xs, ys = [x for x, _ in polygon], [y for _, y in polygon]
    return Box(min(xs), min(ys), max(xs), max(ys))


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes have any area in common."""
    return a.left < b.right and b.left < a.right and a.bottom < b.top and b.bottom < a.top
