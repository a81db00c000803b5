"""A whole session of the example on a laptop with a beamer: ``python -m tests.ui.room.whole_session mouse|keys FILE``.

The off-screen platform has the two screens. What the room sees is looked at after every step: which picture, whether anything
private is in it, and whether the keyboard is still at the desk.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage, QWindow

from samenwerkdesk import places
from samenwerkdesk.model import actions, ballots, decisions, interchange, people, questions, sessions
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.visibility import PRIVATE
from samenwerkdesk.ui import application, contents
from samenwerkdesk.ui.desk.conditions import AGENDA, ConditionsPage
from samenwerkdesk.ui.desk.ground_rules import GroundRulesPage
from samenwerkdesk.ui.desk.sessions import SessionsPage
from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.showing import BLACK, WHITE
from samenwerkdesk.ui.room.views.agenda import Agenda
from samenwerkdesk.ui.room.views.pictures import Picture
from samenwerkdesk.ui.room.views.records import Action, Decision, Improvements
from samenwerkdesk.ui.room.views.rules import Rule
from samenwerkdesk.ui.room.views.timer import Timer
from samenwerkdesk.ui.room.views.waiting import Waiting
from samenwerkdesk.ui.room.views.welcome import Welcome
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.room.hands import Hands, Keys, Mouse, settle

DAY = date(2025, 12, 4)
BEGIN = datetime(2025, 12, 4, 9, 0)
QUESTION = "Waar ben je vandaag benieuwd naar?"
BLOCKS = [(10, "Check-in"), (20, "Spelregels"), (30, "Condities"), (10, "Check-out")]
SECRET = "zwijgzaam"
"""In everything that only the facilitator may read."""


def fill(file: Path) -> str:
    """The example with one session more, and secrets in it; returns the session's id."""
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), file)
    document = Document.open(file)
    plan = [(float(minutes), title, None) for minutes, title in BLOCKS]
    session = sessions.add(document, DAY, plan)
    sessions.everybody_present(document, session)
    sessions.set_field(document, session, "check_in_question", QUESTION)
    sessions.set_field(document, session, "private_note", f"{SECRET} over de regie")
    for text in ("We houden één loket.", f"{SECRET} afwachten", "We delen de agenda."):
        key = decisions.add(document, session, text, "Dat is korter.")
        if text.startswith(SECRET):
            decisions.set_field(document, key, "visibility", PRIVATE)
    owner = people.all_people(document)[0].id
    for text in ("Loket openen", "Agenda delen"):
        actions.add(document, session, text, owner, date(2025, 12, 18))
    with document.change("Proef"):
        for table in ("person", "partner", "round"):
            document.write(f"UPDATE {table} SET note = ?", (f"{SECRET} hierover",))
    document.close()
    return session


