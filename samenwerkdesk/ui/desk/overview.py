"""Overzicht: how every element stands, the collaboration, its partners and its people."""

from __future__ import annotations

from samenwerkdesk.ui.contents import Part, Parts
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import PartsPage

STATES, COLLABORATION, PARTNERS, PEOPLE = "states", "collaboration", "partners", "people"

PARTS = Parts(
    "Overzicht",
    "Wat je ziet",
    (
        Part(STATES, "Stand", "overview_states.StatesView"),
        Part(COLLABORATION, "Samenwerking", "overview_collaboration.CollaborationView"),
        Part(PARTNERS, "Partners", "overview_partners.PartnersView"),
        Part(PEOPLE, "Mensen", "overview_people.PeopleView"),
    ),
)


class OverviewPage(PartsPage):
    """The views, of which that of the collaboration comes first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, PARTS)
        self.views.set_value(COLLABORATION)
