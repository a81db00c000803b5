"""Vertrouwen."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class NetworkView(PartView):
    """Vertrouwen."""

    element: ClassVar[str] = "trust_network"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
