"""Draagvlak en daadkracht."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class BalanceView(PartView):
    """Draagvlak en daadkracht."""

    element: ClassVar[str] = "organisation_balance"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
