"""The window on the beamer: it shows the wall and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.keys import command_of
from samenwerkdesk.ui.room.showing import Showing


class RoomWindow(QWidget):
    """A full screen window with what ``control`` has on the wall. ``commanded`` carries a command of keys.py."""

    commanded = Signal(str)
    activated = Signal()
    closed = Signal()

    def __init__(self, control: RoomControl) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.control = control
        self._shown: Showing | None = None
        self.setWindowTitle("Samenwerkdesk · zaal")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName("Zaalscherm")
        control.changed.connect(self.wall_changed)
        self.wall_changed()

    def wall_changed(self) -> None:
        """Show what is on the wall now: a blank one at once."""
        now = self.control.now
        if now == self._shown:
            return
        sudden = self._shown is not None and now.blank != self._shown.blank
        self._shown = now
        self.setAccessibleDescription(now.view.title if not now.blank else "")
        if sudden:
            self.repaint()
        else:
            self.update()

    def _measure(self) -> None:
        self.control.set_size(self.size(), self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        # The wall of this moment, also when it is on its way to another size.
        self._measure()
        now = self._shown = self.control.now
        image = self.control.canvas.image(now)
        painter = QPainter(self)
        if image is None:
            painter.fillRect(self.rect(), now.shade)
        else:
            painter.drawImage(0, 0, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._measure()
            self.update()
        elif event.type() == QEvent.Type.WindowActivate:
            self.activated.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = command_of(event)
        if command:
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the wall means nothing."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
