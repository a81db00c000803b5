"""What stands in a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox


def words(figure: Figure) -> list[str]:
    """All texts in the order of drawing."""
    return [
        each.get_text()
        for each in sorted(figure.artists, key=lambda a: a.get_zorder())
        if isinstance(each, Text)
    ]


@dataclass(frozen=True)
class Shape:
    """One path: its corners, colours (None: not drawn) and outer box as (left, bottom, right, top)."""

    points: list[tuple[float, float]]
    parts: int
    fill: str | None
    line: str | None
    dashed: bool
    box: tuple[float, float, float, float]


def shapes(figure: Figure, *, fill: str | None = None, line: str | None = None) -> list[Shape]:
    """The shapes with this fill and this outline, in the order of drawing."""
    found = [
        _shape(each)
        for each in sorted(figure.artists, key=lambda a: a.get_zorder())
        if isinstance(each, PathPatch)
    ]
    return [each for each in found if fill in (None, each.fill) and line in (None, each.line)]


def _shape(patch: Any) -> Shape:
    path = patch.get_path()
    return Shape(
        points=[(float(x), float(y)) for x, y in path.vertices],
        parts=len(path.to_polygons()),
        fill=_colour(patch.get_facecolor()),
        line=_colour(patch.get_edgecolor()) if patch.get_linewidth() else None,
        dashed=patch.get_linestyle() != "solid",
        box=tuple(path.get_extents().extents.tolist()),
    )


def _colour(rgba: Any) -> str | None:
    return to_hex(rgba).upper() if rgba[3] > 0 else None


def dots(figure: Figure, fill: str) -> int:
    """How many separate shapes of this colour there are in all."""
    return sum(each.parts for each in shapes(figure, fill=fill))


def bold(figure: Figure) -> list[str]:
    """The texts in bold."""
    return [
        each.get_text()
        for each in figure.artists
        if isinstance(each, Text)
        and "Bold" in str(each.get_fontproperties().get_file()).removesuffix("Semibold.ttf")
    ]


def outside(figure: Figure, slack: float = 1.0) -> list[str]:
    """The texts and shapes that stick out of the sheet."""
    canvas: Any = FigureCanvasAgg(figure)
    figure.set_dpi(72)
    width, height = figure.get_size_inches() * 72
    sheet = Bbox.from_bounds(-slack, -slack, width + 2 * slack, height + 2 * slack)
    found = []
    for each in figure.artists:
        box = each.get_window_extent(canvas.get_renderer())
        bottom, top = box.y0, box.y1
        if isinstance(each, Text):
            # The box holds room for accents; the letters here reach from a fifth under the line to three quarters above.
            size = each.get_fontproperties().get_size_in_points()
            bottom, top = each.get_position()[1] - 0.2 * size, each.get_position()[1] + 0.75 * size
        if box.x0 < sheet.x0 or box.x1 > sheet.x1 or bottom < sheet.y0 or top > sheet.y1:
            found.append(each.get_text() if isinstance(each, Text) else str(each))
    return found
