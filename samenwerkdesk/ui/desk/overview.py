"""Overzicht: the collaboration, its partners and its people."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import partners, people
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.overview_collaboration import CollaborationView
from samenwerkdesk.ui.desk.overview_partners import PartnersView
from samenwerkdesk.ui.desk.overview_paste import count_of_people
from samenwerkdesk.ui.desk.overview_people import PeopleView
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.segmented import Segmented

COLLABORATION, PARTNERS, PEOPLE = "collaboration", "partners", "people"

View = TypeVar("View", bound=QWidget)


class OverviewPage(DeskPage):
    """Three views under one title; a view is built when it is first shown, and filled when it is visible."""

    element: ClassVar[str] = "privacy"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"collaboration", "facilitator", "partner", "person", "session", "round", "ballot", "answer"}
    )
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Wijzigen"),
        ("Alt+↑", "Omhoog"),
        ("Alt+↓", "Omlaag"),
        ("Delete", "Verwijderen"),
        ("Ctrl+V", "Lijst met mensen plakken"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Overzicht")
        self.choice = Segmented(
            [(COLLABORATION, "Samenwerking"), (PARTNERS, "Partners"), (PEOPLE, "Mensen")],
            name="Wat je ziet",
        )
        self.choice.chosen.connect(self.show_view)
        self.add_action(self.choice)
        self._current = COLLABORATION

    @cached_property
    def collaboration_view(self) -> CollaborationView:
        """The view of the collaboration itself."""
        return self._placed(CollaborationView(self.desk))

    @cached_property
    def partners_view(self) -> PartnersView:
        """The view of the partners."""
        return self._placed(PartnersView(self.desk))

    @cached_property
    def people_view(self) -> PeopleView:
        """The view of the people."""
        return self._placed(PeopleView(self.desk))

    def _placed(self, view: View) -> View:
        view.hide()
        self.add(view)
        return view

    def view(self) -> CollaborationView | PartnersView | PeopleView:
        """The view that is chosen."""
        if self._current == PEOPLE:
            return self.people_view
        return self.partners_view if self._current == PARTNERS else self.collaboration_view

    def show_view(self, key: str) -> None:
        """Show the view ``key``: collaboration, partners or people."""
        flush_focused()
        self.choice.set_value(key)
        if key != self._current:
            self.view().hide()
            self._current = key
            self.verticalScrollBar().setValue(0)
        self.renew()

    def refresh(self) -> None:
        """Fill the view that is chosen."""
        document = self.desk.document
        there = len(partners.all_partners(document)), len(people.all_people(document))
        self.set_subtitle(
            f"{_partner_count(there[0])} · {count_of_people(there[1]) if there[1] else 'nog geen mensen'}"
        )
        view = self.view()
        view.refresh()
        view.show()


def _partner_count(count: int) -> str:
    return {0: "Nog geen partners", 1: "1 partner"}.get(count, f"{count} partners")
