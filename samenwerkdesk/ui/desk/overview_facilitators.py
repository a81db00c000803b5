"""Overzicht, the card with who guides the sessions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import people
from samenwerkdesk.model.people import Facilitator
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import LineField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

EMPTY = "Wie begeleidt de sessies? Typ een naam en druk op Enter."


class FacilitatorsCard(Card):
    """The facilitators: names with their tasks, each edited in its row."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Begeleiders", wide=True)
        self.desk = desk
        self._found: dict[str, Facilitator] = {}
        self._fields: tuple[LineField, LineField] | None = None
        self.empty = Text(EMPTY, "body", "muted", wrap=True)
        self.add(self.empty)
        self.list = RecordList("Begeleiders", menu=self._fill_menu)
        self.list.edit_asked.connect(self.edit)
        self.list.remove_asked.connect(self.remove)
        self.add_wide(self.list)
        self.new = EntryLine("Nieuwe begeleider", "Naam van een begeleider")
        self.new.entered.connect(self._add)
        self.new.edited.connect(lambda _: self.new.preview(""))
        self.add(self.new)

    def refresh(self) -> None:
        """Show who guides the sessions now."""
        self._found = {each.id: each for each in people.facilitators(self.desk.document)}
        self.list.show_records(
            [
                Record(each.id, each.name or "Naam ontbreekt", sub=each.role or "", icon="user")
                for each in self._found.values()
            ]
        )
        self.empty.setVisible(not self._found)
        editing = self._found.get(self.list.editing or "")
        if editing is not None and self._fields is not None:
            self._fields[0].set_value(editing.name or "")
            self._fields[1].set_value(editing.role or "")

    def edit(self, key: str) -> None:
        """Open the fields of a facilitator in the row."""
        found = self._found.get(key)
        if found is None:
            return
        document = self.desk.document
        name = LineField("Naam", required=True)
        name.reset(found.name or "")
        keep(self.desk, name, lambda value: people.set_facilitator(document, key, "name", value))
        role = LineField("Taak", placeholder="Bijvoorbeeld: begeleidt het gesprek")
        role.reset(found.role or "")
        keep(self.desk, role, lambda value: people.set_facilitator(document, key, "role", value))
        away = Button("Verwijderen", "trash", "destructive", size="small")
        away.clicked.connect(lambda: self.remove(key))
        self._fields = (name, role)
        self.list.open_editor(key, Editor(self.list.close_editor, [name, role], [away]))
        name.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, key: str) -> None:
        """Take a facilitator away."""
        label = self._found[key].name or "Begeleider"
        if carried_out(self.desk, lambda: people.remove_facilitator(self.desk.document, key)):
            self.desk.removed(f"{label} is geen begeleider meer.")

    def _add(self, text: str) -> None:
        name = _same(text)
        there = next((each.name for each in self._found.values() if _same(each.name) == name), None)
        if there is not None:
            self.new.preview(f"{there} staat er al.", "danger")
        elif carried_out(self.desk, lambda: people.add_facilitator(self.desk.document, text)):
            self.new.clear()

    def _fill_menu(self, key: str, menu: QMenu) -> None:
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))


def _same(name: str | None) -> str:
    return " ".join((name or "").split()).casefold()
