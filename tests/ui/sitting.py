"""A facilitator at the whole window: a real document, real keys and clicks, and a clock that stands where the test puts it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import agenda, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.attendance import AttendanceCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.report import ReportPage
from samenwerkdesk.ui.desk.sessions import SessionsPage
from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.widgets.records import Record, RecordList, RecordRow
from samenwerkdesk.ui.workspace import Workspace
from tests.ui.driving import ALT, CTRL, NONE, SHIFT, Driving, Key, dressed

__all__ = ["ALT", "CTRL", "NONE", "SHIFT", "Key", "Sitting", "shown"]

NOW = datetime(2025, 4, 10, 9, 38, 20)
Kind = TypeVar("Kind", bound=QWidget)


def shown(records: RecordList) -> list[Record]:
    """The records of a list, as they are shown."""
    order = records.keys()
    return [row.record for key in order if (row := records.row(key)) is not None]


class Sitting(Driving):
    """The window with one collaboration open: the file ``data``, or a new one in which ``fill`` puts first content."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        fill: Callable[[Document], None] | None = None,
        *,
        data: bytes | None = None,
        size: tuple[int, int] = (1440, 900),
    ) -> None:
        dressed()
        self.qtbot = qtbot
        self.now = NOW
        path = folder / "samen.samenwerk"
        if data is not None:
            path.write_bytes(data)
        else:
            Document.create(path, fill).close()
        self.window = MainWindow(lambda: self.now)
        qtbot.addWidget(self.window)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        assert self.window.files.open_path(path)
        self.said = []
        self.desk.messaged.connect(self.said.append)
        self.settle()

    # ------------------------------------------------------------------ what there is

    @property
    def workspace(self) -> Workspace:
        """The desk in the window."""
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def desk(self) -> Desk:
        """What the pages share."""
        return self.workspace.desk

    @property
    def document(self) -> Document:
        """The document that is open."""
        return self.workspace.document

    @property
    def session(self) -> str:
        """The session that is on."""
        assert self.desk.session_id is not None
        return self.desk.session_id

    @property
    def page(self) -> SessionsPage:
        """The tab 'Sessie'."""
        page = self.workspace.page(contents.SESSIONS)
        assert isinstance(page, SessionsPage)
        return page

    @property
    def report(self) -> ReportPage:
        """The page of the report, which is shown."""
        page = self.workspace.current_page()
        assert isinstance(page, ReportPage)
        return page

    # ------------------------------------------------------------------ hands

    def choose(self, words: str) -> None:
        """Choose an entry of the menu that is open, by the beginning of its words."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(action for action in menu.actions() if action.text().startswith(words))
        entry.trigger()
        menu.close()
        self.settle()

    def at(self, records: RecordList, place: int = 0) -> RecordRow:
        """Give a row of a list the keyboard, and return it."""
        row = records.row(records.keys()[place])
        assert row is not None
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()
        return row

    def texts(self, records: RecordList) -> list[str]:
        """What the rows of a list say."""
        return [record.text for record in shown(records)]

    def texts_of(self, card: AttendanceCard) -> list[str]:
        """The names on the card of attendance, in their order."""
        return [row.name.text() for row in card._rows.values()]

    def part(self, kind: type[Kind], inside: QWidget, place: int = 0) -> Kind:
        """The visible widget of a kind in a part of the window, in the order in which they were made."""
        return [widget for widget in inside.findChildren(kind) if widget.isVisible()][place]

    def later(self, **passed: int) -> None:
        """Let time pass, and the clocks tick once."""
        from datetime import timedelta

        self.now += timedelta(**passed)
        self.page._tick()
        self.workspace._tick()
        self.settle()

    # ------------------------------------------------------------------ content

    def with_session(self, *blocks: tuple[float, str], day: date | None = None) -> str:
        """Plan a session with these blocks and let it be on; returns its id."""
        plan = [(minutes, title, None) for minutes, title in blocks]
        key = sessions.add(self.document, day or self.now.date(), plan)
        self.desk.choose_session(key)
        self.settle()
        return key

    def with_people(self, *names: str, partner: str | None = None) -> list[str]:
        """Add people; returns their ids."""
        keys = [people.add(self.document, name, partner) for name in names]
        self.settle()
        return keys

    def blocks(self) -> list[tuple[str, float]]:
        """The title and minutes of every block in the document."""
        return [(block.label, block.minutes) for block in agenda.blocks(self.document, self.session)]
