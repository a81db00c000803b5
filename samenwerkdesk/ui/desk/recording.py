"""What a session records: decisions, actions, open points and the parking lot, each edited in its row."""

from __future__ import annotations

from samenwerkdesk.model import actions, cards, decisions, people, sessions
from samenwerkdesk.ui.desk import mandates_words
from samenwerkdesk.ui.desk.capture_line import HINT, CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.recording_actions import Actions
from samenwerkdesk.ui.desk.recording_lanes import Decisions, Lane, Points
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.text import Text

TABLES = frozenset(
    {"decision", "action", "card", "person", "partner", "session", "mandate", "mandate_renewal", "attendance"}
)
EMPTY = "Nog niets vastgelegd. Typ hierboven een besluit en druk op Enter."


class RecordingCard(Card):
    """The card 'Dit leggen we vast' of the session that is on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Dit leggen we vast", "komt in het verslag", wide=True)
        self.desk = desk
        self.line = CaptureLine(desk)
        self.add(self.line)
        self.empty = Text(EMPTY, "body", "muted", wrap=True)
        self.add(self.empty)
        self.hint = Text(HINT, "small", "muted", wrap=True)
        self.add(self.hint)
        self.decisions = Decisions(desk)
        self.agreed = Actions(desk, "Afspraken van deze sessie")
        self.points = Points(desk, cards.OPEN_POINT, "Open punten")
        self.parked = Points(desk, cards.PARKED, "Parkeerplek")
        self.earlier = Actions(desk, "Nog open van eerder")
        self._parts: list[tuple[Lane, Section]] = []
        for title, lane in (
            ("Besluiten", self.decisions),
            ("Afspraken", self.agreed),
            ("Open", self.points),
            ("Parkeerplek", self.parked),
            ("Nog open van eerder", self.earlier),
        ):
            section = Section(title, lane.records)
            self._parts.append((lane, section))
            self.add_wide(section)
            if lane is self.decisions:
                # Under the decisions, because it is about them and only then.
                self.without_room = Note("")
                self.add(self.without_room)

    def refresh(self, changed: frozenset[str] = TABLES) -> None:
        """Show what the session records now; only what ``changed`` (names of tables) can have altered."""
        session = self.desk.session_id
        if session is None:
            return
        document = self.desk.document
        numbers = {each.id: each.number for each in sessions.all_sessions(document)}
        if changed & {"decision", "session"}:
            self.decisions.show(decisions.of_session(document, session))
        if changed & {"action", "person", "partner", "session"}:
            names = {person.id: person.label for person in people.all_people(document)}
            self.agreed.show(actions.of_session(document, session), names, numbers)
            before = [*actions.open_before(document, session), *actions.finished_in(document, session)]
            # What is ticked off here stays where it was.
            before.sort(key=lambda action: (action.due is None, action.due or ""))
            self.earlier.show(before, names, numbers)
        if changed & {"card", "session"}:
            for points in (self.points, self.parked):
                here = cards.of_session(document, session, points.lane)
                points.show([*here, *cards.carried_over(document, session, points.lane)], numbers)
        if changed & {"decision", "person", "session", "mandate", "mandate_renewal", "attendance"}:
            said = mandates_words.without_room(self.desk) if self.decisions.records.keys() else ""
            self.without_room.show_note(said, "alert-triangle", "warn")
            self.without_room.setVisible(bool(said))
        empty = True
        for part, section in self._parts:
            section.setVisible(bool(part.records.keys()))
            empty = empty and not part.records.keys()
        self.empty.setVisible(empty)
        self.hint.setVisible(empty)
