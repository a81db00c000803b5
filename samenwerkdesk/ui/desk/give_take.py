"""Halen en brengen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class GiveTakeView(PartView):
    """Halen en brengen."""

    element: ClassVar[str] = "ambition"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
