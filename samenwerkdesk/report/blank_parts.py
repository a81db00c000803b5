"""What stands on a blank sheet: questions with their circles, options to tick, lines to write on, a field for a name."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph

from samenwerkdesk import look
from samenwerkdesk.report import fonts
from samenwerkdesk.report.blank_layout import BlankLayout
from samenwerkdesk.report.blank_signs import INK, UNKNOWN, Marks, Number, circle, writing_line
from samenwerkdesk.report.flowables import hairline, polygon

_ENDLESS = 1e6
_GAP = 10.0


class Question(Flowable):
    """A question at the left and its circles at the right, each in the middle of the row, with a hairline under it."""

    def __init__(
        self,
        words: Sequence[Paragraph],
        answer: Marks | Number,
        layout: BlankLayout,
        *,
        colour: str | None = None,
    ) -> None:
        super().__init__()
        self._words, self._answer, self._layout, self._colour = list(words), answer, layout, colour
        self._left = 1.15 * layout.text if colour else 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be, as high as the higher of both."""
        self.width = available_width
        self._room = available_width - self._left - self._answer.width - 12.0
        self._high = _balanced(self._words, self._room)
        self.height = max(self._high, self._answer.height) + 2 * self._layout.row
        return self.width, self.height

    def draw(self) -> None:
        """Draw words, circles and hairline."""
        y = self.height / 2 + self._high / 2 + self._layout.lift
        for each in self._words:
            y -= each.height
            each.drawOn(self.canv, self._left, y)
        if self._colour:
            side = 0.66 * self._layout.text
            first = self.height / 2 + self._high / 2 - self._layout.text * self._layout.line / 2
            self.canv.setFillColor(HexColor(self._colour))
            self.canv.rect(0, first - side / 2, side, side, stroke=0, fill=1)
        left, low = self.width - self._answer.width, (self.height - self._answer.height) / 2
        self._answer.drawOn(self.canv, left, low)
        hairline(self.canv, 0, self.width, 0)


class Between(Flowable):
    """A scale between two texts, one at its left and one at its right; 'weet ik niet' after both."""

    def __init__(
        self, low: Sequence[Paragraph], high: Sequence[Paragraph], answer: Marks, layout: BlankLayout
    ) -> None:
        super().__init__()
        self._ends, self._answer, self._layout = (list(low), list(high)), answer, layout

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be, as high as the highest of the three."""
        self.width = available_width
        self._room = self.room(available_width, self._answer, self._layout)
        self._high = [sum(each.wrap(self._room, _ENDLESS)[1] for each in end) for end in self._ends]
        self.height = max(*self._high, self._answer.height) + 2 * self._layout.row
        return self.width, self.height

    def draw(self) -> None:
        """Draw the texts, the circles between them and the one after them."""
        radius = self._layout.circle / 2
        right = self._room + self._answer.width + 2 * _GAP
        for end, high, x in zip(self._ends, self._high, (0.0, right), strict=True):
            y = self.height / 2 + high / 2 + self._layout.lift
            for each in end:
                y -= each.height
                each.drawOn(self.canv, x, y)
        self._answer.drawOn(self.canv, self._room + _GAP, (self.height - self._answer.height) / 2)
        circle(self.canv, self.width - radius, self.height / 2, self._layout.circle, UNKNOWN)
        hairline(self.canv, 0, self.width, 0)

    @staticmethod
    def room(wide: float, answer: Marks, layout: BlankLayout) -> float:
        """How wide each text may be."""
        return (wide - answer.width - layout.circle - 3 * _GAP) / 2


class Option(Flowable):
    """One answer to choose: a circle when there is one choice, a square when there may be more, and its words."""

    def __init__(self, words: Sequence[Paragraph], layout: BlankLayout, *, several: bool) -> None:
        super().__init__()
        self._words, self._layout, self._several = list(words), layout, several
        self._box = 0.82 * layout.circle

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As high as its words."""
        self.width = available_width
        room = available_width - self._box - 0.55 * self._box
        self._high = sum(each.wrap(room, _ENDLESS)[1] for each in self._words)
        self.height = max(self._high, self._box) + 2 * self._layout.row
        return self.width, self.height

    def draw(self) -> None:
        """Draw the sign beside the first line of the words."""
        canvas, line = self.canv, self._layout.text * self._layout.line
        top = self.height / 2 + self._high / 2
        middle = top - line / 2 if self._high > 1.5 * line else self.height / 2
        if self._several:
            canvas.setLineWidth(INK)
            canvas.setStrokeColor(HexColor(look.theme().edge))
            side = self._box - INK
            canvas.rect(INK / 2, middle - side / 2, side, side)
        else:
            circle(canvas, self._box / 2, middle, self._box)
        y = top + self._layout.lift
        for each in self._words:
            y -= each.height
            each.drawOn(canvas, 1.55 * self._box, y)


