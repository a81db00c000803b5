"""Start page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.file_actions import FileActions


class StartPage(QWidget):
    """What one sees when no collaboration is open."""

    def __init__(self, actions: FileActions) -> None:
        super().__init__()
        self._actions = actions

    def refresh(self) -> None:
        """Show the recent files as they are now."""

    def show_message(self, message: Message) -> None:
        """Show one sentence at the top."""

    def toggle_help(self) -> None:
        """Open or close the explanation."""
