"""The picture of somebody who handed in: one plank of the fence is theirs, and there is a tree behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from samenwerkdesk import look
from samenwerkdesk.ui import theme

PLANKS = 11
LEAVES = ((-0.31, -0.14), (0.13, -0.35), (0.38, -0.03), (-0.09, 0.03), (-0.37, 0.30), (0.18, 0.37))
"""Where the lighter dots are in the crown, in radii from its middle."""


def paint_fence(painter: QPainter, box: QRect) -> None:
    """Paint fence, tree and ground in a box that is 1.36 times as wide as it is high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    high = box.height()
    ground = box.bottom() - 0.02 * high
    fence = 0.44 * high
    _paint_tree(painter, QPointF(box.center().x() + 0.5, box.top() + 0.28 * high), 0.28 * high, ground)
    page, trunk = theme.colour("room_page"), theme.colour("fence_trunk")
    for part in (0.70, 0.28):
        rail = QRectF(box.left(), ground - (part + 0.04) * fence, box.width(), 0.08 * fence)
        painter.fillRect(rail, _mixed(page, trunk, 0.55))
    pitch = box.width() / (PLANKS + 0.25)
    wide = 0.76 * pitch
    painter.setPen(QPen(trunk, max(1.0, 0.0035 * high)))
    wood = _mixed(page, trunk, 0.27)
    for number in range(PLANKS):
        own = number == PLANKS // 2
        painter.setBrush(theme.colour("accent") if own else wood)
        left = box.left() + 0.25 * pitch + number * pitch
        points = look.plank_polygon(wide, fence, left, ground - fence, tip=0.55 * wide)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.fillRect(
        QRectF(box.left(), ground, box.width(), max(2.0, 0.012 * high)), theme.colour("fence_line")
    )
    painter.restore()


def _paint_tree(painter: QPainter, middle: QPointF, radius: float, ground: float) -> None:
    leaf = theme.colour("fence_leaf")
    stem = 0.09 * radius
    painter.fillRect(
        QRectF(middle.x() - stem, middle.y(), 2 * stem, ground - middle.y()), theme.colour("fence_trunk")
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(leaf)
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(_mixed(leaf, QColor("#ffffff"), 0.25))
    for x, y in LEAVES:
        painter.drawEllipse(middle + QPointF(x * radius, y * radius), 0.085 * radius, 0.085 * radius)


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))
