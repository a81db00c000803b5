"""What is behind the laptop that goes round: the desk's window shows nothing, does nothing and does not close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration, rounds
from samenwerkdesk.ui.desk.asking import AskingView
from samenwerkdesk.ui.passing.curtain import NAME, Curtain
from samenwerkdesk.ui.passing.device import PassedDevice
from samenwerkdesk.ui.passing.question import QuestionScreen
from samenwerkdesk.ui.workspace import Workspace
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import ALT, CTRL, NONE, SHIFT, Key

Enter = Key.Key_Return


class Behind:
    """A desk of which the laptop goes round."""

    def __init__(self, asker: Asker) -> None:
        self.asker = asker
        self.view: AskingView = asker.ask()
        collaboration.set_text(asker.document, "title", "Geheim verbond")
        asker.click(self.view.head.pass_on)
        device = self.view.going.device
        assert device is not None
        self.device: PassedDevice = device
        self.window = asker.window

    @property
    def curtain(self) -> Curtain:
        (found,) = self.window.findChildren(Curtain)
        return found

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Keys on the passed device."""
        for key in keys:
            here: QWidget | None = self.device.focusWidget()
            QTest.keyClick(here or self.device, key, modifiers)
            self.asker.settle()

    def focused(self) -> QWidget:
        """What has the keyboard in the desk's window."""
        found: QWidget | None = self.window.focusWidget()
        return found or self.window

    def peek(self) -> None:
        """What Alt+Tab does."""
        with self.asker.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def visible(self) -> list[QWidget]:
        inside = self.window.findChildren(QWidget)
        return [each for each in inside if each.isVisible() and each.window() is self.window]


@pytest.fixture
def behind(qtbot: QtBot, tmp_path: Path) -> Iterator[Behind]:
    found = Behind(Asker(qtbot, tmp_path))
    yield found
    left = found.view.going.device
    if left is not None:
        left.end()


def test_who_peeks_sees_a_curtain(behind: Behind) -> None:
    behind.press(Enter, Enter, Key.Key_3)
    behind.peek()
    shown = behind.visible()
    allowed = {behind.window.centralWidget(), behind.curtain, *behind.curtain.findChildren(QWidget)}
    assert set(shown) <= allowed
    assert behind.curtain in shown
    assert behind.window.windowTitle() == NAME
    assert behind.curtain.title.text() == "De laptop gaat rond"


def test_the_title_stays_bare_when_the_name_changes(behind: Behind) -> None:
    collaboration.set_text(behind.asker.document, "title", "Nog geheimer")
    assert behind.window.windowTitle() == NAME
    behind.device.end()
    assert behind.window.windowTitle().startswith("Nog geheimer")


def test_no_shortcut_works_behind_it(behind: Behind) -> None:
    document, window = behind.asker.document, behind.window
    before, label = behind.asker.workspace, document.undo_label
    behind.peek()
    for key, modifiers in (
        (Key.Key_Z, CTRL),
        (Key.Key_W, CTRL),
        (Key.Key_Q, CTRL),
        (Key.Key_N, CTRL | SHIFT),
        (Key.Key_Space, CTRL),
        (Key.Key_P, CTRL),
        (Key.Key_F1, NONE),
        (Key.Key_F8, NONE),
        (Key.Key_Tab, NONE),
        (Key.Key_B, ALT),
    ):
        QTest.keyClick(behind.focused(), key, modifiers)
        behind.asker.settle()
        assert QApplication.activePopupWidget() is None
        assert behind.curtain.isVisible()
    assert behind.asker.workspace is before
    assert document.undo_label == label
    assert window.isVisible()
    assert not window.menuBar().isVisible()
    assert not any(each.isEnabled() for each in window.findChildren(Workspace))


def test_the_keys_of_a_clicker_do_nothing_behind_it(behind: Behind) -> None:
    stage = behind.asker.workspace.room.stage
    stage.start()
    behind.asker.settle()
    keyed: list[str] = []
    stage.keyed.connect(keyed.append)
    behind.peek()
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_B, Key.Key_W, Key.Key_Period, Key.Key_F5):
        QTest.keyClick(behind.focused(), key)
    assert keyed == []


def test_what_takes_the_keyboard_behind_it_does_not_get_it(behind: Behind) -> None:
    behind.peek()
    behind.view.head.close_round.setFocus()
    behind.asker.settle()
    assert not behind.view.head.close_round.hasFocus()
    QTest.keyClick(QApplication.focusWidget() or behind.window, Enter)
    of = behind.view.round
    assert of is not None
    assert of.id in {each.id for each in rounds.running(behind.asker.document, behind.asker.session)}


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_any_touch_brings_the_passed_screen_back(behind: Behind, by: str) -> None:
    behind.press(Enter, Enter, Key.Key_3)
    behind.peek()
    with behind.asker.qtbot.waitActive(behind.device):
        if by == "key":
            QTest.keyClick(behind.curtain, Key.Key_X)
        else:
            QTest.mouseClick(behind.curtain, Qt.MouseButton.LeftButton)
    assert isinstance(behind.device.screen_shown, QuestionScreen)


def test_alt_alone_leaves_the_curtain_in_front(behind: Behind) -> None:
    behind.peek()
    touched: list[bool] = []
    behind.curtain.touched.connect(lambda: touched.append(True))
    for key in (Key.Key_Alt, Key.Key_Meta, Key.Key_Shift, Key.Key_Control):
        QTest.keyClick(behind.curtain, key)
    QTest.keyClick(behind.curtain, Key.Key_F4, ALT)
    assert touched == []


def test_closing_is_refused_and_nothing_is_lost(behind: Behind) -> None:
    behind.press(Enter, Enter, Key.Key_3, Enter, Key.Key_4)
    behind.peek()
    assert behind.window.close() is False
    assert behind.window.isVisible()
    assert behind.curtain.refusal.text().startswith("Sluiten kan nu niet")
    assert behind.curtain.refusal.isVisible()
    QTest.keyClick(behind.curtain, Enter)
    screen = behind.device.screen_shown
    assert isinstance(screen, QuestionScreen)
    assert screen.at == 1
    assert screen.answer.given().number == 4
    behind.press(Key.Key_Backspace)
    assert isinstance(screen := behind.device.screen_shown, QuestionScreen)
    assert screen.answer.given().number == 3


def test_afterwards_the_window_is_as_it_was(behind: Behind) -> None:
    page = behind.asker.workspace.current_page()
    behind.press(Key.Key_Escape, Key.Key_Tab, Key.Key_Space)
    behind.asker.qtbot.waitUntil(behind.view.head.pass_on.hasFocus)
    window = behind.window
    assert window.menuBar().isVisible()
    assert window.menuBar().isEnabled()
    assert behind.asker.workspace.isVisible()
    assert behind.asker.workspace.isEnabled()
    assert page.isVisible()
    assert window.windowTitle().startswith("Geheim verbond")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(Curtain) == []
    behind.asker.press(Key.Key_Tab)
    assert window.close() is True


def test_enter_after_coming_back_closes_no_round(behind: Behind) -> None:
    behind.press(Key.Key_Escape, Key.Key_Tab, Enter)
    behind.asker.settle()
    assert not behind.view.head.close_round.hasFocus()
    QTest.keyClick(QApplication.focusWidget() or behind.window, Enter)
    behind.asker.settle()
    assert behind.view.round is not None
    assert behind.view.round.running


def test_the_curtain_goes_with_the_passed_window(behind: Behind) -> None:
    behind.view.going.device = None
    behind.device.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert behind.asker.workspace.isVisible()
    assert behind.window.menuBar().isVisible()
