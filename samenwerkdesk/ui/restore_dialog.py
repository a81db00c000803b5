"""The backups to choose from; choosing one puts it back as a new file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from samenwerkdesk.model import backups, dutch_dates
from samenwerkdesk.model.backups import Backup
from samenwerkdesk.model.errors import shown
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.row_list import RowList
from samenwerkdesk.ui.widgets.rows import Row
from samenwerkdesk.ui.widgets.text import Text

HOW = (
    "Kies een versie. Ze wordt als nieuw bestand teruggezet en geopend; wat er nu staat, blijft zoals het is."
)
MOST = 200
"""How many backups of all files together are shown."""


class RestoreDialog(QDialog):
    """The backups of the file ``of``, or of all files when there is none or when asked. ``chosen`` carries a Backup."""

    chosen = Signal(object)

    def __init__(self, of: Path | None, now: Callable[[], datetime], window: QWidget | None = None) -> None:
        super().__init__(window)
        self._of, self._now = of, now
        self.setWindowTitle("Herstellen uit back-up")
        self.resize(640, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(16)
        self.title = Text("Herstellen uit back-up", "title")
        column.addWidget(self.title)
        column.addWidget(Text(HOW, "body", "muted", wrap=True))
        card = Card(padding=(0, 0), flush=True)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.viewport().setAutoFillBackground(False)
        self.list = RowList()
        self.list.setAutoFillBackground(False)
        area.setWidget(self.list)
        self.list.setAutoFillBackground(False)
        card.add(area, 1)
        column.addWidget(card, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.all_button = Button("Back-ups van alle bestanden", kind="quiet")
        self.all_button.clicked.connect(self.show_all)
        row.addWidget(self.all_button)
        row.addStretch(1)
        self.cancel = Button("Annuleren")
        self.cancel.clicked.connect(self.reject)
        row.addWidget(self.cancel)
        column.addLayout(row)
        found = backups.listed(of) if of is not None else []
        if of is not None and found:
            self._show(found, f"Back-ups van {shown(of)}", named=False)
        else:
            self.show_all()

    @property
    def rows(self) -> list[Row]:
        """The rows, newest first."""
        return [row for row in self.list.rows if isinstance(row, Row)]

    def show_all(self) -> None:
        """Show the backups of all files."""
        self.all_button.hide()
        self._show(backups.everything()[:MOST], "Back-ups van alle bestanden", named=True)

    def _show(self, found: list[Backup], name: str, *, named: bool) -> None:
        self.list.setAccessibleName(name)
        rows: list[QWidget] = []
        for backup in found:
            parts = [backup.of] if named else []
            row = Row(moment(backup.made, self._now()), " · ".join([*parts, size(backup.size)]))
            row.clicked.connect(_chooser(self, backup))
            rows.append(row)
        # Else the focus wanders through the rows that go.
        self.cancel.setFocus()
        self.list.show_rows(
            rows
            or [
                EmptyState(
                    "Hier komen je back-ups te staan",
                    "Bij het openen van een samenwerking en daarna elk uur wordt er vanzelf één gemaakt.",
                )
            ]
        )
        self._area.verticalScrollBar().setValue(0)
        if rows:
            rows[0].setFocus()

    def choose(self, backup: Backup) -> None:
        """Close, and say which backup it is."""
        self.accept()
        self.chosen.emit(backup)


def moment(made: datetime, now: datetime) -> str:
    """When a backup was made: 'vandaag om 8.41 uur', 'donderdag 10 april 2025 om 8.41 uur'."""
    days = (now.date() - made.date()).days
    day = {0: "vandaag", 1: "gisteren"}.get(days, dutch_dates.full_date(made.date()))
    text = f"{day} om {dutch_dates.clock_time(made.time())}"
    return text[:1].upper() + text[1:]


def size(count: int) -> str:
    """A size in bytes as people read it: '212 kB', '1,4 MB'."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def _chooser(dialog: RestoreDialog, backup: Backup) -> Callable[[], None]:
    return lambda: dialog.choose(backup)
