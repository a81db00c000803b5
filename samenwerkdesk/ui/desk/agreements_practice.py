"""The last steps of a TWO: who does what, what was seen in practice, and what that means."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import (
    agreement_cards,
    agreement_missing,
    agreement_rounds,
    capture,
    dutch_dates,
    people,
)
from samenwerkdesk.model.agreement_cards import Experience
from samenwerkdesk.model.agreements import Agreement, AgreementRound
from samenwerkdesk.ui.desk.agreements_circle import CircleCard
from samenwerkdesk.ui.desk.agreements_panel import StepPanel, question
from samenwerkdesk.ui.desk.agreements_words import PRACTISE
from samenwerkdesk.ui.desk.capture_line import CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor, Section, beside
from samenwerkdesk.ui.desk.recording_actions import Actions, people_options
from samenwerkdesk.ui.desk.recording_lanes import MOST_LINES, Form, Lane, required
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList


class ActionLine(CaptureLine):
    """A line that records an action of a round."""

    def __init__(self, desk: Desk, round_id: str) -> None:
        super().__init__(desk, "Wat doen we? @naam en een datum mogen erbij")
        self._round_id = round_id
        self.line.input.setAccessibleName("Nieuwe actie bij deze ronde")
        self.choose(capture.ACTION)

    def _entered(self, text: str) -> None:
        found = self._read(text)
        if found is not None and found.problem:
            self.line.preview(found.problem, "warn")
        elif found is not None and carried_out(
            self.desk,
            lambda: agreement_cards.add_action(
                self.desk.document,
                self._round_id,
                found.text,
                found.owner.id if found.owner else None,
                found.due,
            ),
        ):
            self.line.clear()


class RoundActions(Actions):
    """The actions of a round."""

    removed_sentence = "Actie verwijderd."

    def __init__(self, desk: Desk, round_id: str) -> None:
        super().__init__(desk, "Acties")
        self._round_id = round_id

    def move(self, key: str, steps: int) -> None:
        """Among those of the round."""
        self.desk.act(lambda: agreement_cards.move_action(self.desk.document, self._round_id, key, steps))


class ActionsPanel(StepPanel):
    """Who does what by when."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        self.card = Card("Acties", "minstens één met een eigenaar", wide=True)
        self.line = ActionLine(desk, round_id)
        self.card.add(self.line)
        self.lane = RoundActions(desk, round_id)
        self.card.add_wide(self.lane.records)
        self.column.addWidget(self.card)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document = self.desk.document
        names = {each.id: each.label for each in people.all_people(document)}
        self.lane.show(agreement_cards.actions_of(document, self.round_id), names, {})

    def first(self) -> QWidget:
        return self.line.line.input


class Experiences(Lane):
    """The logbook of experiences, the newest last."""

    removed_sentence = "Ervaring verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Ervaringen")
        self._found: dict[str, Experience] = {}

    def show(self, found: list[Experience], names: dict[str, str]) -> None:
        """Show these experiences."""
        self._found = {each.id: each for each in found}
        self.show_records([experience_record(each, names) for each in found])

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        text = TextField(question("TWO8"), least=2, required=required("de ervaring"))
        keep(self.desk, text, partial(agreement_cards.set_experience, document, key, "text"))
        who = ChoiceField("Van wie?", placeholder="Zonder naam")
        keep(self.desk, who, partial(agreement_cards.set_experience, document, key, "person_id"))
        when = DateField("Wanneer", today=self.desk.today)

        def kept(value: date | None) -> None:
            agreement_cards.set_experience(document, key, "date", value.isoformat() if value else None)

        keep(self.desk, when, kept)

        def fill() -> None:
            each = self._found.get(key)
            if each is not None:
                text.set_value(each.text or "")
                who.set_options(names_or_nobody(self.desk, each.person_id))
                who.set_value(each.person_id)
                when.set_value(each.day)

        parts: list[QWidget] = [text, beside(who, when, 3, 2)]
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def move(self, key: str, steps: int) -> None:
        """The logbook is in the order of its dates."""

    def take_away(self, key: str) -> None:
        agreement_cards.remove_experience(self.desk.document, key)


