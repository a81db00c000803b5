"""Circles, capsules and boxes as paths."""

from __future__ import annotations

import math

from matplotlib.path import Path

from samenwerkdesk.look import Point

# Four Bézier curves make a circle; this is how far their handles reach.
_HANDLE = 0.5522847498


CIRCLE = [Path.MOVETO, *[Path.CURVE4] * 12, Path.CLOSEPOLY]


def circle(centre: Point, r: float) -> list[Point]:
    """The points of a circle, for the codes in ``CIRCLE``."""
    x, y = centre
    k = _HANDLE * r
    return [
        (x + r, y),
        (x + r, y + k), (x + k, y + r), (x, y + r),
        (x - k, y + r), (x - r, y + k), (x - r, y),
        (x - r, y - k), (x - k, y - r), (x, y - r),
        (x + k, y - r), (x + r, y - k), (x + r, y),
        (x + r, y),
    ]  # fmt: skip


def capsule(a: Point, b: Point, radius: float) -> Path:
    """A band with round ends whose tips lie exactly at ``a`` and ``b``; a disc when they are closer than it is wide."""
    length = math.dist(a, b)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    if length <= 2 * radius:
        return Path(circle(middle, radius), CIRCLE)
    along = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    half = length / 2 - radius
    k = _HANDLE * radius

    def at(forward: float, left: float) -> Point:
        return (
            middle[0] + along[0] * forward - along[1] * left,
            middle[1] + along[1] * forward + along[0] * left,
        )

    r, tip = radius, half + radius
    points = [
        at(-half, -r), at(half, -r),
        at(half + k, -r), at(tip, -k), at(tip, 0),
        at(tip, k), at(half + k, r), at(half, r),
        at(-half, r),
        at(-half - k, r), at(-tip, k), at(-tip, 0),
        at(-tip, -k), at(-half - k, -r), at(-half, -r),
        at(-half, -r),
    ]  # fmt: skip
    curve = [Path.CURVE4] * 3
    codes = [Path.MOVETO, Path.LINETO, *curve, *curve, Path.LINETO, *curve, *curve, Path.CLOSEPOLY]
    return Path(points, codes)


def box(x: float, y: float, width: float, height: float, corner: float) -> Path:
    """A rectangle from its bottom left corner, with round corners of radius ``corner``."""
    r = min(corner, width / 2, height / 2)
    if r <= 0:
        return Path([(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], closed=True)
    k = r * (1 - _HANDLE)
    right, top = x + width, y + height
    points = [
        (x + r, y), (right - r, y),
        (right - k, y), (right, y + k), (right, y + r),
        (right, top - r),
        (right, top - k), (right - k, top), (right - r, top),
        (x + r, top),
        (x + k, top), (x, top - k), (x, top - r),
        (x, y + r),
        (x, y + k), (x + k, y), (x + r, y),
        (x + r, y),
    ]  # fmt: skip
    curve = [Path.CURVE4] * 3
    codes = [Path.MOVETO, Path.LINETO, *curve, Path.LINETO, *curve, Path.LINETO, *curve, Path.LINETO, *curve]
    return Path(points, [*codes, Path.CLOSEPOLY])
