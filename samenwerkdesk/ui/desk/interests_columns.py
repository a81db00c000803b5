"""One of the three columns of interests: the list, the fields of one, and whether the room may see it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import interests, method, partners, people, public_interests, sessions
from samenwerkdesk.model.interests import INDIVIDUAL, Interest
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk import show_interests
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_actions import people_options
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

SHOW, HIDE = "De zaal mag dit zien", "Weer alleen voor jou"
WHY = "Waarom is dat belangrijk voor je? Vraag het vier keer."
NOT_SAID = "nog niet gezegd"

Options = list[tuple[object, str] | tuple[object, str, QIcon]]


class Interests(Lane):
    """The interests of one kind. Space on a row lets the room see it, or takes that back."""

    removed_sentence = "Belang verwijderd."

    def __init__(self, desk: Desk, kind: str, name: str) -> None:
        super().__init__(desk, f"Belangen, {name.lower()}")
        self.kind = kind
        self._found: dict[str, Interest] = {}
        self._partners: dict[str, Partner] = {}
        self._why: TextField | None = None
        self.records.link_asked.connect(self.turn)

    def show(self, found: list[Interest], there: dict[str, Partner], names: dict[str, str]) -> None:
        """Show these interests; ``names`` are those of people by their ids."""
        self._found = {each.id: each for each in found}
        self._partners = there
        self.show_records([self._record(each, names) for each in found])

    def _record(self, each: Interest, names: dict[str, str]) -> Record:
        partner = self._partners.get(each.partner_id or "")
        mark = (partner.look, partner.code) if partner else None
        words = public_interests.statuses()
        who = names.get(each.person_id or "", "")
        if each.private:
            # The lock takes the place of the mark.
            who = ", ".join(part for part in (who, partner.label if partner else "") if part)
        parts = (
            who,
            (f"Standpunt: {each.position}" if each.interest else "vraag door naar het belang")
            if each.position
            else "",
            words.get(each.status or "", each.status or ""),
            f"spanning {each.tension:g}" if each.tension is not None else "",
        )
        turns = each.private or self.kind == INDIVIDUAL
        return Record(
            each.id,
            each.label,
            sub=" · ".join(part for part in parts if part),
            mark=None if each.private else mark,
            icon="lock" if each.private else "",
            icon_ink="warn",
            ink="text" if each.interest else "muted",
            link=("eye" if each.private else "eye-off") if turns else "",
            link_tip=(SHOW if each.private else HIDE) if turns else "",
        )

    # ------------------------------------------------------------------ who sees it

    def turn(self, key: str) -> None:
        """Let the room see an interest, or keep it for the facilitator alone; nothing is asked, and undo takes it back."""
        each = self._found.get(key)
        if each is None:
            return
        hidden = not each.private
        if carried_out(self.desk, lambda: interests.set_private(self.desk.document, key, hidden)):
            said = "Dit belang is weer alleen voor jou." if hidden else "De zaal mag dit belang zien."
            self.desk.say(said, action="Ongedaan maken", act=self.desk.undo, brief=True)

    def type_key(self, key: str, text: str) -> None:
        if text == " ":
            self.turn(key)

    # ------------------------------------------------------------------ editing

    def add(self, position: str) -> bool:
        """Record a position and ask for the interest under it; False when that failed."""
        made = self.desk.act(
            lambda: interests.add(self.desk.document, self.kind, position, self.desk.session_id)
        )
        if made is None:
            return False
        self.edit(made)
        if self._why is not None:
            self._why.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        desk, document = self.desk, self.desk.document
        asked = {each.code: each.text for each in method.element("interests").questions}
        position = TextField("Standpunt", least=1, placeholder=asked["BLG1"])
        why = TextField("Belang", least=2, placeholder=WHY)
        other = TextField(
            "Beste alternatief, alleen voor jou", "Komt niet in de zaal en niet in het verslag.", least=2,
            placeholder=asked["BLG5"],
        )  # fmt: skip
        kind, partner, person = ChoiceField("Soort"), ChoiceField("Partner"), ChoiceField("Wie")
        tension, status, session = ChoiceField("Spanning"), ChoiceField("Stand"), ChoiceField("Sessie")
        kind.set_options([(each.code, each.text) for each in method.interest_kinds()])
        tension.set_options(_given([(mark, _TENSE.get(mark, str(mark))) for mark in range(6)]))
        status.set_options(_given([(each.code, each.text) for each in method.interest_statuses()]))
        for field, column in (
            (position, "position"),
            (why, "interest"),
            (other, "best_alternative"),
            (partner, "partner_id"),
            (person, "person_id"),
            (tension, "tension"),
            (status, "status"),
            (session, "session_id"),
        ):
            keep(desk, field, partial(interests.set_field, document, key, column))
        keep(desk, kind, partial(interests.set_kind, document, key))
        seen = Segmented(
            [("room", "De zaal mag dit zien"), ("private", "Alleen voor jou")],
            name="Wie dit belang ziet",
            small=True,
        )
        seen.chosen.connect(
            lambda value: self.keep_choice(lambda: interests.set_private(document, key, value == "private"))
        )

        def fill() -> None:
            each = self._found.get(key)
            if each is None:
                return
            position.set_value(each.position or "")
            why.set_value(each.interest or "")
            other.set_value(each.best_alternative or "")
            kind.set_value(each.kind)
            partner.set_options(
                [(None, "Geen partner"), *((one.id, one.label) for one in self._partners.values())]
            )
            partner.set_value(each.partner_id)
            person.set_options([(None, "Niemand"), *people_options(desk, each.person_id)[1:]])
            person.set_value(each.person_id)
            tension.set_value(None if each.tension is None else round(each.tension))
            status.set_value(each.status)
            session.set_options(
                [(None, "Geen sessie"), *((one.id, one.label) for one in sessions.all_sessions(document))]
            )
            session.set_value(each.session_id)
            seen.set_value("private" if each.private else "room")

        parts = [
            position,
            why,
            beside(partner, person),
            beside(tension, status),
            beside(kind, session),
            other,
            seen,
        ]
        self._why = why
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def fill_menu(self, key: str, menu: QMenu) -> None:
        each = self._found.get(key)
        if each is None:
            return
        super().fill_menu(key, menu)
        menu.addSeparator()
        menu.addAction(f"{SHOW if each.private else HIDE}\tspatie", lambda: self.turn(key))
        if not each.private:
            menu.addAction(
                "Toon de ijsberg in de zaal", lambda: show(self.desk, show_interests.one(self.desk, key))
            )
        for choice in method.interest_kinds():
            if choice.code != each.kind:
                menu.addAction(
                    f"Naar {choice.text.lower()}",
                    partial(self._to_kind, key, choice.code),
                )

    def _to_kind(self, key: str, kind: str) -> None:
        self.desk.act(lambda: interests.set_kind(self.desk.document, key, kind))

    def take_away(self, key: str) -> None:
        interests.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: interests.move(self.desk.document, list(self._found), key, steps))


_TENSE = {0: "0, geen", 5: "5, heel veel"}


def _given(choices: list[tuple[object, str]]) -> Options:
    return [(None, NOT_SAID), *choices]


class InterestsColumn:
    """A column: its card with what the kind means, the list, and a line for a new one."""

    def __init__(self, desk: Desk, kind: str, name: str, meaning: str) -> None:
        self.lane = Interests(desk, kind, name)
        self.card: Card = (
            PrivateCard(name, "alleen voor jou, tot jij het deelt", wide=True)
            if kind == INDIVIDUAL
            else Card(name, wide=True)
        )
        self.card.add(Text(f"{meaning[:1].upper()}{meaning[1:]}.", "small", "muted", wrap=True))
        self.card.add_wide(self.lane.records)
        self.line = EntryLine(f"Nieuw belang, {name.lower()}", "Wat is het standpunt?")
        self.line.entered.connect(self._add)
        self.card.add(self.line)

    def _add(self, text: str) -> None:
        if self.lane.add(text):
            self.line.clear()


def names(desk: Desk) -> dict[str, str]:
    """The names of all people by their ids."""
    return {each.id: each.label for each in people.all_people(desk.document)}


def organisations(desk: Desk) -> dict[str, Partner]:
    """All partners by their ids."""
    return {each.id: each for each in partners.all_partners(desk.document)}
