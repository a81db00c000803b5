"""A line that waits for Enter: what is typed becomes something new, and the line is empty again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.inputs import LineInput
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.text import Text


class _Line(LineInput):
    """The control; Esc empties it first."""

    entered = Signal()
    abandoned = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = self._owns_undo(event)
            if mine is not None:
                # With nothing typed the key is for the application: it takes back what was entered.
                event.setAccepted(mine)
                return True
        return super().event(event)

    def _owns_undo(self, event: QKeyEvent) -> bool | None:
        """Whether an undo or redo key is for the typing in this line; None for any other key."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return self.isRedoAvailable()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self.edited.emit()
            else:
                self.abandoned.emit()
                event.ignore()
        else:
            super().keyPressEvent(event)


class EntryLine(QWidget):
    """A line with, under it, what it will become.

    ``entered(text)`` on Enter; call :meth:`clear` when the text was taken. ``edited(text)`` on every change; answer it with
    :meth:`preview`. ``abandoned`` on Esc in an empty line. A ``roomy`` line keeps room for one line of preview.
    """

    entered = Signal(str)
    edited = Signal(str)
    abandoned = Signal()

    def __init__(
        self, name: str, placeholder: str = "", *, roomy: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._roomy = roomy
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("xs"))
        self.input = _Line()
        self.input.setMaxLength(4000)
        self.input.setAccessibleName(name)
        self.input.setPlaceholderText(placeholder)
        self.input.entered.connect(self._entered)
        self.input.abandoned.connect(self.abandoned)
        self.input.edited.connect(lambda: self.edited.emit(self.input.text()))
        column.addWidget(self.input)
        self._preview = Text("", "small", "muted", wrap=True)
        column.addWidget(self._preview)
        self._preview.setVisible(roomy)
        self.setFocusProxy(self.input)

    def text(self) -> str:
        """What stands in the line."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """Put a text in the line."""
        self.input.setText(text)
        self.edited.emit(text)

    def clear(self) -> None:
        """Empty the line for the next one."""
        self.input.clear()
        self.input.forget_typing()
        self.preview("")

    def preview(self, text: str, ink: str = "muted") -> None:
        """Show what the line will become; an empty text takes no room."""
        self._preview.set_ink(ink)
        self._preview.setText(text)
        self._preview.setVisible(self._roomy or bool(text))
        self.input.setAccessibleDescription(text)

    def _entered(self) -> None:
        text = self.input.text()
        if text.strip():
            self.entered.emit(text)
            # What stands above it may have grown.
            QTimer.singleShot(0, self, self._stay)

    def _stay(self) -> None:
        """Stay in sight for the next one."""
        if self.input.hasFocus():
            reveal(self, self.rect())
