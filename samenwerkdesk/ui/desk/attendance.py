"""Attendance in three states: present, absent, not invited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import partners, people, sessions
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.marks import PartnerMark
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

TABLES = frozenset({"attendance", "person", "partner", "session"})
PRESENT, ABSENT, UNINVITED = "present", "absent", "uninvited"
OPTIONS = [(PRESENT, "Aanwezig"), (ABSENT, "Afwezig"), (UNINVITED, "Niet uitgenodigd")]
LETTERS = {"a": PRESENT, "f": ABSENT, "n": UNINVITED}
HINT = "A aanwezig · F afwezig · N niet uitgenodigd · pijltjes omhoog en omlaag naar een ander"
LEAST = 430
"""The least width of a partner's column, in px."""

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
        self.choice = Segmented(OPTIONS, UNINVITED, small=True)
        self.choice.chosen.connect(lambda value: card.mark(self.key, value))
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        self._shown: tuple[Person, bool | None] | None = None
        self._keep_two_lines()

    def _keep_two_lines(self) -> None:
        """One line of names less in the row of somebody without a function looks ragged."""
        self.setMinimumHeight(2 * 4 + look.type_desk("body").line + look.type_desk("small").line)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_two_lines()

    def show_person(self, person: Person, present: bool | None) -> None:
        """Show the state of a person."""
        if (person, present) == self._shown:
            return
        self._shown = person, present
        self.name.setText(person.label)
        self.function.setText(person.function_title or "")
        self.function.setVisible(bool(person.function_title))
        self.choice.setAccessibleName(f"Aanwezigheid van {person.label}")
        for key, label in OPTIONS:
            self.choice.button(key).setAccessibleName(f"{person.label}: {label.lower()}")
        self.choice.set_value(UNINVITED if present is None else PRESENT if present else ABSENT)

    def forget(self) -> None:
        """The row shows something that was not recorded."""
        self._shown = None

    def control(self) -> QWidget:
        """The button of the state in force: the one stop for the Tab key."""
        return self.choice.button(self.choice.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = LETTERS.get(event.text().lower())
        if value is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choice.set_value(value)
            self._card.mark(self.key, value)
            # The last one keeps the keyboard, on the state that was chosen.
            self.control().setFocus(Qt.FocusReason.TabFocusReason)
            self._card.go(self.key, 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._card.go(self.key, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class AttendanceCard(Card):
    """Everybody who takes part in the session, per partner. ``add_people`` leads to where people are added."""

    def __init__(self, desk: Desk, add_people: Callable[[], None]) -> None:
        super().__init__("Wie is er?")
        self.desk = desk
        self._rows: dict[str, _PersonRow] = {}
        self._order: list[str] = []
        self._signature: object = None
        self.count = Text("", "body", "muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.everybody = Button("Iedereen aanwezig", "users", size="small")
        self.everybody.clicked.connect(self._everybody)
        right = QWidget()
        head = QHBoxLayout(right)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(look.space("l"))
        head.addWidget(self.count)
        head.addWidget(self.everybody)
        self.set_right(right)
        self.hint = Text(HINT, "small", "muted", wrap=True)
        self.add(self.hint)
        self.nobody = EmptyState(
            "Hier houd je bij wie er is",
            "Zet eerst mensen op het tabblad Overzicht; een lijst plakken uit een spreadsheet of mail kan.",
            Button("Naar de mensen", "users"),
        )
        if self.nobody.button is not None:
            self.nobody.button.clicked.connect(lambda _=False: add_people())
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
        self._show_count(marks, len(found))
        self.everybody.setEnabled(any(person.id not in marks for person in found))

    def _show_count(self, marks: dict[str, bool], people_here: int) -> None:
        present = sum(marks.values())
        self.count.setText(
            f"{present} aanwezig, {len(marks) - present} afwezig, {people_here - len(marks)} niet uitgenodigd"
        )
        for widget in (self.count, self.everybody, self.hint):
            widget.setVisible(people_here > 0)
        self.nobody.setVisible(people_here == 0)

    def _build(self, looks: list[Partner], found: list[Person]) -> None:
        """Lay the rows out again, per partner; only when the people or partners changed."""
        focus: QWidget | None = self.focusWidget()
        had = next(
            (key for key, row in self._rows.items() if focus is not None and row.isAncestorOf(focus)), ""
        )
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._rows.clear()
        self._order.clear()
        self._grid = CardGrid(least=LEAST, gap=32)
        for partner in [*looks, None]:
            members = [person for person in found if person.partner_id == (partner.id if partner else None)]
            if members:
                self._grid.add(self._group(partner, members))
        self.add(self._grid)
        # At once, so that a row can have the keyboard.
        self._grid.show()
        if had in self._rows:
            self._rows[had].control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, partner: Partner | None, members: list[Person]) -> QWidget:
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
        return group

    def first_control(self) -> QWidget | None:
        """The first person's state, or the way to add people."""
        return self._rows[self._order[0]].control() if self._order else self.nobody.button

    def choice(self, person_id: str) -> Segmented:
        """The three states of one person."""
        return self._rows[person_id].choice

    def mark(self, person_id: str, value: str) -> None:
        """Record one person's state."""
        session, document = self.desk.session_id, self.desk.document
        if session is None:
            return
        if not carried_out(
            self.desk, lambda: sessions.set_attendance(document, session, person_id, _MARKS[value])
        ):
            self._rows[person_id].forget()
            self.refresh()

    def go(self, person_id: str, by: int) -> None:
        """Give the person ``by`` places further the keyboard."""
        at = self._order.index(person_id) + by
        if 0 <= at < len(self._order):
            row = self._rows[self._order[at]]
            row.control().setFocus(Qt.FocusReason.TabFocusReason)
            reveal(row, row.rect())

    def _everybody(self) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: sessions.everybody_present(self.desk.document, session))
