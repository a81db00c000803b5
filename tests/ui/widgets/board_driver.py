"""Working a board as a hand does: pressing, dragging and letting go with the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui.widgets.board import Board

LEFT = Qt.MouseButton.LeftButton


def move_to(board: Board, place: QPoint) -> None:
    """Move the pointer with its left button down; QTest moves it with none."""
    there = board.viewport().mapToGlobal(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(there),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(board.viewport(), event)


def pick_up(board: Board, card: str) -> None:
    """Press on a card and move a little: from now on it is dragged."""
    place = board.card_box(card).center()
    QTest.mousePress(board.viewport(), LEFT, pos=place)
    move_to(board, place + QPoint(12, 12))


def put_down(board: Board, place: QPoint) -> None:
    """Move to a place and let go."""
    move_to(board, place)
    QTest.mouseRelease(board.viewport(), LEFT, pos=place)


def drag(board: Board, card: str, place: QPoint) -> None:
    """Drag a card to a place in the viewport."""
    pick_up(board, card)
    put_down(board, place)


def over(board: Board, card: str) -> QPoint:
    """A place just inside the upper edge of a card."""
    box = board.card_box(card)
    return QPoint(box.center().x(), box.top() + 2)


def under(board: Board, lane: str) -> QPoint:
    """A place at the foot of a lane."""
    box = board.lane_box(lane)
    return QPoint(box.center().x(), box.bottom() - 8)
