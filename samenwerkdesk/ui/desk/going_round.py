"""Letting the laptop go round from a page of the desk, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.field import flush_focused

if TYPE_CHECKING:
    from samenwerkdesk.ui.passing.device import PassedDevice


class GoingRound(QObject):
    """One window at a time, full screen (``device``, None while it is here); then the keyboard is back at ``button``."""

    def __init__(self, desk: Desk, button: QWidget) -> None:
        super().__init__(button)
        self._desk, self._button = desk, button
        self.device: PassedDevice | None = None

    def start(self, keys: Sequence[str]) -> None:
        """Let these rounds be asked; nothing while the laptop is away already."""
        from samenwerkdesk.ui.passing.device import PassedDevice

        flush_focused()
        if self.device is not None:
            return
        self.device = PassedDevice(self._desk, keys)
        self.device.finished.connect(self._taken_back)
        self.device.start()

    def _taken_back(self) -> None:
        device, self.device = self.device, None
        if device is not None:
            device.close()
            device.deleteLater()
        self._button.window().activateWindow()
        # Not the button that closes: Enter may have been pressed once too often.
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
