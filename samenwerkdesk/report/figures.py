"""Charts on paper: a matplotlib figure drawn straight onto the ReportLab page.

Lines stay lines and letters stay letters of the report's own fonts: nothing becomes dots, nothing is embedded twice, and
the words in a picture can be searched. Measuring text with ReportLab's own widths keeps the layout the same as on screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Transform
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from samenwerkdesk.report import fonts

_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_MOVE, _LINE = int(Path.MOVETO), int(Path.LINETO)
_OPERATORS = {int(Path.MOVETO): " m", int(Path.LINETO): " l", int(Path.CURVE3): " c", int(Path.CURVE4): " c"}
_POINTS = {int(code): count for code, count in Path.NUM_VERTICES_FOR_CODE.items()}
_PAINT = {(True, True): "B", (True, False): "S", (False, True): "f"}


class Picture(Flowable):
    """A figure of ``width`` × ``height`` points in the flow of a report; it is only made when it is drawn."""

    def __init__(self, make: Callable[[], Figure], width: float, height: float) -> None:
        super().__init__()
        self._make, self.width, self.height = make, width, height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The figure's own size, in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the figure as vectors and text."""
        figure = self._make()
        figure.set_dpi(72)
        self.canv.saveState()
        figure.draw(PageRenderer(self.canv, self.width, self.height))
        self.canv.restoreState()


class PageRenderer(RendererBase):
    """Draws what matplotlib asks for on a ReportLab canvas, one unit to a point, from the canvas's origin.

    Images and colour gradients are not drawn but refused: charts here have none.
    """

    def __init__(self, canvas: Any, width: float, height: float) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = (width, height)
        self._alpha: dict[str, float] = {}

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size of the figure in points."""
        return self._size

    def flipy(self) -> bool:
        """Paper counts upwards, as matplotlib does."""
        return False

    def points_to_pixels(self, points: Any) -> Any:
        """A unit is a point."""
        return points

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803
    ) -> None:
        """Fill and stroke a path."""
        width = float(gc.get_linewidth())
        stroke = width > 0 and gc.get_rgb()[3] > 0
        fill = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        if not (stroke or fill):
            return
        said = [self._clip(gc)]
        if fill:
            alpha = gc.get_alpha() if gc.get_forced_alpha() or len(rgbFace) < 4 else rgbFace[3]
            said.append(_colour("rg", rgbFace))
            self._fade(self._canvas.setFillAlpha, alpha)
        if stroke:
            said.append(_colour("RG", gc.get_rgb()))
            said.append(f"{width:.3f} w {_CAPS[gc.get_capstyle()]} J {_JOINS[gc.get_joinstyle()]} j")
            said.append(_dashes(gc))
            self._fade(self._canvas.setStrokeAlpha, gc.get_rgb()[3])
        said += [_operators(path, transform), _PAINT[stroke, fill]]
        self._canvas.addLiteral(f"q {' '.join(said)} Q")

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """Write one line of text; matplotlib has already moved (x, y) to the start of its baseline."""
        canvas = self._canvas
        self._fade(canvas.setFillAlpha, gc.get_rgb()[3])
        canvas.saveState()
        canvas.addLiteral(f"{self._clip(gc)} {_colour('rg', gc.get_rgb())}")
        canvas.setFont(fonts.of_file(str(prop.get_file())), prop.get_size_in_points())
        if angle:
            canvas.translate(float(x), float(y))
            canvas.rotate(angle)
            canvas.drawString(0, 0, s)
        else:
            canvas.drawString(float(x), float(y), s)
        canvas.restoreState()

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Width, height and descent in points, as ReportLab will draw it."""
        font, size = fonts.of_file(str(prop.get_file())), prop.get_size_in_points()
        ascent, descent = pdfmetrics.getAscentDescent(font, size)
        return fonts.width(s, font, size), ascent - descent, -descent

    @staticmethod
    def _clip(gc: GraphicsContextBase) -> str:
        said = ""
        rectangle = gc.get_clip_rectangle()
        if rectangle is not None:
            x, y, width, height = (float(value) for value in rectangle.bounds)
            said += f" {x:.3f} {y:.3f} {width:.3f} {height:.3f} re W n"
        path, transform = _clip_path(gc)
        if path is not None and transform is not None:
            said += f" {_operators(path, transform)} W n"
        return said

    def _fade(self, set_alpha: Any, alpha: float | None) -> None:
        """Set the transparency when it differs from what the page has now."""
        wanted = 1.0 if alpha is None else float(alpha)
        if self._alpha.get(set_alpha.__name__, 1.0) != wanted:
            self._alpha[set_alpha.__name__] = wanted
            set_alpha(wanted)


def _colour(operator: str, colour: Any) -> str:
    red, green, blue = colour[:3]
    return f"{red:.4f} {green:.4f} {blue:.4f} {operator}"


def _operators(path: Path, transform: Transform) -> str:
    """The path in the page's own language, to a thousandth of a point."""
    points: Any = transform.transform(path.vertices)
    if not np.isfinite(points).all():
        path = path.transformed(transform).cleaned(remove_nans=True)
        points = path.vertices
    numbers = points.tolist()
    given: Any = path.codes
    codes = [_MOVE, *[_LINE] * (len(numbers) - 1)] if given is None else given.tolist()
    drawn: list[str] = []
    index = 0
    while index < len(codes) and codes[index] != Path.STOP:
        code = codes[index]
        if code == Path.CLOSEPOLY:
            drawn.append("h")
            index += 1
            continue
        size = _POINTS[code]
        stretch = numbers[index : index + size]
        if code == Path.CURVE3:
            stretch = _cubic(numbers[index - 1], stretch)
        drawn.append(" ".join([f"{x:.3f} {y:.3f}" for x, y in stretch]) + _OPERATORS[code])
        index += size
    return " ".join(drawn)


def _dashes(gc: GraphicsContextBase) -> str:
    offset, dashes = gc.get_dashes()
    lengths: Any = dashes
    if lengths is None:
        return ""
    return f"[{' '.join(f'{float(length):.3f}' for length in lengths)}] {float(offset or 0):.3f} d"


def _clip_path(gc: GraphicsContextBase) -> tuple[Any, Any]:
    # matplotlib's own types say TransformedPath; what comes is a Path.
    return gc.get_clip_path()


def _cubic(start: list[float], points: list[list[float]]) -> list[list[float]]:
    """A curve with one handle as the same curve with two, which is all a page knows."""
    (x0, y0), (x1, y1), (x2, y2) = start, *points
    return [
        [x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0)],
        [x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2)],
        [x2, y2],
    ]
