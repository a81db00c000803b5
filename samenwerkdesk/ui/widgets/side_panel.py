"""The panel at the right with the method's own explanation; the page makes room for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.text import Text

PADDING = 28
BAR = 3


class _Icon(QLabel):
    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, theme.pixmap(self._name, self._ink, 20, self.devicePixelRatioF()))


class Question(QWidget):
    """A question for the group, with a bar in the accent colour before it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(BAR + 14, 0, 0, 0)
        row.addWidget(Text(text, "question", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, 0, BAR, self.height()), theme.colour("accent"))


class SidePanel(QWidget):
    """344 px at the right of the window. `closed` comes when the user closes it with the cross or Esc.

    Fill it from top to bottom: `clear`, then `add_subject`, `add_section`, `add_questions`, `add_steps`,
    `add_source`.
    """

    closed = Signal()

    def __init__(
        self, title: str = "De methode", icon: str = "book-2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(look.size("side_panel"))
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.lines().hair, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 24, 18, 4)
        head.setSpacing(10)
        head.addWidget(_Icon(icon, "accent"))
        head.addWidget(Text(title, "heading"), 1)
        self.cross = Button(icon="x", kind="quiet", size="small", name="Uitleg sluiten", ink="muted")
        self.cross.clicked.connect(self.closed)
        head.addWidget(self.cross)
        column.addLayout(head)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        # Reachable with Tab, so that a long explanation can be read with the arrow keys.
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(title)
        column.addWidget(self._area, 1)
        self.clear()

    def clear(self) -> None:
        """Start over with an empty panel."""
        content = QWidget()
        content.setAutoFillBackground(False)
        self._body = QVBoxLayout(content)
        self._body.setContentsMargins(PADDING, 11, PADDING, PADDING)
        self._body.setSpacing(0)
        self._body.addStretch(1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)

    def add_subject(self, label: str, title: str, text: str = "") -> None:
        """What this is about: a muted label, a name, and a muted explanation."""
        self._label(label)
        self._put(Text(title, "lead", wrap=True), 0)
        if text:
            self._put(Text(text, "body", "muted", wrap=True), 8)

    def add_section(self, heading: str, paragraphs: str | Sequence[str], *, muted: bool = False) -> None:
        """A heading with one or more paragraphs."""
        self._label(heading)
        texts = [paragraphs] if isinstance(paragraphs, str) else paragraphs
        for text in texts:
            self._put(Text(text, "body", "muted" if muted else "text", wrap=True), 8)

    def add_questions(self, heading: str, questions: Sequence[str]) -> None:
        """A heading with questions for the group."""
        self._label(heading)
        for i, question in enumerate(questions):
            self._put(Question(question), 14 if i else 8)

    def add_steps(self, heading: str, steps: Sequence[str]) -> None:
        """A heading with numbered steps."""
        self._label(heading)
        for number, step in enumerate(steps, 1):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            count = Text(str(number), "body", "muted")
            count.setFixedWidth(18)
            line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(step, wrap=True), 1)
            self._put(row, 8)

    def add_source(self, text: str) -> None:
        """Where it comes from, small and muted."""
        self._put(Text(text, "small", "muted", wrap=True), 20)

    def add_widget(self, widget: QWidget, above: int = 12) -> None:
        """Any other content, `above` px under what is there."""
        self._put(widget, above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.fillRect(QRect(0, 0, theme.lines().hair, self.height()), theme.colour("border"))

    def _label(self, text: str) -> None:
        self._put(Text(text, "label", "muted", wrap=True), 20)

    def _put(self, widget: QWidget, above: int) -> None:
        at = self._body.count() - 1
        if at:
            self._body.insertSpacing(at, above)
            at += 1
        self._body.insertWidget(at, widget)
