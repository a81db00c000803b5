"""The marks of a scale on a board: under each other with the words at the ends, or beside each other."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

from samenwerkdesk.model import exact
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.ui.passing import sizes
from samenwerkdesk.ui.passing.board import ONE, Board
from samenwerkdesk.ui.passing.cells import Label
from samenwerkdesk.ui.passing.piles import Page
from samenwerkdesk.ui.passing.sizes import Measure
from samenwerkdesk.ui.passing.words import Words

UNKNOWN = "weet ik niet"

ROWS = 5
"""Up to so many marks stand under each other, when there are words at the ends."""

PER_LINE = 11


class MarkBoard(Board):
    """Every mark of a scale in its order, and 'weet ik niet' as the last cell."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self.likes_rows = len(asked.marks) <= ROWS and bool(asked.low or asked.high)
        unknown = Label(UNKNOWN, "?", dashed=True, name=UNKNOWN)
        super().__init__(
            [*self._labels(rows=self.likes_rows), unknown], ONE, asked.text, columns=1, widest=sizes.COLUMN
        )
        self.low = Words(asked.low, "room_muted", parent=self)
        self.high = Words(asked.high, "room_muted", align=Qt.AlignmentFlag.AlignRight, parent=self)

    def _labels(self, *, rows: bool) -> list[Label]:
        ends = {self._asked.lowest: self._asked.low, self._asked.highest: self._asked.high}
        return [
            Label(
                ends.get(mark, "") if rows else "",
                _shown(mark),
                name=", ".join(part for part in (_shown(mark), ends.get(mark, "")) if part),
                centred=not rows,
            )
            for mark in self._asked.marks
        ]

    def laid_out(self, measure: Measure, width: int, height: int) -> list[Page]:
        pages = super().laid_out(measure, width, height) if self.likes_rows else []
        rows = len(pages) == 1
        for cell, label in zip(self.cells, self._labels(rows=rows), strict=False):
            cell.say(label)
        for end in (self.low, self.high):
            end.setVisible(not rows and bool(end.text()))
        return pages if rows else self._lines(measure, width, height)

    def height_for(self, measure: Measure) -> int:
        """How high the board would like to be."""
        if self.likes_rows:
            return len(self.cells) * (measure.touch + measure.gap) - measure.gap
        words = measure.px(0.06) if self.low.text() or self.high.text() else 0
        lines = -(-(len(self.cells) - 1) // PER_LINE)
        return lines * (measure.px(0.16) + measure.gap) + words + 2 * measure.gap + measure.touch

    def least_height(self, measure: Measure) -> int:
        """How high the board must be."""
        words = 2 * measure.px(0.06) if self.low.text() or self.high.text() else 0
        lines = -(-(len(self.cells) - 1) // PER_LINE)
        return lines * (sizes.TOUCH + measure.gap) + words + 2 * measure.gap + measure.touch

    def _lines(self, measure: Measure, width: int, height: int) -> list[Page]:
        gap = measure.gap
        count = len(self.cells) - 1
        lines = -(-count // PER_LINE)
        per_line = -(-count // lines)
        wide = min((width - (per_line - 1) * gap) // per_line, measure.px(0.20))
        total = per_line * (wide + gap) - gap
        words = self._place_ends(measure, 0, total)
        high = (height - measure.touch - 2 * gap - words) // lines - gap
        high = max(sizes.TOUCH, min(measure.px(0.16), high))
        page = [
            (at, QRect(at % per_line * (wide + gap), at // per_line * (high + gap), wide, high))
            for at in range(count)
        ]
        top = lines * (high + gap)
        top += self._place_ends(measure, top, total) + 2 * gap
        return [[*page, (count, QRect(0, top, min(width, measure.px(0.50)), measure.touch))]]

    def _place_ends(self, measure: Measure, top: int, width: int) -> int:
        """Put the words under the ends of the scale; returns how high they are."""
        half = round(0.48 * width)
        ends = [
            self.low.place(measure, 0, top, half, 0.0315) - top if self.low.text() else 0,
            self.high.place(measure, width - half, top, half, 0.0315) - top if self.high.text() else 0,
        ]
        return max(ends)


def _shown(mark: int) -> str:
    """A mark as it is read: '4', '−2'."""
    return exact.dutch(mark, 0)
