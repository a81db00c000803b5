"""The ways to answer a question on the passed device: a mark, a choice, a text."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model.ballots import Given
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.ui.passing import sizes
from samenwerkdesk.ui.passing.board import MANY, ONE, Board
from samenwerkdesk.ui.passing.cells import Label
from samenwerkdesk.ui.passing.mark_board import UNKNOWN, MarkBoard
from samenwerkdesk.ui.passing.paper import LIMIT, Paper
from samenwerkdesk.ui.passing.people_board import PeopleBoard
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words
from samenwerkdesk.ui.widgets.mark_typing import Marks, key_of

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
MOMENT_MS = 1200
"""How long a second digit still belongs to the first."""

LONG = 1600
"""From so many characters it is said how much room is left."""

HINTS = {"text": "Typ hier je antwoord", "words": "Schrijf één of meer woorden"}


class Answer(QWidget):
    """Where one question is answered: ``changed`` at every change, ``opened`` when it is chosen and done with."""

    changed = Signal()
    opened = Signal()

    def given(self) -> Given:
        """What is answered now."""
        raise NotImplementedError

    def put(self, given: Given) -> None:
        """Show what was answered before."""
        raise NotImplementedError

    def settle(self) -> None:
        """Finish what is being typed."""

    def key(self, event: QKeyEvent) -> bool:
        """Deal with a key that nothing else wanted; True when it meant something here."""
        raise NotImplementedError

    def arrange(self, measure: Measure, box: QRect) -> None:
        """Take the place that there is."""
        raise NotImplementedError


class OnBoard(Answer):
    """What marks and choices share: a board of which Delete takes the choice away."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.board = board
        board.setParent(self)
        board.picked.connect(lambda _: self.changed.emit())
        board.opened.connect(lambda _: self.opened.emit())
        self.setFocusProxy(board)

    def arrange(self, measure: Measure, box: QRect) -> None:
        self.setGeometry(box)
        self.board.arrange(measure, QRect(QPoint(0, 0), box.size()))

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Delete:
            self.board.choose([])
            self.changed.emit()
            return True
        return self.board.moved(event)


