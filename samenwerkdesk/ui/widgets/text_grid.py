"""A grid of texts: a table people read and write in, or a matrix of pairs, in one widget that paints itself.

One stop for the Tab key. Arrows go; Enter or typing writes in the cell, Tab in it goes to the next one; Delete empties; Alt with
up and down moves a row. The names at the left stay in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.widgets.board_writer import BoardWriter
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.text_grid_frame import TextGridFrame
from samenwerkdesk.ui.widgets.text_grid_places import Cell, GridHead, GridText

__all__ = ["CellWriter", "GridHead", "GridText", "TextGrid"]


class CellWriter(BoardWriter):
    """A field over a cell. ``gone_on(step)``: Tab or Shift+Tab, with the text still to be handed over."""

    gone_on = Signal(int)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.gone_on.emit(step)
                return True
        return super().event(event)


class TextGrid(TextGridFrame):
    """Rows by columns of texts; it keeps none of its own. Columns are at least ``least`` px wide, names at most ``label``.

    ``written(row, column, text)``: a text was written in a cell. Without ``writable`` Enter and typing give ``opened``.
    ``row_opened(row)``, ``row_removed(row)`` and ``row_moved(row, step)`` come from the names at the left when ``movable``.
    ``boxed`` cells have a frame each, as in a matrix.
    """

    written = Signal(str, str, str)
    opened = Signal(str, str)
    row_opened = Signal(str)
    row_removed = Signal(str)
    row_moved = Signal(str, int)
    emptied = Signal(str, str)

    def __init__(
        self,
        name: str,
        *,
        least: int = 150,
        label: int = 240,
        writable: bool = True,
        movable: bool = False,
        boxed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        # The frame measures itself at once, and then asks what is being typed.
        self._writer: CellWriter | None = None
        self._writing: Cell = ("", "")
        super().__init__(least, label, writable=writable, movable=movable, boxed=boxed, parent=parent)
        self.setAccessibleName(name)

    # ------------------------------------------------------------------ writing

    @property
    def writer(self) -> CellWriter | None:
        """The field that is open in a cell."""
        return self._writer

    def typed(self) -> tuple[Cell, str] | None:
        return None if self._writer is None else (self._writing, self._writer.toPlainText())

    def shown_anew(self) -> None:
        if self._writer is not None and self._place_of(self._writing) is None:
            self._close_writer()

    def placed_anew(self) -> None:
        at = self._place_of(self._writing) if self._writer is not None else None
        if self._writer is not None and at is not None:
            self._writer.place(self._box(at).adjusted(0, 0, 0, -1))

    def write(self, text: str | None = None) -> None:
        """Let the user write in the current cell, beginning with ``text`` instead of what is there."""
        row, column = self.current()
        cell = self.cell(row, column)
        if not column or cell.locked:
            return
        if not self.writable:
            self.opened.emit(row, column)
            return
        self._hand_over()
        name = f"{self._rows[self._at[0]].label}, {self._columns[self._at[1]].label}"
        writer = self._writer = CellWriter(name, cell.text if text is None else text, self.viewport())
        self._writing = (row, column)
        if text is not None:
            cursor = writer.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            writer.setTextCursor(cursor)
        writer.done.connect(lambda _: self._finish(1, 0))
        writer.left.connect(lambda _: self._hand_over())
        writer.given_up.connect(self._close_writer)
        writer.gone_on.connect(lambda step: self._finish(0, step))
        writer.lines.connect(lambda lines: writer.insertPlainText("\n".join(lines)))
        writer.textChanged.connect(self._grow)
        writer.show()
        self._measure()
        writer.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.viewport(), writer.geometry())

    def _grow(self) -> None:
        self._measure()
        if self._writer is not None:
            reveal(self.viewport(), self._writer.geometry())

    def _finish(self, down: int, aside: int) -> None:
        self._hand_over()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        row, column = self._at
        if aside:
            number = row * len(self._columns) + column + aside
            if 0 <= number < len(self._rows) * len(self._columns):
                self.go_to(*divmod(number, len(self._columns)))
                self.write()
        elif down and row + 1 < len(self._rows):
            self.go_to(row + 1, column)

    def _hand_over(self) -> None:
        if self._writer is None:
            return
        (row, column), text = self._writing, self._writer.toPlainText()
        self._close_writer()
        if text != self.cell(row, column).text:
            self.written.emit(row, column, text)

    def _close_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is None:
            return
        writer.finish()
        focused = writer.hasFocus()
        writer.hide()
        writer.deleteLater()
        self._measure()
        if focused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._rows or not (self._go(event) or self._act(event)):
            event.ignore()

    def _go(self, event: QKeyEvent) -> bool:
        row, column = self._at
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        if key in steps:
            down, aside = steps[key]
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                if not self.movable or not down:
                    return False
                self.row_moved.emit(self._rows[row].key, down)
            else:
                self.go_to(row + down, column + aside)
            return True
        ends = {Qt.Key.Key_Home: (row, 0), Qt.Key.Key_End: (row, len(self._columns) - 1)}
        if key in ends:
            self.go_to(*ends[key])
        return key in ends

    def _act(self, event: QKeyEvent) -> bool:
        row, column = self.current()
        key, cell = event.key(), self.cell(*self.current())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write() if column else self.row_opened.emit(row)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not column:
                self.row_removed.emit(row)
            elif self.writable and cell.text and not cell.locked:
                self.written.emit(row, column, "")
            elif not self.writable:
                self.emptied.emit(row, column)
        elif column and event.text() and event.text().isprintable() and self.writable:
            self.write(event.text())
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().toPoint())
        if at is not None:
            self._hand_over()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.go_to(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().toPoint())
        if at is not None:
            self.go_to(*at)
            self.write() if self.current()[1] else self.row_opened.emit(self.current()[0])

    def _under(self, where: QPoint) -> tuple[int, int] | None:
        row = self._places.row_at(where.y())
        column = self._places.column_at(where.x(), self._dx(), len(self._columns))
        if row is None or (column is None and (not self.movable or where.x() >= self._places.label)):
            return None
        return row, -1 if column is None else column
