"""The base of a view around one instrument: its round at the left, what is said about it at the right."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import public_relation, sessions
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_view import InstrumentView
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState


class RoundPart(PartView):
    """What ``about`` makes stands beside the round of ``instrument``; ``soon`` and ``begin`` are said without a session."""

    instrument: ClassVar[str] = ""
    soon: ClassVar[str] = ""
    begin: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = asking.TABLES
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓ ← →", "door het rooster"),
        ("0–9", "cijfer in het rooster"),
        ("?", "weet ik niet"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        plan = Button("Naar Sessie", "arrow-right", "primary")
        plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(self.soon, self.begin, plan)
        self.column.addWidget(self.empty)
        self.columns = Columns([(420, 1.25), (320, 1.0)])
        self.columns.add(self.view, 0)
        for part in self.about():
            self.columns.add(part, 1)
        self.column.addWidget(self.columns)

    @cached_property
    def view(self) -> InstrumentView:
        """The round of this session with its picture."""
        return InstrumentView(self.desk, self.instrument)

    def about(self) -> list[QWidget]:
        """The cards at the right, made once."""
        raise NotImplementedError

    def show_about(self, session_id: str) -> None:
        """Show in those cards what the document says."""
        raise NotImplementedError

    @property
    def round(self) -> Round | None:
        """The round that is on the desk."""
        return None if self.view.asking.isHidden() else self.view.asking.round

    def refresh(self) -> None:
        """Show the session that is on."""
        session = self.desk.session_id
        self.empty.setVisible(session is None)
        self.columns.setVisible(session is not None)
        if session is not None:
            self.view.refresh()
            self.show_about(session)

    def subtitle(self) -> str:
        """When it was asked last, while that was in a session before."""
        document, here = self.desk.document, self.desk.session_id
        found = public_relation.last_shown(document, self.instrument, here)
        session = sessions.get(document, found.session_id) if found and found.session_id != here else None
        return f"Gevraagd in {session.label.lower()}" if session is not None else ""

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        button = self.empty.button
        return self.view.first() if self.desk.session_id is not None or button is None else button

    def fit(self, height: int) -> None:
        """Let the grid scroll under its heads."""
        self.view.asking.fit(height)
