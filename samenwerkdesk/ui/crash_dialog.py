"""What the window shows when a bug of our own comes to light."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.text import Text

SENTENCE = (
    "Er ging iets mis in Samenwerkdesk zelf. Alles wat je had vastgelegd staat in je bestand; "
    "je laatste handeling is misschien niet gelukt. Je kunt verder werken."
)


class CrashDialog(QDialog):
    """Says what happened, what was kept, and offers the report to copy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle("Er ging iets mis")
        self.setMinimumWidth(640)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(16)
        column.addWidget(Text("Er ging iets mis", "title"))
        column.addWidget(Text(SENTENCE, wrap=True))
        self.details = QPlainTextEdit(text)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Verslag van de fout")
        self.details.setMinimumHeight(200)
        column.addWidget(self.details)
        row = QHBoxLayout()
        self.copy = Button("Kopieer het verslag", "copy")
        self.copy.clicked.connect(self._copy)
        row.addWidget(self.copy)
        row.addStretch(1)
        close = Button("Verder werken", kind="primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText("Gekopieerd")
        self.copy.updateGeometry()
