"""Driving the tab TWO's through its real widgets, over a real document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import agreements, partners, people, sessions
from samenwerkdesk.model.agreements import AgreementRound
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.agreements import AgreementsPage
from samenwerkdesk.ui.desk.agreements_open import OpenAgreement
from samenwerkdesk.ui.desk.agreements_view import AgreementsView
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.widgets.field import flush_focused

DAY = dt.date(2025, 3, 10)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class Driver:
    """The page in a window that has the focus, with its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path, data: bytes | None = None) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        self.qtbot = qtbot
        path = folder / "twos.samenwerk"
        if data is not None:
            path.write_bytes(data)
        self.document = Document.open(path) if data is not None else Document.create(path)
        self.today = DAY
        self.desk = Desk(self.document, lambda: dt.datetime.combine(self.today, dt.time(9, 0)))
        self.said: list[Message] = []
        self.desk.messaged.connect(self.said.append)
        self.page = AgreementsPage(self.desk)
        qtbot.addWidget(self.page, before_close_func=lambda _: self.close())
        self.page.resize(804, 700)

    def close(self) -> None:
        """Let go of the document, as the window does."""
        flush_focused()
        self.desk.close()
        self.document.close()

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
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.view.first().setFocus()
        self.settle()
        return self.view

    def settle(self) -> None:
        """Let layouts and queued calls come to rest."""
        for _ in range(4):
            QApplication.processEvents()

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
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def forward(self, expected: str) -> None:
        """Click on the primary button, which says this."""
        assert self.opened.head.next.text() == expected
        self.click(self.opened.head.next)
