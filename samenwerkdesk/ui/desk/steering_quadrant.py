"""Sturing."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class QuadrantView(PartView):
    """Sturing."""

    element: ClassVar[str] = "steering_quadrant"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
