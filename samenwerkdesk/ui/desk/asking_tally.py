"""Counting by hand: how many hands go up for each answer, or how many sheets say it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import ballots, questions, tallies
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.model.tallies import MOST_COUNTED, Tally
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.fields import NumberField
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.note import Note

VOTES = "votes"


class TallyCard(Card):
    """The counts of a round: a row per question and a column per mark, or a row per option of a poll."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Turven")
        self.desk = desk
        self._round: Round | None = None
        self._people: dict[str, int] = {}
        self._asked: dict[str, Asked] = {}
        done = Button("Klaar", "check", size="small")
        done.clicked.connect(self.closed)
        self.set_right(done)
        self.grid = MarkGrid("Hoe vaak", Marks(0, MOST_COUNTED), enter="right")
        self.grid.cell_marked.connect(lambda row, column, mark: self._keep([(row, column, mark)]))
        self.grid.marks_pasted.connect(self._keep)
        self.grid.refused.connect(self._refused)
        self.grid.current_changed.connect(lambda *_: self._show_cell())
        self.add(self.grid)
        self.senders = NumberField("Hoeveel mensen deden mee?", least=0, most=MOST_COUNTED)
        keep(self.desk, self.senders, self._keep_senders)
        self.add(self.senders)
        self.problem = Note("")
        self.problem.hide()
        self.add(self.problem)
        self.note = GridNote()
        self.add(self.note)
        self.add(KeyHints([("0–9", "aantal"), ("Enter", "volgende"), ("Delete", "leeg")]))

    def show_round(self, of: Round) -> None:
        """Show what was counted."""
        self._round = of
        document = self.desk.document
        self._asked = {each.key: each for each in questions.of_round(document, of.id)}
        tally = tallies.tallied(document, of.id)
        poll = self._poll()
        values: dict[tuple[str, str], Mark] = {}
        if poll is not None:
            rows = [GridRow(stored, read) for stored, read in poll.options]
            columns = [GridColumn(VOTES, "stem")]
            counts = tally.counts.get(poll.key, {})
            values = {(stored, VOTES): counts.get(stored) for stored, _ in poll.options}
        else:
            rows = [GridRow(each.key, each.name) for each in self._asked.values()]
            marks = [*dict.fromkeys(f"{mark}" for each in self._asked.values() for mark in each.marks)]
            columns = [GridColumn(mark, mark) for mark in [*marks, tallies.UNKNOWN]]
            for key, counted in tally.counts.items():
                values.update({(key, answer): number for answer, number in counted.items()})
        self.grid.show_grid(rows, columns, values)
        self.senders.setVisible(poll is not None and poll.kind == "multiple")
        self.senders.set_value(tally.senders or None)
        self._show_cell()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.grid

    def _poll(self) -> Asked | None:
        return next((each for each in self._asked.values() if each.kind in ("single", "multiple")), None)

    def _show_cell(self) -> None:
        self.problem.hide()
        cell = self.grid.current()
        if cell is None:
            return
        poll = self._poll()
        if poll is not None:
            self.note.show_note("Steek je hand op voor", dict(poll.options).get(cell[0], ""))
            return
        asked = self._asked[cell[0]]
        answer = "weet ik niet" if cell[1] == tallies.UNKNOWN else f"een {cell[1]}"
        self.note.show_note(f"Wie geeft {answer}? · {asked.name}", asked.text)

    def _refused(self, sentence: str) -> None:
        self.problem.show_note(sentence, "alert-triangle", "warn")
        self.problem.show()

    def _keep(self, block: list[tuple[str, str, Mark]]) -> None:
        of, poll = self._round, self._poll()
        if of is None:
            return
        tally = tallies.tallied(self.desk.document, of.id)
        counts = {key: dict(counted) for key, counted in tally.counts.items()}
        for row, column, mark in block:
            key, answer = (poll.key, row) if poll is not None else (row, column)
            number = int(mark) if isinstance(mark, (int, float)) else 0
            of_key = counts.setdefault(key, {})
            if number:
                of_key[answer] = number
            else:
                of_key.pop(answer, None)
        self._save(of, counts, self._people.get(of.id) or len(ballots.expected(self.desk.document, of)))

    def _keep_senders(self, number: int | None) -> None:
        if self._round is not None:
            tally = tallies.tallied(self.desk.document, self._round.id)
            tallies.set_tally(self.desk.document, self._round.id, Tally(tally.counts, number or 0))
            self._people[self._round.id] = number or 0

    def _save(self, of: Round, counts: dict[str, dict[str, int]], people: int) -> None:
        poll = self._poll()
        senders = people
        if poll is not None:
            votes = counts.get(poll.key, {})
            # While one types, the number of people follows what the votes allow.
            senders = min(max(people, max(votes.values(), default=0)), sum(votes.values()))
        self.desk.act(lambda: tallies.set_tally(self.desk.document, of.id, Tally(counts, senders)))