class MarkAnswer(OnBoard):
    """A mark on a scale, or 'weet ik niet'; digits choose it, two of them within a moment for 10."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(MarkBoard(asked))
        self._numbers = list(asked.marks)
        self._marks = Marks(asked.lowest, asked.highest, unknown=True)
        self._typed = ""
        self._since = QElapsedTimer()

    def given(self) -> Given:
        chosen = self.board.chosen()
        if not chosen:
            return Given()
        at = chosen[0]
        return Given(unknown=True) if at == len(self._numbers) else Given(float(self._numbers[at]))

    def put(self, given: Given) -> None:
        if given.unknown:
            self.board.choose([len(self._numbers)])
        elif given.number is not None and int(given.number) in self._numbers:
            self.board.choose([self._numbers.index(int(given.number))])

    def key(self, event: QKeyEvent) -> bool:
        typed = key_of(event.text())
        if not typed:
            return super().key(event)
        if typed == "?":
            self._typed = ""
            self.board.press(len(self._numbers))
            return True
        fresh = not self._since.isValid() or self._since.elapsed() > MOMENT_MS
        before = "" if fresh else self._typed
        longer = before + typed
        text = longer if self._marks.has(longer) or self._marks.may_become(longer) else typed
        self._typed = text
        self._since.start()
        if self._marks.has(text):
            self.board.press(self._numbers.index(int(text)))
        return True


class ChoiceAnswer(OnBoard):
    """One of the options, or several, or 'weet ik niet'; each has a digit or a letter."""

    def __init__(self, asked: Asked) -> None:
        self._stored = [stored for stored, _ in asked.options]
        several = asked.kind == "multiple"
        labels = [
            Label(read, KEYS[at] if at < len(KEYS) else "", square=several)
            for at, (_, read) in enumerate(asked.options)
        ]
        board = Board(
            [*labels, Label(UNKNOWN, "?", dashed=True, name=UNKNOWN)],
            MANY if several else ONE,
            asked.text,
            columns=2,
            narrowest=0.5,
            widest=sizes.COLUMN,
            even=False,
        )
        super().__init__(board)
        board.picked.connect(self._alone)

    def _alone(self, number: int) -> None:
        """'Weet ik niet' goes with nothing else."""
        chosen, last = self.board.chosen(), len(self._stored)
        if last in chosen and len(chosen) > 1:
            self.board.choose([last] if number == last else [each for each in chosen if each != last])

    def given(self) -> Given:
        chosen = self.board.chosen()
        if len(self._stored) in chosen:
            return Given(unknown=True)
        return Given(chosen=tuple(self._stored[at] for at in chosen))

    def put(self, given: Given) -> None:
        known = [at for at, stored in enumerate(self._stored) if stored in given.chosen]
        self.board.choose([len(self._stored)] if given.unknown else known)

    def key(self, event: QKeyEvent) -> bool:
        typed = key_of(event.text()) or event.text().lower()
        if len(typed) != 1:
            return super().key(event)
        at = len(self._stored) if typed == "?" else KEYS.find(typed)
        if 0 <= at < len(self._stored) or typed == "?":
            self.board.press(at)
            return True
        return super().key(event)


class TextAnswer(Answer):
    """A text of one's own, or some words."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.paper = Paper(asked.text, HINTS.get(asked.kind, HINTS["text"]), self)
        self.paper.edited.connect(self._edited)
        self.room = Words("", "room_muted", parent=self)
        self._measure = Measure(1024, 768)
        self.setFocusProxy(self.paper)

    def given(self) -> Given:
        return Given(text=self.paper.text().strip() or None)

    def put(self, given: Given) -> None:
        self.paper.put(given.text or "")

    def settle(self) -> None:
        self.paper.settle()

    def key(self, event: QKeyEvent) -> bool:
        return False

    def arrange(self, measure: Measure, box: QRect) -> None:
        self._measure = measure
        self.setGeometry(box)
        # The hint is painted in the font of the viewport, which has one of its own.
        for widget in (self.paper, self.paper.viewport()):
            widget.setFont(sizes.font(measure.text(0.0352)))
        line = round(1.3 * measure.text(SMALLEST))
        height = min(box.height() - line - measure.gap, measure.px(0.42))
        self.paper.setGeometry(0, 0, box.width(), height)
        self._show_room()

    def _edited(self) -> None:
        self._show_room()
        self.changed.emit()

    def _show_room(self) -> None:
        used = len(self.paper.toPlainText())
        limit = f"{LIMIT:,}".replace(",", ".")
        if used >= LIMIT:
            text = f"Hier past niet meer in: het maximum is {limit} tekens."
        elif used >= LONG:
            text = f"Nog {LIMIT - used} van {limit} tekens"
        else:
            text = f"Enter: verder · Shift+Enter: nieuwe regel · hooguit {limit} tekens"
        self.room.setText(text)
        self.room.place(self._measure, 0, self.paper.height() + self._measure.gap, self.width(), SMALLEST)


class PeopleAnswer(Answer):
    """A mark about each of some people."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.board = PeopleBoard(asked)
        self.board.setParent(self)
        self.board.changed.connect(self.changed)
        self.setFocusProxy(self.board)

    def given(self) -> Given:
        return self.board.given()

    def put(self, given: Given) -> None:
        self.board.put(given)

    def key(self, event: QKeyEvent) -> bool:
        return self.board.key(event)

    def arrange(self, measure: Measure, box: QRect) -> None:
        self.setGeometry(box)
        self.board.setGeometry(0, 0, box.width(), box.height())
        self.board.arrange(measure)


def answer_for(asked: Asked) -> Answer:
    """The way to answer a question."""
    if asked.kind == "mark":
        return MarkAnswer(asked)
    if asked.kind == "people":
        return PeopleAnswer(asked)
    return ChoiceAnswer(asked) if asked.kind in ("single", "multiple") else TextAnswer(asked)
