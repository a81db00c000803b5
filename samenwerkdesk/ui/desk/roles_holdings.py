"""Rollen, who held a role before, or will hold it: each period edited in its row."""

from __future__ import annotations

from datetime import date
from functools import partial

from samenwerkdesk.model import roles
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.roles import Holding
from samenwerkdesk.model.text import stored_date
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.desk.roles_words import mark_of, named, people_choices, period
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.records import Record


class Holdings(Lane):
    """The periods of one role, apart from the one that is in force."""

    removed_sentence = "Houder verwijderd."

    def __init__(self, desk: Desk, role_id: str) -> None:
        super().__init__(desk, "Eerdere houders")
        self._role = role_id
        self._found: dict[str, Holding] = {}
        self._all: Continuity | None = None

    def show(self, found: Continuity, now: str | None) -> None:
        """Show all periods but ``now``."""
        self._all = found
        self._found = {
            each.id: each for each in roles.holdings(self.desk.document, self._role) if each.id != now
        }
        self.show_records([self._record(found, each) for each in self._found.values()])

    def _record(self, found: Continuity, each: Holding) -> Record:
        person, deputy = found.people.get(each.person_id or ""), found.people.get(each.deputy_id or "")
        parts = [
            period(each.from_date, each.until_date, self.desk.today()) or "zonder datum",
            f"vervanger {deputy.label}" if deputy else "",
        ]
        return Record(
            each.id,
            named(person),
            sub=" · ".join(part for part in parts if part),
            mark=mark_of(found, person),
            icon="" if person else "user",
        )

    def add(self) -> None:
        """Add an earlier holder, and open its fields."""
        today = self.desk.today()
        made = self.desk.act(lambda: roles.add_holding(self.desk.document, self._role, end=today))
        if made is not None:
            self.edit(made)

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        person = ChoiceField("Houder", placeholder="Nog niemand")
        deputy = ChoiceField("Vervanger", placeholder="Nog niemand")
        start, end = DateField("Vanaf", today=self.desk.today), DateField("Tot", today=self.desk.today)
        for choice, column in ((person, "person_id"), (deputy, "deputy_id")):
            keep(self.desk, choice, partial(roles.set_holding, document, key, column))
        for field, column in ((start, "from_date"), (end, "until_date")):
            keep(self.desk, field, partial(self._set_day, key, column))

        def fill() -> None:
            each = self._found.get(key)
            if each is not None and self._all is not None:
                person.set_options(people_choices(self._all, also=each.person_id))
                deputy.set_options(people_choices(self._all, also=each.deputy_id, without=each.person_id))
                person.set_value(each.person_id)
                deputy.set_value(each.deputy_id)
                start.set_value(stored_date(each.from_date))
                end.set_value(stored_date(each.until_date))

        parts = [beside(person, deputy), beside(start, end)]
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def _set_day(self, key: str, column: str, day: date | None) -> None:
        roles.set_holding(self.desk.document, key, column, day.isoformat() if day else None)

    def take_away(self, key: str) -> None:
        roles.remove_holding(self.desk.document, key)
