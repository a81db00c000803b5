"""The block that factors make together, in the block of all tens; with a zero only an outline is left (methode.md 11.2)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from samenwerkdesk.charts import words
from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import Point
from samenwerkdesk.model.exact import dutch, rounded
from samenwerkdesk.model.public_marks import PublicMeasurement

COLOUR = "ambition"

_At = Callable[[float, float, float], Point]

_ACROSS, _DOWN = math.cos(math.radians(30)), 0.5
"""How the block is seen: from above and from its corner."""


@dataclass(frozen=True)
class Box:
    """A part of the sheet."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """Where it ends."""
        return self.bottom + self.height


def grade(measurement: PublicMeasurement) -> float | None:
    """The cube root of the product (methode.md 21 rule 11), as far as all means are shown."""
    found = product(measurement)
    return None if found is None else found ** (1 / len(measurement.items))


def product(measurement: PublicMeasurement) -> float | None:
    """The product of the means; None as long as one of them is not shown."""
    means = [each.group_score for each in measurement.items]
    known = [each for each in means if each is not None]
    return math.prod(known) if known and len(known) == len(means) else None


def draw(sheet: Sheet, box: Box, current: PublicMeasurement, style: Style) -> None:
    """The block of the means in the block of all tens, in ``box``; only the latter as long as the means are not shown."""
    size, small = style.name_size, style.small_size
    names = [words.name(each) for each in current.items[:3]]
    if len(names) < 3:
        return
    aside = text_width(names[2], small, 400) + 0.5 * small
    under, most = 4.0 * size, current.scale_highest
    # The block of all tens is as wide as two of its slanted sides, and as high as two of its standing ones.
    unit = min(
        (box.width - 2 * aside) / (2 * _ACROSS * most), (box.height - under - 1.2 * small) / (2 * most)
    )
    if unit <= 0:
        return
    middle, ground = box.left + box.width / 2, box.bottom + under + 1.2 * small + most * unit

    def at(x: float, y: float, z: float) -> Point:
        return middle + (x - y) * _ACROSS * unit, ground + (z - (x + y) * _DOWN) * unit

    ends = (0.0, most)
    sheet.lines(
        [[at(x, y, 0), at(x, y, most)] for x in ends for y in ends]
        + [[at(x, 0, z), at(x, most, z)] for x in ends for z in ends]
        + [[at(0, y, z), at(most, y, z)] for y in ends for z in ends],
        style.grid,
        1.5 * style.grid_line,
    )
    means = [each.group_score for each in current.items[:3]]
    if all(each is not None for each in means):
        a, b, c = (each or 0.0 for each in means)
        _faces(sheet, at, (a, b, c), style)
    low = 0.9 * small
    right = box.left + box.width
    for text, (x, y), align in (
        (names[0], at(0.5 * most, most, 0), "right"),
        (names[1], at(most, 0.5 * most, 0), "left"),
    ):
        shown = fitted(text.lower(), small, 400, box.width / 2)
        if align == "left":
            start = min(x + 0.3 * small, right - text_width(shown, small, 400))
            sheet.text(start, y - low, shown, small, style.muted)
        else:
            sheet.text(x - 0.3 * small, y - low, shown, small, style.muted, align="right")
    x, y = at(most, 0, 0.5 * most)
    sheet.text(x + 0.4 * small, y - 0.33 * small, names[2].lower(), small, style.muted)
    _result(sheet, box, current, style)


def _faces(sheet: Sheet, at: _At, sides: tuple[float, float, float], style: Style) -> None:
    a, b, c = sides
    ink = style.condition(COLOUR)
    faces = (
        ([(a, 0, 0), (a, b, 0), (a, b, c), (a, 0, c)], mixed(ink, style.text, 0.72)),
        ([(0, b, 0), (a, b, 0), (a, b, c), (0, b, c)], ink),
        ([(0, 0, c), (a, 0, c), (a, b, c), (0, b, c)], mixed(ink, style.halo, 0.62)),
    )
    for corners, fill in faces:
        points = [at(*corner) for corner in corners]
        sheet.polygon(points, fill=fill, line=style.halo, width=style.edge_line)
    if not (a and b and c):
        # Only an outline is left of it.
        flat = [at(x, y, z) for x, y, z in _flat(sides)]
        sheet.polygon(
            flat, line=ink, width=2 * style.edge_line, dashes=(4 * style.edge_line, 3 * style.edge_line)
        )


def _flat(sides: tuple[float, float, float]) -> list[tuple[float, float, float]]:
    """The corners of a block of which a side is zero."""
    a, b, c = sides
    if not c:
        return [(0, 0, 0), (a, 0, 0), (a, b, 0), (0, b, 0)]
    if not b:
        return [(0, 0, 0), (a, 0, 0), (a, 0, c), (0, 0, c)]
    return [(0, 0, 0), (0, b, 0), (0, b, c), (0, 0, c)]


def _result(sheet: Sheet, box: Box, current: PublicMeasurement, style: Style) -> None:
    found, size, small = grade(current), style.name_size, style.small_size
    middle = box.left + box.width / 2
    if found is None:
        return
    whole = round(current.scale_highest ** len(current.items))
    said = f"{dutch(product(current) or 0.0, 0)} van {whole}"
    read = math.prod(rounded(each.group_score or 0.0, 1) for each in current.items)
    if dutch(read, 0) != dutch(product(current) or 0.0, 0):
        # With the figures as they are read it is not quite so much.
        said = f"ongeveer {said}"
    letters = min(1.5 * size, box.width / text_width(said, 1.0, 700))
    sheet.text(middle, box.bottom + 1.9 * small, said, letters, style.text, weight=700, align="center")
    # The cube root is no product: it gets no sign that makes it one.
    mark = f"als cijfer: {dutch(found)}"
    sheet.text(middle, box.bottom + 0.35 * small, mark, small, style.muted, align="center")
