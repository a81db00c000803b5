"""How a list of choices is drawn, and what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from samenwerkdesk.ui import theme

CORNER = 5.5
SIGN = 18 + 6


@dataclass(frozen=True)
class Option:
    """A choice: the code that is kept, the word on the control, and a sign before it."""

    code: str
    text: str
    icon: str = ""

    @property
    def width(self) -> int:
        """The room for the word with its sign, in px."""
        return 24 + (SIGN if self.icon else 0) + theme.metrics("label").horizontalAdvance(self.text)


@dataclass(frozen=True)
class ChoiceRow:
    """Somebody who chooses. ``mark`` is a partner's (look, letter), ``icon`` and ``icon_says`` a sign behind the name."""

    key: str
    label: str
    chosen: str | None = None
    sub: str = ""
    mark: tuple[int, str] | None = None
    icon: str = ""
    icon_says: str = ""
    muted: bool = False


def paint_words(
    painter: QPainter, row: ChoiceRow, start: QPoint, room: int, ratio: float, *, bold: bool
) -> None:
    """Paint who a row is about, ``start`` being the middle of its first line at the left."""
    sign = 24 if row.icon else 0
    style = "strong" if bold else "body"
    top = start.y() - (20 if row.sub else 12)
    painter.setFont(theme.font(style))
    painter.setPen(theme.colour("muted" if row.muted else "text"))
    name = theme.metrics(style).elidedText(row.label, Qt.TextElideMode.ElideRight, room - sign)
    painter.drawText(QRect(start.x(), top, room - sign, 24), Qt.AlignmentFlag.AlignVCenter, name)
    if row.icon:
        x = start.x() + theme.metrics(style).horizontalAdvance(name) + 6
        painter.drawPixmap(x, top + 3, theme.pixmap(row.icon, "warn", 18, ratio))
    if row.sub:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        sub = theme.metrics("small").elidedText(row.sub, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(start.x(), top + 21, room, 20), Qt.AlignmentFlag.AlignVCenter, sub)


def paint_segments(
    painter: QPainter, options: Sequence[Option], boxes: Sequence[QRect], row: ChoiceRow, ratio: float
) -> None:
    """Paint the choices of a row in one frame, the one that was made filled."""
    edge = theme.lines().edge
    whole = QRectF(boxes[0].united(boxes[-1])).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    frame = QPainterPath()
    frame.addRoundedRect(whole, CORNER, CORNER)
    painter.fillPath(frame, theme.colour("card"))
    painter.setFont(theme.font("label"))
    for option, box in zip(options, boxes, strict=True):
        on = row.chosen == option.code
        if on:
            painter.save()
            painter.setClipRect(box)
            painter.fillPath(frame, theme.colour("accent"))
            painter.restore()
        ink = "on_accent" if on else "muted" if row.muted else "text"
        if option.icon:
            top = box.top() + (box.height() - 18) // 2
            painter.drawPixmap(box.left() + 12, top, theme.pixmap(option.icon, ink, 18, ratio))
        painter.setPen(theme.colour(ink))
        words = box.adjusted(SIGN if option.icon else 0, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, option.text)
    for box in boxes[1:]:
        painter.fillRect(QRectF(box.left(), box.top(), edge, box.height()), theme.colour("edge"))
    painter.setPen(QPen(theme.colour("edge"), edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(frame)
