"""What can be done with files: new, open, copy, restore, import, export, close; one collaboration at a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import backups, collaboration
from samenwerkdesk.model.backups import Backup, Keeper
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError, shown
from samenwerkdesk.model.file_names import ENDING, safe_name
from samenwerkdesk.model.text import clean_line
from samenwerkdesk.ui import file_work, recents, worker
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents
from samenwerkdesk.ui.file_errors import message_for

BACKUP_MS = 5 * 60_000
"""How often we look whether the hourly backup is due."""


class FileActions(QObject):
    """Holds the collaboration that is open and does what the file menu and the start page ask.

    ``opened`` carries the document that is open from now on; the one before is closed after it. ``messaged`` carries a
    Message, ``busy`` a sentence while long work runs and None when it is over. ``recents_changed`` comes when the list of
    recent files did.
    """

    opened = Signal(object)
    messaged = Signal(object)
    busy = Signal(object)
    recents_changed = Signal()
    _backup_failed = Signal(object)

    def __init__(self, window: QWidget, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self.dialogs = FileDialogs(window)
        self.document: Document | None = None
        self._keeper: Keeper | None = None
        self._job: worker.Job[Path] | None = None
        self._backup_failed.connect(self._say_error, Qt.ConnectionType.QueuedConnection)
        self._hourly = QTimer(self)
        self._hourly.setInterval(BACKUP_MS)
        self._hourly.timeout.connect(self.back_up_when_due)

    # ------------------------------------------------------------------ new and open

    def new(self) -> None:
        """Ask where, and begin a collaboration that is called as its file."""
        path = self.dialogs.new()
        if path is None:
            return

        def name_it(document: Document) -> None:
            collaboration.set_text(document, "title", clean_line(path.stem))

        try:
            document = Document.create(path, name_it)
        except UserError as error:
            self._say_error(error, again=self.new)
            return
        self._show(document, path)

    def open_dialog(self) -> None:
        """Ask which collaboration, and open it."""
        path = self.dialogs.open()
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open the file at ``path``; when that fails, what was open stays open. Returns whether it is open now."""
        if self._is_open(path):
            self._say(f"{shown(path)} is al open.", brief=True)
            return True
        try:
            document = Document.open(path)
        except UserError as error:
            self._say_error(error, path=path)
            return False
        self._show(document, path)
        return True

    def open_copy(self, path: Path) -> None:
        """Make a copy of the file at ``path``, which may be in use or read-only, and open that."""
        self._work(
            f"Kopie maken van {shown(path)}…",
            lambda: file_work.copy_of(path),
            lambda made: self._open_made(
                made, f"Je werkt nu in een kopie: {shown(made)}, in de map {made.parent}."
            ),
            path=path,
        )

    def open_example(self) -> None:
        """Make a copy of the example case in the documents folder, and open it."""
        self._work(
            "Voorbeeld klaarzetten…",
            file_work.example,
            lambda made: self._open_made(
                made, "Dit is een voorbeeld om in rond te kijken; je mag alles veranderen."
            ),
        )

    def _open_made(self, path: Path, sentence: str) -> None:
        if self.open_path(path):
            self._say(sentence)

    # ------------------------------------------------------------------ copies, backups, cases

    def save_copy(self) -> None:
        """Ask where, and keep a copy of the collaboration as it is now; the work goes on in the file that is open."""
        document = self.document
        if document is None or document.path is None:
            return
        target = self.dialogs.copy(document.path)
        if target is None:
            return
        data, own = document.snapshot(), document.path
        self._work(
            "Kopie opslaan…",
            lambda: file_work.kept(data, target),
            lambda made: self._say(
                f"De kopie staat in {shown(made)}. Je werkt verder in {shown(own)}.", "success", brief=True
            ),
            again=self.save_copy,
        )

    def restore(self, path: Path | None = None) -> None:
        """Show the backups of the file at ``path`` (default: the one that is open), and open a copy of the one chosen."""
        from samenwerkdesk.ui.restore_dialog import RestoreDialog

        if self._keeper is not None:
            # The one that is being written belongs in the list.
            self._keeper.close()
        of = path or (self.document.path if self.document is not None else None)
        dialog = RestoreDialog(of, self._now, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda backup: self.restore_backup(backup, of))
        dialog.open()

    def restore_backup(self, backup: Backup, of: Path | None) -> None:
        """Put ``backup`` back as a new file, beside the file ``of`` when it is a backup of that, and open it."""
        own = of is not None and backup.path.parent == backups.folder_of(of)
        beside = of if own and of is not None else documents() / f"{safe_name(backup.of)}{ENDING}"
        self._work(
            "Back-up terugzetten…",
            lambda: file_work.put_back(backup, beside),
            lambda made: self._open_made(
                made, f"Hersteld als {shown(made)}. Het bestand van daarvoor is niet veranderd."
            ),
        )

    def import_case(self) -> None:
        """Ask for a case and where its collaboration will be, make it and open it."""
        case = self.dialogs.case()
        if case is None:
            return
        target = self.dialogs.new(case.stem)
        if target is None:
            return
        self._work(
            f"{shown(case)} importeren…",
            lambda: file_work.imported(case, target),
            lambda made: self._open_made(made, f"{shown(case)} is geïmporteerd als {shown(made)}."),
            again=self.import_case,
        )

    def export_case(self) -> None:
        """Ask where, and write the whole collaboration as a case."""
        document = self.document
        if document is None or document.path is None:
            return
        target = self.dialogs.export(document.path)
        if target is None:
            return
        data = document.snapshot()
        self._work(
            "Casus exporteren…",
            lambda: file_work.exported(data, target),
            lambda made: self._say(f"De casus staat in {shown(made)}.", "success", brief=True),
            again=self.export_case,
        )

    # ------------------------------------------------------------------ recent files

    def forget(self, path: Path) -> None:
        """Take a file off the list of recent files; the file itself stays."""
        gone = recents.forget(path)
        if gone is None:
            return
        place, entry = gone

        def undo() -> None:
            recents.put_back(place, entry)
            self.recents_changed.emit()

        self.recents_changed.emit()
        sentence = f"{entry.title} staat niet meer in de lijst. Het bestand zelf is niet veranderd."
        self.messaged.emit(Message(sentence, action="Ongedaan maken", act=undo, brief=True))

    def relocate(self, path: Path) -> None:
        """Ask where a file is now that was at ``path``, and open it there."""
        found = self.dialogs.open()
        if found is None or not self.open_path(found):
            return
        if recents.key(found) != recents.key(path) and recents.forget(path) is not None:
            self.recents_changed.emit()

    # ------------------------------------------------------------------ close

    def close(self) -> None:
        """Let go of the collaboration that is open, once its backup is complete. Closing twice is harmless."""
        if self._job is not None:
            self._job.wait()
        document, self.document = self.document, None
        keeper, self._keeper = self._keeper, None
        if document is None:
            return
        self._hourly.stop()
        self._let_go(document, keeper)

    def _let_go(self, document: Document, keeper: Keeper | None) -> None:
        if document.path is not None:
            with suppress(UserError):
                recents.renew(document, document.path, self._now())
        if keeper is not None:
            keeper.close()
        document.close()

    def _show(self, document: Document, path: Path) -> None:
        former, keeper = self.document, self._keeper
        self.document = document
        self._keeper = Keeper(failed=self._backup_failed.emit)
        self._hourly.start()
        self._keeper.run(document)
        with suppress(UserError):
            recents.remember(document, path, self._now())
        self.opened.emit(document)
        # Only now: its pages are gone.
        if former is not None:
            self._let_go(former, keeper)

    def back_up_when_due(self) -> None:
        """Make a backup when the last one was made an hour ago."""
        if self.document is not None and self._keeper is not None and self._keeper.due():
            self._keeper.run(self.document)

    # ------------------------------------------------------------------ inside

    def _is_open(self, path: Path) -> bool:
        if self.document is None or self.document.path is None:
            return False
        with suppress(OSError, ValueError):
            return path.samefile(self.document.path)
        return False

    def _work(
        self,
        sentence: str,
        work: Callable[[], Path],
        done: Callable[[Path], None],
        *,
        path: Path | None = None,
        again: Callable[[], None] | None = None,
    ) -> None:
        if self._job is not None:
            self._say("Nog even: het vorige is nog bezig.", brief=True)
            return

        def over() -> None:
            if self._job is not None and not self._job.running:
                self._job = None
                self.busy.emit(None)

        self.busy.emit(sentence)
        self._job = worker.run(
            self,
            lambda _: work(),
            done,
            lambda error: self._say_error(error, path=path, again=again),
            over=over,
        )

    def _say(self, sentence: str, kind: str = "info", *, brief: bool = False) -> None:
        self.messaged.emit(Message(sentence, kind, brief=brief))

    def _say_error(
        self, error: UserError, *, path: Path | None = None, again: Callable[[], None] | None = None
    ) -> None:
        self.messaged.emit(message_for(error, self, path, again))
