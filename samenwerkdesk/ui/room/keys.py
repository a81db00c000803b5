"""The keys of a clicker, in the room's window and on the desk, without taking a letter from who is typing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

NEXT, PREVIOUS, BLACK, WHITE, START, DESK = "next", "previous", "black", "white", "start", "desk"
CONFIRM = "confirm"

COMMANDS = {
    Qt.Key.Key_PageDown: NEXT,
    Qt.Key.Key_PageUp: PREVIOUS,
    Qt.Key.Key_B: BLACK,
    Qt.Key.Key_Period: BLACK,
    Qt.Key.Key_W: WHITE,
    Qt.Key.Key_Return: CONFIRM,
    Qt.Key.Key_Enter: CONFIRM,
    Qt.Key.Key_F5: START,
    Qt.Key.Key_Escape: DESK,
}
SPOKEN = (
    ("F5", "zaal beginnen"),
    ("PageDown", "zaal: volgende"),
    ("PageUp", "zaal: vorige"),
    ("B .", "zaal zwart, en weer terug; niet terwijl je typt"),
    ("W", "zaal wit, en weer terug; niet terwijl je typt"),
    ("Enter", "in de zaal of op haar kleine beeld: bevestigd, of toch niet"),
    ("Esc", "van de zaal naar je eigen scherm"),
)
"""The keys with what they do, for the explanation."""

_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def command_of(event: QKeyEvent) -> str:
    """What a key means for the room; empty for another key, one with Ctrl or Alt, and one that is held."""
    if event.isAutoRepeat() or event.modifiers() & ~_PLAIN:
        return ""
    return COMMANDS.get(Qt.Key(event.key()), "")


class DeskKeys(QObject):
    """The keys on the desk's window while the room is shown; ``commanded`` carries the command.

    PageUp and PageDown are the room's. A letter or full stop is only for what nobody else wanted: it must get as far as the
    window itself, past every field, list and grid. A clicker is a keyboard like any other: its B cannot be told from a typed
    one. Enter is not among them: a field that was entered lets it through.
    """

    commanded = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pages = [
            QShortcut(QKeySequence(key), window) for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        ]
        for shortcut, command in zip(self._pages, (NEXT, PREVIOUS), strict=True):
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self.commanded.emit, command))
        window.installEventFilter(self)

    def release(self) -> None:
        """Give the desk its own keys back; this object is of no use after that."""
        self._window.removeEventFilter(self)
        for each in (*self._pages, self):
            each.deleteLater()
        for shortcut in self._pages:
            shortcut.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        command = command_of(event)
        if command not in (BLACK, WHITE):
            return False
        self.commanded.emit(command)
        return True
