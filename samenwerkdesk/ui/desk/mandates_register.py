"""Mandaten, the register: for everybody at the table what they may promise, edited in the row."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import (
    dutch_dates,
    mandate_changes,
    mandate_words,
    mandates,
    method,
    partners,
    people,
)
from samenwerkdesk.model.mandates import EXPIRED, NOT_YET, VALID, WITHDRAWN, Mandate
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.reference import first_day
from samenwerkdesk.model.text import stored_date
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_actions import people_options
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.desk.show_mandates import person_choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import EuroField, LineField, TextField
from samenwerkdesk.ui.widgets.records import Record

NOBODY = "person:"
"""Before the id of a person without a mandate: the key of the row that waits for one."""

_RIGHT = {EXPIRED: "verlopen", WITHDRAWN: "ingetrokken", NOT_YET: "nog niet geldig"}
_LEVELS_UNSET = "Nog niet ingevuld"


class Register(Lane):
    """Everybody who takes part, per organisation, with their mandates; then mandates of people who left."""

    removed_sentence = "Mandaat verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Mandaten per persoon")
        self._found: dict[str, Mandate] = {}
        self._states: dict[str, str] = {}
        self._people: dict[str, Person] = {}

    # ------------------------------------------------------------------ showing

    def show(self) -> None:
        """Show the register as it is now."""
        document = self.desk.document
        everybody = people.all_people(document)
        self._people = {person.id: person for person in everybody}
        here = people.taking_part(document, self.desk.session_id) if self.desk.session_id else everybody
        order = partners.all_partners(document)
        marks = {partner.id: (partner.look, partner.code) for partner in order}
        found = mandates.all_mandates(document)
        self._states = mandates.states(document, self.desk.today())
        self._found = {}
        records = []
        for person in people.per_partner(here, order):
            own = [each for each in found if each.person_id == person.id]
            mark = marks.get(person.partner_id or "")
            records += [self._record(each, mark) for each in own]
            if not own:
                records.append(
                    Record(
                        f"{NOBODY}{person.id}",
                        person.label,
                        sub=mandate_words.NOTHING,
                        mark=mark,
                        ink="muted",
                    )
                )
        known = {person.id for person in here}
        for each in found:
            if each.person_id not in known:
                person_of = self._people.get(each.person_id or "")
                records.append(
                    self._record(each, marks.get(person_of.partner_id or "") if person_of else None)
                )
        self.show_records(records)

    def _record(self, each: Mandate, mark: tuple[int, str] | None) -> Record:
        self._found[each.id] = each
        state = self._states[each.id]
        start = first_day(each.valid_from)
        parts = [
            mandate_words.level(each),
            each.scope or "",
            mandate_words.amount(each),
            f"vanaf {dutch_dates.long_date(start)}" if start and state == NOT_YET else "",
            mandate_words.until(each),
            f"vervanger {self._name(each.deputy_id)}" if each.deputy_id else "",
        ]
        return Record(
            each.id,
            self._name(each.person_id),
            sub=" · ".join(part for part in parts if part),
            mark=mark,
            right=_RIGHT.get(state, ""),
            right_ink="warn",
            ink="text" if state == VALID else "muted",
        )

    def _name(self, person_id: str | None) -> str:
        person = self._people.get(person_id or "")
        return person.label if person else "Mandaat zonder naam"

    # ------------------------------------------------------------------ editing

    def edit(self, key: str) -> None:
        if key.startswith(NOBODY):
            self.add(key.removeprefix(NOBODY))
        else:
            super().edit(key)

    def add(self, person_id: str) -> None:
        """Record a mandate of somebody, and open its fields."""
        made = self.desk.act(lambda: mandate_changes.add(self.desk.document, person_id))
        if made is not None:
            super().edit(made)

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        desk, document = self.desk, self.desk.document
        who, level = ChoiceField("Wie", placeholder="Nog niemand"), ChoiceField("Niveau")
        level.set_options(
            [(None, _LEVELS_UNSET), *((each.code, each.text) for each in method.mandate_levels())]
        )
        amount = EuroField("Grensbedrag in euro", "Leeg is geen bedrag genoemd; 0 is ook een bedrag.")
        scope = TextField("Reikwijdte", least=1, placeholder="Waarover mag je iets toezeggen?")
        granted = LineField("Verleend door")
        granted.set_suggestions(sorted({each.granted_by for each in self._found.values() if each.granted_by}))
        deputy = ChoiceField("Vervanger", placeholder="Nog niemand")
        start, end = (
            DateField("Geldig vanaf", today=desk.today),
            DateField("Geldig tot en met", today=desk.today),
        )
        for field, column in (
            (who, "person_id"),
            (level, "level"),
            (amount, "amount_limit_eur"),
            (scope, "scope"),
            (granted, "granted_by"),
            (deputy, "deputy_id"),
        ):
            keep(desk, field, partial(mandate_changes.set_field, document, key, column))
        for day, column in ((start, "valid_from"), (end, "valid_until")):
            keep(desk, day, partial(mandate_changes.set_day, document, key, column))

        def fill() -> None:
            each = self._found.get(key)
            if each is None:
                return
            who.set_options(people_options(desk, each.person_id))
            who.set_value(each.person_id)
            level.set_value(each.level)
            amount.set_value(each.amount_limit_eur)
            scope.set_value(each.scope or "")
            granted.set_value(each.granted_by or "")
            others = people_options(desk, each.deputy_id)
            deputy.set_options([one for one in others if one[0] is None or one[0] != each.person_id])
            deputy.set_value(each.deputy_id)
            start.set_value(stored_date(each.valid_from))
            end.set_value(stored_date(each.valid_until))

        parts = [
            beside(who, level),
            scope,
            beside(amount, granted),
            beside(start, end),
            deputy,
        ]
        editor = Editor(self.records.close_editor, parts, [self.remove_button(key), *self._more(key)])
        editor.setAccessibleName(f"Mandaat van {self._name(self._found[key].person_id)}")
        return editor, fill

    def _more(self, key: str) -> list[Button]:
        person_id = self._found[key].person_id
        if person_id is None:
            return []
        another = Button("Nog een mandaat", "plus", "quiet", size="small")
        another.clicked.connect(lambda: self.add(person_id))
        return [another]

    def fill_menu(self, key: str, menu: QMenu) -> None:
        person_id = key.removeprefix(NOBODY) if key.startswith(NOBODY) else self._found[key].person_id
        if key.startswith(NOBODY):
            menu.addAction("Mandaat vastleggen\tEnter", lambda: self.edit(key))
        else:
            super().fill_menu(key, menu)
            if person_id is not None:
                menu.addAction("Nog een mandaat", lambda: self.add(person_id))
        if person_id is not None:
            menu.addSeparator()
            menu.addAction("Toon in de zaal", lambda: show(self.desk, person_choice(person_id)))

    def remove(self, key: str) -> None:
        if not key.startswith(NOBODY):
            super().remove(key)

    def take_away(self, key: str) -> None:
        mandate_changes.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        """The order is that of the people; of one person's mandates the order can change."""
        own = [
            each.id
            for each in self._found.values()
            if key in self._found and each.person_id == self._found[key].person_id
        ]
        if key in own:
            self.desk.act(lambda: mandate_changes.move(self.desk.document, own, key, steps))
