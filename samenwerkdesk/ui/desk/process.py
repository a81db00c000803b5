"""Evaluatie."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class ProcessView(PartView):
    """Evaluatie."""

    element: ClassVar[str] = "process"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
