"""Spelregels, how well they are kept: one mark per rule and session, given by the group together, with the trend."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration, dutch_dates, exact, ground_rules, measured, sessions
from samenwerkdesk.model.ground_rules import REJECTED, Rule
from samenwerkdesk.model.measured import Measured
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_opinions import rule_label
from samenwerkdesk.ui.desk.ground_rules_part import RULES, RulesPart
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.mark_typing import shown
from samenwerkdesk.ui.widgets.note import Note

BARS = 12
"""Of how many sessions at most the trend is drawn."""

AROUND, LEAST = 340, 320
"""What stands around the grid on the page, and how low the grid may become, in px."""

EACH = "In deze sessie gaf ieder een eigen cijfer; hier staat het gemiddelde."


class ComplianceView(RulesPart):
    """A grid of the rules that were adopted by all sessions."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (("Delete", "cel leegmaken"),)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rules: dict[str, Rule] = {}
        self._sessions: dict[str, Session] = {}
        self._trends: dict[str, list[tuple[str, Measured]]] = {}
        self.empty = EmptyState("", "", Button("", kind="primary"))
        assert self.empty.button is not None
        self.empty.button.clicked.connect(self._leave)
        self.column.addWidget(self.empty)
        self.card = Card("Hoe goed houden we ons eraan?")
        self.column.addWidget(self.card)
        self.grid = MarkGrid("Naleving per regel en sessie", Marks(1, 5), enter="down", tail_title="verloop")
        self.grid.cell_marked.connect(self._mark)
        self.grid.marks_pasted.connect(self._paste)
        self.grid.current_changed.connect(lambda *_: self._show_cell())
        self.grid.refused.connect(self._refused)
        self.card.add(self.grid)
        self.problem = Note("")
        self.card.add(self.problem)
        self.note = GridNote()
        self.card.add(self.note)
        self.hints = KeyHints()
        self.card.add(self.hints)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        document = self.desk.document
        self._sessions = {session.id: session for session in sessions.all_sessions(document)}
        found = measured.measurements(document, "compliance")
        self._trends = {}
        for session in found:
            for one in session.items:
                self._trends.setdefault(one.key, []).append((session.session_id, one))
        scale = collaboration.get(document)
        marks = Marks(int(scale.scale_min), int(scale.scale_max))
        rows = self._make_rows(marks)
        there = bool(rows and self._sessions)
        self.card.setVisible(there)
        self.empty.setVisible(not there)
        if not there:
            self._show_empty(bool(rows))
            return
        self.grid.marks = marks
        self.card.set_right(f"schaal {marks.lowest}–{marks.highest}")
        self.hints.show_keys(
            [
                (f"{marks.lowest}–{marks.highest}", "cijfer"),
                ("Delete", "leeg"),
                ("Enter", "volgende regel"),
                ("Tab", "volgende sessie"),
            ]
        )
        values: dict[tuple[str, str], Mark] = {}
        locked: dict[tuple[str, str], str] = {}
        for session in found:
            for one in session.items:
                values[one.key, session.session_id] = _mean(one)
            if not session.together:
                locked.update({(row.key, session.session_id): EACH for row in rows})
        self.grid.show_grid(rows, self._columns(), values, locked)
        self._show_cell()

    def _make_rows(self, marks: Marks) -> list[GridRow]:
        """The rules that were adopted, and others as far as they have marks."""
        found = ground_rules.all_rules(self.desk.document)
        standing = [rule for rule in found if rule.status != REJECTED]
        self._rules = {}
        rows = []
        for number, rule in enumerate([*standing, *(rule for rule in found if rule not in standing)], 1):
            if rule.code is None or not (rule.adopted or rule.code in self._trends):
                continue
            self._rules[rule.code] = rule
            history = self._trends.get(rule.code, [])
            dropped = rule.status == REJECTED
            state = "" if rule.adopted else " · vervallen" if dropped else " · op tafel"
            label = f"{rule_label(rule)}{state}"
            rows.append(
                GridRow(
                    rule.code,
                    label,
                    number="" if dropped else str(number),
                    tail=trend_words(history),
                    bars=self._bars(history, marks) if history else (),
                    muted=not rule.adopted,
                    spoken=f"{label}, {trend_words(history)}" if trend_words(history) else "",
                )
            )
        return rows

    def _bars(self, history: list[tuple[str, Measured]], marks: Marks) -> tuple[float | None, ...]:
        """The height of the mark per session, up to the last one with marks for any rule."""
        marked = {key for found in self._trends.values() for key, _ in found}
        keys = list(self._sessions)
        last = max((at for at, key in enumerate(keys) if key in marked), default=-1)
        here = dict(history)
        return tuple(
            (_mean(here[key]) - marks.lowest) / (marks.highest - marks.lowest) if key in here else None
            for key in keys[: last + 1][-BARS:]
        )

    def _columns(self) -> list[GridColumn]:
        columns = []
        for session in self._sessions.values():
            now = session.id == self.desk.session_id
            day = f"{session.day.day}-{session.day.month}" if session.day else ""
            columns.append(
                GridColumn(
                    session.id,
                    f"S{session.number}" if session.number is not None else "–",
                    sub="nu" if now else day,
                    active=now,
                    spoken=session_words(session),
                )
            )
        return columns

    def _show_empty(self, adopted: bool) -> None:
        button = self.empty.button
        assert button is not None
        sentence = "Hier zie je of jullie je aan de regels houden"
        if adopted:
            self.empty.set_text(
                sentence, "Plan eerst een sessie; na elke sessie geef je per regel een cijfer."
            )
            button.setText("Naar Sessie")
        else:
            self.empty.set_text(sentence, "Neem eerst regels aan; daarna geef je per sessie een cijfer.")
            button.setText("Naar de regels")

    def _leave(self) -> None:
        if self._rules:
            self.desk.page_asked.emit("sessions")
        else:
            self.part_asked.emit(RULES)

    def _show_cell(self) -> None:
        """Write under the grid what the current cell is about."""
        self.problem.hide()
        cell = self.grid.current()
        if cell is None:
            return
        rule, session = self._rules[cell[0]], self._sessions[cell[1]]
        history = self._trends.get(cell[0], [])
        words = trend_words(history)
        mark = self.grid.mark(*cell)
        parts = [
            rule_label(rule),
            session_words(session),
            f"cijfer {shown(mark)}" if mark is not None else "",
        ]
        if ground_rules.is_own(rule):
            parts[0] = "Eigen regel"
        heading = " · ".join(part for part in parts if part)
        self.note.show_note(f"{heading} · {words}" if words else heading, rule.wording)

    # ------------------------------------------------------------------ acting

    def begin(self) -> QWidget:
        return self.grid

    def fit(self, height: int) -> None:
        """Let a long grid scroll under its heads, so that the note under it stays in sight in ``height`` px."""
        self.grid.set_most_height(max(LEAST, height - AROUND))

    def _refused(self, sentence: str) -> None:
        self.problem.show_note(sentence, "alert-triangle", "warn")
        self.problem.show()

    def _mark(self, code: str, session_id: str, mark: float | None) -> None:
        self.desk.act(lambda: ground_rules.set_compliance(self.desk.document, session_id, code, mark))

    def _paste(self, block: list[tuple[str, str, float | None]]) -> None:
        marks = [(session_id, code, mark) for code, session_id, mark in block]
        self.desk.act(lambda: ground_rules.set_compliances(self.desk.document, marks))


def _mean(one: Measured) -> float:
    return float(one.mean or 0)


def trend_words(history: list[tuple[str, Measured]]) -> str:
    """The change since the session before with a mark: 'stijgt +1,0', 'daalt −0,5', 'gelijk'; '' without two sessions."""
    delta = history[-1][1].delta if history else None
    if delta is None:
        return ""
    change = exact.rounded(delta, 1)
    if change == 0:
        return "gelijk"
    return f"{'stijgt' if change > 0 else 'daalt'} {exact.dutch(delta, 1, signed=True)}"


def session_words(session: Session) -> str:
    """'Sessie 3, 10 april 2025'."""
    return f"{session.label}, {dutch_dates.long_date(session.day)}" if session.day else session.label