class PracticePanel(StepPanel):
    """What people see while the agreement is in force: logged between sessions too."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        self.card = Card("Ervaringen", wide=True)
        self.asked = Note("", "eye")
        self.card.add(self.asked)
        self.when = DateField("Wanneer", today=desk.today)
        self.who = ChoiceField("Van wie?", placeholder="Zonder naam")
        self.card.add(beside(self.who, self.when, 3, 2))
        self.line = EntryLine("Nieuwe ervaring", f"{question('TWO8')} Enter legt het vast.")
        self.line.entered.connect(self._log)
        self.card.add(self.line)
        self.lane = Experiences(desk)
        self.card.add_wide(self.lane.records)
        self.column.addWidget(self.card)
        self.when.reset(desk.today())
        self.who.set_options(names_or_nobody(desk))
        # Neither is a field of the document: they hold for what is logged next.
        self.who.reset(None)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document = self.desk.document
        found = agreement_cards.experiences(document, self.round_id)
        names = {each.id: each.label for each in people.all_people(document)}
        self.lane.show(found, names)
        self.card.set_right(_number(len(found)))
        watched = round_.experience_question or "Er is nog geen ervaringsvraag."
        self.asked.show_note(f"We letten op: {watched}" if round_.experience_question else watched, "eye")
        self.who.set_options(names_or_nobody(self.desk))

    def first(self) -> QWidget:
        return self.line.input

    def _log(self, text: str) -> None:
        for field in (self.who, self.when):
            field.flush()
        who, when = self.who.value(), self.when.value()
        day = when if isinstance(when, date) else self.desk.today()
        person = who if isinstance(who, str) else None
        if carried_out(
            self.desk, lambda: agreement_cards.log(self.desk.document, self.round_id, text, day, person)
        ):
            self.line.clear()


class ReflectionPanel(StepPanel):
    """What practice says: standing objections first, then the question and the experiences."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        self.columns = Columns([(430, 1.5), (270, 1.0)])
        self.column.addWidget(self.columns)
        self.card = Card("Reflectie", "20 minuten, in een volgende sessie", wide=True)
        self.standing = RecordList("Bezwaren die bleven staan", ruled=False, menu=None, most_lines=MOST_LINES)
        self.standing_section = Section("Eerst: de bezwaren die bleven staan", self.standing)
        self.card.add_wide(self.standing_section)
        self.reflection = TextField(
            "Wat betekenen de ervaringen?", f"{question('TWO9')} Kies het met de knoppen hierboven.", least=4
        )
        keep(
            desk,
            self.reflection,
            partial(agreement_rounds.set_round, desk.document, round_id, "reflection"),
        )
        self.card.add(self.reflection)
        self.columns.add(self.card, 0)
        self.seen = Card("Wat we zagen", wide=True)
        self.asked = Note("", "eye")
        self.seen.add(self.asked)
        self.experiences = RecordList("Ervaringen", menu=None, most_lines=MOST_LINES)
        self.seen.add_wide(self.experiences)
        self.more = Button("Ervaring erbij", "plus", size="small")
        self.more.clicked.connect(lambda: self.step_asked.emit(PRACTISE))
        foot = Flow()
        foot.add(self.more)
        self.seen.add(foot)
        self.columns.add(self.seen, 1)
        self.circle = CircleCard(desk)
        self.column.addWidget(self.circle)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document = self.desk.document
        self.circle.show_circle(two.id)
        names = {each.id: each.label for each in people.all_people(document)}
        stay = agreement_missing.standing_texts(document, self.round_id)
        self.standing_section.show_records(
            [
                Record(str(at), text, icon="octagon-minus", icon_ink="danger", bold=True)
                for at, text in enumerate(stay)
            ]
        )
        found = agreement_cards.experiences(document, self.round_id)
        self.experiences.show_records([experience_record(each, names) for each in found])
        self.seen.set_right(_number(len(found)))
        watched = round_.experience_question
        self.asked.show_note(f"We letten op: {watched}" if watched else "Er was geen ervaringsvraag.", "eye")
        self.reflection.set_value(round_.reflection or "")

    def first(self) -> QWidget:
        return self.reflection.input


def experience_record(each: Experience, names: dict[str, str]) -> Record:
    """An experience with its day and who saw it."""
    who = names.get(each.person_id or "", "")
    day = dutch_dates.long_date(each.day) if each.day else "geen datum"
    return Record(
        each.id, each.text or "Ervaring zonder tekst", sub=" · ".join(part for part in (day, who) if part)
    )


def names_or_nobody(desk: Desk, also: str | None = None) -> list[tuple[object, str]]:
    """Everybody as options of a choice, after no name at all."""
    return [(None, "Zonder naam"), *people_options(desk, also)[1:]]


def _number(count: int) -> str:
    return "nog geen" if not count else "1 ervaring" if count == 1 else f"{count} ervaringen"
