"""Two steps of a TWO about its text: the proposal with its validity and what to watch, and the objections to it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import agreement_cards, agreement_rounds, agreements, people, proposals
from samenwerkdesk.model.agreements import Agreement, AgreementRound
from samenwerkdesk.model.proposals import Objection
from samenwerkdesk.model.text import stored_date
from samenwerkdesk.ui.desk.agreements_panel import StepPanel, question
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.desk.show_agreements import show_objection
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record
from samenwerkdesk.ui.widgets.segmented import Segmented

NEEDED = "Wat heb je nodig om mee te kunnen?"
OPEN, TREATED = "open", "treated"
HIDDEN, SHARED = "hidden", "shared"


class ProposalPanel(StepPanel):
    """What we do, from when until when, and what we watch."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        document = desk.document
        card = Card("Voorstel")
        self.text = TextField(question("TWO5"), "Wat doen we, en wie doet mee?", least=3)
        keep(desk, self.text, partial(agreement_rounds.set_round, document, round_id, "text"))
        self.begin = DateField("Geldt vanaf", today=desk.today)
        self.end = DateField(question("TWO6"), "De laatste dag telt nog mee.", today=desk.today)
        for field, column in ((self.begin, "valid_from"), (self.end, "valid_until")):
            keep(desk, field, partial(self._date, column))
        self.question = TextField(question("TWO7"), "Daar letten we op; schrijf het op als vraag.", least=1)
        keep(
            desk,
            self.question,
            partial(agreement_rounds.set_round, document, round_id, "experience_question"),
        )
        card.add(self.text)
        card.add(beside(self.begin, self.end))
        card.add(self.question)
        self.column.addWidget(card)

    def _date(self, column: str, value: date | None) -> None:
        agreement_rounds.set_round(
            self.desk.document, self.round_id, column, value.isoformat() if value else None
        )

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        self.text.set_value(round_.text or "")
        self.begin.set_value(stored_date(round_.valid_from))
        self.end.set_value(stored_date(round_.valid_until))
        self.question.set_value(round_.experience_question or "")

    def first(self) -> QWidget:
        return self.text.input


class Objections(Lane):
    """The objections, each with what came of it."""

    removed_sentence = "Bezwaar verwijderd."

    def __init__(self, desk: Desk, two_id: str) -> None:
        super().__init__(desk, "Bezwaren")
        self._two_id = two_id
        self._found: dict[str, Objection] = {}
        self._names: dict[str, str] = {}
        self._standing: set[str] = set()

    def show(self, found: list[Objection], names: dict[str, str], standing: set[str]) -> None:
        """Show these objections; ``standing`` are those that stay after they were treated."""
        self._found, self._names, self._standing = {each.id: each for each in found}, names, standing
        self.show_records([self._record(each) for each in found])

    def _record(self, each: Objection) -> Record:
        who = self._names.get(each.person_id or "", "zonder naam")
        stays = "blijft staan" if each.id in self._standing else ""
        shared = "mag de zaal zien" if each.shared else ""
        found = f"Nodig om mee te kunnen: {each.resolution}" if each.resolution else ""
        parts = [who, stays, shared, found]
        return Record(
            each.id,
            each.text or "Nog niet opgeschreven",
            sub=" · ".join(part for part in parts if part),
            icon="circle-check" if each.treated else "octagon-minus",
            icon_ink="success" if each.treated else "danger",
            right="behandeld" if each.treated else "nog open",
            right_ink="muted" if each.treated else "warn",
            ink="text" if each.text else "muted",
        )

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        text = TextField(
            f"Bezwaar van {self._names.get(self._found[key].person_id or '', 'iemand')}", least=2
        )
        keep(self.desk, text, partial(proposals.set_objection, document, key, "text"))
        resolution = TextField(NEEDED, "Schrijf op wat jullie samen vonden.", least=2)
        keep(self.desk, resolution, partial(proposals.set_objection, document, key, "resolution"))
        state = Segmented([(OPEN, "Nog open"), (TREATED, "Behandeld")], name="Hoe het staat", small=True)
        state.chosen.connect(
            lambda value: self.keep_choice(lambda: proposals.set_resolved(document, key, value == TREATED))
        )
        seen = Segmented(
            [(HIDDEN, "Alleen voor jou"), (SHARED, "Mag de zaal zien")],
            name="Wie dit bezwaar ziet",
            small=True,
        )
        seen.chosen.connect(
            lambda value: self.keep_choice(lambda: proposals.share_objection(document, key, value == SHARED))
        )

        def fill() -> None:
            each = self._found.get(key)
            if each is not None:
                text.set_value(each.text or "")
                resolution.set_value(each.resolution or "")
                state.set_value(TREATED if each.resolved else OPEN)
                seen.set_value(SHARED if each.shared else HIDDEN)

        parts: list[QWidget] = [text, resolution, state, seen]
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def fill_menu(self, key: str, menu: QMenu) -> None:
        each, document = self._found[key], self.desk.document
        menu.addAction("Behandelen\tEnter", lambda: self.edit(key))
        menu.addAction(
            "Alleen voor jou" if each.shared else "Mag de zaal zien",
            lambda: self.desk.act(lambda: proposals.share_objection(document, key, not each.shared)),
        )
        menu.addAction("Toon in de zaal", lambda: show_objection(self.desk, self._two_id, key)).setEnabled(
            each.shared
        )
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))

    def take_away(self, key: str) -> None:
        agreement_rounds.remove_objection(self.desk.document, key)


