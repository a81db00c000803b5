"""Keeping the product of a phase as a PDF: made on a thread from a copy of the document, then written whole or not at all."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration, phases
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.ui import worker
from samenwerkdesk.ui.desk.asking_sheets import keep_file
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 80
"""So many letters of a title go in the name of its file."""


class Paper(QObject):
    """Asks where the product goes, makes it and says where it is; one at a time. ``over`` is called when it is done."""

    def __init__(self, desk: Desk, of: QWidget, over: Callable[[], None] = lambda: None) -> None:
        super().__init__(of)
        self.desk, self._of, self._over = desk, of, over
        self._job: worker.Job[bytes] | None = None

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._job is not None

    def save(self, code: str) -> None:
        """Ask where the product of a phase goes, and make it."""
        if self._job is not None:
            return
        target = self._ask_target(code)
        if target is None:
            return
        work = partial(_make, self.desk.document.snapshot(), code)
        done = partial(self._write, target, phases.product_name(code).lower())
        self._job = worker.run(self, work, done, self._failed, None, self._ended)

    def _ask_target(self, code: str) -> Path | None:
        each = phases.get(self.desk.document, code)
        title = (each.title or phases.product_name(code))[:LONGEST].strip()
        path = self.desk.document.path
        folder = path.parent if path is not None else documents()
        words = f"{title} – {collaboration.get(self.desk.document).name}"
        return FileDialogs(self._of.window()).pdf("Product bewaren", folder / f"{safe_name(words)}.pdf")

    def _write(self, target: Path, name: str, pdf: bytes) -> None:
        verb = "staan" if name.startswith(("projectfiches", "realisaties")) else "staat"
        keep_file(self.desk, target, f"{'De ' + name} {verb}", lambda: pdf)

    def _failed(self, error: UserError) -> None:
        self.desk.say(str(error), "danger")

    def _ended(self) -> None:
        self._job = None
        self._over()


def _make(data: bytes, code: str, progress: worker.Progress) -> bytes:
    from samenwerkdesk.report.deliverable import make

    document = Document.from_snapshot(data)
    try:
        return make(document, code, lambda: progress.report(0.5))
    finally:
        document.close()
