"""Dragging on a board: the copy under the pointer, the place where it lands, and scrolling near the edges."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from samenwerkdesk.ui.widgets import board_painting as paint
from samenwerkdesk.ui.widgets.board_frame import BoardFrame
from samenwerkdesk.ui.widgets.board_parts import Item, Spot, before, stays
from samenwerkdesk.ui.widgets.board_places import BAR, INDENT

EDGE, STEP, EVERY = 56, 14, 16
"""Within so many px of an edge it scrolls, by at most so many px every so many milliseconds."""


class Landing(NamedTuple):
    """Where a card comes when it is let go: a place in the lane with this number."""

    lane: int
    spot: Spot


class MovingBoard(BoardFrame):
    """A board on which cards can be dragged; it says so with :meth:`drop`."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(least, parent)
        self.movable = True
        self._pressed: tuple[QPoint, str] | None = None
        self._bar: tuple[int, int] | None = None
        self._moving: Item | None = None
        self._from = (0, 0)
        self._copy = QPixmap()
        self._copy_size = QRect()
        self._grip = QPoint()
        self._pointer = QPoint()
        self._landing: Landing | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._scroll_near_edges)

    def drop(self, key: str, where: str, before: str) -> None:
        """A card was put down in a lane or under its parent, before another card or at the end."""

    def dragged(self) -> str:
        return self._moving.key if self._moving else ""

    def target(self) -> int | None:
        return self._landing.lane if self._landing else None

    # ------------------------------------------------------------------ the pointer

    def pressed_on(self, key: str, place: QPoint) -> None:
        """The pointer went down on a card: from here it may be dragged."""
        self._pressed = (place, key) if self.movable else None

    def pressed_on_bar(self, place: QPoint) -> bool:
        """Whether the pointer went down on the bar of a lane that scrolls; from here the bar is dragged."""
        number = self._places.lane_at(place.x(), place.y())
        each = self._places.lanes[number] if number is not None else None
        if number is None or each is None or not each.hidden:
            return False
        if not (each.body.right() - BAR <= place.x() and each.body.top() <= place.y() <= each.body.bottom()):
            return False
        box = paint.bar_box(each.body, self._scroll(each), each.hidden)
        # Beside the handle it comes to where the pointer is.
        held = place.y() - box.top() if box.top() <= place.y() <= box.bottom() else box.height() // 2
        self._bar = (number, held)
        self._drag_bar(place.y())
        return True

    def _drag_bar(self, y: int) -> None:
        if self._bar is None or self._bar[0] >= len(self._places.lanes):
            return
        number, held = self._bar
        each = self._places.lanes[number]
        room = each.body.height() - paint.bar_box(each.body, 0, each.hidden).height()
        to = (y - held - each.body.top()) * each.hidden // max(1, room)
        self.scroll_lane(number, to - self._scroll(each))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self._bar is not None:
            self._drag_bar(self._pointer.y())
        elif self._moving is not None:
            self._follow()
        elif self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, key = self._pressed
            if (self._pointer - start).manhattanLength() >= QApplication.startDragDistance():
                self._begin(key, start)
        else:
            at = self._places.lane_at(self._pointer.x(), self._pointer.y())
            place = self._places.lanes[at] if at is not None else None
            on_card = place is not None and place.item_at(self._pointer.y(), self._scroll(place)) is not None
            shape = Qt.CursorShape.OpenHandCursor if on_card and self.movable else Qt.CursorShape.ArrowCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._bar = None, None
        if self._moving is None:
            return
        self._pointer = event.position().toPoint()
        self._follow()
        moving, landing = self._moving, self._landing
        self.stop_dragging()
        if landing is not None and moving is not None:
            self.land(moving, landing)

    def land(self, moving: Item, landing: Landing) -> None:
        """Put a card down; where it already is, nothing happens."""
        place = self._places.lanes[landing.lane]
        if not stays(place.items, moving, landing.spot):
            where = landing.spot.parent or place.lane.key
            self.drop(moving.key, where, before(place.items, landing.spot))

    def stop_dragging(self) -> None:
        """Leave the card where it was."""
        self._pressed = None
        if self._moving is None:
            return
        self._moving, self._landing = None, None
        self._timer.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._moving is not None and event.key() == Qt.Key.Key_Escape:
            self.stop_dragging()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ dragging

    def _begin(self, key: str, start: QPoint) -> None:
        found = self._places.find(key)
        if found is None:
            return
        place = self._places.lanes[found[0]]
        box = place.card(found[1], self._scroll(place))
        self._moving, self._from = place.items[found[1]], found
        self._grip = start - box.topLeft()
        self._copy = paint.lifted(self._moving.card, box, self.devicePixelRatioF())
        self._copy_size = QRect(0, 0, box.width(), box.height())
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update(box)
        self._shown = QRect()
        self._follow()
        self._timer.start()

    def _copy_box(self) -> QRect:
        return self._copy_size.translated(self._pointer - self._grip)

    def _follow(self) -> None:
        """Show the copy where the pointer is, and where it would land."""
        if self._moving is None:
            return
        number = self._places.nearest(self._pointer.x(), self._pointer.y())
        landing = None
        if number is not None:
            place = self._places.lanes[number]
            y = max(place.body.top(), min(self._pointer.y(), place.body.bottom()))
            landing = Landing(number, place.landing(y, self._scroll(place), self._moving))
        if landing != self._landing:
            was, self._landing = self._landing, landing
            if was is None or landing is None or was.lane != landing.lane:
                for each in (was, landing):
                    if each is not None:
                        self._update_lane(each.lane)
            else:
                for each in (was, landing):
                    self.viewport().update(self._slot(each).adjusted(-2, -4, 2, 4))
        box = self._copy_box()
        if box != self._shown:
            self.viewport().update(self._shown.adjusted(-1, -1, 1, 1))
            self.viewport().update(box.adjusted(-1, -1, 1, 1))
            self._shown = box

    _shown = QRect()

    def _update_lane(self, number: int) -> None:
        self.viewport().update(self._places.lanes[number].box.adjusted(0, -16, 0, 0))

    def _slot(self, landing: Landing) -> QRect:
        """The line at which a card would land."""
        place = self._places.lanes[landing.lane]
        body = place.body
        y = body.top() + place.edge(landing.spot.at) - self._scroll(place)
        y = max(body.top() - 4, min(y, body.bottom() + 6))
        indent = INDENT * self._moving.depth if self._moving and landing.spot.parent else 0
        return QRect(body.left() + indent, y, body.width() - indent, 1)

    def paint_over(self, painter: QPainter) -> None:
        if self._moving is None:
            return
        painter.drawPixmap(self._copy_box().topLeft(), self._copy)
        if self._landing is not None:
            slot = self._slot(self._landing)
            paint.paint_slot(painter, slot.left(), slot.right() + 1, slot.top())
            seen = self.viewport().visibleRegion().boundingRect()
            paint.paint_here(
                painter, paint.here_box(self._places.lanes[self._landing.lane].box, seen.top() + 2)
            )

    # ------------------------------------------------------------------ scrolling near the edges

    def _scroll_near_edges(self) -> None:
        number = self.target()
        if number is not None:
            body = self._places.lanes[number].body
            by = _pull(self._pointer.y(), body.top(), body.bottom())
            if by and self.scroll_lane(number, by):
                self._follow()
                return
        page = self._page()
        if page is None:
            return
        there = self.viewport().mapTo(page.viewport(), self._pointer)
        by = _pull(there.y(), 0, page.viewport().height())
        bar = page.verticalScrollBar()
        was = bar.value()
        if by:
            bar.setValue(was + by)
            moved = bar.value() - was
            if moved:
                self._pointer += QPoint(0, moved)
                self._follow()

    def _page(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around


def _pull(y: int, top: int, bottom: int) -> int:
    """How far to scroll with the pointer at ``y``: faster nearer to the edge, not at all in the middle."""
    edge = min(EDGE, (bottom - top) // 4)
    if edge <= 0:
        return 0
    if y < top + edge:
        return -max(1, min(STEP, STEP * (top + edge - y) // edge))
    if y > bottom - edge:
        return max(1, min(STEP, STEP * (y - bottom + edge) // edge))
    return 0
