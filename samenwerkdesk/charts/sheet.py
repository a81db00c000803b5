"""A clear sheet to draw on: a matplotlib figure without axes, in units from the bottom left.

A unit is 1/72 inch: a point on paper; on a screen a logical pixel, because ``rgba`` draws 72 dots an inch times the
scale of the screen.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any

from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox

from samenwerkdesk.charts import ink, paths
from samenwerkdesk.charts.ink import Align, Ink, Shape, Words, font, text_width
from samenwerkdesk.look import Point
from samenwerkdesk.model.text import typeset

__all__ = ["Align", "Ink", "Shape", "Sheet", "Words", "font", "png", "rgba", "size_of", "text_width"]


class Sheet:
    """A figure of ``width`` × ``height`` units; what is drawn later lies on top."""

    def __init__(self, width: float, height: float, background: str | None = None) -> None:
        self.width = width
        self.height = height
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        self.figure.patch.set_visible(background is not None)
        if background is not None:
            self.figure.patch.set_facecolor(background)
        self._ground, self._ink = Ink(), Ink()
        self.figure.add_artist(self._ground)
        self.figure.add_artist(self._ink)

    def ground(self) -> None:
        """Make what was drawn so far the ground: it lies under all that follows and is kept from drawing to drawing."""
        self._ground.items += self._ink.items
        self._ink.items.clear()

    def put(self, figure: Figure, x: float, y: float) -> None:
        """Lay what stands on another sheet here, with its bottom left corner at (x, y); ground becomes ground."""
        for mine, theirs in zip((self._ground, self._ink), _inks(figure), strict=True):
            mine.items += [item.moved(x, y) for item in theirs.items]

    def path(
        self,
        path: Path,
        *,
        fill: str | None = None,
        line: str | None = None,
        width: float = 0.0,
        dashes: Sequence[float] = (),
    ) -> None:
        """Draw a path. ``dashes`` are lengths of lines and gaps in units."""
        self._ink.items.append(Shape(path, fill, line, width, tuple(dashes), not dashes))

    def lines(
        self, lines: Iterable[Sequence[Point]], colour: str, width: float, *, dashes: Sequence[float] = ()
    ) -> None:
        """Draw open polylines in one stroke."""
        points: list[Point] = []
        codes: list[Any] = []
        for line in lines:
            points.extend(line)
            codes.extend([Path.MOVETO, *[Path.LINETO] * (len(line) - 1)])
        if points:
            self.path(Path(points, codes), line=colour, width=width, dashes=dashes)

    def polygon(
        self,
        points: Sequence[Point],
        *,
        fill: str | None = None,
        line: str | None = None,
        width: float = 0.0,
        dashes: Sequence[float] = (),
    ) -> None:
        """Draw a closed polygon."""
        self.path(Path([*points, points[0]], closed=True), fill=fill, line=line, width=width, dashes=dashes)

    def discs(
        self,
        centres: Iterable[Point],
        radius: float,
        *,
        fill: str,
        line: str | None = None,
        width: float = 0.0,
    ) -> None:
        """Draw equal discs as one shape."""
        circles = [paths.circle(centre, radius) for centre in centres]
        if circles:
            points = [point for circle in circles for point in circle]
            self.path(Path(points, paths.CIRCLE * len(circles)), fill=fill, line=line, width=width)

    def capsule(self, a: Point, b: Point, width: float, *, fill: str, line: str, edge: float) -> None:
        """Draw a band with round ends whose tips lie exactly at ``a`` and ``b``; shorter than wide it becomes a disc."""
        self.path(paths.capsule(a, b, width / 2), fill=fill, line=line, width=edge)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str,
        corner: float = 0.0,
        line: str | None = None,
        edge: float = 0.0,
    ) -> None:
        """Draw a rectangle from its bottom left corner, with round corners."""
        self.path(paths.box(x, y, width, height, corner), fill=fill, line=line, width=edge)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        *,
        weight: int = 400,
        align: Align = "left",
        halo: str | None = None,
    ) -> None:
        """Write one line with its baseline at ``y``; ``halo`` is a colour around the letters."""
        if text:
            self._ink.items.append(Words(x, y, typeset(text), size, colour, weight, align, halo))


def size_of(figure: Figure) -> tuple[float, float]:
    """Width and height of a figure in units."""
    width, height = figure.get_size_inches()
    return 72 * float(width), 72 * float(height)


def _inks(figure: Figure) -> list[Ink]:
    return [artist for artist in figure.artists if isinstance(artist, Ink)]


# ---------------------------------------------------------------------- dots for a screen


@dataclass(frozen=True)
class _Ground:
    """What lies under a drawing of ``width`` × ``height`` dots; equal grounds look the same."""

    key: Hashable
    width: int
    height: int
    scale: float
    background: Any
    items: list[Shape | Words] = field(compare=False)


@lru_cache(maxsize=2)
def _drawn(ground: _Ground) -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    make: Any = RendererAgg
    renderer = make(ground.width, ground.height, 72 * ground.scale)
    if ground.background:
        gc = renderer.new_gc()
        gc.set_linewidth(0.0)
        whole = paths.box(0, 0, ground.width, ground.height, 0)
        renderer.draw_path(gc, whole, Affine2D(), ground.background)
    ink.draw(renderer, ground.items, ground.scale)
    return renderer.copy_from_bbox(Bbox([[0, 0], [ground.width, ground.height]]))


def rgba(figure: Figure, scale: float = 1.0) -> tuple[bytes, int, int]:
    """The figure in dots for a screen with ``scale`` dots a unit: RGBA bytes (straight alpha), width, height.

    The grounds of the last two sizes and themes are kept, so that an update only draws what changed.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)
    figure.set_dpi(72 * scale)
    width, height = canvas.get_width_height(physical=True)
    inks = _inks(figure)
    if len(inks) > 1 and inks[0].items:
        under, over = inks
        back = figure.patch.get_facecolor() if figure.patch.get_visible() else None
        key = tuple(item.key() for item in under.items)
        renderer = canvas.get_renderer()
        renderer.restore_region(_drawn(_Ground(key, width, height, scale, back, list(under.items))))
        over.draw(renderer)
    else:
        canvas.draw()
    return bytes(canvas.buffer_rgba()), width, height


def png(figure: Figure, scale: float = 2.0) -> bytes:
    """The figure as a PNG file with ``scale`` dots a unit."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    out = BytesIO()
    canvas: Any = FigureCanvasAgg(figure)
    figure.set_dpi(72 * scale)
    canvas.print_png(out, metadata={"Software": None})
    return out.getvalue()
