"""Spelregels, what people think of them: a choice per person for the chosen rule, and concerns that stay with the facilitator."""

from __future__ import annotations

import textwrap
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ground_rules, method, partners, people, sessions
from samenwerkdesk.model.ground_rules import REJECTED, Rule
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.proposals import Stance
from samenwerkdesk.model.text import listed
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_part import RULES, RulesPart
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline, PrivateCard
from samenwerkdesk.ui.widgets.choice_list import ChoiceList, ChoiceRow, Option
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

TALK = "hierover eerst praten"
LABEL_MOST = 70
NUMBER = 26


class OpinionsView(RulesPart):
    """The rules with their counts, the people with their choices for one rule, and their concerns."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("1–3", "wat iemand van een regel vindt"),
        ("Delete", "leegmaken"),
        ("PgUp PgDn", "vorige of volgende regel"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rules: list[Rule] = []
        self._people: list[Person] = []
        self._stances: dict[str, Stance] = {}
        self._away: dict[str, str] = {}
        self._chosen: str | None = None
        self.column.setSpacing(look.space("l"))
        self.empty = EmptyState("", "", Button("", kind="primary"))
        assert self.empty.button is not None
        self.empty.button.clicked.connect(self._leave)
        self.column.addWidget(self.empty)
        self.columns = Columns([(270, 1.0), (380, 1.5), (300, 1.0)])
        self.column.addWidget(self.columns)
        self._build_rules()
        self._build_people()
        self._build_concerns()

    def _build_rules(self) -> None:
        self.rules_card = Card("Welke regel?", wide=True)
        self.divided = Note("", "message-circle", "warn")
        self.rules_card.add(self.divided)
        self.rules = RecordList(
            "Regels met wat mensen ervan vinden",
            ruled=False,
            lead_width=NUMBER,
            icons_first=True,
        )
        self.rules.focused.connect(self.choose)
        self.rules.edit_asked.connect(lambda _: self.people.setFocus(Qt.FocusReason.OtherFocusReason))
        self.rules_card.add_wide(self.rules)
        self.columns.add(self.rules_card, 0)

    def _build_people(self) -> None:
        self.people_card = Card("Regel", wide=True)
        self.wording = Text("", "question", wrap=True)
        self.people_card.add(self.wording)
        self.people_card.add(Hairline())
        options = [Option(choice.code, choice.text) for choice in method.ground_rule_choices()]
        self.people = ChoiceList("Wat iedereen van deze regel vindt", options)
        self.people.chosen.connect(self._stance)
        self.people.current_changed.connect(lambda _: self._show_person())
        self.people.asked.connect(lambda _: self.concern.setFocus(Qt.FocusReason.OtherFocusReason))
        self.people.paged.connect(self.step)
        self.people_card.add_wide(self.people)
        keys = [(str(n), option.text) for n, option in enumerate(options, 1)]
        self.people_card.add(KeyHints([*keys, ("Enter", "bedenking"), ("PgDn", "volgende regel")]))
        self.rest = Button("De rest neemt aan", "check", size="small")
        self.rest.clicked.connect(self._rest)
        foot = Flow()
        foot.add(self.rest)
        self.people_card.add(foot)
        self.columns.add(self.people_card, 1)

    def _build_concerns(self) -> None:
        self.private = PrivateCard("Bedenkingen", "komt nooit in de zaal", wide=True)
        self.concern = TextField(
            "Bedenking", "Alleen voor jou, zolang die persoon het zelf niet zegt.", least=2
        )
        keep(self.desk, self.concern, self._concern)
        self.private.add(self.concern)
        self.concerns = RecordList("Bedenkingen bij deze regel", menu=None)
        self.concerns.edit_asked.connect(self._to_concern)
        self.private.add_wide(self.concerns)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.private)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self.people.setFocus(Qt.FocusReason.OtherFocusReason))
        self.columns.add(self.private, 2)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        document, session = self.desk.document, self.desk.session_id
        self._rules = [rule for rule in ground_rules.all_rules(document) if rule.status != REJECTED]
        here = people.taking_part(document, session) if session is not None else people.all_people(document)
        self._people = people.per_partner(here, partners.all_partners(document))
        self._away = sessions.away(document, session, [each.id for each in self._people])
        there = bool(self._rules and self._people)
        self.columns.setVisible(there)
        self.empty.setVisible(not there)
        if not there:
            self._show_empty()
            return
        if self._chosen not in {rule.id for rule in self._rules}:
            self._chosen = self._rules[0].id
        self._show_rules()
        self._show_people()

    def _show_empty(self) -> None:
        sentence = "Hier zie je wat ieder van de regels vindt"
        if self._rules:
            self.empty.set_text(
                sentence, "Zet eerst de mensen die aan tafel zitten op het tabblad Overzicht."
            )
        else:
            self.empty.set_text(sentence, "Zet eerst regels op tafel; daarna kiest ieder per regel.")
        if self.empty.button is not None:
            self.empty.button.setText("Naar Overzicht" if self._rules else "Naar de regels")

    def _leave(self) -> None:
        if self._rules:
            self.desk.page_asked.emit("overview")
        else:
            self.part_asked.emit(RULES)

    def _show_rules(self) -> None:
        counts = ground_rules.counts(self.desk.document)
        records, divided = [], []
        for number, rule in enumerate(self._rules, 1):
            found = counts.get(rule.id, {})
            split = ground_rules.divided(found)
            if split:
                divided.append(str(number))
            records.append(self._rule_record(number, rule, found, split))
        self.rules.show_records(records)
        self.divided.show_note(_divided_words(divided), "message-circle" if divided else "", _ink(divided))

    def _rule_record(self, number: int, rule: Rule, found: dict[str, int], split: bool) -> Record:
        total = sum(found.values())
        words = count_words(found)
        agreed = total and not split
        return Record(
            rule.id,
            rule_label(rule),
            sub=f"{TALK} · {words}" if split else words or "nog niemand",
            sub_ink="warn" if split else "muted",
            lead=str(number),
            icon="message-circle" if split else "circle-check" if agreed else "",
            icon_ink="warn" if split else "success",
            active=rule.id == self._chosen,
            spoken=f"Regel {number}, {rule_label(rule)}, {TALK + ', ' if split else ''}{words}",
        )

    def _show_people(self) -> None:
        document = self.desk.document
        rule = self.rule()
        self._stances = ground_rules.stances(document, rule.id)
        marks = {each.id: (each.look, each.code) for each in partners.all_partners(document)}
        shown = []
        for person in self._people:
            stance = self._stances.get(person.id)
            shown.append(
                ChoiceRow(
                    person.id,
                    person.label,
                    stance.value if stance else None,
                    sub=self._away.get(person.id, ""),
                    mark=marks.get(person.partner_id or ""),
                    icon="lock" if stance and stance.concern else "",
                    icon_says="heeft een bedenking" if stance and stance.concern else "",
                    muted=person.id in self._away,
                )
            )
        number = self._rules.index(rule) + 1
        given = sum(1 for row in shown if row.chosen)
        self.people_card.set_title(f"{number}. {ground_rules.short_name(rule)}")
        self.people_card.set_right(f"{given} van {len(shown)}")
        self.wording.setText(rule.wording)
        self.people.show_rows(shown)
        self.rest.setEnabled(any(row.chosen is None and row.key not in self._away for row in shown))
        self._show_concerns()
        self._show_person()

    def _show_concerns(self) -> None:
        self.concerns.show_records(
            [
                Record(person.id, stance.concern, sub=person.label, icon="lock", icon_ink="warn")
                for person in self._people
                if (stance := self._stances.get(person.id)) and stance.concern
            ]
        )

    def _show_person(self) -> None:
        """Let the field be about the current person; what is typed about the same person stays."""
        key = self.people.current()
        person = next((person for person in self._people if person.id == key), None)
        self.concern.setEnabled(person is not None)
        if person is None:
            return
        self.concern.set_label(f"Bedenking van {person.label}")
        stance = self._stances.get(person.id)
        text = (stance.concern if stance else None) or ""
        self.concern.show_about((self._chosen, person.id), text)

    # ------------------------------------------------------------------ acting

    def begin(self) -> QWidget:
        return self.people

    def rule(self) -> Rule:
        """The rule that is being talked about."""
        return next(rule for rule in self._rules if rule.id == self._chosen)

    def choose(self, key: str) -> None:
        """Talk about another rule."""
        if key != self._chosen and any(rule.id == key for rule in self._rules):
            self.concern.flush()
            self._chosen = key
            self._show_rules()
            self._show_people()

    def step(self, by: int) -> None:
        """Talk about the next rule, or the one before."""
        at = [rule.id for rule in self._rules].index(self._chosen or "") + by
        if 0 <= at < len(self._rules):
            self.choose(self._rules[at].id)

    def _stance(self, person_id: str, value: str | None) -> None:
        key = self.rule().id
        self.desk.act(lambda: ground_rules.set_stance(self.desk.document, key, person_id, value))

    def _concern(self, text: str) -> None:
        key, person_id = self.concern.about
        ground_rules.set_concern(self.desk.document, key, person_id, text or None)

    def _rest(self) -> None:
        key, here = self.rule().id, [person.id for person in self._people if person.id not in self._away]
        self.desk.act(lambda: ground_rules.rest_adopts(self.desk.document, key, here))

    def _to_concern(self, person_id: str) -> None:
        self.people.set_current(person_id)
        self.concern.setFocus(Qt.FocusReason.OtherFocusReason)


def rule_label(rule: Rule) -> str:
    """The short name of a rule; an own rule is called by how it begins."""
    if not ground_rules.is_own(rule):
        return ground_rules.short_name(rule)
    return textwrap.shorten(rule.wording, LABEL_MOST, placeholder="…") or "Eigen regel"


def count_words(found: dict[str, int]) -> str:
    """'9 aannemen, 2 aanpassen': how many chose what, in the handbook's words; only what was chosen."""
    names = {choice.code: choice.text for choice in method.ground_rule_choices()}
    return ", ".join(f"{found[code]} {name}" for code, name in names.items() if found.get(code))


def _divided_words(divided: list[str]) -> str:
    if not divided:
        return "Kies een regel en vul in wat ieder ervan vindt."
    return f"Over regel {listed(divided)} denken jullie verschillend. Bespreek alleen die."


def _ink(divided: list[str]) -> str:
    return "warn" if divided else "muted"
