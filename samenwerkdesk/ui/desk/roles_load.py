"""Rollen, who carries how much: roles and open tasks per organisation and per person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import continuity, role_load
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.role_load import Load
from samenwerkdesk.model.text import counted
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.roles_part import BOARD, RolesPart
from samenwerkdesk.ui.desk.roles_words import mark_of, until
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList


class LoadView(RolesPart):
    """Two lists with bars, most loaded first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.begin = Button("Naar het bord", kind="primary")
        self.begin.clicked.connect(lambda: self.part_asked.emit(BOARD))
        self.empty = EmptyState(
            "Hier zie je wie hoeveel draagt",
            "Verdeel eerst rollen en taken op het bord.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.columns = Columns([(340, 1.0), (340, 1.0)])
        self.column.addWidget(self.columns)
        self.partners = RecordList("Belasting per organisatie", padding=8)
        self.people = RecordList("Belasting per persoon", padding=8)
        self.leaning = Note("")
        first = Card("Per organisatie", wide=True)
        first.add(self.leaning)
        first.add_wide(self.partners)
        second = Card("Per persoon", wide=True)
        second.add_wide(self.people)
        self.columns.add(first, 0)
        self.columns.add(second, 1)

    def show_found(self, found: Continuity) -> None:
        there = bool(found.roles or found.tasks)
        self.empty.setVisible(not there)
        self.columns.setVisible(there)
        if not there:
            return
        leaning = role_load.leaning_on(found)
        if leaning is not None:
            words = (
                f"Meer dan de helft van de rollen ligt bij {leaning.label}. Kan een ander er een overnemen?"
            )
            self.leaning.show_note(words, "alert-triangle", "warn")
        self.leaning.setVisible(leaning is not None)
        self.partners.show_records(self._records(found, role_load.per_partner(found), self._partner))
        self.people.show_records(self._records(found, role_load.per_person(found), self._person))

    def _records(
        self, found: Continuity, loads: list[Load], made: Callable[[Continuity, Load, float], Record]
    ) -> list[Record]:
        most = max((each.total for each in loads), default=0)
        return [made(found, each, each.total / most if most else 0.0) for each in loads]

    def _partner(self, found: Continuity, load: Load, share: float) -> Record:
        partner = found.partners.get(load.key or "")
        mark = (partner.look, partner.code) if partner else None
        name = partner.label if partner else "Zonder organisatie"
        parts = [_held(load), _deputy(load)]
        about = " · ".join(part for part in parts if part)
        return Record(load.key or "", name, sub=about, mark=mark, progress=share or None)

    def _person(self, found: Continuity, load: Load, share: float) -> Record:
        person = found.people[load.key or ""]
        leaving = continuity.leaves(person)
        parts = [
            f"vertrekt {until(self.desk.document, person)}".strip() if leaving else "",
            _held(load),
            _deputy(load),
        ]
        return Record(
            person.id,
            person.label,
            sub=" · ".join(part for part in parts if part),
            sub_ink="warn" if leaving else "muted",
            mark=mark_of(found, person),
            progress=share or None,
        )

    def first(self) -> QWidget:
        if self.columns.isHidden():
            return self.begin
        keys = self.partners.keys()
        row = self.partners.row(keys[0]) if keys else None
        return row or self


def _held(load: Load) -> str:
    roles = counted(load.roles, "rol", "rollen")
    return f"{roles} · {counted(load.tasks, 'taak', 'taken')}"


def _deputy(load: Load) -> str:
    return f"vervanger in {load.deputy} {'rol' if load.deputy == 1 else 'rollen'}" if load.deputy else ""
