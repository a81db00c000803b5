"""What the table agrees about itself: the nine topics, and on whose authority people speak."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.consensus_topics import TopicsView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.mandates import MandatesView
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage


class ConsensusPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "consensus"
    tables: ClassVar[frozenset[str]] = TopicsView.tables | MandatesView.tables

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Consensus",
            [
                Part("topics", "Negen onderwerpen", TopicsView),
                Part("mandates", "Mandaten", MandatesView),
            ],
            "Deel van de consensus",
        )
