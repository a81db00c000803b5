from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.segmented import Segmented
from tests.ui.widgets.conftest import Show

OPTIONS = [("bord", "Bord"), ("over", "Overdrachten"), ("van", "Van → Naar")]


@pytest.fixture
def control(show: Show) -> Segmented:
    control = Segmented(OPTIONS, "over", name="Weergave")
    show(Button("Ervoor"), control, Button("Erna"))
    return control


def test_a_click_takes_a_choice(control: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.mouseClick(control.button("van"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["van"]
    assert control.value() == "van"


def test_setting_the_value_is_silent(control: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.set_value("bord")
    assert control.value() == "bord"
    control.set_value("onbekend")
    assert control.value() == "bord"


def test_arrows_take_the_next_choice_and_tab_leaves(control: Segmented, qtbot: QtBot) -> None:
    control.button("over").setFocus()
    with qtbot.waitSignal(control.chosen):
        qtbot.keyClick(control.button("over"), Qt.Key.Key_Right)
    assert control.value() == "van"
    focused = control.window().focusWidget()
    assert focused is control.button("van")
    qtbot.keyClick(focused, Qt.Key.Key_Tab)
    after = control.window().focusWidget()
    assert isinstance(after, Button)
    assert after.text() == "Erna"


def test_tab_comes_to_the_choice_in_force(control: Segmented, qtbot: QtBot) -> None:
    window = control.window()
    before = window.findChildren(Button)[0]
    for choice in ("over", "van", "bord"):
        control.set_value(choice)
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert window.focusWidget() is control.button(choice)
        qtbot.keyClick(control.button(choice), Qt.Key.Key_Tab)
        after = window.focusWidget()
        assert isinstance(after, Button)
        qtbot.keyClick(after, Qt.Key.Key_Backtab)
        assert window.focusWidget() is control.button(choice)


def test_the_choice_in_force_is_accent(control: Segmented) -> None:
    button = control.button("over")
    assert button.grab().toImage().pixelColor(8, 20) == theme.colour("accent")
    assert button.height() == 40


def test_small_and_with_icons(show: Show) -> None:
    control = Segmented([("a", "Nu", "clock"), ("b", "Door de tijd", "route")], small=True)
    show(control)
    assert control.value() == "a"
    assert control.height() == 32
    control.setEnabled(False)
    control.grab()
