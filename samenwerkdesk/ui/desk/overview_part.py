"""The base of the views of the tab 'Overzicht'."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.model import partners, people
from samenwerkdesk.model.text import counted
from samenwerkdesk.ui.desk.parts_page import PartView


class OverviewPart(PartView):
    """A view of the collaboration, under a line that counts its partners and its people."""

    element: ClassVar[str] = "privacy"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"collaboration", "facilitator", "partner", "person", "session", "round", "ballot", "answer"}
    )

    def subtitle(self) -> str:
        document = self.desk.document
        parties, persons = len(partners.all_partners(document)), len(people.all_people(document))
        first = counted(parties, "partner", "partners") if parties else "Nog geen partners"
        return f"{first} · {counted(persons, 'mens', 'mensen') if persons else 'nog geen mensen'}"
