"""Mandaten: who may promise what, whether that was renewed after each session, and what to fetch at home."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import mandate_words, mandates, people, session_steps
from samenwerkdesk.ui.desk import show_mandates
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.mandates_homework import HomeworkCard
from samenwerkdesk.ui.desk.mandates_register import NOBODY, Register
from samenwerkdesk.ui.desk.mandates_renewal import RenewalCard
from samenwerkdesk.ui.desk.mandates_warnings import WarningsCard
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState

MANDATES = frozenset({"mandate", "mandate_renewal"})
TO_RENEW = "to_renew"


class MandatesView(PartView):
    """The table of renewals and the homework beside the register; before there are people, where to begin."""

    element: ClassVar[str] = "mandates"
    tables: ClassVar[frozenset[str]] = MANDATES | {
        "person",
        "partner",
        "session",
        "attendance",
        "action",
        "decision",
        "agreement",
        "proposal",
        "consent",
    }
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("V", "vernieuwd"),
        ("R", "verruimd"),
        ("B", "beperkt"),
        ("I", "ingetrokken"),
        ("N", "nog niet opgehaald"),
        ("Delete", "leeg, of mandaat verwijderen"),
        ("Enter", "mandaat openen, of volgende rij"),
        ("↑ ↓ ← →", "door de tabel"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.begin = Button("Naar Overzicht", kind="primary")
        self.begin.clicked.connect(lambda: desk.page_asked.emit("overview"))
        self.empty = EmptyState(
            "Hier zie je wie waarover iets mag toezeggen",
            "Zet eerst de mensen die aan tafel zitten op het tabblad Overzicht.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.columns = Columns([(480, 1.15), (400, 1.0)])
        self.column.addWidget(self.columns)
        self.renewal = RenewalCard(desk)
        self.homework = HomeworkCard(desk)
        self.warnings = WarningsCard(desk)
        self.register = Register(desk)
        self.register_card = Card("Wie mag wat toezeggen?", "Enter opent", wide=True)
        self.register_card.add_wide(self.register.records)
        for card, place in (
            (self.renewal, 0),
            (self.homework, 0),
            (self.warnings, 1),
            (self.register_card, 1),
        ):
            self.columns.add(card, place)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        there = bool(people.all_people(self.desk.document))
        self.empty.setVisible(not there)
        self.columns.setVisible(there)
        if not there:
            return
        self.register.show()
        self.renewal.refresh()
        self.homework.refresh()
        if not mandates.all_mandates(self.desk.document):
            # Without a single mandate everybody would have homework, and everything would be a warning.
            self.homework.hide()
            self.warnings.hide()
        else:
            self.warnings.refresh()

    def subtitle(self) -> str:
        session = mandates.at_hand(self.desk.document, self.desk.session_id or "")
        found = mandates.coverages(self.desk.document) if session else []
        here = next((each for each in found if session and each.session_id == session.id), None)
        said = mandate_words.covered(here) if here else ""
        return f"{said} na {session.label.lower()}" if said and session else ""

    def first(self) -> QWidget:
        if self.columns.isHidden():
            return self.begin
        if not self.renewal.isHidden():
            return self.renewal.grid
        keys = self.register.records.keys()
        row = self.register.records.row(keys[0]) if keys else None
        return row or self

    def choices(self) -> list[Choice]:
        return show_mandates.choices() if mandates.all_mandates(self.desk.document) else []

    def show_part(self, key: str) -> None:
        """Open a mandate by its id, or the one of a person ('person:' and the id); TO_RENEW goes to what is left to renew."""
        if key == TO_RENEW:
            self._to_renew()
            return
        own = key.removeprefix(NOBODY)
        found = mandates.all_mandates(self.desk.document)
        wanted = next((each.id for each in found if each.person_id == own), key)
        self.register.edit(wanted)

    def _to_renew(self) -> None:
        """Go to the first mandate that was not renewed yet after the session before the one that is on."""
        document = self.desk.document
        self.refresh()
        before = session_steps.before_this(document, self.desk.session_id or "")
        left = mandates.to_renew(document, before.id) if before else []
        if before is not None and left:
            self.renewal.grid.set_current(left[0].mandate_id, before.id)
