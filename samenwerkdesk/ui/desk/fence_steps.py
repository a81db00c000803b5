"""The exercises of a phase with their minutes, what is still empty, and what the chosen one asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import fence_progress
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence_progress import DONE, EMPTY, PARTLY, Progress
from samenwerkdesk.model.method import FencePhase, Step
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

CLOSING = "Afronding"
SHORT = {DONE: "ingevuld", PARTLY: "deels ingevuld", EMPTY: "nog leeg"}


class StepsCard(Card):
    """``chosen(place)`` when another exercise is taken, counted from 0."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("Oefeningen", padding=(20, 16), wide=True)
        self._many = 0
        self._compact = False
        self.about = Text("", "small", "muted", wrap=True)
        self.add(self.about)
        self.list = RecordList("Oefeningen", ruled=False, padding=5, least=40, icons_first=True)
        self.list.focused.connect(lambda key: self.chosen.emit(int(key)))
        self.add_wide(self.list)
        self.task = Text("", "body", "text", wrap=True)
        self.add(self.task)

    def show_steps(self, document: Document, phase: FencePhase, place: int) -> None:
        """Show the exercises of a phase; the one at ``place`` is on."""
        form = phase.form
        self._many = len(form.steps)
        self.set_title(phase.title)
        said = " · ".join(part for part in (form.duration, form.group_size) if part)
        self.about.setText(f"{said}. {form.note}" if form.note else said)
        found = fence_progress.progress(document, phase.code)
        self.list.show_records(
            [
                self._record(number, step, each, on=number == place)
                for number, (step, each) in enumerate(zip(form.steps, found, strict=True))
            ]
        )
        self.task.setText(form.steps[place].text)

    def _record(self, number: int, step: Step, each: Progress, *, on: bool) -> Record:
        minutes = f"{step.minutes} min" if step.minutes else ""
        short = SHORT.get(each.state, "") if self._compact else ""
        return Record(
            str(number),
            step.title or CLOSING,
            sub="" if self._compact else each.words,
            sub_ink="warn" if each.state == EMPTY else "muted",
            right=" · ".join(part for part in (short, minutes) if part),
            active=on,
            bold=on,
            spoken=", ".join(part for part in (step.title or CLOSING, each.words, minutes) if part),
        )

    def set_compact(self, compact: bool) -> None:
        """Let every exercise take one line only, where the card stands over everything else."""
        self._compact = compact

    def first(self) -> QWidget:
        """The row of the exercise that is on."""
        rows = [self.list.row(key) for key in map(str, range(self._many))]
        return next((row for row in rows if row is not None and row.record.active), None) or self.list

    def go(self, place: int) -> None:
        """Give the row of an exercise the keyboard, which takes it."""
        row = self.list.row(str(place))
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            focus_ring.show_for(row)
