"""How a grid of texts is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.board_places import SIGN, words
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.text_grid_places import (
    ENDS,
    GAP,
    PAD,
    GridHead,
    GridText,
    head_left,
    head_words,
)

ICON = 22


def paint_head(painter: QPainter, box: QRect, head: GridHead, *, column: bool = False) -> None:
    """Paint the name of a row or a column."""
    left = box.left() + head_left(head)
    room = box.width() - head_left(head) - PAD
    if head.brief:
        if head.mark:
            middle = box.center().x() - SIGN / 2
            paint_mark(painter, QRectF(middle, box.center().y() - SIGN / 2 + 1, SIGN, SIGN), *head.mark)
        return
    top = box.top() + ENDS
    if head.mark:
        paint_mark(painter, QRectF(box.left() + PAD, top + 1, SIGN, SIGN), *head.mark)
    ink = "muted" if column and not head.mark else "text"
    layout = head_words(head, box.width())
    painter.setPen(theme.colour(ink))
    layout.draw(painter, QPointF(left, top))
    top += layout.lineCount() * look.type_desk("strong").line
    _text(painter, left, top, head.sub, "small", "muted", room)


def paint_cell(painter: QPainter, box: QRect, cell: GridText, ratio: float, *, boxed: bool) -> None:
    """Paint a cell."""
    if boxed:
        _frame(painter, box, cell)
    elif cell.tint:
        painter.fillRect(box.adjusted(0, 1, 0, 0), theme.colour("accent_soft"))
    ink = "on_accent_soft" if cell.tint else "text"
    if cell.icons:
        left = box.center().x() - (len(cell.icons) * ICON + (len(cell.icons) - 1) * 8) / 2 + 1
        for name in cell.icons:
            icon = theme.pixmap(name, ink, ICON, ratio)
            painter.drawPixmap(QPointF(left, box.center().y() - ICON / 2 + 1), icon)
            left += ICON + 8
        return
    room = box.width() - 2 * PAD
    top = box.top() + ENDS
    if cell.text:
        top += _text(painter, box.left() + PAD, top, cell.text, "body", ink, room)
    elif not boxed and not cell.locked:
        _text(painter, box.left() + PAD, top, "·", "body", "muted", room)
    _text(painter, box.left() + PAD, top, cell.note, "small", "muted", room)


def _frame(painter: QPainter, box: QRect, cell: GridText) -> None:
    fill = "sunken" if cell.locked else "accent_soft" if cell.tint else "card"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = Qt.PenStyle.NoPen if cell.locked else QPen(theme.colour("border"), theme.lines().hair)
    painter.setPen(line)
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(_inner(box), 4, 4)
    painter.restore()


def paint_current(painter: QPainter, box: QRect, *, boxed: bool) -> None:
    """Paint the ring of the cell that has the keyboard."""
    width = theme.lines().focus
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus"), width))
    inner = _inner(box) if boxed else QRectF(box).adjusted(1, 2, -1, -1)
    painter.drawRoundedRect(inner, 4, 4)
    painter.restore()


def paint_chosen(painter: QPainter, box: QRect) -> None:
    """Paint the frame of the cell that is chosen while the keyboard is elsewhere."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # In high contrast every cell has a line of its own; this one is twice as thick.
    painter.setPen(QPen(theme.colour("accent"), 2 * theme.lines().hair))
    painter.drawRoundedRect(_inner(box), 4, 4)
    painter.restore()


def paint_rule(painter: QPainter, width: int, y: int) -> None:
    """Paint the hairline over a row."""
    painter.fillRect(QRect(0, y, width, theme.lines().hair), theme.colour("border"))


def _inner(box: QRect) -> QRectF:
    half = GAP / 2
    return QRectF(box).adjusted(half, half, -half, -half)


def _text(painter: QPainter, left: int, top: int, text: str, style: str, ink: str, room: int) -> int:
    if not text:
        return 0
    layout = words(text, style, room)
    painter.setPen(theme.colour(ink))
    layout.draw(painter, QPointF(left, top))
    return layout.lineCount() * look.type_desk(style).line
