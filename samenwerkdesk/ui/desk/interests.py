"""Belangen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class InterestsView(PartView):
    """Belangen."""

    element: ClassVar[str] = "interests"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
