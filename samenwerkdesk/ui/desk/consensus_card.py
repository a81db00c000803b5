"""The card with nine fields and a ring that fills as they are settled; one of the fields is the topic that is on.

Arrows go to the next field, digits to a field by its number, Enter to what it says, the menu key to what can be done with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from samenwerkdesk.model.consensus import SETTLED
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.consensus_painting import (
    BEFORE,
    CURRENT,
    FOCUSED,
    PLAIN,
    Field,
    larger,
    paint_field,
    paint_ring,
)
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.tips import plain_tip

LOW, HIGH, GAP, LEAST = 64, 88, 8, 172
"""How high a field is when all names take one line, and when one takes two."""

RING, SMALL_RING, BESIDE = 116, 72, 620
"""How wide the ring is beside the fields and above them, and from which width it stands beside them, in px."""


class FieldsOfNine(QWidget):
    """``chosen(key)`` when another field is taken, ``asked(key)`` on Enter or a double click, ``menu_asked(key, place)``."""

    chosen = Signal(str)
    asked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[Field] = []
        self._at = 0
        self.setAccessibleName("Negen onderwerpen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ content

    def show_fields(self, found: Sequence[Field], current: str) -> None:
        """Show these fields, of which ``current`` is on."""
        fields, at = list(found), next((i for i, each in enumerate(found) if each.key == current), 0)
        if (fields, at) != (self._fields, self._at):
            self._fields, self._at = fields, at
            self.updateGeometry()
            self.update()
        self._tell()

    def current(self) -> str:
        """The field that is on."""
        return self._fields[self._at].key if self._fields else ""

    def settled(self) -> int:
        """How many are settled."""
        return sum(each.status == SETTLED for each in self._fields)

    def _go(self, at: int) -> None:
        if self._fields and 0 <= at < len(self._fields) and at != self._at:
            self._at = at
            self.update()
            self._tell()
            if self.hasFocus():
                reveal(self, self.cell(at))
            self.chosen.emit(self._fields[at].key)

    def _tell(self) -> None:
        if not self._fields:
            return
        now = self._fields[self._at]
        words = f"{now.number}. {now.name}, {now.said}. {self.settled()} van {len(self._fields)} vastgesteld"
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus() and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ------------------------------------------------------------------ places

    def _columns(self, width: int) -> int:
        free = width - self._aside(width)
        return max(1, min(3, (free + GAP) // (larger(LEAST) + GAP)))

    def _aside(self, width: int) -> int:
        """What the ring takes at the left; 0 when it stands above the fields."""
        return larger(RING) + 28 if width >= larger(BESIDE) else 0

    def _above(self, width: int) -> int:
        return 0 if self._aside(width) else larger(SMALL_RING) + 12

    def _wide(self, width: int) -> int:
        columns = self._columns(width)
        return (width - self._aside(width) - GAP * (columns - 1)) // columns

    def _high(self, width: int) -> int:
        room = self._wide(width) - BEFORE - 12
        widest = max(
            (theme.metrics("strong").horizontalAdvance(each.name) for each in self._fields), default=0
        )
        return larger(HIGH if widest > room else LOW)

    def cell(self, at: int) -> QRect:
        """The box of a field, counted from 0."""
        width = self.width()
        columns, left = self._columns(width), self._aside(width)
        wide, high = self._wide(width), self._high(width)
        top = self._above(width) + at // columns * (high + GAP)
        return QRect(left + at % columns * (wide + GAP), top, wide, high)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-max(1, len(self._fields)) // self._columns(width))
        return self._above(width) + rows * (self._high(width) + GAP) - GAP

    def sizeHint(self) -> QSize:
        width = max(self.width(), BESIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(larger(LEAST), larger(LOW))

    # ------------------------------------------------------------------ hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            event.ignore()

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.menu_asked.emit(self.current(), self.mapToGlobal(self.cell(self._at).bottomLeft()))
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        columns = self._columns(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        digit = event.text()
        if key in steps:
            self._go(self._at + steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._fields) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.current())
        elif digit.isascii() and digit.isdigit() and 1 <= int(digit) <= len(self._fields):
            self._go(int(digit) - 1)
        else:
            return False
        return True

    def _under(self, place: QPoint) -> int | None:
        return next((at for at in range(len(self._fields)) if self.cell(at).contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._under(event.position().toPoint()) is not None:
            self.asked.emit(self.current())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self._under(event.pos())
        if at is not None:
            self._go(at)
            self.menu_asked.emit(self.current(), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._under(event.pos())
            words = f"{self._fields[at].name}\n{self._fields[at].said}" if at is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words) if words else "", self)
            return True
        return super().event(event)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = larger(RING) if self._aside(self.width()) else larger(SMALL_RING)
        paint_ring(
            painter,
            [each.status == SETTLED for each in self._fields],
            QRectF(0, 0, self.width(), self.height()),
            side,
            beside=bool(self._aside(self.width())),
        )
        for at, field in enumerate(self._fields):
            state = FOCUSED if at == self._at and self.hasFocus() else CURRENT if at == self._at else PLAIN
            paint_field(painter, field, QRectF(self.cell(at)), state, self.devicePixelRatioF())
