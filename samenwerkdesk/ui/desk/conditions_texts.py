"""The two open questions of the measurement: asked in this session, and what was answered in all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import method, public_answers, sessions
from samenwerkdesk.ui.desk.asking import AskingView, latest
from samenwerkdesk.ui.desk.asking_start import Offer, StartCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList

INSTRUMENT = "open_questions"


class TextsView(QWidget):
    """The round of this session, and the answers per question, without names. ``ask(instrument)`` prepares a round."""

    ask = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.start = StartCard(
            "Open vragen",
            "Twee vragen in eigen woorden, bij de meting of los daarvan.",
            [Offer(INSTRUMENT, "Twee open vragen", " ".join(each.text for each in _questions()))],
            self.ask.emit,
        )
        self.asking = AskingView(desk)
        self.asking.again.connect(lambda: self.ask.emit(INSTRUMENT))
        column.addWidget(self.start)
        column.addWidget(self.asking)
        self.lists: dict[str, RecordList] = {}
        self.notes: dict[str, Note] = {}
        self.cards: dict[str, Card] = {}
        for question in _questions():
            card = Card(question.text, "zonder namen")
            note = Note("")
            records = RecordList(question.text, least=36)
            card.add(note)
            card.add(records)
            self.cards[question.code], self.notes[question.code], self.lists[question.code] = (
                card,
                note,
                records,
            )
            column.addWidget(card)

    def refresh(self) -> None:
        """Show the round and the answers as they are now."""
        of = latest(self.desk, INSTRUMENT)
        self.start.setVisible(of is None and self.desk.session_id is not None)
        self.asking.setVisible(of is not None)
        if of is not None:
            self.asking.show_round(of)
        numbers = {each.id: each.number for each in sessions.all_sessions(self.desk.document)}
        found = public_answers.public_texts(self.desk.document)
        for code, records in self.lists.items():
            here = [each for each in found if each.question_id == code]
            lines = [
                Record(f"{each.session_id}|{at}", text, lead="", right=_session(numbers.get(each.session_id)))
                for each in reversed(here)
                for at, text in enumerate(each.texts)
            ]
            records.show_records(lines)
            hidden = [each for each in here if each.reason]
            self.notes[code].show_note(
                " ".join(
                    f"{_session(numbers.get(each.session_id))}: {each.n} ingevuld, {each.reason}."
                    for each in hidden
                ),
                "lock" if hidden else "",
            )
            self.notes[code].setVisible(bool(hidden))
            self.cards[code].setVisible(bool(here))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.start.first() if not self.start.isHidden() else self.asking.first()


def _questions() -> tuple[method.Question, ...]:
    return method.instrument(INSTRUMENT).items


def _session(number: int | None) -> str:
    return f"sessie {number}" if number is not None else "eerder"
