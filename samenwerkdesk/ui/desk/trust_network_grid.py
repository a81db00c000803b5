"""Vertrouwen, filled in on the desk: a round with its head, and who by whom, layer by layer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ballots, disclosure, partners, promise, questions, trust_network
from samenwerkdesk.model.ballots import DESK, Given, Who
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk.asking_grid import AROUND, LEAST
from samenwerkdesk.ui.desk.asking_head import RoundHead
from samenwerkdesk.ui.desk.asking_rows import CLOSED, ELSEWHERE
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.trust_network_layers import LayerPicker
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.revealing import reveal

ONESELF = "Over jezelf vul je hier niets in."


class NetworkHead(RoundHead):
    """The head of a round of the network: it cannot be counted by hands, and nobody joins without a yes."""

    def show_round(self, of: Round) -> None:
        super().show_round(of)
        least = disclosure.threshold(self.desk.document)
        self.promise.show_note(" ".join(promise.of_round(of, least)), "lock")
        self.promise.setVisible(of.running)
        for button in (self.tally, self.latecomer, self.print_sheets, self.show_names, self.show_grid):
            button.hide()
        self.show_grid.setVisible(of.counts)


class NetworkGrid(QWidget):
    """Rows and columns are who agreed to be in it; each cell says how strong the tie is, from 0 to 3."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._round: Round | None = None
        self._asked: dict[str, Asked] = {}
        self._people: dict[str, Person] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        self.layers = LayerPicker()
        self.layers.chosen.connect(self._another)
        column.addWidget(self.layers)
        low, high = trust_network.SCALE
        self.grid = MarkGrid("Wie met wie", Marks(low, high), advance=True)
        self.grid.cell_marked.connect(lambda row, column, mark: self._keep([(row, column, mark)]))
        self.grid.marks_pasted.connect(self._keep)
        self.grid.refused.connect(self._refused)
        self.grid.current_changed.connect(lambda *_: self._show_cell())
        column.addWidget(self.grid)
        self.problem = Note("")
        self.problem.hide()
        column.addWidget(self.problem)
        self.note = GridNote()
        column.addWidget(self.note)
        self.hints = KeyHints([(f"{low}–{high}", "hoe sterk"), ("Delete", "leeg"), ("Enter", "volgende")])
        column.addWidget(self.hints)

    def show_round(self, of: Round) -> None:
        """Show what was typed in a round; what people filled in themselves only once the outcome is shown."""
        self._round = of
        document = self.desk.document
        asked = {each.item: each for each in questions.of_round(document, of.id)}
        self.layers.show_layers(trust_network.layers(document, of.id))
        self._asked = asked
        members = trust_network.members(document, of.id)
        self._people = {each.id: each for each in members}
        codes = {each.id: each.code for each in partners.all_partners(document)}
        found = {each.person_id: each for each in ballots.of_round(document, of.id)}
        rows, columns = [], []
        values: dict[tuple[str, str], Mark] = {}
        locked: dict[tuple[str, str], str] = {}
        for each in members:
            ballot = found.get(each.id)
            elsewhere = ballot is not None and ballot.route != DESK
            hidden = elsewhere and not of.shown
            rows.append(GridRow(each.id, each.label, tail="ingevuld" if hidden else "", muted=hidden))
            code = codes.get(each.partner_id or "", "")
            columns.append(GridColumn(each.id, initials(each.label), sub=code, spoken=each.label))
            given = ballot.answers.get(self.layers.code) if ballot is not None and not hidden else None
            values.update({(each.id, other): number for other, number in (given.about if given else ())})
            why = ELSEWHERE if elsewhere else "" if of.running else CLOSED
            if why:
                locked.update({(each.id, other): why for other in self._people})
            locked[each.id, each.id] = ONESELF
        self.grid.show_grid(rows, columns, values, locked)
        self.hints.setVisible(of.running)
        self._show_cell()

    def _another(self) -> None:
        if self._round is not None:
            self.show_round(self._round)

    def _show_cell(self) -> None:
        self.problem.hide()
        cell, asked = self.grid.current(), self._asked.get(self.layers.code)
        if cell is None or asked is None or cell[0] not in self._people or cell[1] not in self._people:
            return
        here, there = self._people[cell[0]].label, self._people[cell[1]].label
        self.note.show_note(f"{here} over {there if here != there else 'zichzelf'}", asked.text)
        if self.grid.hasFocus():
            reveal(self.note, self.note.rect())
            reveal(self.grid.viewport(), self.grid.cell_rect(*cell))

    # ------------------------------------------------------------------ acting

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.grid

    def begin(self) -> None:
        """Give the grid the keyboard, at the first cell in which something can be typed."""
        first, *others = self._people
        if others and self.grid.current() == (first, first):
            self.grid.set_current(first, others[0])
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, height: int) -> None:
        """Let a long grid scroll under its heads in ``height`` px."""
        self.grid.set_most_height(max(LEAST, height - AROUND))

    def _refused(self, sentence: str) -> None:
        self.problem.show_note(sentence, "alert-triangle", "warn")
        self.problem.show()

    def _keep(self, block: list[tuple[str, str, Mark]]) -> None:
        of, asked = self._round, self._asked.get(self.layers.code)
        if of is None or asked is None:
            return
        before = {each.person_id: each for each in ballots.of_round(self.desk.document, of.id)}
        about: dict[str, dict[str, float]] = {}
        for row, column, mark in block:
            if row not in about:
                ballot = before.get(row)
                given = ballot.answers.get(asked.key) if ballot is not None else None
                about[row] = dict(given.about) if given is not None else {}
            if isinstance(mark, (int, float)):
                about[row][column] = float(mark)
            else:
                about[row].pop(column, None)
        entries = [(Who(row), asked, Given(about=tuple(given.items()))) for row, given in about.items()]
        self.desk.act(lambda: ballots.put(self.desk.document, of.id, entries))


def initials(name: str) -> str:
    """Who is meant over a narrow column: the first letters of the first and the last name."""
    parts = name.split()
    return (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else parts[0][1:2])).upper() if parts else "–"
