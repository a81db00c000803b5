"""The calm screen between two people: whose turn it is, and how many answered; never what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from samenwerkdesk.model.rounds import PARTICIPANT, PARTNER
from samenwerkdesk.model.text import listed
from samenwerkdesk.ui.passing.open_rounds import OpenRounds
from samenwerkdesk.ui.passing.parts import Large, Planks
from samenwerkdesk.ui.passing.screen import ENTER, Screen
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words

BEAMER = "Kijkt de beamer mee? Zet hem dan op zwart of uit."
ALONE = "Iedereen vult alleen in, in stilte."
TWO_ROWS = 20
"""From more people than this the planks stand in two rows."""


class State(NamedTuple):
    """How far it is. ``first`` before anybody, ``open`` while anything is asked, ``more`` while somebody can begin.

    Where taking part is a choice of one's own nobody is ``counted``.
    """

    answered: int
    expected: int
    titles: tuple[str, ...]
    questions: int
    minutes: int
    first: bool
    open: bool
    complete: bool
    more: bool
    counted: bool = True

    @property
    def admits(self) -> bool:
        """Whether somebody who was not present may join: not where a list would tell who stays out."""
        return self.open and self.counted


def state_of(asked: OpenRounds, *, first: bool) -> State:
    """How far it is now; ``first`` when nobody had the laptop yet."""
    counted = not asked.by_choice()
    answered, expected = asked.progress() if counted else (0, 0)
    steps = asked.steps()
    left: dict[str, Sequence[object]] = {PARTICIPANT: asked.names(), PARTNER: asked.organisations()}
    return State(
        answered,
        expected,
        tuple(asked.titles()),
        len(steps),
        asked.minutes(),
        first and not answered,
        bool(steps),
        asked.complete(),
        bool(left.get(asked.linkage(), steps)),
        counted,
    )


class CalmScreen(Screen):
    """``begun`` when somebody takes the laptop, ``late`` to let somebody in who was not present."""

    begun = Signal()
    late = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        self.state = state
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = Words(_title(state), weight=700, parent=self)
        self.lead = Words(_lead(state), "room_muted", parent=self)
        self.planks = Planks(self)
        self.count = Words(count_words(state.answered, state.expected), weight=700, parent=self)
        self.planks.show_count(
            state.answered,
            max(state.answered, state.expected),
            self.count.text() or ("Nog niemand verwacht" if state.counted else ""),
        )
        self.hint = Words(BEAMER if state.first and state.open else "", "room_muted", parent=self)
        again = state.complete and state.more
        self.start = Large(
            "Nog iemand vult in" if again else "Ik begin",
            kind="secondary" if again else "primary",
            part=0.0444,
            parent=self,
        )
        self.start.setVisible(state.more)
        self.start.clicked.connect(self.begun)
        self.add = Large("Iemand erbij (+)", kind="quiet", ink="room_muted", part=SMALLEST, parent=self)
        self.add.setVisible(state.admits)
        self.add.clicked.connect(self.late)
        self.leave = Large(
            "Begeleider: Esc om terug te gaan", kind="quiet", ink="room_muted", part=SMALLEST, parent=self
        )
        self.leave.clicked.connect(self.left)

    def begin(self, reason: Qt.FocusReason) -> None:
        # When nobody can begin, Enter must not show the desk to who sits there.
        (self.start if self.state.more else self).setFocus(reason)

    def key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.text() == "+":
            self._let_in()
            return True
        if key in (*ENTER, Qt.Key.Key_Space):
            if self.state.more:
                self.begun.emit()
            return True
        return False

    def command(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_L or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        self._let_in()
        return True

    def _let_in(self) -> None:
        if self.state.admits:
            self.late.emit()

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = measure.px(0.11)
        top = self.title.fit(measure, left, top, width, measure.px(0.235), (0.0926, 0.0741, 0.0593))
        if self.lead.text():
            top += measure.px(0.0185)
            top = self.lead.fit(
                measure, left, top, width, measure.px(0.17), (0.0444, 0.0398, 0.0352, 0.0315, SMALLEST)
            )
        self.start.fit(measure)
        high = max(measure.touch, measure.px(0.10))
        bottom = measure.foot - measure.px(0.03)
        self.start.setGeometry(
            left, bottom - high, max(self.start.sizeHint().width(), measure.px(0.42)), high
        )
        if self.hint.text():
            beside = self.start.geometry().right() + measure.px(0.0444)
            room = left + width - beside
            self.hint.fit(measure, beside, 0, room, high, (0.0315, SMALLEST))
            self.hint.move(beside, bottom - high + (high - self.hint.height()) // 2)
        people = max(self.state.answered, self.state.expected)
        rows = 2 if people > TWO_ROWS else 1
        shape = (measure.px(0.0407), measure.px(0.12), measure.px(0.0117))
        top = self.planks.place(left, 0, width, shape, rows)
        # They stand on the same ground every time.
        self.planks.move(left, measure.px(0.64) - top)
        top = measure.px(0.64)
        self.count.place(measure, left, top + measure.px(0.0148), width, 0.0519)
        self.foot(measure, self.leave, *([self.add] if self.state.admits else []))


def count_words(answered: int, expected: int) -> str:
    """'5 van 13 hebben ingevuld'; only the number when there are more than were expected."""
    if not answered and not expected:
        return ""
    verb = "heeft" if answered == 1 else "hebben"
    if answered > expected:
        return f"{answered} {verb} ingevuld"
    if not answered:
        return f"Nog niemand van de {expected} heeft ingevuld" if expected > 1 else "Nog niet ingevuld"
    return f"{answered} van {expected} {verb} ingevuld"


def _title(state: State) -> str:
    if not state.open:
        return "Er staat niets meer open"
    if state.complete:
        return "Iedereen heeft ingevuld"
    return "De laptop gaat rond" if state.first else "Geef de laptop aan de volgende"


def _lead(state: State) -> str:
    if not state.open or state.complete:
        return "Geef de laptop terug aan de begeleider."
    if not state.more:
        return "Er is niemand die nog kan invullen. Met + laat je iemand meedoen."
    if not state.first:
        return ""
    number = "1 vraag" if state.questions == 1 else f"{state.questions}\N{NO-BREAK SPACE}vragen"
    minutes = "1 minuut" if state.minutes == 1 else f"{state.minutes}\N{NO-BREAK SPACE}minuten"
    return f"{listed(state.titles)}: {number}, ongeveer {minutes} per persoon.\n{ALONE}"
