"""How the card with nine fields is painted: its ring, and a field with its number, its name and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from samenwerkdesk import look
from samenwerkdesk.model.consensus import DRAFT, REVISION, SETTLED
from samenwerkdesk.shapes import ring
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.planks import paint_plank
from samenwerkdesk.ui.widgets.record_painting import laid_out

BEFORE = 46
"""What the number takes before the words of a field, in px."""

PLAIN, CURRENT, FOCUSED = "plain", "current", "focused"

SIGNS = {SETTLED: ("circle-check", "success"), DRAFT: ("pencil", "muted"), REVISION: ("refresh", "warn")}
"""The sign of a status and its colour; what is open has none."""


class Field(NamedTuple):
    """A field of the card: ``said`` is how it stands, in words that can follow its name, ``short`` the same in one word."""

    key: str
    number: int
    name: str
    status: str
    said: str
    short: str


def larger(height: int) -> int:
    """A length in px, for the size of the text."""
    return height * look.text_size() // 100


def paint_ring(
    painter: QPainter, settled: Sequence[bool], area: QRectF, side: float, *, beside: bool
) -> None:
    """Paint the ring, ``side`` px wide, at the left of ``area``.

    It stands in the middle of its height when it is ``beside`` the fields, else at its top, with the words at its right.
    """
    outer = side / 2 - 1
    middle = QPointF(area.left() + side / 2, area.center().y() if beside else area.top() + side / 2)
    edge = theme.lines().edge
    for on, part in zip(settled, ring(max(1, len(settled)), outer, 0.74 * outer, 3), strict=False):
        painter.setPen(QPen(theme.colour("accent" if on else "edge"), edge))
        painter.setBrush(theme.colour("accent") if on else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in part]))
    number, small = look.type_desk("title").line, look.type_desk("small").line
    words = f"van {len(settled)}" if beside else f"van {len(settled)} vastgesteld"
    high = number + small if beside else number
    box = QRectF(middle.x() - outer, middle.y() - high / 2, 2 * outer, number)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font("title"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(sum(settled)))
    painter.setPen(theme.colour("muted"))
    painter.setFont(theme.font("small"))
    if beside:
        painter.drawText(box.translated(0, number - 4), Qt.AlignmentFlag.AlignHCenter, words)
    else:
        right = QRectF(area.left() + side + 12, area.top(), area.width() - side - 12, side)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, words)


def paint_field(painter: QPainter, field: Field, box: QRectF, state: str, ratio: float) -> None:
    """Paint a field; ``state`` is PLAIN, CURRENT or FOCUSED, ``ratio`` that of the screen."""
    lines = theme.lines()
    pen = {
        PLAIN: QPen(theme.colour("border"), lines.hair),
        CURRENT: QPen(theme.colour("accent"), lines.edge),
        FOCUSED: QPen(theme.colour("focus"), lines.focus),
    }[state]
    painter.setBrush(theme.colour("page" if state == PLAIN else "accent_soft"))
    painter.setPen(pen)
    inset, corner = pen.widthF() / 2, look.radius("control")
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    settled = field.status == SETTLED
    plank = QRectF(box.left() + 12, box.top() + (box.height() - 36) / 2, 22, 36)
    fill, line = ("accent", "") if settled else ("card", "edge")
    paint_plank(painter, plank.left(), plank.top(), 22, 36, fill=fill, line=line, pen=1.5 * lines.edge)
    painter.setFont(theme.font("label", 700))
    painter.setPen(theme.colour("on_accent" if settled else "text"))
    painter.drawText(plank.adjusted(0, 8, 0, 0), Qt.AlignmentFlag.AlignCenter, str(field.number))
    _paint_words(painter, field, box.adjusted(BEFORE, 10, -12, -8), ratio)


def _paint_words(painter: QPainter, field: Field, box: QRectF, ratio: float) -> None:
    line, small = look.type_desk("strong").line, look.type_desk("small").line
    name = laid_out(field.name, "strong", int(box.width()), 2 if box.height() >= 2 * line + small else 1)
    high = max(1, name.lineCount()) * line + small
    top = box.top() + max(0.0, (box.height() - high) / 2)
    painter.setPen(theme.colour("text"))
    name.draw(painter, QPointF(box.left(), top))
    top += high - small
    left, ink = box.left(), "muted"
    if field.status in SIGNS:
        icon, ink = SIGNS[field.status]
        painter.drawPixmap(QPointF(left, top + (small - 16) / 2), theme.pixmap(icon, ink, 16, ratio))
        left += 21
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour(ink))
    room = box.right() - left
    said = field.said if theme.metrics("small").horizontalAdvance(field.said) <= room else field.short
    painter.drawText(QRectF(left, top, room, small), Qt.AlignmentFlag.AlignVCenter, said)
