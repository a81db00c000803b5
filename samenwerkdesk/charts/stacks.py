"""Equal answers on each other, in as many columns as the height asks for, as large as they fit."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence

PITCH = 2.14
"""The distance of two dots in a stack, in radii."""

SINGLE = 3
"""So many equal answers stand in one column; from one more on they stand in two."""

_SMALLEST = 1 / 12


def stacked(
    scores: Sequence[float], x: Callable[[float], float], room: float, largest: float, margin: float
) -> tuple[float, list[tuple[float, int]]]:
    """The radius of the dots, at most ``largest``, and per answer its x and how many lie under it.

    ``room`` is the height for the highest stack, ``margin`` how far a stack may reach over the ends of the scale.
    """
    groups = sorted(Counter(round(score, 6) for score in scores).items())
    radius = largest
    while radius > _SMALLEST * largest and _crowded(groups, x, room, radius, margin):
        radius *= 0.95
    found = []
    for score, number in groups:
        columns = _columns(number, _levels(room, radius))
        for index in range(number):
            level, column = divmod(index, columns)
            in_level = min(columns, number - level * columns)
            found.append((x(score) + (column - (in_level - 1) / 2) * PITCH * radius, level))
    return radius, found


def _crowded(
    groups: Sequence[tuple[float, int]],
    x: Callable[[float], float],
    room: float,
    radius: float,
    margin: float,
) -> bool:
    levels = _levels(room, radius)
    before = -math.inf
    for index, (score, number) in enumerate(groups):
        half = _columns(number, levels) * PITCH * radius / 2
        if x(score) - half < before or (index in (0, len(groups) - 1) and half > margin):
            return True
        before = x(score) + half
    return False


def _levels(room: float, radius: float) -> int:
    return max(1, math.floor((room - 1.6 * radius) / (PITCH * radius)))


def _columns(number: int, levels: int) -> int:
    usual = 1 if number <= SINGLE else 2
    return max(usual, math.ceil(number / levels))
