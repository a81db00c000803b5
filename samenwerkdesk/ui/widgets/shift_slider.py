"""A slider between two texts, worked by mouse and by keys; it may be empty, and shows where it stood before."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.mark_typing import shown
from samenwerkdesk.ui.widgets.record_painting import laid_out

LOWEST, HIGHEST = 0, 10
SIDE, TRACK, GAP, HANDLE, FORMER = 14, 44, 4, 10, 6
TWO_KEYS = 0.9
"""Within so many seconds a 1 and a 0 are a ten."""


class ShiftSlider(Ringed, QWidget):
    """From ``low`` (0) to ``high`` (10). ``marked(number)`` when the user puts it somewhere, None when it is emptied.

    Arrows left and right move it, 0 to 9 put it there (1 and 0: ten), Delete empties it; up, down and Enter go to the next one.
    """

    marked = Signal(object)
    next_asked = Signal(int)

    def __init__(self, low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = low, high
        self._value: float | None = None
        self._former: tuple[float, ...] = ()
        self._locked = False
        self._drag: int | None = None
        self._typed = (0.0, "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_mark(self, value: float | None, former: Sequence[float] = (), *, locked: bool = False) -> None:
        """Show the mark of now and those of before, oldest first; a locked one cannot be moved."""
        if (value, tuple(former), locked) == (self._value, self._former, self._locked):
            return
        self._value, self._former, self._locked = value, tuple(former), locked
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor)
        self._name()
        self.update()

    def value(self) -> float | None:
        """The mark that is shown."""
        return self._drag if self._drag is not None else self._value

    def _name(self) -> None:
        said = shown(self._value) if self._value is not None else "leeg"
        self.setAccessibleName(f"Van {self.low} naar {self.high}: {said}")

    # ------------------------------------------------------------------ size

    def _words(self, width: int) -> tuple[QTextLayout, QTextLayout]:
        room = max(60, round(0.46 * width))
        return laid_out(self.low, "body", room), laid_out(self.high, "strong", room)

    def _words_tall(self, width: int) -> int:
        return max(each.lineCount() for each in self._words(width)) * look.type_desk("body").line

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words_tall(width) + GAP + TRACK

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(max(self.width(), 360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def track(self) -> QRect:
        """The line along which the handle moves."""
        top = self._words_tall(self.width()) + GAP + TRACK // 2 - 8
        return QRect(SIDE, top, self.width() - 2 * SIDE, 0)

    def place(self, value: float) -> QPointF:
        """The middle of the handle at a mark."""
        track = self.track()
        return QPointF(track.left() + track.width() * value / HIGHEST, track.top())

    # ------------------------------------------------------------------ hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._locked:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            wanted, self._drag = self._drag, None
            self._put(wanted)
            self.update()

    def _follow(self, event: QMouseEvent) -> None:
        track = self.track()
        part = (event.position().x() - track.left()) / max(1, track.width())
        self._drag = max(LOWEST, min(HIGHEST, round(part * HIGHEST)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif self._locked:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._put(LOWEST if key == Qt.Key.Key_Home else HIGHEST)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._put(None)
        elif text and text in "0123456789":
            self._type(text)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        if self._value is None:
            self._put((LOWEST + HIGHEST) // 2)
        else:
            self._put(max(LOWEST, min(HIGHEST, round(self._value) + by)))

    def _type(self, digit: str) -> None:
        moment, before = self._typed
        now = time.monotonic()
        ten = digit == "0" and before == "1" and now - moment < TWO_KEYS
        self._typed = (now, digit)
        self._put(HIGHEST if ten else int(digit))

    def _put(self, value: int | None) -> None:
        if value != self._value:
            self.marked.emit(value)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.type_desk("body").line
        tall = self._words_tall(self.width())
        for words, right in zip(self._words(self.width()), (False, True), strict=True):
            painter.setPen(theme.colour("text" if right else "muted"))
            top = tall - words.lineCount() * line
            for number in range(words.lineCount()):
                one = words.lineAt(number)
                left = self.width() - one.naturalTextWidth() if right else 0.0
                one.draw(painter, QPointF(left, top))
        self._paint_track(painter)
        value = self.value()
        for number, former in enumerate(self._former):
            painter.setOpacity(0.45 + 0.55 * (number + 1) / len(self._former))
            painter.setPen(QPen(theme.colour("muted"), 2))
            painter.setBrush(theme.colour("card"))
            painter.drawEllipse(self.place(former), FORMER, FORMER)
        painter.setOpacity(1.0)
        if value is not None:
            self._paint_handle(painter, value)

    def _paint_track(self, painter: QPainter) -> None:
        track = self.track()
        y = float(track.top())
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(QPointF(track.left(), y), QPointF(track.left() + track.width(), y))
        painter.setPen(QPen(theme.colour("edge"), theme.lines().edge))
        for mark in range(LOWEST, HIGHEST + 1):
            x = self.place(mark).x()
            painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5))
        value = self.value()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        for mark in (LOWEST, HIGHEST):
            if value is None or abs(self.place(mark).x() - self.place(value).x()) > 24:
                self._number(painter, mark, str(mark))

    def _paint_handle(self, painter: QPainter, value: float) -> None:
        ink = "muted" if self._locked else "accent"
        painter.setPen(QPen(theme.colour("card"), 2))
        painter.setBrush(theme.colour(ink))
        painter.drawEllipse(self.place(value), HANDLE, HANDLE)
        painter.setFont(theme.font("strong", 700))
        painter.setPen(theme.colour("text"))
        self._number(painter, value, shown(value))

    def _number(self, painter: QPainter, value: float, said: str) -> None:
        middle = self.place(value)
        box = QRectF(middle.x() - 24, middle.y() + HANDLE + 1, 48, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
