"""A room in which the laptop goes round: a real document, a real window, real keys and clicks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ballots, rounds
from samenwerkdesk.model.ballots import Ballot, Given
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.passing.answers import OnBoard, TextAnswer
from samenwerkdesk.ui.passing.board import Board
from samenwerkdesk.ui.passing.calm import CalmScreen
from samenwerkdesk.ui.passing.closing import AskScreen, EndScreen, LastScreen, PromiseScreen, ThanksScreen
from samenwerkdesk.ui.passing.device import PassedDevice
from samenwerkdesk.ui.passing.paper import Paper
from samenwerkdesk.ui.passing.people_screens import LateScreen, WhoScreen
from samenwerkdesk.ui.passing.question import QuestionScreen
from samenwerkdesk.ui.passing.screen import Screen
from tests.model.asking import Asking
from tests.ui.driving import ALT, CTRL, NONE, SHIFT, Driving, Key

META = Qt.KeyboardModifier.MetaModifier
Enter = Key.Key_Return

__all__ = [
    "ALT",
    "CTRL",
    "META",
    "NONE",
    "SHIFT",
    "AskScreen",
    "CalmScreen",
    "EndScreen",
    "Enter",
    "Key",
    "LastScreen",
    "LateScreen",
    "Passer",
    "PromiseScreen",
    "QuestionScreen",
    "ThanksScreen",
    "WhoScreen",
]

Shown = TypeVar("Shown", bound=Screen)


class Passer(Driving):
    """The window over the open rounds, and the hands of whoever has the laptop."""

    def __init__(self, qtbot: QtBot, asking: Asking, *keys: str, size: tuple[int, int] = (1024, 768)) -> None:
        self.qtbot = qtbot
        self.asking = asking
        self.desk = Desk(asking.document, lambda: datetime(2025, 4, 10, 9, 38))
        self.device = PassedDevice(self.desk, keys)
        qtbot.addWidget(self.device, before_close_func=lambda _: self._end())
        self.finished: list[bool] = []
        self.device.finished.connect(lambda: self.finished.append(True))
        self.device.resize(*size)
        with qtbot.waitActive(self.device):
            self.device.show()
            self.device.activateWindow()
        self.settle()

    def _end(self) -> None:
        # Closing it asks first.
        self.device.end()

    @property
    def document(self) -> Document:
        return self.asking.document

    @property
    def screen(self) -> Screen:
        return self.device.screen_shown

    def see(self, kind: type[Shown]) -> Shown:
        """The screen that is shown, which is of this kind."""
        screen = self.screen
        assert type(screen) is kind, f"{type(screen).__name__} is shown"
        return screen

    def settle(self) -> None:
        """Let what was thrown away be gone."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # ------------------------------------------------------------------ hands

    def focused(self) -> QWidget:
        found: QWidget | None = self.device.focusWidget()
        return found or self.device

    def double_click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        where = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, where)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, NONE, where)
        self.settle()

    def button(self, words: str) -> QAbstractButton:
        """The button that says this."""
        shown = [each for each in self.screen.findChildren(QAbstractButton) if each.isVisible()]
        return next(each for each in shown if each.accessibleName().startswith(words))

    def tap(self, words: str) -> None:
        """Click the button that says this."""
        self.click(self.button(words))

    # ------------------------------------------------------------------ eyes

    def texts(self) -> list[str]:
        """Every text that is shown."""
        shown = [each for each in self.screen.findChildren(QLabel) if each.isVisible()]
        return [each.text() for each in shown if each.text()]

    @property
    def board(self) -> Board:
        (board,) = [each for each in self.screen.findChildren(Board) if each.isVisible()]
        return board

    def names(self) -> list[str]:
        """What stands on the cells."""
        return [cell.label.text for cell in self.board.cells]

    @property
    def paper(self) -> Paper:
        answer = self.see(QuestionScreen).answer
        assert isinstance(answer, TextAnswer)
        return answer.paper

    def chosen(self) -> list[str]:
        """What is read out of the cells that are chosen."""
        answer = self.see(QuestionScreen).answer
        assert isinstance(answer, OnBoard)
        return [answer.board.cells[at].label.spoken for at in answer.board.chosen()]

    @property
    def question(self) -> str:
        return self.see(QuestionScreen).text.text()

    # ------------------------------------------------------------------ going through it

    def begin(self) -> None:
        """From the calm screen to the first question, where nobody is asked who they are."""
        self.press(Enter, Enter)
        self.see(QuestionScreen)

    def hand_in(self) -> None:
        """From the last screen to the calm one."""
        self.see(LastScreen)
        self.press(Enter)
        self.see(ThanksScreen)
        self.press(Key.Key_Space)
        self.see(CalmScreen)

    def ballots(self, key: str) -> list[Ballot]:
        return ballots.of_round(self.document, key)

    def only(self, key: str) -> Mapping[str, Given]:
        """The answers of the only ballot of a round."""
        (ballot,) = self.ballots(key)
        return ballot.answers

    def close_round(self, key: str) -> None:
        rounds.close(self.document, key)
