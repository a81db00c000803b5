"""The card with the files that were open lately."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samenwerkdesk.ui import recents, settings
from samenwerkdesk.ui.settings import Recent
from samenwerkdesk.ui.start_parts import MissingRow
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.row_list import RowList
from samenwerkdesk.ui.widgets.rows import Row
from samenwerkdesk.ui.widgets.text import Text
from samenwerkdesk.ui.widgets.tips import plain_tip

SHOWN = 6
"""How many files are shown; the menu has them all."""


class _Looker(QObject):
    """Looks whether files are there, each on a thread of its own: a disk that is gone may take minutes to say so."""

    looked = Signal(str, bool)

    def look(self, path: str) -> None:
        """Say in ``looked`` whether there is a file at ``path``."""
        threading.Thread(target=self._look, args=(path,), name="recent-file", daemon=True).start()

    def _look(self, path: str) -> None:
        try:
            there = Path(path).exists()
        except OSError:
            # It refuses an answer: opening it will tell.
            there = True
        except ValueError:
            there = False
        try:
            self.looked.emit(path, there)
        except RuntimeError:
            # The window went away in the meantime.
            return


class RecentFiles(Card):
    """The recent files, or what will be here. ``chosen``, ``searched`` and ``forgotten`` carry a Path."""

    chosen = Signal(object)
    searched = Signal(object)
    forgotten = Signal(object)

    def __init__(self, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(padding=(0, 0), flush=True)
        self._now = now
        self._entries: tuple[Recent, ...] = ()
        self._missing: set[str] = set()
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 1, 1, 1)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(20, 16, 20, 16)
        head.addWidget(Text("Onlangs geopend", "heading"))
        self._line = Hairline()
        self.list = RowList()
        self.list.setAccessibleName("Onlangs geopend")
        self.list.removed.connect(self._remove)
        self.empty = EmptyState(
            "Hier komen je samenwerkingen te staan",
            "Eén samenwerking is één bestand. Het blijft op deze laptop, tenzij jij het deelt.",
        )
        column = self.empty.layout()
        assert column is not None
        column.setContentsMargins(24, 76, 24, 56)
        for part in (self._head, self._line, self.list, self.empty):
            self.add(part)
        self._looker = _Looker(self)
        self._looker.looked.connect(self._looked, Qt.ConnectionType.QueuedConnection)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is kept; whether the files are there is looked up afterwards."""
        self._entries = settings.load().recent[:SHOWN]
        self._rebuild()
        self._soon.start()

    def renew_times(self) -> None:
        """Say again when each file was opened: 'vandaag' may be yesterday by now."""
        for entry, row in zip(self._entries, self.list.rows, strict=True):
            if isinstance(row, Row):
                row.set_detail(self._detail(entry))

    def _rebuild(self) -> None:
        self.list.show_rows([self._row(entry) for entry in self._entries])
        some = bool(self._entries)
        for part in (self._head, self._line, self.list):
            part.setVisible(some)
        self.empty.setVisible(not some)

    def _row(self, entry: Recent) -> QWidget:
        path = entry.file
        if entry.path in self._missing:
            missing = MissingRow(entry.title, entry.path)
            missing.searched.connect(lambda: self.searched.emit(path))
            missing.forgotten.connect(lambda: self._remove_path(entry.path))
            return missing
        row = Row(entry.title, self._detail(entry), entry.looks)
        row.setToolTip(plain_tip(entry.path))
        row.clicked.connect(lambda: self.chosen.emit(path))
        return row

    def _detail(self, entry: Recent) -> str:
        line = recents.line(entry, self._now())
        if [each.title for each in self._entries].count(entry.title) == 1:
            return line
        # A copy beside its original: the file's name tells them apart.
        return " · ".join(part for part in (entry.file.stem, line) if part)

    # ------------------------------------------------------------------ is it there

    def _look(self) -> None:
        for entry in self._entries:
            self._looker.look(entry.path)

    def _looked(self, path: str, there: bool) -> None:
        if there == (path not in self._missing):
            return
        self._missing.symmetric_difference_update({path})
        at = self._focused()
        self._rebuild()
        if at is not None:
            self.list.focus_row(at)

    # ------------------------------------------------------------------ forget

    def _remove(self, number: int) -> None:
        self._remove_path(self._entries[number].path)

    def _remove_path(self, path: str) -> None:
        at = self._focused()
        self.forgotten.emit(Path(path))
        if at is not None:
            self.list.focus_row(at)

    def _focused(self) -> int | None:
        for number, row in enumerate(self.list.rows):
            if row.hasFocus() or any(child.hasFocus() for child in row.findChildren(QWidget)):
                return number
        return None
