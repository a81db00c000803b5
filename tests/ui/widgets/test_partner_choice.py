"""The choice between partners: taking one, by mouse and by arrows, and what it says of long names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.board_parts import MarkOf
from samenwerkdesk.ui.widgets.partner_choice import MOST_OF_MANY, PartnerChoice

Choices = list[tuple[str, str, MarkOf | None]]
THREE: Choices = [
    ("", "Alle partners", None),
    ("a", "Gemeenten", (0, "A")),
    ("b", "Lokale teams & co", (1, "B")),
]


@pytest.fixture
def choice(qtbot: QtBot) -> PartnerChoice:
    """Everybody and two partners."""
    made = PartnerChoice("Van wie")
    qtbot.addWidget(made)
    made.show_choices(THREE)
    made.resize(600, 80)
    made.show()
    QApplication.processEvents()
    return made


def test_arrows_take_the_next_one(choice: PartnerChoice) -> None:
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.first().setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(choice.first(), key)
    assert told == ["a", "b", "a"]
    assert choice.first().hasFocus()


def test_a_click_takes_one(choice: PartnerChoice) -> None:
    QTest.mouseClick(choice._buttons["b"], Qt.MouseButton.LeftButton)
    assert choice.value() == "b"
    # Once more changes nothing: one is always taken.
    QTest.mouseClick(choice._buttons["b"], Qt.MouseButton.LeftButton)
    assert choice._buttons["b"].isChecked()


def test_one_stop_for_the_tab_key(choice: PartnerChoice) -> None:
    choice.take("a")
    policies = {key: button.focusPolicy() for key, button in choice._buttons.items()}
    assert [key for key, policy in policies.items() if policy == Qt.FocusPolicy.StrongFocus] == ["a"]


def test_the_one_that_was_taken_stays_until_it_is_gone(choice: PartnerChoice) -> None:
    choice.take("b")
    choice.show_choices([*THREE, ("c", "Nieuw", (2, "C"))])
    assert choice.value() == "b"
    choice.show_choices(THREE[:2])
    assert choice.value() == ""


def test_long_names_are_cut_and_told(choice: PartnerChoice) -> None:
    many: Choices = [(str(n), "Samenwerkingsverband passend onderwijs", (n, "A")) for n in range(12)]
    choice.show_choices(many)
    button = choice._buttons["3"]
    assert button.toolTip()
    assert button.accessibleName() == "Samenwerkingsverband passend onderwijs"
    assert button.sizeHint().width() < MOST_OF_MANY + 60
