"""Answers as dots on each other: each exactly at its own score, on the lowest place that is free there."""

from __future__ import annotations

import bisect
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

PITCH = 2.14
"""The distance of two dots in a stack, in radii."""

LIFT = 1.35
"""How far the middle of the lowest dot stands above its line, in radii."""

SINGLE = 3
"""So many equal answers stand in one column; from one more on they stand in two."""

_SLACK = 1e-6
_SHRINK = 0.95


@dataclass(frozen=True)
class Stacks:
    """One line of answers: their scores, where a score lies, how high dots may reach, and between which x's."""

    scores: Sequence[float]
    x: Callable[[float], float]
    room: float
    left: float
    right: float

    def places(self, radius: float) -> list[tuple[float, int]]:
        """Per answer its x and how many lie under it; see ``fit`` for a radius at which no two touch."""
        return self._placed(radius)[0]

    def fits(self, radius: float) -> bool:
        """Whether dots of ``radius`` lie free of each other and inside the room."""
        return self._placed(radius)[1]

    def _placed(self, radius: float) -> tuple[list[tuple[float, int]], bool]:
        most = max(1, 1 + math.floor((self.room - (LIFT + 1.2) * radius) / (PITCH * radius)))
        filled: list[list[float]] = []
        found, fits = [], True
        for score, number in sorted(Counter(round(each, 6) for each in self.scores).items()):
            columns = max(1 if number <= SINGLE else 2, math.ceil(number / most))
            for index in range(number):
                row, column = divmod(index, columns)
                in_row = min(columns, number - row * columns)
                at = self.x(score) + (column - (in_row - 1) / 2) * PITCH * radius
                level = _lowest_free(filled, at, PITCH * radius - _SLACK)
                if level >= most:
                    # There is no room: equal answers keep their stack, and lie over their neighbours.
                    level, fits = row, False
                else:
                    bisect.insort(filled[level], at)
                fits = fits and self.left <= at - radius and at + radius <= self.right
                found.append((at, level))
        return found, fits


def fit(lines: Sequence[Stacks], largest: float, smallest: float) -> float:
    """The largest radius of at most ``largest`` at which every line fits; ``smallest`` when none does."""
    radius = largest
    while radius > smallest and not all(each.fits(radius) for each in lines):
        radius *= _SHRINK
    return max(radius, min(smallest, largest))


def most_equal(scores: Sequence[float]) -> int:
    """How many answers are the same, at most."""
    return max(Counter(round(each, 6) for each in scores).values(), default=0)


def _lowest_free(filled: list[list[float]], at: float, apart: float) -> int:
    """The lowest level without a dot nearer than ``apart``; makes a new level when there is none."""
    for level, taken in enumerate(filled):
        index = bisect.bisect_left(taken, at)
        if (index == 0 or at - taken[index - 1] >= apart) and (
            index == len(taken) or taken[index] - at >= apart
        ):
            return level
    filled.append([])
    return len(filled) - 1
