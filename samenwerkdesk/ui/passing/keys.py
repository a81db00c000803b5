"""Keys on the passed device that mean something else elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def held(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Meta is held: a command, such as a browser's Alt+Left, that fills in nothing here."""
    return bool(event.modifiers() & _HELD)
