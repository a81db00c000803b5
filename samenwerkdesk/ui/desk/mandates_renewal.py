"""Mandaten, the renewal: a table of people by sessions with a letter for what came of asking for room at home."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from samenwerkdesk import look
from samenwerkdesk.model import mandate_changes, mandate_words, mandates, method, partners, people, sessions
from samenwerkdesk.model.mandates import Mandate, Renewal
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_compliance import session_words
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Letters, Mark, MarkGrid
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.text import Text

LETTERS = Letters(words=tuple((each.letter, each.word, each.tint) for each in mandate_words.OUTCOMES))
ASKED = ("MAN6", "MAN7")
"""What to ask everybody before the letters are given."""

CODES = {each.letter: each.code for each in mandate_words.OUTCOMES}


class RenewalCard(Card):
    """A row for each mandate, a column for each session; under it what the current cell is about, and a remark for oneself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Vernieuwd na elke sessie")
        self.desk = desk
        questions = {each.code: each.text for each in method.element("mandates").questions}
        self.add(Text(" ".join(questions[code] for code in ASKED), "body", "muted", wrap=True))
        self._people: dict[str, Person] = {}
        self._mandates: dict[str, Mandate] = {}
        self._sessions: dict[str, Session] = {}
        self._renewals: dict[tuple[str, str], Renewal] = {}
        self._session: str | None = None
        self.grid = MarkGrid(
            "Vernieuwing per mandaat en sessie",
            LETTERS,
            enter="down",
            advance=True,
            tab_leaves=True,
            tail_title="nu",
        )
        self.grid.cell_marked.connect(lambda *cell: self._mark([cell]))
        self.grid.marks_pasted.connect(self._mark)
        self.grid.current_changed.connect(lambda *_: self._show_cell())
        self.grid.refused.connect(self._refused)
        self.add(self.grid)
        self.problem = Note("")
        self.add(self.problem)
        # The legend is the mouse's way to mark the current cell as well.
        self.legend = Flow(look.space("xs"))
        for letter, word, tint in LETTERS.words:
            button = Button(
                word, kind="quiet", size="small", key=letter, ink=tint or "text", name=f"{letter}: {word}"
            )
            button.clicked.connect(partial(self._give, letter))
            self.legend.add(button)
        self.add(self.legend)
        self.note = GridNote()
        self.add(self.note)
        self.remark = TextField(
            "Toelichting, alleen voor jou", "Komt niet in de zaal en niet in het verslag.", least=1
        )
        keep(desk, self.remark, self._remark)
        self.add(self.remark)
        self.add(KeyHints([("Delete", "leeg"), ("Enter", "volgende"), ("← →", "andere sessie")]))

    # ------------------------------------------------------------------ showing

    def refresh(self) -> bool:
        """Show the table as it is now; False when there is nothing to show."""
        document = self.desk.document
        self._sessions = {each.id: each for each in sessions.all_sessions(document)}
        self._people = {each.id: each for each in people.all_people(document)}
        order = people.per_partner(list(self._people.values()), partners.all_partners(document))
        found = mandates.all_mandates(document)
        places = {person.id: at for at, person in enumerate(order)}
        found.sort(key=lambda each: places.get(each.person_id or "", len(places)))
        self._mandates = {each.id: each for each in found}
        self._renewals = mandates.renewals(document)
        there = bool(self._mandates and self._sessions)
        self.setVisible(there)
        if not there:
            return False
        values: dict[tuple[str, str], Mark] = {
            cell: mandate_words.LETTERS[each.outcome]
            for cell, each in self._renewals.items()
            if each.outcome in mandate_words.LETTERS
        }
        self.grid.show_grid(self._rows(), self._columns(), values)
        self._go_along()
        self._show_cell()
        return True

    def _go_along(self) -> None:
        """When another session is on, letters go to what belongs to it: never into the one that was on before."""
        before, self._session = self._session, self.desk.session_id
        cell = self.grid.current()
        if self._session is not None and self._session != before and cell is not None:
            self.grid.set_current(cell[0], self._at_hand())

    def _rows(self) -> list[GridRow]:
        states = mandates.states(self.desk.document, self.desk.today())
        holders = [each.person_id for each in self._mandates.values()]
        rows = []
        for each in self._mandates.values():
            name = self._name(each)
            # Of two mandates of one person the scope tells which.
            several = holders.count(each.person_id) > 1 and each.scope
            label = f"{name}: {each.scope}" if several else name
            state = states[each.id]
            said = mandate_words.level(each) if state == mandates.VALID else _STATE.get(state, "")
            rows.append(
                GridRow(each.id, label, tail=said, muted=state != mandates.VALID, spoken=f"{label}, {said}")
            )
        return rows

    def _columns(self) -> list[GridColumn]:
        covered = {each.session_id: each for each in mandates.coverages(self.desk.document)}
        at_hand = self._at_hand()
        columns = []
        for session in self._sessions.values():
            here = covered[session.id]
            share = f"{here.renewed}/{here.with_mandate}" if here.with_mandate else "–"
            columns.append(
                GridColumn(
                    session.id,
                    f"S{session.number}" if session.number is not None else "–",
                    sub=share,
                    active=session.id == at_hand,
                    spoken=session_words(session),
                )
            )
        return columns

    def _name(self, each: Mandate) -> str:
        person = self._people.get(each.person_id or "")
        return person.label if person else "Mandaat zonder naam"

    def _show_cell(self) -> None:
        """Write under the table what the current cell is about."""
        self.problem.hide()
        cell = self.grid.current()
        if cell is None:
            return
        each, session, renewal = self._mandates[cell[0]], self._sessions[cell[1]], self._renewals.get(cell)
        word = mandate_words.WORDS.get((renewal.outcome if renewal else None) or "", "nog niets vastgelegd")
        away = sessions.attendance(self.desk.document, session.id).get(each.person_id or "") is False
        heading = [session_words(session), "was er niet" if away else ""]
        parts = [mandate_words.level(each), each.scope or "", mandate_words.amount(each)]
        self.note.show_note(
            " · ".join(part for part in (f"{self._name(each)}: {word}", *heading) if part),
            " · ".join(part for part in parts if part),
        )
        text = (renewal.note if renewal else None) or ""
        self.remark.show_about(cell, text)

    # ------------------------------------------------------------------ acting

    def _at_hand(self) -> str:
        found = mandates.at_hand(self.desk.document, self.desk.session_id or "")
        return found.id if found else ""

    def _give(self, letter: str) -> None:
        self.grid.give(letter)
        # After a click the keyboard goes on where one was.
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, found: list[tuple[str, str, Mark]]) -> None:
        said = [(mandate_id, session_id, CODES.get(str(mark))) for mandate_id, session_id, mark in found]
        self.desk.act(lambda: mandate_changes.renew_each(self.desk.document, said))

    def _remark(self, text: str) -> None:
        mandate_id, session_id = self.remark.about
        mandate_changes.set_note(self.desk.document, mandate_id, session_id, text)

    def _refused(self, sentence: str) -> None:
        self.problem.show_note(sentence, "alert-triangle", "warn")
        self.problem.show()


_STATE = {
    mandates.EXPIRED: "verlopen",
    mandates.WITHDRAWN: "ingetrokken",
    mandates.NOT_YET: "nog niet geldig",
    mandates.NONE: mandate_words.LEVELS[mandates.NONE],
    mandates.NO_LEVEL: mandate_words.NO_LEVEL,
}
