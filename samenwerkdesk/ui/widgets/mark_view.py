"""A grid of marks to look at: rows by columns in one widget that paints itself, with a current cell.

The labels at the left, the words over the columns and the last column stay in sight while the cells scroll.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from samenwerkdesk.ui.widgets import mark_painting as paint
from samenwerkdesk.ui.widgets.mark_frame import MarkFrame
from samenwerkdesk.ui.widgets.mark_places import COLUMN, ROW, GridColumn, GridRow, Places
from samenwerkdesk.ui.widgets.mark_typing import Mark, shown, spoken
from samenwerkdesk.ui.widgets.tips import plain_tip

Cell = tuple[str, str]


class MarkView(MarkFrame):
    """Marks of rows for columns; it keeps none of its own. ``current_changed(row_key, column_key)``.

    ``tail_title`` stands over what the rows have behind their cells. ``most_height`` in px makes the grid scroll by itself;
    0 makes it as high as its rows, and the page scrolls.
    """

    current_changed = Signal(str, str)

    def __init__(
        self, name: str, *, tail_title: str = "", most_height: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tail_title = tail_title
        self._values: dict[Cell, Mark] = {}
        self._locked: dict[Cell, str] = {}
        self.setAccessibleName(name)
        self.set_most_height(most_height)

    # ------------------------------------------------------------------ content

    def show_grid(
        self,
        rows: Sequence[GridRow],
        columns: Sequence[GridColumn],
        values: Mapping[Cell, Mark],
        locked: Mapping[Cell, str] | None = None,
    ) -> None:
        """Show these rows, columns and marks by (row key, column key).

        ``locked`` are the cells where nothing can be typed, with the sentence that says why. The current cell stays the
        current one; when it is gone, the first cell of the active column is.
        """
        here, before = self.current(), self._rows
        same = list(columns) == self._columns and dict(locked or {}) == self._locked
        changed = {cell for cell in {*values, *self._values} if values.get(cell) != self._values.get(cell)}
        self._values = dict(values)
        self._rows, self._columns, self._locked = list(rows), list(columns), dict(locked or {})
        places = Places(self._rows, self._columns, self.viewport().width(), self.tail_title)
        if (
            same
            and [row.key for row in before] == [row.key for row in rows]
            and vars(places) == vars(self._places)
        ):
            for cell in changed:
                self._repaint(cell)
            for number, row in enumerate(self._rows):
                if row != before[number]:
                    self._repaint_row(number)
        else:
            at = self._place_of(here) if here else None
            if at is None:
                self.cell_gone()
            self._at = at or (0, next((i for i, column in enumerate(columns) if column.active), 0))
            self._measure()
            if self.current() != here:
                self._bring_near()
        self._tell()

    def mark(self, row: str, column: str) -> Mark:
        """The mark that is shown in a cell."""
        return self._values.get((row, column))

    def current(self) -> Cell | None:
        """The keys of the current cell; None while the grid is empty."""
        row, column = self._at
        if row < len(self._rows) and column < len(self._columns):
            return self._rows[row].key, self._columns[column].key
        return None

    def set_current(self, row: str, column: str) -> None:
        """Make another cell the current one; a cell that is not there changes nothing."""
        at = self._place_of((row, column))
        if at is not None:
            self.go_to(*at)

    def go_to(self, row: int, column: int) -> None:
        """Make the cell at these places (from 0) the current one, or the nearest there is."""
        row = max(0, min(row, len(self._rows) - 1))
        column = max(0, min(column, len(self._columns) - 1))
        if (row, column) == self._at or not self._rows or not self._columns:
            return
        self.left_cell()
        old, self._at = self._at, (row, column)
        for at in (old, self._at):
            self._repaint_row(at[0])
        self.viewport().update(0, 0, self.width(), self._places.head)
        self._bring_near()
        self._tell()
        self.current_changed.emit(self._rows[row].key, self._columns[column].key)

    def left_cell(self) -> None:
        """The current cell is about to be another one."""

    def cell_gone(self) -> None:
        """The current cell is no longer there."""

    def typing(self) -> str:
        """What is being typed in the current cell and no mark yet."""
        return ""

    def spoken(self, mark: Mark) -> str:
        """A mark as a screen reader says it."""
        return spoken(mark)

    def tint(self, mark: Mark) -> str:
        """The kind of status whose colours a mark has; '' for none."""
        return ""

    def cell_rect(self, row: str, column: str) -> QRect:
        """The box of a cell in the viewport, as it is scrolled now."""
        at = self._place_of((row, column))
        if at is None:
            raise KeyError((row, column))
        return self._places.cell(*at, self._dx(), self._dy())

    def _place_of(self, cell: Cell) -> tuple[int, int] | None:
        """The row and the column of a cell, from 0; None when it is not there."""
        row = next((i for i, row in enumerate(self._rows) if row.key == cell[0]), None)
        column = next((j for j, column in enumerate(self._columns) if column.key == cell[1]), None)
        return None if row is None or column is None else (row, column)

    def _tell(self) -> None:
        """Say to a screen reader which cell is the current one and what is in it."""
        cell = self.current()
        if cell is None:
            self.setAccessibleDescription("")
            return
        row, column = self._rows[self._at[0]], self._columns[self._at[1]]
        words = f"{row.spoken or row.label}, {column.spoken or column.label}: {self.spoken(self.mark(*cell))}"
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _repaint(self, cell: Cell) -> None:
        at = self._place_of(cell)
        if at is not None:
            self.viewport().update(self._places.cell(*at, self._dx(), self._dy()))

    def _repaint_current(self) -> None:
        self._repaint(self.current() or ("", ""))

    # ------------------------------------------------------------------ Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_current()
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.current() is not None:
            self._bring_near()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_current()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(event)), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> str:
        row = self._places.row_at(event.pos().y(), self._dy())
        column = self._places.column_at(event.pos().x(), self._dx())
        if row is None:
            return "" if column is None else self._columns[column].spoken or self._columns[column].label
        if column is None:
            return self._rows[row].spoken or self._rows[row].label
        return self._locked.get((self._rows[row].key, self._columns[column].key), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        places, dirty, dx, dy = self._places, event.rect(), self._dx(), self._dy()
        first = max(0, (dirty.top() - places.head + dy) // ROW)
        last = min(places.rows, (dirty.bottom() - places.head + dy) // ROW + 1)
        rows = range(first, last)
        from_column = max(0, (dirty.left() - places.label + dx) // COLUMN)
        to_column = min(places.columns, (dirty.right() - places.label + dx) // COLUMN + 1)
        columns = range(from_column, to_column)
        self._paint_cells(painter, rows, columns, dx, dy)
        painter.setClipRect(QRect(0, places.head, places.width, self.viewport().height()))
        for row in rows:
            top = places.head + row * ROW - dy
            if dirty.left() < places.label:
                paint.paint_label(painter, self._rows[row], top, places, row == self._at[0])
            if places.tail and dirty.right() >= places.tail_left:
                paint.paint_tail(painter, self._rows[row], top, places)
        painter.setClipping(False)
        if places.tail and dirty.top() < places.head:
            paint.paint_tail_head(painter, self.tail_title, places)

    def _paint_cells(self, painter: QPainter, rows: range, columns: range, dx: int, dy: int) -> None:
        places, ratio = self._places, self.devicePixelRatioF()
        bottom = min(places.height - dy, self.viewport().height())
        painter.setClipRect(QRect(places.label - 3, 0, places.room, bottom))
        for column in columns:
            if self._columns[column].active:
                paint.paint_band(painter, places.label + column * COLUMN - dx, places.height - dy)
            left = places.label + column * COLUMN - dx
            paint.paint_column_head(painter, self._columns[column], left, places.head, column == self._at[1])
        painter.setClipRect(QRect(places.label - 3, places.head, places.room, bottom))
        # When nothing can be typed anywhere, nothing needs to be set apart.
        apart = len(self._locked) < len(self._rows) * len(self._columns)
        for row in rows:
            for column in columns:
                cell = (self._rows[row].key, self._columns[column].key)
                active = paint.ACTIVE if self._columns[column].active else paint.PLAIN
                state = paint.LOCKED if apart and cell in self._locked else active
                box = places.cell(row, column, dx, dy)
                mark = self._values.get(cell)
                paint.paint_cell(painter, box, shown(mark), state, ratio, self.tint(mark))
        if self._at[0] in rows and self._at[1] in columns:
            typed = self.typing()
            mark = self._values.get(self.current() or ("", ""))
            box = places.cell(*self._at, dx, dy)
            paint.paint_current(
                painter, box, typed or shown(mark), focused=self.hasFocus(), typing=bool(typed)
            )
