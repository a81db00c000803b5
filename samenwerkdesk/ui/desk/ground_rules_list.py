"""Spelregels, the rules themselves: put them on the table, adopt, adapt, drop and order them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ground_rules, method, sessions
from samenwerkdesk.model.ground_rules import ADOPTED, PROPOSED, REJECTED, Rule
from samenwerkdesk.ui.desk import ground_rules_rows as rows
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_opinions import rule_label
from samenwerkdesk.ui.desk.ground_rules_part import RulesPart
from samenwerkdesk.ui.desk.ground_rules_rows import RuleList
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, Section
from samenwerkdesk.ui.desk.show_choices import show_rule
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.text import Text

TYPING_S = 0.4
"""A letter so many seconds after another one on the same row belongs to a text that is being typed, not to the row."""


class RulesView(RulesPart):
    """The rules, each in its row; those that were dropped stand apart."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("A", "regel aannemen"),
        ("Enter", "regel aanpassen"),
        ("L", "regel laten vallen"),
        ("T", "terug op tafel"),
        ("Alt+↑ ↓", "regel verplaatsen"),
        ("Delete", "verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rules: dict[str, Rule] = {}
        self.editor: RuleEditor | None = None
        self.clock: Callable[[], float] = time.monotonic
        self._typed: tuple[str, float] | None = None
        self.column.setSpacing(look.space("l"))
        begin = Button("Zet de zeven regels op tafel", "list-numbers", "primary")
        begin.clicked.connect(self.propose_seven)
        self.empty = EmptyState(
            "Hier komen de spelregels van jullie tafel",
            "Lees de zeven regels van het handboek voor; de groep neemt ze aan, past ze aan of laat ze vallen.",
            begin,
        )
        self.column.addWidget(self.empty)
        self.card = Card("Zo gaan we met elkaar om", wide=True)
        self.column.addWidget(self.card)
        self.list = self._make_list("Spelregels")
        self.card.add_wide(self.list)
        self.entry = EntryLine("Eigen regel voorstellen", "Eigen regel, bijvoorbeeld: we beginnen op tijd")
        self.entry.entered.connect(self.propose)
        self.entry.edited.connect(
            lambda text: self.entry.preview("Enter zet deze regel als voorstel op tafel." if text else "")
        )
        self.card.add(self.entry)
        self.missing = Button("", "plus", "quiet", size="small")
        self.missing.clicked.connect(self.propose_seven)
        self.card.add(self.missing)
        self.dropped = self._make_list("Vervallen spelregels")
        self.dropped_section = Section("Vervallen", self.dropped)
        self.card.add_wide(self.dropped_section)

    def _make_list(self, name: str) -> RuleList:
        made = RuleList(name, menu=self.fill_menu)
        made.edit_asked.connect(self.edit)
        made.remove_asked.connect(self.remove)
        made.move_asked.connect(self.shift)
        made.key_typed.connect(self.key_typed)
        made.act_asked.connect(self.turn)
        return made

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        document = self.desk.document
        found = ground_rules.all_rules(document)
        held = {session.id: session for session in sessions.all_sessions(document)}
        self._rules = {rule.id: rule for rule in found}
        if self.editor is not None and self.editor.key not in self._rules:
            self.close_editor()
        alive = [rule for rule in found if rule.status != REJECTED]
        self.empty.setVisible(not found)
        self.card.set_title("Zo gaan we met elkaar om" if found else "Of begin met een eigen regel")
        self.list.show_records([rows.record(rule, n, held) for n, rule in enumerate(alive, 1)])
        gone = [rows.record(rule, None, held) for rule in found if rule.status == REJECTED]
        self.dropped_section.show_records(list(gone))
        self._show_missing(found)
        if self.editor is not None:
            self.editor.show_rule(self._rules[self.editor.key])

    def _show_missing(self, found: list[Rule]) -> None:
        codes = {rule.code for rule in found}
        left = sum(1 for rule in method.ground_rules() if rule.code not in codes)
        self.missing.setVisible(bool(found) and bool(left))
        seven = left == len(method.ground_rules())
        which = "zeven" if seven else f"{left} ontbrekende" if left > 1 else "ontbrekende"
        self.missing.setText(f"Zet de {which} {'regel' if left == 1 else 'regels'} van het handboek op tafel")

    # ------------------------------------------------------------------ acting

    def propose_seven(self) -> None:
        """Put the rules of the handbook on the table."""
        self.desk.act(lambda: ground_rules.propose_handbook(self.desk.document))
        self.begin().setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> QWidget:
        keys = self.list.keys()
        return (self.list.row(keys[0]) if keys else None) or self.entry

    def propose(self, text: str) -> None:
        """Put an own rule on the table."""
        if self.desk.act(lambda: ground_rules.propose(self.desk.document, text)) is not None:
            self.entry.clear()

    def decide(self, key: str, status: str) -> None:
        """Adopt or drop a rule, or put it back on the table."""
        if self._rules[key].status == status:
            return
        had_focus = self._has_focus(key)
        self.desk.act(lambda: ground_rules.decide(self.desk.document, key, status, self.desk.session_id))
        if had_focus:
            # Also in the other list: what is typed next is never about a rule that was not chosen.
            self._list_of(key).focus(key)

    def turn(self, key: str) -> None:
        """What the button of a rule does."""
        self.decide(key, PROPOSED if self._rules[key].status == REJECTED else ADOPTED)

    def key_typed(self, key: str, text: str) -> None:
        """The letters on a row: A adopts, L drops, T puts back on the table."""
        before, self._typed = self._typed, (key, self.clock())
        if before is not None and before[0] == key and self._typed[1] - before[1] < TYPING_S:
            return
        wanted = {"a": ADOPTED, "l": REJECTED, "t": PROPOSED}.get(text.lower())
        if wanted is None or wanted == self._rules[key].status:
            return
        self.decide(key, wanted)
        rule = self._rules.get(key)
        if wanted != ADOPTED and rule is not None and rule.status == wanted:
            what = "is vervallen" if wanted == REJECTED else "ligt weer op tafel"
            self.desk.removed(f"‘{rule_label(rule)}’ {what}.")

    def shift(self, key: str, steps: int) -> None:
        """Move a rule among those that still stand."""
        shown, whole = self._list_of(key).keys(), list(self._rules)
        at = shown.index(key) + steps
        if 0 <= at < len(shown):
            real = whole.index(shown[at]) - whole.index(key)
            self.desk.act(lambda: ground_rules.move(self.desk.document, key, real))
            self._list_of(key).focus(key)

    def remove(self, key: str) -> None:
        """Take a rule away, with the way back."""
        self.desk.act(lambda: ground_rules.remove(self.desk.document, key))
        if key not in self._rules:
            self.desk.removed("Spelregel verwijderd.")

    def _list_of(self, key: str) -> RuleList:
        return self.list if self.dropped.row(key) is None else self.dropped

    def _has_focus(self, key: str) -> bool:
        row = self._list_of(key).row(key)
        inside: QWidget | None = QApplication.focusWidget()
        return row is not None and inside is not None and (row is inside or row.isAncestorOf(inside))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a rule."""
        status = self._rules[key].status
        if status != ADOPTED:
            menu.addAction("Aannemen\tA", lambda: self.decide(key, ADOPTED))
        menu.addAction("Aanpassen\tEnter", lambda: self.edit(key))
        menu.addAction("Toon in de zaal", lambda: show_rule(self.desk, key))
        if status != REJECTED:
            menu.addAction("Laten vallen\tL", lambda: self.decide(key, REJECTED))
        if status in (ADOPTED, REJECTED):
            menu.addAction("Terug op tafel\tT", lambda: self.decide(key, PROPOSED))
        menu.addSeparator()
        menu.addAction("Omhoog\tAlt+↑", lambda: self.shift(key, -1))
        menu.addAction("Omlaag\tAlt+↓", lambda: self.shift(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))

    # ------------------------------------------------------------------ editing

    def edit(self, key: str) -> None:
        """Open the wording of a rule in its row."""
        self.close_editor()
        rule = self._rules.get(key)
        if rule is None:
            return
        self.editor = RuleEditor(self, rule)
        self._list_of(key).open_editor(key, self.editor)
        self.editor.wording.input.setFocus(Qt.FocusReason.TabFocusReason)

    def close_editor(self) -> None:
        """Put the row back."""
        if self.editor is not None:
            self.editor = None
            self.list.close_editor()
            self.dropped.close_editor()


class RuleEditor(Editor):
    """The wording of a rule, with the first wording beside it, and a remark."""

    def __init__(self, view: RulesView, rule: Rule) -> None:
        self.key = rule.id
        document = view.desk.document
        self.wording = TextField("Zo spreken we het af", least=3)
        keep(view.desk, self.wording, lambda text: ground_rules.adapt(document, rule.id, text))
        self.note = TextField("Opmerking", least=1, placeholder="Wat hoort erbij?")
        keep(view.desk, self.note, lambda text: ground_rules.set_note(document, rule.id, text))
        self.first = Text(rule.text or "", wrap=True)
        self.back = Button("Neem deze tekst weer", "arrow-back-up", "quiet", size="small")
        self.back.clicked.connect(self._take_first)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("xs"))
        column.addWidget(Text(rows.first_label(rule), "label", "muted"))
        column.addWidget(self.first)
        column.addWidget(self.back)
        column.addStretch(1)
        pair = Columns([(280, 3), (220, 2)], gap=look.space("xl"))
        pair.add(self.wording, 0)
        pair.add(beside, 1)
        remove = Button("Verwijderen", "trash", "destructive", size="small")
        remove.clicked.connect(lambda: view.remove(rule.id))
        name = ground_rules.short_name(rule)
        super().__init__(view.close_editor, [Text(name, "strong"), pair, self.note], [remove])
        self.setAccessibleName(f"Spelregel aanpassen: {name}")
        self.wording.reset(rule.wording)
        self.note.reset(rule.note or "")
        self.show_rule(rule)

    def show_rule(self, rule: Rule) -> None:
        """Show what the document says now; what is being typed stays."""
        self.wording.set_value(rule.wording)
        self.note.set_value(rule.note or "")
        self.first.setText(rule.text or "")
        self.back.setEnabled(bool(rule.adapted_text))

    def _take_first(self) -> None:
        self.wording.reset(self.wording.value())
        self.wording.committed.emit(self.first.text())
