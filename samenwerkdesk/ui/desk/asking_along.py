"""What runs along with a measurement, in one line, with a way to where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import round_sets
from samenwerkdesk.model.rounds import POLL, Round
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.text import Text

OPEN_QUESTIONS = "open_questions"


class AlsoOpen(QWidget):
    """'Ook open: …' for a round that is open; it takes no room when nothing runs along."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._there: dict[Button, Round] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("l"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.words = Text("", "small", "muted", wrap=True, align=middle)
        row.addWidget(self.words, 1)
        self.polls = self._button("Naar Peilingen")
        self.texts = self._button("Naar Open vragen")
        for button in (self.polls, self.texts):
            row.addWidget(button)
        self.hide()

    def _button(self, text: str) -> Button:
        made = Button(text, "arrow-right", "quiet", size="small", trailing=True)
        made.clicked.connect(lambda: self._go(made))
        return made

    def show_round(self, of: Round) -> None:
        """Show what runs along with a round."""
        along = round_sets.companions(self.desk.document, of) if of.running else []
        self._there.clear()
        for each in reversed(along):
            self._there[self.texts if each.instrument == OPEN_QUESTIONS else self.polls] = each
        self.words.setText(f"Ook open: {' · '.join(each.title for each in along)}")
        for button in (self.polls, self.texts):
            button.setVisible(button in self._there)
        self.setVisible(bool(along))

    def _go(self, button: Button) -> None:
        of = self._there[button]
        if of.instrument == OPEN_QUESTIONS:
            self.desk.part_asked.emit(contents.CONDITIONS, of.instrument)
        else:
            self.desk.part_asked.emit(contents.POLLS, of.id if of.instrument == POLL else of.instrument)
