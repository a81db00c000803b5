"""TWO's."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.ui.desk.parts_page import PartView


class AgreementsView(PartView):
    """TWO's."""

    element: ClassVar[str] = "agreements"
    tables: ClassVar[frozenset[str]] = frozenset()

    def refresh(self) -> None:
        """Nothing yet."""
