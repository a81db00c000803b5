"""The hands of a facilitator who runs a session: with the mouse alone, or with a clicker and the keyboard alone."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.room.side import RoomSide
from samenwerkdesk.ui.widgets.segmented import Segmented

Key = Qt.Key
ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
NAMED = {"F7": Key.Key_F7, "F8": Key.Key_F8, "B": Key.Key_B, ".": Key.Key_Period, "W": Key.Key_W}
MOST_TABS = 150


def settle() -> None:
    """Let what waits its turn happen."""
    for _ in range(4):
        QApplication.processEvents()


class Hands(Protocol):
    """What a facilitator does at the desk, by whatever means."""

    def begin(self) -> None:
        """Show the room."""

    def end(self) -> None:
        """Take the room away."""

    def tab(self, number: int) -> None:
        """Go to a tab, counted from 0."""

    def press(self, button: QAbstractButton) -> None:
        """Press a button."""

    def steer(self, button: QAbstractButton, key: str) -> None:
        """Press a button that has a key."""

    def choose(self, views: Segmented, key: str) -> None:
        """Choose one of the views of a tab."""

    def show(self, button: QAbstractButton, entry: str) -> None:
        """Choose an entry of the menu of a button."""

    def step(self, by: int) -> None:
        """Go on or back in the room."""

    def blank(self, key: str) -> None:
        """Make the room black or white, or show the picture again."""

    def confirm(self) -> None:
        """The room nods at what is read back, or takes that back."""

    def freeze(self) -> None:
        """Let the room stand still, or let it go."""

    def clear(self) -> None:
        """Stop showing."""


class Mouse:
    """Everything by clicking in the window."""

    def __init__(self, window: MainWindow) -> None:
        assert window.workspace is not None
        self.rail, self.side = window.workspace.rail, window.workspace.room

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a control that can be seen and used."""
        settle()
        assert widget.isVisible(), widget.accessibleName()
        assert widget.isEnabled(), widget.accessibleName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, widget.rect().center())
        settle()

    def begin(self) -> None:
        self.click(self.side.strip.lines)
        self.click(self.side.panel.deck.start)

    def end(self) -> None:
        self.click(self.side.panel.deck.start)

    def tab(self, number: int) -> None:
        rows = self.rail.list
        middle = rows.visualRect(rows.model().index(number, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
        settle()

    def press(self, button: QAbstractButton) -> None:
        self.click(button)

    def steer(self, button: QAbstractButton, key: str) -> None:
        self.click(button)

    def choose(self, views: Segmented, key: str) -> None:
        self.click(views.button(key))

    def show(self, button: QAbstractButton, entry: str) -> None:
        settle()
        # The menu has a loop of its own; what is chosen in it must wait there.
        QTimer.singleShot(0, lambda: self._take(entry))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, button.rect().center())
        settle()
        assert QApplication.activePopupWidget() is None
        # Off-screen no window manager gives the keyboard back from a menu.
        button.window().activateWindow()
        settle()

    def _take(self, entry: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == entry)
        middle = menu.actionGeometry(action).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, middle)

    def step(self, by: int) -> None:
        deck = self.side.panel.deck
        if (deck.on if by > 0 else deck.back).isEnabled():
            self.click(deck.on if by > 0 else deck.back)

    def blank(self, key: str) -> None:
        deck = self.side.panel.deck
        self.click(deck.white if key == "W" else deck.black)

    def confirm(self) -> None:
        self.click(self.side.panel.deck.confirm)

    def freeze(self) -> None:
        self.click(self.side.panel.deck.freeze)

    def clear(self) -> None:
        self.click(self.side.panel.deck.stop)


class Keys:
    """Everything by keys, where the keyboard is; the room's keys come from a clicker."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        assert window.workspace is not None
        self.side: RoomSide = window.workspace.room

    def type(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        popup = QApplication.activePopupWidget()
        target: QWidget | None = popup or QApplication.focusWidget()
        QTest.keyClick(target or self.window, key, modifiers)
        settle()

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                here = QApplication.focusWidget()
                assert here is not None
                QApplication.sendEvent(here, QKeyEvent(kind, 0, NONE, letter))
        settle()

    def reach(self, widget: QWidget) -> None:
        """Press Tab until a control has the keyboard."""
        for _ in range(MOST_TABS):
            if widget.hasFocus():
                return
            self.type(Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {widget.accessibleName()}")

    def begin(self) -> None:
        self.type(Key.Key_F5)

    def end(self) -> None:
        self._menu("Zaal sluiten")

    def tab(self, number: int) -> None:
        self.type(Qt.Key(Key.Key_1.value + number), CTRL)

    def press(self, button: QAbstractButton) -> None:
        self.reach(button)
        self.type(Key.Key_Space)

    def steer(self, button: QAbstractButton, key: str) -> None:
        self.type(NAMED[key])

    def choose(self, views: Segmented, key: str) -> None:
        self.reach(views.button(views.value()))
        for _ in views.choices():
            if views.value() == key:
                break
            self.type(Key.Key_Right)
        assert views.value() == key

    def show(self, button: QAbstractButton, entry: str) -> None:
        self.reach(button)
        QTimer.singleShot(0, lambda: self._take(entry))
        self.type(Key.Key_Space)

    def _take(self, entry: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            here: QAction | None = menu.activeAction()
            if here is not None and here.text() == entry:
                break
            self.type(Key.Key_Down)
        self.type(Key.Key_Return)

    def _menu(self, entry: str) -> None:
        """Alt and the letter of the menu, then the letter of the entry."""
        self.type(Key.Key_Z, ALT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        text = next(
            each.text() for each in menu.actions() if each.text().replace("&", "").split("\t")[0] == entry
        )
        letter = text[text.index("&") + 1]
        self.type(Key(ord(letter.upper())))

    def step(self, by: int) -> None:
        self.type(Key.Key_PageDown if by > 0 else Key.Key_PageUp)

    def blank(self, key: str) -> None:
        self._in_the_room(NAMED[key])

    def confirm(self) -> None:
        self._in_the_room(Key.Key_Return)

    def _in_the_room(self, key: Qt.Key) -> None:
        # A clicker types into the window that has the keyboard: here that of the room, and Esc goes back to the desk.
        room = self.side.stage.window
        assert room is not None
        # A second after the room was begun its window may have the keyboard.
        self.side.stage._calm.stop()
        room.activateWindow()
        settle()
        assert room.isActiveWindow()
        for each in (key, Key.Key_Escape):
            QTest.keyClick(room, each)
            settle()
        assert self.window.isActiveWindow()
        assert room.isVisible()

    def freeze(self) -> None:
        self._menu("Bevriezen of loslaten")

    def clear(self) -> None:
        self._menu("Stop met tonen")
