"""Hands on real widgets: keys go to what has the keyboard, clicks to what can be seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.widgets.field import flush_focused

SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def dressed() -> None:
    """Let everything wear the light theme."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet() or theme.current().name != "light":
        theme.apply(app)


class Driving:
    """Who presses, types and clicks; ``said`` is what the desk said since."""

    said: list[Message]

    def settle(self) -> None:
        """Let layouts and queued calls come to rest."""
        for _ in range(4):
            QApplication.processEvents()

    def focused(self) -> QWidget:
        """The widget that has the keyboard."""
        popup = QApplication.activePopupWidget()
        inside: QWidget | None = popup.focusWidget() if popup is not None else None
        widget = inside or popup or QApplication.focusWidget()
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
            # QTest knows the letters of ASCII only.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focused(), QKeyEvent(kind, 0, NONE, letter))
        self.settle()

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a place in it."""
        assert widget.isVisible(), widget.accessibleName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, where or widget.rect().center())
        self.settle()

    def double_click(self, widget: QWidget) -> None:
        """Double click in the middle of a widget."""
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, NONE, widget.rect().center())
        self.settle()

    def last_said(self) -> str:
        """The last sentence in the window."""
        return self.said[-1].sentence


Shown = TypeVar("Shown", bound=DeskPage)


class PageDriver(Driving, Generic[Shown]):
    """One page in a window that has the focus, with its desk and its document: a new one, or the file ``data``."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        page: Callable[[Desk], Shown],
        now: Callable[[], dt.datetime],
        data: bytes | None = None,
    ) -> None:
        dressed()
        self.qtbot = qtbot
        path = folder / "samen.samenwerk"
        if data is not None:
            path.write_bytes(data)
        self.document = Document.open(path) if data is not None else Document.create(path)
        self.desk = Desk(self.document, now)
        self.said = []
        self.asked: list[str] = []
        self.desk.messaged.connect(self.said.append)
        self.desk.page_asked.connect(self.asked.append)
        self.page = page(self.desk)
        qtbot.addWidget(self.page, before_close_func=lambda _: self.close())
        self.page.resize(804, 700)

    def close(self) -> None:
        """Let go of the document, as the window does."""
        flush_focused()
        self.desk.close()
        self.document.close()

    def put_up(self) -> None:
        """Show the page and give it the focus."""
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
