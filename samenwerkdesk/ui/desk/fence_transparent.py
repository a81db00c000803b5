"""Phase 2, make transparent: the translation table, the case along all fences, and whom to call."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import cards, fence
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.fence import BOARD, Term
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.text import listed
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import HOW, BoardView, ExerciseView, mark_of
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.show_choices import Choice, now
from samenwerkdesk.ui.desk.show_fence import term_choices
from samenwerkdesk.ui.widgets.board import BoardCard, BoardLane
from samenwerkdesk.ui.widgets.card import Card as Sheet
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.text_grid import GridHead, GridText, TextGrid


class TermsView(ExerciseView):
    """Words by partners: the same word, other meanings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = Sheet("Vertaaltafel", "zelfde woord, andere betekenis", wide=True)
        self.column.addWidget(self.card)
        self.grid = TextGrid("Vertaaltafel", least=168, label=220, movable=True)
        self.grid.written.connect(self._write)
        self.grid.row_opened.connect(self._rename)
        self.grid.row_removed.connect(self._remove)
        self.grid.row_moved.connect(self._move)
        self.line = EntryLine("Nieuw woord", "Welk woord gebruiken jullie anders? Enter zet het erbij")
        self.line.entered.connect(self._add)
        self.word = EntryLine("Ander woord", "Het woord; Enter bewaart, Esc laat het zo")
        self.word.entered.connect(self._renamed)
        self.word.abandoned.connect(self._leave_word)
        self.word.hide()
        self._renaming = ""
        self.card.add_wide(self.grid)
        for part in (self.word, self.line):
            self.card.add(part)

    def refresh(self) -> None:
        found, everybody = fence.terms(self.desk.document), self.partners
        names = {each.id: each.code for each in everybody}
        rows = [
            GridHead(term.card.id, term.card.text or "…", _how_different(term, everybody)) for term in found
        ]
        columns = [GridHead(each.id, each.label, mark=mark_of(each)) for each in everybody]
        cells = {}
        for term in found:
            for key, said in term.meanings.items():
                same = [names[other] for other in term.same_as(key) if other in names]
                cells[term.card.id, key] = GridText(said, f"zelfde als {listed(same)}" if same else "")
        self.grid.show_grid(rows, columns, cells)
        self.grid.setVisible(bool(rows))
        if self._renaming and self._renaming not in {term.card.id for term in found}:
            self._leave_word()

    def first(self) -> QWidget:
        return self.grid if not self.grid.isHidden() else self.line.input

    def choices(self) -> list[Choice]:
        return term_choices(self.desk, self.grid.current()[0])

    def _write(self, row: str, column: str, text: str) -> None:
        self.desk.act(lambda: fence.set_meaning(self.desk.document, row, column, text))

    def _add(self, text: str) -> None:
        lane = Lane(BOARD, fence.JARGON)
        keys = self.desk.act(lambda: cards.write(self.desk.document, lane, [text], "Woord toevoegen"))
        if keys:
            self.line.clear()
            self.grid.set_current(keys[0], self.partners[0].id if self.partners else "")

    def _rename(self, key: str) -> None:
        term = cards.get(self.desk.document, key)
        if term is not None:
            self._renaming = key
            self.word.set_text(term.text or "")
            self.word.show()
            self.word.input.setFocus(Qt.FocusReason.OtherFocusReason)
            self.word.input.selectAll()

    def _renamed(self, text: str) -> None:
        key = self._renaming
        if carried_out(self.desk, lambda: cards.set_text(self.desk.document, key, text)):
            self._leave_word()

    def _leave_word(self) -> None:
        inside = self.word.input.hasFocus()
        self._renaming = ""
        self.word.clear()
        self.word.hide()
        if inside:
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, key: str) -> None:
        if carried_out(self.desk, lambda: cards.remove(self.desk.document, key)):
            self.desk.removed("Woord verwijderd.")

    def _move(self, key: str, step: int) -> None:
        order = [term.card.id for term in fence.terms(self.desk.document)]
        self.desk.act(lambda: cards.move(self.desk.document, order, key, step))


