"""The tab 'Sessie': run the agenda, record what is decided, keep attendance and the session's own data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import dutch_dates, method, sessions
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk import recording, running
from samenwerkdesk.ui.desk.attendance import AttendanceCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.dates import DateField, TimeField
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

RUN, PRESENT, DATA = "run", "present", "data"
TICK_MS = 1000


class SessionsPage(DeskPage):
    """Everything about the session that is on."""

    element: ClassVar[str] = "sessions"
    tables: ClassVar[frozenset[str]] = (
        running.TABLES | recording.TABLES | frozenset({"attendance", "partner"})
    )
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Ctrl+spatie", "snel iets vastleggen"),
        ("F7", "klok laten lopen of stilzetten"),
        ("F8", "volgend onderdeel (Shift: vorige)"),
        ("F9", "5 minuten langer (Shift: korter)"),
        ("F11", "volgende onderdeel overslaan"),
        ("+ − O", "onderdeel langer, korter, overslaan"),
        ("Alt+↑ ↓", "regel verplaatsen"),
    )

    def __init__(
        self, desk: Desk, pages: Callable[[], list[tuple[str, str]]], report: Callable[[], None]
    ) -> None:
        super().__init__(desk, "Sessie")
        self.views = Segmented(
            [(RUN, "Draaiboek"), (PRESENT, "Aanwezigheid"), (DATA, "Gegevens")], name="Deel van de sessie"
        )
        self.views.chosen.connect(self._show_view)
        self.add_action(self.views)
        self.report = Button("Verslag maken", "file-text", "primary")
        self.report.clicked.connect(report)
        self.add_action(self.report)

        self.empty = EmptyState(
            "Hier draai je de sessie",
            "Plan de eerste sessie; daarna houd je hier de tijd, de besluiten en de afspraken bij.",
            Button("Sessie plannen", "plus", "primary"),
        )
        self.empty.button.clicked.connect(lambda: plan_session(desk))  # type: ignore[union-attr]
        self.add(self.empty)

        self.running = running.RunningCard(desk, pages)
        self.plans = _plan_button(desk)
        self.running.add(self.plans)
        self.recording = recording.RecordingCard(desk)
        self.check_in = Card("Check-invraag")
        self.check_in_text = Text("", "heading", wrap=True)
        self.check_in.add(self.check_in_text)
        self.private = PrivateCard()
        self.note = TextField("", least=8, most=24, placeholder="Waar wil je zelf aan denken?")
        self.note.set_name("Aantekening, alleen voor jou")
        self.note.committed.connect(lambda value: self._keep("private_note", value))
        self.private.add(self.note)
        self.run = Columns([(350, 1.0), (350, 1.2), (300, 0.8)])
        self.run.add(self.running, 0)
        self.run.add(self.recording, 1)
        self.run.add(self.check_in, 2)
        self.run.add(self.private, 2)
        self.add(self.run)

        self.attendance = AttendanceCard(desk)
        self.add(self.attendance)
        self.data = SessionDataCard(desk)
        self.add(self.data)

        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        session = self.desk.session
        self.empty.setVisible(session is None)
        self.views.setVisible(session is not None)
        self.report.setVisible(session is not None)
        self._show_view(self.views.value())
        if session is None:
            self.set_title("Sessie")
            self.set_subtitle("")
            return
        self.set_title(session.label)
        self.set_subtitle(self._summary(session))
        self.running.refresh()
        self.plans.setVisible(not self.running.list.keys())
        self.recording.refresh()
        self.check_in.setVisible(bool(session.check_in_question))
        self.check_in_text.setText(session.check_in_question or "")
        self.note.set_value(session.private_note or "")
        self.attendance.refresh()
        self.data.refresh()

    def _summary(self, session: Session) -> str:
        marks = sessions.attendance(self.desk.document, session.id)
        present = sum(marks.values())
        parts = [dutch_dates.long_date(session.day) if session.day else "", session.location or ""]
        if marks:
            parts.append(f"{present} aanwezig, {len(marks) - present} afwezig")
        return " · ".join(part for part in parts if part)

    def _show_view(self, view: str) -> None:
        flush_focused()
        there = self.desk.session_id is not None
        self.run.setVisible(there and view == RUN)
        self.attendance.setVisible(there and view == PRESENT)
        self.data.setVisible(there and view == DATA)

    def show_view(self, view: str) -> None:
        """Go to one of the parts of the page."""
        self.views.set_value(view)
        self._show_view(view)

    def _tick(self) -> None:
        session = self.desk.session
        if session is not None and session.running_item_id and self.views.value() == RUN:
            self.running.tick()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _keep(self, field: str, value: str) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: sessions.set_field(self.desk.document, session, field, value))


class SessionDataCard(Card):
    """When, where and how the session is, and the question it opens with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Gegevens van de sessie")
        self.desk = desk
        self._shown: str | None = None
        self.day = DateField("Datum", today=desk.today)
        self.day.committed.connect(lambda value: self._keep("date", value.isoformat() if value else None))
        self.start = TimeField("Begintijd")
        self.start.committed.connect(
            lambda value: self._keep("start_time", f"{value:%H:%M}" if value else None)
        )
        self.place = LineField("Plaats", placeholder="Waar komen jullie samen?")
        self.place.committed.connect(lambda value: self._keep("location", value))
        self.mode = ChoiceField("Vorm", options=[(mode, mode) for mode in sessions.MODES])
        self.mode.committed.connect(lambda value: self._keep("mode", value))
        self.question = TextField(
            "Check-invraag", "Eén laagdrempelige vraag; ieder komt aan het woord.", least=1
        )
        self.question.committed.connect(lambda value: self._keep("check_in_question", value))
        fields = Columns([(280, 1.0), (280, 1.0)])
        for widget, column in ((self.day, 0), (self.place, 0), (self.start, 1), (self.mode, 1)):
            fields.add(widget, column)
        self.add(fields)
        self.add(self.question)
        self.remove = Button("Sessie verwijderen", "trash", "destructive", size="small")
        self.remove.clicked.connect(self._remove)
        self.add(self.remove)

    def refresh(self) -> None:
        """Show the data of the session that is on."""
        session = self.desk.session
        if session is None:
            return
        other = session.id != self._shown
        self._shown = session.id
        begin = time(*divmod(session.start_minute, 60)) if session.start_time else None
        values: list[tuple[DateField | TimeField | LineField | TextField | ChoiceField, object]] = [
            (self.day, session.day),
            (self.start, begin),
            (self.place, session.location or ""),
            (self.mode, session.mode),
            (self.question, session.check_in_question or ""),
        ]
        for field, value in values:
            (field.reset if other else field.set_value)(value)

    def _keep(self, field: str, value: str | None) -> None:
        key = self._shown
        if key is not None:
            self.desk.act(lambda: sessions.set_field(self.desk.document, key, field, value))

    def _remove(self) -> None:
        key = self._shown
        if key is None:
            return
        self.desk.act(lambda: sessions.remove(self.desk.document, key))
        if sessions.get(self.desk.document, key) is None:
            self.desk.removed("Sessie verwijderd.")


def plan_session(desk: Desk, day: date | None = None) -> str | None:
    """Plan a new session and let it be the one that is on."""
    key = desk.act(lambda: sessions.add(desk.document, day or desk.today()))
    if key is not None:
        desk.choose_session(key)
    return key


def _plan_button(desk: Desk) -> Button:
    """The button that fills an empty agenda with a plan of the handbook."""
    button = Button("Kies een draaiboek", "clock-play", "quiet", size="small")
    menu = QMenu(button)

    def fill() -> None:
        menu.clear()
        for plan in method.session_plans():
            menu.addAction(f"{plan.name} · {plan.minutes} minuten", partial(choose, plan.code))

    def choose(code: str) -> None:
        key = desk.session_id
        if key is not None:
            desk.act(lambda: sessions.fill_agenda(desk.document, key, running.plan_blocks(code)))

    menu.aboutToShow.connect(fill)
    button.setMenu(menu)
    return button


def focus_first(widget: QWidget) -> None:
    """Give the first control in ``widget`` the keyboard."""
    found = widget.nextInFocusChain()
    if found is not None:
        found.setFocus()
