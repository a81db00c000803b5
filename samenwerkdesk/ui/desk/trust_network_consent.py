"""Vertrouwen, before anything is asked: who sees what, which layers, and who wants to be in it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import (
    disclosure,
    method,
    partners,
    people,
    promise,
    round_sets,
    trust_network,
)
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk.asking_promise import BEFORE, NOW, labelled
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import PrivateCard
from samenwerkdesk.ui.widgets.choice_list import ChoiceList, ChoiceRow, Option
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

YES, NO = "yes", "no"

_FIRST = "Lees eerst voor wie wat ziet. Vraag dan ieder apart; wie nog niet antwoordde of nee zegt, komt nergens in beeld."
_AFTER = "Wil iemand er alsnog uit? Kies nee: alles van en over diegene gaat weg, en de zaal ziet het beeld niet meer."
_AGAIN = "Iemand trok het ja in. Een nieuw beeld naast het oude verraadt wat diegene invulde: vraag het liever opnieuw."


ALL_OR_NONE = "Op naam kan alleen als iedereen ja zegt; anders ziet de zaal het patroon tussen organisaties."


class SetUp(QWidget):
    """The choices of a prepared round: the layers, what the room may see, when it is filled in; and the promise they make."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._round: Round | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        column.addWidget(Text("Welke lagen vragen we?", "label", "muted"))
        self.layers = RecordList("Welke lagen vragen we?", pick=True, least=36)
        self.layers.toggled.connect(self._layer)
        column.addWidget(self.layers)
        self.level = Segmented(
            [(disclosure.ANONYMOUS, "Alleen tussen organisaties"), (disclosure.OPEN, "Op naam")],
            name="Wat mag de zaal zien?",
            small=True,
        )
        self.level.chosen.connect(self._level)
        column.addWidget(labelled("Wat mag de zaal zien?", self.level))
        self.when = Segmented(
            [(NOW, "In de sessie"), (BEFORE, "Vooraf, ook wie afwezig is")], name="Wanneer?", small=True
        )
        self.when.chosen.connect(self._when)
        column.addWidget(labelled("Wanneer vullen we het in?", self.when))
        self.promise = GridNote()
        column.addWidget(self.promise)
        self.warning = Note("", "alert-triangle", "warn")
        column.addWidget(self.warning)

    def show_round(self, of: Round) -> None:
        """Show the choices of a round that is prepared."""
        self._round = of
        document = self.desk.document
        asked = {each.code for each in trust_network.layers(document, of.id)}
        self.layers.show_records(
            [
                Record(
                    each.code,
                    f"{each.name[:1].upper()}{each.name[1:]}",
                    sub=each.text,
                    checked=each.code in asked,
                )
                for each in method.network_layers()
            ]
        )
        self.level.set_value(disclosure.OPEN if of.mode == disclosure.OPEN else disclosure.ANONYMOUS)
        self.when.set_value(BEFORE if of.prefilled else NOW)
        room, stored = promise.of_round(of, disclosure.threshold(document))
        self.promise.show_note("Wie ziet wat · lees dit voor", f"{room}\n{stored}")
        words = self._too_small(of)
        self.warning.show_note(words, "alert-triangle" if words else "", "warn")
        self.warning.setVisible(bool(words))

    def _too_small(self, of: Round) -> str:
        """A warning when names cannot be shown, or when no two organisations can hold the threshold together."""
        document = self.desk.document
        if of.mode == disclosure.OPEN:
            return "" if trust_network.by_name(document, of) else ALL_OR_NONE
        least = disclosure.threshold(document)
        here = people.taking_part(document, of.session_id or "")
        largest = sorted(Counter(each.partner_id for each in here if each.partner_id).values())[-2:]
        if sum(largest) >= least:
            return ""
        return (
            f"Geen twee organisaties hebben hier samen {least} mensen; dan blijft het patroon zonder lijnen."
        )

    def _layer(self, code: str, asked: bool) -> None:
        of = self._round
        if of is not None and not carried_out(
            self.desk, lambda: trust_network.set_layer(self.desk.document, of.id, code, asked)
        ):
            self.show_round(of)

    def _level(self, mode: str) -> None:
        of = self._round
        if of is not None and not carried_out(
            self.desk, lambda: trust_network.set_level(self.desk.document, of.id, mode)
        ):
            self.show_round(of)

    def _when(self, value: str) -> None:
        of = self._round
        if of is not None:
            self.desk.act(lambda: round_sets.set_prefilled(self.desk.document, of, value == BEFORE))


class ConsentCard(PrivateCard):
    """Everybody with yes or no; once it is closed only who said yes, folded away, to take a yes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wie wil erin?", "alleen voor jou", wide=True)
        self.desk = desk
        self._round: Round | None = None
        self._open = False
        self.note = Note("", "")
        self.add(self.note)
        self.list = ChoiceList("Wie wil erin?", [Option(YES, "Ja", "check"), Option(NO, "Nee", "ban")])
        self.list.chosen.connect(self._choose)
        self.add_wide(self.list)
        self.hints = KeyHints([("1", "ja"), ("2", "nee"), ("Delete", "nog niet gevraagd")])
        self.add(self.hints)
        self.unfold = Button("Toon wie erin staat", "eye", size="small")
        self.unfold.clicked.connect(self._toggle)
        self.add(self.unfold)

    def show_round(self, of: Round) -> None:
        """Show who was asked for a round, and what they said."""
        if self._round is None or self._round.id != of.id or self._round.counts != of.counts:
            self._open = not of.counts
        self._round = of
        document = self.desk.document
        said, order = trust_network.consents(document, of.id), partners.all_partners(document)
        here = {each.id for each in people.taking_part(document, of.session_id or "")} | set(said)
        shown = [
            each
            for each in people.all_people(document)
            if (said.get(each.id) if of.counts else each.id in here)
        ]
        marks = {each.id: (each.look, each.code) for each in order}
        self.list.show_rows(
            [
                ChoiceRow(
                    each.id,
                    each.label,
                    None if each.id not in said else YES if said[each.id] else NO,
                    mark=marks.get(each.partner_id or ""),
                )
                for each in people.per_partner(shown, order)
            ]
        )
        self.note.show_note(_AFTER if of.counts else _FIRST)
        for part in (self.list, self.hints, self.note):
            part.setVisible(self._open)
        self.unfold.setVisible(of.counts)
        self.unfold.setText("Verberg wie erin staat" if self._open else "Toon wie erin staat")
        self.unfold.set_icon("eye-off" if self._open else "eye")

    def _toggle(self) -> None:
        self._open = not self._open
        if self._round is not None:
            self.show_round(self._round)

    def _choose(self, person_id: str, code: object) -> None:
        of = self._round
        if of is None:
            return
        given = None if code is None else code == YES
        if not carried_out(
            self.desk, lambda: trust_network.set_consent(self.desk.document, of.id, person_id, given)
        ):
            return
        if of.shown and not given:
            self.desk.say(_AGAIN, "warn", action="Ongedaan maken", act=self.desk.undo)
