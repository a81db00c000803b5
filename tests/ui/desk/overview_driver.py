"""Driving the page Overzicht through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import partners, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.desk.overview import OverviewPage
from samenwerkdesk.ui.widgets.field import flush_focused

NOW = dt.datetime(2025, 3, 10, 9, 0)
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Driver:
    """The page in a window that has the focus, its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not app.styleSheet() or theme.current().name != "light":
            theme.apply(app)
        self.qtbot = qtbot
        self.document = Document.create(folder / "samen.samenwerking")
        self.desk = Desk(self.document, lambda: NOW)
        self.said: list[Message] = []
        self.desk.messaged.connect(self.said.append)
        self.page = OverviewPage(self.desk)
        qtbot.addWidget(self.page, before_close_func=lambda _: self.close())
        self.page.resize(804, 700)

    def show(self, view: str = "collaboration") -> OverviewPage:
        """Show the page at a view."""
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.show_view(view)
        self.settle()
        return self.page

    def close(self) -> None:
        """Let go of the document, as the window does."""
        flush_focused()
        self.desk.close()
        self.document.close()

    def settle(self) -> None:
        """Let layouts and queued calls come to rest."""
        for _ in range(4):
            QApplication.processEvents()

    # ------------------------------------------------------------------ hands

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

    def paste(self, text: str) -> None:
        """Ctrl+V with this text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, modifiers=CTRL)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a place in it."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, place or widget.rect().center())
        self.settle()

    def double_click(self, widget: QWidget) -> None:
        """Double click in the middle of a widget."""
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, NONE, widget.rect().center())
        self.settle()

    def last_said(self) -> str:
        """The last sentence in the window."""
        return self.said[-1].sentence

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
