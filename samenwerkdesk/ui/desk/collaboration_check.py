"""Afwegen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class CheckView(PartView):
    """Afwegen."""

    element: ClassVar[str] = "collaboration_check"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
