"""What the current cell of a grid is about, written in full under the grid."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.text import Text


class GridNote(QWidget):
    """A small heading and a sentence on the accent's tint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        self.heading = Text("", "label", "on_accent_soft", wrap=True)
        self.sentence = Text("", "body", wrap=True)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_note(self, heading: str, sentence: str) -> None:
        """Show what another cell is about."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.setAccessibleName(f"{heading}: {sentence}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        corner = look.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
