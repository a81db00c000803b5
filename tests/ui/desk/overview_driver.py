"""Driving the page Overzicht through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import partners, people, sessions
from samenwerkdesk.ui.desk.overview import OverviewPage
from tests.ui.driving import ALT, CTRL, NONE, SHIFT, Key, PageDriver

__all__ = ["ALT", "CTRL", "NONE", "SHIFT", "Driver", "Key"]

NOW = dt.datetime(2025, 3, 10, 9, 0)


class Driver(PageDriver[OverviewPage]):
    """The page in a window that has the focus, its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, OverviewPage, lambda: NOW)

    def show(self, view: str = "collaboration") -> OverviewPage:
        """Show the page at a view."""
        self.put_up()
        self.page.show_view(view)
        self.settle()
        return self.page

    # ------------------------------------------------------------------ hands

    def paste(self, text: str) -> None:
        """Ctrl+V with this text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, modifiers=CTRL)

    # ------------------------------------------------------------------ content

    def with_partners(self, *names: str) -> list[str]:
        """Add partners; returns their ids."""
        keys = [partners.add(self.document, f"Stichting {name}", name) for name in names]
        self.settle()
        return keys

    def with_people(self, partner: str | None, *names: str) -> list[str]:
        """Add people of a partner; returns their ids."""
        keys = [people.add(self.document, name, partner) for name in names]
        self.settle()
        return keys

    def with_sessions(self, count: int) -> list[str]:
        """Plan sessions in as many months, and let the last one be on. Returns their ids."""
        keys = [sessions.add(self.document, dt.date(2025, month, 10)) for month in range(1, count + 1)]
        self.desk.choose_session(keys[-1])
        return keys

    def with_marks(self, person: str | None = None) -> None:
        """Let there be a measurement with one mark in it."""
        with self.document.change("Meting"):
            self.document.insert("round", id="R1", seq=0, instrument="full_scan")
            self.document.insert("ballot", id="B1", round_id="R1", person_id=person)
            self.document.insert("answer", ballot_id="B1", item="AMB1", number=3.0)

    def names(self) -> list[str | None]:
        """The names of all people in the document, in their order."""
        return [person.name for person in people.all_people(self.document)]

    def partner_names(self) -> list[str | None]:
        """The short names of all partners, in their order."""
        return [partner.short_name for partner in partners.all_partners(self.document)]
