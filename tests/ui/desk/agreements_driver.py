"""Driving the tab TWO's through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pytestqt.qtbot import QtBot

from samenwerkdesk.model import agreements, partners, people, sessions
from samenwerkdesk.model.agreements import AgreementRound
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.agreements_open import OpenAgreement
from samenwerkdesk.ui.desk.agreements_view import AgreementsView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from tests.ui.driving import ALT, CTRL, NONE, SHIFT, Key, PageDriver

__all__ = ["ALT", "CTRL", "NONE", "SHIFT", "Driver", "Key"]

DAY = dt.date(2025, 3, 10)


class Driver(PageDriver[PartsPage]):
    """The page in a window that has the focus, with its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path, data: bytes | None = None) -> None:
        self.today = DAY
        super().__init__(
            qtbot,
            folder,
            lambda desk: PartsPage(desk, contents.PARTS[contents.AGREEMENTS]),
            lambda: dt.datetime.combine(self.today, dt.time(9, 0)),
            data,
        )

    def fill(self) -> None:
        """Two partners with two people each, and a session in which all are present."""
        with self.document.change("vullen"):
            for name, members in (("Wijkteam", ("Ada", "Bea")), ("School", ("Cor", "Dik"))):
                key = partners.add(self.document, name)
                for member in members:
                    people.add(self.document, member, key)
            session = sessions.add(self.document, DAY)
            sessions.everybody_present(self.document, session)
        self.settle()

    def show(self) -> AgreementsView:
        """Show the page."""
        self.put_up()
        self.view.first().setFocus()
        self.settle()
        return self.view

    # ------------------------------------------------------------------ what there is

    @property
    def view(self) -> AgreementsView:
        """What is on the page."""
        view = self.page.view()
        assert isinstance(view, AgreementsView)
        return view

    @property
    def opened(self) -> OpenAgreement:
        """The TWO that is open."""
        opened = self.view.opened
        assert opened is not None
        return opened

    def rounds(self, at: int = 0) -> list[AgreementRound]:
        """The rounds of a TWO by its place."""
        return agreements.rounds_of(self.document, agreements.all_agreements(self.document)[at].id)

    def status(self, at: int = 0) -> str | None:
        """The status of a TWO by its place."""
        return agreements.all_agreements(self.document)[at].status

    # ------------------------------------------------------------------ hands

    def forward(self, expected: str) -> None:
        """Click on the primary button, which says this."""
        assert self.opened.head.next.text() == expected
        self.click(self.opened.head.next)
