"""Overzicht, the people: a table to read and to write in, and a list to paste."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import continuity, people
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.overview_part import OverviewPart
from samenwerkdesk.ui.desk.overview_paste import PastePanel, count_of_people, joining
from samenwerkdesk.ui.desk.overview_people_choices import PeopleChoices
from samenwerkdesk.ui.desk.roles_words import comes_up
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.table import Column, EditableTable, Row

BY_PARTNER, BY_NAME = "partner", "name"
RARE = ("joined_session_id", "left_session_id", "deputy_of_id")
"""The columns that are empty for most people."""

ROOMY = 820
"""From this width of the table on, in px, there is room for columns without anything in them."""

NO_MOVE = "Op naam gesorteerd verplaats je niemand. Kies eerst Per partner."


class PeopleView(OverviewPart):
    """Everybody at the table."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Wijzigen"),
        ("Alt+↑", "Omhoog"),
        ("Alt+↓", "Omlaag"),
        ("Delete", "Verwijderen"),
        ("Ctrl+V", "Lijst met mensen plakken"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known = PeopleChoices(desk.document)
        self._all_columns = False
        self.column.setSpacing(look.space("l"))
        self.paste = PastePanel(desk)
        self.paste.hide()
        self.paste.closed.connect(self.close_paste)
        self.paste.added.connect(self._pasted)
        self.column.addWidget(self.paste)
        self.card = Card("Mensen", self._build_tools(), flush=True)
        self._begin = Button("Plak een lijst", "user-plus", "primary")
        self._begin.clicked.connect(self._paste_clicked)
        self.empty = EmptyState(
            "Hier komen de mensen die aan tafel zitten",
            "Plak een lijst uit een mail of spreadsheet, of typ een naam.",
            self._begin,
        )
        self.card.add(self.empty)
        self.table = self._build_table()
        self.card.add(self.table)
        self.column.addWidget(self.card)

    def _build_tools(self) -> QWidget:
        tools = Flow(12, right=True)
        self.sorting = Segmented(
            [(BY_PARTNER, "Per partner"), (BY_NAME, "Op naam")], name="Volgorde van de mensen", small=True
        )
        self.sorting.chosen.connect(lambda _: self._show_rows())
        tools.add(self.sorting)
        self.more = Button("Meer kolommen", "plus", "quiet", size="small")
        self.more.setToolTip("Vanaf, T/m en Vervangt")
        self.more.clicked.connect(self.show_all_columns)
        self.more.hide()
        tools.add(self.more)
        self.paste_button = Button("Plak een lijst", "user-plus", size="small")
        self.paste_button.clicked.connect(self._paste_clicked)
        tools.add(self.paste_button)
        return tools

    def _build_table(self) -> EditableTable:
        table = EditableTable(
            [
                Column("name", "Naam", weight=3, least=190, bold=True, required=True),
                Column(
                    "partner_id", "Partner", "choice", weight=2, least=144, options=self._known.for_partner
                ),
                Column("function_title", "Functie", weight=3, least=110),
                Column("joined_session_id", "Vanaf", "choice", width=82, options=self._known.for_joined),
                Column("left_session_id", "T/m", "choice", width=82, options=self._known.for_left),
                Column(
                    "deputy_of_id", "Vervangt", "choice", weight=2, least=104, options=self._known.for_deputy
                ),
            ],
            "Mensen",
            new_row="Persoon toevoegen",
            movable=True,
        )
        table.cell_committed.connect(self._commit)
        table.row_added.connect(self._add)
        table.delete_asked.connect(self.remove)
        table.move_asked.connect(self._move)
        table.menu_asked.connect(self._show_menu)
        table.refused.connect(lambda sentence: self.desk.say(sentence, "warn", brief=True))
        table.lines_pasted.connect(self.open_paste)
        return table

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        self._known.read()
        self._show_rows()
        nobody = not self._known.people
        self.empty.setVisible(nobody and self.paste.isHidden())
        self.sorting.setVisible(not nobody)
        self.paste_button.setVisible(not nobody)
        if not self.paste.isHidden():
            self.paste.refresh()

    def _show_rows(self) -> None:
        marks = {partner.id: (partner.look, partner.code) for partner in self._known.partners}
        here = self._here()
        self._make_room()
        self.table.set_rows(
            [
                Row(
                    person.id,
                    {
                        "name": person.name,
                        "partner_id": person.partner_id,
                        "function_title": person.function_title,
                        "joined_session_id": person.joined_session_id,
                        "left_session_id": person.left_session_id,
                        "deputy_of_id": person.deputy_of_id,
                    },
                    marks={"partner_id": marks[person.partner_id]} if person.partner_id in marks else {},
                    texts=self._known.texts(person),
                    muted=here is not None and person.id not in here,
                )
                for person in self._sorted()
            ]
        )

    def _make_room(self) -> None:
        """Columns without anything in them leave their room to the others."""
        people_now = self._known.people
        # A column that was filled stays: it should not vanish while somebody empties it.
        self._all_columns |= any(
            self._known.joined_later(p) or p.left_session_id or p.deputy_of_id for p in people_now
        )
        shown = self._all_columns or self.width() >= ROOMY
        self.table.show_columns(RARE, shown=shown)
        self.more.setVisible(not shown and bool(people_now))
        self.table.set_room(
            "joined_session_id", width=82 if any(map(self._known.joined_later, people_now)) else 66
        )
        self.table.set_room("left_session_id", width=82 if any(p.left_session_id for p in people_now) else 54)
        self.table.set_room("deputy_of_id", width=0 if any(p.deputy_of_id for p in people_now) else 102)

    def show_all_columns(self) -> None:
        """Show the columns that are left out in a narrow window as long as they are empty."""
        self._all_columns = True
        self._make_room()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _sorted(self) -> list[Person]:
        if self.sorting.value() == BY_NAME:
            return sorted(self._known.people, key=lambda person: (person.label.casefold(), person.id))
        return people.per_partner(self._known.people, self._known.partners)

    def _here(self) -> set[str] | None:
        session = self.desk.session_id
        return {p.id for p in people.taking_part(self.desk.document, session)} if session else None

    # ------------------------------------------------------------------ acting

    def _commit(self, key: str, field: str, value: object) -> None:
        kept = value if isinstance(value, str) else None
        if field == "left_session_id":
            self._leave(key, kept)
        else:
            self.desk.act(lambda: people.set_field(self.desk.document, key, field, kept))

    def _leave(self, key: str, session: str | None) -> None:
        """Keep somebody's last session; what comes up for transfer is said, with the way to it."""
        document, today = self.desk.document, self.desk.today()
        behind = self.desk.act(lambda: continuity.person_leaves(document, key, session, today))
        if behind:
            self.desk.say(
                comes_up(behind),
                action="Naar Rollen",
                act=lambda: self.desk.page_asked.emit(contents.ROLE_TRANSFERS),
            )

    def _add(self, _: str, value: object) -> None:
        self.desk.act(lambda: people.add(self.desk.document, str(value), session_id=joining(self.desk)))

    def remove(self, keys: list[str]) -> None:
        """Take people away; who left marks stays, and the window says why."""
        names = [person.label for person in self._known.people if person.id in keys]
        if not names:
            return
        if not carried_out(self.desk, lambda: people.remove_all(self.desk.document, keys)):
            # The window says what to do in one of them.
            self.show_all_columns()
        else:
            what = f"{names[0]} is" if len(names) == 1 else f"{count_of_people(len(names))} zijn"
            self.desk.removed(f"{what} verwijderd.")

    def _move(self, key: str, step: int) -> None:
        if self.sorting.value() == BY_NAME:
            self.desk.say(NO_MOVE, brief=True)
            return
        person = self._known.by_id.get(key)
        if person is None:
            return
        # Within the own partner: the next of the same partner may stand further on in the whole list.
        ids = [other.id for other in self._known.people]
        group = [other.id for other in self._known.people if other.partner_id == person.partner_id]
        to = group.index(key) + step
        if 0 <= to < len(group):
            steps = ids.index(group[to]) - ids.index(key)
            self.desk.act(lambda: people.move(self.desk.document, key, steps))

    def _show_menu(self, keys: list[str], place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(keys, menu)
        menu.popup(place)

    def fill_menu(self, keys: list[str], menu: QMenu) -> None:
        """What can be done with the selected people."""
        if len(keys) == 1:
            key = keys[0]
            menu.addAction("Wijzigen\tEnter", lambda: self.table.edit_cell(key, "name"))
            menu.addAction("Omhoog\tAlt+↑", lambda: self._move(key, -1))
            menu.addAction("Omlaag\tAlt+↓", lambda: self._move(key, 1))
            menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(keys))

    # ------------------------------------------------------------------ pasting

    def open_paste(self, text: str = "") -> None:
        """Show the panel to paste in, with a text when there is one already."""
        self.paste.show()
        self.empty.hide()
        if text:
            self.paste.take(text)
        self.paste.refresh()
        self.paste.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste_clicked(self) -> None:
        self.open_paste()

    def close_paste(self) -> None:
        """Hide the panel; what stands in it stays."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.paste.isAncestorOf(focused)
        self.paste.hide()
        self.empty.setVisible(not self._known.people)
        if inside:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pasted(self, keys: list[str]) -> None:
        self.table.select(keys[0])
        self.close_paste()
        self.desk.say(
            f"{count_of_people(len(keys))} toegevoegd.",
            "success",
            action="Ongedaan maken",
            act=self.desk.undo,
            brief=True,
        )
