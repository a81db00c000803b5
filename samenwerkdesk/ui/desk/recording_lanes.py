"""The lists of what a session records, but for the actions: decisions, open points and the parking lot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import cards, decisions
from samenwerkdesk.model.decisions import Decision
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.segmented import Segmented

MOST_LINES = 6
"""A longer text is shown in full when it is edited."""

Form = tuple[Editor, Callable[[], None]]
"""The fields of a record, and what fills them again with what the document says."""


class Lane(QObject):
    """One list on the card: how its records look and what can be done with them."""

    removed_sentence = "Verwijderd."
    lead_width = 0

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self.records = RecordList(
            name, menu=self.fill_menu, most_lines=MOST_LINES, lead_width=self.lead_width
        )
        self.records.edit_asked.connect(self.edit)
        self.records.remove_asked.connect(self.remove)
        self.records.move_asked.connect(self.move)
        self.records.toggled.connect(self.toggle)
        self.records.key_typed.connect(self.type_key)
        self._fill: Callable[[], None] | None = None

    def form(self, key: str) -> Form | None:
        """The fields of one record."""
        raise NotImplementedError

    def take_away(self, key: str) -> None:
        """Remove a record from the document."""
        raise NotImplementedError

    def move(self, key: str, steps: int) -> None:
        """Move a record in its list."""

    def toggle(self, key: str, on: bool) -> None:
        """Tick a record, or take the tick away."""

    def type_key(self, key: str, text: str) -> None:
        """A letter was typed on a row."""

    def show_records(self, records: list[Record]) -> None:
        """Show the list; the fields of the record that is being edited follow."""
        self.records.show_records(records)
        if self.records.editing is not None and self._fill is not None:
            self._fill()

    def edit(self, key: str) -> None:
        """Open the fields of a record in its row."""
        made = self.form(key)
        if made is None:
            return
        editor, self._fill = made
        self._fill()
        self.records.open_editor(key, editor)
        editor.begin()

    def keep_choice(self, intention: Callable[[], None]) -> None:
        """Carry out what was chosen; when that fails, the fields show again what the document says."""
        if not carried_out(self.desk, intention) and self._fill is not None:
            self._fill()

    def remove(self, key: str) -> None:
        """Take a record away, with the way back."""
        if carried_out(self.desk, lambda: self.take_away(key)):
            self.desk.removed(self.removed_sentence)

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a record."""
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addAction("Omhoog\tAlt+↑", lambda: self.move(key, -1))
        menu.addAction("Omlaag\tAlt+↓", lambda: self.move(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))

    def remove_button(self, key: str) -> Button:
        """The button in an editor that takes the record away."""
        button = Button("Verwijderen", "trash", "destructive", size="small")
        button.clicked.connect(lambda: self.remove(key))
        return button


def required(record: str) -> str:
    """What a field says that may not become empty; ``record`` is what would be left without a text."""
    return f"Laat de tekst staan of verwijder {record}."


class Decisions(Lane):
    """The decisions of the session that is on."""

    removed_sentence = "Besluit verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Besluiten")
        self._found: dict[str, Decision] = {}

    def show(self, found: list[Decision]) -> None:
        """Show these decisions."""
        self._found = {decision.id: decision for decision in found}
        self.show_records([_decision_record(decision) for decision in found])

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        text = TextField("Besluit", least=1, required=required("het besluit"))
        reason = TextField("Omdat", least=1, placeholder="Om welke reden?")
        for field, column in ((text, "text"), (reason, "reason")):
            keep(self.desk, field, partial(decisions.set_field, document, key, column))
        seen = Segmented(
            [(PUBLIC, "Komt in het verslag"), (PRIVATE, "Alleen voor jou")],
            name="Wie dit besluit ziet",
            small=True,
        )
        seen.chosen.connect(lambda value: self._turn(key, value))

        def fill() -> None:
            decision = self._found.get(key)
            if decision is not None:
                text.set_value(decision.text or "")
                reason.set_value(decision.reason or "")
                seen.set_value(PRIVATE if decision.private else PUBLIC)

        return Editor(self.records.close_editor, [text, reason, seen], [self.remove_button(key)]), fill

    def _turn(self, key: str, wanted: str) -> None:
        self.keep_choice(lambda: decisions.set_field(self.desk.document, key, "visibility", wanted))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        super().fill_menu(key, menu)
        private = self._found[key].private
        menu.addSeparator()
        menu.addAction(
            "In het verslag" if private else "Alleen voor jou",
            lambda: self._turn(key, PUBLIC if private else PRIVATE),
        )

    def take_away(self, key: str) -> None:
        decisions.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: decisions.move(self.desk.document, session, key, steps))


