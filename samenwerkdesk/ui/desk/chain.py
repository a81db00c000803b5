"""The joint work around one client: the model, its figures and what resists."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.chain_kpis import KpisView
from samenwerkdesk.ui.desk.chain_model import ModelView
from samenwerkdesk.ui.desk.chain_resistance import ResistanceView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage


class ChainPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "chain"
    tables: ClassVar[frozenset[str]] = ModelView.tables | KpisView.tables | ResistanceView.tables

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Keten",
            [
                Part("model", "Model", ModelView),
                Part("kpis", "KPI's", KpisView),
                Part("resistance", "Weerstand", ResistanceView),
            ],
            "Deel van de keten",
        )