class WritingLines(Flowable):
    """Lines to write on; ``short`` ones stay as few as they are."""

    def __init__(self, count: int, layout: BlankLayout, *, short: bool = False) -> None:
        super().__init__()
        self.count, self.pitch, self.short = count, layout.rule, short

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width, self.height = available_width, self.count * self.pitch
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines, the first a line's height under the question."""
        for index in range(self.count):
            writing_line(self.canv, 0, self.width, self.height - (index + 1) * self.pitch + 0.5)


class Field(Flowable):
    """A word and a line behind it to fill in."""

    def __init__(self, label: str, layout: BlankLayout) -> None:
        super().__init__()
        self._label, self._layout = label, layout

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width, self.height = available_width, self._layout.rule
        return self.width, self.height

    def draw(self) -> None:
        """Draw the word and the line."""
        size = self._layout.text
        self.canv.setFillColor(HexColor(look.theme().text))
        self.canv.setFont(fonts.SEMIBOLD, size)
        self.canv.drawString(0, 2.2, self._label)
        left = fonts.width(self._label, fonts.SEMIBOLD, size) + 8.0
        writing_line(self.canv, left, min(self.width, left + 260.0), 0.5)


class Head(Flowable):
    """Above a block of questions: what it is about at the left, what the ends of the scale mean above the circles.

    ``colour`` gives a square of a condition, else there is a plank; without ``words`` there are only the ends.
    """

    def __init__(
        self,
        words: str,
        layout: BlankLayout,
        *,
        colour: str | None = None,
        ends: Sequence[Sequence[Paragraph]] = (),
        answer: Marks | None = None,
    ) -> None:
        super().__init__()
        self._words, self._colour, self._layout = words, colour, layout
        self._ends = [list(each) for each in ends] if answer is not None else []
        self._answer = answer
        self._size = layout.text + (0.5 if colour else 1.5)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width = available_width
        room = self._answer.ends() / 2 - 2.0 if self._answer else 0.0
        highs = [sum(each.wrap(room, _ENDLESS)[1] for each in end) for end in self._ends]
        self.height = max(1.35 * self._size if self._words else 0.0, *highs, 0.0) + 2.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw the sign, the words, the ends and a hairline."""
        canvas, size, theme = self.canv, self._size, look.theme()
        left = 0.0
        if self._words:
            if self._colour:
                side = 0.66 * size
                canvas.setFillColor(HexColor(self._colour))
                canvas.rect(0, 3.6, side, side, stroke=0, fill=1)
                left = side + 0.5 * size
            else:
                polygon(canvas, look.plank_polygon(0.37 * size, size), 0, 3.0 + size, fill=theme.accent)
                left = 0.86 * size
            canvas.setFillColor(HexColor(theme.text))
            canvas.setFont(fonts.BOLD, size)
            room = self.width - left - (self._answer.width + 8.0 if self._answer and self._ends else 0.0)
            canvas.drawString(left, 3.8, fonts.fitted(self._words, fonts.BOLD, size, room))
        if self._answer:
            x = self.width - self._answer.width
            room = self._answer.ends() / 2 - 2.0
            for end, at in zip(self._ends, (x, x + self._answer.ends() - room), strict=False):
                y = 2.0
                for each in reversed(end):
                    each.drawOn(canvas, at, y)
                    y += each.height
        hairline(canvas, 0, self.width, 0)


class LineOfText(Flowable):
    """One line that ends in '…' where it does not fit, with something at its right that always does."""

    def __init__(self, text: str, size: float, right: str = "") -> None:
        super().__init__()
        self.text, self.right, self._size = text, right, size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width, self.height = available_width, 1.4 * self._size
        return self.width, self.height

    def draw(self) -> None:
        """Draw both ends of the line."""
        canvas = self.canv
        canvas.setFillColor(HexColor(look.theme().muted))
        canvas.setFont(fonts.REGULAR, self._size)
        room = self.width - (fonts.width(self.right, fonts.REGULAR, self._size) + 12.0 if self.right else 0)
        canvas.drawString(0, 0.35 * self._size, fonts.fitted(self.text, fonts.REGULAR, self._size, room))
        canvas.drawRightString(self.width, 0.35 * self._size, self.right)


class Balanced(Flowable):
    """Words without a lonely one on their last line."""

    def __init__(self, words: Paragraph) -> None:
        super().__init__()
        self._words = words

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width, self.height = available_width, _balanced([self._words], available_width)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words."""
        self._words.drawOn(self.canv, 0, 0)


def _balanced(words: Sequence[Paragraph], room: float) -> float:
    """Break words into lines of about one length, in no more lines than ``room`` needs; returns how high they are."""
    high = float(sum(each.wrap(room, _ENDLESS)[1] for each in words))
    if len(words) == 1 and high > 1.5 * words[0].style.leading:
        narrow, wide = 0.7 * room, room
        while wide - narrow > 4.0:
            middle = (narrow + wide) / 2
            if words[0].wrap(middle, _ENDLESS)[1] > high:
                narrow = middle
            else:
                wide = middle
        words[0].wrap(wide, _ENDLESS)
    return high
