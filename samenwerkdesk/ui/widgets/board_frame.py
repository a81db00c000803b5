"""The frame of a board: its lanes and cards with their places, which one is the current one, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.widgets import board_painting as paint
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.board_parts import BoardLane
from samenwerkdesk.ui.widgets.board_places import MOST, LanePlace, Places
from samenwerkdesk.ui.widgets.measured_frame import MeasuredFrame
from samenwerkdesk.ui.widgets.revealing import reveal

HEAD = ""
"""The key of the current card while the head of a lane is the current place."""


class BoardFrame(MeasuredFrame):
    """Lanes and cards that are shown; the board is as high as they are, the page scrolls."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._most = MOST
        self._most_columns = 0
        self._lanes: list[BoardLane] = []
        self._places = Places([], 0, least)
        self._scrolled: dict[str, int] = {}
        self._at = ("", HEAD)
        self._place = (0, -1)
        self._cut = ""
        self._ring = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)

    # ------------------------------------------------------------------ content

    def set_most_height(self, height: int) -> None:
        """Let a lane become at most so high in px before its cards scroll."""
        self._most = height
        self._measure()

    def set_most_columns(self, columns: int) -> None:
        """Let at most so many lanes stand beside each other; 0 for as many as fit."""
        if columns != self._most_columns:
            self._most_columns = columns
            self._measure()

    def put(self, lanes: Sequence[BoardLane]) -> None:
        """Show these lanes; only what differs is painted again when nothing moved."""
        before, old = self._lanes, self._places
        self._lanes = list(lanes)
        self._places = self._placed(self.viewport().width())
        self._find_current()
        # A tint in high contrast or a taller text moves what is below it: then all of it is painted.
        if [lane.key for lane in before] == [lane.key for lane in lanes] and _same_places(old, self._places):
            for was, place in zip(old.lanes, self._places.lanes, strict=True):
                self._repaint_changes(was, place)
        else:
            self._lay_out()
        self._tell()

    def lanes(self) -> list[BoardLane]:
        """The lanes that are shown."""
        return list(self._lanes)

    def _repaint_changes(self, was: LanePlace, place: LanePlace) -> None:
        if was.lane == place.lane:
            return
        if replace(was.lane, cards=()) != replace(place.lane, cards=()):
            self.viewport().update(place.box)
            return
        for at, item in enumerate(place.items):
            if item != was.items[at]:
                self.viewport().update(place.card(at, self._scroll(place)))

    def _placed(self, width: int) -> Places:
        return Places(self._lanes, width, self._least, self._most, self._most_columns)

    def _measure(self) -> None:
        self._places = self._placed(self.viewport().width())
        self._lay_out()

    def _lay_out(self) -> None:
        self._scrolled = {
            each.lane.key: min(self._scrolled.get(each.lane.key, 0), each.hidden)
            for each in self._places.lanes
        }
        self.updateGeometry()
        self.viewport().update()
        self.laid_out()

    def laid_out(self) -> None:
        """Everything got a place, maybe another one."""

    def _scroll(self, place: LanePlace) -> int:
        return self._scrolled.get(place.lane.key, 0)

    def scroll_lane(self, number: int, by: int) -> bool:
        """Scroll the cards of a lane by so many px; False when it was at its end already."""
        place = self._places.lanes[number]
        now = self._scroll(place)
        to = max(0, min(place.hidden, now + by))
        if to == now:
            return False
        self._scrolled[place.lane.key] = to
        self.viewport().update(place.box)
        self.laid_out()
        return True

    # ------------------------------------------------------------------ the current place

    def current(self) -> tuple[str, str]:
        """The keys of the current lane and card; the card's is empty at the head of a lane, both on an empty board."""
        return self._at

    def set_current(self, key: str) -> None:
        """Make a card the current one; one that is not there changes nothing."""
        found = self._places.find(key)
        if found is not None:
            self.go_to(*found)

    def set_current_lane(self, key: str) -> None:
        """Go to the head of a lane."""
        number = next((n for n, each in enumerate(self._places.lanes) if each.lane.key == key), None)
        if number is not None:
            self.go_to(number, -1)

    def go_to(self, number: int, at: int) -> None:
        """Make the card at a place (-1: the head) of a lane the current one, or the nearest there is."""
        if not self._places.lanes:
            return
        number = max(0, min(number, len(self._places.lanes) - 1))
        place = self._places.lanes[number]
        at = max(-1, min(at, len(place.items) - 1))
        self._repaint_current()
        self._place = (number, at)
        self._at = (place.lane.key, place.items[at].key if at >= 0 else HEAD)
        self.bring_near()
        self._repaint_current()
        self._tell()

    def bring_near(self) -> None:
        """Scroll so that the current card is in sight, in its lane and on the page."""
        number, at = self._place
        if number >= len(self._places.lanes):
            return
        place = self._places.lanes[number]
        if at >= 0:
            body, box = place.body, place.card(at, self._scroll(place))
            over, under = body.top() - box.top(), box.bottom() - body.bottom()
            if over > 0 or under > 0:
                self.scroll_lane(number, -over if over > 0 or box.height() > body.height() else under)
        if self.hasFocus():
            reveal(self.viewport(), self._current_box())

    def _find_current(self) -> None:
        """After other content: the same card, else the one that came in its place, else the head of its lane."""
        lane, card = self._at
        found = self._places.find(card) if card else None
        lanes = self._places.lanes
        if found is None:
            here = next((n for n, each in enumerate(lanes) if each.lane.key == lane), None)
            if here is None:
                here = min(self._place[0], len(lanes) - 1) if lanes else 0
            at = min(self._place[1], len(lanes[here].items) - 1) if lanes and card else -1
            found = (here, at)
        self._place = found
        if lanes:
            place = lanes[found[0]]
            self._at = (place.lane.key, place.items[found[1]].key if found[1] >= 0 else HEAD)
        else:
            self._at, self._place = ("", HEAD), (0, -1)

    def card_box(self, key: str) -> QRect:
        """The box of a card in the viewport, as its lane is scrolled now. Raises KeyError for one that is not there."""
        found = self._places.find(key)
        if found is None:
            raise KeyError(key)
        place = self._places.lanes[found[0]]
        return place.card(found[1], self._scroll(place))

    def lane_box(self, key: str) -> QRect:
        """The box of a lane in the viewport. Raises KeyError for one that is not there."""
        for each in self._places.lanes:
            if each.lane.key == key:
                return each.box
        raise KeyError(key)

    def _current_box(self) -> QRect:
        number, at = self._place
        if number >= len(self._places.lanes):
            return QRect()
        place = self._places.lanes[number]
        if at < 0:
            return place.box.adjusted(3, 3, -3, 0).intersected(
                QRect(place.box.left(), place.box.top(), place.box.width(), place.head - 3)
            )
        return place.card(at, self._scroll(place)).intersected(place.body)

    def _repaint_current(self) -> None:
        self.viewport().update(self._current_box())

    def _tell(self) -> None:
        """Say to a screen reader what the current place is."""
        number, at = self._place
        words = ""
        if number < len(self._places.lanes):
            place = self._places.lanes[number]
            words = place.lane.spoken()
            if at >= 0:
                item = place.items[at]
                words = f"{item.card.spoken()}; {at + 1} van {len(place.items)} in {place.lane.title}"
                if item.key == self._cut:
                    words += ", geknipt"
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ------------------------------------------------------------------ painting

    def dragged(self) -> str:
        """The key of the card that is being dragged, or nothing."""
        return ""

    def target(self) -> int | None:
        """The number of the lane where the card that is dragged would land."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty = event.rect()
        for number, place in enumerate(self._places.lanes):
            if place.box.adjusted(0, -16, 0, 0).intersects(dirty):
                self._paint_lane(painter, number, place, dirty)
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the lanes."""

    def _paint_lane(self, painter: QPainter, number: int, place: LanePlace, dirty: QRect) -> None:
        ratio, target = self.devicePixelRatioF(), number == self.target()
        paint.paint_lane(painter, place.box, place.lane, ratio, target=target)
        body, scrolled = place.body, self._scroll(place)
        if not place.items:
            paint.paint_empty(painter, body, place.lane, target=target)
        away = {self.dragged(), self._cut} - {""}
        painter.save()
        if place.hidden:
            painter.setClipRect(body)
        for at, item in enumerate(place.items):
            box = place.card(at, scrolled)
            if box.bottom() < max(body.top(), dirty.top()) or not box.intersects(dirty):
                continue
            if box.top() > min(body.bottom(), dirty.bottom()):
                break
            state = paint.LEFT if item.key in away else paint.PLAIN
            paint.paint_card(painter, box, item.card, ratio, state)
        painter.restore()
        if place.hidden:
            paint.paint_bar(painter, body, scrolled, place.hidden)
        if self._ring and self.hasFocus() and number == self._place[0]:
            paint.paint_focus(painter, self._current_box())

    # ------------------------------------------------------------------ Qt

    def measured_width(self) -> int:
        return self._places.width

    def heightForWidth(self, width: int) -> int:
        return self._places.height if width == self._places.width else self._placed(width).height

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._least)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(240, self._least), self._places.height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = focus_ring.is_keyboard(event)
        if self._ring:
            self.bring_near()
        self._repaint_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_current()

    def wheelEvent(self, event: QWheelEvent) -> None:
        where = event.position().toPoint()
        number = self._places.lane_at(where.x(), where.y())
        down = event.angleDelta().y()
        # A lane at its end, or without hidden cards, leaves the wheel to the page.
        if number is not None and down and self.scroll_lane(number, -down // 2):
            event.accept()
        else:
            event.ignore()


def _same_places(old: Places, new: Places) -> bool:
    return (old.width, old.height, old.columns) == (new.width, new.height, new.columns) and all(
        (was.box, was.head, was.tops, was.heights) == (now.box, now.head, now.tops, now.heights)
        and [item.depth for item in was.items] == [item.depth for item in now.items]
        for was, now in zip(old.lanes, new.lanes, strict=True)
    )
