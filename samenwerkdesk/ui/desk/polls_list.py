"""What can be asked, as a list: what was asked in this session, the eleven polls, own polls, and measurements that come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from samenwerkdesk.charts.names import DRAWN, TEXTS
from samenwerkdesk.model import method, own_polls, rounds
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.rounds import POLL, Round
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.records import Record, RecordList

ASKED, READY, OWN, MEASURED = "asked", "ready", "own", "measured"

TITLES = {
    ASKED: "In deze sessie",
    MEASURED: "Metingen die terugkomen",
    READY: "Klaar om te vragen",
    OWN: "Eigen peilingen",
}

KINDS = {
    "single": "één keuze",
    "multiple": "meer keuzes",
    "scale": "schaal",
    "open": "open",
    "wordcloud": "woorden",
}

STATES = {"prepared": "klaargezet", "open": "loopt nu", "closed": "nog niet getoond"}


class Subject(NamedTuple):
    """Something on the list: which part it stands in, and its id or code."""

    part: str
    key: str


class SubjectList(Card):
    """``chosen(Subject)`` when another one is taken; ``entered`` when it was by a click or Enter, so that one wants to be there;
    ``new_asked`` for an own poll.

    Only the user chooses: the keyboard also comes to a row when the control that had it is hidden.
    """

    chosen = Signal(object)
    entered = Signal()
    new_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wat vraag je?", wide=True)
        self.desk = desk
        self.current: Subject | None = None
        self.lists: dict[str, RecordList] = {}
        self.sections: dict[str, Section] = {}
        for part, title in TITLES.items():
            records = RecordList(
                title, ruled=False, padding=6, least=40, most_lines=2, menu=self._menu_for(part)
            )
            records.gone_to.connect(lambda key, part=part: self.choose(Subject(part, key)))
            records.pressed.connect(lambda key, part=part: self._enter(Subject(part, key)))
            records.edit_asked.connect(lambda key, part=part: self._enter(Subject(part, key)))
            records.remove_asked.connect(lambda key, part=part: self._remove(Subject(part, key)))
            records.move_asked.connect(lambda key, by, part=part: self._move(Subject(part, key), by))
            self.lists[part] = records
            self.sections[part] = Section(title, records)
            self.add_wide(self.sections[part])
        self.new = Button("Eigen peiling maken", "plus", size="small")
        self.new.clicked.connect(self.new_asked)
        foot = Flow()
        foot.add(self.new)
        self.add(foot)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show what can be asked now."""
        document, session = self.desk.document, self.desk.session_id
        asked = rounds.of_session(document, session, POLL) if session else []
        self._show(ASKED, [self._round(each) for each in reversed(asked)])
        self._show(READY, [self._ready(each) for each in method.polls()])
        self._show(OWN, [self._own(each) for each in own_polls.all_polls(document)])
        self._show(MEASURED, [self._instrument(document, each) for each in instruments()])

    def _show(self, part: str, records: list[Record]) -> None:
        self.sections[part].show_records(records)

    def _active(self, part: str, key: str) -> bool:
        return self.current == Subject(part, key)

    def _round(self, of: Round) -> Record:
        return Record(
            of.id,
            of.title,
            sub=" · ".join(word for word in (KINDS.get(of.kind or "", ""), STATES.get(of.state, "")) if word),
            sub_ink="warn" if of.running else "muted",
            active=self._active(ASKED, of.id),
        )

    def _ready(self, poll: method.PollQuestion) -> Record:
        return Record(poll.code, poll.text, sub=KINDS[poll.type], active=self._active(READY, poll.code))

    def _own(self, poll: own_polls.OwnPoll) -> Record:
        return Record(
            poll.id,
            poll.question or "Peiling zonder vraag",
            sub=KINDS[poll.kind],
            active=self._active(OWN, poll.id),
        )

    def _instrument(self, document: Document, each: method.Instrument) -> Record:
        session = self.desk.session_id
        found = rounds.of_session(document, session, each.code) if session else []
        state = next((STATES[one.state] for one in reversed(found) if one.state in STATES), "")
        count = f"{len(each.items)} vragen" if len(each.items) > 1 else "1 vraag"
        return Record(
            each.code,
            each.title,
            sub=" · ".join(word for word in (count, each.duration, state) if word),
            active=self._active(MEASURED, each.code),
        )

    # ------------------------------------------------------------------ acting

    def choose(self, subject: Subject) -> None:
        """Take a subject."""
        if subject != self.current:
            self.current = subject
            self.refresh()
            self.chosen.emit(subject)

    def _enter(self, subject: Subject) -> None:
        self.choose(subject)
        self.entered.emit()

    def _menu_for(self, part: str) -> Callable[[str, QMenu], None] | None:
        if part not in (OWN, ASKED):
            return None

        def fill(key: str, menu: QMenu) -> None:
            if part == OWN:
                menu.addAction("Omhoog\tAlt+↑", lambda: self._move(Subject(part, key), -1))
                menu.addAction("Omlaag\tAlt+↓", lambda: self._move(Subject(part, key), 1))
                menu.addSeparator()
            menu.addAction("Verwijderen\tDelete", lambda: self._remove(Subject(part, key)))

        return fill

    def _remove(self, subject: Subject) -> None:
        document = self.desk.document
        if subject.part == OWN and carried_out(self.desk, lambda: own_polls.remove(document, subject.key)):
            self.desk.removed("Eigen peiling verwijderd.")
        elif subject.part == ASKED and carried_out(self.desk, lambda: rounds.discard(document, subject.key)):
            self.desk.removed("Peiling weggegooid.")

    def _move(self, subject: Subject, by: int) -> None:
        if subject.part == OWN:
            self.desk.act(lambda: own_polls.move(self.desk.document, subject.key, by))


def instruments() -> list[method.Instrument]:
    """The measurements that are asked here: those that can be shown, apart from the conditions, which have their own tab."""
    return [
        each
        for each in method.instruments()
        if each.picture in DRAWN | {TEXTS}
        and each.element != "conditions"
        and each.code != POLL
        and each.respondent == "participant"
        and not each.target
    ]
