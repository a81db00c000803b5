"""The desk of one open collaboration: rail, session bar, pages, explanation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from samenwerkdesk.model import agenda, collaboration, dutch_dates, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents, tab_order
from samenwerkdesk.ui.desk import running_words as words
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.desk.session_flow import SessionFlow
from samenwerkdesk.ui.desk.steering import Steering
from samenwerkdesk.ui.room.keys import SPOKEN
from samenwerkdesk.ui.room.side import RoomSide
from samenwerkdesk.ui.room.strip import RoomCard
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.session_bar import SessionBar
from samenwerkdesk.ui.widgets.tab_rail import TabRail

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.room_aside import RoomBeside
    from samenwerkdesk.ui.explanation import ExplanationPanel
    from samenwerkdesk.ui.quick_capture import QuickCapture

CLOCK_MS = 1000
REPORT = "report"
BAR_TABLES = frozenset({"session", "agenda_item", "collaboration"})


class Workspace(QWidget):
    """Everything the facilitator sees of one collaboration. ``report_asked`` opens the report of the session that is on."""

    report_asked = Signal()

    def __init__(self, document: Document, explanation: bool = False, desk: Desk | None = None) -> None:
        super().__init__()
        self.document = document
        self.desk = desk or Desk(document)
        self.desk.setParent(self)
        self.steering = Steering(self.desk)
        self.flow = SessionFlow(self.desk, self.report_asked.emit)
        self._pages: dict[str, DeskPage] = {}
        self._day = self.desk.today()
        self._said: Message | None = None
        self._way_back: DeskPage | None = None
        self._asking: set[DeskPage] = set()
        self.rail = TabRail(contents.TABS)
        self.bar = SessionBar()
        self.stack = QStackedWidget()
        self._middle = QHBoxLayout()
        self._explanation: ExplanationPanel | None = None
        self._capture: QuickCapture | None = None
        self._lay_out()
        self.room = RoomSide(self.desk, self, self._middle, self._room_aside)
        self.room.opened.connect(self._explanation_away)
        self.room.closed.connect(lambda: self._focus_page(self.current_page().focusWidget()))
        self.bar.add_right(self.room.strip)
        if explanation:
            self.explanation.show()
        self.rail.activated.connect(self.show_page)
        self.rail.help_asked.connect(self.toggle_explanation)
        self.bar.session_asked.connect(self.choose_session)
        self.bar.agenda_asked.connect(lambda: self.show_page(contents.SESSIONS))
        self.desk.messaged.connect(self.show_message)
        self.desk.page_asked.connect(self.show_page)
        self.desk.part_asked.connect(self.show_part)
        self.desk.session_changed.connect(self._session_changed)
        self.desk.tables_changed.connect(self._changed)
        self._timer = QTimer(self)
        self._timer.setInterval(CLOCK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.refresh_bar()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.bar)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.stack, 1)
        right.addLayout(self._middle, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def close_desk(self) -> None:
        """Commit what is being typed and let go of the document; it stays open."""
        flush_focused()
        self._timer.stop()
        self.room.stage.close()
        self.desk.close()

    # ------------------------------------------------------------------ pages

    def page(self, key: str) -> DeskPage:
        """The page of a tab, made when it is first needed."""
        if key not in self._pages:
            page = self._make(key)
            self._pages[key] = page
            page.element_changed.connect(self._element_changed)
            self.stack.addWidget(page)
        return self._pages[key]

    def _make(self, key: str) -> DeskPage:
        if key == contents.SESSIONS:
            from samenwerkdesk.ui.desk.sessions import SessionsPage

            return SessionsPage(
                self.desk, self.flow, self.report_asked.emit, self.room.rehearse, RoomCard(self.room.stage)
            )
        if key in contents.PARTS:
            from samenwerkdesk.ui.desk.parts_page import PartsPage

            return PartsPage(self.desk, contents.PARTS[key])
        module, _, name = contents.PAGES[key].partition(".")
        made = getattr(import_module(f"samenwerkdesk.ui.desk.{module}"), name)(self.desk)
        assert isinstance(made, DeskPage)
        return made

    def show_page(self, key: str) -> None:
        """Go to a tab, or to an element within one; one that does not exist (yet) leaves things as they are."""
        tab = contents.tab_of(key)
        if tab is None:
            return
        page = self.page(tab.key)
        if key in contents.WITHIN:
            page.show_part(contents.WITHIN[key][1])
        self._go_to(tab.key, page)

    def show_part(self, tab: str, part: str) -> None:
        """Go to a part of a tab, such as a round on it."""
        page = self.page(tab)
        page.show_part(part)
        self._go_to(tab, page)
        first = page.first_control()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        # Once it is laid out: it may have been made just now.
        QTimer.singleShot(0, first, lambda: reveal(first, first.rect()))

    def show_report(self) -> None:
        """Go to the report of the session that is on."""
        if self.desk.session_id is None:
            flush_focused()
            sentence = "Plan eerst een sessie; daarna maak je er een verslag van."
            self.desk.say(sentence, "warn", until_session=True)
            return
        if REPORT not in self._pages:
            from samenwerkdesk.ui.desk.report import ReportPage

            page = ReportPage(self.desk)
            page.closed.connect(lambda: self.show_page(contents.SESSIONS))
            self._pages[REPORT] = page
            self.stack.addWidget(page)
        self._go_to(contents.SESSIONS, self._pages[REPORT])

    def _go_to(self, tab: str, page: DeskPage) -> None:
        before = self.stack.currentWidget()
        self._said = None
        flush_focused()
        if self._capture is not None:
            self._capture.dismiss()
        # Asked first: a stack chooses a place for the keyboard itself.
        kept: QWidget | None = page.focusWidget()
        self.rail.set_current(tab)
        self.stack.setCurrentWidget(page)
        if isinstance(before, DeskPage) and before is not page:
            self._take_along(before)
        if self._explains():
            self._explain(page)
        if not self.rail.list.hasFocus():
            self._focus_page(kept)

    def _take_along(self, page: DeskPage) -> None:
        """What went wrong on leaving ``page`` is read on the next one."""
        if self._said is not None:
            page.clear_banner()
            self.show_message(self._said)

    def begin(self) -> None:
        """Go to the first page and give it the keyboard; when the desk is in its window, so that it is made for that size."""
        self.show_page(contents.SESSIONS if self.desk.session_id else contents.OVERVIEW)
        self._focus_page(None)

    def _focus_page(self, kept: QWidget | None) -> None:
        """Give the page the keyboard where it had it before, in ``kept``, or else at its first control."""
        page = self.current_page()
        there = kept is not None and kept.isVisibleTo(page) and kept.isEnabled()
        target = kept if kept is not None and there else page.first_control()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        here: QWidget | None = QApplication.focusWidget()
        page = self.stack.currentWidget()
        if here is not None and page is not None and page.isAncestorOf(here):
            gone = not (here.isVisibleTo(page) and here.isEnabled())
            if gone and tab_order.stay(page, here):
                return True
        return tab_order.go(self, forward=forward)

    def current_page(self) -> DeskPage:
        """The page that is shown."""
        page = self.stack.currentWidget()
        assert isinstance(page, DeskPage)
        return page

    # ------------------------------------------------------------------ explanation

    @property
    def explanation(self) -> ExplanationPanel:
        """The panel beside the pages, made when it is first opened."""
        if self._explanation is None:
            from samenwerkdesk.ui.explanation import ExplanationPanel

            self._explanation = ExplanationPanel()
            self._explanation.hide()
            self._explanation.closed.connect(self.toggle_explanation)
            self._middle.addWidget(self._explanation)
        return self._explanation

    def _explains(self) -> bool:
        return self._explanation is not None and not self._explanation.isHidden()

    def toggle_explanation(self) -> None:
        """Open or close the method's own explanation of this tab."""
        shown = not self._explains()
        if shown:
            self.room.hide()
            self._explain(self.current_page())
        here: QWidget | None = self.explanation.focusWidget()
        inside = here is not None and here.hasFocus()
        self.explanation.setVisible(shown)
        if inside:
            self._focus_page(self.current_page().focusWidget())

    def _explanation_away(self) -> None:
        if self._explains():
            self.explanation.hide()

    def _element_changed(self) -> None:
        if self.sender() is self.current_page() and self._explains():
            self._explain(self.current_page())

    def _explain(self, page: DeskPage) -> None:
        self.explanation.show_element(page.explained())
        self.explanation.show_keys([*page.keys_here(), *SPOKEN])

    def _room_aside(self) -> RoomBeside:
        from samenwerkdesk.ui.desk.room_aside import RoomBeside

        beside = RoomBeside(self.desk, lambda: self.current_page().form())
        self.stack.currentChanged.connect(lambda _: beside.aside.refresh())
        return beside

    # ------------------------------------------------------------------ quick capture

    @property
    def capture(self) -> QuickCapture:
        """The sheet that records from anywhere, made when it is first opened."""
        if self._capture is None:
            from samenwerkdesk.ui.quick_capture import QuickCapture

            self._capture = QuickCapture(self.desk, self)
        return self._capture

    # ------------------------------------------------------------------ the session that is on

    def refresh_bar(self) -> None:
        """Show the collaboration, the session, the agenda and the clock."""
        self.bar.set_collaboration(collaboration.get(self.document).name)
        session = self.desk.session
        if session is None:
            self.bar.set_session("Nog geen sessie")
        else:
            day = f" · {dutch_dates.long_date(session.day)}" if session.day else ""
            self.bar.set_session(f"{session.label}{day}")
        self._tick()

    def _tick(self) -> None:
        moment = self.desk.now()
        if moment.date() != self._day:
            self._another_day(moment.date())
        now = dutch_dates.clock_time(moment.time())
        session = self.desk.session
        here = session is not None and (session.running_item_id is not None or session.day == moment.date())
        found = agenda.blocks(self.document, session.id) if session is not None and here else []
        clock = agenda.clock(session, found, moment) if session is not None and found else None
        if clock is None:
            self.bar.set_agenda("")
            self.bar.set_clock(now)
        elif clock.block is None:
            self.bar.set_agenda("")
            self.bar.set_clock(now, f"tot {dutch_dates.clock_time(clock.end.time())}")
        else:
            end = "" if words.forgotten(clock) else f" · tot {dutch_dates.clock(clock.end.time())}"
            self.bar.set_agenda(clock.block.label)
            share = max(0.0, 1.0 - words.share_passed(clock))
            self.bar.set_clock(f"{now}{end}", words.bar_text(clock.left), share, words.ink(clock))

    def _another_day(self, day: date) -> None:
        """The laptop was left open: what runs out is looked at on the day that it is now (methode.md 21 rule 23)."""
        self._day = day
        for page in self._pages.values():
            page.renew()
        self.desk.room.refresh()

    def _changed(self, tables: frozenset[str]) -> None:
        if self._way_back is not None:
            # It would take back something else now.
            self._way_back.clear_banner()
            self._way_back = None
        if tables & BAR_TABLES:
            self.refresh_bar()

    def _session_changed(self) -> None:
        for page in self._asking:
            page.clear_banner()
        self._asking.clear()
        self.refresh_bar()

    def choose_session(self) -> None:
        """The menu of sessions under the session bar."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for session in reversed(sessions.all_sessions(self.document)):
            day = f" · {dutch_dates.long_date(session.day)}" if session.day else ""
            entry = menu.addAction(f"{session.label}{day}")
            entry.setCheckable(True)
            entry.setChecked(session.id == self.desk.session_id)
            entry.triggered.connect(_chooser(self.desk, session.id))
        menu.addSeparator()
        menu.addAction("Nieuwe sessie", self.plan_session)
        button = self.bar.session_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def plan_session(self) -> None:
        """Plan a new session and go to it."""
        from samenwerkdesk.ui.desk.sessions import SessionsPage

        self.show_page(contents.SESSIONS)
        page = self.current_page()
        if isinstance(page, SessionsPage):
            page.plan()

    # ------------------------------------------------------------------ messages

    def show_message(self, message: Message) -> None:
        """Show one sentence on the page: under the title, or over its foot when it goes away by itself."""
        page = self.current_page()
        self._said = message
        self._way_back = page if message.brief and message.act is not None else None
        self._asking.discard(page)
        if message.until_session:
            self._asking.add(page)
        banner = Banner(message.sentence, message.kind, message.action, brief=message.brief)
        if message.act is not None:
            banner.acted.connect(message.act)
            banner.acted.connect(banner.close_banner)
        banner.closed.connect(page.clear_banner)
        page.show_banner(banner, floating=message.brief)


def _chooser(desk: Desk, key: str) -> Callable[[], None]:
    return lambda: desk.choose_session(key)