class Session:
    """The window, the room, a clock that is set by hand, and what is asked of the wall."""

    def __init__(self, file: Path, session: str) -> None:
        self.now = BEGIN
        self.window = MainWindow(lambda: self.now, file)
        self.window.setWindowState(self.window.windowState().WindowNoState)
        self.window.setGeometry(20, 20, 1440, 900)
        self.window.show()
        self.window.activateWindow()
        assert self.window.workspace is not None
        self.workspace = self.window.workspace
        self.desk, self.side = self.workspace.desk, self.workspace.room
        self.control, self.stage = self.desk.room, self.side.stage
        self.desk.choose_session(session)
        settle()
        self.names = [each.name for each in people.all_people(self.desk.document) if each.name]

    def sees(self, kind: type[Wall]) -> Wall:
        """What is on the wall, which must be of this kind, without secrets, and really on the beamer."""
        settle()
        now = self.control.now
        assert isinstance(now.view, kind), f"not {kind.__name__} but {now.view!r}"
        assert not now.blank
        assert SECRET not in repr(now.view), now.view
        if isinstance(now.view, Waiting | Picture | Rule | Timer | Agenda):
            assert not [name for name in self.names if name in repr(now.view)], now.view
        room = self.stage.window
        assert room is not None
        assert room.geometry() == QGuiApplication.screens()[1].geometry()
        assert room.accessibleDescription() == now.view.title
        active: QWindow | None = QGuiApplication.focusWindow()
        assert self.window.isActiveWindow(), f"the keyboard is in {active}"
        return now.view

    def shade(self, blank: str, colour: str) -> None:
        """The wall is blank, and of one colour."""
        settle()
        assert self.control.now.blank == blank
        image = self.image()
        corners = ((1, 1), (image.width() // 2, image.height() // 2), (image.width() - 2, image.height() - 2))
        assert {image.pixelColor(x, y).name() for x, y in corners} == {QColor(colour).name()}

    def image(self) -> QImage:
        """What the window on the beamer shows."""
        assert self.stage.window is not None
        return self.stage.window.grab().toImage()

    def later(self, minutes: float) -> None:
        """Time passes, and the room's clock ticks."""
        self.now += timedelta(minutes=minutes)
        self.control.refresh()
        settle()

    def page(self, hands: Hands, tab: str) -> None:
        """Go to a tab."""
        hands.tab([each.key for each in contents.TABS].index(tab))
        assert self.workspace.rail.current() == tab


def run(session: Session, hands: Hands) -> None:
    """From check-in to check-out."""
    _check_in(session, hands)
    _rules(session, hands)
    _ask(session, hands)
    _improve(session, hands)
    _read_back(session, hands)
    _check_out(session, hands)


def _sessions(session: Session, hands: Hands) -> SessionsPage:
    session.page(hands, contents.SESSIONS)
    page = session.workspace.current_page()
    assert isinstance(page, SessionsPage)
    return page


def _check_in(session: Session, hands: Hands) -> None:
    hands.begin()
    assert QUESTION in repr(session.sees(Welcome))
    page = _sessions(session, hands)
    hands.steer(page.running.start, "F7")
    session.sees(Welcome)
    hands.show(page.show_choices, "Agenda")
    before = session.sees(Agenda)
    session.later(4)
    assert session.sees(Agenda) != before
    hands.show(page.show_choices, "Afteller van dit onderdeel")
    timer = session.sees(Timer)
    assert isinstance(timer, Timer)
    assert (timer.total, timer.remaining) == (600, 360)
    session.later(7)
    timer = session.sees(Timer)
    assert isinstance(timer, Timer)
    assert timer.remaining <= 0


def _rules(session: Session, hands: Hands) -> None:
    session.page(hands, contents.GROUND_RULES)
    page = session.workspace.current_page()
    assert isinstance(page, GroundRulesPage)
    session.sees(Timer)
    hands.show(page.show_choices, "Spelregels één voor één")
    seen = [session.sees(Rule)]
    for step in (1, 1, -1):
        hands.step(step)
        seen.append(session.sees(Rule))
    assert [each.which for each in seen if isinstance(each, Rule)] == [0, 1, 2, 1]
    for key, blank, colour in (("B", BLACK, "#000000"), (".", BLACK, "#000000"), ("W", WHITE, "#FFFFFF")):
        hands.blank(key)
        session.shade(blank, colour)
        hands.blank(key)
        assert session.sees(Rule) == seen[-1]


def _ask(session: Session, hands: Hands) -> None:
    session.page(hands, contents.CONDITIONS)
    page = session.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    hands.press(page.now.start.buttons["quick_scan"])
    view = page.now.asking
    hands.press(view.show_it)
    session.sees(Waiting)
    hands.press(view.head.open)
    waiting = session.sees(Waiting)
    assert isinstance(waiting, Waiting)
    assert waiting.round.answered == 0
    assert view.round is not None
    _answer(session, hands, view.round.id)
    waiting = session.sees(Waiting)
    assert isinstance(waiting, Waiting)
    assert waiting.round.answered == 6
    hands.press(view.head.close_round)
    session.sees(Waiting)
    hands.press(view.head.reveal)
    assert session.sees(Picture).title == "Stippen"
    hands.press(view.head.reveal)
    spread = session.sees(Picture)
    assert isinstance(spread, Picture)
    assert (spread.name, spread.measurements[-1].stage) == ("radar", "spread")
    hands.freeze()
    image = session.image()
    hands.press(view.head.reveal)
    assert session.sees(Picture) == spread, "it stands still"
    assert session.image() == image
    assert session.control.frozen
    hands.freeze()
    average = session.sees(Picture)
    assert isinstance(average, Picture)
    assert (average.name, average.measurements[-1].stage) == ("radar", "revealed")


def _answer(session: Session, hands: Hands, round_id: str) -> None:
    """Six people: typed by the facilitator, or on the laptop that went round."""
    marks = (1, 1, 2, 4, 5, 5)
    if isinstance(hands, Keys):
        for mark in marks:
            hands.write(str(mark) * 5)
        return
    document = session.desk.document
    asked = questions.of_round(document, round_id)
    for mark in marks:
        ballots.submit(document, {round_id: {each.key: Given(float(mark)) for each in asked}}, Who())


def _improve(session: Session, hands: Hands) -> None:
    page = session.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    hands.choose(page.views, AGENDA)
    session.sees(Picture)
    hands.press(page.show_it)
    session.sees(Improvements)


def _read_back(session: Session, hands: Hands) -> None:
    page = _sessions(session, hands)
    for entry, kind in (("Besluiten één voor één", Decision), ("Afspraken één voor één", Action)):
        hands.show(page.show_choices, entry)
        seen = []
        for act in (hands.confirm, None, hands.confirm, hands.confirm, None):
            view = session.sees(kind)
            assert isinstance(view, Decision | Action)
            seen.append((view.which, view.confirmed))
            if act is not None:
                act()
            else:
                hands.step(1)
        assert seen == [(0, False), (0, True), (1, False), (1, True), (1, False)]
        assert session.control.more == (True, False)
        hands.step(-1)
        view = session.sees(kind)
        assert isinstance(view, Decision | Action)
        assert (view.which, view.confirmed) == (0, True)


def _check_out(session: Session, hands: Hands) -> None:
    page = _sessions(session, hands)
    for _ in BLOCKS[1:]:
        hands.steer(page.running.next, "F8")
    hands.show(page.show_choices, "Afteller van dit onderdeel")
    timer = session.sees(Timer)
    assert isinstance(timer, Timer)
    assert timer.label == "Check-out"
    hands.step(1)
    session.sees(Timer)
    hands.steer(page.running.next, "F8")
    timer = session.sees(Timer)
    assert isinstance(timer, Timer)
    assert (timer.label, timer.remaining) == ("Check-out", 0), "no other picture comes by itself"
    hands.clear()
    session.sees(Welcome)
    hands.end()
    assert not session.stage.showing
    assert session.window.isActiveWindow()


def main(how: str, file: Path) -> None:
    """One session."""
    application.make(["test"])
    sys.excepthook = sys.__excepthook__
    session = Session(file, fill(file))
    loader.wait()
    run(session, (Mouse if how == "mouse" else Keys)(session.window))
    session.window.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
