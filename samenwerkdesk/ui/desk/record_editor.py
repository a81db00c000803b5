"""What the cards with lists share: a heading over a list, and the fields of one record in the place of its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import BLEED, Hairline
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text


class Section(QWidget):
    """A heading over a list of records; it takes no room while the list is empty."""

    def __init__(self, title: str, records: RecordList) -> None:
        super().__init__()
        self.records = records
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.space("s"), 0, 0)
        column.setSpacing(0)
        self.title = Text(title, "label", "muted")
        head = QVBoxLayout()
        head.setContentsMargins(BLEED, 0, BLEED, 0)
        head.setSpacing(look.space("s"))
        head.addWidget(self.title)
        head.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(records)

    def show_records(self, records: list[Record]) -> None:
        """Show the list, or nothing at all when it is empty."""
        self.records.show_records(records)
        self.setVisible(bool(records))


class Editor(QWidget):
    """The fields of one record, in the place of its row. Esc or Klaar closes it."""

    def __init__(
        self, close: Callable[[], None], parts: list[QWidget], extra: list[QWidget] | None = None
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, look.space("m"), BLEED, look.space("l"))
        column.setSpacing(look.space("m"))
        for part in parts:
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(look.space("s"))
        for button in extra or []:
            foot.addWidget(button)
        foot.addStretch(1)
        done = Button("Klaar", "check", size="small")
        done.clicked.connect(close)
        foot.addWidget(done)
        column.addLayout(foot)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(close)
        self._first = parts[0]

    def begin(self) -> None:
        """Give the first field the keyboard, after its text."""
        first = self._first
        while (proxy := first.focusProxy()) is not None:
            first = proxy
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.end(False)
        elif isinstance(first, QPlainTextEdit):
            first.moveCursor(QTextCursor.MoveOperation.End)


def beside(left: QWidget, right: QWidget, one: int = 1, two: int = 1) -> QWidget:
    """Two fields beside each other, their widths as ``one`` to ``two``."""
    holder = QWidget()
    holder.setFocusProxy(left)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space("l"))
    row.addWidget(left, one, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, two, Qt.AlignmentFlag.AlignTop)
    return holder
