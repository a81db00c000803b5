"""A sheet of its own as a PDF: asked where it goes, made on a thread from a copy of the document, written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.ui import worker
from samenwerkdesk.ui.desk.asking_sheets import keep_file
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents
from samenwerkdesk.ui.widgets.field import flush_focused

Made = TypeVar("Made")

LONGEST = 80
"""So many letters of a name go in the name of its file."""


class Paper(QObject, Generic[Made]):
    """Makes one sheet at a time.

    ``told`` says of what was made how the sentence begins that tells where it is ('De afsprakenkaart staat'), and which bytes
    go into the file.
    """

    def __init__(self, desk: Desk, of: QWidget, told: Callable[[Made], tuple[str, bytes]]) -> None:
        super().__init__(of)
        self.desk, self._of, self._told = desk, of, told
        self._job: worker.Job[Made] | None = None

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._job is not None

    def save(
        self, title: str, name: str, make: Callable[[Document, Callable[[], None]], Made]
    ) -> worker.Job[Made] | None:
        """Ask with a dialog called ``title`` where the sheet goes, and make it; None when the facilitator changed her mind.

        ``make`` gets a copy of the document and a function to call at every step, which raises Cancelled when it was stopped.
        """
        flush_focused()
        if self._job is not None:
            return None
        path = self.desk.document.path
        words = safe_name(f"{name[:LONGEST].strip()} – {collaboration.get(self.desk.document).name}")
        folder = path.parent if path is not None else documents()
        target = FileDialogs(self._of.window()).pdf(title, folder / f"{words}.pdf")
        if target is None:
            return None

        def done(made: Made) -> None:
            said, data = self._told(made)
            keep_file(self.desk, target, said, lambda: data)

        work = partial(_make, self.desk.document.snapshot(), make)
        self._job = worker.run(self, work, done, self._failed, None, self._ended)
        return self._job

    def _failed(self, error: UserError) -> None:
        self.desk.say(str(error), "danger")

    def _ended(self) -> None:
        self._job = None


def _make(
    data: bytes, make: Callable[[Document, Callable[[], None]], Made], progress: worker.Progress
) -> Made:
    document = Document.from_snapshot(data)
    try:
        return make(document, lambda: progress.report(0.5))
    finally:
        document.close()
