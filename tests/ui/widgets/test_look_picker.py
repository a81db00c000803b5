"""Choosing a look, and the sentence with an icon under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.look_picker import SHAPES, LookPicker, describe
from samenwerkdesk.ui.widgets.note import Icon, Note
from tests.ui.widgets.conftest import Show


@pytest.fixture
def picker(show: Show) -> LookPicker:
    picker = LookPicker("Kleur en vorm")
    show(picker)
    picker.show_looks(2, "C", {0: ("A", "Gemeenten"), 1: ("B", "Lokale teams")})
    return picker


def test_every_look_has_words() -> None:
    for number in range(len(look.tokens().partners)):
        name, shape = describe(number).split(", ")
        assert name
        assert shape in SHAPES.values()


def test_the_keys_take_the_next_one_and_stop_at_the_ends(picker: LookPicker) -> None:
    taken: list[int] = []
    picker.chosen.connect(taken.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(picker.looks, key)
    assert taken == [3, 0, 13]
    assert picker.value() == 13


def test_up_and_down_go_to_the_other_row_when_there_are_two(show: Show) -> None:
    picker = LookPicker("Kleur en vorm")
    show(picker, width=320)
    assert picker.looks.columns(picker.looks.width()) == 7
    QTest.keyClick(picker.looks, Qt.Key.Key_Down)
    assert picker.value() == 7
    QTest.keyClick(picker.looks, Qt.Key.Key_Up)
    assert picker.value() == 0


def test_who_has_a_look_is_said_when_pointed_at_and_when_taken(picker: LookPicker) -> None:
    assert picker.note.text() == describe(2)
    QTest.mouseMove(picker.looks, picker.looks.cell(1).center().toPoint())
    assert picker.note.text() == f"{describe(1)}: die heeft Lokale teams (B) ook"
    QApplication.sendEvent(picker.looks, QEvent(QEvent.Type.Leave))
    assert picker.note.text() == describe(2)
    QTest.mouseClick(picker.looks, Qt.MouseButton.LeftButton, pos=picker.looks.cell(0).center().toPoint())
    assert picker.value() == 0
    assert "Gemeenten (A)" in picker.looks.accessibleDescription()


def test_a_click_beside_the_looks_takes_nothing(picker: LookPicker) -> None:
    taken: list[int] = []
    picker.chosen.connect(taken.append)
    QTest.mouseClick(picker.looks, Qt.MouseButton.LeftButton, pos=QPoint(picker.looks.width() - 1, 1))
    QTest.mouseClick(picker.looks, Qt.MouseButton.LeftButton, pos=picker.looks.cell(2).center().toPoint())
    assert taken == []


def test_a_look_beyond_the_last_begins_again(picker: LookPicker) -> None:
    picker.show_looks(16, "Q", {})
    assert picker.value() == 2
    assert not picker.grab().isNull()


def test_a_note_shows_its_icon_only_when_it_has_one(show: Show) -> None:
    note = Note("De schaal ligt vast.", "lock")
    show(note)
    icon = note.findChild(Icon)
    assert icon is not None
    assert icon.isVisible()
    note.show_note("Kies een schaal.")
    assert not icon.isVisible()
    assert (note.text(), note.accessibleName()) == ("Kies een schaal.", "Kies een schaal.")
    assert not note.grab().isNull()
