"""Where everything in a grid of marks is: labels that stay at the left, cells that scroll, a last column at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from samenwerkdesk import look
from samenwerkdesk.ui import theme

CELL_W, CELL_H = look.size("cell_w"), look.size("cell_h")
COLUMN, ROW = CELL_W + 6, CELL_H + 4
HEAD, HEAD_TALL = 34, 52
PLANK_W, PLANK_GAP = 22, 12
LABEL_LEAST, LABEL_MOST, LABEL_SHARE = 104, 340, 0.33
LABEL_LONGEST = 300
GAP = 16
BAR, BAR_GAP = 6, 2
COLUMNS_LEAST = 3


@dataclass(frozen=True)
class GridRow:
    """A row. ``number`` stands on a plank before the label; ``tail`` and ``bars`` (0 to 1, None for nothing) behind the cells.

    ``spoken`` is what a screen reader says for the row, when that is more than the label.
    """

    key: str
    label: str
    number: str = ""
    tail: str = ""
    bars: tuple[float | None, ...] = ()
    muted: bool = False
    spoken: str = ""


@dataclass(frozen=True)
class GridColumn:
    """A column. ``sub`` is a muted second line over the cells, ``active`` puts the column on the accent's tint."""

    key: str
    label: str
    sub: str = ""
    active: bool = False
    spoken: str = ""


class Places:
    """The sizes of a grid of these rows and columns in ``width`` px; x and y of a cell are before scrolling."""

    def __init__(
        self, rows: Sequence[GridRow], columns: Sequence[GridColumn], width: int, tail_title: str = ""
    ) -> None:
        self.rows, self.columns, self.width = len(rows), len(columns), width
        self.head = HEAD_TALL if any(column.sub for column in columns) else HEAD
        self.numbered = any(row.number for row in rows)
        self.cells = max(0, self.columns * COLUMN)
        around = (PLANK_W + PLANK_GAP if self.numbered else 0) + GAP
        tail, self.bars = _tail_widths(rows, tail_title)
        label = around + min(_label_width(rows), max(LABEL_MOST, width - self.cells - tail - around))
        # Too narrow for all: first the labels give way, then the last column goes.
        least = min(label, LABEL_LEAST + (PLANK_W + PLANK_GAP if self.numbered else 0))
        shared = min(label, max(least, int(width * LABEL_SHARE), width - self.cells - tail))
        few = min(self.cells, COLUMNS_LEAST * COLUMN)
        self.label = label if label + self.cells + tail <= width else shared
        if self.label + few + tail > width:
            self.label = max(least, min(shared, width - few - tail))
        self.tail = tail if self.label + few + tail <= width else 0
        self.room = max(0, min(self.cells, width - self.label - self.tail))
        self.height = self.head + self.rows * ROW

    @property
    def scrolled(self) -> int:
        """How far the cells can be scrolled to the left, in px."""
        return max(0, self.cells - self.room)

    @property
    def tail_left(self) -> int:
        """Where the last column begins."""
        return self.label + self.room

    @property
    def tail_text_left(self) -> int:
        """Where the words of the last column begin: after its bars."""
        return self.tail_left + GAP + (self.bars + GAP if self.bars else 0)

    def cell(self, row: int, column: int, dx: int = 0, dy: int = 0) -> QRect:
        """The box of a cell, scrolled by ``dx`` and ``dy``."""
        left = self.label + column * COLUMN - dx
        return QRect(left, self.head + row * ROW + (ROW - CELL_H) // 2 - dy, CELL_W, CELL_H)

    def row_at(self, y: int, dy: int = 0) -> int | None:
        """The row at a height, or None."""
        if y < self.head:
            return None
        at = (y - self.head + dy) // ROW
        return at if at < self.rows else None

    def column_at(self, x: int, dx: int = 0) -> int | None:
        """The column at a distance from the left, or None."""
        if not self.label <= x < self.label + self.room:
            return None
        at = (x - self.label + dx) // COLUMN
        return at if at < self.columns else None

    def cell_at(self, place: QPoint, dx: int = 0, dy: int = 0) -> tuple[int, int] | None:
        """The cell at a place, or None."""
        row, column = self.row_at(place.y(), dy), self.column_at(place.x(), dx)
        return None if row is None or column is None else (row, column)


def _label_width(rows: Sequence[GridRow]) -> int:
    metrics = theme.metrics("strong")
    widest = max((metrics.horizontalAdvance(row.label[:LABEL_LONGEST]) for row in rows), default=0)
    return widest + 2


def _tail_widths(rows: Sequence[GridRow], title: str) -> tuple[int, int]:
    """The width of the last column, and of the bars in it."""
    words = max((theme.metrics("body").horizontalAdvance(row.tail) for row in rows), default=0)
    words = max(words, theme.metrics("label").horizontalAdvance(title)) if words else 0
    most = max((len(row.bars) for row in rows), default=0)
    bars = max(0, most * (BAR + BAR_GAP) - BAR_GAP)
    if not words and not bars:
        return 0, 0
    return GAP + bars + (GAP if bars and words else 0) + words + 2, bars
