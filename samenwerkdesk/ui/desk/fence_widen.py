"""Phase 3, widen: the shared boundary, name and story, and what is needed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import actions, capture, cards, dutch_dates, fence, people, sessions
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.fence import BOARD
from samenwerkdesk.ui.desk.capture_line import CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import HOW, BoardView, ExerciseView
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.recording_actions import Actions
from samenwerkdesk.ui.desk.recording_lanes import Form
from samenwerkdesk.ui.desk.show_choices import Choice, now
from samenwerkdesk.ui.widgets.board import BoardLane
from samenwerkdesk.ui.widgets.card import Card as Sheet
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.records import Record

_ABOUT = {
    fence.INSIDE: "vragen, mensen en middelen die van ons samen zijn",
    fence.OUTSIDE: "wat van ieder afzonderlijk blijft",
    fence.SEPARATE: "wat we delen en toch ieder voor zich regelen",
}


class SharedView(BoardView):
    """Three lanes of the boundary around all, and the ambition that belongs to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Gezamenlijke grens", 186, 3)
        self.column.addWidget(self.board)

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = cards.of_board(self.desk.document, BOARD, *fence.SHARED)
        return [
            (
                BoardLane(lane, fence.SHARED_NAMES[lane].capitalize(), _ABOUT[lane], empty=HOW),
                [card for card in found if card.lane == lane],
            )
            for lane in fence.SHARED
        ]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        return Lane(BOARD, lane, card.partner_id if card else None)

    def choices(self) -> list[Choice]:
        return [Choice("Gezamenlijke grens", now(lambda walls: [walls.boundary()]))]


class IdentityView(ExerciseView):
    """Name, sentence, symbol and shared goal."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = Sheet("Zo noemen we onszelf", "naast je eigen naam, niet in plaats daarvan")
        self.column.addWidget(self.card)
        self.name = LineField("Naam", "Deze naam komt op het hek van de ruimere schutting.")
        self.sentence = TextField("Eén zin die we allemaal kunnen uitspreken", least=1)
        self.symbol = TextField("Beeld", placeholder="Waaraan herkennen we onszelf?", least=1)
        self.goal = TextField(
            "Gezamenlijk doel", placeholder="Welke ambitie hoort bij die ruimere grens?", least=2
        )
        self._fields: tuple[tuple[LineField | TextField, str], ...] = (
            (self.name, "identity_name"),
            (self.sentence, "identity_sentence"),
            (self.symbol, "identity_symbol"),
            (self.goal, "shared_goal"),
        )
        for field, column in self._fields:
            keep(desk, field, partial(fence.set_identity, desk.document, column))
            self.card.add(field)

    def refresh(self) -> None:
        said = fence.identity(self.desk.document)._asdict()
        for field, column in self._fields:
            field.set_value(said[column] or "")

    def first(self) -> QWidget:
        return self.name

    def choices(self) -> list[Choice]:
        return [Choice("Naam en verhaal", now(lambda walls: [walls.identity()]))]


class NeedLine(CaptureLine):
    """A line that puts something on the list of what is needed; '@naam' says who sees to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Wat is er nodig? @naam mag erbij")
        self.line.input.setAccessibleName("Wat is er nodig")
        self.choose(capture.ACTION)

    def _entered(self, text: str) -> None:
        found = self._read(text)
        if found is not None and found.problem:
            self.line.preview(found.problem, "warn")
        elif found is not None and carried_out(self.desk, lambda: self._need(found)):
            self.line.clear()

    def _need(self, found: capture.Capture) -> None:
        document = self.desk.document
        with document.change("Benodigdheid vastleggen"):
            key = fence.add_need(document, found.text, found.owner.id if found.owner else None)
            if found.due is not None:
                actions.set_field(document, key, "due", found.due.isoformat())


class Needs(Actions):
    """What is needed, each with who sees to it and where it stands."""

    removed_sentence = "Benodigdheid verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Wat is ervoor nodig")

    def _record(self, action: Action, names: dict[str, str], numbers: dict[str, int | None]) -> Record:
        found = super()._record(action, names, numbers)
        due = action.due_date
        parts = [
            names.get(action.owner_id or "", "nog geen trekker"),
            f"vóór {dutch_dates.long_date(due)}" if due else "",
        ]
        return replace(
            found,
            text=action.text or "Zonder tekst",
            sub=" · ".join(part for part in parts if part),
            right=action.status or "open",
            right_ink="muted",
        )

    def form(self, key: str) -> Form | None:
        made = super().form(key)
        if made is None:
            return None
        editor, fill = made
        status = ChoiceField("Stand van zaken", placeholder="open")
        session = self.desk.session_id
        keep(
            self.desk,
            status,
            lambda value: fence.set_need_status(self.desk.document, key, value, session),
        )
        layout = editor.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, status)

        def fill_all() -> None:
            fill()
            action = self._found.get(key)
            if action is not None:
                other = [action.status] if action.status and action.status not in fence.STATUSES else []
                status.set_options([(word, word) for word in (*fence.STATUSES, *other)])
                status.set_value(action.status)

        return editor, fill_all

    def toggle(self, key: str, on: bool) -> None:
        status = "geregeld" if on else "open"
        self.desk.act(lambda: fence.set_need_status(self.desk.document, key, status, self.desk.session_id))

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: fence.move_need(self.desk.document, key, steps))


class NeedsView(ExerciseView):
    """The list of what is needed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = Sheet("Wat is ervoor nodig?", "besluiten, middelen en gedrag", wide=True)
        self.column.addWidget(self.card)
        self.line = NeedLine(desk)
        self.lane = Needs(desk)
        self.card.add_wide(self.lane.records)
        self.card.add(self.line)

    def refresh(self) -> None:
        document = self.desk.document
        names = {each.id: each.label for each in people.all_people(document)}
        numbers = {each.id: each.number for each in sessions.all_sessions(document)}
        self.lane.show(fence.needs(document), names, numbers)

    def first(self) -> QWidget:
        return self.line.line.input

    def choices(self) -> list[Choice]:
        return [Choice("Wat is ervoor nodig", now(lambda walls: [walls.needs()]))]
