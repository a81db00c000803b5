"""One step of a round of a TWO: the base of what is done in it, and the first two, the issue and who must be heard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import (
    agreement_cards,
    agreement_rounds,
    agreements,
    dutch_dates,
    method,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.agreements import Agreement, AgreementRound
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList


def question(code: str) -> str:
    """What the handbook asks at a step, by its code (TWO1 …)."""
    return next((each.text for each in method.element("agreements").questions if each.code == code), "")


class StepPanel(QWidget):
    """What is done in one step of one round; made anew for another round. ``step_asked`` names another step."""

    step_asked = Signal(str)

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__()
        self.desk, self.two_id, self.round_id = desk, two_id, round_id
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.space("l"))

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        """Show what the document says."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def marks(self) -> dict[str, tuple[int, str]]:
        """Per partner id its mark."""
        return {each.id: (each.look, each.code) for each in partners.all_partners(self.desk.document)}

    def crowd(self, round_: AgreementRound) -> tuple[list[Person], dict[str, str]]:
        """Who takes part in the round, partner by partner, and who of them is away, with why."""
        document = self.desk.document
        everybody = people.all_people(document)
        if round_.session_id is None:
            here = [each for each in everybody if each.left_session_id is None]
        else:
            here = people.taking_part(document, round_.session_id)
        away = sessions.away(document, round_.session_id, [each.id for each in here])
        spoke = {each.id for each in agreement_cards.at_table(document, self.round_id)}
        spoke |= {each.person_id or "" for each in agreement_cards.views(document, self.round_id)}
        known = {each.id for each in here}
        here += [each for each in everybody if each.id in spoke - known]
        return people.per_partner(here, partners.all_partners(document)), away


class IssuePanel(StepPanel):
    """The issue, in one sentence, and in which session this round is."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        document = desk.document
        card = Card("Kwestie")
        self.title = LineField("Titel", required=True)
        keep(desk, self.title, partial(agreement_rounds.set_field, document, two_id, "title"))
        self.issue = TextField(question("TWO1"), "Eén vraag, in één zin.", least=2)
        keep(desk, self.issue, partial(agreement_rounds.set_field, document, two_id, "issue"))
        self.session = ChoiceField("Sessie van deze ronde", placeholder="Buiten een sessie")
        keep(desk, self.session, partial(agreement_rounds.set_round, document, round_id, "session_id"))
        self.note = TextField("Opmerking bij deze ronde", "Alleen voor jou.", least=1)
        keep(desk, self.note, partial(agreement_rounds.set_round, document, round_id, "note"))
        for field in (self.title, self.issue, self.session, self.note):
            card.add(field)
        self.column.addWidget(card)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        self.title.set_value(two.title or "")
        self.issue.set_value(two.issue or "")
        options: list[tuple[object, str]] = [(None, "Buiten een sessie")]
        for each in sessions.all_sessions(self.desk.document):
            day = f", {dutch_dates.long_date(each.day)}" if each.day else ""
            options.append((each.id, f"{each.label}{day}"))
        self.session.set_options(options)
        self.session.set_value(round_.session_id)
        self.note.set_value(round_.note or "")

    def first(self) -> QWidget:
        return self.issue.input


class PlayersPanel(StepPanel):
    """Which partners must be heard, and which were in this round."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        self.card = Card("Relevante spelers", wide=True)
        self.card.add(Note(f"{question('TWO2')} Ontbreekt er iemand zonder wie dit niet kan?", ""))
        self.empty = Note("Zet eerst de partners erin, op het tabblad Overzicht.", "info-circle")
        self.card.add(self.empty)
        self.list = RecordList("Relevante spelers", pick=True)
        self.list.toggled.connect(self._toggle)
        self.list.edit_asked.connect(lambda key: self._toggle(key, key not in self._relevant()))
        self.card.add_wide(self.list)
        self.everybody = Button("Alle partners", "users", size="small")
        self.everybody.clicked.connect(self._all)
        foot = Flow()
        foot.add(self.everybody)
        self.card.add(foot)
        self.column.addWidget(self.card)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document = self.desk.document
        relevant = self._relevant()
        views = agreement_cards.views(document, self.round_id)
        heard = agreement_cards.heard_partners(document, views)
        shown = partners.all_partners(document)
        self.empty.setVisible(not shown)
        self.everybody.setEnabled(len(relevant) < len(shown))
        self.everybody.setVisible(bool(shown))
        self.list.show_records(
            [
                Record(
                    each.id,
                    each.label,
                    right=("gehoord" if each.id in heard else "nog niet gehoord")
                    if each.id in relevant
                    else "",
                    right_ink="muted" if each.id in heard else "warn",
                    checked=each.id in relevant,
                )
                for each in shown
            ]
        )

    def first(self) -> QWidget:
        keys = self.list.keys()
        return (self.list.row(keys[0]) if keys else None) or self.everybody

    def _relevant(self) -> list[str]:
        return agreements.relevant_partners(self.desk.document, self.two_id)

    def _toggle(self, key: str, on: bool) -> None:
        order = [each.id for each in partners.all_partners(self.desk.document)]
        wanted = {*self._relevant(), key} if on else {*self._relevant()} - {key}
        self._keep([each for each in order if each in wanted])

    def _all(self) -> None:
        self._keep([each.id for each in partners.all_partners(self.desk.document)])
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, wanted: list[str]) -> None:
        self.desk.act(lambda: agreement_rounds.set_relevant(self.desk.document, self.two_id, wanted))
