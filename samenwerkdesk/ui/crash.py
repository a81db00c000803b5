"""Our own bugs: a dialog with a report to copy, while the file stays whole."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from samenwerkdesk import __version__, places
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.text import Text

log = logging.getLogger("samenwerkdesk")

SENTENCE = (
    "Er ging iets mis in Samenwerkdesk zelf. Alles wat je had vastgelegd staat in je bestand; "
    "je laatste handeling is misschien niet gelukt. Je kunt verder werken."
)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know about a bug; names nothing from the document but what the error says."""
    lines = [
        f"Samenwerkdesk {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
        datetime.now().isoformat(timespec="seconds"),
        "",
        *(line.rstrip("\n") for line in traceback.format_exception(kind, error, trace)),
    ]
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says what happened, what was kept, and offers the report to copy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle("Er ging iets mis")
        self.setMinimumWidth(640)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(16)
        column.addWidget(Text("Er ging iets mis", "title"))
        column.addWidget(Text(SENTENCE, wrap=True))
        self.details = QPlainTextEdit(text)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Verslag van de fout")
        self.details.setMinimumHeight(200)
        column.addWidget(self.details)
        row = QHBoxLayout()
        self.copy = Button("Kopieer het verslag", "copy")
        self.copy.clicked.connect(self._copy)
        row.addWidget(self.copy)
        row.addStretch(1)
        close = Button("Verder werken", kind="primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText("Gekopieerd")
        self.copy.updateGeometry()


def install(show: Callable[[str], None] | None = None) -> None:
    """Send every exception nobody caught to the log and to the dialog (one at a time)."""
    showing: list[bool] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, error, trace)
        log.error("%s", text)
        if showing:
            return
        showing.append(True)
        try:
            (show or _show)(text)
        finally:
            showing.clear()

    sys.excepthook = hook


def _show(text: str) -> None:
    CrashDialog(text).exec()


def log_to_file() -> None:
    """Keep a small log in the user's data folder; a folder that refuses is no reason to stop."""
    log.setLevel(logging.INFO)
    try:
        folder = places.data_dir()
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "samenwerkdesk.log", maxBytes=400_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
