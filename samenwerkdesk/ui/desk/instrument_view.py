"""A measurement that comes back, such as process trust: its round in this session, and its pictures over all sessions."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import (
    method,
    public_answers,
    public_marks,
    questions,
    round_sets,
    rounds,
    sessions,
)
from samenwerkdesk.model.method import Instrument
from samenwerkdesk.ui.desk.asking import AskingView, latest
from samenwerkdesk.ui.desk.asking_start import Offer, StartCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import Pictures
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.round_picker import RoundPicker
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.revealing import reveal


class InstrumentView(QWidget):
    """Everything about one instrument. ``asked`` when a round of it was prepared here."""

    asked = Signal()

    def __init__(self, desk: Desk, code: str) -> None:
        super().__init__()
        self.desk, self.code = desk, code
        self.instrument: Instrument = method.instrument(code)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        # Each sentence once: questions about now and later share theirs.
        said = dict.fromkeys(
            sentence
            for each in questions.of_instrument(desk.document, code)
            for sentence in re.split(r"(?<=[.?!]) ", each.text)
        )
        about = " ".join([*said][:4])
        self.start = StartCard(
            self.instrument.title,
            "Iedereen antwoordt tegelijk en in stilte.",
            [Offer(code, self.instrument.title, about)],
            lambda _: self.ask(),
        )
        self.picker = RoundPicker()
        self.picker.chosen.connect(lambda _: self.refresh())
        self.asking = AskingView(desk)
        self.asking.again.connect(self._ask_again)
        self.pictures = Pictures(desk)
        self.texts = Card("Antwoorden", "zonder namen")
        self.list = RecordList("Antwoorden", least=36)
        self.texts.add(self.list)
        # What came of it stands above how it was filled in.
        for part in (
            self.start,
            self.picker,
            self.pictures.first,
            self.pictures.second,
            self.texts,
            self.asking,
        ):
            column.addWidget(part)

    def refresh(self) -> None:
        """Show the round and the pictures as they are now."""
        document, session = self.desk.document, self.desk.session_id
        found = rounds.of_session(document, session, self.code) if session else []
        of = self.picker.show_rounds(
            [each for each in found if not each.together], latest(self.desk, self.code)
        )
        self.start.setVisible(of is None)
        self.asking.setVisible(of is not None)
        if of is not None:
            self.asking.show_round(of)
        places = [each.id for each in sessions.all_sessions(document)]
        here = places.index(session) if session in places else len(places) - 1
        series = [
            each
            for each in public_marks.public_measurements(document, self.code)
            if places.index(each.session_id) <= here
        ]
        busy = of is not None and not of.shown
        if series and not busy and series[-1].session_id == session:
            self.pictures.show_series(series)
        else:
            self.pictures.hide()
        self._show_texts(session)

    def _show_texts(self, session: str | None) -> None:
        names = {each.key: each.text for each in questions.of_instrument(self.desk.document, self.code)}
        lines = [
            Record(f"{each.session_id}|{each.question_id}|{at}", text, sub=names.get(each.question_id, ""))
            for each in public_answers.public_texts(self.desk.document, self.code)
            if each.session_id == session
            for at, text in enumerate(each.texts)
        ]
        self.list.show_records(lines)
        self.texts.setVisible(bool(lines))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        # At the top when there is something to see there.
        if self.pictures.first.isVisibleTo(self):
            return self.pictures.first.more
        return self.start.first() if not self.start.isHidden() else self.asking.first()

    def ask(self) -> None:
        """Prepare a round in the session that is on."""
        session = self.desk.session_id
        if session is None:
            self.desk.say("Plan eerst een sessie; daarin vraag je het.", "warn", until_session=True)
        else:
            self._prepare(lambda: round_sets.prepare(self.desk.document, self.code, session))

    def _ask_again(self) -> None:
        of = self.asking.round
        if of is not None:
            self._prepare(lambda: round_sets.prepare_again(self.desk.document, of))

    def _prepare(self, intention: Callable[[], object]) -> None:
        flush_focused()
        if carried_out(self.desk, intention):
            # What was pressed is gone; the keyboard would go to whatever stands beside it.
            first = self.first()
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, first, lambda: reveal(first, first.rect()))
            self.asked.emit()
