"""A clear sheet to draw on: a matplotlib figure without axes, in units from the bottom left.

A unit is 1/72 inch: a point on paper; on a screen a logical pixel, because ``rgba`` draws 72 dots an inch times the
scale of the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path as FilePath
from typing import Any, Literal

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from samenwerkdesk import look, places
from samenwerkdesk.charts import paths
from samenwerkdesk.look import Point

Align = Literal["left", "center", "right"]
_WEIGHTS = {400: "Regular", 600: "Semibold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One path: ``fill`` and ``line`` are colours or None, lengths are in units."""

    path: Path
    fill: str | None
    line: str | None
    width: float
    dashes: tuple[float, ...]
    round_ends: bool


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text with its baseline at ``y``; ``halo`` is a colour around the letters."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    weight: int
    align: Align
    halo: str | None


class Ink(Artist):
    """Everything on a sheet, in the order of drawing, as one artist.

    matplotlib's own patches and texts each carry a layout and a style of their own; without them a drawing takes a third
    of the time, on screen as well as on paper.
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Shape | Words] = []

    def draw(self, renderer: Any) -> None:
        """Draw all of it."""
        figure = self.get_figure(root=True)
        assert figure is not None
        units = Affine2D().scale(figure.dpi / 72)
        pixels = float(renderer.points_to_pixels(1.0))
        for item in self.items:
            gc = renderer.new_gc()
            if isinstance(item, Shape):
                _draw_shape(renderer, gc, item, units)
            else:
                _draw_words(renderer, gc, item, units, pixels)
            gc.restore()
        self.stale = False


def _draw_shape(renderer: Any, gc: Any, shape: Shape, units: Affine2D) -> None:
    # Widths and dashes stay in points: every renderer turns them into its own dots.
    gc.set_linewidth(shape.width if shape.line else 0.0)
    gc.set_foreground(to_rgba(shape.line or shape.fill or "none"), isRGBA=True)
    gc.set_joinstyle("round")
    gc.set_capstyle("round" if shape.round_ends else "butt")
    if shape.dashes:
        gc.set_dashes(0.0, list(shape.dashes))
    renderer.draw_path(gc, shape.path, units, to_rgba(shape.fill) if shape.fill else None)


def _draw_words(renderer: Any, gc: Any, words: Words, units: Affine2D, pixels: float) -> None:
    letters = font(words.weight, words.size)
    x, y = (float(value) for value in units.transform((words.x, words.y)))
    if words.align != "left":
        width, _, _ = renderer.get_text_width_height_descent(words.text, letters, False)
        x -= width if words.align == "right" else width / 2
    if words.halo:
        scale = words.size * pixels / text_to_path.FONT_SCALE
        gc.set_linewidth(0.24 * words.size)
        gc.set_foreground(to_rgba(words.halo), isRGBA=True)
        gc.set_joinstyle("round")
        renderer.draw_path(
            gc, _outline(words.text, words.weight), Affine2D().scale(scale).translate(x, y), None
        )
    gc.set_foreground(to_rgba(words.colour), isRGBA=True)
    if renderer.flipy():
        y = renderer.get_canvas_width_height()[1] - y
    renderer.draw_text(gc, x, y, words.text, letters, 0.0, ismath=False)


class Sheet:
    """A figure of ``width`` × ``height`` units; what is drawn later lies on top."""

    def __init__(self, width: float, height: float, background: str | None = None) -> None:
        self.width = width
        self.height = height
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        self.figure.patch.set_visible(background is not None)
        if background is not None:
            self.figure.patch.set_facecolor(background)
        self._ink = Ink()
        self.figure.add_artist(self._ink)

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
            self._ink.items.append(Words(x, y, text, size, colour, weight, align, halo))


def font(weight: int, size: float) -> FontProperties:
    """The bundled typeface in a weight (400, 600 or 700) and a size in units."""
    return FontProperties(fname=_font_file(weight), size=size)


@cache
def _font_file(weight: int) -> FilePath:
    family = look.tokens().font.family.replace(" ", "")
    return places.resource(f"fonts/{family}-{_WEIGHTS[weight]}.ttf")


def text_width(text: str, size: float, weight: int = 400) -> float:
    """How wide a line of text is, in units."""
    return _width_at_100(text, weight) * size / 100


@lru_cache(maxsize=1024)
def _width_at_100(text: str, weight: int) -> float:
    width, _, _ = text_to_path.get_text_width_height_descent(text, font(weight, 100.0), ismath=False)
    return float(width)


@lru_cache(maxsize=64)
def _outline(text: str, weight: int) -> Path:
    """The letters as a path, ``FONT_SCALE`` units high."""
    vertices, codes = text_to_path.get_text_path(font(weight, 100.0), text)
    return Path(vertices, codes, readonly=True)


def rgba(figure: Figure, scale: float = 1.0) -> tuple[bytes, int, int]:
    """The figure in dots for a screen with ``scale`` dots a unit: RGBA bytes (straight alpha), width, height."""
    canvas = _canvas(figure, scale)
    width, height = canvas.get_width_height(physical=True)
    return bytes(canvas.buffer_rgba()), width, height


def png(figure: Figure, scale: float = 2.0) -> bytes:
    """The figure as a PNG file with ``scale`` dots a unit."""
    out = BytesIO()
    _canvas(figure, scale).print_png(out, metadata={"Software": None})
    return out.getvalue()


def _canvas(figure: Figure, scale: float) -> Any:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)
    figure.set_dpi(72 * scale)
    canvas.draw()
    return canvas
