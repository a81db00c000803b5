"""The frame of a grid of texts: its rows, columns and cells with their places, the current one, and how they are painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from samenwerkdesk.ui.widgets import text_grid_painting as paint
from samenwerkdesk.ui.widgets.measured_frame import MeasuredFrame
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.text_grid_places import EMPTY, Cell, GridHead, GridText, Places
from samenwerkdesk.ui.widgets.tips import plain_tip


class TextGridFrame(MeasuredFrame):
    """Rows by columns of texts that are shown; it is as high as they are, and scrolls sideways when it must."""

    current_changed = Signal(str, str)

    def __init__(
        self,
        least: int,
        label: int,
        *,
        writable: bool = True,
        movable: bool = False,
        boxed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._label = least, label
        self.writable, self.movable, self.boxed = writable, movable, boxed
        self._rows: list[GridHead] = []
        self._columns: list[GridHead] = []
        self._cells: dict[Cell, GridText] = {}
        self._at = (0, 0)
        self._places = self._placed(0)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    # ------------------------------------------------------------------ content

    def show_grid(
        self, rows: Sequence[GridHead], columns: Sequence[GridHead], cells: Mapping[Cell, GridText]
    ) -> None:
        """Show these rows, columns and cells by (row key, column key). The current cell stays the current one."""
        here = self.current()
        self._rows, self._columns, self._cells = list(rows), list(columns), dict(cells)
        self.shown_anew()
        self._at = self._place_of(here) or (
            max(0, min(self._at[0], len(rows) - 1)),
            max(-1 if self.movable else 0, min(self._at[1], len(columns) - 1)),
        )
        self._measure()
        self._tell()

    def shown_anew(self) -> None:
        """Other rows, columns and cells are there."""

    def typed(self) -> tuple[Cell, str] | None:
        """The cell in which somebody is writing, and what stands in its field."""
        return None

    def placed_anew(self) -> None:
        """Everything got a place, maybe another one."""

    def cell(self, row: str, column: str) -> GridText:
        """What is shown in a cell."""
        return self._cells.get((row, column), EMPTY)

    def current(self) -> Cell:
        """The keys of the current row and column; the column's is empty at the name of the row, both in an empty grid."""
        row, column = self._at
        if row >= len(self._rows):
            return "", ""
        return self._rows[row].key, self._columns[column].key if 0 <= column < len(self._columns) else ""

    def set_current(self, row: str, column: str) -> None:
        """Make another cell the current one; one that is not there changes nothing."""
        at = self._place_of((row, column))
        if at is not None:
            self.go_to(*at)

    def go_to(self, row: int, column: int) -> None:
        """Make the cell at these places the current one, or the nearest there is; column -1 is the name of a row."""
        if not self._rows:
            return
        row = max(0, min(row, len(self._rows) - 1))
        column = max(-1 if self.movable else 0, min(column, len(self._columns) - 1))
        self._repaint(self._at)
        changed = self._at != (row, column)
        self._at = (row, column)
        self.bring_near()
        self._repaint(self._at)
        self._tell()
        if changed:
            self.current_changed.emit(*self.current())

    def cell_box(self, row: str, column: str) -> QRect:
        """The box of a cell in the viewport, or of the name of a row. Raises KeyError for one that is not there."""
        at = self._place_of((row, column))
        if at is None:
            raise KeyError((row, column))
        return self._box(at)

    def _place_of(self, cell: Cell) -> tuple[int, int] | None:
        row = next((n for n, each in enumerate(self._rows) if each.key == cell[0]), None)
        column = next((n for n, each in enumerate(self._columns) if each.key == cell[1]), None)
        if row is None or (column is None and (cell[1] or not self.movable)):
            return None
        return row, -1 if column is None else column

    def _box(self, at: tuple[int, int]) -> QRect:
        row, column = at
        if row >= len(self._places.tops):
            return QRect()
        if column < 0:
            return QRect(0, self._places.tops[row], self._places.label, self._places.heights[row])
        return self._places.cell(row, column, self._dx())

    def _repaint(self, at: tuple[int, int]) -> None:
        self.viewport().update(self._box(at).adjusted(-3, -3, 3, 3))

    def _tell(self) -> None:
        row, column = self.current()
        words = ""
        if row:
            head = self._rows[self._at[0]]
            words = head.label
            if column:
                cell = self.cell(row, column)
                said = "geldt niet" if cell.locked else cell.spoken or cell.text or "leeg"
                words = f"{head.label}, {self._columns[self._at[1]].label}: {said}"
                if cell.note:
                    words += f", {cell.note}"
            elif head.sub:
                words += f", {head.sub}"
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus() and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ------------------------------------------------------------------ places and painting

    def _dx(self) -> int:
        return self.horizontalScrollBar().value()

    def _placed(self, width: int) -> Places:
        cells = dict(self._cells)
        typed = self.typed()
        if typed is not None:
            cells[typed[0]] = GridText(typed[1] or " ")
        return Places(self._rows, self._columns, cells, width, self._least, self._label)

    def _measure(self) -> None:
        self._places = self._placed(self.viewport().width())
        bar = self.horizontalScrollBar()
        bar.setRange(0, self._places.hidden)
        bar.setPageStep(max(1, self._places.room))
        bar.setSingleStep(self._places.column)
        self.updateGeometry()
        self.placed_anew()
        self.viewport().update()

    def _scrolled(self) -> None:
        self.placed_anew()
        self.viewport().update()

    def bring_near(self) -> None:
        """Scroll so that the current cell is in sight, here and on the page."""
        column = self._at[1]
        bar, places = self.horizontalScrollBar(), self._places
        if column >= 0:
            left = column * places.column
            bar.setValue(min(max(bar.value(), left + places.column - places.room), left))
        if self.hasFocus():
            reveal(self.viewport(), self._box(self._at))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ratio, places = self.devicePixelRatioF(), self._places
        room = QRect(places.label, 0, places.room, places.height)
        painter.setClipRect(room.adjusted(-2, 0, 0, 0))
        for number, head in enumerate(self._columns):
            left = places.label + number * places.column - self._dx()
            paint.paint_head(painter, QRect(left, 0, places.column, places.head), head, column=True)
        for row, head in enumerate(self._rows):
            for number, column in enumerate(self._columns):
                box = self._box((row, number))
                if box.intersects(event.rect()):
                    cell = self.cell(head.key, column.key)
                    paint.paint_cell(painter, box, cell, ratio, boxed=self.boxed)
        painter.setClipping(False)
        for row, head in enumerate(self._rows):
            box = self._box((row, -1))
            paint.paint_head(painter, box, head)
            if not self.boxed or row == 0:
                paint.paint_rule(painter, places.width, box.top())
        if self.hasFocus() and self._rows and self.typed() is None:
            if self._at[1] >= 0:
                painter.setClipRect(room.adjusted(-2, 0, 2, 0))
            paint.paint_current(painter, self._box(self._at), boxed=self.boxed)
        elif self.boxed and not self.writable and self._rows:
            painter.setClipRect(room.adjusted(-2, 0, 2, 0))
            paint.paint_chosen(painter, self._box(self._at))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._places.row_at(event.pos().y())
            column = self._places.column_at(event.pos().x(), self._dx(), len(self._columns))
            tip = ""
            if row is None and column is not None:
                tip = self._columns[column].label
            elif row is not None and column is None and self._rows[row].mark:
                tip = self._rows[row].label
            elif row is not None and column is not None and self.boxed:
                tip = f"{self._rows[row].label} → {self._columns[column].label}"
            QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def measured_width(self) -> int:
        return self._places.width

    def heightForWidth(self, width: int) -> int:
        places = self._places if width == self._places.width else self._placed(width)
        return places.height + (self.horizontalScrollBar().sizeHint().height() if places.hidden else 0) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.bring_near()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if sideways and self.horizontalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()
