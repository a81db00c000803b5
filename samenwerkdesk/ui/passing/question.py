"""One question, with the way to answer it, the way back to one's own former one, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing.answers import Answer, ChoiceAnswer, MarkAnswer, PeopleAnswer, answer_for
from samenwerkdesk.ui.passing.long_text import LongText
from samenwerkdesk.ui.passing.mark_board import MarkBoard
from samenwerkdesk.ui.passing.open_rounds import Sheet, Step
from samenwerkdesk.ui.passing.parts import Large, Planks
from samenwerkdesk.ui.passing.screen import BACK, ENTER, Screen
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import LADDER, Words, fitting, pitch

NEXT, SKIP = "Volgende", "Overslaan"
SEVERAL = "Je mag meer antwoorden kiezen."
PARTS = LADDER[2:]
"""The sizes a question may have."""


class ConditionSquare(QWidget):
    """The colour of a condition; its name always stands beside it."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code

    def paintEvent(self, event: QPaintEvent) -> None:
        looks = look.condition(self._code)
        dark = theme.current().name == "dark"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(looks.dark if dark else looks.line))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)


class QuestionScreen(Screen):
    """Question number ``at`` of a sheet. What is filled in is put on the sheet before ``onward`` and ``back``."""

    onward = Signal()
    back = Signal()

    def __init__(self, sheet: Sheet, at: int) -> None:
        super().__init__()
        self.sheet, self.at = sheet, at
        step = sheet.steps[at]
        count = len(sheet.steps)
        self._asked = step.asked
        self._alike = _alike(sheet.steps, step)
        self.planks = Planks(self)
        self.planks.show_count(at + 1, count, f"Vraag {at + 1} van {count}")
        self.number = Words(
            f"{at + 1} van {count}", "room_muted", align=Qt.AlignmentFlag.AlignRight, parent=self
        )
        self.square = ConditionSquare(step.asked.condition, self) if step.asked.condition else None
        self.context = Words(_context(step, sheet.steps), "room_muted", parent=self)
        self.text = LongText(step.asked.text, self)
        self.text.further.clicked.connect(self._read_on)
        self.several = Words(SEVERAL if step.asked.kind == "multiple" else "", "room_muted", parent=self)
        self.answer: Answer = answer_for(step.asked)
        self.answer.setParent(self)
        self.answer.put(sheet.given(at))
        self.answer.changed.connect(self._changed)
        self.answer.opened.connect(self._onward)
        self.previous = Large("Vorige", "arrow-left", parent=self)
        self.previous.setVisible(at > 0)
        self.previous.clicked.connect(self._back)
        self.next = Large(NEXT, "arrow-right", "primary", trailing=True, also=SKIP, parent=self)
        self.next.clicked.connect(self._onward)
        self.stop = Large("Stoppen (Esc)", kind="quiet", ink="room_muted", part=SMALLEST, parent=self)
        self.stop.clicked.connect(self.left)
        self._changed()

    def keep(self) -> None:
        """Put on the sheet what is filled in here."""
        self.answer.settle()
        self.sheet.give(self.at, self.answer.given())

    def begin(self, reason: Qt.FocusReason) -> None:
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            self._onward()
        elif event.key() in BACK:
            if self.at > 0:
                self._back()
        elif event.key() == Qt.Key.Key_PageDown:
            self._onward()
        else:
            return self.answer.key(event)
        return True

    def _changed(self) -> None:
        self.next.say(SKIP if self.answer.given().empty else NEXT)

    def _read_on(self) -> None:
        self.text.turn()
        self.arrange(self.measure)

    def _onward(self) -> None:
        self.keep()
        self.onward.emit()

    def _back(self) -> None:
        self.keep()
        self.back.emit()

    # ------------------------------------------------------------------ places

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = measure.px(0.0407)
        numbers = measure.px(0.19)
        high = measure.px(0.0426)
        self.planks.place(left, top, width - numbers, (measure.px(0.0185), high, measure.px(0.0111)))
        size = measure.text(0.0352)
        self.number.place(measure, left + width - numbers, top + (high - pitch(size)) // 2, numbers, 0.0352)
        top += high + measure.px(0.0259)
        if self.context.text():
            top = self._place_context(measure, left, top, width)
        body = QRect(left, top, width, measure.body - top)
        self._place_question(measure, body)
        self.row(measure, [self.previous], [self.next])
        self.foot(measure, self.stop)

    def _place_context(self, measure: Measure, left: int, top: int, width: int) -> int:
        indent = 0
        if self.square is not None:
            side = measure.px(0.0259)
            line = pitch(measure.text(0.0315))
            self.square.setGeometry(left, top + (line - side) // 2, side, side)
            indent = round(1.5 * side)
        return self.context.place(
            measure, left + indent, top, width - indent, 0.0315, 2 * pitch(measure.text(0.0315))
        ) + measure.px(0.0074)

    def _place_question(self, measure: Measure, body: QRect) -> None:
        """Give the question what the answers leave, in one size for all questions that are answered alike."""
        gap = measure.px(0.0259)
        answers = self._wanted(measure, body.width())
        also = pitch(measure.text(0.0315)) + measure.px(0.0074) if self.several.text() else 0
        # Choices can go on pages; marks never do.
        least = round(0.24 * body.height()) if self._asked.options else 2 * pitch(measure.text(SMALLEST))
        most = max(body.height() - answers - gap - also, least)
        part = fitting([*self._alike], measure, body.width(), most, 700, PARTS)
        if part == PARTS[-1]:
            part = fitting([self.text.text()], measure, body.width(), most, 700, PARTS)
        if part == PARTS[-1]:
            # A question is not cut off as long as the answers can do with less.
            most = max(most, body.height() - self._needed(measure, body.width()) - gap - also)
        bottom = self.text.place_leaf(measure, body.left(), body.top(), body.width(), part, most)
        if also:
            bottom = self.several.place(
                measure, body.left(), bottom + measure.px(0.0074), body.width(), 0.0315
            )
        top = bottom + gap
        board = self.answer.board if isinstance(self.answer, MarkAnswer) else None
        if isinstance(board, MarkBoard):
            # The marks stand where they stood: nobody should have to look for them again.
            stays = body.bottom() - answers if board.likes_rows else body.top() + round(0.40 * body.height())
            top = max(top, min(stays, body.bottom() - answers))
        self.answer.arrange(measure, QRect(body.left(), top, body.width(), body.bottom() + 1 - top))

    def _wanted(self, measure: Measure, width: int) -> int:
        """How much height the answers would like."""
        if isinstance(self.answer, MarkAnswer):
            assert isinstance(self.answer.board, MarkBoard)
            return self.answer.board.height_for(measure)
        if isinstance(self.answer, ChoiceAnswer):
            return self.answer.board.height_of_all(measure, width)
        return measure.px(0.56 if isinstance(self.answer, PeopleAnswer) else 0.30)

    def _needed(self, measure: Measure, width: int) -> int:
        """How much height the answers can do with."""
        if isinstance(self.answer, MarkAnswer):
            assert isinstance(self.answer.board, MarkBoard)
            return self.answer.board.least_height(measure)
        if isinstance(self.answer, ChoiceAnswer):
            return self.answer.board.height_of_one(measure, width)
        return measure.px(0.16)

    def sizeHint(self) -> QSize:
        return QSize(1024, 768)


def _context(step: Step, steps: tuple[Step, ...]) -> str:
    """The condition, or the round and the short name of the question; nothing that says only a code."""
    asked = step.asked
    if asked.condition:
        return look.condition(asked.condition).name
    name = "" if asked.name == asked.item else asked.name
    several = len({each.round.id for each in steps}) > 1 or bool(name)
    title = step.round.title if several and step.round.title != asked.text else ""
    return " · ".join(part for part in (title, name) if part)


def _alike(steps: tuple[Step, ...], step: Step) -> list[str]:
    """The texts of the questions of the same round that are answered in the same way."""
    return [
        each.asked.text
        for each in steps
        if each.round.id == step.round.id and each.asked.kind == step.asked.kind
    ]
