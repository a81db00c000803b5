"""Mandaten, the homework: what everybody fetches at home after the session that is on, recorded as agreements."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import mandate_homework, method, partners, people, sessions
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.model.mandate_homework import Homework
from samenwerkdesk.ui.desk.capture_line import ActionLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.recording_actions import Actions
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

ASKED = ("MAN4", "MAN5")
"""What to ask everybody at the end of a session."""

NOTHING = "Iedereen is rond. Noem hieronder wat iemand toch nog thuis ophaalt."
PRIVATE = "een antwoord dat alleen jij kent"


class HomeworkLine(ActionLine):
    """A line that records one thing to fetch at home."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Nog iets ophalen? @naam en een datum mogen erbij", "Huiswerk")

    def keep(self, session_id: str, found: Capture) -> None:
        owner = found.owner.id if found.owner else None
        mandate_homework.add(self.desk.document, session_id, found.text, owner, found.due)


class Recorded(Actions):
    """The homework that was recorded, each edited in its row."""

    removed_sentence = "Huiswerk verwijderd."

    def move(self, key: str, steps: int) -> None:
        """The order is that in which it was recorded."""


class HomeworkCard(Card):
    """What follows from the file per person, and what was recorded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wat haal je thuis op?", wide=True)
        self.desk = desk
        asked = {each.code: each.text for each in method.element("mandates").questions}
        self.add(Text(" ".join(asked[code] for code in ASKED), "body", "muted", wrap=True))
        self.empty = Text(NOTHING, "body", "muted", wrap=True)
        self.add(self.empty)
        self.follows = RecordList("Wat ieder thuis ophaalt, nog niet vastgelegd", ruled=True)
        self.follows.edit_asked.connect(lambda key: self._record([key]))
        self.section = Section("Volgt uit deze sessie", self.follows)
        self.add_wide(self.section)
        self.due = DateField("Terug vóór", today=desk.today)
        self.record = Button("Leg vast als afspraken", "check")
        self.record.clicked.connect(lambda: self._record([]))
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("m"))
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.add(self.foot)
        self.lane = Recorded(desk, "Vastgelegd huiswerk")
        self.kept = Section("Afgesproken", self.lane.records)
        self.add_wide(self.kept)
        self.before_lane = Recorded(desk, "Huiswerk van eerder")
        self.before = Section("Nog open van eerder", self.before_lane.records)
        self.add_wide(self.before)
        self.line = HomeworkLine(desk)
        self.add(self.line)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the homework of the session that is on."""
        document, session_id = self.desk.document, self.desk.session_id
        session = sessions.get(document, session_id) if session_id else None
        self.setVisible(session is not None)
        if session is None:
            return
        self.set_right(f"na {session.label.lower()}")
        found = mandate_homework.of_session(document, session.id, self.desk.today())
        waiting = [each for each in found if each.errands]
        marks = {each.id: (each.look, each.code) for each in partners.all_partners(document)}
        self.section.show_records([self._waiting(each, marks) for each in waiting])
        self.foot.setVisible(bool(waiting))
        if self.due.about != session.id:
            self.due.about = session.id
            self.due.reset(mandate_homework.until(document, session.id))
        names = {person.id: person.label for person in people.all_people(document)}
        numbers = {each.id: each.number for each in sessions.all_sessions(document)}
        recorded = mandate_homework.recorded_in(document, session.id)
        self.lane.show(recorded, names, numbers)
        self.kept.setVisible(bool(recorded))
        before = mandate_homework.open_before(document, session.id)
        self.before_lane.show(before, names, numbers)
        self.before.setVisible(bool(before))
        self.empty.setVisible(not found and not recorded)

    def _waiting(self, each: Homework, marks: dict[str, tuple[int, str]]) -> Record:
        parts = [f"{errand.text} ({PRIVATE})" if errand.private else errand.text for errand in each.errands]
        private = any(errand.private for errand in each.errands)
        return Record(
            each.person.id,
            each.person.label,
            sub=" · ".join(parts),
            mark=marks.get(each.person.partner_id or ""),
            icon="lock" if private else "",
            icon_ink="warn",
        )

    # ------------------------------------------------------------------ acting

    def _record(self, only: list[str]) -> None:
        """Record what follows, of everybody or of some people, to be back before the date in the field."""
        session_id = self.desk.session_id
        self.due.flush()
        if session_id is None or self.due.error():
            return
        due = self.due.value()
        self.desk.act(
            lambda: mandate_homework.record(self.desk.document, session_id, due, self.desk.today(), only)
        )
