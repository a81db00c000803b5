"""Where people write on the passed device. What is written leaves it by no other way than being handed in."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from samenwerkdesk.ui.widgets.cleaning import clean_text
from samenwerkdesk.ui.widgets.focus_ring import Ringed

LIMIT = 2000
"""Characters in one answer."""

_CLIPBOARD = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste)


class Paper(Ringed, QPlainTextEdit):
    """A field of several lines without clipboard, menu, or anything that is dragged in or out.

    A clipboard would carry one person's words to the next, and the facilitator's notes to everybody.
    Enter is the screen's, Shift+Enter is a new line.
    """

    edited = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # No keyboard may learn these words and offer them to the next person.
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhMultiLine)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        """What was written."""
        return clean_text(self.toPlainText())

    def settle(self) -> None:
        """Let a word that is still being composed belong to the text."""
        if self.hasFocus():
            QGuiApplication.inputMethod().commit()

    def put(self, text: str) -> None:
        """Show what was written before; the cursor stands at its end."""
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(self.textCursor().MoveOperation.End)

    def wipe(self) -> None:
        """Forget what was written and how."""
        if self.hasFocus():
            QGuiApplication.inputMethod().reset()
        self.setPlainText("")
        self.document().clearUndoRedoStacks()
        self.setAccessibleName("")
        self.setPlaceholderText("")

    def _changed(self) -> None:
        over = len(self.toPlainText()) - LIMIT
        if over > 0:
            cursor = self.textCursor()
            for _ in range(min(over, cursor.position())):
                cursor.deletePreviousChar()
            return
        self.edited.emit()

    # ------------------------------------------------------------------ nothing in, nothing out

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        return

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if any(event.matches(each) for each in _CLIPBOARD):
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            # Qt's own would be a line separator, which is no paragraph.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageUp, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def takes_ring(self, event: QFocusEvent) -> bool:
        return True
