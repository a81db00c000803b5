"""Rows under each other with hairlines between them, walked through with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from samenwerkdesk.ui.widgets.card import Hairline


class RowList(QWidget):
    """A column of rows. `removed` carries the number of the row on which Delete was pressed."""

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.rows: list[QWidget] = []
        # No tab stop itself, but Qt orders nothing after a widget that takes no focus at all.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show exactly these rows, in this order; what was there is deleted."""
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = rows
        for number, row in enumerate(rows):
            if number:
                self._column.insertWidget(self._column.count() - 1, Hairline())
            self._column.insertWidget(self._column.count() - 1, row)
            # At once, so that it can be given the focus.
            row.show()
            for each in (row, *row.findChildren(QWidget)):
                each.installEventFilter(self)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Put new rows where the list is in the tab order; Qt would put them last in the window."""
        before: QWidget = self
        for row in self.rows:
            for each in (row, *row.findChildren(QWidget)):
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(before, each)
                    before = each

    def focus_row(self, number: int) -> None:
        """Give row `number` the focus, or the last one when there are fewer."""
        if self.rows:
            row = self.rows[max(0, min(number, len(self.rows) - 1))]
            (row.focusProxy() or row).setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not _chord(event):
            number = self._row_of(watched)
            if number is not None:
                return self._key(number, event.key())
        return super().eventFilter(watched, event)

    def _key(self, number: int, key: int) -> bool:
        steps = {
            Qt.Key.Key_Up: number - 1,
            Qt.Key.Key_Down: number + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.rows) - 1,
        }
        if key == Qt.Key.Key_Delete:
            self.removed.emit(number)
            return True
        target = steps.get(Qt.Key(key))
        if target is None:
            return False
        if 0 <= target < len(self.rows):
            self.focus_row(target)
        return True

    def _scroll_to(self, row: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(row)

    def _row_of(self, watched: QObject) -> int | None:
        for number, row in enumerate(self.rows):
            if watched is row or (isinstance(watched, QWidget) and row.isAncestorOf(watched)):
                return number
        return None


def _chord(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
