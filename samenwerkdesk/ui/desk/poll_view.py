"""One poll: how it will be asked, its round in this session, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import public_answers, rounds
from samenwerkdesk.ui.desk.asking import AskingView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import of_poll
from samenwerkdesk.ui.desk.picture_card import OUTCOME, PictureCard
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList


class PollView(QWidget):
    """A poll that was prepared, is running or was asked. ``again(round_id)`` asks for the same once more."""

    again = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._key = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.asking = AskingView(desk)
        self.asking.again.connect(lambda: self.again.emit(self._key))
        self.hidden = Note("", "lock")
        column.addWidget(self.hidden)
        self.picture = PictureCard(desk, OUTCOME)
        column.addWidget(self.picture)
        self.answers = Card("Antwoorden", "zonder namen")
        self.list = RecordList("Antwoorden", least=36)
        self.answers.add(self.list)
        column.addWidget(self.answers)
        # What came of it stands above how it was filled in.
        column.addWidget(self.asking)

    def show_round(self, key: str) -> bool:
        """Show a round as it is now; False when it is gone."""
        self._key = key
        of = rounds.get(self.desk.document, key)
        if of is None:
            return False
        self.asking.show_round(of)
        found = next(
            (each for each in public_answers.public_polls(self.desk.document) if each.id == key), None
        )
        shown = found if found is not None and found.shown else None
        secret = found.reason if found is not None and of.shown and found.reason else ""
        self.hidden.show_note(
            f"{secret[:1].upper()}{secret[1:]}." if secret else "", "lock" if secret else ""
        )
        self.hidden.setVisible(bool(secret))
        in_words = shown is not None and shown.kind == "open"
        self.answers.setVisible(in_words)
        self.picture.setVisible(shown is not None and not in_words)
        if shown is not None and in_words:
            noun = "antwoord" if shown.n == 1 else "antwoorden"
            self.answers.set_right(f"{shown.n} {noun}, zonder namen")
            self.list.show_records([Record(str(at), text) for at, text in enumerate(shown.texts)])
        elif shown is not None:
            self.picture.show_picture(of_poll(self.desk.document, shown))
        return True

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        # At the top when there is something to see there.
        return self.picture.more if self.picture.isVisibleTo(self) else self.asking.first()
