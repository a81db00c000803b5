"""What stands where nothing is yet: what will come here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.planks import EmptyPlanks
from samenwerkdesk.ui.widgets.text import Text


class EmptyState(QWidget):
    """Five outlined planks, a sentence that says what will appear here, one muted line, at most one button."""

    def __init__(
        self, sentence: str, muted: str = "", button: Button | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = button
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 40)
        column.setSpacing(0)
        column.addWidget(EmptyPlanks(), 0, centre)
        column.addSpacing(24)
        self.sentence = Text(sentence, "lead", wrap=True, align=centre)
        column.addWidget(self.sentence)
        self.muted = Text(muted, "body", "muted", wrap=True, align=centre)
        column.addSpacing(10)
        # A line that is too long to read comfortably breaks earlier.
        self.muted.setMaximumWidth(420)
        narrow = QHBoxLayout()
        narrow.addStretch(1)
        narrow.addWidget(self.muted, 100)
        narrow.addStretch(1)
        column.addLayout(narrow)
        # Only now: a widget that is shown before it has a place is a window of its own for a moment.
        self.muted.setVisible(bool(muted))
        if button is not None:
            column.addSpacing(20)
            column.addWidget(button, 0, centre)

    def set_text(self, sentence: str, muted: str = "") -> None:
        """Change the sentence and the muted line."""
        self.sentence.setText(sentence)
        self.muted.setText(muted)
        self.muted.setVisible(bool(muted))
