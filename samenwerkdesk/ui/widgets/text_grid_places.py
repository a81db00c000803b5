"""Where everything in a grid of texts is: names that stay in sight, columns with heads, rows as high as their texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextLayout

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.board_parts import MarkOf
from samenwerkdesk.ui.widgets.board_places import SIGN, tall, words

Cell = tuple[str, str]
"""A row and a column."""

PAD, ENDS, GAP = 12, 10, 6
LEAST_ROW, LEAST_LABEL = 44, 120
MOST_LINES = 3
"""The name of a partner ends in … after so many lines; its mark says which one it is."""


@dataclass(frozen=True)
class GridText:
    """What is in a cell: a text, or ``icons`` with what they say ``spoken``.

    ``note`` is a small muted line under the text. ``tint`` marks the cell; nobody writes in a ``locked`` one.
    """

    text: str = ""
    note: str = ""
    icons: tuple[str, ...] = ()
    spoken: str = ""
    tint: bool = False
    locked: bool = False


@dataclass(frozen=True)
class GridHead:
    """A row or a column: how it is called, a muted line under that, and the mark of its partner.

    ``brief`` shows no more than the mark; the name is said and is a tool tip.
    """

    key: str
    label: str
    sub: str = ""
    mark: MarkOf | None = None
    brief: bool = False


EMPTY = GridText()


class Places:
    """The places in a grid that is ``width`` px wide; without room for its columns they scroll beside the names."""

    def __init__(
        self,
        rows: Sequence[GridHead],
        columns: Sequence[GridHead],
        cells: Mapping[Cell, GridText],
        width: int,
        least: int,
        most_label: int,
    ) -> None:
        self.width = width
        natural = max((natural_width(each) for each in rows), default=0)
        self.label = max(LEAST_LABEL, min(most_label, max(width // 3, 160), natural))
        room = max(0, width - self.label)
        many = max(1, len(columns))
        self.column = max(least, room // many)
        self.room = room
        self.hidden = max(0, self.column * len(columns) - room)
        self.head = max(
            (head_height(each, self.column) for each in columns),
            default=0,
        )
        self.tops: list[int] = []
        self.heights: list[int] = []
        top = self.head
        for row in rows:
            height = head_height(row, self.label)
            for column in columns:
                height = max(height, cell_height(cells.get((row.key, column.key), EMPTY), self.column))
            self.tops.append(top)
            self.heights.append(height)
            top += height
        self.height = top

    def cell(self, row: int, column: int, dx: int) -> QRect:
        """The box of a cell."""
        left = self.label + column * self.column - dx
        return QRect(left, self.tops[row], self.column, self.heights[row])

    def row_at(self, y: int) -> int | None:
        """The number of the row at a height."""
        pairs = zip(self.tops, self.heights, strict=True)
        return next((n for n, (top, high) in enumerate(pairs) if top <= y < top + high), None)

    def column_at(self, x: int, dx: int, many: int) -> int | None:
        """The number of the column at a place; None over the names."""
        if x < self.label or not many:
            return None
        number = (x - self.label + dx) // self.column
        return number if number < many else None


def head_left(head: GridHead) -> int:
    """Where the words of a head begin."""
    return PAD + (SIGN + 8 if head.mark else 0)


def natural_width(head: GridHead) -> int:
    """The width of a head on one line, in px."""
    words = max(
        theme.metrics("strong").horizontalAdvance(head.label),
        theme.metrics("small").horizontalAdvance(head.sub),
    )
    return head_left(head) + words + PAD + 2


def head_words(head: GridHead, width: int) -> QTextLayout:
    """The name of a row or a column in ``width`` px."""
    return words(head.label, "strong", width - head_left(head) - PAD, MOST_LINES if head.mark else 0)


def head_height(head: GridHead, width: int) -> int:
    """The height of a head in ``width`` px."""
    if head.brief:
        return LEAST_ROW
    room = width - head_left(head) - PAD
    height = head_words(head, width).lineCount() * look.type_desk("strong").line + tall(
        head.sub, "small", room
    )
    return max(LEAST_ROW, height + 2 * ENDS)


def cell_height(cell: GridText, width: int) -> int:
    """The height of what is in a cell of ``width`` px."""
    room = width - 2 * PAD
    return max(LEAST_ROW, tall(cell.text, "body", room) + tall(cell.note, "small", room) + 2 * ENDS)
