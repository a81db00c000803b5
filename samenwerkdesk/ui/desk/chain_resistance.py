"""Weerstand."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class ResistanceView(PartView):
    """Weerstand."""

    element: ClassVar[str] = "chain"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
