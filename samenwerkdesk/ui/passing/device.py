"""What goes round: which screen comes after which, and that nothing of anybody stays behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.ballots import Who
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.passing.calm import CalmScreen, state_of
from samenwerkdesk.ui.passing.closing import AskScreen, EndScreen, LastScreen, PromiseScreen, ThanksScreen
from samenwerkdesk.ui.passing.open_rounds import OpenRounds, Sheet
from samenwerkdesk.ui.passing.people_screens import LateScreen, ListScreen, WhoScreen, who_screen
from samenwerkdesk.ui.passing.question import QuestionScreen
from samenwerkdesk.ui.passing.window import PassedWindow

TABLES = frozenset(
    {"round", "ballot", "answer", "attendance", "person", "partner", "session", "collaboration"}
)
"""What the counts and the lists depend on."""


class PassedDevice(PassedWindow):
    """A full screen window in which one person after another answers the open rounds with these ids.

    :meth:`start` shows it on the screen of the desk's window, which is behind a curtain until the facilitator takes the
    laptop back: then ``finished`` comes.
    """

    # Screens are connected to methods only: a lambda on a screen that is being thrown away could hold the last reference to
    # this window, and letting go of it then would throw the window away from inside its own child.

    finished = Signal()

    def __init__(self, desk: Desk, round_ids: Sequence[str]) -> None:
        super().__init__(desk)
        self.rounds = OpenRounds(desk.document, round_ids)
        self._sheet: Sheet | None = None
        self._at = 0
        self._first = True
        self._ending = False
        self._over = False
        desk.tables_changed.connect(self._document_changed)
        desk.destroyed.connect(self._desk_gone)
        self.show_calm()

    def _forget(self) -> None:
        """Let nothing be left of who filled in."""
        if self._sheet is not None:
            self._sheet.wipe()
            self._sheet = None

    # ------------------------------------------------------------------ between two people

    def show_calm(self) -> None:
        """The calm screen; nothing of the former person is left then."""
        self._forget()
        screen = CalmScreen(state_of(self.rounds, first=self._first))
        screen.begun.connect(self._begin)
        screen.late.connect(self._show_late)
        screen.left.connect(self._ask_to_end)
        self._show(screen)

    def _ask_to_end(self) -> None:
        screen = EndScreen()
        screen.yes.connect(self.show_calm)
        screen.no.connect(self.end)
        self._show(screen)

    def end(self) -> None:
        """Take the laptop back without a question; what was not handed in is gone."""
        self._ending = True
        self.close()

    def _show_late(self) -> None:
        self._show_list(LateScreen(self.rounds))

    def _show_list(self, screen: ListScreen) -> None:
        screen.picked.connect(self._picked)
        screen.left.connect(self.show_calm)
        self._show(screen)

    def _picked(self, number: int) -> None:
        screen = self._screen
        if isinstance(screen, WhoScreen):
            self._promise(*screen.identities[number])
        elif isinstance(screen, LateScreen):
            person = screen.people[number]
            # The list must not be made anew while it is being left.
            self.show_calm()
            self.desk.act(lambda: self.rounds.let_in(person))

    # ------------------------------------------------------------------ who begins

    def _begin(self) -> None:
        screen = who_screen(self.rounds)
        if screen is not None:
            self._show_list(screen)
        else:
            self._promise(Who(), "")

    def _promise(self, who: Who, label: str) -> None:
        steps = self.rounds.steps(who)
        if not steps:
            self.show_calm()
            return
        self._forget()
        self._sheet = Sheet(steps, who, label)
        self._at = 0
        screen = PromiseScreen(label, self.rounds.promises(steps))
        screen.begun.connect(self._ask)
        screen.back.connect(self._back_to_who)
        screen.left.connect(self.show_calm)
        self._show(screen)

    def _back_to_who(self) -> None:
        asked = self._sheet is not None and bool(self._sheet.label)
        self._forget()
        if asked:
            self._begin()
        else:
            self.show_calm()

    # ------------------------------------------------------------------ one person

    def _ask(self) -> None:
        """Ask the question where this person is; after the last one, whether it is done."""
        sheet = self._sheet
        assert sheet is not None
        if self._at == len(sheet.steps):
            last = LastScreen(sheet.answered)
            last.back.connect(self._former)
            last.handed_in.connect(self._hand_in)
            last.left.connect(self._ask_to_stop)
            self._show(last)
            return
        screen = QuestionScreen(sheet, self._at)
        screen.onward.connect(self._next)
        screen.back.connect(self._former)
        screen.left.connect(self._ask_to_stop)
        self._show(screen)

    def _next(self) -> None:
        self._at += 1
        self._ask()

    def _former(self) -> None:
        self._at -= 1
        self._ask()

    def _ask_to_stop(self) -> None:
        if isinstance(self._screen, QuestionScreen):
            self._screen.keep()
        screen = AskScreen()
        screen.yes.connect(self._ask)
        screen.no.connect(self.show_calm)
        self._show(screen)

    def _hand_in(self) -> None:
        sheet, screen = self._sheet, self._screen
        assert sheet is not None
        assert isinstance(screen, LastScreen)
        try:
            kept = self.rounds.hand_in(sheet)
        except UserError as error:
            screen.refuse(str(error))
            return
        self._first = False
        self._forget()
        thanks = ThanksScreen(kept)
        thanks.done.connect(self.show_calm)
        self._show(thanks)

    # ------------------------------------------------------------------ the document

    def _document_changed(self, tables: frozenset[str]) -> None:
        if not tables & TABLES:
            return
        self._name = collaboration.get(self.desk.document).name
        screen, sheet = self._screen, self._sheet
        if isinstance(screen, CalmScreen):
            if state_of(self.rounds, first=self._first) != screen.state:
                self.show_calm()
        elif isinstance(screen, ListScreen):
            late = isinstance(screen, LateScreen)
            fresh = LateScreen(self.rounds) if late else who_screen(self.rounds)
            if fresh is None:
                self.show_calm()
            elif fresh.labels != screen.labels:
                self._show_list(fresh)
        elif (
            isinstance(screen, PromiseScreen)
            and sheet is not None
            and tuple(self.rounds.steps(sheet.who)) != sheet.steps
        ):
            self._promise(sheet.who, sheet.label)
        self.update()

    def _desk_gone(self) -> None:
        self._ending = self._over = True
        self._forget()
        self.close()

    # ------------------------------------------------------------------ the window

    def closeEvent(self, event: QCloseEvent) -> None:
        screen = self._screen
        if not self._ending:
            event.ignore()
            if isinstance(screen, (QuestionScreen, LastScreen)):
                screen.left.emit()
            elif not isinstance(screen, AskScreen):
                self._forget()
                self._ask_to_end()
            return
        super().closeEvent(event)
        self._forget()
        if screen is not None:
            screen.wipe()
        if not self._over:
            self._over = True
            self.desk.tables_changed.disconnect(self._document_changed)
            self.finished.emit()
        # After what others do now that it is finished: the keyboard goes where it was.
        self._lift_curtain()
