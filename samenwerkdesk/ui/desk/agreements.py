"""Temporarily workable agreements: act while views differ, and learn from it."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.agreements_view import AgreementsView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import Part, PartsPage


class AgreementsPage(PartsPage):
    """The tab."""

    element: ClassVar[str] = "agreements"
    tables: ClassVar[frozenset[str]] = AgreementsView.tables

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "TWO's",
            [
                Part("agreements", "TWO's", AgreementsView),
            ],
            "Deel van de TWO's",
        )
