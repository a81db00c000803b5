"""Procesevaluatie: the four marks of process trust, what was said about it, and what is done differently (methode.md 15)."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import evaluation, ground_rules
from samenwerkdesk.model.evaluation import CHANGE, HELPED, PEOPLE, PROCESS, RULE, RULE_WELL
from samenwerkdesk.ui.desk import asking, show_evaluation
from samenwerkdesk.ui.desk.conditions_agenda import AgendaView
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList

NO_RULE = "Nog niet gekozen"


class ProcessView(RoundPart):
    """The marks with their trend at the left; at the right what was said, agreed, and said before."""

    element: ClassVar[str] = "process"
    instrument: ClassVar[str] = "process_trust"
    soon: ClassVar[str] = "Hier kijken jullie terug op de aanpak"
    begin: ClassVar[str] = "Plan eerst een sessie; aan het eind geeft ieder vier cijfers en zegt wat hielp."
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"action", "card", "person", "proposal", "session"}

    def about(self) -> list[QWidget]:
        """What was said, what is done differently, and what was said before."""
        self._shown: str | None = None
        self._build_said()
        self.agenda = AgendaView(self.desk, PROCESS)
        self.log = RecordList("Wat eerder is gezegd", least=36)
        self.earlier = Card("Wat we eerder zeiden", wide=True)
        self.earlier.add_wide(self.log)
        return [self.said, self.agenda, self.earlier]

    def _build_said(self) -> None:
        self.said = Card("Zo keken we terug")
        self.said.body.setSpacing(look.space("l"))
        self.helped = TextField("Wat hielp vandaag?", least=1)
        self.change = TextField("Wat doen we de volgende keer anders?", least=1)
        self.well = ChoiceField("Welke spelregel ging goed?", placeholder=NO_RULE)
        self.rule = ChoiceField("Welke spelregel verdient aandacht?", placeholder=NO_RULE)
        self.people = TextField("Waren de juiste mensen er?", least=1)
        self._fields = (
            (self.helped, HELPED),
            (self.change, CHANGE),
            (self.well, RULE_WELL),
            (self.rule, RULE),
            (self.people, PEOPLE),
        )
        for field, name in self._fields:
            keep(self.desk, field, partial(self._keep, name))
            self.said.add(field)

    def show_about(self, session_id: str) -> None:
        """Show what was said in the session."""
        self.agenda.refresh()
        document = self.desk.document
        found = evaluation.get(document, session_id)
        other, self._shown = session_id != self._shown, session_id
        for choice, code in ((self.well, found.rule_well), (self.rule, found.rule)):
            choice.set_options(self._rules(code))
        for field, value in zip(
            (field for field, _ in self._fields),
            (found.helped or "", found.change or "", found.rule_well, found.rule, found.people or ""),
            strict=True,
        ):
            (field.reset if other else field.set_value)(value)
        self._show_log(session_id)

    def _rules(self, now: str | None) -> list[tuple[object, str]]:
        """The rules to choose from, with what was written there in other words."""
        rules = [each for each in ground_rules.all_rules(self.desk.document) if each.code]
        found: list[tuple[object, str]] = [(None, NO_RULE)]
        found += [(each.code, ground_rules.short_name(each)) for each in rules]
        if now and now not in {each.code for each in rules}:
            found.append((now, now))
        return found

    def _show_log(self, session: str) -> None:
        document = self.desk.document
        records = []
        for before, said in evaluation.before(document, session):
            parts = [
                f"Anders: {said.change}" if said.change else "",
                f"Aandacht: {evaluation.rule_in_words(document, said.rule)}" if said.rule else "",
            ]
            records.append(
                Record(
                    before.id,
                    f"Hielp: {said.helped}" if said.helped else "Niet gezegd wat hielp",
                    sub=" · ".join(part for part in parts if part),
                    right=before.label,
                )
            )
        self.log.show_records(records)
        self.earlier.setVisible(bool(records))

    def choices(self) -> list[Choice]:
        """What was said, and the marks as far as they were shown."""
        session = self.desk.session_id
        return show_evaluation.choices(self.desk, session) if session is not None else []

    def _keep(self, name: str, value: object) -> None:
        if self._shown is not None:
            text = value if isinstance(value, str) else None
            evaluation.set_field(self.desk.document, self._shown, name, text)