def _decision_record(decision: Decision) -> Record:
    reason = decisions.because(decision.reason) if decision.reason else ""
    return Record(
        decision.id,
        decision.text or "Besluit zonder tekst",
        sub=" · ".join(part for part in ("Alleen voor jou" if decision.private else "", reason) if part),
        icon="lock" if decision.private else "gavel",
        icon_ink="warn" if decision.private else "accent",
    )


class Points(Lane):
    """Open points, or the parking lot: those of this session, and what is still open of earlier ones."""

    removed_sentence = "Punt verwijderd."

    def __init__(self, desk: Desk, lane: str, name: str) -> None:
        self.lane = lane
        super().__init__(desk, name)
        self._found: dict[str, cards.Card] = {}

    def show(self, found: list[cards.Card], numbers: dict[str, int | None]) -> None:
        """Show these points; ``numbers`` are the numbers of the sessions."""
        self._found = {card.id: card for card in found}
        self.show_records([self._record(card, numbers) for card in found])

    def _record(self, card: cards.Card, numbers: dict[str, int | None]) -> Record:
        number = numbers.get(card.session_id or "")
        earlier = f"Uit sessie {number}" if number is not None else "Van eerder"
        return Record(
            card.id,
            card.text or "Punt zonder tekst",
            sub="" if card.session_id == self.desk.session_id else earlier,
            icon="circle-check"
            if card.closed
            else "help-circle"
            if self.lane == cards.OPEN_POINT
            else "clock",
            right="afgerond" if card.closed else "",
            ink="muted" if card.closed else "text",
        )

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        label = "Open punt" if self.lane == cards.OPEN_POINT else "Geparkeerd"
        text = TextField(label, least=1, required=required("het punt"))
        keep(self.desk, text, lambda value: cards.set_text(self.desk.document, key, value))
        state = Segmented([("open", "Nog open"), ("closed", "Afgerond")], name="Hoe het staat", small=True)
        state.chosen.connect(lambda value: self._close(key, value == "closed"))

        def fill() -> None:
            card = self._found.get(key)
            if card is not None:
                text.set_value(card.text or "")
                state.set_value("closed" if card.closed else "open")

        return Editor(self.records.close_editor, [text, state], [self.remove_button(key)]), fill

    def _close(self, key: str, closed: bool) -> None:
        session = self.desk.session_id
        if session is not None:
            self.keep_choice(lambda: cards.close(self.desk.document, key, session, closed))

    def type_key(self, key: str, text: str) -> None:
        if text == " ":
            self._close(key, not self._found[key].closed)

    def fill_menu(self, key: str, menu: QMenu) -> None:
        super().fill_menu(key, menu)
        card, document = self._found[key], self.desk.document
        parked = self.lane == cards.PARKED
        menu.addSeparator()
        menu.addAction(
            "Weer openen\tspatie" if card.closed else "Afgerond\tspatie",
            lambda: self._close(key, not card.closed),
        )
        menu.addAction(
            "Naar open punten" if parked else "Naar de parkeerplek",
            lambda: self.desk.act(
                lambda: cards.set_lane(document, key, cards.OPEN_POINT if parked else cards.PARKED)
            ),
        )

    def take_away(self, key: str) -> None:
        cards.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        here = [card.id for card in self._found.values() if card.session_id == self._found[key].session_id]
        self.desk.act(lambda: cards.move(self.desk.document, here, key, steps))
