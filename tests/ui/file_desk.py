"""Real file actions with everything they say written down; only the system's own dialogs are replaced."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.file_actions import FileActions

NOW = datetime(2025, 3, 10, 8, 41)


class Dialogs:
    """What the user chooses in the system's dialogs, in order, and what was offered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.chosen: list[Path | None] = []
        self.offered: list[tuple[str, Path]] = []

        def answer(dialog: QFileDialog) -> int:
            return self._answer(dialog)

        monkeypatch.setattr(QFileDialog, "exec", answer)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(self._choice)])
        self._choice: Path | None = None

    def _answer(self, dialog: QFileDialog) -> int:
        offered = Path(dialog.directory().path())
        saving = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        line = dialog.findChild(QLineEdit)
        assert line is not None
        self.offered.append((dialog.windowTitle(), offered / line.text() if saving else offered))
        self._choice = self.chosen.pop(0)
        return int(self._choice is not None)


class FileDesk:
    """File actions, the last document they opened, and their messages."""

    def __init__(self, qtbot: QtBot, dialogs: Dialogs) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not app.styleSheet() or theme.current().name != "light":
            theme.apply(app)
        self.qtbot, self.dialogs = qtbot, dialogs
        self.window = QWidget()
        self.now = NOW
        self.files = FileActions(self.window, lambda: self.now)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.files.close())
        self.said: list[Message] = []
        self.busy: list[str | None] = []
        self.opened: list[Document] = []
        self.files.messaged.connect(self.said.append)
        self.files.busy.connect(self.busy.append)
        self.files.opened.connect(self.opened.append)

    @property
    def document(self) -> Document:
        """The document that is open."""
        assert self.files.document is not None
        return self.files.document

    @property
    def path(self) -> Path:
        """Where the document that is open is."""
        assert self.document.path is not None
        return self.document.path

    @property
    def title(self) -> str | None:
        """The name of the collaboration that is open."""
        return collaboration.get(self.document).title

    def choose(self, *paths: Path | None) -> None:
        """What the user will choose in the next dialogs."""
        self.dialogs.chosen += paths

    def worked(self) -> None:
        """Wait until long work is over."""
        self.qtbot.waitUntil(lambda: bool(self.busy) and self.busy[-1] is None, timeout=20_000)

    def last(self) -> Message:
        """The one message that was given since the last time."""
        (message,) = self.said
        self.said.clear()
        return message

    def act(self) -> None:
        """Do what the one message offers."""
        message = self.last()
        assert message.act is not None
        message.act()


def made(path: Path, title: str = "Samen") -> Path:
    """A collaboration in a file that is not open."""
    document = Document.create(path, lambda new: new.update("collaboration", {"id": 1}, title=title))
    document.close()
    return path
