"""The place where a card is written or changed: a field on the board itself, that grows with what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from samenwerkdesk.ui import theme


def lines_of(text: str) -> list[str]:
    """The lines of a pasted text that say something, without the signs that lists begin with."""
    return [line for part in text.splitlines() if (line := part.strip().lstrip("•·-–*\t ").strip())]


class BoardWriter(QPlainTextEdit):
    """A field over a card. ``done(text)``: Enter; ``left(text)``: the keyboard went elsewhere; ``given_up``: Esc.

    ``lines(texts)``: several lines were pasted. Shift+Enter begins a new line.
    """

    done = Signal(str)
    left = Signal(str)
    given_up = Signal()
    lines = Signal(list)

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.selectAll()
        self._over = False

    def place(self, box: QRect) -> None:
        """Lie over a card."""
        self.setGeometry(box)

    def flush_editor(self) -> None:
        """Hand over what was typed: before undo, closing and switching."""
        if self.toPlainText().strip() and not self._over:
            self.left.emit(self.toPlainText())

    def finish(self) -> None:
        """Say nothing more: the field is about to go."""
        self._over = True

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            # With nothing typed the key is for the application: it takes back what was written.
            event.setAccepted(self.document().isUndoAvailable())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.done.emit(self.toPlainText())
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        found = lines_of(source.text())
        if len(found) > 1:
            self.lines.emit(found)
        else:
            self.insertPlainText(source.text().strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if not self._over and event.reason() not in passing:
            self.left.emit(self.toPlainText())
