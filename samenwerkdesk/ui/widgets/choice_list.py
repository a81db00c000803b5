"""A list of people (or of anything) with the same few choices for each, in one widget that paints itself.

Up and down go to the next row, a digit chooses and goes on, left and right change the choice, Delete takes it away, Enter
asks for more about the row, the page keys ask for the next list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.card import BLEED
from samenwerkdesk.ui.widgets.choice_painting import ChoiceRow, Option, paint_segments, paint_words
from samenwerkdesk.ui.widgets.mark_typing import key_of
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.tips import plain_tip

ROW, TALL = 44, 80
SEGMENT_H = look.size("control_small")
MARK = 22
LABEL_LEAST = 150

__all__ = ["ChoiceList", "ChoiceRow", "Option"]


class ChoiceList(QWidget):
    """Rows with the same choices; what is chosen appears when the page shows it again.

    ``chosen(row_key, code)`` with None for nothing; ``current_changed(row_key)``; ``asked(row_key)`` on Enter, ``paged(±1)``
    on the page keys.
    """

    chosen = Signal(str, object)
    current_changed = Signal(str)
    asked = Signal(str)
    paged = Signal(int)

    def __init__(self, name: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = list(options)
        self._rows: list[ChoiceRow] = []
        self._at = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ content

    def show_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show these rows; the current one stays the current one while it is there."""
        if list(rows) == self._rows:
            return
        here, before = self.current(), self._rows
        self._rows = list(rows)
        self._at = next((i for i, row in enumerate(rows) if row.key == here), 0)
        if [row.key for row in before] == self.keys():
            for at, (old, new) in enumerate(zip(before, self._rows, strict=True)):
                if old != new:
                    self.update(self._row_rect(at))
        else:
            self.updateGeometry()
            self.update()
        self._tell()
        if self.current() != here:
            self.current_changed.emit(self.current() or "")

    def keys(self) -> list[str]:
        """The keys of the rows in their order."""
        return [row.key for row in self._rows]

    def current(self) -> str | None:
        """The key of the current row; None while there are none."""
        return self._rows[self._at].key if self._at < len(self._rows) else None

    def set_current(self, key: str) -> None:
        """Make another row the current one; a key that is not there changes nothing."""
        if key in self.keys():
            self._go(self.keys().index(key))

    def segment_rect(self, key: str, code: str) -> QRect:
        """The box of one choice of one row."""
        at = [option.code for option in self._options].index(code)
        return self._segments(self.keys().index(key))[at]

    def _go(self, at: int) -> None:
        at = max(0, min(at, len(self._rows) - 1))
        if at == self._at or not self._rows:
            return
        self.update(self._row_rect(self._at))
        self._at = at
        self.update(self._row_rect(at))
        self._tell()
        if self.hasFocus():
            reveal(self, self._row_rect(at))
        self.current_changed.emit(self._rows[at].key)

    def _choose(self, code: str | None) -> None:
        row = self._rows[self._at]
        if code != row.chosen:
            self.chosen.emit(row.key, code)

    def _tell(self) -> None:
        row = self._rows[self._at] if self._at < len(self._rows) else None
        words = ""
        if row is not None:
            chosen = next((o.text for o in self._options if o.code == row.chosen), "nog geen keuze")
            words = ", ".join(part for part in (row.label, row.sub, chosen, row.icon_says) if part)
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ------------------------------------------------------------------ places

    def _segment_widths(self) -> list[int]:
        return [option.width for option in self._options]

    def _folded(self, width: int) -> bool:
        """Whether the choices stand under the name instead of beside it."""
        return sum(self._segment_widths()) + LABEL_LEAST + MARK + 8 + 2 * BLEED > width

    def _pitch(self, width: int) -> int:
        return _larger(TALL if self._folded(width) else ROW)

    def _row_rect(self, at: int) -> QRect:
        pitch = self._pitch(self.width())
        return QRect(0, at * pitch, self.width(), pitch)

    def _segments(self, at: int) -> list[QRect]:
        row, widths = self._row_rect(at), self._segment_widths()
        folded = self._folded(self.width())
        left = BLEED + MARK + 8 if folded else row.width() - BLEED - sum(widths)
        if folded and left + sum(widths) > row.width():
            left = max(0, row.width() - sum(widths))
        top = row.top() + (_larger(42) if folded else (_larger(ROW) - SEGMENT_H) // 2)
        found = []
        for width in widths:
            found.append(QRect(left, top, width, SEGMENT_H))
            left += width
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._rows) * self._pitch(width)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(sum(self._segment_widths()) + 2 * BLEED, 0)

    # ------------------------------------------------------------------ hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._rows or not self._pressed(event):
            event.ignore()

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        digit = key_of(event.text())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._rows))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._shift(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self._rows[self._at].key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        elif digit.isdigit() and 1 <= int(digit) <= len(self._options):
            self._choose(self._options[int(digit) - 1].code)
            self._go(self._at + 1)
        else:
            return False
        return True

    def _shift(self, by: int) -> None:
        codes = [option.code for option in self._options]
        now = self._rows[self._at].chosen
        at = codes.index(now) + by if now in codes else (0 if by > 0 else len(codes) - 1)
        if 0 <= at < len(codes):
            self._choose(codes[at])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = int(event.position().y()) // self._pitch(self.width())
        if not 0 <= at < len(self._rows):
            return
        self._go(at)
        for option, box in zip(self._options, self._segments(at), strict=True):
            if box.contains(event.position().toPoint()):
                # The choice that is on goes off again: a slip of the hand can be mended where it was made.
                self._choose(None if self._rows[at].chosen == option.code else option.code)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // self._pitch(self.width())
        if 0 <= at < len(self._rows):
            on_choice = any(box.contains(event.position().toPoint()) for box in self._segments(at))
            self.mousePressEvent(event) if on_choice else self.asked.emit(self._rows[at].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._rows:
            reveal(self, self._row_rect(self._at))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // self._pitch(self.width())
            row = self._rows[at] if 0 <= at < len(self._rows) else None
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(row)) if row else "", self)
            return True
        return super().event(event)

    def _tip(self, row: ChoiceRow) -> str:
        return "\n".join(part for part in (row.label, row.sub, row.icon_says) if part)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self._pitch(self.width())
        first, last = event.rect().top() // pitch, event.rect().bottom() // pitch + 1
        for at in range(max(0, first), min(last, len(self._rows))):
            self._paint_row(painter, at)

    def _paint_row(self, painter: QPainter, at: int) -> None:
        row, box, segments = self._rows[at], self._row_rect(at), self._segments(at)
        hair = theme.lines().hair
        if at:
            painter.fillRect(QRectF(BLEED, box.top(), box.width() - 2 * BLEED, hair), theme.colour("border"))
        if at == self._at and self.hasFocus():
            width = theme.lines().focus
            painter.setPen(QPen(theme.colour("focus"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 2, -1, -1), 6, 6)
        left, folded = BLEED, self._folded(self.width())
        middle = box.top() + _larger(ROW) / 2
        if row.mark is not None:
            paint_mark(painter, QRectF(left - 1, middle - MARK / 2, MARK, MARK), *row.mark)
        left += MARK + 8
        right = box.width() - BLEED if folded else segments[0].left() - 12
        start, bold = QPoint(left, round(middle)), at == self._at and self.hasFocus()
        paint_words(painter, row, start, right - left, self.devicePixelRatioF(), bold=bold)
        paint_segments(painter, self._options, segments, row, self.devicePixelRatioF())


def _larger(height: int) -> int:
    """A height in px, for the size of the text."""
    return height * look.text_size() // 100
