"""A facilitator who asks the room: a session with people, the tabs 'Condities' and 'Peilingen', and what is stored."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ballots, partners, people, rounds, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.asking import AskingView
from samenwerkdesk.ui.desk.conditions import ConditionsPage
from samenwerkdesk.ui.desk.polls import PollsPage
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.sitting import NOW, Sitting


def _fill(document: Document) -> None:
    for number, size in enumerate((3, 2, 1)):
        partner = partners.add(document, f"Partner {number + 1}")
        for _ in range(size):
            people.add(document, f"Mens {len(people.all_people(document)) + 1}", partner)
    session = sessions.add(document, NOW.date())
    sessions.everybody_present(document, session)


class Asker(Sitting):
    """Six people of three organisations are present."""

    def __init__(self, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1440, 900)) -> None:
        super().__init__(qtbot, folder, _fill, size=size)
        # Pictures are drawn at once, not when a thread has loaded what draws.
        loader.wait()

    @property
    def conditions(self) -> ConditionsPage:
        """The tab 'Condities', shown."""
        self.workspace.show_page(contents.CONDITIONS)
        self.settle()
        page = self.workspace.current_page()
        assert isinstance(page, ConditionsPage)
        return page

    @property
    def polls(self) -> PollsPage:
        """The tab 'Peilingen', shown."""
        self.workspace.show_page(contents.POLLS)
        self.settle()
        page = self.workspace.current_page()
        assert isinstance(page, PollsPage)
        return page

    def ask(self, instrument: str = "quick_scan") -> AskingView:
        """Prepare and open a measurement of the conditions."""
        page = self.conditions
        self.click(page.now.start.buttons[instrument])
        self.click(page.now.asking.head.open)
        return page.now.asking

    def last(self, *instruments: str) -> Round:
        """The last round in the session."""
        return rounds.of_session(self.document, self.session, *instruments)[-1]

    def marks(self, of: Round | None = None) -> list[dict[str, float | None]]:
        """The marks on each ballot of a round, sorted."""
        found = ballots.of_round(self.document, (of or self.last("quick_scan", "full_scan")).id)
        given = [{key: each.number for key, each in ballot.answers.items()} for ballot in found]
        return sorted(given, key=str)

    def paste(self, text: str) -> None:
        """Put a text on the clipboard."""
        QApplication.clipboard().setText(text)
