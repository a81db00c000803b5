"""Planks: the one ornament of the look. A plank always counts or marks something."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme


def paint_plank(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "accent",
    line: str = "",
    pen: float = 1.0,
) -> None:
    """Paint a plank in the box (x, y, width, height).

    `fill` and `line` are colours of the theme, or empty.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = pen / 2 if line else 0.0
    points = look.plank_polygon(width - 2 * inset, height - 2 * inset, x + inset, y + inset)
    if line:
        stroke = QPen(theme.colour(line), pen)
        stroke.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(stroke)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(px, py) for px, py in points]))
    painter.restore()


class PlankRow(QWidget):
    """A row of planks of which some are filled; it empties from the right.

    `plank` is the size of one plank and `gap` the distance between them, in px. `describe` is the
    accessible name.
    """

    def __init__(
        self,
        count: int = 8,
        filled: int = 0,
        *,
        plank: tuple[int, int] = (9, 24),
        gap: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._filled, self._plank, self._gap = count, filled, plank, gap
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_filled(self, filled: int, count: int | None = None, describe: str = "") -> None:
        """Fill the first `filled` planks of `count` (or of as many as there were)."""
        count = self._count if count is None else count
        filled = max(0, min(filled, count))
        if describe:
            self.setAccessibleName(describe)
        if count != self._count:
            self._count = count
            self.updateGeometry()
        if filled != self._filled:
            self._filled = filled
        self.update()

    @property
    def filled(self) -> int:
        """How many planks are filled."""
        return self._filled

    def sizeHint(self) -> QSize:
        width, height = self._plank
        return QSize(max(0, self._count * (width + self._gap) - self._gap), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self._plank
        top = (self.height() - height) / 2
        for i in range(self._count):
            x = i * (width + self._gap)
            if i < self._filled:
                paint_plank(painter, x, top, width, height)
            else:
                pen = theme.lines().edge
                paint_plank(painter, x, top, width, height, fill="card", line="edge", pen=pen)


class EmptyPlanks(QWidget):
    """Five outlined planks: here is nothing yet."""

    PLANK, GAP, COUNT = (17.5, 57.0), 4.5, 5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self.COUNT * (self.PLANK[0] + self.GAP) - self.GAP), round(self.PLANK[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self.PLANK
        for i in range(self.COUNT):
            x = i * (width + self.GAP)
            paint_plank(painter, x, 0, width, height, fill="", line="edge", pen=1.5 * theme.lines().edge)
