"""The tab "TWO's": all of them as cards, and one of them opened (methode.md 16)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import agreements
from samenwerkdesk.ui.desk.agreements_list import AgreementsList
from samenwerkdesk.ui.desk.agreements_open import OpenAgreement
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_agreements import running_choices
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.field import flush_focused


class AgreementsView(PartView):
    """The cards, or one TWO."""

    element: ClassVar[str] = "agreements"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "agreement",
            "agreement_partner",
            "proposal",
            "consent",
            "objection",
            "card",
            "action",
            "mandate",
            "mandate_renewal",
            "person",
            "partner",
            "session",
            "attendance",
        }
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓ ← →", "andere TWO, andere stap, andere persoon"),
        ("Enter", "TWO openen; bij een naam: wat die persoon zegt"),
        ("1–4", "akkoord, akkoord met zorg, bezwaar, geen mandaat"),
        ("Alt+← →", "TWO verplaatsen"),
        ("Delete", "verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = AgreementsList(desk)
        self.list.opened.connect(self.open)
        self.column.addWidget(self.list)
        self.opened: OpenAgreement | None = None

    def refresh(self) -> None:
        if self.opened is not None and not self.opened.refresh():
            self._leave()
        if self.opened is None:
            self.list.refresh()
        self.list.setVisible(self.opened is None)

    def subtitle(self) -> str:
        if self.opened is not None:
            return ""
        found = agreements.statuses(self.desk.document, self.desk.today())
        over = sum(1 for status in found.values() if status == agreements.EXPIRED)
        many = "1 TWO" if len(found) == 1 else f"{len(found)} TWO's"
        if not found:
            return ""
        return f"{many}, waarvan {over} verlopen" if over else many

    def first(self) -> QWidget:
        return self.opened.first() if self.opened is not None else self.list.first()

    def choices(self) -> list[Choice]:
        if self.opened is not None:
            return self.opened.choices()
        return running_choices() if agreements.all_agreements(self.desk.document) else []

    def show_part(self, key: str) -> None:
        """Open a TWO by its id."""
        if agreements.get(self.desk.document, key) is not None:
            self.open(key)

    # ------------------------------------------------------------------ going

    def open(self, key: str) -> None:
        """Open a TWO where it is."""
        flush_focused()
        self._drop()
        opened = OpenAgreement(self.desk, key)
        opened.closed.connect(self.close_opened)
        opened.altered.connect(self.altered)
        self.opened = opened
        self.column.addWidget(opened)
        self.refresh()
        self.altered.emit()
        self.first().setFocus()

    def close_opened(self) -> None:
        """Go back to all of them, at the one that was open."""
        flush_focused()
        key = self.opened.key if self.opened is not None else ""
        self._leave()
        self.list.focus(key)

    def _leave(self) -> None:
        self._drop()
        self.list.refresh()
        self.list.show()
        self.altered.emit()

    def _drop(self) -> None:
        if self.opened is not None:
            self.column.removeWidget(self.opened)
            self.opened.hide()
            self.opened.deleteLater()
            self.opened = None
