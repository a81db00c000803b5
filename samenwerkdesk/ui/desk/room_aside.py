"""Beside the room, for the facilitator alone: what comes next, the steps of the exercise with their minutes, the own note."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import agenda
from samenwerkdesk.model.method import SessionForm
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.room_countdown import RoomCountdown
from samenwerkdesk.ui.desk.running_words import minutes_text
from samenwerkdesk.ui.widgets.card import PrivateCard
from samenwerkdesk.ui.widgets.reading_text import Paragraph, ReadingText

NOTHING = "Hier staat wat hierna komt, met de stappen van de oefening en je aantekening bij de sessie."


class RoomBeside(QWidget):
    """What the desk adds to the panel of the room: a countdown to start, and what is for the facilitator alone."""

    def __init__(self, desk: Desk, form: Callable[[], SessionForm | None]) -> None:
        super().__init__()
        self.countdown = RoomCountdown(desk)
        self.aside = RoomAside(desk, form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.aside)
        column.addWidget(self.countdown)


class RoomAside(PrivateCard):
    """``form`` gives the exercise of the tab that is shown; call :meth:`refresh` when that is another one."""

    def __init__(self, desk: Desk, form: Callable[[], SessionForm | None]) -> None:
        super().__init__()
        self.desk, self._form = desk, form
        self.reading = ReadingText("Alleen voor jou: wat hierna komt, stappen en aantekening")
        self.add(self.reading)
        desk.room.changed.connect(self.refresh)
        desk.tables_changed.connect(lambda _: self.refresh())
        desk.session_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say it again, when there is anybody to read it."""
        if not self.isVisible():
            return
        said = [*self._next(), *_steps(self._form()), *self._note()]
        self.reading.show_paragraphs(said or [Paragraph(NOTHING, ink="muted")])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _next(self) -> Iterator[Paragraph]:
        shown = self.desk.room.following
        if shown:
            yield _heading("Hierna in de zaal")
            yield Paragraph(shown)
        session = self.desk.session_id
        coming = agenda.coming(self.desk.document, session) if session is not None else None
        if coming is not None:
            yield _heading("Hierna op de agenda")
            yield Paragraph(coming.label, tail=_minutes(coming.minutes))

    def _note(self) -> Iterator[Paragraph]:
        session = self.desk.session
        lines = (
            [line for line in (session.private_note or "").splitlines() if line.strip()] if session else []
        )
        if lines:
            yield _heading("Je aantekening")
            yield from (Paragraph(line) for line in lines)


def _steps(form: SessionForm | None) -> Iterator[Paragraph]:
    if form is None or not form.steps:
        return
    yield _heading(f"Stappen · {form.title}" if form.title else "Stappen")
    for number, step in enumerate(form.steps, 1):
        minutes = _minutes(step.minutes) if step.minutes is not None else ""
        yield Paragraph(step.title or step.text, number=f"{number}.", tail=minutes)


def _heading(text: str) -> Paragraph:
    return Paragraph(text, "label", "muted", above=16)


def _minutes(minutes: float) -> str:
    return minutes_text(minutes).replace(" ", "\u00a0")
