"""The tab 'Peilingen': ask the room something short, measure what comes back every session, and show five insights."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from samenwerkdesk.model import method, own_polls, round_sets, rounds
from samenwerkdesk.model.own_polls import OwnPoll
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.asking_start import Offer, StartCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_view import InstrumentView
from samenwerkdesk.ui.desk.poll_view import PollView
from samenwerkdesk.ui.desk.polls_insights import InsightsView
from samenwerkdesk.ui.desk.polls_list import (
    ASKED,
    KINDS,
    MEASURED,
    OWN,
    READY,
    Subject,
    SubjectList,
    instruments,
)
from samenwerkdesk.ui.desk.polls_own import OwnPollCard
from samenwerkdesk.ui.desk.views_page import ViewsPage
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.revealing import reveal_all

ASK, INSIGHTS = "ask", "insights"

HEAD = 240
"""How much of a poll must be in sight, or else all of it that fits is brought there, in px."""


class PollsPage(ViewsPage):
    """A list of what can be asked at the left, the one that is chosen at the right."""

    element: ClassVar[str] = "polls"
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"own_poll"}
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "andere vraag kiezen"),
        ("0–9", "cijfer of keuze in het rooster"),
        ("?", "weet ik niet"),
        ("Enter", "volgende cel"),
        ("Delete", "leegmaken of verwijderen"),
        ("+", "iemand komt erbij: kies met een toets"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Peilingen", [(ASK, "Vragen"), (INSIGHTS, "Vijf inzichten")], "Deel van de peilingen"
        )
        self.plan = Button("Naar Sessie", "arrow-right", "primary")
        self.plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(
            "Hier haal je op wat er leeft",
            "Plan eerst een sessie; daarin stel je de vragen.",
            self.plan,
        )
        self.add(self.empty)
        self.columns = Columns([(320, 1.0), (520, 2.1)])
        self.add(self.columns)
        self.list = SubjectList(desk)
        self.list.chosen.connect(self._take)
        self.list.entered.connect(self._bring_in_sight)
        self.list.new_asked.connect(self.make_own)
        self.columns.add(self.list, 0)
        self._starts: dict[str, StartCard] = {}
        self._instruments: dict[str, InstrumentView] = {}
        self._subject: QWidget | None = None
        # What the user took last; it may be away for a while by undo, or because another session is on.
        self._wanted: Subject | None = None
        self._origins: dict[str, Subject] = {}

    @cached_property
    def poll(self) -> PollView:
        """The view on a poll that was asked or prepared."""
        view = PollView(self.desk)
        view.again.connect(self._again)
        view.asking.fit(self.viewport().height())
        self.columns.add(view, 1)
        return view

    @cached_property
    def own(self) -> OwnPollCard:
        """The fields of an own poll."""
        card = OwnPollCard(self.desk)
        card.saved.connect(self._kept)
        card.asked.connect(self._ask_own)
        self.columns.add(card, 1)
        return card

    @cached_property
    def insights(self) -> InsightsView:
        """The five insights."""
        view = InsightsView()
        self.add(view)
        return view

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        there = self.desk.session_id is not None
        insights = there and self.views.value() == INSIGHTS
        self.empty.setVisible(not there)
        self.views.setVisible(there)
        self.columns.setVisible(there and not insights)
        if insights or "insights" in self.__dict__:
            self.insights.setVisible(insights)
        if there and not insights:
            self._fill()

    def _fill(self) -> None:
        session = self.desk.session
        self.set_subtitle(session.label if session else "")
        self._choose_something()
        self.list.refresh()
        before, shown = self._subject, self._view(self.list.current)
        here: QWidget | None = QApplication.focusWidget()
        shown.show()
        if before is not None and before is not shown and here is not None and before.isAncestorOf(here):
            # The keyboard goes along; Qt would give it to the list, where it chooses something.
            _first(shown).setFocus(Qt.FocusReason.OtherFocusReason)
        for each in (*self._starts.values(), *self._instruments.values()):
            each.setVisible(each is shown)
        for name in ("poll", "own"):
            if name in self.__dict__:
                each = self.__dict__[name]
                each.setVisible(each is shown)
        self._subject = shown

    def _choose_something(self) -> None:
        """Keep what was taken as long as it is there; else where it came from, what runs, or the first of the list."""
        session, document = self.desk.session_id, self.desk.document
        asked = rounds.of_session(document, session, rounds.POLL) if session else []
        known = {
            ASKED: {each.id for each in asked},
            OWN: {each.id for each in own_polls.all_polls(document)} | {""},
            READY: {each.code for each in method.polls()},
            MEASURED: {each.code for each in instruments()},
        }
        wanted = self._wanted
        thrown_away = wanted is not None and wanted.part == ASKED and rounds.get(document, wanted.key) is None
        origin = self._origins.get(wanted.key) if wanted is not None and thrown_away else None
        for subject in (wanted, origin, self.list.current):
            if subject is not None and subject.key in known[subject.part]:
                self.list.current = subject
                return
        running = [each for each in asked if each.running] or asked
        self.list.current = (
            Subject(ASKED, running[-1].id) if running else Subject(READY, method.polls()[0].code)
        )

    def _view(self, subject: Subject | None) -> QWidget:
        assert subject is not None
        if subject.part == ASKED:
            self.poll.show_round(subject.key)
            return self.poll
        if subject.part == OWN:
            self.own.show_poll(own_polls.get(self.desk.document, subject.key))
            return self.own
        if subject.part == MEASURED:
            if subject.key not in self._instruments:
                view = InstrumentView(self.desk, subject.key)
                view.asking.fit(self.viewport().height())
                view.asked.connect(self._go_in)
                self._instruments[subject.key] = view
                self.columns.add(view, 1)
            self._instruments[subject.key].refresh()
            return self._instruments[subject.key]
        return self._start(subject.key)

    def _start(self, code: str) -> StartCard:
        if code not in self._starts:
            poll = next(each for each in method.polls() if each.code == code)
            options = " · ".join(option.text for option in poll.options)
            about = f"{KINDS[poll.type]}: {options}" if options else KINDS[poll.type]
            card = StartCard(
                "Peiling", poll.text, [Offer(code, "Vraag dit in deze sessie", about)], self._ask_ready
            )
            self._starts[code] = card
            self.columns.add(card, 1)
        return self._starts[code]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let long grids scroll by themselves, within the height of the page."""
        height = self.viewport().height()
        for view in (self.__dict__.get("poll"), *self._instruments.values()):
            if view is not None:
                view.asking.fit(height)

    def show_part(self, key: str) -> None:
        self.views.set_value(ASK)
        measured = key in {each.code for each in instruments()}
        self._wanted = Subject(MEASURED if measured else ASKED, key)
        self.renew()

    def first_control(self) -> QWidget:
        if self.desk.session_id is None:
            return self.plan
        if self.views.value() == INSIGHTS:
            return self.views.button(INSIGHTS)
        return _first(self._subject) if self._subject is not None else self.list.new

    # ------------------------------------------------------------------ acting

    def make_own(self) -> None:
        """Show the fields of a new own poll."""
        flush_focused()
        self._take(Subject(OWN, ""))
        self._go_in()

    def _kept(self, key: str) -> None:
        self._take(Subject(OWN, key))
        self.desk.say("De peiling is bewaard; je kunt haar vragen wanneer je wilt.", brief=True)

    def _ask_ready(self, code: str) -> None:
        session = self.desk.session_id
        poll = next(each for each in method.polls() if each.code == code)
        if session is not None:
            self._asked(self.desk.act(lambda: round_sets.ask_poll(self.desk.document, session, poll)))

    def _ask_own(self, key: str) -> None:
        poll = own_polls.get(self.desk.document, key)
        if poll is not None:
            self._prepare(poll, poll.kind)

    def _again(self, key: str) -> None:
        of = rounds.get(self.desk.document, key)
        if of is not None:
            self._prepare(of, of.kind or "open", of.code)

    def _prepare(self, poll: OwnPoll | Round, kind: str, code: str | None = None) -> None:
        document, session = self.desk.document, self.desk.session_id
        if session is None:
            return
        ends = (poll.scale_min, poll.scale_max)
        scale = None if ends[0] is None or ends[1] is None else (ends[0], ends[1])
        self._asked(
            self.desk.act(
                lambda: rounds.prepare_poll(
                    document, session, poll.question or "", kind, poll.options, scale, code
                )
            )
        )

    def _asked(self, key: str | None) -> None:
        if key is not None:
            if self.list.current is not None:
                self._origins[key] = self.list.current
            self._take(Subject(ASKED, key))
            self._go_in()

    def _take(self, subject: Subject) -> None:
        self._wanted = subject
        self.refresh()

    def _go_in(self) -> None:
        """Give what is shown at the right the keyboard, and bring it in sight."""
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_in_sight()

    def _bring_in_sight(self) -> None:
        """Scroll to what is shown at the right, as soon as it has its place: the list beside or above it may be long."""
        QTimer.singleShot(0, self, self._scroll_to_subject)

    def _scroll_to_subject(self) -> None:
        if self._subject is not None and self._subject.isVisible():
            reveal_all(self, self._subject, HEAD)


def _first(subject: QWidget) -> QWidget:
    """Where the keyboard begins in what is shown at the right."""
    if isinstance(subject, PollView | InstrumentView | StartCard | OwnPollCard):
        return subject.first()
    return subject
