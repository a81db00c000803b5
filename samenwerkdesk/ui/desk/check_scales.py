"""The scales: what a partner puts in at the left, what it expects at the right; they tip to the partner's own verdict."""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk.model.collaboration_checks import CONDITIONALLY, DO, DO_NOT, NOT_YET, Check
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.planks import paint_plank

TIPS = {DO: 9.0, CONDITIONALLY: 4.0, NOT_YET: -4.0, DO_NOT: -9.0}
"""How far the right side goes down, in degrees; without a verdict the scales are level."""

_HIGH, _POST, _PAN = 236, 16, 132
_HEADS = ("Inzet", "Opbrengst")


class Scales(QWidget):
    """A drawing; what lies on the scales is said in its accessible name too."""

    def __init__(self) -> None:
        super().__init__()
        self._tip = 0.0
        self._sides: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_check(self, check: Check | None, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        """Lay these words on both sides; no check, nothing on them."""
        self._tip = TIPS.get(check.verdict or "", 0.0) if check else 0.0
        self._sides = left, right
        said = (
            f"{head}: {', '.join(side) or 'nog niets'}"
            for head, side in zip(_HEADS, self._sides, strict=True)
        )
        self.setAccessibleName(f"Weegschaal. {'; '.join(said)}.")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = theme.metrics("body").lineSpacing()
        most = max(2, *(len(side) for side in self._sides))
        return QSize(320, _HIGH - 4 * line + (most + 2) * line)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        arm = min(self.width() * 0.27, 190.0)
        top = 34.0
        pen = QPen(theme.colour("text"), 3.0, c=Qt.PenCapStyle.RoundCap)
        turn = radians(self._tip)
        ends = [
            QPointF(middle - arm * cos(turn), top - arm * sin(turn)),
            QPointF(middle + arm * cos(turn), top + arm * sin(turn)),
        ]
        paint_plank(painter, middle - _POST / 2, top - 22, _POST, self.height() - top + 8)
        painter.setPen(pen)
        painter.drawLine(ends[0], ends[1])
        painter.setBrush(theme.colour("card"))
        painter.drawEllipse(QPointF(middle, top), 6.0, 6.0)
        for end, head, side in zip(ends, _HEADS, self._sides, strict=True):
            self._paint_pan(painter, end, head, side, min(_PAN, arm * 0.9))

    def _paint_pan(
        self, painter: QPainter, end: QPointF, head: str, side: tuple[str, ...], wide: float
    ) -> None:
        foot = end.y() + 46
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.drawLine(end, QPointF(end.x() - wide / 2, foot))
        painter.drawLine(end, QPointF(end.x() + wide / 2, foot))
        painter.setPen(QPen(theme.colour("text"), 3.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(end.x() - wide / 2, foot), QPointF(end.x() + wide / 2, foot))
        line = theme.metrics("body").lineSpacing()
        width = max(wide, self.width() / 2 - 30.0)
        left = max(0.0, min(end.x() - width / 2, self.width() - width))
        y = foot + 8
        for text, style, ink in ((head, "strong", "text"), *((each, "body", "muted") for each in side)):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, y, width, line), Qt.AlignmentFlag.AlignHCenter, shown)
            y += line
