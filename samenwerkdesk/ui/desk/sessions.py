"""The tab 'Sessie': run the agenda, record what is decided, keep attendance and the session's own data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import dutch_dates, sessions
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk import attendance, recording, running
from samenwerkdesk.ui.desk.attendance import AttendanceCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.desk.session_data import SessionDataCard
from samenwerkdesk.ui.desk.session_flow import SessionFlow
from samenwerkdesk.ui.desk.show_choices import ShowChoices, session_choices
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.page import SIDES
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.steps_view import StepsView

PREPARE, RUN, PRESENT, CLOSE, DATA = "prepare", "run", "present", "close", "data"
TICK_MS = 1000
OF_STEPS = frozenset(
    {"agreement", "ballot", "collaboration", "mandate", "mandate_renewal", "proposal", "round"}
)
"""The tables that only the steps before and at the end of a session read."""


class SessionsPage(DeskPage):
    """Everything about the session that is on: a view to run it, one for attendance, one for its data.

    ``flow`` walks through the session, ``report`` opens the report, ``rehearse`` what beamer and clicker are tried with; ``room``
    is the card that shows what the room sees.
    """

    element: ClassVar[str] = "sessions"
    tables: ClassVar[frozenset[str]] = running.TABLES | recording.TABLES | attendance.TABLES | OF_STEPS
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Ctrl+spatie", "snel iets vastleggen"),
        ("F6", "andere sessie kiezen"),
        ("F12", "verder door de sessie, met de zaal (Shift: terug)"),
        ("F7", "klok laten lopen of stilzetten"),
        ("F8", "volgend onderdeel (Shift: vorige)"),
        ("F9", "5 minuten langer (Shift: korter)"),
        ("F11", "volgend onderdeel overslaan (Shift: later)"),
        ("+ −", "onderdeel langer, korter"),
        ("O", "onderdeel overslaan, of toch doen"),
        ("E L", "onderdeel eerder, later"),
        ("T", "naar het tabblad van het onderdeel"),
        ("Spatie", "hier beginnen, afvinken, afronden"),
        ("Enter", "wijzigen"),
        ("Alt+↑ ↓", "regel verplaatsen"),
        ("Delete", "verwijderen"),
        ("A F N", "aanwezig, afwezig, niet uitgenodigd"),
    )

    def __init__(
        self,
        desk: Desk,
        flow: SessionFlow,
        report: Callable[[], None],
        rehearse: Callable[[], None],
        room: QWidget,
    ) -> None:
        super().__init__(desk, "Sessie")
        self.flow, self.rehearse = flow, rehearse
        self.room = room
        self.views = Segmented(
            [
                (PREPARE, "Klaarzetten"),
                (RUN, "Draaiboek"),
                (PRESENT, "Aanwezigheid"),
                (CLOSE, "Afronden"),
                (DATA, "Gegevens"),
            ],
            name="Deel van de sessie",
        )
        self.views.set_value(RUN)
        self.views.chosen.connect(self._show_view)
        self.add_action(self.views)
        self.show_choices = ShowChoices(desk, session_choices())
        self.add_action(self.show_choices)
        self.report = Button("Verslag maken", "file-text")
        self.report.clicked.connect(report)
        self.add_action(self.report)
        self._build_empty()
        self._build_run()
        self._parts: dict[str, QWidget] = {RUN: self.run}
        self._old = set(self.views.choices())
        self._shown: str | None = None
        self._thing = ""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def _build_empty(self) -> None:
        self.plan_button = Button("Sessie plannen", "plus", "primary")
        self.plan_button.clicked.connect(self.plan)
        self.empty = EmptyState(
            "Hier draai je de sessie",
            "Plan de eerste sessie; daarna houd je hier de tijd, de besluiten en de afspraken bij.",
            self.plan_button,
        )
        self.add(self.empty)

    def _build_run(self) -> None:
        self.running = running.RunningCard(self.desk)
        self.recording = recording.RecordingCard(self.desk)
        self.check_in = Card("Check-invraag")
        self.check_in_text = Text("", wrap=True)
        self.check_in.add(self.check_in_text)
        self.private = PrivateCard()
        self.note = TextField("", least=8, most=24, placeholder="Waar wil je zelf aan denken?")
        self.note.set_name("Aantekening, alleen voor jou")
        keep(self.desk, self.note, self._keep_note)
        self.private.add(self.note)
        self.run = Columns([(350, 1.0), (350, 1.2), (345, 0.8)])
        self.run.add(self.running, 0)
        self.run.add(self.recording, 1)
        self.run.add(self.room, 2)
        self.run.add(self.check_in, 2)
        self.run.add(self.private, 2)
        self.add(self.run)

    @cached_property
    def attendance(self) -> AttendanceCard:
        """The view on who is there, made when it is first shown."""
        card = AttendanceCard(self.desk, lambda: self.desk.page_asked.emit(contents.OVERVIEW))
        self._add_part(PRESENT, card)
        return card

    @cached_property
    def data(self) -> SessionDataCard:
        """The view on the session's own data, made when it is first shown."""
        card = SessionDataCard(self.desk)
        self._add_part(DATA, card)
        return card

    @cached_property
    def prepare(self) -> StepsView:
        """What to see to before the session, made when it is first shown."""
        from samenwerkdesk.ui.desk import steps_ways

        view = steps_ways.prepare_view(self.desk, self.flow, self.rehearse)
        self._add_part(PREPARE, view)
        return view

    @cached_property
    def close_view(self) -> StepsView:
        """What to see to at its end, made when it is first shown."""
        from samenwerkdesk.ui.desk import steps_ways

        view = steps_ways.close_view(self.desk, self.flow, self.plan)
        self._add_part(CLOSE, view)
        return view

    def show_part(self, key: str) -> None:
        """Show one of the views, or one thing in it: 'run:earlier' gives what is still open the keyboard."""
        view, _, thing = key.partition(":")
        if view in self.views.choices() and self.desk.session_id is not None:
            self.show_view(view)
            self._thing = thing

    def _add_part(self, view: str, card: QWidget) -> None:
        card.hide()
        self._parts[view] = card
        self.add(card)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        self._old = set(self.views.choices())
        self._fill(self.tables)

    def refresh_changed(self, tables: frozenset[str]) -> None:
        if tables & running.TABLES or tables & recording.TABLES:
            self._old.add(RUN)
        if tables & attendance.TABLES:
            self._old.add(PRESENT)
        if "session" in tables:
            self._old.add(DATA)
        self._old |= {PREPARE, CLOSE}
        self._fill(tables)

    def _fill(self, tables: frozenset[str]) -> None:
        """Fill the view that is shown as far as ``tables`` can have altered it; the others wait until they are."""
        session = self.desk.session
        if session is None:
            self.set_title("Sessie")
            self.set_subtitle("")
            self._shown = None
        else:
            if tables & {"session", "attendance"}:
                self.set_title(session.label)
                self.set_subtitle(self._summary(session))
            self._fill_view(session, tables)
        self._show_parts(there=session is not None)

    def _fill_view(self, session: Session, tables: frozenset[str]) -> None:
        view = self.views.value()
        if view not in self._old:
            return
        self._old.discard(view)
        if view == PRESENT:
            self.attendance.refresh()
        elif view == PREPARE:
            self.prepare.refresh()
        elif view == CLOSE:
            self.close_view.refresh()
        elif view == DATA:
            self.data.refresh()
        else:
            self._fill_run(session, tables)

    def _fill_run(self, session: Session, tables: frozenset[str]) -> None:
        if tables & running.TABLES:
            self.running.refresh()
        if tables & recording.TABLES:
            self.recording.refresh(tables)
        if "session" in tables:
            self.check_in.setVisible(bool(session.check_in_question))
            self.check_in_text.setText(session.check_in_question or "")
            (self.note.set_value if session.id == self._shown else self.note.reset)(
                session.private_note or ""
            )
            self._shown = session.id

    def _show_parts(self, *, there: bool) -> None:
        self.empty.setVisible(not there)
        self.views.setVisible(there)
        self.show_choices.setVisible(there)
        self.report.setVisible(there)
        for view, part in self._parts.items():
            part.setVisible(there and view == self.views.value())

    def _summary(self, session: Session) -> str:
        marks = sessions.attendance(self.desk.document, session.id)
        present = sum(marks.values())
        parts = [dutch_dates.long_date(session.day) if session.day else "", session.location or ""]
        if marks:
            parts.append(f"{present} aanwezig, {len(marks) - present} afwezig")
        return " · ".join(part for part in parts if part)

    def _show_view(self, _: str) -> None:
        flush_focused()
        self._thing = ""
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            # What was not shown may be older than the last change.
            self._fill(self.tables)

    def show_view(self, view: str) -> None:
        """Go to one of the parts of the page; the keyboard does not stay in one that is hidden."""
        focus: QWidget | None = self.focusWidget()
        inside = focus is not None and focus.hasFocus() and not self.views.isAncestorOf(focus)
        self.views.set_value(view)
        self._show_view(view)
        if inside and focus is not None and not focus.isVisible():
            self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_control(self) -> QWidget:
        if self.desk.session_id is None:
            return self.plan_button
        view = self.views.value()
        wanted = self._wanted(view)
        if wanted is not None:
            return wanted
        if view == PRESENT:
            return self.attendance.first_control() or self
        if view == PREPARE:
            return self.prepare.first()
        if view == CLOSE:
            return self.close_view.first()
        if view == DATA:
            return self.data.day.input
        # In one column the line is far below: nobody types where one cannot see it.
        room = self.window().width() - look.size("rail_width") - 2 * SIDES
        return self.recording.line.line.input if self.run.columns_at(room) > 1 else self

    def _wanted(self, view: str) -> QWidget | None:
        """What was asked for in the view that is shown; None for nothing in particular, or when it is gone."""
        if view == DATA and self._thing == "check_in":
            return self.data.question.input
        if view != RUN:
            return None
        if self._thing == "agenda":
            return self.running.first()
        lanes = {
            "earlier": (self.recording.earlier,),
            "points": (self.recording.points, self.recording.parked),
        }.get(self._thing, ())
        found = [lane.records.row(key) for lane in lanes for key in lane.records.keys()[:1]]
        return found[0] if found else None

    def plan(self) -> None:
        """Plan a new session and ask when it is."""
        flush_focused()
        if plan_session(self.desk) is None:
            return
        self.show_view(DATA)
        self.data.day.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.data.day.input.selectAll()

    def _tick(self) -> None:
        session = self.desk.session
        if session is not None and session.running_item_id and self.views.value() == RUN:
            self.running.tick()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Time went on while the page was away.
        self._tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _keep_note(self, value: str) -> None:
        if self._shown is not None:
            sessions.set_field(self.desk.document, self._shown, "private_note", value)


def plan_session(desk: Desk, day: date | None = None) -> str | None:
    """Plan a new session and let it be the one that is on; returns its id, or None when that did not succeed."""
    key = desk.act(lambda: sessions.add(desk.document, day or desk.today()))
    if key is not None:
        desk.choose_session(key)
    return key
