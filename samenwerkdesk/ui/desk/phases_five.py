"""Vijf fasen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class FiveView(PartView):
    """Vijf fasen."""

    element: ClassVar[str] = "phases"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
