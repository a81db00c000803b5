"""A grid of marks to type in.

Digits mark the current cell, ? is 'weet ik niet', Delete empties; Backspace too, and in an empty cell it goes back. Tab goes to
the next cell and leaves after the last one (Ctrl+End, Tab leaves at once), Enter goes on in the direction the grid was made for,
arrows, Home, End and the page keys go anywhere. Ctrl+V takes a block from a spreadsheet, Ctrl+C copies a mark. The menu key
offers the same to the mouse.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from samenwerkdesk.ui.widgets.field import PAUSE_MS
from samenwerkdesk.ui.widgets.mark_places import GridColumn, GridRow
from samenwerkdesk.ui.widgets.mark_typing import UNKNOWN, Letters, Mark, Marks, NotAMark, Tick, pasted, shown
from samenwerkdesk.ui.widgets.mark_view import Cell, MarkView

__all__ = ["UNKNOWN", "GridColumn", "GridRow", "Letters", "Mark", "MarkGrid", "Marks", "Tick"]

_CTRL = Qt.KeyboardModifier.ControlModifier
_FAR = 1_000_000
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-10, 0),
    Qt.Key.Key_PageDown: (10, 0),
    Qt.Key.Key_Home: (0, -_FAR),
    Qt.Key.Key_End: (0, _FAR),
}
_NO_PASTE = "Er is niets geplakt."


class MarkGrid(MarkView):
    """A grid in which every key is a mark; what is typed appears when the page shows it again.

    * ``cell_marked(row_key, column_key, mark)``: a number, UNKNOWN, or None for empty.
    * ``marks_pasted([(row_key, column_key, mark), …])``: a whole block, to be kept in one action.
    * ``refused(sentence)``: a key or a paste that is no mark here.
    * ``rows_wanted(count)``: a block needs more rows than there are; who can, shows them at once.

    ``enter`` is where Enter goes: "right" or "down". With ``advance`` a complete mark goes there by itself. A mark that may
    still get a digit (a 1 on a scale to 10) is kept on the next key, on leaving, or after 0.7 seconds. ``tab_leaves`` is for a
    grid with more to do after it: Tab goes there at once.
    """

    cell_marked = Signal(str, str, object)
    marks_pasted = Signal(object)
    refused = Signal(str)
    rows_wanted = Signal(int)

    def __init__(
        self,
        name: str,
        marks: Marks,
        *,
        enter: str = "right",
        advance: bool = False,
        tab_leaves: bool = False,
        tail_title: str = "",
        most_height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, tail_title=tail_title, most_height=most_height, parent=parent)
        self.marks, self.enter, self.advance, self.tab_leaves = marks, enter, advance, tab_leaves
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush_editor)

    def typing(self) -> str:
        return self._typed.replace("-", "−")

    def spoken(self, mark: Mark) -> str:
        return self.marks.spoken(mark)

    def tint(self, mark: Mark) -> str:
        return self.marks.tint(mark)

    def left_cell(self) -> None:
        self.flush_editor()

    def cell_gone(self) -> None:
        self._forget_typing()

    def flush_editor(self) -> None:
        """Keep the mark that is being typed."""
        typed = self._forget_typing()
        if self.marks.has(typed):
            self._keep(self.marks.value(typed))

    def empty(self) -> None:
        """Empty the current cell."""
        self._forget_typing()
        self._keep(None)

    def _rub_out(self) -> None:
        """Empty the current cell; where marks go on by themselves and it is empty, the one before it, as in a text."""
        cell = self.current()
        if self.advance and cell is not None and self.mark(*cell) is None:
            self._step(-1, down=self.enter == "down")
        self.empty()

    def give(self, mark: Mark) -> None:
        """Mark the current cell, as if it was typed."""
        self._forget_typing()
        self._keep(mark)
        if self.advance:
            self.go_on()
            self._past_locked()

    def go_on(self, back: bool = False) -> None:
        """Go to the next cell in the direction of Enter, on to the next row or column; stay in the last one."""
        self._step(-1 if back else 1, down=self.enter == "down")

    def _past_locked(self) -> None:
        """Go on to where something can be typed; stay when that is nowhere further on."""
        row, column = self._at
        while self.current() in self._locked:
            if not self._step(1, down=self.enter == "down"):
                self.go_to(row, column)
                return

    # ------------------------------------------------------------------ marking

    def _forget_typing(self) -> str:
        self._pause.stop()
        typed, self._typed = self._typed, ""
        if typed:
            self._repaint_current()
        return typed

    def _keep(self, mark: Mark) -> None:
        cell = self.current()
        if cell is not None and not self._refuse(cell) and mark != self.mark(*cell):
            self.cell_marked.emit(*cell, mark)

    def _refuse(self, cell: Cell) -> bool:
        """Say why nothing can be typed in a cell; False when something can."""
        if cell in self._locked:
            self.refused.emit(self._locked[cell])
        return cell in self._locked

    def _type(self, key: str) -> None:
        cell = self.current()
        if cell is None or self._refuse(cell):
            return
        if key == UNKNOWN:
            self.give(UNKNOWN) if self.marks.unknown else self.refused.emit(self.marks.expected)
            return
        if key in self.marks.empties:
            self.give(None)
            return
        for begun in (self._typed, "", self._digits_here(cell)):
            text = begun + key
            if self.marks.has(text) or self.marks.may_become(text):
                break
        else:
            self.refused.emit(self.marks.expected)
            return
        if self._typed and not begun:
            # The key begins another mark, so the one before it was complete.
            self.flush_editor() if self.advance else self._forget_typing()
            if self.advance:
                self.go_on()
        if self.marks.may_become(text):
            self._typed = text
            self._pause.start()
            self._repaint_current()
        else:
            self.give(self.marks.value(text))

    def _digits_here(self, cell: Cell) -> str:
        """The digits of the mark that is there: a 0 that cannot stand alone still makes a 1 into 10."""
        mark = self.mark(*cell)
        return str(int(mark)) if isinstance(mark, (int, float)) and mark == int(mark) else ""

    def _step(self, by: int, *, down: bool = False) -> bool:
        """Go along the rows, or down the columns; False at the end."""
        height, width = len(self._rows), len(self._columns)
        row, column = self._at
        place = (column * height + row if down else row * width + column) + by
        self.flush_editor()
        if not 0 <= place < height * width:
            return False
        across, along = divmod(place, height if down else width)
        self.go_to(along, across) if down else self.go_to(across, along)
        return True

    # ------------------------------------------------------------------ the clipboard

    def paste(self) -> None:
        """Put the block on the clipboard in the grid, from the current cell on: all of it or nothing."""
        self._forget_typing()
        text = QApplication.clipboard().text()
        if not text.strip() or self.current() is None:
            return
        block = pasted(text)
        top, left = self._at
        if top + len(block) > len(self._rows):
            self.rows_wanted.emit(top + len(block))
        if top + len(block) > len(self._rows) or left + len(block[0]) > len(self._columns):
            size = f"{len(block)} × {len(block[0])} cellen"
            self.refused.emit(f"Een blok van {size} past niet vanaf deze plek. {_NO_PASTE}")
            return
        found: list[tuple[str, str, Mark]] = []
        for i, line in enumerate(block):
            for j, entry in enumerate(line):
                cell = self._rows[top + i].key, self._columns[left + j].key
                try:
                    mark = self.marks.read(entry)
                except NotAMark as problem:
                    where = f"In rij {i + 1}, kolom {j + 1} van het blok staat ‘{entry.strip()[:20]}’."
                    self.refused.emit(f"{where} {problem} {_NO_PASTE}")
                    return
                if mark == self.mark(*cell):
                    continue
                if cell in self._locked:
                    self.refused.emit(f"{self._locked[cell]} {_NO_PASTE}")
                    return
                found.append((*cell, mark))
        if found:
            self.marks_pasted.emit(found)

    def copy(self) -> None:
        """Put the mark of the current cell on the clipboard."""
        cell = self.current()
        if cell is not None:
            mark = self.mark(*cell)
            QApplication.clipboard().setText("" if mark is None else shown(mark))

    # ------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            event.ignore()

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = not modifiers & (_CTRL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in _MOVES and (plain or (key in (Qt.Key.Key_Home, Qt.Key.Key_End) and modifiers & _CTRL)):
            by = _MOVES[key]
            self.go_to(self._at[0] + (by[1] if modifiers & _CTRL else by[0]), self._at[1] + by[1])
        elif not plain:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on(back=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape and self._typed:
            self._forget_typing()
        elif key == Qt.Key.Key_Backspace and self._typed:
            self._typed = self._typed[:-1]
            self._repaint_current()
        elif key == Qt.Key.Key_Backspace:
            self._rub_out()
        elif key == Qt.Key.Key_Delete:
            self.empty()
        elif mark := self.marks.key_of(event.text()):
            self._type(mark)
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        inside = not self.tab_leaves and self._step(1 if next else -1)
        return inside or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush_editor()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush_editor()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._places.cell_at(event.position().toPoint(), self._dx(), self._dy())
        if at is not None:
            self.go_to(*at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = event.globalPos()
            at = self._places.cell_at(self.viewport().mapFromGlobal(place), self._dx(), self._dy())
            if at is None:
                return
            self.go_to(*at)
        else:
            box = self._places.cell(*self._at, self._dx(), self._dy())
            place = self.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 2))
        if self.current() is not None:
            self.build_menu().popup(place)

    def build_menu(self) -> QMenu:
        """The menu of the current cell: the marks, and what the keys do."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark in self.marks.offered():
            menu.addAction(self.marks.named(mark), partial(self.give, mark))
        if self.marks.unknown:
            menu.addAction("Weet ik niet\t?", partial(self.give, UNKNOWN))
        menu.addSeparator()
        menu.addAction("Leegmaken\tDelete", self.empty)
        menu.addAction("Kopiëren\tCtrl+C", self.copy)
        menu.addAction("Plakken\tCtrl+V", self.paste)
        return menu
