"""Attendance in three states: present, absent, not invited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import partners, people, sessions
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.marks import PartnerMark
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

PRESENT, ABSENT, UNINVITED = "present", "absent", "uninvited"
OPTIONS = [(PRESENT, "Aanwezig"), (ABSENT, "Afwezig"), (UNINVITED, "Niet uitgenodigd")]
_MARKS = {PRESENT: True, ABSENT: False, UNINVITED: None}


class _PersonRow(QWidget):
    """One person with the three states; A, F and N choose, the arrows go to the next person."""

    def __init__(self, card: AttendanceCard, person: Person) -> None:
        super().__init__()
        self._card, self.key = card, person.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(look.space("m"))
        names = QVBoxLayout()
        names.setSpacing(0)
        self.name = Text(person.label)
        self.function = Text(person.function_title or "", "small", "muted")
        names.addWidget(self.name)
        names.addWidget(self.function)
        row.addLayout(names, 1)
        self.choice = Segmented(OPTIONS, UNINVITED, name=f"Aanwezigheid van {person.label}", small=True)
        self.choice.chosen.connect(lambda value: card.mark(self.key, value))
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_person(self, person: Person, present: bool | None) -> None:
        """Show the state of a person."""
        self.name.setText(person.label)
        self.function.setText(person.function_title or "")
        self.function.setVisible(bool(person.function_title))
        self.choice.setAccessibleName(f"Aanwezigheid van {person.label}")
        self.choice.set_value(UNINVITED if present is None else PRESENT if present else ABSENT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = {"a": PRESENT, "f": ABSENT, "n": UNINVITED}.get(event.text().lower())
        if value is not None:
            self.choice.set_value(value)
            self._card.mark(self.key, value)
            self._card.go(self.key, 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._card.go(self.key, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class AttendanceCard(Card):
    """Everybody who takes part in the session, per partner."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wie is er?")
        self.desk = desk
        self._rows: dict[str, _PersonRow] = {}
        self._order: list[str] = []
        self._signature: object = None
        self.count = Text("", "body", "muted")
        self.everybody = Button("Iedereen aanwezig", "users", size="small")
        self.everybody.clicked.connect(self._everybody)
        right = QWidget()
        head = QHBoxLayout(right)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(look.space("l"))
        head.addWidget(self.count)
        head.addWidget(self.everybody)
        self.set_right(right)
        self.add(
            Text(
                "A aanwezig · F afwezig · N niet uitgenodigd · pijltjes naar de volgende",
                "small",
                "muted",
                wrap=True,
            )
        )
        self.nobody = Text(
            "Zet eerst mensen op het tabblad Overzicht; plakken uit een spreadsheet of mail kan.", wrap=True
        )
        self.add(self.nobody)
        self._grid: CardGrid | None = None

    def refresh(self) -> None:
        """Show who is there."""
        session = self.desk.session_id
        if session is None:
            return
        document = self.desk.document
        marks = sessions.attendance(document, session)
        found = people.taking_part(document, session)
        known = {person.id for person in found}
        found += [
            person for person in people.all_people(document) if person.id in marks and person.id not in known
        ]
        looks = partners.all_partners(document)
        signature = (
            [(partner.id, partner.label, partner.look, partner.code) for partner in looks],
            [(person.id, person.partner_id) for person in found],
        )
        if signature != self._signature:
            self._signature = signature
            self._build(looks, found)
        for person in found:
            self._rows[person.id].show_person(person, marks.get(person.id))
        present = sum(marks.values())
        self.count.setText(
            f"{present} aanwezig, {len(marks) - present} afwezig, {len(found) - len(marks)} niet uitgenodigd"
        )
        self.everybody.setEnabled(any(person.id not in marks for person in found))
        self.nobody.setVisible(not found)

    def _build(self, looks: list[partners.Partner], found: list[Person]) -> None:
        """Lay the rows out again, per partner; only when the people or partners changed."""
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._rows.clear()
        self._order.clear()
        self._grid = CardGrid(least=430, gap=32)
        for partner in [*looks, None]:
            members = [person for person in found if person.partner_id == (partner.id if partner else None)]
            if not members:
                continue
            group = QWidget()
            column = QVBoxLayout(group)
            column.setContentsMargins(0, look.space("s"), 0, 0)
            column.setSpacing(0)
            head = QHBoxLayout()
            head.setSpacing(look.space("s"))
            if partner is not None:
                head.addWidget(PartnerMark(partner.look, partner.code))
            head.addWidget(Text(partner.label if partner else "Zonder partner", "strong"), 1)
            column.addLayout(head)
            column.addSpacing(look.space("xs"))
            for person in members:
                column.addWidget(Hairline())
                row = _PersonRow(self, person)
                self._rows[person.id] = row
                self._order.append(person.id)
                column.addWidget(row)
            column.addStretch(1)
            self._grid.add(group)
        self.add(self._grid)

    def mark(self, person_id: str, value: str) -> None:
        """Record one person's state."""
        session = self.desk.session_id
        if session is not None:
            self.desk.act(
                lambda: sessions.set_attendance(self.desk.document, session, person_id, _MARKS[value])
            )

    def go(self, person_id: str, by: int) -> None:
        """Give the person ``by`` places further the keyboard."""
        at = self._order.index(person_id) + by
        if 0 <= at < len(self._order):
            choice = self._rows[self._order[at]].choice
            choice.button(choice.value()).setFocus(Qt.FocusReason.TabFocusReason)

    def _everybody(self) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: sessions.everybody_present(self.desk.document, session))
