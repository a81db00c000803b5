"""Two steps of a TWO in which everybody speaks: hoor en wederhoor, and the round of consent."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import agreement_cards, agreement_rounds, method, proposals
from samenwerkdesk.model.agreements import (
    AGREED,
    NO_MANDATE,
    OBJECTION,
    WITH_CONCERN,
    Agreement,
    AgreementRound,
)
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.agreements_panel import StepPanel, question
from samenwerkdesk.ui.desk.agreements_words import CONSENT, HEARING, OBJECTIONS, STEPS, validity
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.recording_lanes import MOST_LINES
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline, PrivateCard
from samenwerkdesk.ui.widgets.choice_list import ChoiceList, ChoiceRow, Option
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

SIGNS = {
    AGREED: "circle-check",
    WITH_CONCERN: "message-circle",
    OBJECTION: "octagon-minus",
    NO_MANDATE: "ban",
}
"""The four answers differ in shape, here and in the room."""


class SpeakingPanel(StepPanel):
    """People with the same few answers for each, and words that go with the answer of the current one."""

    least: ClassVar[int] = 430
    """The least width at which the answers stand beside the names, in px."""
    step: ClassVar[str] = ""

    def __init__(self, desk: Desk, two_id: str, round_id: str, title: str) -> None:
        super().__init__(desk, two_id, round_id)
        self._people: list[Person] = []
        self.columns = Columns([(self.least, 1.7), (270, 1.0)])
        self.column.addWidget(self.columns)
        self.card = Card(title, wide=True)
        self.people = ChoiceList(title, self._options())
        self.people.chosen.connect(self._choose)
        self.people.current_changed.connect(lambda _: self._show_person())
        self.people.asked.connect(self._ask)
        self.people.paged.connect(self._page)
        self.columns.add(self.card, 0)

    def _options(self) -> list[Option]:
        raise NotImplementedError

    def _keys(self, enter: str) -> KeyHints:
        keys = [(str(n), option.text.lower()) for n, option in enumerate(self._options(), 1)]
        return KeyHints([*keys, ("Enter", enter), ("PgDn", "volgende stap")])

    def _page(self, by: int) -> None:
        order = list(STEPS)
        self.step_asked.emit(order[order.index(self.step) + by])

    def _escape_to_list(self, holder: QWidget) -> None:
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), holder)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self.people.setFocus(Qt.FocusReason.OtherFocusReason))

    def first(self) -> QWidget:
        return self.people

    def _person(self) -> Person | None:
        return next((each for each in self._people if each.id == self.people.current()), None)

    def _fill_field(self, field: TextField, label: str, text: str) -> None:
        """Let the field be about the current person; what is typed about the same person stays."""
        person = self._person()
        field.setEnabled(person is not None)
        if person is None:
            return
        field.set_label(f"{label} van {person.label}")
        field.show_about(person.id, text)

    def _choose(self, person_id: str, value: str | None) -> None:
        raise NotImplementedError

    def _show_person(self) -> None:
        raise NotImplementedError

    def _ask(self, person_id: str) -> None:
        raise NotImplementedError


class HearingPanel(SpeakingPanel):
    """How everybody looks at it: for, with a concern or against, and in words."""

    step: ClassVar[str] = HEARING

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id, STEPS[HEARING])
        self.card.add(Note(f"{question('TWO3')} {question('TWO4')}", "message-circle"))
        self.card.add_wide(self.people)
        self.card.add(self._keys("zienswijze"))
        self.words = Card("In eigen woorden", wide=True)
        self.view = TextField("Zienswijze", "Zonder onderbreking; schrijf op wat die persoon zegt.", least=3)
        keep(desk, self.view, self._view)
        self.words.add(self.view)
        self._escape_to_list(self.words)
        self.heard = RecordList("Zienswijzen", menu=None, most_lines=MOST_LINES)
        self.heard.edit_asked.connect(self._to_view)
        self.words.add_wide(self.heard)
        self.columns.add(self.words, 1)
        self._views: dict[str, agreement_cards.View] = {}

    def _options(self) -> list[Option]:
        return [Option(each.code, each.text) for each in method.stances()]

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document, marks = self.desk.document, self.marks()
        views = agreement_cards.views(document, self.round_id)
        self._views = {each.person_id: each for each in views if each.person_id}
        self._people, away = self.crowd(round_)
        rows = []
        for person in self._people:
            own = self._views.get(person.id)
            rows.append(
                ChoiceRow(
                    person.id,
                    person.label,
                    own.stance if own else None,
                    sub=away.get(person.id, ""),
                    mark=marks.get(person.partner_id or ""),
                    icon="file-text" if own and own.text else "",
                    icon_says="zienswijze opgeschreven" if own and own.text else "",
                    muted=person.id in away,
                )
            )
        self.people.show_rows(rows)
        self.card.set_right(f"{len(self._views)} gehoord")
        names = {each.id: each.label for each in self._people}
        self.heard.show_records(
            [
                Record(each.person_id, each.text, sub=names.get(each.person_id, ""))
                for each in views
                if each.text and each.person_id
            ]
        )
        self._show_person()

    def _show_person(self) -> None:
        own = self._views.get(self.people.current() or "")
        self._fill_field(self.view, "Zienswijze", (own.text if own else None) or "")

    def _choose(self, person_id: str, value: str | None) -> None:
        self.desk.act(lambda: agreement_cards.set_stance(self.desk.document, self.round_id, person_id, value))

    def _view(self, text: str) -> None:
        agreement_cards.set_view(self.desk.document, self.round_id, self.view.about, text or None)

    def _ask(self, person_id: str) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_view(self, person_id: str) -> None:
        self.people.set_current(person_id)
        self._ask(person_id)


class ConsentPanel(SpeakingPanel):
    """The round of consent: everybody one of four answers, first all round, and only then the objections."""

    least: ClassVar[int] = 720
    step: ClassVar[str] = CONSENT

    def __init__(self, desk: Desk, two_id: str, round_id: str) -> None:
        super().__init__(desk, two_id, round_id, "Instemming")
        self.wording = Text("", "question", wrap=True)
        self.card.add(self.wording)
        self.valid = Text("", "small", "muted", wrap=True)
        self.card.add(self.valid)
        self.card.add(Hairline())
        self.card.add_wide(self.people)
        self.card.add(self._keys("zorg of bezwaar"))
        self.rest = Button("De rest is akkoord", "check", size="small")
        self.rest.clicked.connect(self._rest)
        foot = Flow()
        foot.add(self.rest)
        self.card.add(foot)
        self.private = PrivateCard("Zorgen", "komt nooit in de zaal", wide=True)
        self.concern = TextField("Zorg", "Hoort bij ‘akkoord met zorg’: deze zorg staat genoteerd.", least=2)
        keep(desk, self.concern, self._concern)
        self.private.add(self.concern)
        self._escape_to_list(self.private)
        self.concerns = RecordList("Genoteerde zorgen", menu=None, most_lines=MOST_LINES)
        self.concerns.edit_asked.connect(self._to_concern)
        self.private.add_wide(self.concerns)
        self.columns.add(self.private, 1)
        self._stances: dict[str, proposals.Stance] = {}
        self._left: list[str] = []

    def _options(self) -> list[Option]:
        return [
            Option(each.code, each.text.capitalize(), SIGNS.get(each.code, "")) for each in method.consents()
        ]

    def refresh(self, two: Agreement, round_: AgreementRound) -> None:
        document, marks = self.desk.document, self.marks()
        self._stances = proposals.stances(document, self.round_id)
        self._people, away = self.crowd(round_)
        rows = []
        for person in self._people:
            own = self._stances.get(person.id)
            gone = away.get(person.id, "")
            rows.append(
                ChoiceRow(
                    person.id,
                    person.label,
                    own.value if own else None,
                    sub=f"{gone}, vooraf gegeven" if gone and own and own.value else gone,
                    mark=marks.get(person.partner_id or ""),
                    icon="lock" if own and own.concern else "",
                    icon_says="heeft een zorg" if own and own.concern else "",
                    muted=bool(gone) and not (own and own.value),
                )
            )
        asked = agreement_cards.at_table(document, self.round_id)
        self._left = [each.id for each in agreement_cards.to_speak(document, self.round_id)]
        self.card.set_right(f"{len(asked) - len(self._left)} van {len(asked)} gesproken")
        self.wording.setText(round_.wording or "Er is nog geen voorstel.")
        self.wording.set_ink("text" if round_.wording else "muted")
        self.valid.setText(validity(round_, self.desk.today()))
        self.people.show_rows(rows)
        self.rest.setEnabled(bool(self._left))
        names = {each.id: each.label for each in self._people}
        self.concerns.show_records(
            [
                Record(key, each.concern, sub=names.get(key, ""), icon="lock", icon_ink="warn")
                for key, each in self._stances.items()
                if each.concern
            ]
        )
        self._show_person()

    def _show_person(self) -> None:
        own = self._stances.get(self.people.current() or "")
        self._fill_field(self.concern, "Zorg", (own.concern if own else None) or "")

    def _choose(self, person_id: str, value: str | None) -> None:
        self.desk.act(
            lambda: agreement_rounds.set_consent(self.desk.document, self.round_id, person_id, value)
        )

    def _concern(self, text: str) -> None:
        proposals.set_concern(self.desk.document, self.round_id, self.concern.about, text or None)

    def _rest(self) -> None:
        left = list(self._left)
        self.desk.act(lambda: agreement_rounds.rest_agrees(self.desk.document, self.round_id, left))
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, person_id: str) -> None:
        own = self._stances.get(person_id)
        if own is not None and own.value == OBJECTION:
            self.step_asked.emit(OBJECTIONS)
        else:
            self.concern.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_concern(self, person_id: str) -> None:
        self.people.set_current(person_id)
        self.concern.setFocus(Qt.FocusReason.OtherFocusReason)
