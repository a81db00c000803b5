"""Overzicht: how every element stands, the collaboration, its partners and its people."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar

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

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.overview_states import StatesView

STATES, COLLABORATION, PARTNERS, PEOPLE = "states", "collaboration", "partners", "people"

OF_LISTS = frozenset(
    {"collaboration", "facilitator", "partner", "person", "session", "round", "ballot", "answer"}
)
OF_STATES = frozenset(
    {
        "action",
        "agreement",
        "ambition_version",
        "card",
        "chain_step",
        "collaboration_check",
        "decision",
        "give_take",
        "interest",
        "kpi",
        "kpi_value",
        "mandate",
        "mandate_renewal",
        "partner_sheet",
        "phase",
        "proposal",
        "role",
        "role_assignment",
        "task",
        "task_transfer",
    }
)
"""The tables that only how every element stands is read from."""

View = TypeVar("View", bound=QWidget)


class OverviewPage(DeskPage):
    """Four views under one title; a view is built when it is first shown, and filled when it is visible."""

    element: ClassVar[str] = "privacy"
    tables: ClassVar[frozenset[str]] = OF_LISTS | OF_STATES
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
            [
                (STATES, "Stand"),
                (COLLABORATION, "Samenwerking"),
                (PARTNERS, "Partners"),
                (PEOPLE, "Mensen"),
            ],
            name="Wat je ziet",
        )
        self.choice.set_value(COLLABORATION)
        self.choice.chosen.connect(self.show_view)
        self.add_action(self.choice)
        self._current = COLLABORATION

    @cached_property
    def states_view(self) -> StatesView:
        """The view of how every element stands."""
        from samenwerkdesk.ui.desk.overview_states import StatesView

        return self._placed(StatesView(self.desk))

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

    def view(self) -> StatesView | CollaborationView | PartnersView | PeopleView:
        """The view that is chosen."""
        if self._current == STATES:
            return self.states_view
        if self._current == PEOPLE:
            return self.people_view
        return self.partners_view if self._current == PARTNERS else self.collaboration_view

    def show_view(self, key: str) -> None:
        """Show the view ``key``: states, collaboration, partners or people."""
        flush_focused()
        self.choice.set_value(key)
        if key != self._current:
            self.view().hide()
            self._current = key
            self.verticalScrollBar().setValue(0)
        self.renew()

    def refresh_changed(self, tables: frozenset[str]) -> None:
        if self._current == STATES or tables & OF_LISTS:
            self.refresh()

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
