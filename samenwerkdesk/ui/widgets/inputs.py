"""The controls in which a user types: one line or several, with the behaviour that a field asks of them."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.cleaning import clean_line, clean_text
from samenwerkdesk.ui.widgets.focus_ring import Ringed


class _Clean(QValidator):
    """Lets every text in, without control characters."""

    def validate(self, text: str, position: int) -> object:
        cleaned = clean_line(text)
        return QValidator.State.Acceptable, cleaned, min(position, len(cleaned))


class LineInput(Ringed, QLineEdit):
    """One line of text, 40 px high."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setFixedHeight(look.size("control"))
        self.setValidator(_Clean(self))
        self.textEdited.connect(lambda _: self.edited.emit())

    def shown(self) -> str:
        """The text as it stands."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Put another text in place, and forget the typing."""
        position = self.cursorPosition()
        at_end = position == len(self.text())
        self.setText(text)
        self.setCursorPosition(len(text) if at_end and self.hasFocus() else min(position, len(text)))
        if not self.hasFocus():
            self.setCursorPosition(0)

    def forget_typing(self) -> None:
        """Keep the text, forget how it was typed: Ctrl+Z no longer goes back past this moment."""
        if not (self.isUndoAvailable() or self.isRedoAvailable()):
            return
        position, start, length = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        self.setText(self.text())
        if start >= 0:
            forward = position == start + length
            self.setSelection(start, length) if forward else self.setSelection(start + length, -length)
        else:
            self.setCursorPosition(position)

    def can_redo(self) -> bool:
        """Whether something that was typed here can be put back."""
        return self.isRedoAvailable()

    def is_composing(self) -> bool:
        """Whether an accent or a word is being composed by an input method."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def takes_ring(self, event: QFocusEvent) -> bool:
        return not self.isReadOnly()


class TextInput(Ringed, QPlainTextEdit):
    """Several lines of text; it grows with its content from `least` to `most` lines, then it scrolls."""

    edited = Signal()

    def __init__(self, least: int = 2, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._composing = False
        self._quiet = False
        self._fitting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def shown(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Put another text in place, and forget the typing."""
        position = self.textCursor().position()
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text.encode("utf-16-le")) // 2))
        self.setTextCursor(cursor)

    def forget_typing(self) -> None:
        """Keep the text, forget how it was typed."""
        self.document().clearUndoRedoStacks()

    def can_redo(self) -> bool:
        """Whether something that was typed here can be put back."""
        return self.document().isRedoAvailable()

    def is_composing(self) -> bool:
        """Whether an accent or a word is being composed by an input method."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(clean_text(source.text()))
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)

    def takes_ring(self, event: QFocusEvent) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Without a scroll bar the wheel belongs to the page.
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.edited.emit()

    def _fit(self) -> None:
        # Changing the height inside a change of the height would leave the least above the most.
        if self._fitting:
            return
        self._fitting = True
        for _ in range(3):
            height = self._wanted_height()
            if height == self.height() == self.maximumHeight():
                break
            self.setFixedHeight(height)
        self._rewrap()
        self._fitting = False

    def _rewrap(self) -> None:
        """Break the lines for the width there is: a scroll bar that came in between leaves them as wide as they were."""
        layout = self.document().begin().layout()
        if not layout.lineCount():
            return
        room = self.viewport().width() - 2 * self.document().documentMargin()
        if layout.lineAt(0).width() > room + 1:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _wanted_height(self) -> int:
        lines = self._lines()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            # Always, not as needed: lines must be broken beside the bar from the beginning.
            policy.ScrollBarAlwaysOn if lines > self._most else policy.ScrollBarAlwaysOff
        )
        shown = max(self._least, min(lines, self._most))
        margin = round(2 * self.document().documentMargin())
        # A line is laid out in whole px, upwards.
        height = shown * math.ceil(QFontMetricsF(self.font()).lineSpacing()) + margin + 8
        return max(height, look.size("control"))

    def _lines(self) -> int:
        """How many lines the text takes, counted no further than needed."""
        # The document's own size says one line per paragraph until it was painted at this width.
        layout, block, count = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and count <= self._most:
            layout.blockBoundingRect(block)
            count += block.lineCount()
            block = block.next()
        return count
