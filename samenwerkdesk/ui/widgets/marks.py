"""A partner's mark: a shape in the partner's colour with its letter code in it."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.look import PartnerLook
from samenwerkdesk.ui import theme

OVERLAP = 4
MARGIN = 4
KEPT = 64
"""Marks up to this size, in px, are kept as pictures."""


def paint_mark(painter: QPainter, rect: QRectF, partner: int | PartnerLook, letter: str = "") -> None:
    """Paint the mark of a partner in the largest square in the middle of `rect`.

    `partner` is the number of a look (from 0) or the look itself; without `letter` the look's own code is
    used.
    """
    looks = look.partner(partner) if isinstance(partner, int) else partner
    side = min(rect.width(), rect.height())
    left, top = rect.center().x() - side / 2, rect.center().y() - side / 2
    ratio = painter.device().devicePixelRatio()
    if side > KEPT or painter.transform().isScaling() or painter.transform().isRotating():
        _paint_shape(painter, looks, letter or looks.code, left, top, side)
        return
    # Lists show the same few marks over and over: each is drawn once, and put on whole pixels.
    shown = _drawn(looks, letter or looks.code, side, ratio, theme.colour("marker_edge").name())
    at = QPointF(round((left - MARGIN) * ratio) / ratio, round((top - MARGIN) * ratio) / ratio)
    painter.drawPixmap(at, shown)


@lru_cache(maxsize=256)
def _drawn(looks: PartnerLook, letter: str, side: float, ratio: float, edge: str) -> QPixmap:
    """A mark with `MARGIN` px around it. `edge` is the colour of its outline, so that another theme draws it anew."""
    return _canvas(looks, letter, side, MARGIN, ratio)


def _canvas(looks: PartnerLook, letter: str, side: float, margin: float, ratio: float) -> QPixmap:
    pixels = math.ceil((side + 2 * margin) * ratio)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    _paint_shape(painter, looks, letter, margin, margin, side)
    painter.end()
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


def _paint_shape(
    painter: QPainter, looks: PartnerLook, letter: str, left: float, top: float, side: float
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    points = [QPointF(left + x * side, top + y * side) for x, y in look.marker_polygon(looks.shape)]
    pen = QPen(theme.colour("marker_edge"), max(1.0, 0.033 * side))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(looks.fill)
    painter.drawPolygon(QPolygonF(points))
    _paint_letter(painter, looks, letter, left, top, side)
    painter.restore()


def _paint_letter(
    painter: QPainter, looks: PartnerLook, letter: str, left: float, top: float, side: float
) -> None:
    shrink = 1.0 if len(letter) == 1 else 0.78
    font = QFont(theme.font("strong", 700))
    font.setPixelSize(max(1, round(look.LETTER_SIZE * side * shrink)))
    # Centred by its outline: the line box of a letter would put it too high or too low.
    path = QPainterPath()
    path.addText(0, 0, font, letter)
    box = path.boundingRect()
    x, y = look.marker_letter(looks.shape)
    path.translate(left + x * side - box.center().x(), top + y * side - box.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.on)
    painter.drawPath(path)


def mark_pixmap(partner: int | PartnerLook, letter: str = "", size: int = 22, ratio: float = 1.0) -> QPixmap:
    """A mark as a pixmap of `size` logical px at a device pixel ratio."""
    looks = look.partner(partner) if isinstance(partner, int) else partner
    return _canvas(looks, letter or looks.code, size, 0, ratio)


def mark_icon(partner: int | PartnerLook, letter: str = "", size: int = 22) -> QIcon:
    """A mark as an icon, for a list to choose from."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        shown = mark_pixmap(partner, letter, size, ratio)
        # Without its own picture for a selected row Qt would tint the colours.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
            result.addPixmap(shown, mode)
    return result


class PartnerMark(QWidget):
    """The mark of one partner, `size` px square."""

    def __init__(
        self, partner: int | PartnerLook, letter: str = "", size: int = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._partner, self._letter, self._size = partner, letter, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_partner(self, partner: int | PartnerLook, letter: str = "") -> None:
        """Show another partner."""
        self._partner, self._letter = partner, letter
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size + OVERLAP, self._size + OVERLAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = OVERLAP / 2
        paint_mark(
            QPainter(self),
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset),
            self._partner,
            self._letter,
        )


class MarkRow(QWidget):
    """The marks of several partners beside each other, 26 px apart."""

    PITCH = 26

    def __init__(
        self, marks: list[tuple[int, str]] | None = None, size: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marks: list[tuple[int, str]] = marks or []
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_marks(self, marks: list[tuple[int, str]]) -> None:
        """Show other marks: (number of the look, letter code)."""
        if marks != self._marks:
            self._marks = list(marks)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(0, len(self._marks) * self.PITCH), self._size + OVERLAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - self._size) / 2
        for i, (number, letter) in enumerate(self._marks):
            left = i * self.PITCH + (self.PITCH - self._size) / 2
            paint_mark(painter, QRectF(left, top, self._size, self._size), number, letter)
