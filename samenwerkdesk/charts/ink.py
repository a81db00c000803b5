"""What lies on a sheet: shapes and lines of text in their order, drawn straight onto whatever matplotlib draws on.

matplotlib's own patches and texts each carry a layout and a style of their own; without them a drawing takes a third of
the time, on screen as well as on paper.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path as FilePath
from typing import Any, Literal

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from samenwerkdesk import look, places

Align = Literal["left", "center", "right"]
_WEIGHTS = {400: "Regular", 600: "Semibold", 700: "Bold"}

_LARGE = 22.0
"""From so many dots high on, letters are drawn from kept outlines: as sharp as hinted ones, and ten times as fast."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One path: ``fill`` and ``line`` are colours or None, lengths are in units."""

    path: Path
    fill: str | None
    line: str | None
    width: float
    dashes: tuple[float, ...]
    round_ends: bool

    def moved(self, right: float, up: float) -> Shape:
        """The same shape elsewhere."""
        return replace(self, path=self.path.transformed(Affine2D().translate(right, up)))

    def key(self) -> Hashable:
        """Equal for shapes that look the same."""
        vertices: Any = self.path.vertices
        codes: Any = self.path.codes
        outline = vertices.tobytes(), b"" if codes is None else codes.tobytes()
        return outline, self.fill, self.line, self.width, self.dashes, self.round_ends


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

    def moved(self, right: float, up: float) -> Words:
        """The same line elsewhere."""
        return replace(self, x=self.x + right, y=self.y + up)

    def key(self) -> Hashable:
        """Equal for lines that look the same."""
        return self


class Ink(Artist):
    """Part of a sheet as one artist: its ``items`` in the order of drawing."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Shape | Words] = []

    def draw(self, renderer: Any) -> None:
        """Draw all of it."""
        figure = self.get_figure(root=True)
        assert figure is not None
        draw(renderer, self.items, figure.dpi / 72)
        self.stale = False


def draw(renderer: Any, items: Iterable[Shape | Words], scale: float) -> None:
    """Draw on anything matplotlib draws on, ``scale`` dots a unit."""
    units = Affine2D().scale(scale)
    pixels = float(renderer.points_to_pixels(1.0))
    for item in items:
        gc = renderer.new_gc()
        if isinstance(item, Shape):
            _draw_shape(renderer, gc, item, units)
        else:
            _draw_words(renderer, gc, item, units, pixels)
        gc.restore()


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
    large = words.size * pixels >= _LARGE and renderer.flipy()
    if words.align != "left":
        if large:
            width = text_width(words.text, words.size, words.weight) * pixels
        else:
            width, _, _ = renderer.get_text_width_height_descent(words.text, letters, False)
        x -= width if words.align == "right" else width / 2
    placed = Affine2D().scale(words.size * pixels / text_to_path.FONT_SCALE).translate(x, y)
    if words.halo:
        gc.set_linewidth(0.24 * words.size)
        gc.set_foreground(to_rgba(words.halo), isRGBA=True)
        gc.set_joinstyle("round")
        renderer.draw_path(gc, _outline(words.text, words.weight), placed, None)
    if large:
        gc.set_linewidth(0.0)
        renderer.draw_path(gc, _outline(words.text, words.weight), placed, to_rgba(words.colour))
        return
    gc.set_foreground(to_rgba(words.colour), isRGBA=True)
    if renderer.flipy():
        y = renderer.get_canvas_width_height()[1] - y
    renderer.draw_text(gc, x, y, words.text, letters, 0.0, ismath=False)


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


@lru_cache(maxsize=256)
def _outline(text: str, weight: int) -> Path:
    """The letters as a path, ``FONT_SCALE`` units high."""
    vertices, codes = text_to_path.get_text_path(font(weight, 100.0), text)
    return Path(vertices, codes, readonly=True)
