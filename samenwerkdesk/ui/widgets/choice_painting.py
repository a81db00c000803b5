"""How a list of choices is drawn, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from samenwerkdesk.ui import theme


@dataclass(frozen=True)
class Option:
    """A choice: the code that is kept and the word on the control."""

    code: str
    text: str


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


def paint_segment(
    painter: QPainter, option: Option, box: QRect, row: ChoiceRow, *, first: bool, last: bool
) -> None:
    """Paint one choice of a row; the first and the last have the rounded ends of the frame."""
    on, edge = row.chosen == option.code, theme.lines().edge
    shape = QRectF(box).adjusted(edge / 2, edge / 2, -edge / 2 if last else edge / 2, -edge / 2)
    path = QPainterPath()
    if first or last:
        wide = shape.adjusted(0 if first else -12, 0, 0 if last else 12, 0)
        rounded, clip = QPainterPath(), QPainterPath()
        rounded.addRoundedRect(wide, 5.5, 5.5)
        clip.addRect(shape)
        path = rounded.intersected(clip)
    else:
        path.addRect(shape)
    painter.setPen(QPen(theme.colour("accent" if on else "edge"), edge))
    painter.setBrush(theme.colour("accent" if on else "card"))
    painter.drawPath(path)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("on_accent" if on else "muted" if row.muted else "text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, option.text)
