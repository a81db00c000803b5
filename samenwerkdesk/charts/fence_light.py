"""The lit paths of phase 2: where two partners agreed on what to expect, a path with lights runs between their gardens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from samenwerkdesk.charts.fence_places import DEPTH, MEADOW, Box, Place, Places
from samenwerkdesk.look import Point

_STEPS, _SEEN = 28, 5
_PULLS = (0.0, 0.25, 0.5, 0.75, 0.95)
_BEND, _WINDING = 0.6 * math.pi, 0.8
"""How much a path may turn, in radians, and what each radian more costs."""


def pairs(lit: Iterable[tuple[int, int]], count: int) -> tuple[tuple[int, int], ...]:
    """Each pair of different gardens once, in order; a pair that does not exist is left out."""
    found = {(min(a, b), max(a, b)) for a, b in lit if a != b and 0 <= a < count and 0 <= b < count}
    return tuple(sorted(found))


@lru_cache(maxsize=64)
def path(places: Places, labels: tuple[Box, ...], pair: tuple[int, int]) -> tuple[Point, ...]:
    """The middle of the path between two gardens: the way that stays off names and other gardens as far as it can."""
    a, b = (places.gardens[index] for index in pair)
    centre = (places.ring.x, places.ring.y - 0.15 * places.ring.ry)
    # Towards the middle, but not all through the same point.
    hub = _between(((a.x + b.x) / 2, (a.y + b.y) / 2), centre, 0.6)
    t: Any = np.linspace(0.0, 1.0, _STEPS + 1)[:, None]
    ways: list[tuple[Point, Point, Point, Point]] = []
    starts = _exits(a, b, hub), _exits(b, a, hub)
    for p, p_out in starts[0]:
        for q, q_out in starts[1]:
            ways += [(p, _between(p_out, hub, pull), _between(q_out, hub, pull), q) for pull in _PULLS]
    control: Any = np.array(ways)[:, :, None, :]
    curves: Any = (
        (1 - t) ** 3 * control[:, 0]
        + 3 * t * (1 - t) ** 2 * control[:, 1]
        + 3 * t**2 * (1 - t) * control[:, 2]
        + t**3 * control[:, 3]
    )
    along: Any = np.diff(curves, axis=1).transpose(2, 0, 1)
    cost: Any = np.hypot(*along).sum(axis=1)
    cost /= max(1.0, math.dist((a.x, a.y), (b.x, b.y)))
    # A path that winds looks like a mistake.
    turns: Any = np.abs(np.diff(np.unwrap(np.arctan2(along[1], along[0]), axis=1), axis=1)).sum(axis=1)
    cost += _WINDING * np.maximum(0.0, turns - _BEND)
    xs, ys = curves[:, :, 0], curves[:, :, 1]
    seen: Any = np.ones(xs.shape, dtype=bool)
    for box in labels:
        cost += 0.4 * _inside(box, xs, ys, 0.45 * places.size).sum(axis=1)
        seen &= ~_inside(box, xs, ys, 0.0)
    for index, place in enumerate(places.gardens):
        if index not in pair:
            r = 1.2 * MEADOW * place.r
            inside = ((xs - place.x) / r) ** 2 + ((ys - place.y) / (DEPTH * r)) ** 2 < 1.0
            cost += 0.6 * inside.sum(axis=1)
        for box in place.solids(2):
            seen &= ~_inside(box, xs, ys, 0.0)
    # Between gardens that touch, a way around is better than one that nobody sees.
    cost += 1.2 * np.maximum(0, _SEEN - seen.sum(axis=1))
    ring = places.ring
    outside = (
        np.abs((xs - ring.x) / ring.rx) ** ring.power + np.abs((ys - ring.y) / ring.ry) ** ring.power > 0.9
    )
    cost += 0.3 * outside.sum(axis=1)
    best = curves[int(cost.argmin())]
    return tuple((float(x), float(y)) for x, y in best)


def _inside(box: Box, xs: Any, ys: Any, gap: float) -> Any:
    """Which points lie in a box, or closer to it than ``gap``."""
    return (xs > box.left - gap) & (xs < box.right + gap) & (ys > box.bottom - gap) & (ys < box.top + gap)


def _exits(place: Place, other: Place, hub: Point) -> list[tuple[Point, Point]]:
    """Ways to leave a garden for another one: a point on its lawn and where the path heads from there."""
    x, y, r = place.x, place.y, place.r
    beyond = other.x if abs(other.x - x) > r else hub[0]
    side = r if beyond > x else -r
    edge = x + 0.7 * side
    return [
        ((edge, y - 0.05 * r), (x + 2.0 * side, y - 0.1 * r)),
        ((edge, y - 0.12 * r), (x + 1.5 * side, y - 0.9 * r)),
        ((edge, y - 0.05 * r), (x + 3.2 * side, y - 0.1 * r)),
        ((edge, y - 0.15 * r), (x + 1.5 * side, y - 1.7 * r)),
        ((x, y), (x, y - 0.3 * r)),
        ((x, y), (x, y + 0.3 * r)),
    ]


def _between(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def lights(
    ways: Sequence[Sequence[Point]], places: Places, labels: Sequence[Box], apart: float
) -> list[Point]:
    """Where the lights along the paths stand: evenly, off the gardens and names, and never crowded where paths cross."""
    found: list[Point] = []
    for way in ways:
        lengths = [0.0]
        for p, q in pairwise(way):
            lengths.append(lengths[-1] + math.dist(p, q))
        free = [
            (lengths[i], way[i]) for i in range(len(way)) if not _taken(way[i], places, labels, 0.35 * apart)
        ]
        before = len(found)
        start, end = (free[0][0], free[-1][0]) if free else (0.0, 0.0)
        many = max(1, round((end - start) / apart))
        for k in range(many + 1 if len(free) > 1 else 0):
            point = _along(way, lengths, start + (end - start) * (k + 0.5) / (many + 1))
            if _taken(point, places, labels, 0.3 * apart):
                continue
            if all(math.dist(point, other) > 0.6 * apart for other in found):
                found.append(point)
        if len(found) == before:
            # On a short stretch between neighbours one light in the middle of what is seen.
            seen = [point for point in way if not _taken(point, places, labels, 0.0)]
            found += seen[len(seen) // 2 :][:1]
    return found


def _along(way: Sequence[Point], lengths: list[float], distance: float) -> Point:
    for i in range(1, len(way)):
        if lengths[i] >= distance:
            part = (distance - lengths[i - 1]) / max(1e-9, lengths[i] - lengths[i - 1])
            return _between(way[i - 1], way[i], part)
    return way[-1]


def _taken(point: Point, places: Places, labels: Sequence[Box], gap: float) -> bool:
    x, y = point
    for place in places.gardens:
        r = MEADOW * place.r * 1.02
        if ((x - place.x) / r) ** 2 + ((y - place.y) / (DEPTH * r)) ** 2 < 1.0:
            return True
        for box in place.solids(2):
            if box.left - gap < x < box.right + gap and box.bottom - gap < y < box.top + gap:
                return True
    return any(
        box.left - gap < x < box.right + gap and box.bottom - gap < y < box.top + gap for box in labels
    )


def crossed(ways: Sequence[Sequence[Point]], box: Box, gap: float) -> bool:
    """Whether any of the paths comes closer than ``gap`` to a box."""
    return any(
        box.left - gap < x < box.right + gap and box.bottom - gap < y < box.top + gap
        for way in ways
        for x, y in way
    )
