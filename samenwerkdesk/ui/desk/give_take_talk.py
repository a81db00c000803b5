"""What there is to talk about: what was linked, what could be, what nobody brings and what nobody asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import give_take, partners
from samenwerkdesk.model.give_take import Line, Match
from samenwerkdesk.model.public_give_take import (
    GAP,
    HEADS,
    KINDS,
    LINKED,
    MATCH,
    SPARE,
    category,
    linked,
    offered,
)
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

MOST_LINES = 2
"""A longer line is read where it stands."""

NOTHING = "Zodra er iets te halen en te brengen is, staat hier wat bij elkaar past en wat nog niemand brengt."


class Talk(Card):
    """Four lists, of all partners or of one. ``opened`` asks for a line, by its partner and its id."""

    opened = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("Waar praten we over door?", wide=True)
        self.desk = desk
        self._lines: dict[str, Line] = {}
        self._matches: dict[str, Match] = {}
        self.nothing = Text(NOTHING, "body", "muted", wrap=True)
        self.add(self.nothing)
        self.lists: dict[str, RecordList] = {}
        self._sections: dict[str, Section] = {}
        for kind in KINDS:
            records = RecordList(
                HEADS[kind], menu=partial(self._fill_menu, kind), least=36, most_lines=MOST_LINES
            )
            records.edit_asked.connect(partial(self._enter, kind))
            self.lists[kind] = records
            self._sections[kind] = Section(HEADS[kind], records)
            self.add_wide(self._sections[kind])

    def refresh(self, partner_id: str) -> None:
        """Show what is of a partner, or of all when it is ''."""
        document = self.desk.document
        there = {each.id: each for each in partners.all_partners(document)}
        found = give_take.lines(document)
        said = give_take.talk(found)
        self._lines = {each.id: each for each in found}
        self._matches = {each.wish.id: each for each in said.matches}
        names = {key: each.label for key, each in there.items()}
        shown = {
            LINKED: [(each, linked(each, names)) for each in said.linked],
            MATCH: [(each.wish, offered(each, names)) for each in said.matches],
            GAP: [(each, category(each)) for each in said.gaps],
            SPARE: [(each, category(each)) for each in said.spare],
        }
        count = 0
        for kind, lines in shown.items():
            records = [
                Record(
                    line.id,
                    line.text or "Zonder tekst",
                    sub=sub,
                    mark=(there[line.partner_id].look, there[line.partner_id].code),
                )
                for line, sub in lines
                if partner_id in ("", line.partner_id, line.linked_partner_id)
                or any(offer.partner_id == partner_id for offer in self._offers(line.id))
            ]
            count += len(records)
            self._sections[kind].show_records(records)
        self.nothing.setVisible(not count)

    def _offers(self, key: str) -> tuple[Line, ...]:
        found = self._matches.get(key)
        return found.offers if found else ()

    def _enter(self, kind: str, key: str) -> None:
        """A match is linked; of anything else the line opens."""
        offers = {each.partner_id for each in self._offers(key)}
        if kind == MATCH and len(offers) == 1:
            self._link(key, offers.pop())
        else:
            self._open(key)

    def _open(self, key: str) -> None:
        if key in self._lines:
            self.opened.emit(self._lines[key].partner_id, key)

    def _link(self, key: str, partner_id: str | None) -> None:
        document = self.desk.document
        if carried_out(
            self.desk, lambda: give_take.set_field(document, key, "linked_partner_id", partner_id)
        ):
            said = "Gekoppeld." if partner_id else "Ontkoppeld."
            self.desk.say(said, action="Ongedaan maken", act=self.desk.undo, brief=True)

    def _fill_menu(self, kind: str, key: str, menu: QMenu) -> None:
        names = {each.id: each.label for each in partners.all_partners(self.desk.document)}
        if kind == LINKED:
            menu.addAction("Ontkoppelen", lambda: self._link(key, None))
        for each in dict.fromkeys(offer.partner_id for offer in self._offers(key)):
            said = names.get(each, "").replace("&", "&&")
            menu.addAction(f"Koppelen aan {said}", partial(self._link, key, each))
        menu.addAction("Naar deze regel", lambda: self._open(key))
