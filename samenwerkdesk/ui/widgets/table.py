"""A table to read and to write in, with the keyboard alone.

Arrows move; Enter, F2 or typing edits; Tab in an editor goes to the next cell; Esc leaves it as it was;
Delete asks to remove; Alt+Up and Alt+Down ask to move; the menu key opens the menu. The table keeps no
values of its own: what is committed appears when the page calls `set_rows` again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMetaMethod, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.table_cells import PADDING, CellDelegate
from samenwerkdesk.ui.widgets.table_model import Column, Index, Row, TableModel

HEAD = 36

__all__ = ["Column", "EditableTable", "Row"]


class _Head(QHeaderView):
    """The titles of the columns."""

    def __init__(self, table: EditableTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        column = self._table.rows_model.columns[logicalIndex]
        painter.save()
        hair = theme.lines().hair
        painter.fillRect(rect, theme.colour("card"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom() + 1 - hair, rect.width(), hair), theme.colour("border")
        )
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("muted"))
        words = rect.adjusted(*self._table.padding(logicalIndex))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        short = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, short)
        painter.restore()


class EditableTable(QTableView):
    """Rows of 40 px with hairlines between them; as high as its rows, the page does the scrolling.

    * `cell_committed(row_key, column_key, value)`: the user changed a cell.
    * `row_added(column_key, value)`: something was written in the row named `new_row`.
    * `delete_asked(row_keys)`; `move_asked(row_key, step)` with step -1 or 1, when `movable`.
    * `menu_asked(row_keys, global_position)`.
    * `opened(row_key)`: Enter or a double click where nothing can be edited.
    * `refused(sentence)`: what was typed is no value of that column; the editor stays open.
    * `row_changed(row_key)`: another row is the current one.
    * `lines_pasted(text)`: Ctrl+V on the table, or Ctrl+V with several lines in an editor.
    """

    cell_committed = Signal(str, str, object)
    row_added = Signal(str, object)
    delete_asked = Signal(list)
    move_asked = Signal(str, int)
    menu_asked = Signal(list, QPoint)
    opened = Signal(str)
    refused = Signal(str)
    row_changed = Signal(str)
    lines_pasted = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column],
        name: str = "",
        *,
        new_row: str = "",
        movable: bool = False,
        inset: int = 24,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.today = today
        self._inset, self._movable = inset, movable
        self._bare = not any(column.title for column in columns)
        self.rows_model = TableModel(columns, new_row, self)
        self.cells = CellDelegate(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(name)
        self._dress()
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.rows_model.rowsInserted.connect(self._resized)
        self.rows_model.rowsRemoved.connect(self._resized)
        # The bar needs room of its own, else it covers the last row.
        self.horizontalScrollBar().rangeChanged.connect(self._resized)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(look.size("control"))
        head = _Head(self)
        self.setHorizontalHeader(head)
        head.setFixedHeight(HEAD)
        head.setVisible(not self._bare)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(24)

    # ------------------------------------------------------------------ content

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows. Selection, current cell and an open editor stay with their row."""
        self.rows_model.set_rows(rows)

    def set_room(self, column_key: str, *, width: int) -> None:
        """Give a column another fixed width in px, or with 0 its share of what is left."""
        number = self._column(column_key)
        column = self.rows_model.columns[number]
        changed = replace(column, width=width)
        if changed != column:
            self.rows_model.columns[number] = changed
            self._share_width()

    def show_columns(self, column_keys: Sequence[str], *, shown: bool) -> None:
        """Show columns, or leave them out; nobody gets to a cell of a column that is left out."""
        for key in column_keys:
            self.setColumnHidden(self._column(key), not shown)
        self._share_width()

    def current_key(self) -> str | None:
        """The key of the current row."""
        return self.rows_model.row_key(self.currentIndex())

    def selected_keys(self) -> list[str]:
        """The keys of the selected rows from top to bottom, or of the current row."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        keys = [self.rows_model.rows[row].key for row in rows if row < len(self.rows_model.rows)]
        current = self.current_key()
        return keys or ([current] if current is not None else [])

    def select(self, row_key: str, column_key: str = "") -> None:
        """Make a row (and a cell of it) the current one."""
        row = self.rows_model.row_of(row_key)
        if row >= 0:
            self._go(self.rows_model.index(row, self._column(column_key)))

    def edit_cell(self, row_key: str, column_key: str = "") -> None:
        """Open the editor of a cell."""
        self.select(row_key, column_key)
        if self.current_key() == row_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(self.currentIndex())

    def edit_new(self) -> None:
        """Open the editor of the row to add something with."""
        if self.rows_model.new_row:
            self._go(self.rows_model.index(len(self.rows_model.rows), self.rows_model.first_editable()))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(self.currentIndex())

    def is_editing(self) -> bool:
        """Whether an editor is open."""
        return self.state() == QAbstractItemView.State.EditingState

    def flush_editor(self) -> None:
        """Commit what stands in the open editor; the editor stays open."""
        if self.is_editing() and self.cells.editor is not None:
            self.commitData(self.cells.editor)

    def takes_lines(self) -> bool:
        """Whether somebody listens to `lines_pasted`."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.lines_pasted))

    def commit(self, index: Index, value: Any) -> None:
        """Hand over what the user made of a cell; called by the delegate."""
        model = self.rows_model
        column = model.columns[index.column()]
        key = model.row_key(index)
        if key is not None:
            if value != model.value(index) and not (value == "" and model.value(index) is None):
                self.cell_committed.emit(key, column.key, value)
            return
        if value in ("", None):
            return
        before, place = {row.key for row in model.rows}, index.column()
        self.row_added.emit(column.key, value)
        fresh = [number for number, row in enumerate(model.rows) if row.key not in before]
        # Tab goes on in the row that was just made, Enter stays where the next one can be written.
        if len(fresh) == 1 and self.cells.closing_key == Qt.Key.Key_Tab:
            self._go(model.index(fresh[0], place))

    # ------------------------------------------------------------------ measures

    def padding(self, column: int) -> tuple[int, int, int, int]:
        """The space inside a cell: left, top, right, bottom, as for QRect.adjusted."""
        left = self._inset if column == 0 else PADDING
        last = max((i for i in range(len(self.rows_model.columns)) if not self.isColumnHidden(i)), default=0)
        right = self._inset if column == last else PADDING
        return left, 0, -right, 0

    def sizeHint(self) -> QSize:
        rows = self.rows_model.rowCount() * look.size("control")
        bar = self.horizontalScrollBar()
        head = 0 if self._bare else HEAD
        return QSize(400, head + rows + (bar.sizeHint().height() if bar.maximum() > 0 else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        columns = self.rows_model.columns
        left = self.viewport().width()
        seen = [(i, column) for i, column in enumerate(columns) if not self.isColumnHidden(i)]
        shares = {i: column.weight for i, column in seen if not column.width}
        widths = {i: column.width for i, column in seen if column.width}
        left -= sum(widths.values())
        # Who would get less than the least is served first; the others share what is left.
        while shares:
            weight = sum(shares.values())
            short = [i for i in shares if int(left * shares[i] / weight) < columns[i].least]
            for i in short:
                widths[i] = columns[i].least
                left -= widths[i]
                del shares[i]
            if not short:
                for i in list(shares):
                    widths[i] = int(left * shares[i] / sum(shares.values()))
                    left -= widths[i]
                    del shares[i]
        for i, width in widths.items():
            self.setColumnWidth(i, width)

    def _resized(self) -> None:
        self.updateGeometry()

    # ------------------------------------------------------------------ keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        index = self.currentIndex()
        row_key = self.rows_model.row_key(index)
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if self._movable and row_key is not None:
                self.move_asked.emit(row_key, -1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            if QGuiApplication.clipboard().text().strip():
                self.lines_pasted.emit(QGuiApplication.clipboard().text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers and index.isValid():
            if self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            elif row_key is not None:
                self.opened.emit(row_key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not modifiers:
            if self.selected_keys():
                self.delete_asked.emit(self.selected_keys())
        elif (
            modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            and event.text()
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        actions = QAbstractItemView.CursorAction
        step = {actions.MoveNext: 1, actions.MovePrevious: -1}.get(action)
        if step is None:
            return super().moveCursor(action, modifiers)
        count = self.rows_model.columnCount()
        place = self.currentIndex().row() * count + self.currentIndex().column() + step
        while 0 <= place < count * self.rows_model.rowCount():
            index = self.rows_model.index(place // count, place % count)
            if self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                return index
            place += step
        return self.currentIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        key = self.rows_model.row_key(index)
        if key is not None and not self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(key)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        adding = self.rows_model.is_new(index) and event.button() == Qt.MouseButton.LeftButton
        triggers = self.editTriggers()
        if adding:
            # Else a row that is selected already waits for a double click, and refuses to be edited until then.
            self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        super().mouseReleaseEvent(event)
        self.setEditTriggers(triggers)
        if adding and not self.is_editing():
            self.edit_new()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            place = event.globalPos()
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if self.rows_model.row_key(index) is not None:
            self.menu_asked.emit(self.selected_keys(), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows_model.rowCount():
            self._go(self.rows_model.index(0, self.rows_model.first_editable()))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # All rows are visible, so the wheel belongs to the page.
        event.ignore()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        if current.row() != previous.row():
            self.row_changed.emit(self.rows_model.row_key(current) or "")
        if self.hasFocus():
            self._scroll_page(self.visualRect(current))

    def _scroll_page(self, rect: QRect) -> None:
        widget = self.parentWidget()
        while widget is not None:
            content = widget.widget() if isinstance(widget, QScrollArea) else None
            if isinstance(widget, QScrollArea) and content is not None:
                centre = self.viewport().mapTo(content, rect.center())
                widget.ensureVisible(centre.x(), centre.y(), 40, 60)
                return
            widget = widget.parentWidget()

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _column(self, key: str) -> int:
        for i, column in enumerate(self.rows_model.columns):
            if column.key == key:
                return i
        return self.rows_model.first_editable()
