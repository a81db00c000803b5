"""Options: a list, and the matrix of which option serves which interests, counted and never ranked (methode.md 12)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from samenwerkdesk.model import interest_options
from samenwerkdesk.model.interest_options import Option
from samenwerkdesk.model.interests import Interest
from samenwerkdesk.model.text import counted
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane, required
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Letters, Mark, MarkGrid
from samenwerkdesk.ui.widgets.records import Record

SERVES = "✓"


class Options(Lane):
    """The options with how many interests each serves."""

    removed_sentence = "Optie verwijderd."
    lead_width = 26

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Opties")
        self._found: dict[str, Option] = {}

    def show(self, found: list[Option], there: list[Interest]) -> None:
        """Show these options, and of how many interests there are each serves how many."""
        self._found = {each.id: each for each in found}
        open_to_all = {each.id for each in there if not each.private}
        self.show_records(
            [self._record(at, each, there, open_to_all) for at, each in enumerate(found, start=1)]
        )

    def _record(self, at: int, each: Option, there: list[Interest], open_to_all: set[str]) -> Record:
        known = [key for key in each.serves if any(key == one.id for one in there)]
        said = f"dient {len(known)} van {counted(len(there), 'belang', 'belangen')}"
        if len(open_to_all) < len(there):
            said += f"; de zaal ziet {sum(key in open_to_all for key in known)} van {len(open_to_all)}"
        return Record(each.id, each.label, sub=said, lead=str(at), right=each.status or "")

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        document = self.desk.document
        text = TextField("Optie", least=1, required=required("de optie"))
        status = ChoiceField("Stand", placeholder="nog open")
        keep(self.desk, text, partial(interest_options.set_field, document, key, "text"))
        keep(self.desk, status, partial(interest_options.set_field, document, key, "status"))

        def fill() -> None:
            each = self._found.get(key)
            if each is not None:
                own = [each.status] if each.status and each.status not in interest_options.STATUSES else []
                status.set_options(
                    [(None, "nog open"), *((one, one) for one in (*interest_options.STATUSES, *own))]
                )
                text.set_value(each.text or "")
                status.set_value(each.status)

        return Editor(self.records.close_editor, [text, status], [self.remove_button(key)]), fill

    def take_away(self, key: str) -> None:
        interest_options.remove(self.desk.document, key)

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: interest_options.move(self.desk.document, list(self._found), key, steps))


@dataclass(frozen=True)
class Served(Letters):
    """An option serves an interest, or nothing is said of it."""

    words: tuple[tuple[str, str, str], ...] = ((SERVES, "dient dit belang", "success"),)

    @property
    def expected(self) -> str:
        return "Druk op spatie als deze optie dit belang dient, nog een keer als dat niet zo is."

    @property
    def empties(self) -> str:
        return "0"

    def key_of(self, text: str) -> str:
        return SERVES if text in ("1", "x", "X", SERVES) else "0" if text == "0" else ""

    def read(self, text: str) -> Mark:
        return super().read({"1": SERVES, "x": SERVES, "0": ""}.get(text.strip().lower(), text))


class Matrix(MarkGrid):
    """Interests by options; a click or Space turns a cell."""

    def __init__(self) -> None:
        super().__init__("Welke optie dient welk belang", Served(), enter="down")

    def turn(self) -> None:
        """Turn the current cell."""
        cell = self.current()
        if cell is not None:
            self.give(None if self.mark(*cell) else SERVES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.turn()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        here = self._places.cell_at(event.position().toPoint(), self._dx(), self._dy())
        if event.button() == Qt.MouseButton.LeftButton and here is not None:
            self.turn()


class OptionsCard(Card):
    """The list, a line for a new option, and the matrix under it as soon as there is something to say in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Opties", "eerst bedenken, later oordelen", wide=True)
        self.desk = desk
        self.lane = Options(desk)
        self.add_wide(self.lane.records)
        self.line = EntryLine("Nieuwe optie", "Wat zou meer belangen tegelijk dienen? Enter zet het erbij")
        self.line.entered.connect(self._add)
        self.add(self.line)
        self.matrix = Matrix()
        self.matrix.cell_marked.connect(lambda row, column, mark: self._mark([(row, column, mark)]))
        self.matrix.marks_pasted.connect(self._mark)
        self.matrix.refused.connect(lambda said: desk.say(said, brief=True))
        self.matrix.current_changed.connect(lambda *_: self._tell())
        self.note = GridNote()
        self.hints = KeyHints([("spatie", "dient dit belang"), ("↑ ↓ ← →", "door het rooster")])
        for part in (self.matrix, self.note, self.hints):
            self.add(part)
        self._options: dict[str, Option] = {}
        self._interests: dict[str, Interest] = {}

    def show_options(self, there: list[Interest]) -> None:
        """Show the options as they are now, with all interests."""
        found = interest_options.all_options(self.desk.document)
        self._options = {each.id: each for each in found}
        self._interests = {each.id: each for each in there}
        self.lane.show(found, there)
        both = bool(found and there)
        for part in (self.matrix, self.note, self.hints):
            part.setVisible(both)
        if not both:
            return
        hidden = {True: " (alleen voor jou)", False: ""}
        rows = [GridRow(each.id, f"{each.label}{hidden[each.private]}") for each in there]
        columns = [
            GridColumn(each.id, str(at), spoken=f"optie {at}: {each.label}")
            for at, each in enumerate(found, start=1)
        ]
        values: dict[tuple[str, str], Mark] = {
            (key, each.id): SERVES for each in found for key in each.serves
        }
        self.matrix.show_grid(rows, columns, values)
        self._tell()

    def fit(self, height: int) -> None:
        """Let the matrix scroll under its heads."""
        self.matrix.set_most_height(height)

    def _tell(self) -> None:
        """Say in full which option and which interest the current cell is about."""
        cell = self.matrix.current()
        option, interest = (
            (self._options.get(cell[1]), self._interests.get(cell[0])) if cell else (None, None)
        )
        if option is not None and interest is not None:
            at = list(self._options).index(option.id) + 1
            serves = "dient" if interest.id in option.serves else "dient (nog) niet"
            self.note.show_note(f"Optie {at}: {option.label}", f"{serves}: {interest.label}")

    def _add(self, text: str) -> None:
        if self.desk.act(lambda: interest_options.add(self.desk.document, text)):
            self.line.clear()

    def _mark(self, cells: list[tuple[str, str, Mark]]) -> None:
        serving = [(option, interest, mark is not None) for interest, option, mark in cells]
        self.desk.act(lambda: interest_options.set_serving(self.desk.document, serving))
