"""Ambitie."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class AmbitionView(PartView):
    """Ambitie."""

    element: ClassVar[str] = "ambition"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
