"""The mouse on the passed device: it often lies where the former person left it, and points at nothing then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QWidget

LEAST = 3
"""From so many px it is a movement; screens are scaled, and places rounded."""


class Pointing(QObject):
    """Whether the mouse really moved over a control since that was shown; what appears under a mouse is not pointed at."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.real = False
        self._target = target
        self._still = QCursor.pos()
        target.setMouseTracking(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show:
            self.real, self._still = False, QCursor.pos()
        elif kind == QEvent.Type.Leave:
            self.real = False
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and not self.real:
            # Qt sends a movement of its own when something else is under the mouse than before.
            away = event.globalPosition().toPoint() - self._still
            if away.manhattanLength() >= LEAST:
                self.real = True
                self._target.update()
        return False
