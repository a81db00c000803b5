"""A list of records: lines with an icon, a text, a muted second line and something at the right.

One widget for decisions, actions, agenda blocks, rules and partners. It is read and worked by keyboard alone: one stop for the
Tab key, arrows to go, Enter to edit, Space to tick, Alt+arrows to move, Delete to remove, the menu key for the rest. The editor
opens in the row.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.record_row import Record, RecordRow
from samenwerkdesk.ui.widgets.revealing import reveal

__all__ = ["Record", "RecordList", "RecordRow"]


class RecordList(QWidget):
    """Rows that show records; give it the whole list in :meth:`show_records` and it changes what differs.

    ``menu`` fills the context menu of a row. ``ruled`` draws hairlines between rows, ``lead_width`` makes room for a column of
    short texts, ``icons_first`` puts the icons before it. A text ends in … after ``most_lines`` lines (0: never). ``pick`` lets a
    click anywhere on a row tick its box. Signals carry the record's key; ``pressed`` and ``gone_to`` (the arrows) are what the
    user did, ``focused`` may be Qt as well, when the control that had the keyboard goes away.
    """

    edit_asked = Signal(str)
    toggled = Signal(str, bool)
    remove_asked = Signal(str)
    move_asked = Signal(str, int)
    link_asked = Signal(str)
    key_typed = Signal(str, str)
    focused = Signal(str)
    pressed = Signal(str)
    gone_to = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        ruled: bool = True,
        lead_width: int = 0,
        padding: int = 9,
        least: int = 44,
        icons_first: bool = False,
        most_lines: int = 0,
        pick: bool = False,
        menu: Callable[[str, QMenu], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.ruled, self._lead, self.padding, self.least = ruled, lead_width, padding, least
        self.icons_first, self.most_lines, self.pick = icons_first, most_lines, pick
        self.linked = False
        self._menu = menu
        self._stop: str | None = None
        self._rows: dict[str, RecordRow] = {}
        self._order: list[str] = []
        self._editor: tuple[str, QWidget] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ content

    def show_records(self, records: list[Record]) -> None:
        """Show these records in this order.

        Rows keep their focus, an open editor stays open while its record exists.
        """
        order = [record.key for record in records]
        linked = any(record.link for record in records)
        if linked != self.linked:
            self.linked = linked
            for shown in self._rows.values():
                shown.measure_again()
        if self._editor is not None and self._editor[0] not in order:
            self.close_editor()
        for key in [key for key in self._rows if key not in order]:
            self._drop(key)
        for record in records:
            row = self._rows.get(record.key)
            if row is None:
                self._rows[record.key] = self.make_row(record)
            else:
                row.show_record(record)
        if order != self._order:
            self._order = order
            self._lay_out()
        if self._stop not in self._rows:
            self._stop_at(order[0] if order else None)
        self.setVisible(bool(order))

    @property
    def lead_width(self) -> int:
        """The room for the short texts before the rows, which grows with the size of the text."""
        return self._lead * look.text_size() // 100

    def make_row(self, record: Record) -> RecordRow:
        """The widget of a record; a list of records that look otherwise makes rows of its own."""
        return RecordRow(self, record)

    def keys(self) -> list[str]:
        """The keys of the rows in their order."""
        return list(self._order)

    def row(self, key: str) -> RecordRow | None:
        """The row of a record."""
        return self._rows.get(key)

    def focus(self, key: str) -> None:
        """Give the row of a record the keyboard."""
        row = self._rows.get(key)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            focus_ring.show_for(row)
            reveal(row, row.rect())

    def row_focused(self, key: str) -> None:
        """A row got the keyboard: from now on Tab comes back to it."""
        self._stop_at(key)
        self.focused.emit(key)

    def _stop_at(self, key: str | None) -> None:
        """Let one row be the list's stop for the Tab key; where rows have buttons of their own, every row is one."""
        self._stop = key
        for other, row in self._rows.items():
            stop = other == key or bool(row.findChildren(QAbstractButton))
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def current(self) -> str | None:
        """The record whose row has the keyboard."""
        return next((key for key, row in self._rows.items() if row.hasFocus()), None)

    def is_first(self, row: RecordRow) -> bool:
        """Whether a row is the first one."""
        return bool(self._order) and self._order[0] == row.record.key

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        inside: QWidget | None = QApplication.focusWidget()
        had_focus = inside is not None and (inside is row or row.isAncestorOf(inside))
        at = self._order.index(key) if key in self._order else 0
        self._order = [other for other in self._order if other != key]
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if had_focus and self._order:
            self.focus(self._order[min(at, len(self._order) - 1)])

    def _lay_out(self) -> None:
        for key in self._order:
            self._column.removeWidget(self._rows[key])
        editing = self._editor
        if editing is not None:
            self._column.removeWidget(editing[1])
        before: QWidget | None = None
        for key in self._order:
            row = self._rows[key]
            self._column.addWidget(row)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
            if editing is not None and editing[0] == key:
                self._column.addWidget(editing[1])
                row.hide()
            else:
                row.show()

    # ------------------------------------------------------------------ editing in the row

    def open_editor(self, key: str, editor: QWidget) -> None:
        """Show ``editor`` in the place of a row until :meth:`close_editor`."""
        self.close_editor()
        if key not in self._rows:
            editor.deleteLater()
            return
        if self._rows[key].hasFocus():
            # Else hiding the row gives the keyboard to whatever stands above the list, and scrolls there.
            self._column.addWidget(editor)
            editor.show()
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor = (key, editor)
        self._lay_out()
        editor.show()
        QTimer.singleShot(0, editor, lambda: reveal(editor, editor.rect()))
        others = [other for other in self._order if other != key]
        if self._stop == key and others:
            # A row that is hidden cannot be the list's stop.
            self._stop_at(others[min(self._order.index(key), len(others) - 1)])

    def close_editor(self) -> None:
        """Take the editor away and show the row again."""
        if self._editor is None:
            return
        key, editor = self._editor
        self._editor = None
        inside = editor.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        row = self._rows.get(key)
        if row is not None:
            row.show()
            if inside:
                self.focus(key)

    @property
    def editing(self) -> str | None:
        """The record whose editor is open."""
        return self._editor[0] if self._editor else None

    # ------------------------------------------------------------------ keys

    def key_pressed(self, key: str, event: QKeyEvent) -> bool:
        """What a key does on a row; False when it does nothing here."""
        pressed, modifiers = event.key(), event.modifiers()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(pressed))
        if step is not None:
            if modifiers == Qt.KeyboardModifier.AltModifier:
                self.move_asked.emit(key, step)
                return True
            at = self._order.index(key) + step
            if 0 <= at < len(self._order):
                self._go_to(self._order[at])
                return True
            return False
        if pressed in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(self._order[0 if pressed == Qt.Key.Key_Home else -1])
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(key)
        elif pressed == Qt.Key.Key_Space and self._rows[key].record.checked is not None:
            self.toggled.emit(key, not self._rows[key].record.checked)
        elif pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(key)
        elif pressed == Qt.Key.Key_Menu or (
            pressed == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier
        ):
            self.show_menu(key, self._rows[key].menu_place())
        elif (
            event.text()
            and event.text().isprintable()
            and not modifiers & Qt.KeyboardModifier.ControlModifier
        ):
            self.key_typed.emit(key, event.text())
            # Whether that meant anything is not known here; the window has letters of its own.
            return False
        else:
            return False
        return True

    def _go_to(self, key: str) -> None:
        self.focus(key)
        self.gone_to.emit(key)

    @property
    def has_menu(self) -> bool:
        """Whether its rows have a context menu."""
        return self._menu is not None

    def show_menu(self, key: str, place: QPoint) -> None:
        """Show the context menu of a row."""
        if self._menu is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu(key, menu)
        if menu.actions():
            menu.popup(place)
