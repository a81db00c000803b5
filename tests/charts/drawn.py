"""What stands in a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from samenwerkdesk.charts import sheet
from samenwerkdesk.charts.sheet import Ink


@dataclass(frozen=True)
class Drawn:
    """One shape: its corners, colours (None: not drawn) and outer box as (left, bottom, right, top)."""

    points: list[tuple[float, float]]
    parts: int
    fill: str | None
    line: str | None
    dashed: bool
    box: tuple[float, float, float, float]


def _items(figure: Figure) -> list[sheet.Shape | sheet.Words]:
    return [item for artist in figure.artists if isinstance(artist, Ink) for item in artist.items]


def texts(figure: Figure) -> list[sheet.Words]:
    """All texts in the order of drawing."""
    return [item for item in _items(figure) if isinstance(item, sheet.Words)]


def words(figure: Figure) -> list[str]:
    """What all texts say."""
    return [each.text for each in texts(figure)]


def bold(figure: Figure) -> list[str]:
    """The texts in bold."""
    return [each.text for each in texts(figure) if each.weight == 700]


def shapes(figure: Figure, *, fill: str | None = None, line: str | None = None) -> list[Drawn]:
    """The shapes with this fill and this outline, in the order of drawing."""
    found = [_drawn(item) for item in _items(figure) if isinstance(item, sheet.Shape)]
    return [each for each in found if fill in (None, each.fill) and line in (None, each.line)]


def _drawn(shape: sheet.Shape) -> Drawn:
    path: Any = shape.path
    return Drawn(
        points=[(float(x), float(y)) for x, y in path.vertices],
        parts=len(path.to_polygons()),
        fill=shape.fill,
        line=shape.line,
        dashed=bool(shape.dashes),
        box=tuple(path.get_extents().extents.tolist()),
    )


def dots(figure: Figure, fill: str) -> int:
    """How many separate shapes of this colour there are in all."""
    return sum(each.parts for each in shapes(figure, fill=fill))


def outside(figure: Figure, slack: float = 1.0) -> list[str]:
    """The texts and shapes that stick out of the sheet."""
    width, height = (72 * float(inches) for inches in figure.get_size_inches())
    found = []
    for each in texts(figure):
        wide = sheet.text_width(each.text, each.size, each.weight)
        left = each.x - {"left": 0.0, "center": 0.5, "right": 1.0}[each.align] * wide
        # Letters here reach from a fifth of their size under the line to three quarters above it.
        bottom, top = each.y - 0.2 * each.size, each.y + 0.75 * each.size
        if left < -slack or left + wide > width + slack or bottom < -slack or top > height + slack:
            found.append(each.text)
    for shape in shapes(figure):
        left, bottom, right, top = shape.box
        if left < -slack or right > width + slack or bottom < -slack or top > height + slack:
            found.append(str(shape.fill or shape.line))
    return found


def box_of(each: sheet.Words) -> tuple[float, float, float, float]:
    """Where a line of text stands, as (left, bottom, right, top): its letters without the room around them."""
    wide = sheet.text_width(each.text, each.size, each.weight)
    left = each.x - {"left": 0.0, "center": 0.5, "right": 1.0}[each.align] * wide
    deep = 0.17 if any(letter in "gjpqyQ,;|" for letter in each.text) else 0.0
    high = 0.69 if any(letter.isupper() or letter in "bdfhijklt0123456789" for letter in each.text) else 0.49
    return left, each.y - deep * each.size, left + wide, each.y + high * each.size


def overlapping(figure: Figure) -> list[tuple[str, str]]:
    """The pairs of texts that lie on each other."""
    found = [(each.text, box_of(each)) for each in texts(figure) if each.text.strip()]
    return [
        (text, other)
        for index, (text, (left, bottom, right, top)) in enumerate(found)
        for other, box in found[index + 1 :]
        if left < box[2] - 0.5 and box[0] < right - 0.5 and bottom < box[3] - 0.5 and box[1] < top - 0.5
    ]


def smallest(figure: Figure) -> float:
    """The size of the smallest letters."""
    return min(each.size for each in texts(figure))
