"""Charts on paper: a matplotlib figure drawn straight onto the ReportLab page.

Lines stay lines and letters stay letters of the report's own fonts: nothing becomes dots, nothing is embedded twice, and
the words in a picture can be searched. Measuring text with ReportLab's own widths keeps the layout the same as on screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
_OPERATORS = {int(Path.MOVETO): " m", int(Path.LINETO): " l", int(Path.CURVE3): " c", int(Path.CURVE4): " c"}
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
        figure.draw(PageRenderer(self.canv, self.width, self.height))


class PageRenderer(RendererBase):
    """Draws what matplotlib asks for on a ReportLab canvas, one unit to a point, from the canvas's origin.

    Images and colour gradients are not drawn but refused: charts here have none.
    """

    def __init__(self, canvas: Any, width: float, height: float) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = (width, height)

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
        canvas = self._canvas
        canvas.saveState()
        self._clip(gc)
        if fill:
            alpha = gc.get_alpha() if gc.get_forced_alpha() or len(rgbFace) < 4 else rgbFace[3]
            self._colour(canvas.setFillColorRGB, canvas.setFillAlpha, rgbFace, alpha)
        if stroke:
            self._colour(canvas.setStrokeColorRGB, canvas.setStrokeAlpha, gc.get_rgb(), gc.get_rgb()[3])
            canvas.setLineWidth(width)
            canvas.setLineCap(_CAPS[gc.get_capstyle()])
            canvas.setLineJoin(_JOINS[gc.get_joinstyle()])
            offset, dashes = _dashes(gc)
            if dashes is not None:
                canvas.setDash(dashes, offset)
        canvas.addLiteral(f"{_operators(path, transform)} {_PAINT[stroke, fill]}")
        canvas.restoreState()

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
        canvas.saveState()
        self._clip(gc)
        self._colour(canvas.setFillColorRGB, canvas.setFillAlpha, gc.get_rgb(), gc.get_rgb()[3])
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

    def _clip(self, gc: GraphicsContextBase) -> None:
        rectangle = gc.get_clip_rectangle()
        if rectangle is not None:
            x, y, width, height = (float(value) for value in rectangle.bounds)
            self._canvas.addLiteral(f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re W n")
        path, transform = _clip_path(gc)
        if path is not None and transform is not None:
            self._canvas.addLiteral(f"{_operators(path, transform)} W n")

    @staticmethod
    def _colour(set_colour: Any, set_alpha: Any, colour: Any, alpha: float | None) -> None:
        red, green, blue = (float(part) for part in colour[:3])
        set_colour(red, green, blue)
        if alpha is not None and alpha < 1:
            set_alpha(float(alpha))


def _operators(path: Path, transform: Transform) -> str:
    """The path in the page's own language, to a thousandth of a point."""
    drawn: list[str] = []
    x = y = 0.0
    for vertices, code in path.iter_segments(transform, simplify=False):
        if code == Path.CLOSEPOLY:
            drawn.append("h")
            continue
        points = vertices.tolist()
        if code == Path.CURVE3:
            points = _cubic((x, y), points)
        x, y = points[-2:]
        drawn.append(" ".join([f"{value:.3f}" for value in points]) + _OPERATORS[int(code)])
    return " ".join(drawn)


def _dashes(gc: GraphicsContextBase) -> tuple[float, list[float] | None]:
    offset, dashes = gc.get_dashes()
    lengths: Any = dashes
    return float(offset or 0), None if lengths is None else [float(length) for length in lengths]


def _clip_path(gc: GraphicsContextBase) -> tuple[Any, Any]:
    # matplotlib's own types say TransformedPath; what comes is a Path.
    return gc.get_clip_path()


def _cubic(start: tuple[float, float], points: list[float]) -> list[float]:
    """A curve with one handle as the same curve with two, which is all a page knows."""
    (x0, y0), (x1, y1, x2, y2) = start, points
    return [
        x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0),
        x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2),
        x2, y2,
    ]  # fmt: skip
