"""The five functions of the ambition, and the lines that partners draw, on the desk."""

from __future__ import annotations

from functools import partial

from samenwerkdesk import look
from samenwerkdesk.model import ambition_words, phases, public_ambition
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import HOW, BoardView, mark_of
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.board import BoardLane
from samenwerkdesk.ui.widgets.card import Card as Sheet
from samenwerkdesk.ui.widgets.fields import TextField

EVERYBODY = "all"
"""The lane of what no partner in particular draws."""


class Functions(Sheet):
    """A field for each function; its hint says what it does and which phase it fits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wat doet deze ambitie voor ons?", "vijf functies")
        self.desk = desk
        self.body.setSpacing(look.space("l"))
        self.fields: dict[str, TextField] = {}
        for each in ambition_words.functions(desk.document):
            about = each.about
            field = TextField(
                about.name,
                f"{about.text[:1].upper()}{about.text[1:]}".rstrip("."),
                placeholder="Wat doet de ambitie hier voor jullie?",
                least=1,
            )
            keep(desk, field, partial(ambition_words.set_function, desk.document, about.code))
            self.fields[about.code] = field
            self.add(field)

    def refresh(self) -> None:
        """Show what the group says of each, and which fits the phase that is on."""
        now = phases.current(phases.all_phases(self.desk.document))
        for each in ambition_words.functions(self.desk.document):
            field = self.fields[each.about.code]
            here = now is not None and now.code == each.phase
            field.set_label(f"{each.about.name} · {phases.of_code(each.phase).name}{' (nu)' if here else ''}")
            field.set_value(each.text)


class NoGos(BoardView):
    """A lane for every partner with the lines it draws."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Waar trekken wij een grens?", 200)
        self.column.addWidget(self.board)

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = ambition_words.no_gos(self.desk.document)
        lanes = [
            (
                BoardLane(each.id, each.label, mark=mark_of(each), empty=HOW),
                [card for card in found if card.partner_id == each.id],
            )
            for each in self.partners
        ]
        loose = [card for card in found if card.partner_id is None]
        everybody = BoardLane(EVERYBODY, public_ambition.ALL, empty=HOW)
        return [*lanes, (everybody, loose)]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        return ambition_words.no_go_lane(None if lane == EVERYBODY else lane)