def _how_different(term: Term, everybody: list[Partner]) -> str:
    """What stands under a word: how many meanings, and how many are still missing."""
    missing = sum(1 for each in everybody if each.id not in term.meanings)
    if not term.meanings:
        return "nog geen betekenissen"
    many = term.different
    same = "iedereen bedoelt hetzelfde" if not missing else "één betekenis"
    said = same if many == 1 else f"{many} betekenissen"
    return f"{said}, {missing} nog leeg" if missing else said


class CaseView(BoardView):
    """One case along all fences; where sight is missing is marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Casus langs de schuttingen", 240)
        self.story = TextField(
            "De casus",
            placeholder="Eén echte klantvraag, zonder namen: wat vraagt iemand, en aan wie?",
            least=2,
        )
        keep(desk, self.story, lambda text: fence.set_case(desk.document, text))
        holder = Sheet(padding=(24, 16))
        holder.add(self.story)
        self.column.addWidget(holder)
        self.column.addWidget(self.board)

    def refresh(self) -> None:
        self.story.set_value(fence.case(self.desk.document) or "")
        super().refresh()

    def first(self) -> QWidget:
        return self.story

    def choices(self) -> list[Choice]:
        return [Choice("De casus langs de schuttingen", now(lambda walls: [walls.case()]))]

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = cards.of_board(self.desk.document, BOARD, fence.STEP, fence.BLIND_SPOT)
        lanes = []
        for each in self.partners:
            here = [card for card in found if card.partner_id == each.id]
            lane = BoardLane(
                each.id, each.label, "wat gebeurt hier?", mark=mark_of(each), empty=HOW, chips=_blind(here)
            )
            lanes.append((lane, here))
        between = [card for card in found if card.partner_id is None]
        lane = BoardLane("", "Tussen de schuttingen", "waar zien we niet wat er gebeurt?", empty=HOW)
        return [*lanes, (replace(lane, chips=_blind(between)), between)]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        kind = fence.STEP if card is None else card.lane
        if not lane:
            kind = fence.BLIND_SPOT
        return Lane(BOARD, kind, lane or None)

    def shown(self, card: Card, everybody: dict[str, Partner]) -> BoardCard:
        made = super().shown(card, everybody)
        if card.lane != fence.BLIND_SPOT:
            return made
        return replace(made, icon="eye-off", chips=(("geen zicht", "warn"),))

    def type_key(self, key: str, text: str) -> None:
        if text == " ":
            self._turn(key)

    def _turn(self, key: str) -> None:
        card = self._found.get(key)
        # Between the fences there are only places without sight.
        if card is not None and card.partner_id is not None:
            blind = card.lane != fence.BLIND_SPOT
            self.desk.act(lambda: fence.set_blind(self.desk.document, key, blind))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        card = self._found.get(key)
        if card is not None and card.partner_id is not None:
            blind = card.lane == fence.BLIND_SPOT
            menu.addAction(
                theme.icon("eye" if blind else "eye-off"),
                "Hier is zicht\tspatie" if blind else "Hier ontbreekt zicht\tspatie",
                lambda: self._turn(key),
            )
        super().fill_menu(key, menu)


def _blind(found: list[Card]) -> tuple[tuple[str, str], ...]:
    many = sum(1 for card in found if card.lane == fence.BLIND_SPOT)
    if not many:
        return ()
    return (("1 keer geen zicht" if many == 1 else f"{many} keer geen zicht", "warn"),)


class ContactsView(ExerciseView):
    """Whom to call at each partner when it gets tense."""

    COLUMN = "contact"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = Sheet("Wie bel je als het spannend wordt?", "het gezicht van elke partner", wide=True)
        self.column.addWidget(self.card)
        self.grid = TextGrid("Contactafspraken", least=240, label=300)
        self.grid.written.connect(self._write)
        self.card.add_wide(self.grid)

    def refresh(self) -> None:
        said = fence.contacts(self.desk.document)
        rows = [GridHead(each.id, each.label, mark=mark_of(each)) for each in self.partners]
        cells = {(key, self.COLUMN): GridText(text) for key, text in said.items()}
        self.grid.show_grid(rows, [GridHead(self.COLUMN, "Bel met")], cells)

    def first(self) -> QWidget:
        return self.grid

    def choices(self) -> list[Choice]:
        return [Choice("Contactafspraken", now(lambda walls: [walls.contacts()]))]

    def _write(self, row: str, _: str, text: str) -> None:
        self.desk.act(lambda: fence.set_contact(self.desk.document, row, text))
