"""Verdieping en vooruitgang: the two movements over the sessions, with the signal when one was ahead too long (methode.md 3)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import method
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_view import InstrumentView
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice, now
from samenwerkdesk.ui.desk.walls_phases import MOVEMENT, movement, movement_until
from samenwerkdesk.ui.explanation import plain
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.text import Text


class MovementView(PartView):
    """The instrument as on the tab 'Peilingen', with what the handbook says of the two movements."""

    element: ClassVar[str] = "phases"
    tables: ClassVar[frozenset[str]] = asking.TABLES
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓ ← →", "door het rooster"),
        ("1–5", "cijfer in het rooster"),
        ("?", "weet ik niet"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        plan = Button("Naar Sessie", "plus", "primary")
        plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(
            "Hier zie je of jullie elkaar beter begrijpen en of jullie opschieten",
            "Plan eerst een sessie; aan het eind geeft ieder twee cijfers.",
            plan,
        )
        self.column.addWidget(self.empty)
        self.view = InstrumentView(desk, MOVEMENT)
        self.column.addWidget(self.view)
        self.about = Card("Twee bewegingen")
        for note in method.element("phases").notes:
            self.about.add(Text(plain(note.text), "body", "muted", wrap=True))
        self.column.addWidget(self.about)

    def refresh(self) -> None:
        """Show the measurement of this session, and the lines up to it."""
        there = self.desk.session_id is not None
        self.empty.setVisible(not there)
        self.view.setVisible(there)
        if there:
            self.view.refresh()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        button = self.empty.button
        return self.view.first() if self.desk.session_id is not None or button is None else button

    def fit(self, height: int) -> None:
        """Let the grid scroll under its heads."""
        self.view.asking.fit(height)

    def choices(self) -> list[Choice]:
        """The two lines, as far as they were shown."""
        session = self.desk.session_id
        if session is None or not movement_until(self.desk.document, session):
            return []
        return [Choice("Verdieping en vooruitgang", now(lambda walls: movement(walls, session)))]
