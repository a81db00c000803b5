"""Counting by hand: how many hands go up for each answer, or how many sheets say it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import ballots, disclosure, questions, tallies
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.model.tallies import MOST_COUNTED, Tally
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import NumberField
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.note import Note

VOTES = "votes"

SEEN = "Wie een hand opsteekt, is te zien."
"""What counting hands takes from a promise that nobody sees who answered what."""

Counts = dict[str, dict[str, int]]


class TallyCard(Card):
    """The counts of a round: a row per question and a column per mark, or a row per option of a poll.

    With several choices a hand is no person, so nothing is kept until the number of people fits the hands; what was counted
    waits here.
    """

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Turven")
        self.desk = desk
        self._round: Round | None = None
        self._people: dict[str, int | None] = {}
        self._waiting: dict[str, Counts] = {}
        self._asked: dict[str, Asked] = {}
        done = Button("Klaar", "check", size="small")
        done.clicked.connect(self._done)
        self.set_right(done)
        self.seen = Note("", "eye")
        self.add(self.seen)
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
        self.waiting = Note("")
        self.add(self.waiting)
        self.surplus = Note("")
        self.add(self.surplus)
        self.note = GridNote()
        self.add(self.note)
        self.add(KeyHints([("0–9", "aantal"), ("Enter", "volgende"), ("Delete", "leeg")]))

    def show_round(self, of: Round) -> None:
        """Show what was counted."""
        self._round = of
        document = self.desk.document
        self._asked = {each.key: each for each in questions.of_round(document, of.id)}
        tally = tallies.tallied(document, of.id)
        all_counts = self._counts(of)
        poll = self._poll()
        values: dict[tuple[str, str], Mark] = {}
        if poll is not None:
            rows = [GridRow(stored, read) for stored, read in poll.options]
            columns = [GridColumn(VOTES, "stem")]
            counts = all_counts.get(poll.key, {})
            values = {(stored, VOTES): counts.get(stored) for stored, _ in poll.options}
        else:
            rows = [GridRow(each.key, each.name) for each in self._asked.values()]
            marks = [*dict.fromkeys(f"{mark}" for each in self._asked.values() for mark in each.marks)]
            columns = [GridColumn(mark, mark) for mark in [*marks, tallies.UNKNOWN]]
            for key, counted in all_counts.items():
                values.update({(key, answer): number for answer, number in counted.items()})
        self.grid.show_grid(rows, columns, values)
        self.senders.setVisible(self._by_hands())
        self.senders.set_value(self._people.get(of.id, tally.senders or None))
        hidden = of.mode != disclosure.OPEN
        also = " Liever niet? Laat de laptop rondgaan, of tel ingevulde vellen."
        self.seen.show_note(f"{SEEN}{also}" if hidden else "", "eye" if hidden else "", "warn")
        self.seen.setVisible(hidden)
        self._say_waiting(of)
        self._say_surplus(of)
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

    def unkept(self) -> bool:
        """Whether what was counted still waits for the number of people; if so that field gets the keyboard."""
        waits = self._round is not None and self._round.running and self._round.id in self._waiting
        if waits:
            self.senders.input.setFocus(Qt.FocusReason.OtherFocusReason)
        return waits

    def _done(self) -> None:
        flush_focused()
        if not self.unkept():
            self.closed.emit()

    def _by_hands(self) -> bool:
        """Whether one person may raise more than one hand."""
        poll = self._poll()
        return poll is not None and poll.kind == "multiple"

    def _counts(self, of: Round) -> Counts:
        """What was counted: what waits here, else what is kept."""
        if of.id in self._waiting:
            return self._waiting[of.id]
        return {
            key: dict(counted) for key, counted in tallies.tallied(self.desk.document, of.id).counts.items()
        }

    def _say_waiting(self, of: Round) -> None:
        said = ""
        if of.id in self._waiting:
            highest, total = self._range(self._waiting[of.id])
            number = self._people.get(of.id)
            said = (
                "Nog niet bewaard. Vul in hoeveel mensen meededen: één mens kan meer handen opsteken."
                if number is None
                else f"Nog niet bewaard. Bij deze handen deden er {_from_to(highest, total)} mee, niet {number}."
            )
        self.waiting.show_note(said, "alert-triangle" if said else "", "warn")
        self.waiting.setVisible(bool(said))

    def _say_surplus(self, of: Round) -> None:
        progress = ballots.progress(self.desk.document, of)
        more = 0 < progress.expected < progress.answered
        here = "1 mens" if progress.expected == 1 else f"{progress.expected} mensen"
        said = (
            f"Er zijn {progress.answered} antwoorden op {here}. Is er dubbel geteld, of staat nog niet iedereen als aanwezig?"
            if more
            else ""
        )
        self.surplus.show_note(said, "alert-triangle" if said else "", "warn")
        self.surplus.setVisible(bool(said))

    def _range(self, counts: Counts) -> tuple[int, int]:
        """How many people there are at least and at most with these hands."""
        votes = [number for of_key in counts.values() for number in of_key.values()]
        return max(votes, default=0), sum(votes)

    def _keep(self, block: list[tuple[str, str, Mark]]) -> None:
        of, poll = self._round, self._poll()
        if of is None:
            return
        counts = {key: dict(counted) for key, counted in self._counts(of).items()}
        for row, column, mark in block:
            key, answer = (poll.key, row) if poll is not None else (row, column)
            number = int(mark) if isinstance(mark, (int, float)) else 0
            of_key = counts.setdefault(key, {})
            if number:
                of_key[answer] = number
            else:
                of_key.pop(answer, None)
        kept = tallies.tallied(self.desk.document, of.id).senders
        self._save(of, counts, self._people.get(of.id, kept or None))

    def _keep_senders(self, number: int | None) -> None:
        if self._round is not None:
            self._save(self._round, self._counts(self._round), number)

    def _save(self, of: Round, counts: Counts, people: int | None) -> None:
        highest, total = self._range(counts)
        if self._by_hands() and total and (people is None or not highest <= people <= total):
            self._waiting[of.id], self._people[of.id] = counts, people
            self.show_round(of)
            return
        self._waiting.pop(of.id, None)
        self._people.pop(of.id, None)
        self.desk.act(lambda: tallies.set_tally(self.desk.document, of.id, Tally(counts, people or 0)))
        self.show_round(of)


def _from_to(lowest: int, highest: int) -> str:
    if lowest == highest:
        return "1 mens" if lowest == 1 else f"{lowest} mensen"
    return f"{lowest} tot en met {highest} mensen"
