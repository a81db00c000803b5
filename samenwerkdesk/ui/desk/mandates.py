"""Mandaten."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class MandatesView(PartView):
    """Mandaten."""

    element: ClassVar[str] = "mandates"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
