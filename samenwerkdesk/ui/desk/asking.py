"""A round on the desk, whole: prepare it, let it be filled in by any way, close it, and show what came of it step by step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samenwerkdesk.model import ballots, disclosure, people, questions, round_sets, rounds, sessions
from samenwerkdesk.model.ballots import DESK, TALLY
from samenwerkdesk.model.counted import PREPARED
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk.asking_grid import RoundGrid
from samenwerkdesk.ui.desk.asking_head import RoundHead
from samenwerkdesk.ui.desk.asking_promise import PromiseEditor
from samenwerkdesk.ui.desk.asking_sheets import print_menu
from samenwerkdesk.ui.desk.asking_tally import TallyCard
from samenwerkdesk.ui.desk.asking_texts import TextRound
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.going_round import GoingRound
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_choices import show_round
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.field import flush_focused

TABLES = frozenset(
    {
        "round",
        "ballot",
        "answer",
        "session",
        "attendance",
        "person",
        "partner",
        "collaboration",
        "proposal",
    }
)
"""What a round on the desk reads."""

LETTERS = "123456789abcdefghijklmnopqrstuvwxyz"


class AskingView(QWidget):
    """One round: its head, the choices before it opens, the grid or the lines to type in, and the tally.

    ``again`` asks for a new round of the same.
    """

    again = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.round: Round | None = None
        self.compact = False
        self._grid_open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.card = Card("Ronde")
        self.card.wrap_title()
        self.show_it = Button("Toon in de zaal", "screen-share", size="small")
        self.show_it.clicked.connect(self._show_in_room)
        self.card.set_right(self.show_it)
        self.head = RoundHead(desk)
        self.going = GoingRound(desk, self.head.pass_on)
        self.promise = PromiseEditor(desk)
        self.grid = RoundGrid(desk)
        self.texts = TextRound(desk)
        # Before it opens the choices come first, and then the button.
        for part in (self.promise, self.head, self.grid, self.texts):
            self.card.add(part)
        column.addWidget(self.card)
        self.tally = TallyCard(desk)
        self.tally.hide()
        self.tally.closed.connect(self._leave_tally)
        column.addWidget(self.tally)
        self._connect()

    def _connect(self) -> None:
        head = self.head
        head.opened.connect(self._open)
        head.closed.connect(self._close)
        head.revealed.connect(lambda: self._act(lambda of: rounds.reveal(self.desk.document, of.id)))
        head.reopened.connect(lambda: self._act(lambda of: round_sets.reopen(self.desk.document, of)))
        head.again_asked.connect(self.again)
        head.discarded.connect(self._discard)
        head.passed_on.connect(self.pass_on)
        head.tally_asked.connect(self._tally)
        head.print_asked.connect(self._print)
        head.names_toggled.connect(lambda _: self.refresh())
        head.latecomer_asked.connect(self.ask_latecomer)
        head.grid_toggled.connect(self._toggle_grid)

    # ------------------------------------------------------------------ showing

    def show_round(self, of: Round) -> None:
        """Show a round as it is now."""
        if self.round is None or self.round.id != of.id:
            self.tally.hide()
            self.head.names = False
            self._grid_open = False
        self.round = of
        document = self.desk.document
        self.card.set_title(of.title)
        asked = questions.of_round(document, of.id)
        prepared = of.state == PREPARED
        in_words = bool(asked) and all(each.kind in ("text", "words") for each in asked)
        self.head.show_round(of)
        self.promise.setVisible(prepared)
        counting = of.running and not self.tally.isHidden()
        # The desk may be on the wall: beside the picture of the group no sheets, unless they are asked for.
        folds = (
            not of.running and not prepared and (of.mode != disclosure.OPEN or (self.compact and of.shown))
        )
        # What everybody may read stands in a list of its own.
        folds = folds and not (in_words and self._all_may_read(of))
        folds = folds or (not prepared and not counting and self._only_counted(of))
        what = "de antwoorden" if in_words else "het rooster"
        self.head.show_grid.setVisible(folds)
        self.head.show_grid.setText(f"{'Verberg' if self._grid_open else 'Toon'} {what}")
        folded = folds and not self._grid_open
        hidden = prepared or in_words or counting or folded
        self.grid.setVisible(not hidden)
        self.texts.setVisible(not prepared and in_words and not folded and not self._all_may_read(of))
        if prepared:
            self.promise.show_round(of)
        elif in_words:
            self.texts.show_round(of)
        elif not hidden:
            self.grid.show_round(of, names=self.head.names)
        if not of.running:
            self.tally.hide()
        elif not self.tally.isHidden():
            self.tally.show_round(of)

    def _only_counted(self, of: Round) -> bool:
        """Whether all there is was counted by hand: then a grid of sheets has nothing to say."""
        routes = ballots.progress(self.desk.document, of).per_route
        return TALLY in routes and DESK not in routes

    def _all_may_read(self, of: Round) -> bool:
        number = len(ballots.of_round(self.desk.document, of.id))
        return of.shown and disclosure.may_show(number, disclosure.threshold(self.desk.document), of.mode)

    def refresh(self) -> None:
        """Show the same round again, as it is now."""
        if self.round is not None and (found := rounds.get(self.desk.document, self.round.id)) is not None:
            self.show_round(found)

    def fit(self, height: int) -> None:
        """Let a long grid scroll under its heads, so that the question under it stays in sight in ``height`` px."""
        self.grid.fit(height)

    def first(self) -> QWidget:
        """Where the keyboard begins: in what is filled in, else at the next thing to do."""
        if self.round is not None and self.round.running:
            typed = self.texts if not self.texts.isHidden() else self.grid
            return self.head.close_round if typed.isHidden() else typed.first()
        here = self.grid if not self.grid.isHidden() else self.head.again
        return self.head.main_button() or (self.grid.first() if here is self.grid else here)

    # ------------------------------------------------------------------ acting

    def _act(self, intention: Callable[[Round], object]) -> bool:
        flush_focused()
        of = self.round
        return of is not None and carried_out(self.desk, lambda: intention(of))

    def _open(self) -> None:
        document = self.desk.document
        if self._act(lambda of: rounds.start(document, *round_sets.ids(document, of))):
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        document = self.desk.document
        if self.tally.unkept():
            return
        if self._act(lambda of: rounds.close(document, *round_sets.ids(document, of))):
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_room(self) -> None:
        if self.round is not None:
            show_round(self.desk, self.round.id)

    def _discard(self) -> None:
        of = self.round
        if self._act(lambda of: round_sets.discard(self.desk.document, of)) and of is not None:
            self.desk.removed(f"{of.title}: ronde weggegooid.")

    def _toggle_grid(self) -> None:
        self._grid_open = not self._grid_open
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Say whether there is room for one column only."""
        if compact != self.compact:
            self.compact = compact
            self.refresh()

    def _tally(self) -> None:
        if self.round is not None:
            self.tally.show()
            self.refresh()
            self.tally.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_tally(self) -> None:
        flush_focused()
        self.tally.hide()
        self.refresh()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        of = self.round
        if of is not None:
            menu = print_menu(self, self.desk, round_sets.ids(self.desk.document, of))
            button = self.head.print_sheets
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def pass_on(self) -> None:
        """Let the laptop go round for all that is asked now in this session, what is shown here first."""
        of = self.round
        if of is None or of.session_id is None:
            return
        running = rounds.running(self.desk.document, of.session_id)
        open_now = [each.id for each in running if round_sets.by_oneself(each)]
        self.going.start([of.id, *(key for key in open_now if key != of.id)])

    # ------------------------------------------------------------------ somebody comes in late

    def ask_latecomer(self) -> None:
        """A menu of who is not here, each with a key: plus and that key let somebody join."""
        session = self.desk.session_id
        if session is None:
            return
        document = self.desk.document
        here = sessions.attendance(document, session)
        away = [person for person in people.all_people(document) if not here.get(person.id)]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person, letter in zip(away, LETTERS, strict=False):
            name = person.label.replace("&", "&&")
            menu.addAction(f"&{letter}  {name}", _adder(self.desk, session, person.id))
        if not away:
            menu.addAction("Iedereen is er al").setEnabled(False)
        button = self.head.latecomer
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "+" and self.round is not None and self.round.running:
            self.ask_latecomer()
        else:
            super().keyPressEvent(event)


def _adder(desk: Desk, session: str, person: str) -> Callable[[], None]:
    return lambda: desk.act(lambda: sessions.set_attendance(desk.document, session, person, True))


def latest(desk: Desk, *instruments: str) -> Round | None:
    """The last round of these instruments in the session that is on; None when it was not asked yet."""
    if desk.session_id is None:
        return None
    found = [
        each for each in rounds.of_session(desk.document, desk.session_id, *instruments) if not each.together
    ]
    # What is running now goes before what was closed.
    found.sort(key=lambda each: each.running)
    return found[-1] if found else None
