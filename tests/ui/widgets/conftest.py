"""What the tests of widgets share: the look, and a window that has the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Every widget wears the light theme."""
    if not qapp.styleSheet() or theme.current().name != "light":
        theme.apply(qapp)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Put widgets under each other in a window, show it and give it the focus."""
    windows: list[QWidget] = []

    def put(*widgets: QWidget, width: int = 600, height: int = 400) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(width, height)
        window.setFocus()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return put
