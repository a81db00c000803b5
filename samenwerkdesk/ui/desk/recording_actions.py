"""The actions on the card 'Dit leggen we vast': who does what by when, ticked off when done."""

from __future__ import annotations

from samenwerkdesk.model import actions, dutch_dates, partners, people
from samenwerkdesk.model.actions import Action
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane, required
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record

NOBODY = "nog niemand"


class Actions(Lane):
    """The actions of the session that is on, or those of earlier sessions that are still open."""

    removed_sentence = "Afspraak verwijderd."

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._found: dict[str, Action] = {}

    def show(self, found: list[Action], names: dict[str, str], numbers: dict[str, int | None]) -> None:
        """Show these actions; ``names`` are the names of people, ``numbers`` the numbers of sessions."""
        self._found = {action.id: action for action in found}
        self.show_records([self._record(action, names, numbers) for action in found])

    def _record(self, action: Action, names: dict[str, str], numbers: dict[str, int | None]) -> Record:
        due, late = action.due_date, action.late(self.desk.today())
        number = numbers.get(action.session_id or "")
        earlier = action.session_id != self.desk.session_id and number is not None
        parts = [
            names.get(action.owner_id or "", NOBODY),
            f"vóór {dutch_dates.long_date(due)}" if due else "geen datum",
            f"uit sessie {number}" if earlier else "",
        ]
        unclear = not action.done and (late or action.owner_id is None)
        return Record(
            action.id,
            action.text or "Afspraak zonder tekst",
            sub=" · ".join(part for part in parts if part),
            sub_ink="warn" if unclear else "muted",
            right="te laat" if late else "",
            right_ink="warn",
            checked=action.done,
            ink="muted" if action.done else "text",
        )

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        text = TextField("Afspraak", least=1, required=required("de afspraak"))
        keep(self.desk, text, lambda value: actions.set_field(document, key, "text", value))
        owner = ChoiceField("Wie doet het?", placeholder="Nog niemand")
        keep(self.desk, owner, lambda value: actions.set_field(document, key, "owner_id", value))
        due = DateField("Vóór", today=self.desk.today)
        keep(
            self.desk,
            due,
            lambda value: actions.set_field(document, key, "due", value.isoformat() if value else None),
        )

        def fill() -> None:
            action = self._found.get(key)
            if action is not None:
                text.set_value(action.text or "")
                owner.set_options(people_options(self.desk, action.owner_id))
                owner.set_value(action.owner_id)
                due.set_value(action.due_date)

        parts = [text, beside(owner, due, 3, 2)]
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def toggle(self, key: str, on: bool) -> None:
        self.desk.act(lambda: actions.set_done(self.desk.document, key, on, self.desk.session_id))

    def take_away(self, key: str) -> None:
        actions.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        session = self._found[key].session_id
        if session is not None and session == self.desk.session_id:
            self.desk.act(lambda: actions.move(self.desk.document, session, key, steps))


def people_options(desk: Desk, also: str | None = None) -> list[tuple[object, str]]:
    """Everybody who takes part in the session that is on, and ``also``, as options of a choice; None is nobody.

    Namesakes differ by their partner, and when that is the same by their function.
    """
    document = desk.document
    everybody = people.all_people(document)
    here = people.taking_part(document, desk.session_id) if desk.session_id else everybody
    known = {person.id for person in here}
    found = [*here, *(person for person in everybody if person.id == also and also not in known)]
    short = {partner.id: partner.label for partner in partners.all_partners(document)}
    labels = [_label(person, short, found) for person in found]
    return [
        (None, "Nog niemand"),
        *((person.id, label) for person, label in zip(found, labels, strict=True)),
    ]


def _label(person: people.Person, short: dict[str, str], others: list[people.Person]) -> str:
    twins = [
        other
        for other in others
        if (other.label, other.partner_id) == (person.label, person.partner_id) and other.id != person.id
    ]
    more = [short.get(person.partner_id or "", ""), (person.function_title or "") if twins else ""]
    about = ", ".join(part for part in more if part)
    return f"{person.label} ({about})" if about else person.label
