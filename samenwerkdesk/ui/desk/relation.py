"""How people work together: qualities, trust, support with decisiveness, and who steers."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.community import CommunityView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.organisation_balance import BalanceView
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage
from samenwerkdesk.ui.desk.steering_quadrant import QuadrantView
from samenwerkdesk.ui.desk.trust_network import NetworkView


class RelationPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "community"
    tables: ClassVar[frozenset[str]] = (
        CommunityView.tables | NetworkView.tables | BalanceView.tables | QuadrantView.tables
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Relatie en vorm",
            [
                Part("community", "Werkgemeenschap", CommunityView),
                Part("network", "Vertrouwen", NetworkView),
                Part("balance", "Draagvlak en daadkracht", BalanceView),
                Part("steering", "Sturing", QuadrantView),
            ],
            "Deel van relatie en vorm",
        )
