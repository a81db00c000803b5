"""How a grid of marks is drawn. A cell is drawn once per text and state and then copied, so that a thousand stay quick."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.mark_places import (
    BAR,
    BAR_GAP,
    CELL_H,
    CELL_W,
    COLUMN,
    GAP,
    PLANK_GAP,
    PLANK_W,
    ROW,
    GridColumn,
    GridRow,
    Places,
)
from samenwerkdesk.ui.widgets.planks import paint_plank

CORNER = look.radius("chip")
PLANK_H = 32
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

PLAIN, ACTIVE, LOCKED = "plain", "active", "locked"


def paint_cell(painter: QPainter, box: QRect, text: str, state: str, ratio: float, tint: str = "") -> None:
    """Paint a cell: PLAIN, ACTIVE (in the column that is on) or LOCKED (nothing can be typed here).

    ``tint`` is a kind of status (success, info, warn, danger) whose colours it has.
    """
    painter.drawPixmap(box.topLeft(), _cell(text, state, ratio, theme.current().name, tint))


@theme.depends_on_text_size
@functools.lru_cache(maxsize=512)
def _cell(text: str, state: str, ratio: float, _theme: str, tint: str) -> QPixmap:
    shown = QPixmap(round(CELL_W * ratio), round(CELL_H * ratio))
    shown.setDevicePixelRatio(ratio)
    shown.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, CELL_W, CELL_H)
    # In high contrast a tint alone would not show where the cells are.
    outlined = state == LOCKED or theme.current().sunken == theme.current().card or theme.lines().hair > 1
    painter.setPen(QPen(theme.colour("border"), 1) if outlined else Qt.PenStyle.NoPen)
    fill = f"{tint}_soft" if tint else {PLAIN: "sunken", ACTIVE: "card"}.get(state)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if outlined else box, CORNER, CORNER)
    painter.setFont(theme.font("strong"))
    faint = text in ("·", "?") or state == LOCKED
    painter.setPen(theme.colour(tint or ("muted" if faint else "text")))
    painter.drawText(box, _CENTRE, text)
    painter.end()
    return shown


def paint_current(painter: QPainter, box: QRect, text: str, *, focused: bool, typing: bool) -> None:
    """Paint the current cell over what is there, with a caret while a mark of two digits is being typed."""
    width = theme.lines().focus if focused else theme.lines().edge
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus" if focused else "edge"), width))
    painter.setBrush(theme.colour("card"))
    inset = width / 2
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), CORNER, CORNER)
    painter.setFont(theme.font("strong"))
    painter.setPen(theme.colour("text"))
    painter.drawText(box, _CENTRE, text)
    if typing:
        half = theme.metrics("strong").horizontalAdvance(text) / 2
        left = round(box.center().x() + half + 2)
        painter.fillRect(QRect(left, box.top() + 9, 2, CELL_H - 18), theme.colour("focus"))
    painter.restore()


def paint_band(painter: QPainter, left: int, bottom: int) -> None:
    """Paint the tint behind the column that is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft"))
    painter.drawRoundedRect(QRectF(left - 3, 0, COLUMN, bottom), 6, 6)
    painter.restore()


def paint_column_head(painter: QPainter, column: GridColumn, left: int, head: int, current: bool) -> None:
    """Paint the words over a column."""
    top = head - 28 - (18 if column.sub else 0)
    ink = "on_accent_soft" if column.active else "text" if current else "muted"
    box = QRect(left - 3, top, COLUMN, 20)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour(ink))
    painter.drawText(box, _CENTRE, _short(painter, column.label, COLUMN))
    if column.sub:
        painter.setFont(theme.font("label" if column.active else "small"))
        painter.setPen(theme.colour("on_accent_soft" if column.active else "muted"))
        painter.drawText(box.translated(0, 18), _CENTRE, _short(painter, column.sub, COLUMN - 2))


def paint_label(painter: QPainter, row: GridRow, top: int, places: Places, current: bool) -> None:
    """Paint the label of a row, with its plank."""
    left = 0
    if places.numbered:
        if row.number:
            fill, line = ("", "edge") if row.muted else ("accent", "")
            y = top + (ROW - PLANK_H) / 2
            paint_plank(painter, 0, y, PLANK_W, PLANK_H, fill=fill, line=line)
            painter.setFont(theme.font("label", 700))
            painter.setPen(theme.colour("muted" if row.muted else "on_accent"))
            painter.drawText(QRectF(0, y + 6, PLANK_W, PLANK_H - 6), _CENTRE, row.number)
        left = PLANK_W + PLANK_GAP
    painter.setFont(theme.font("strong" if current else "body"))
    painter.setPen(theme.colour("muted" if row.muted and not current else "text"))
    room = places.label - left - GAP + 4
    box = QRect(left, top, room, ROW)
    if painter.fontMetrics().horizontalAdvance(row.label) <= room:
        painter.drawText(box, _LEFT, row.label)
        return
    # Two lines of small type say more than one that is cut off; what is longer still ends in dots.
    painter.setFont(theme.font("label" if current else "small"))
    painter.drawText(box, _LEFT | Qt.TextFlag.TextWordWrap, _two_lines(painter, row.label, room))


def paint_tail(painter: QPainter, row: GridRow, top: int, places: Places) -> None:
    """Paint what stands behind the cells of a row: bars, words or both."""
    left = places.tail_left + GAP
    base, tall = top + ROW - 9, ROW - 18
    for at, share in enumerate(row.bars):
        x = left + places.bars - (len(row.bars) - at) * (BAR + BAR_GAP) + BAR_GAP
        if share is None:
            painter.fillRect(QRect(x, base - 1, BAR, 1), theme.colour("edge"))
            continue
        height = max(3, round(tall * min(1.0, max(0.0, share))))
        last = at == len(row.bars) - 1
        painter.fillRect(
            QRect(x, base - height, BAR, height), theme.colour("accent" if last else "chart_previous")
        )
    painter.setFont(theme.font("body"))
    painter.setPen(theme.colour("muted"))
    left = places.tail_text_left
    room = places.width - left
    painter.drawText(QRect(left, top, room, ROW), _LEFT, _short(painter, row.tail, room))


def paint_tail_head(painter: QPainter, title: str, places: Places) -> None:
    """Paint the word over the last column."""
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("muted"))
    left = places.tail_left + GAP
    painter.drawText(QRect(left, places.head - 28, places.width - left, 20), _LEFT, title)


def _two_lines(painter: QPainter, text: str, room: int) -> str:
    """As much of a text as wraps in two lines of ``room`` px; long words leave more of the first line empty."""
    metrics = painter.fontMetrics()
    for share in (1.85, 1.6, 1.35):
        short = _short(painter, text, round(share * room))
        box = metrics.boundingRect(QRect(0, 0, room, 10 * ROW), Qt.TextFlag.TextWordWrap, short)
        if box.height() <= 2 * metrics.lineSpacing():
            return short
    return _short(painter, text, room)


def _short(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
