"""Phase 3, dual pride: two marks of everybody in silence, and the closing of the session."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import ExerciseView
from samenwerkdesk.ui.desk.instrument_view import InstrumentView
from samenwerkdesk.ui.desk.show_choices import Choice, round_sources
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.text import Text

PRIDE = "dual_identity"


class PrideView(ExerciseView):
    """The round and its picture, as on the tab 'Peilingen'."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.instrument = InstrumentView(desk, PRIDE)
        self.column.addWidget(self.instrument)

    def refresh(self) -> None:
        self.instrument.refresh()

    def first(self) -> QWidget:
        return self.instrument.first()

    def choices(self) -> list[Choice]:
        of = self.instrument.asking.round
        if of is None or self.instrument.asking.isHidden():
            return []
        return [Choice(of.title, lambda desk: round_sources(desk, of.id))]


class ClosingView(ExerciseView):
    """Nothing to fill in: what was agreed belongs to the session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        card = Card("Afronding", f"{_minutes()} min")
        card.add(
            Text(
                "Leg bij Sessie vast wat jullie afspreken. Ontstaat er een conflict of komt er een nieuwe partner bij, "
                "ga dan gerust terug naar fase 1.",
                wrap=True,
            )
        )
        self.button = Button("Naar Sessie")
        self.button.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        card.add(self.button)
        self.column.addWidget(card)

    def refresh(self) -> None:
        """There is nothing that changes."""

    def first(self) -> QWidget:
        return self.button


def _minutes() -> int:
    return method.fence_phases()[2].form.steps[-1].minutes or 0
