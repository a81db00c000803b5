"""What one partner takes, or brings, as a list: each line with its category, its weight and whom it is linked with."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import give_take, method, partners
from samenwerkdesk.model.give_take import GIVE, TAKE, Line
from samenwerkdesk.model.public_give_take import weight_said
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane, required
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record

NOT_SAID = "nog niet gezegd"
_WEIGHTS: list[tuple[object, str]] = [
    (None, NOT_SAID),
    (1.0, "1, een beetje"),
    (2.0, "2"),
    (3.0, "3"),
    (4.0, "4"),
    (5.0, "5, heel veel"),
]
_NAMES = {TAKE: "Halen", GIVE: "Brengen"}
_LINK = {TAKE: "Bij wie haal je dit?", GIVE: "Voor wie is dit?"}
_WITH = {TAKE: "bij", GIVE: "voor"}
_ENTRY = {TAKE: "Wat komt deze partner halen?", GIVE: "Wat brengt deze partner mee?"}


class Lines(Lane):
    """The lines of a partner in one direction."""

    removed_sentence = "Regel verwijderd."

    def __init__(self, desk: Desk, direction: str) -> None:
        super().__init__(desk, _NAMES[direction])
        self.direction = direction
        self._found: dict[str, Line] = {}

    def show(self, partner_id: str) -> None:
        """Show those of a partner."""
        found = give_take.lines(self.desk.document, partner_id)
        self._found = {each.id: each for each in found if each.direction == self.direction}
        self._names = {each.id: each.label for each in partners.all_partners(self.desk.document)}
        self.show_records([self._record(each) for each in self._found.values()])

    def _record(self, line: Line) -> Record:
        other = self._names.get(line.linked_partner_id or "")
        parts = [
            give_take.category_name(line.category) or "nog geen categorie",
            f"{_WITH[self.direction]} {other}" if other else "",
        ]
        return Record(
            line.id,
            line.text or "Zonder tekst",
            sub=" · ".join(part for part in parts if part),
            right=weight_said(line.weight) if line.weight is not None else "geen gewicht",
            right_ink="text" if line.weight is not None else "muted",
        )

    def form(self, key: str) -> Form | None:
        line = self._found.get(key)
        if line is None:
            return None
        text = TextField(_NAMES[self.direction], least=1, required=required("de regel"))
        categories: list[tuple[object, str]] = [(None, NOT_SAID)]
        categories += [(each.code, each.text) for each in method.give_take_categories()]
        category = ChoiceField("Categorie", placeholder=NOT_SAID, options=categories)
        weight = ChoiceField("Gewicht", placeholder=NOT_SAID, options=_WEIGHTS)
        others: list[tuple[object, str]] = [(None, "nog niemand")]
        others += [(each, name) for each, name in self._names.items() if each != line.partner_id]
        link = ChoiceField(_LINK[self.direction], placeholder="nog niemand", options=others)
        fields = {"text": text, "category": category, "weight": weight, "linked_partner_id": link}
        for name, field in fields.items():
            keep(self.desk, field, partial(give_take.set_field, self.desk.document, key, name))

        def fill() -> None:
            now = self._found.get(key)
            if now is not None:
                text.set_value(now.text or "")
                category.set_value(now.category)
                weight.set_value(now.weight)
                link.set_value(now.linked_partner_id)

        parts = [text, beside(category, weight), link]
        return Editor(self.records.close_editor, parts, [self.remove_button(key)]), fill

    def type_key(self, key: str, text: str) -> None:
        if text in "12345":
            self.desk.act(lambda: give_take.set_field(self.desk.document, key, "weight", float(text)))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        weights = menu.addMenu("Gewicht")
        for value, said in _WEIGHTS[1:]:
            weights.addAction(said, partial(self.type_key, key, weight_said(float(str(value)))))
        super().fill_menu(key, menu)

    def take_away(self, key: str) -> None:
        give_take.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: give_take.move(self.desk.document, key, steps))


class Side(Card):
    """A card with the lines of a partner in one direction, and a line to add one."""

    def __init__(self, desk: Desk, direction: str) -> None:
        super().__init__(_NAMES[direction], "Enter opent, 1–5 geeft gewicht", wide=True)
        self.desk, self.direction = desk, direction
        self._partner = ""
        self.lane = Lines(desk, direction)
        self.add_wide(self.lane.records)
        self.line = EntryLine(_ENTRY[direction], _ENTRY[direction])
        self.line.entered.connect(self._entered)
        self.add(self.line)

    def show_partner(self, partner_id: str) -> None:
        """Show the lines of a partner."""
        if partner_id != self._partner:
            self.lane.records.close_editor()
        self._partner = partner_id
        self.lane.show(partner_id)

    def _entered(self, text: str) -> None:
        if text.strip() and carried_out(
            self.desk, lambda: give_take.add(self.desk.document, self._partner, self.direction, text)
        ):
            self.line.clear()
