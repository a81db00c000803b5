"""The fence with trees along the bottom of the start page: painted once for each size, then kept."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from samenwerkdesk import look
from samenwerkdesk.ui import theme

PLANK_HEIGHT, PITCH, PLANK_WIDTH = 112.0, 20.0, 14.4
OUTLINE, GROUND, FULL_AT = 0.0008, 3.0, 1080
RAILS, RAIL = (0.705, 0.285), 0.08
CROWN, CROWN_MIDDLE, ROUNDING, TRUNK = 0.342, 1.270, 0.40, 0.054
"""Radius and middle of a crown, its rounding (of the radius), and the trunk, in heights of the fence."""

TREES = (
    (0.0781, "circle"),
    (0.21875, "triangle"),
    (0.5260, "octagon"),
    (0.6458, "diamond"),
    (0.8125, "trapezium"),
    (0.9375, "hexagon"),
)
"""Where each tree stands, as a part of the width, and the shape of its crown."""

HEIGHT = 205
"""Height at full size, from the top of the highest tree to the middle of the ground line, in px."""

SMALLEST = 0.5
"""Below half its size a fence is no fence."""

_kept: dict[str, tuple[tuple[object, ...], QPixmap]] = {}


def height_for(height: int) -> int:
    """How many px above the ground the fence would like on a page ``height`` px high."""
    return math.ceil(HEIGHT * min(1.0, height / FULL_AT))


def scale_for(height: int, free: int) -> float:
    """How large the fence is on a page ``height`` px high with ``free`` empty px above the ground; 0 when it does not fit."""
    scale = min(1.0, height / FULL_AT, free / HEIGHT)
    return scale if scale >= SMALLEST else 0.0


def pixmap(width: int, scale: float, ratio: float) -> QPixmap:
    """The fence over ``width`` px; its bottom is the bottom of the ground line."""
    wanted = (width, scale, ratio, theme.current().name)
    kept = _kept.get("fence")
    if kept is None or kept[0] != wanted:
        kept = (wanted, _painted(width, scale, ratio))
        _kept["fence"] = kept
    return kept[1]


def _painted(width: int, scale: float, ratio: float) -> QPixmap:
    height = round(HEIGHT * scale + GROUND)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = height - GROUND + 1
    _paint_trees(painter, width, ground, scale)
    _paint_planks(painter, width, ground, scale)
    painter.fillRect(QRectF(0, height - GROUND, width, GROUND), theme.colour("fence_line"))
    painter.end()
    return QPixmap.fromImage(image)


def _paint_trees(painter: QPainter, width: int, ground: float, scale: float) -> None:
    high = PLANK_HEIGHT * scale
    radius = CROWN * high
    pitch = PITCH * scale
    middle = ground - CROWN_MIDDLE * high
    for part, shape in TREES:
        # In the middle of a plank or of a gap, so that a trunk is seen whole or not at all.
        x = round(part * width / (pitch / 2)) * pitch / 2
        trunk = TRUNK * high
        painter.fillRect(QRectF(x - trunk / 2, middle, trunk, ground - middle), theme.colour("fence_trunk"))
        leaf = theme.colour("fence_leaf")
        pen = QPen(leaf, ROUNDING * radius)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(leaf)
        size = radius / look.MARKER_RADIUS
        points = [
            QPointF(x + (px - 0.5) * size, middle + (py - 0.5) * size)
            for px, py in look.marker_polygon(shape)
        ]
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)


def _paint_planks(painter: QPainter, width: int, ground: float, scale: float) -> None:
    high, pitch = PLANK_HEIGHT * scale, PITCH * scale
    wood, trunk = theme.colour("page"), theme.colour("fence_trunk")
    for part in RAILS:
        rail = QRectF(0, ground - (part + RAIL / 2) * high, width, RAIL * high)
        painter.fillRect(rail, _mixed(wood, trunk, 0.50))
    painter.setPen(QPen(trunk, max(OUTLINE * FULL_AT * scale, 0.6)))
    fills = (_mixed(wood, trunk, 0.34), _mixed(wood, trunk, 0.30))
    plank = PLANK_WIDTH * scale
    for number in range(int(width / pitch) + 2):
        left = number * pitch + (pitch - plank) / 2
        painter.setBrush(fills[number % 2])
        points = look.plank_polygon(plank, high, left, ground - high, tip=0.55 * plank)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))
