"""The parts that a row of a list paints: its lines of text, ground, time, sign, strike and progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.planks import paint_plank

if TYPE_CHECKING:
    from samenwerkdesk.ui.widgets.record_row import Record

BAR = 10
"""The height that a bar takes under the text, in px."""

PLANK = (10, 24)


def ground(painter: QPainter, rect: QRectF, *, active: bool, hovered: bool) -> None:
    """The tint behind the row that is on, or under the pointer."""
    if active:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(rect, 6, 6)
    elif hovered:
        painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.colour("page"))


def lead(painter: QPainter, record: Record, left: float, middle: float, width: int) -> None:
    """The short text in a column of its own."""
    if record.lead:
        painter.setFont(theme.font("strong" if record.active else "body"))
        painter.setPen(theme.colour("text" if record.active else record.ink))
        painter.drawText(QRectF(left, middle - 12, width, 24), Qt.AlignmentFlag.AlignVCenter, record.lead)


def sign(painter: QPainter, record: Record, left: float, middle: float, ratio: float) -> None:
    """The mark, the tick box, the icon, or the plank of the row that is on."""
    if record.mark is not None:
        paint_mark(painter, QRectF(left - 1, middle - 11, 22, 22), *record.mark)
    elif record.checked is not None:
        box(painter, QRectF(left + 1, middle - 9, 18, 18), record.checked)
        if record.checked:
            tick = theme.pixmap("check", "on_accent", 16, ratio)
            painter.drawPixmap(QPointF(left + 2, round(middle - 8)), tick)
    elif record.icon:
        icon = theme.pixmap(record.icon, record.icon_ink, 20, ratio)
        painter.drawPixmap(QPointF(left, round(middle - 10)), icon)
    elif record.active:
        width, height = PLANK
        paint_plank(painter, left, round(middle - height / 2) - 1, width, height)


def box(painter: QPainter, rect: QRectF, checked: bool) -> None:
    """A tick box."""
    painter.save()
    painter.setPen(QPen(theme.colour("accent" if checked else "edge"), theme.lines().edge))
    painter.setBrush(theme.colour("accent" if checked else "card"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    painter.restore()


def strike(painter: QPainter, layout: QTextLayout, place: QPointF) -> None:
    """A line through every line of a text that stands at ``place``."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        y = place.y() + line.position().y() + line.height() / 2
        painter.drawLine(QPointF(place.x(), y), QPointF(place.x() + line.naturalTextWidth(), y))


def progress(painter: QPainter, rect: QRectF, share: float) -> None:
    """A bar that fills from the left; ``share`` is from 0 to 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("sunken"))
    painter.drawRoundedRect(rect, 2.5, 2.5)
    rect.setWidth(max(5.0, rect.width() * min(1.0, max(0.0, share))))
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(rect, 2.5, 2.5)


def laid_out(text: str, style: str, width: int, most: int = 0) -> QTextLayout:
    """``text`` in lines of ``width`` px; after ``most`` lines (0: all of them) it ends in …"""
    layout = _lay_out(text.replace("\n", "\u2028"), style, width)
    if most and layout.lineCount() > most:
        start = layout.lineAt(most - 1).textStart()
        # Far fewer characters fit on a line than this; measuring all of a long text would be slow.
        rest = layout.text()[start : start + 400].replace("\u2028", " ")
        last = theme.metrics(style).elidedText(f"{rest} …", Qt.TextElideMode.ElideRight, width)
        layout = _lay_out(layout.text()[:start] + last, style, width)
    return layout


def _lay_out(text: str, style: str, width: int) -> QTextLayout:
    layout = QTextLayout(text, theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    pitch = look.type_desk(style).line
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * pitch + (pitch - line.height()) / 2))
    layout.endLayout()
    return layout