class ObjectionsPanel(StepPanel):
    """What stands in the way, what is needed to join, and the proposal as it became."""

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id)
        self.columns = Columns([(430, 1.5), (270, 1.0)])
        self.column.addWidget(self.columns)
        self.private = PrivateCard("Bezwaren", "pas in de zaal als jij het toont", wide=True)
        self.none = Note("", "circle-check")
        self.private.add(self.none)
        self.lane = Objections(desk, two_id)
        self.private.add_wide(self.lane.records)
        self.of = ChoiceField("Nog een bezwaar van", placeholder="Kies een naam…")
        self.of.committed.connect(self._object)
        self.private.add(self.of)
        self.columns.add(self.private, 0)
        self.after = Card("Het voorstel na de bezwaren")
        self.adapted = TextField(
            "Zo doen we het", "Leeg: het voorstel blijft zoals het is.", least=3, placeholder=""
        )
        keep(
            desk,
            self.adapted,
            partial(agreement_rounds.set_round, desk.document, round_id, "adapted_text"),
        )
        self.after.add(self.adapted)
        self.after.add(
            Note(
                "Een bezwaar is geen veto. Blijft het na behandeling staan, dan kunnen jullie toch vaststellen: "
                "het bezwaar wordt letterlijk de ervaringsvraag, en komt bij de reflectie als eerste aan bod.",
                "info-circle",
            )
        )
        self.columns.add(self.after, 1)

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document = self.desk.document
        found = proposals.objections(document, self.round_id)
        names = {each.id: each.label for each in people.all_people(document)}
        standing = set(agreements.check_round(document, self.round_id).standing_objections)
        self.lane.show(found, names, standing)
        self.none.setVisible(not found)
        waiting = agreement_cards.to_speak(document, self.round_id)
        words = "Niemand heeft bezwaar." if not waiting else "Nog geen bezwaren. Maak eerst de ronde af."
        self.none.show_note(words, "info-circle" if waiting else "circle-check")
        taken = {each.person_id for each in found}
        crowd, _ = self.crowd(round_)
        self.of.set_options([(each.id, each.label) for each in crowd if each.id not in taken])
        self.of.set_value(None)
        self.adapted.input.setPlaceholderText(round_.text or "")
        self.adapted.set_value(round_.adapted_text or "")

    def first(self) -> QWidget:
        keys = self.lane.records.keys()
        return (self.lane.records.row(keys[0]) if keys else None) or self.of.input

    def _object(self, person_id: object) -> None:
        if isinstance(person_id, str):
            made = self.desk.act(lambda: proposals.object_to(self.desk.document, self.round_id, person_id))
            if made is not None:
                self.lane.edit(made)
