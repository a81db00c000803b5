"""A board: lanes with cards, worked by mouse and by keyboard alike.

One stop for the Tab key. Arrows go from card to card and from lane to lane; Enter opens, N or Insert writes a new card, Alt with
arrows moves, Ctrl+X and Ctrl+V cut and paste, Delete removes, the menu key gives the rest.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.board_moving import Landing
from samenwerkdesk.ui.widgets.board_parts import BoardCard, BoardLane, end_of, spots, stays
from samenwerkdesk.ui.widgets.board_places import plus_box
from samenwerkdesk.ui.widgets.board_writer import lines_of
from samenwerkdesk.ui.widgets.board_writing import WRITING, WritingBoard
from samenwerkdesk.ui.widgets.tips import plain_tip

__all__ = ["Board", "BoardCard", "BoardLane"]

PAGE = 5
Menu = Callable[[str, QMenu], None]


class Board(WritingBoard):
    """Lanes with cards; it keeps none of its own. Lanes are at least ``least`` px wide.

    ``menu(card_key, menu)`` and ``lane_menu(lane_key, menu)`` put what is special first in a context menu.
    ``card_moved(card, lane, before)``: moved before another card, or to the end when ``before`` is empty; ``lane`` is the key of
    the parent when a child moves among its brothers. ``new_asked`` and ``card_opened`` are usually answered with :meth:`write`
    and :meth:`rewrite`, which let the user type on the board itself: then ``written(lane, text)`` and
    ``rewritten(card, text)`` follow. At the head of a lane Delete tells ``lane_removed`` and Alt with arrows
    ``lane_moved(lane, steps)``. ``word`` is what a card is called.
    """

    card_moved = Signal(str, str, str)
    card_opened = Signal(str)
    card_removed = Signal(str)
    lane_opened = Signal(str)
    lane_removed = Signal(str)
    lane_moved = Signal(str, int)
    new_asked = Signal(str)
    key_typed = Signal(str, str)

    def __init__(
        self,
        name: str,
        least: int = 320,
        menu: Menu | None = None,
        lane_menu: Menu | None = None,
        word: str = "Kaart",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(least, parent)
        self.setAccessibleName(name)
        self._menu, self._lane_menu, self._word = menu, lane_menu, word

    # ------------------------------------------------------------------ moving

    def drop(self, key: str, where: str, before: str) -> None:
        self.forget_cut()
        self.card_moved.emit(key, where, "" if before == WRITING else before)
        self.set_current(key)

    def step(self, key: str, by: int) -> bool:
        """Ask to move a card up (-1) or down (1) in its lane; False when it cannot."""
        found = self._places.find(key)
        if found is None:
            return False
        number, here = found
        items = self._places.lanes[number].items
        moving = items[here]
        free = [spot for spot in spots(items, moving) if not stays(items, moving, spot)]
        if by < 0:
            free = [spot for spot in reversed(free) if spot.at <= here]
        else:
            free = [spot for spot in free if spot.at >= end_of(items, here)]
        if free:
            self.land(moving, Landing(number, free[0]))
        return bool(free)

    def across(self, key: str, by: int) -> bool:
        """Ask to move a card to the lane before (-1) or after (1) its own, at about the same height; False when it cannot."""
        found = self._places.find(key)
        if found is None or not 0 <= found[0] + by < len(self._places.lanes):
            return False
        number, here = found
        moving = self._places.lanes[number].items[here]
        free = spots(self._places.lanes[number + by].items, moving)
        self.land(moving, Landing(number + by, next((spot for spot in free if spot.at >= here), free[-1])))
        return True

    def cut(self) -> None:
        """Take the current card along, to paste it elsewhere."""
        if not self.movable or not self._at[1]:
            return
        self._cut = self._at[1]
        self.copy()
        self._tell()
        self.viewport().update()

    def copy(self) -> None:
        """Put the text of the current card on the clipboard."""
        number, at = self._place
        if at >= 0:
            QGuiApplication.clipboard().setText(self._places.lanes[number].items[at].card.text)

    def forget_cut(self) -> None:
        """Leave the card that was cut where it is."""
        if self._cut:
            self._cut = ""
            self._tell()
            self.viewport().update()

    def paste(self) -> None:
        """Put what was cut after the current card; else make a card of every line on the clipboard."""
        number, at = self._place
        if number >= len(self._places.lanes):
            return
        place = self._places.lanes[number]
        found = self._places.find(self._cut) if self._cut else None
        if found is not None:
            moving = self._places.lanes[found[0]].items[found[1]]
            free = spots(place.items, moving)
            after = end_of(place.items, at) if at >= 0 else 0
            self.land(moving, Landing(number, next((spot for spot in free if spot.at >= after), free[-1])))
            self.forget_cut()
        elif texts := lines_of(QGuiApplication.clipboard().text()):
            self.pasted.emit(place.lane.key, texts)

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._moving is not None or not self._places.lanes:
            super().keyPressEvent(event)
        elif not (self._arrow(event) or self._edit(event)):
            event.ignore()

    def _arrow(self, event: QKeyEvent) -> bool:
        key, (number, at) = Qt.Key(event.key()), self._place
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
        }
        if key in steps:
            aside, down = steps[key]
            if alt:
                if self.movable and self._at[1]:
                    self.across(self._at[1], aside) if aside else self.step(self._at[1], down)
                elif not self._at[1]:
                    self.lane_moved.emit(self._at[0], aside or down)
                return True
            self._show_ring()
            self._go(number, at, aside, down)
            return True
        last = len(self._places.lanes[number].items) - 1
        ends = {
            Qt.Key.Key_Home: -1,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: at - PAGE,
            Qt.Key.Key_PageDown: at + PAGE,
        }
        if key not in ends:
            return False
        self._show_ring()
        self.go_to(number, ends[key])
        return True

    def _go(self, number: int, at: int, aside: int, down: int) -> None:
        lanes, columns = self._places.lanes, self._places.columns
        if aside:
            if 0 <= number + aside < len(lanes):
                self.go_to(number + aside, at)
        elif -1 <= at + down < len(lanes[number].items):
            self.go_to(number, at + down)
        elif 0 <= number + down * columns < len(lanes):
            other = number + down * columns
            self.go_to(other, -1 if down > 0 else len(lanes[other].items) - 1)

    def _show_ring(self) -> None:
        self._ring = True

    def _edit(self, event: QKeyEvent) -> bool:
        key, (lane, card) = event.key(), self._at
        if event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        elif key == Qt.Key.Key_Escape and self._cut:
            self.forget_cut()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.card_opened.emit(card) if card else self.lane_opened.emit(lane)
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_N):
            self.new_asked.emit(lane)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.card_removed.emit(card) if card else self.lane_removed.emit(lane)
        elif key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.show_menu(self.viewport().mapToGlobal(self._current_box().center()))
        elif card and event.text() and event.text().isprintable():
            self.key_typed.emit(card, event.text())
        else:
            return False
        return True

    # ------------------------------------------------------------------ mouse and menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        number = self._places.lane_at(where.x(), where.y())
        if number is None or self.pressed_on_bar(where):
            return
        place = self._places.lanes[number]
        if self._on_plus(number, where):
            if event.button() == Qt.MouseButton.LeftButton:
                self.go_to(number, -1)
                self.new_asked.emit(place.lane.key)
            return
        at = place.item_at(where.y(), self._scroll(place))
        if at is not None and not place.card(at, self._scroll(place)).contains(where):
            at = None
        self._ring = False
        self.go_to(number, -1 if at is None else at)
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_on(place.items[at].key, where)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self._pressed = None
        lane, card = self._at
        where = event.position().toPoint()
        number = self._places.lane_at(where.x(), where.y())
        if number is None or self._bar is not None or self._on_plus(number, where):
            return
        if card:
            self.card_opened.emit(card)
        elif where.y() < self._places.lanes[number].body.top():
            self.lane_opened.emit(lane)
        else:
            self.new_asked.emit(lane)

    def _on_plus(self, number: int, where: QPoint) -> bool:
        place = self._places.lanes[number]
        return bool(place.lane.plus) and plus_box(place.box).contains(where)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._places.lane_at(event.pos().x(), event.pos().y())
            here = number is not None and self._on_plus(number, event.pos())
            tip = self._places.lanes[number].lane.plus if number is not None and here else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._places.lanes:
            self.show_menu(event.globalPos())

    def show_menu(self, place: QPoint) -> None:
        """Show the menu of the current card, or of the current lane."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        if menu.actions():
            menu.popup(place)

    def fill_menu(self, menu: QMenu) -> None:
        """Put in a menu all that can be done with the current card or lane."""
        lane, card = self._at
        if not card:
            if self._lane_menu is not None:
                self._lane_menu(lane, menu)
            menu.addAction(theme.icon("plus"), f"{self._word} toevoegen", lambda: self.new_asked.emit(lane))
            menu.addAction("Plakken", self.paste)
            return
        if self._menu is not None:
            self._menu(card, menu)
        menu.addAction(theme.icon("pencil"), "Openen", lambda: self.card_opened.emit(card))
        if self.movable:
            menu.addAction("Omhoog", lambda: self.step(card, -1))
            menu.addAction("Omlaag", lambda: self.step(card, 1))
            if len(self._own) > 1:
                self._fill_lanes(menu.addMenu("Verplaatsen naar"), lane, card)
            menu.addAction("Knippen", self.cut)
            menu.addAction("Plakken", self.paste)
        menu.addAction(theme.icon("trash", "danger"), "Verwijderen", lambda: self.card_removed.emit(card))

    def _fill_lanes(self, menu: QMenu, lane: str, card: str) -> None:
        metrics = theme.metrics("body")
        for each in self._own:
            if each.key != lane:
                title = metrics.elidedText(each.title, Qt.TextElideMode.ElideRight, 420)
                action = menu.addAction(title.replace("&", "&&"))
                action.triggered.connect(functools.partial(self.drop, card, each.key, ""))
