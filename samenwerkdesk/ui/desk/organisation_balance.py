"""Draagvlak en daadkracht: the round, signals, who does what, what goes and what is arranged, the form (methode.md 14)."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import method, organisation_balance
from samenwerkdesk.model.organisation_balance import ARRANGE, BELONGS, DECIDES, DOES, FORM, MONEY, REMOVE
from samenwerkdesk.ui.desk import asking, show_relation
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.room.views.relation import OVER, OWN, UNDER
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList

GROUPS = (("under", UNDER), ("over", OVER), ("", OWN))


class BalanceView(RoundPart):
    """The round with its quadrant and meter; beside it what the group says of how it is organised."""

    element: ClassVar[str] = "organisation_balance"
    instrument: ClassVar[str] = organisation_balance.INSTRUMENT
    soon: ClassVar[str] = "Hier zien jullie of de vorm past bij wat jullie willen"
    begin: ClassVar[str] = "Plan eerst een sessie; daarin zet ieder drie schuiven."
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"balance_round", "card"}

    def about(self) -> list[QWidget]:
        """Cards in the order of the session."""
        self._shown: str | None = None
        self._fields: list[tuple[TextField, str]] = []
        self.signals = self._build_signals()
        questions = {each.code: each.text for each in method.element("organisation_balance").questions}
        self.settled = self._card(
            "Schrappen en regelen", (REMOVE, questions["OG7"]), (ARRANGE, "Wat regelen we?")
        )
        self.log = RecordList("Wat eerder is afgesproken", least=36)
        self.earlier = Section("Eerder", self.log)
        self.settled.add_wide(self.earlier)
        self.who = self._card(
            "Wie bepaalt, doet en hoort erbij",
            (DECIDES, questions["OG4"]),
            (DOES, questions["OG5"]),
            (BELONGS, questions["OG6"]),
        )
        self.form = self._card("Vorm", (MONEY, questions["OG8"]))
        self.forms = RecordList("Vormen van besturen", least=36, pick=True)
        self.forms.toggled.connect(self._choose_form)
        self.form.add_wide(Section("Vormen van besturen, zonder score", self.forms))
        return [self.signals, self.settled, self.who, self.form]

    def _card(self, title: str, *fields: tuple[str, str]) -> Card:
        card = Card(title, wide=True)
        card.body.setSpacing(look.space("l"))
        for name, label in fields:
            field = TextField(label, least=1)
            keep(self.desk, field, partial(self._keep, name))
            card.add(field)
            self._fields.append((field, name))
        return card

    def _build_signals(self) -> Card:
        card = Card("Signalen", "kruis aan wat jullie herkennen", wide=True)
        self.groups: dict[str, tuple[Section, RecordList]] = {}
        for kind, head in GROUPS:
            records = RecordList(head, least=36, ruled=False, padding=5, most_lines=6, pick=True)
            records.toggled.connect(self._tick)
            self.groups[kind] = Section(head, records), records
            card.add_wide(self.groups[kind][0])
        self.own = LineField("Ander signaal", placeholder="Typ en druk op Enter")
        self.own.committed.connect(self._add)
        card.add(self.own)
        return card

    # ------------------------------------------------------------------ showing

    def show_about(self, session_id: str) -> None:
        """Show what was said in the session; without a round only what came before."""
        document = self.desk.document
        other, self._shown = session_id != self._shown, session_id
        there = organisation_balance.round_of(document, session_id) is not None
        said = organisation_balance.get(document, session_id)
        found = organisation_balance.ticked(said.signals)
        for kind, (section, _) in self.groups.items():
            section.show_records(
                [
                    Record(f"{kind}|{each.text}", each.text, checked=each.ticked)
                    for each in found
                    if each.kind == kind
                ]
            )
        values = {
            DECIDES: said.who_decides,
            DOES: said.who_does_what,
            BELONGS: said.who_belongs,
            REMOVE: said.remove,
            ARRANGE: said.arrange,
            MONEY: said.money,
        }
        for field, name in self._fields:
            (field.reset if other else field.set_value)(values[name] or "")
        self.forms.show_records(
            [
                Record(
                    each.code,
                    f"{each.text[:1].upper()}{each.text[1:]}",
                    each.meaning,
                    checked=each.code == said.form,
                )
                for each in method.governance_forms()
            ]
        )
        earlier = [
            Record(
                session.id,
                f"Vervalt: {before.remove}" if before.remove else f"Regelen: {before.arrange}",
                sub=f"Regelen: {before.arrange}" if before.remove and before.arrange else "",
                right=session.label,
            )
            for session, before in organisation_balance.before(document, session_id)
            if before.remove or before.arrange
        ]
        self.earlier.show_records(earlier)
        for card in (self.signals, self.who, self.form):
            card.setVisible(there)
        self.settled.setVisible(there or bool(earlier))
        for field, name in self._fields:
            if name in (REMOVE, ARRANGE):
                field.setVisible(there)

    def choices(self) -> list[Choice]:
        """The round, and what was said."""
        return show_relation.balance(self.round) if self.desk.session_id is not None else []

    # ------------------------------------------------------------------ keeping

    def _keep(self, name: str, value: object) -> None:
        if self._shown is not None:
            text = value if isinstance(value, str) else None
            organisation_balance.set_field(self.desk.document, self._shown, name, text)

    def _tick(self, key: str, on: bool) -> None:
        session, text = self._shown, key.partition("|")[2]
        if session is not None:
            self.desk.act(lambda: organisation_balance.set_signal(self.desk.document, session, text, on))

    def _add(self, value: object) -> None:
        session = self._shown
        if session is None or not isinstance(value, str) or not value:
            return
        if carried_out(
            self.desk, lambda: organisation_balance.set_signal(self.desk.document, session, value, on=True)
        ):
            self.own.reset("")

    def _choose_form(self, code: str, on: bool) -> None:
        session = self._shown
        if session is not None:
            chosen = code if on else None
            self.desk.act(lambda: organisation_balance.set_field(self.desk.document, session, FORM, chosen))
