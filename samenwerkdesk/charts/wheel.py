"""Axes from one middle, as many as there are things to score: what the radar and the web of qualities have in common."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.charts import words
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point

CENTRE = 0.08
"""Where the lowest mark lies, as a part of the radius, so that the centre never collapses."""

_DIGIT_HEIGHT = 0.65


@dataclass(frozen=True)
class Wheel:
    """Where ``count`` axes lie on a sheet, clockwise from the top, for marks from ``lowest`` to ``highest``."""

    x: float
    y: float
    radius: float
    count: int
    lowest: float
    highest: float

    def at(self, index: int, share: float, beside: float = 0.0) -> Point:
        """The point on axis ``index`` at ``share`` (0–1) of the radius, ``beside`` units to its left."""
        angle = math.radians(90 - 360 / self.count * index)
        c, s, along = math.cos(angle), math.sin(angle), self.radius * share
        return self.x + along * c - beside * s, self.y + along * s + beside * c

    def share(self, value: float) -> float:
        """How far along an axis a score lies, 0–1."""
        part = (value - self.lowest) / max(self.highest - self.lowest, 1e-9)
        return CENTRE + (1 - CENTRE) * part

    def of(self, index: int, value: float, beside: float = 0.0) -> Point:
        """The point of a score on an axis."""
        return self.at(index, self.share(value), beside)

    def points(self, values: Sequence[float | None]) -> list[Point | None]:
        """The points of a score for each axis."""
        return [None if value is None else self.of(index, value) for index, value in enumerate(values)]

    @property
    def steps(self) -> list[float]:
        """The marks at which there is a ring."""
        return words.steps(self.lowest, self.highest)

    def draw(self, sheet: Sheet, style: Style) -> None:
        """The rings and the axes."""
        rings = []
        for value in self.steps:
            ring = [self.of(i, value) for i in range(self.count)]
            rings.append([*ring, ring[0]])
        axes = [[self.at(i, CENTRE), self.at(i, 1.0)] for i in range(self.count)]
        sheet.lines([*rings, *axes], style.grid, style.grid_line)

    def numbers(self, sheet: Sheet, style: Style, beside: float) -> None:
        """The marks along the upright axis, ``beside`` units to its left."""
        size = style.scale_size
        for value, (x, y) in zip(self.steps, self.number_places(style, beside), strict=True):
            right, baseline = x + text_width("0", size) / 2, y - _DIGIT_HEIGHT / 2 * size
            sheet.text(right, baseline, words.mark(value), size, style.muted, align="right", halo=style.halo)

    def numbers_between(self, sheet: Sheet, style: Style) -> None:
        """The marks where their rings cross the middle between the upright axis and the one at its left."""
        size, half = style.scale_size, math.pi / self.count
        for value in self.steps:
            along = self.radius * self.share(value) * math.cos(half)
            x, y = self.x - along * math.sin(half), self.y + along * math.cos(half)
            baseline = y - _DIGIT_HEIGHT / 2 * size
            sheet.text(x, baseline, words.mark(value), size, style.muted, align="center", halo=style.halo)

    def number_places(self, style: Style, beside: float) -> list[Point]:
        """The middles of the last digits of those marks."""
        x = self.x - beside - 0.45 * style.scale_size - text_width("0", style.scale_size) / 2
        return [(x, self.of(0, value)[1]) for value in self.steps]


def runs(points: Sequence[Point | None]) -> list[list[Point]]:
    """The stretches of neighbouring points around a ring; a full ring is closed, a gap leaves it open."""
    if all(points):
        whole = [point for point in points if point]
        return [[*whole, whole[0]]]
    size = len(points)
    stretches = []
    for start in range(size):
        if points[start] and not points[start - 1]:
            stretch = []
            index = start
            while point := points[index % size]:
                stretch.append(point)
                index += 1
            if len(stretch) > 1:
                stretches.append(stretch)
    return stretches
