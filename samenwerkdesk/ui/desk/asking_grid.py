"""Typing a round on the desk: rows by questions, with number keys and arrows alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ballots, exact, questions
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.model.statistics import participant_score
from samenwerkdesk.ui.desk.asking_columns import (
    Column,
    columns_of,
    given_of,
    head_of,
    keys_of,
    mark_of,
    name_of,
    sentence_of,
)
from samenwerkdesk.ui.desk.asking_rows import Rows, Slot
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.condition_tabs import ConditionTabs
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridRow, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.revealing import reveal

EVERYTHING = "everything"

AROUND, LEAST = 390, 234
"""What stands around the grid in its card, and how low the grid may become, in px."""


class RoundGrid(QWidget):
    """The grid of a round of marks and choices. ``leave_asked`` when Tab leaves it at the end."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._rows = Rows()
        self._round: Round | None = None
        self._slots: dict[str, Slot] = {}
        self._columns: dict[str, Column] = {}
        self._names = self._keeping = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        self.tabs = ConditionTabs()
        self.tabs.chosen.connect(lambda _: self._tab_chosen())
        column.addWidget(self.tabs)
        self.grid = MarkGrid("Antwoorden", Marks(1, 5, unknown=True), advance=True, tail_title="score")
        self.grid.cell_marked.connect(self._mark)
        self.grid.marks_pasted.connect(self._paste)
        self.grid.rows_wanted.connect(self._want_rows)
        self.grid.current_changed.connect(lambda *_: self._show_cell())
        self.grid.refused.connect(self._refused)
        column.addWidget(self.grid)
        self.problem = Note("")
        self.problem.hide()
        column.addWidget(self.problem)
        self.note = GridNote()
        column.addWidget(self.note)
        self.hints = KeyHints()
        column.addWidget(self.hints)

    # ------------------------------------------------------------------ showing

    def show_round(self, of: Round, *, names: bool = False) -> None:
        """Show what was typed in a round; ``names`` calls people by their name."""
        another = self._round is None or self._round.id != of.id or self._round.running != of.running
        self._round, self._names = of, names
        asked = questions.of_round(self.desk.document, of.id)
        conditions = list(dict.fromkeys(each.condition for each in asked if each.condition))
        several = len(conditions) > 1 and len(asked) > len(conditions)
        self.tabs.setVisible(several)
        if several and another:
            self.tabs.show_tabs([*conditions, EVERYTHING])
            self.tabs.set_value(EVERYTHING if of.running else conditions[0])
        self._fill(another)

    def _fill(self, another: bool = False) -> None:
        of = self._round
        if of is None:
            return
        document = self.desk.document
        asked = questions.of_round(document, of.id)
        slots = self._rows.slots(document, of, names=self._names)
        self._slots = {slot.key: slot for slot in slots}
        shown = self._shown(asked)
        self._columns = {column.key: column for one in shown for column in columns_of(one)}
        scored = bool(shown and shown[0].condition and shown[0].item != shown[0].condition)
        one_condition = scored and len({one.condition for one in shown}) == 1
        rows = [self._row(slot, shown if one_condition else ()) for slot in slots]
        values: dict[tuple[str, str], Mark] = {}
        locked: dict[tuple[str, str], str] = {}
        for slot in slots:
            for key, column in self._columns.items():
                if slot.ballot is not None and not slot.hidden:
                    values[slot.key, key] = mark_of(column, slot.ballot.answers.get(column.asked.key))
                if slot.locked:
                    locked[slot.key, key] = slot.locked
        changed = self._changed_cell(values) if not another and not self._keeping else None
        self.grid.show_grid(rows, [head_of(column) for column in self._columns.values()], values, locked)
        if another:
            self._to_first_empty(values)
        elif changed is not None:
            self.grid.set_current(*changed)
        self._show_cell()

    def _changed_cell(self, values: dict[tuple[str, str], Mark]) -> tuple[str, str] | None:
        """The first cell that becomes another one without being typed in, such as by undo: there one wants to go on."""
        cells = [(slot, key) for slot in self._slots for key in self._columns]
        return next((cell for cell in cells if values.get(cell) != self.grid.mark(*cell)), None)

    def _shown(self, asked: tuple[Asked, ...]) -> list[Asked]:
        tab = self.tabs.value() if not self.tabs.isHidden() else EVERYTHING
        found = [one for one in asked if one.kind in ("mark", "single", "multiple")]
        return found if tab == EVERYTHING else [one for one in found if one.condition == tab]

    def _row(self, slot: Slot, scored: tuple[Asked, ...] | list[Asked]) -> GridRow:
        tail = "ingevuld" if slot.hidden else ""
        if scored and slot.ballot is not None and not slot.hidden:
            marks = [given.number for one in scored if (given := slot.ballot.answers.get(one.key))]
            score = participant_score(marks)
            tail = exact.dutch(score) if score is not None else ""
        return GridRow(slot.key, slot.label, tail=tail, muted=slot.hidden)

    def _to_first_empty(self, values: dict[tuple[str, str], Mark]) -> None:
        for row in self._slots:
            if not self._slots[row].locked and all(values.get((row, key)) is None for key in self._columns):
                self.grid.set_current(row, next(iter(self._columns)))
                return

    def _tab_chosen(self) -> None:
        self._fill()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cell(self) -> None:
        """Write the question of the current column in full under the grid."""
        self.problem.hide()
        cell = self.grid.current()
        column = self._columns.get(cell[1]) if cell else None
        if cell is None or column is None:
            return
        self.grid.marks = column.marks
        asked, slot = column.asked, self._slots[cell[0]]
        group = look.condition(asked.condition).name if asked.condition else ""
        name = name_of(column, group)
        heading = " · ".join(part for part in (name, group, slot.label) if part)
        self.note.show_note(heading, sentence_of(column))
        self.hints.show_keys([*keys_of(column), ("Enter", "volgende"), ("Ctrl+V", "plakken")])
        self.hints.setVisible(not slot.locked)
        if self.grid.hasFocus():
            # First the question, then the cell, which matters most when there is no room for both.
            reveal(self.note, self.note.rect())
            reveal(self.grid.viewport(), self.grid.cell_rect(*cell))

    # ------------------------------------------------------------------ acting

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.grid

    def fit(self, height: int) -> None:
        """Let a long grid scroll under its heads, so that the question under it stays in sight in ``height`` px."""
        self.grid.set_most_height(max(LEAST, height - AROUND))

    def _refused(self, sentence: str) -> None:
        self.problem.show_note(sentence, "alert-triangle", "warn")
        self.problem.show()

    def _want_rows(self, count: int) -> None:
        if self._round is not None and self._round.running:
            self._rows.ask_for(self._round.id, count)
            self._fill()

    def _mark(self, row: str, key: str, mark: Mark) -> None:
        self._keep([(row, key, mark)])

    def _paste(self, block: list[tuple[str, str, Mark]]) -> None:
        self._keep(block)

    def _keep(self, block: list[tuple[str, str, Mark]]) -> None:
        of = self._round
        if of is None:
            return
        entries, rows = self._entries(block)
        self._keeping = True
        try:
            done = self.desk.act(lambda: self._put(of, entries))
            for row, ballot in zip(rows, done or [], strict=done is not None):
                if self._slots[row].who.person_id is None:
                    self._rows.typed(of.id, row, ballot)
            # The notice of the change came before the row knew its ballot.
            if done is None or any(self._slots[row].ballot is None for row in rows):
                self._fill()
        finally:
            self._keeping = False
        if done is not None:
            self.changed.emit()

    def _put(self, of: Round, entries: list[tuple[Who, Asked, Given]]) -> list[str | None]:
        return ballots.put(self.desk.document, of.id, entries)

    def _entries(
        self, block: list[tuple[str, str, Mark]]
    ) -> tuple[list[tuple[Who, Asked, Given]], list[str]]:
        """What a block of marks means, and the row of each answer; the choices of one question become one answer."""
        chosen: dict[tuple[str, str], list[str]] = {}
        found: dict[tuple[str, str], Given] = {}
        for row, key, mark in block:
            column = self._columns[key]
            cell = row, column.asked.key
            if column.option is None:
                found[cell] = given_of(column, mark)
                continue
            if cell not in chosen:
                ballot = self._slots[row].ballot
                before = ballot.answers.get(column.asked.key) if ballot else None
                chosen[cell] = list(before.chosen) if before else []
            option = column.asked.options[column.option][0]
            if mark is None and option in chosen[cell]:
                chosen[cell].remove(option)
            elif mark is not None and option not in chosen[cell]:
                chosen[cell].append(option)
            found[cell] = Given(chosen=tuple(chosen[cell]))
        asked = {column.asked.key: column.asked for column in self._columns.values()}
        entries = [(self._slots[row].who, asked[key], given) for (row, key), given in found.items()]
        return entries, [row for row, _ in found]
