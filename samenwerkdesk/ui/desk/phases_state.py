"""How far one phase is: its status, when it began and ended, and what it is about."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method, phases
from samenwerkdesk.model.phases import Phase
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import beside
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.text import Text


class StateCard(Card):
    """The status and the dates of the phase that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Fase")
        self.desk = desk
        self._code = ""
        self.about = Text("", "body", "muted", wrap=True)
        self.add(self.about)
        self.status = ChoiceField(
            "Hoe staat het ermee?", options=[(each.code, each.text) for each in method.phase_statuses()]
        )
        self.status.committed.connect(self._choose)
        self.add(self.status)
        self.began = DateField("Begonnen op", today=desk.today)
        self.ended = DateField("Afgerond op", today=desk.today)
        keep(desk, self.began, lambda day: self._date("started_on", day))
        keep(desk, self.ended, lambda day: self._date("completed_on", day))
        self.add(beside(self.began, self.ended))

    def show_phase(self, each: Phase) -> None:
        """Show a phase, except where somebody is typing about the same one."""
        about = each.about
        other = each.code != self._code
        self._code = each.code
        self.set_title(f"Fase {about.number}: {about.name}")
        theme = f"{about.theme[:1].upper()}{about.theme[1:]}"
        self.about.setText(f"{theme}. Middel: {about.means}.")
        values: tuple[tuple[ChoiceField | DateField, object], ...] = (
            (self.status, each.status),
            (self.began, each.began),
            (self.ended, each.ended),
        )
        for field, value in values:
            (field.reset if other else field.set_value)(value)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.status.input

    def _choose(self, status: object) -> None:
        code, today = self._code, self.desk.today()
        carried_out(self.desk, lambda: phases.set_status(self.desk.document, code, str(status), today))

    def _date(self, field: str, day: date | None) -> None:
        phases.set_date(self.desk.document, self._code, field, day)
