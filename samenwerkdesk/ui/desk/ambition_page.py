"""What the group wants together, what each fetches and brings, and what is at stake for whom."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.ambition import AmbitionView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.give_take import GiveTakeView
from samenwerkdesk.ui.desk.interests import InterestsView
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage


class AmbitionPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "interests"
    tables: ClassVar[frozenset[str]] = AmbitionView.tables | GiveTakeView.tables | InterestsView.tables

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Ambitie en belangen",
            [
                Part("ambition", "Ambitie", AmbitionView),
                Part("give_take", "Halen en brengen", GiveTakeView),
                Part("interests", "Belangen", InterestsView),
            ],
            "Deel van ambitie en belangen",
        )
