"""The heads of lanes on a board: facts in a column, and keys that work on the lane itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.board import Board, BoardCard, BoardLane
from samenwerkdesk.ui.widgets.board_parts import Fact

Key = Qt.Key
LANE = BoardLane("a", "Vertaler", facts=(Fact("houder", "Ada", "leraar", (0, "A"), strong=True),))
OTHER = BoardLane(
    "b", "Schrijver", cards=(BoardCard("1", "Lijst"),), facts=(Fact("houder", "nog niemand", icon="alert-triangle", ink="warn"),)
)  # fmt: skip


def board(qtbot: QtBot) -> Board:
    made = Board("Rollen", word="Taak")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_lanes([LANE, OTHER])
    return made


def test_facts_take_room_and_are_said(qtbot: QtBot) -> None:
    made = board(qtbot)
    made.set_current_lane("a")
    assert "houder Ada leraar" in made.accessibleDescription()
    high = made.sizeHint().height()
    made.show_lanes([replace(LANE, facts=(*LANE.facts, Fact("vervanger", "Bea", "arts"))), OTHER])
    assert made.sizeHint().height() > high
    made.show_lanes([LANE, OTHER])
    assert made.sizeHint().height() == high
    made.show_lanes([LANE, replace(OTHER, facts=(Fact("houder", "Cas"),))])
    assert "houder Cas" in made.lanes()[1].spoken()


def test_keys_at_a_head_work_on_the_lane(qtbot: QtBot) -> None:
    made = board(qtbot)
    told: list[object] = []
    made.lane_removed.connect(told.append)
    made.lane_moved.connect(lambda lane, by: told.append((lane, by)))
    made.card_removed.connect(told.append)
    made.set_current_lane("b")
    QTest.keyClick(made, Key.Key_Delete)
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down):
        QTest.keyClick(made, key, Qt.KeyboardModifier.AltModifier)
    made.set_current("1")
    QTest.keyClick(made, Key.Key_Delete)
    assert told == ["b", ("b", -1), ("b", 1), ("b", -1), ("b", 1), "1"]
