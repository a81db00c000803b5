"""Every page without a mouse: each control has a name, shows when it has the keyboard, and is on the way of Tab or an arrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import contents
from samenwerkdesk.ui.widgets.buttons import Button
from tests.ui.reaching import out_of_reach
from tests.ui.sitting import Key, Sitting
from tests.ui.walking import unnamed, views


@pytest.mark.parametrize("tab", [tab.key for tab in contents.TABS])
@pytest.mark.parametrize("file", ["example", "fresh"])
def test_every_tab_and_view(file: str, tab: str, request: pytest.FixtureRequest) -> None:
    sitting: Sitting = request.getfixturevalue(file)
    for view in views(sitting, tab):
        assert unnamed(sitting.window) == [], view
        assert out_of_reach(sitting.workspace) == [], view


def test_with_the_explanation_open(example: Sitting) -> None:
    example.workspace.toggle_explanation()
    example.settle()
    assert unnamed(example.window) == []
    assert out_of_reach(example.workspace) == []


def test_with_a_block_running(example: Sitting) -> None:
    example.press(Key.Key_F7)
    assert unnamed(example.window) == []
    assert out_of_reach(example.workspace) == []


def test_with_the_room_beside_the_page(example: Sitting) -> None:
    example.workspace.room.show()
    example.settle()
    assert unnamed(example.window) == []
    assert out_of_reach(example.workspace) == []


def test_the_report(example: Sitting) -> None:
    example.window.make_report()
    example.settle()
    assert unnamed(example.window) == []
    assert out_of_reach(example.workspace) == []


def test_the_start_page(example: Sitting) -> None:
    example.window.close_document()
    example.settle()
    assert unnamed(example.window) == []
    assert out_of_reach(example.window.start_page) == []


class Plain(QAbstractButton):
    """A button that never shows that it has the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    column = QVBoxLayout(root)
    good, nameless, plain, aside, pointed = (
        Button("Goed"),
        Button(""),
        Plain(),
        QPushButton("Terzijde"),
        QPushButton("Aanwijzen"),
    )
    plain.setText("Vlak")
    plain.setFixedSize(80, 40)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    aside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    aside.setAutoDefault(False)
    pointed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for each in (good, nameless, plain, aside, pointed):
        column.addWidget(each)
    qtbot.addWidget(root)
    with qtbot.waitActive(root):
        root.show()
    assert unnamed(root) == ["Button < QWidget"]
    assert set(out_of_reach(root)) == {
        "for the pointer only: 'Aanwijzen': QPushButton < QWidget",
        "no visible focus: 'Vlak': Plain < QWidget",
        "no visible focus: 'Terzijde': QPushButton < QWidget",
        "not on the way of Tab: 'Terzijde': QPushButton < QWidget",
    }
