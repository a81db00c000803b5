"""The five conditions now: the round of this session at the left, and the picture of it as far as it was shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import method, promise, public_marks, rounds
from samenwerkdesk.model.conditions import FULL, QUICK
from samenwerkdesk.model.counted import CLOSED, DOTS
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk.asking import AskingView, latest
from samenwerkdesk.ui.desk.asking_start import Offer, StartCard
from samenwerkdesk.ui.desk.conditions_talk import TalkCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import Pictures
from samenwerkdesk.ui.desk.round_picker import RoundPicker
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.note import Note

MOST, MOST_DOTS = 340, 280
"""How high the pictures become at most, in px, so that both are in sight at once."""

ABOUT = {
    FULL: "25 stellingen en twee open vragen, 12–15 minuten. Voor de nulmeting, en daarna elke paar maanden.",
    QUICK: "Vijf cijfers en twee peilingen, 5 minuten. Voor tussendoor.",
}


class NowView(QWidget):
    """``ask(instrument)`` prepares a round, ``again(round)`` another of the same; ``agreement_asked(condition)`` goes to the
    improvement agenda.
    """

    ask = Signal(str)
    again = Signal(object)
    agreement_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.columns = Columns([(440, 1.0), (520, 1.6)])
        column.addWidget(self.columns)
        offers = [Offer(code, method.instrument(code).title, ABOUT[code]) for code in (FULL, QUICK)]
        self.start = StartCard(
            "Hoe kansrijk is onze samenwerking?",
            "Iedereen antwoordt tegelijk en in stilte. Daarna praat je over waar het verschilt.",
            offers,
            self.ask.emit,
        )
        self.picker = RoundPicker()
        self.picker.chosen.connect(lambda _: self.refresh())
        self.asking = AskingView(desk)
        self.asking.again.connect(self._again)
        self.former = Note("", "info-circle")
        for part in (self.start, self.picker, self.former, self.asking):
            self.columns.add(part, 0)
        self.pictures = Pictures(desk, MOST, MOST_DOTS)
        self.talk = TalkCard()
        self.talk.agreement_asked.connect(self.agreement_asked)
        for card in (self.pictures.first, self.pictures.second, self.talk):
            self.columns.add(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.asking.set_compact(self.columns.columns_at(self.width()) == 1)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the round and its picture as they are now."""
        document, session = self.desk.document, self.desk.session_id
        found = rounds.of_session(document, session, FULL, QUICK) if session else []
        of = self.picker.show_rounds(found, latest(self.desk, FULL, QUICK))
        self.start.setVisible(of is None)
        self.asking.setVisible(of is not None)
        if of is not None:
            self.asking.show_round(of)
        public = public_marks.public_conditions(document)
        here = next((each for each in public if of is not None and each.round_id == of.id), None)
        self._say_former(of, counts=here is not None)
        self._show_pictures(public, here if here is not None and here.stage != CLOSED else None)

    def _say_former(self, of: Round | None, *, counts: bool) -> None:
        former = of is not None and of.counts and not counts
        self.former.show_note(
            "Deze ronde telt niet mee: later in de sessie is het opnieuw gevraagd." if former else "",
            "info-circle" if former else "",
        )
        self.former.setVisible(former)

    def _show_pictures(self, public: list[PublicMeasurement], found: PublicMeasurement | None) -> None:
        self.talk.setVisible(found is not None and bool(found.suggestions))
        if found is None:
            self.pictures.hide()
            return
        self.talk.show_measurement(found)
        before = public[: public.index(found)]
        self.pictures.show_series([*(each for each in before if each.instrument == found.instrument), found])
        # The radar is the spread and the mean; before that there are only dots.
        self.pictures.first.setVisible(found.stage != DOTS)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.start.first() if not self.start.isHidden() else self.asking.first()

    def _again(self) -> None:
        if self.asking.round is not None:
            self.again.emit(self.asking.round)


def subtitle(document: Document, of: Round | None) -> str:
    """'Volledige meting · schaal 1–5 · anoniem'; what the page is about in one line."""
    if of is None:
        return "Nog niet gemeten in deze sessie"
    row = document.row("SELECT scale_min, scale_max FROM collaboration")
    assert row is not None
    scale = f"schaal {row[0]:g}–{row[1]:g}"
    level = promise.short(of.mode, of.linkage).partition(",")[0]
    state = {"open": "loopt nu", "prepared": "klaargezet", "closed": "gesloten, nog niet getoond"}.get(
        of.state, ""
    )
    return " · ".join(part for part in (of.title, scale, level, state) if part)
