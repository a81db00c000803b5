"""Overzicht, the partners: who they are, what they look like, and what they stand for."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import partners, people
from samenwerkdesk.model.partners import Partner, letter_code
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.overview_comparison import Comparison
from samenwerkdesk.ui.desk.overview_part import OverviewPart
from samenwerkdesk.ui.desk.overview_partner_editor import PartnerEditor, kind_text
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.field import Field
from samenwerkdesk.ui.widgets.records import Record, RecordList


class PartnersView(OverviewPart):
    """The list of partners, and beside it (or under it) what each stands for."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Wijzigen"),
        ("Alt+↑", "Omhoog"),
        ("Alt+↓", "Omlaag"),
        ("Delete", "Verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: dict[str, Partner] = {}
        self._editor: PartnerEditor | None = None
        columns = Columns([(480, 1), (480, 1)])
        self.column.addWidget(columns)
        card = Card("Partners", wide=True)
        self.empty = EmptyState(
            "Hier komen de organisaties die samen aan tafel zitten",
            "Typ hieronder een naam en druk op Enter. Kleur, vorm en letter kiezen we vast voor je.",
        )
        card.add(self.empty)
        self.list = RecordList("Partners", menu=self._fill_menu)
        self.list.edit_asked.connect(self.edit)
        self.list.remove_asked.connect(self.remove)
        self.list.move_asked.connect(self._move)
        card.add_wide(self.list)
        self.new = EntryLine("Nieuwe partner", "Naam van een partner")
        self.new.entered.connect(self._add)
        self.new.edited.connect(self._preview)
        card.add(self.new)
        columns.add(card, 0)
        self.comparison = Comparison()
        self.comparison.asked.connect(self._edit_mission)
        columns.add(self.comparison, 1)

    def refresh(self) -> None:
        document = self.desk.document
        found = partners.all_partners(document)
        self._found = {partner.id: partner for partner in found}
        counts = Counter(person.partner_id for person in people.all_people(document))
        self.list.show_records([_record(partner, counts[partner.id]) for partner in found])
        self.empty.setVisible(not found)
        self.comparison.setVisible(bool(found))
        self.comparison.show_partners(found)
        editing = self._found.get(self.list.editing or "")
        if editing is not None and self._editor is not None:
            self._editor.show_partner(editing, found)

    def edit(self, key: str) -> None:
        """Open the fields of a partner in its row."""
        if self._open(key):
            self._go_to("name")

    def remove(self, key: str) -> None:
        """Take a partner away; its people stay."""
        partner = self._found[key]
        left = [person for person in people.all_people(self.desk.document) if person.partner_id == key]
        if carried_out(self.desk, lambda: partners.remove(self.desk.document, key)):
            stay = {0: "", 1: " 1 persoon staat nu zonder partner."}.get(
                len(left), f" {len(left)} mensen staan nu zonder partner."
            )
            self.desk.removed(f"{partner.label} is verwijderd.{stay}")

    def _edit_mission(self, key: str) -> None:
        if self._open(key):
            self._go_to("mission")

    def _open(self, key: str) -> bool:
        partner = self._found.get(key)
        if partner is None:
            return False
        if self.list.editing != key or self._editor is None:
            editor = PartnerEditor(self.desk, key, self.list.close_editor, lambda: self.remove(key))
            editor.show_partner(partner, list(self._found.values()))
            self._editor = editor
            self.list.open_editor(key, editor)
        return True

    def _go_to(self, name: str) -> None:
        field = getattr(self._editor, name)
        if isinstance(field, Field):
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: partners.move(self.desk.document, key, steps))

    def _add(self, text: str) -> None:
        if carried_out(self.desk, lambda: partners.add(self.desk.document, text)):
            self.new.clear()

    def _preview(self, text: str) -> None:
        if not text.strip():
            self.new.preview("")
            return
        known = partners.match(list(self._found.values()), text)
        if known is not None and known.code.casefold() != text.strip().casefold():
            self.new.preview(f"{known.label} staat er al als partner {known.code}.", "warn")
            return
        letter = letter_code(partners.next_letter(self.desk.document))
        self.new.preview(f"Wordt partner {letter}. Druk op Enter.")

    def _fill_menu(self, key: str, menu: QMenu) -> None:
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addAction("Omhoog\tAlt+↑", lambda: self._move(key, -1))
        menu.addAction("Omlaag\tAlt+↓", lambda: self._move(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))


def _record(partner: Partner, count: int) -> Record:
    named = [partner.name if partner.name and partner.name != partner.label else "", kind_text(partner.kind)]
    right = "1 persoon" if count == 1 else f"{count} mensen" if count else "nog niemand"
    sub = " · ".join(part for part in named if part)
    spoken = ", ".join(part for part in (f"Partner {partner.code}", partner.label, sub, right) if part)
    return Record(
        partner.id,
        partner.label,
        sub=sub,
        mark=(partner.look, partner.code),
        right=right,
        bold=True,
        spoken=spoken,
    )
