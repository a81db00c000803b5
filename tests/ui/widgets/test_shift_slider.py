"""A slider between two texts: keys, mouse, empty, locked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets import shift_slider
from samenwerkdesk.ui.widgets.shift_slider import ShiftSlider

Key = Qt.Key


@pytest.fixture
def slider(qtbot: QtBot) -> ShiftSlider:
    made = ShiftSlider("vaste functiebeschrijving", "rollen die meebewegen")
    qtbot.addWidget(made)
    made.resize(420, made.heightForWidth(420))
    made.show()
    # What was chosen comes back from the page.
    made.marked.connect(made.show_mark)
    return made


def test_keys(slider: ShiftSlider, monkeypatch: pytest.MonkeyPatch) -> None:
    assert slider.accessibleName().endswith(": leeg")
    QTest.keyClick(slider, Key.Key_Left)
    assert slider.value() == 5
    QTest.keyClicks(slider, "7")
    assert slider.value() == 7
    QTest.keyClick(slider, Key.Key_Right)
    assert slider.value() == 8
    QTest.keyClicks(slider, "10")
    assert slider.value() == 10
    QTest.keyClick(slider, Key.Key_Right)
    assert slider.value() == 10
    monkeypatch.setattr(shift_slider, "TWO_KEYS", 0.0)
    QTest.keyClicks(slider, "10")
    assert slider.value() == 0
    QTest.keyClick(slider, Key.Key_End)
    assert slider.value() == 10
    QTest.keyClick(slider, Key.Key_Delete)
    assert slider.value() is None


def test_going_on(slider: ShiftSlider) -> None:
    steps: list[int] = []
    slider.next_asked.connect(steps.append)
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Return):
        QTest.keyClick(slider, key)
    assert steps == [1, -1, 1]


def test_dragging_says_it_once(slider: ShiftSlider, qtbot: QtBot) -> None:
    said: list[object] = []
    slider.marked.connect(said.append)
    start, end = slider.place(3).toPoint(), slider.place(9).toPoint()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(slider, slider.place(6).toPoint())
    assert slider.value() == 6
    # A page that refreshes meanwhile does not take it out of the hand.
    slider.show_mark(1)
    QTest.mouseMove(slider, end)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)
    assert said == [9]
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(1, 30))
    assert slider.value() == 0


def test_locked(slider: ShiftSlider) -> None:
    slider.show_mark(6.5, (2, 4), locked=True)
    QTest.keyClicks(slider, "3")
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.place(1).toPoint())
    assert slider.value() == 6.5
    assert slider.accessibleName().endswith(": 6,5")


def test_long_words_take_more_lines(slider: ShiftSlider) -> None:
    assert slider.heightForWidth(240) > slider.heightForWidth(900)
    assert not slider.grab().isNull()
