"""Mandaten, what to look out for: what rests on people without room to decide, mandates that ran out, weak deputies."""

from __future__ import annotations

from collections.abc import Iterable

from samenwerkdesk.model import mandate_warnings, mandates, people
from samenwerkdesk.model.mandate_warnings import AGREEMENT
from samenwerkdesk.model.mandates import EXPIRED, NoRoom
from samenwerkdesk.model.text import some
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.records import Record, RecordList

CONSENSUS, RAN_OUT, DEPUTY = "consensus", "expired", "deputy"
MOST = 7
"""So many people are named in a warning; of more only how many."""

_AGREED = "Instemming zonder ruimte om te beslissen"


class WarningsCard(Card):
    """Warnings, each with where it leads; nothing at all when there is nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Let op", "jullie mogen verder", wide=True)
        self.desk = desk
        self.records = RecordList("Waar je op let bij mandaten", ruled=True)
        self.records.edit_asked.connect(self._open)
        self.records.link_asked.connect(self._open)
        self.add_wide(self.records)

    def refresh(self) -> None:
        """Show the warnings as they are now."""
        document, today = self.desk.document, self.desk.today()
        self._names = {person.id: person.label for person in people.all_people(document)}
        resting = mandate_warnings.resting(document, today)
        records = [
            Record(
                each.key,
                f"TWO ‘{each.title}’" if each.title else "TWO zonder naam",
                sub=f"{_AGREED}: {self._said(each.people)}.",
                icon="alert-triangle",
                icon_ink="warn",
                link="chevron-right",
                link_name="TWO's",
            )
            for each in resting
            if each.kind == AGREEMENT
        ]
        topics = [each for each in resting if each.kind != AGREEMENT]
        if topics:
            lacking = {one.person_id: one for each in topics for one in each.people}
            count = "1 onderwerp" if len(topics) == 1 else f"{len(topics)} onderwerpen"
            records.append(
                _warning(CONSENSUS, f"Consensus: {count}", f"{_AGREED}: {self._said(lacking.values())}.")
            )
        records += self._expired()
        records += self._deputies()
        self.records.show_records(records)
        self.setVisible(bool(records))

    def _expired(self) -> list[Record]:
        states = mandates.states(self.desk.document, self.desk.today())
        gone = [each for each in mandates.all_mandates(self.desk.document) if states[each.id] == EXPIRED]
        if not gone:
            return []
        names = list(dict.fromkeys(self._name(each.person_id or "") for each in gone))
        text = "1 mandaat is verlopen" if len(gone) == 1 else f"{len(gone)} mandaten zijn verlopen"
        return [_warning(RAN_OUT, text, f"{some(names, MOST + 1)}.")]

    def _deputies(self) -> list[Record]:
        found = mandate_warnings.weak_deputies(self.desk.document, self.desk.today())
        if not found:
            return []
        said = [
            f"{self._name(each.deputy.person_id)} voor {self._name(each.mandate.person_id or '')}"
            f" ({each.deputy.words})"
            for each in found
        ]
        text = (
            "Een vervanger heeft minder ruimte"
            if len(found) == 1
            else f"{len(found)} vervangers hebben minder ruimte"
        )
        return [_warning(DEPUTY, text, f"{some(said, MOST + 1)}.")]

    def _name(self, person_id: str) -> str:
        return self._names.get(person_id, "Naam ontbreekt")

    def _said(self, found: Iterable[NoRoom]) -> str:
        return some([f"{self._name(each.person_id)} ({each.words})" for each in found], MOST + 1)

    def _open(self, key: str) -> None:
        row = self.records.row(key)
        if row is not None and row.record.link:
            self.desk.part_asked.emit(contents.AGREEMENTS, key)


def _warning(key: str, text: str, sub: str) -> Record:
    return Record(key, text, sub=sub, icon="alert-triangle", icon_ink="warn")
