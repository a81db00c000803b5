"""The list of partners with what they weighed, and the twelve questions in the row that is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import collaboration_checks, method, partners, public_checks
from samenwerkdesk.model.collaboration_checks import Check
from samenwerkdesk.model.method import Question
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk import collaboration_check_words as words
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import EuroField, LineField, NumberField, TextField
from samenwerkdesk.ui.widgets.records import Record

NOT_SAID = "nog niet gezegd"
UNKNOWN = "In {}; leeg is niet bekend, 0 is ook een antwoord."
_MARKS = ((None, NOT_SAID), (1, "1, heel weinig"), (2, "2"), (3, "3"), (4, "4"), (5, "5, heel veel"))

SHORT = 40
"""A question of so many letters stands beside its words."""

Asked = TextField | LineField | NumberField | EuroField | ChoiceField


class Checks(Lane):
    """Every partner with its latest check, and its earlier ones under it; a partner without one can begin."""

    removed_sentence = "Afweging verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Afweging per partner")
        self._checks: dict[str, Check] = {}
        self._partners: dict[str, Partner] = {}

    def check(self, key: str) -> Check | None:
        """The check of a row; None for a partner that did not weigh yet."""
        return self._checks.get(key)

    def name(self, key: str) -> str:
        """The partner of a row, with the moment of its check."""
        check = self._checks.get(key)
        of = self._partners.get((check.partner_id or "") if check else key)
        name = of.label if of else "Partner"
        return f"{name} · {words.moment(check.moment)}" if check and check.moment else name

    def show(self) -> None:
        """Show all of them as they are now."""
        document = self.desk.document
        self._partners = {each.id: each for each in partners.all_partners(document)}
        self._checks = {
            each.id: each
            for each in collaboration_checks.all_checks(document)
            if each.partner_id in self._partners
        }
        latest = collaboration_checks.latest(document)
        verdicts = public_checks.verdicts()
        records = []
        for key, of in self._partners.items():
            now = latest.get(key)
            if now is None:
                records.append(
                    Record(
                        key,
                        of.label,
                        sub="Heeft nog niet afgewogen.",
                        mark=(of.look, of.code),
                        ink="muted",
                    )
                )
                continue
            earlier = [each for each in self._checks.values() if each.partner_id == key and each.id != now.id]
            records.append(self._record(of, now, verdicts))
            records += [self._record(of, each, verdicts, earlier=True) for each in reversed(earlier)]
        self.show_records(records)

    def _record(
        self, of: Partner, check: Check, verdicts: dict[str, str], *, earlier: bool = False
    ) -> Record:
        parts = [words.moment(check.moment), *words.put_in(check)]
        if check.answered < 12:
            parts.append(f"{check.answered} van 12 vragen")
        return Record(
            check.id,
            f"{of.label}, eerder" if earlier else of.label,
            sub=" · ".join(part for part in parts if part),
            mark=(of.look, of.code),
            right=verdicts.get(check.verdict or "", "") or "nog geen oordeel",
            right_ink="muted" if earlier or not check.verdict else "text",
            ink="muted" if earlier else "text",
        )

    # ------------------------------------------------------------------ editing

    def edit(self, key: str) -> None:
        if key in self._partners:
            self.begin(key)
        else:
            super().edit(key)

    def begin(self, partner_id: str) -> None:
        """Let a partner weigh, now, and open its questions."""
        session = self.desk.session
        day = (session.day if session else None) or self.desk.today()
        made = self.desk.act(lambda: collaboration_checks.add(self.desk.document, partner_id, f"{day:%Y-%m}"))
        if made is not None:
            super().edit(made)

    def again(self, key: str) -> None:
        """Let the partner of a row weigh once more."""
        check = self._checks.get(key)
        self.begin((check.partner_id or "") if check else key)

    def type_key(self, key: str, text: str) -> None:
        if text.casefold() == "n":
            self.again(key)

    def take_away(self, key: str) -> None:
        if key in self._checks:
            collaboration_checks.remove(self.desk.document, key)

    def remove(self, key: str) -> None:
        if key in self._checks:
            super().remove(key)

    def fill_menu(self, key: str, menu: QMenu) -> None:
        if key not in self._checks:
            menu.addAction("Afwegen\tEnter", lambda: self.edit(key))
            return
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addAction("Opnieuw afwegen\tN", lambda: self.again(key))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))

    def form(self, key: str) -> Form | None:
        if key not in self._checks:
            return None
        fields: dict[str, Asked] = {"moment": LineField("Moment", placeholder="2025-06, of in woorden")}
        parts: list[QWidget] = [fields["moment"]]
        for question in method.element("collaboration_check").questions:
            made = _fields(question)
            fields |= made
            widgets = list(made.values())
            if len(widgets) == 2 and len(question.text) <= SHORT:
                parts.append(beside(widgets[0], widgets[1]))
            else:
                parts += widgets
        for name, field in fields.items():
            keep(self.desk, field, partial(collaboration_checks.set_field, self.desk.document, key, name))

        def fill() -> None:
            check = self._checks.get(key)
            if check is not None:
                for name, field in fields.items():
                    value = getattr(check, name)
                    field.set_value(_shown(field, value))

        again = Button("Opnieuw afwegen", "plus", size="small")
        again.clicked.connect(lambda: self.again(key))
        return Editor(self.records.close_editor, parts, [again, self.remove_button(key)]), fill


def _shown(field: Asked, value: object) -> object:
    if isinstance(field, (TextField, LineField)):
        return value or ""
    if isinstance(field, ChoiceField) and isinstance(value, float):
        return int(value) if value == int(value) else value
    return value


def _fields(question: Question) -> dict[str, Asked]:
    """The fields a question is answered with, in the order of the handbook; the first one carries its words."""
    found: dict[str, Asked] = {}
    for kind in question.answer:
        name = question.text_field if kind == "text" else question.field
        label = question.text if not found else _SECOND.get(name, "Toelichting")
        found[name] = _field(kind, label, question)
    return found


_SECOND = {"conditions": "Onder welke voorwaarden?", "expected_effect": "Hoe groot is dat effect?"}


def _field(kind: str, label: str, question: Question) -> Asked:
    if kind == "text":
        return TextField(label, least=1)
    if kind == "score":
        return ChoiceField(label, placeholder=NOT_SAID, options=_options(_MARKS))
    if kind == "choice":
        given = ((None, NOT_SAID), *((each.code, each.text) for each in question.options))
        return ChoiceField(label, placeholder=NOT_SAID, options=_options(given))
    if question.unit == "euro":
        return EuroField(label, UNKNOWN.format("euro"))
    return NumberField(label, UNKNOWN.format(question.unit), most=100_000, decimals=2)


def _options(given: tuple[tuple[object, str], ...]) -> list[tuple[object, str] | tuple[object, str, QIcon]]:
    return list(given)
