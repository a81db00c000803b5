"""Driving the page Spelregels through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ground_rules, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.ground_rules import Rule
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.desk.ground_rules import RULES, GroundRulesPage
from samenwerkdesk.ui.desk.ground_rules_rows import RuleRow
from samenwerkdesk.ui.widgets.field import flush_focused

NOW = dt.datetime(2025, 3, 10, 9, 0)
NONE, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
Key = Qt.Key


class Driver:
    """The page in a window that has the focus, with its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        self.qtbot = qtbot
        self.document = Document.create(folder / "regels.samenwerk")
        self.desk = Desk(self.document, lambda: NOW)
        self.said: list[Message] = []
        self.asked: list[str] = []
        self.desk.messaged.connect(self.said.append)
        self.desk.page_asked.connect(self.asked.append)
        self.page = GroundRulesPage(self.desk)
        # Every key comes long after the one before.
        self.page.rules.clock = itertools.count().__next__
        qtbot.addWidget(self.page, before_close_func=lambda _: self.close())
        self.page.resize(804, 700)

    def close(self) -> None:
        """Let go of the document, as the window does."""
        flush_focused()
        self.desk.close()
        self.document.close()

    def fill(self, people_count: int = 3, session_count: int = 1, seven: bool = True) -> None:
        """Put people, sessions and the seven rules in the document."""
        with self.document.change("vullen"):
            for number in range(people_count):
                people.add(self.document, f"Mens {number + 1}")
            for number in range(session_count):
                sessions.add(self.document, dt.date(2025, 1, 6) + dt.timedelta(days=28 * number))
            if seven:
                ground_rules.propose_handbook(self.document)
        self.settle()

    def show(self, view: str = RULES) -> GroundRulesPage:
        """Show the page at a view."""
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.show_view(view)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Let layouts and queued calls come to rest."""
        for _ in range(4):
            QApplication.processEvents()

    # ------------------------------------------------------------------ what there is

    def rules(self) -> list[Rule]:
        """The rules in the document."""
        return ground_rules.all_rules(self.document)

    def key(self, at: int) -> str:
        """The key of a rule by its place, from 0."""
        return self.rules()[at].id

    def row(self, key: str) -> RuleRow:
        """The row of a rule."""
        view = self.page.rules
        row = view.list.row(key) or view.dropped.row(key)
        assert isinstance(row, RuleRow)
        return row

    def person(self, at: int) -> str:
        """The id of a person by its place, from 0."""
        return people.all_people(self.document)[at].id

    def session(self, at: int) -> str:
        """The id of a session by its place, from 0."""
        return sessions.all_sessions(self.document)[at].id

    # ------------------------------------------------------------------ hands

    def focused(self) -> QWidget:
        """The widget that has the keyboard."""
        widget: QWidget | None = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focused(), key, modifiers)
            self.settle()

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focused(), QKeyEvent(kind, 0, NONE, letter))
        self.settle()

    def click(self, button: QAbstractButton) -> None:
        """Click on a button."""
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def menu(self, key: str) -> dict[str, QAction]:
        """What the menu of a rule offers, by its words."""
        menu = QMenu(self.page)
        self.page.rules.fill_menu(key, menu)
        return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}

    def undo(self) -> None:
        """Take back the last action."""
        self.desk.undo()
        self.settle()
