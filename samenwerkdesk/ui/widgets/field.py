"""What all form fields share: label, hint, error, and the way a change is committed.

A field shows what the document says, and hands over what the user wrote:

* `committed(value)` comes on Enter, on leaving the field, and 700 ms after the last key, when the value
differs.
* Esc puts back what the document says. `flush()` commits what is pending now: before undo, closing,
switching.
* `set_value` is for refreshes and never overwrites what is being typed. `reset` is for another record and
does.
* Ctrl+Z takes back typing while something is pending; else it is left to the application's own undo.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.text import Text

PAUSE_MS = 700


class Refused(Exception):
    """What was typed is not a value; the text of the exception says what is expected."""


class Typed(Protocol):
    """What a field asks of the control in which the user types."""

    def shown(self) -> str: ...
    def show_text(self, text: str) -> None: ...
    def forget_typing(self) -> None: ...
    def can_redo(self) -> bool: ...
    def is_composing(self) -> bool: ...


class Field(QWidget):
    """The frame of a field: label above, control, hint and error under it."""

    committed = Signal(object)

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("xs"))
        self.label = Text(label, "label", "muted")
        self._column.addWidget(self.label)
        self.label.setVisible(bool(label))
        self._hint: Text | None = None
        self._error: QWidget | None = None
        self._error_text: Text | None = None
        self._hint_text = ""
        self.set_hint(hint)

    def set_control(self, control: QWidget) -> None:
        """Put the control under the label; called once, by the subclass."""
        self._column.insertWidget(1, control)
        control.setAccessibleName(self.label.text())
        self.label.setBuddy(control)
        self.setFocusProxy(control)
        self._control = control

    def set_label(self, label: str) -> None:
        """Change the label, and with it the accessible name."""
        self.label.setText(label)
        self.label.setVisible(bool(label))
        self._control.setAccessibleName(label)

    def set_name(self, name: str) -> None:
        """The accessible name of a field without a visible label."""
        self._control.setAccessibleName(name)

    def set_hint(self, text: str) -> None:
        """Change the muted text under the control; an empty text takes no room."""
        self._hint_text = text
        if self._hint is None and text:
            self._hint = Text(text, "small", "muted", wrap=True)
            self._column.addWidget(self._hint)
        if self._hint is not None:
            self._hint.setText(text)
            self._hint.setVisible(bool(text) and not self.error())

    def error(self) -> str:
        """The error that is shown, or an empty text."""
        if self._error is None or self._error_text is None or self._error.isHidden():
            return ""
        return self._error_text.text()

    def set_error(self, sentence: str) -> None:
        """Show a sentence under the control that says what is wrong; an empty one takes it away."""
        if sentence == self.error():
            return
        if self._error is None and sentence:
            self._error, self._error_text = _error_line()
            self._column.insertWidget(2, self._error)
        if self._error is not None and self._error_text is not None:
            self._error_text.setText(sentence)
            self._error.setVisible(bool(sentence))
        if self._hint is not None:
            self._hint.setVisible(bool(self._hint_text) and not sentence)
        self._control.setAccessibleDescription(sentence or self._hint_text)
        if self._control.property("invalid") != bool(sentence):
            self._control.setProperty("invalid", bool(sentence))
            self._control.style().unpolish(self._control)
            self._control.style().polish(self._control)


class TypedField(Field):
    """A field in which the user types: the pending text, its pause and its commits.

    A subclass says what a text means (`parse`, which raises Refused) and how a value is written (`format`).
    """

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._value: Any = self.empty()
        self.about: Any = None
        self._refused = False
        self._sending = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._pause_over)

    def empty(self) -> Any:
        """The value of an empty field."""
        return ""

    def parse(self, text: str) -> Any:
        """The value that `text` means. Raises Refused."""
        return text

    def format(self, value: Any) -> str:
        """How `value` is written."""
        return str(value)

    def set_input(self, control: QWidget, typed: Typed) -> None:
        """Put the control in place; called once, by the subclass."""
        self._input = typed
        self.set_control(control)
        control.installEventFilter(self)

    def value(self) -> Any:
        """The last committed value, or what `set_value` said after it."""
        return self._value

    def text(self) -> str:
        """What stands in the field, committed or not."""
        return self._input.shown()

    def is_pending(self) -> bool:
        """Whether the user has typed something that means another value than the committed one."""
        text = self._input.shown()
        if text == self.format(self._value):
            return False
        try:
            return bool(self.parse(text) != self._value)
        except Refused:
            return True

    def is_typing(self, value: Any) -> bool:
        """Whether the text must stay as it is although the document says `value`."""
        if self.is_pending():
            return self._control.hasFocus() or (self._refused and value == self._value)
        if not self._control.hasFocus():
            return False
        try:
            # A space at the end is no change, but taking it away would hinder who types on.
            return bool(self.parse(self._input.shown()) == value)
        except Refused:
            return False

    def set_value(self, value: Any) -> None:
        """Show what the document says, unless the user is typing here or left something that was refused."""
        if self._sending:
            self._value = value
            return
        typing = self.is_typing(value)
        self._value = value
        if not typing:
            self._show_value()

    def show_about(self, about: object, value: Any) -> None:
        """Show the value of what is chosen now; what is typed stays with what it was about."""
        if about == self.about:
            self.set_value(value)
            return
        self.flush()
        self.about = about
        self.reset(value)

    def reset(self, value: Any) -> None:
        """Show the value of another record, and forget what was being typed."""
        self._value = value
        self._show_value()

    def revert(self) -> None:
        """Put back what the document says."""
        self._show_value()

    def flush(self) -> None:
        """Commit now what is pending. What is refused stays in the field, with its error."""
        self._commit(quiet=False)

    def _commit(self, *, quiet: bool) -> None:
        self._pause.stop()
        if self._sending or not self.is_pending() or self._refused:
            return
        try:
            value = self.parse(self._input.shown())
        except Refused as refusal:
            if not quiet:
                self._refused = True
                self.set_error(str(refusal))
            return
        if value == self._value:
            return
        before, self._value = self._value, value
        self.set_error("")
        self._sending = True
        try:
            self.committed.emit(value)
        finally:
            self._sending = False
        if self.error():
            self._refused = True
            self._value = before
            return
        self._input.forget_typing()

    def edited(self) -> None:
        """The user changed the text; called by the control."""
        self._refused = False
        if self.error():
            self.set_error("")
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = self._owns_undo(event)
            if mine is not None:
                event.setAccepted(mine)
                return True
            if event.key() == Qt.Key.Key_Escape and self.is_pending():
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._owns_undo(event) is False:
                event.ignore()
                return True
            return self.key_pressed(event)
        elif kind == QEvent.Type.FocusOut:
            self._left(event)
        return False

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Deal with a key before the control does; True when it is dealt with."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.enter_commits(event):
            self.flush()
            if not self._refused:
                self._show_value()
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_pending():
            self.revert()
            return True
        return False

    def enter_commits(self, event: QKeyEvent) -> bool:
        """Whether this Enter commits; in a field of many lines it is a new line."""
        return True

    def _owns_undo(self, event: QKeyEvent) -> bool | None:
        """Whether an undo or redo key is for the typing in this field; None for any other key."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.is_pending()
        if event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            return self._input.can_redo()
        return None

    def _pause_over(self) -> None:
        if self._input.is_composing():
            self._pause.start()
        else:
            # Whoever is still typing need not hear yet that it is not right.
            self._commit(quiet=True)

    def _left(self, event: QEvent) -> None:
        reason = event.reason() if hasattr(event, "reason") else None
        if reason == Qt.FocusReason.PopupFocusReason:
            return
        self.flush()
        if not self._refused:
            self._show_value()

    def _show_value(self) -> None:
        self._pause.stop()
        self._refused = False
        self.set_error("")
        text = self.format(self._value)
        if text != self._input.shown():
            self._input.show_text(text)
        self._input.forget_typing()


def flush_focused() -> None:
    """Commit what is pending in the field that has the focus; call it before undo, closing and switching."""
    widget = QApplication.focusWidget()
    while widget is not None:
        if isinstance(widget, TypedField):
            widget.flush()
            return
        flush = getattr(widget, "flush_editor", None)
        if callable(flush):
            flush()
            return
        widget = widget.parentWidget()


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _error_line() -> tuple[QWidget, Text]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    icon = QLabel()
    icon.setPixmap(theme.pixmap("alert-triangle", "danger", 18, line.devicePixelRatioF()))
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    text = Text("", "small", "danger", wrap=True)
    row.addWidget(text, 1)
    return line, text
