"""Werkgemeenschap."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class CommunityView(PartView):
    """Werkgemeenschap."""

    element: ClassVar[str] = "community"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
