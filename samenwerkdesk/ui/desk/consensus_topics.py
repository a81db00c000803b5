"""Negen onderwerpen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class TopicsView(PartView):
    """Negen onderwerpen."""

    element: ClassVar[str] = "consensus"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
