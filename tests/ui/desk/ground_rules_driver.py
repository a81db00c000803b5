"""Driving the page Spelregels through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ground_rules, people, sessions
from samenwerkdesk.model.ground_rules import Rule
from samenwerkdesk.ui.desk.ground_rules import GroundRulesPage
from samenwerkdesk.ui.desk.ground_rules_part import RULES
from samenwerkdesk.ui.desk.ground_rules_rows import RuleRow
from tests.ui.driving import ALT, CTRL, NONE, SHIFT, Key, PageDriver

__all__ = ["ALT", "CTRL", "NONE", "SHIFT", "Driver", "Key"]

NOW = dt.datetime(2025, 3, 10, 9, 0)


class Driver(PageDriver[GroundRulesPage]):
    """The page in a window that has the focus, with its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, GroundRulesPage, lambda: NOW)
        # Every key comes long after the one before.
        self.page.rules.clock = itertools.count().__next__

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
        self.put_up()
        self.page.show_view(view)
        self.settle()
        return self.page

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

    def menu(self, key: str) -> dict[str, QAction]:
        """What the menu of a rule offers, by its words."""
        menu = QMenu(self.page)
        self.page.rules.fill_menu(key, menu)
        return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}

    def undo(self) -> None:
        """Take back the last action."""
        self.desk.undo()
        self.settle()
