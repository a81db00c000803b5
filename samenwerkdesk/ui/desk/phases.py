"""Where the process stands: the five phases, deepening and progress, evaluation, and what each partner weighed."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.collaboration_check import CheckView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage
from samenwerkdesk.ui.desk.phases_five import FiveView
from samenwerkdesk.ui.desk.phases_movement import MovementView
from samenwerkdesk.ui.desk.process import ProcessView


class PhasesPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "phases"
    tables: ClassVar[frozenset[str]] = (
        FiveView.tables | MovementView.tables | ProcessView.tables | CheckView.tables
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Fasen",
            [
                Part("phases", "Vijf fasen", FiveView),
                Part("movement", "Verdieping en vooruitgang", MovementView),
                Part("evaluation", "Evaluatie", ProcessView),
                Part("check", "Afwegen", CheckView),
            ],
            "Deel van de fasen",
        )
