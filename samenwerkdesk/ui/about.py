"""About the program: version, licence, and where everything is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import __version__, places
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.text import Text

WORDS = (
    "Samenwerkdesk helpt je organisaties te begeleiden die moeten samenwerken.",
    "Alles blijft op deze computer; er gaat niets naar internet.",
    "Vrije software onder de MIT-licentie. Lettertype Source Sans 3 (SIL Open Font License), iconen van Tabler (MIT).",
)


class AboutDialog(QDialog):
    """A few sentences and the folder of the backups."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Over Samenwerkdesk")
        self.setFixedWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(12)
        column.addWidget(Text(f"Samenwerkdesk {__version__}", "title"))
        for words in WORDS:
            column.addWidget(Text(words, wrap=True))
        column.addWidget(Text(f"Back-ups staan in {places.backups_dir()}", "small", "muted", wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button("Sluiten", kind="primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
