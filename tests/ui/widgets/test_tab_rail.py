from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.tab_rail import Tab, TabRail
from tests.ui.widgets.conftest import Show

TABS = [
    Tab("overview", "Overzicht", "layout-grid"),
    Tab("session", "Sessie", "clock-play"),
    Tab("rules", "Spelregels", "list-numbers"),
]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rail(show: Show) -> TabRail:
    rail = TabRail(TABS)
    show(rail, Button("Iets anders"), height=700)
    rail.set_current("overview")
    return rail


def test_setting_the_tab_is_silent(rail: TabRail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.activated):
        rail.set_current("session")
    assert rail.current() == "session"


def test_ctrl_and_a_digit_go_to_a_tab_from_anywhere(rail: TabRail, qtbot: QtBot) -> None:
    other = rail.window().findChildren(Button)[0]
    other.setFocus()
    with qtbot.waitSignal(rail.activated) as activated:
        qtbot.keyClick(other, Qt.Key.Key_3, CTRL)
    assert activated.args == ["rules"]
    assert rail.current() == "rules"
    with qtbot.assertNotEmitted(rail.activated):
        qtbot.keyClick(other, Qt.Key.Key_4, CTRL)


def test_ctrl_tab_goes_round(rail: TabRail, qtbot: QtBot) -> None:
    other = rail.window().findChildren(Button)[0]
    other.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(other, Qt.Key.Key_Tab, CTRL)
    assert rail.current() == "session"
    qtbot.keyClick(other, Qt.Key.Key_Backtab, CTRL | shift)
    qtbot.keyClick(other, Qt.Key.Key_Backtab, CTRL | shift)
    assert rail.current() == "rules"


def test_arrows_go_along_the_tabs(rail: TabRail, qtbot: QtBot) -> None:
    rail.list.setFocus()
    with qtbot.waitSignal(rail.activated) as activated:
        qtbot.keyClick(rail.list, Qt.Key.Key_Down)
    assert activated.args == ["session"]
    qtbot.keyClick(rail.list, Qt.Key.Key_End)
    assert rail.current() == "rules"


def test_a_click_goes_to_a_tab(rail: TabRail, qtbot: QtBot) -> None:
    place = rail.list.visualRect(rail.list.model().index(1, 0)).center()
    with qtbot.waitSignal(rail.activated) as activated:
        qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == ["session"]


def test_measures_and_the_plank_on_the_active_tab(rail: TabRail) -> None:
    assert rail.width() == 220
    first = rail.list.visualRect(rail.list.model().index(0, 0))
    assert rail.list.mapTo(rail, first.topLeft()) == QPoint(0, 74)
    assert first.height() == 48
    rail.list.clearFocus()
    image = rail.grab().toImage()
    top = 76
    assert image.pixelColor(16, top + 30) == theme.colour("accent")
    assert image.pixelColor(100, top + 3) == theme.colour("card")
    assert image.pixelColor(16, top + 48 + 30) == theme.colour("rail")
    assert image.pixelColor(219, 400) == theme.colour("border")


def test_the_explanation_stands_at_the_bottom(rail: TabRail, qtbot: QtBot) -> None:
    assert rail.help.geometry().bottom() == rail.height() - 20 - 1
    with qtbot.waitSignal(rail.help_asked):
        rail.help.click()


def test_tabs_are_read_aloud_by_their_titles(rail: TabRail) -> None:
    interface = QAccessible.queryAccessibleInterface(rail.list)
    assert interface.text(QAccessible.Text.Name) == "Onderdelen"
    assert rail.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Sessie"
    assert rail.list.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "Sessie (Ctrl+2)"


def test_without_a_current_tab_nothing_fails(show: Show) -> None:
    rail = TabRail(TABS)
    show(rail)
    assert rail.current() == ""
    rail.grab()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_explanation_is_pressed_with_the_keyboard(rail: TabRail, qtbot: QtBot, key: Qt.Key) -> None:
    rail.help.setFocus()
    with qtbot.waitSignal(rail.help_asked):
        qtbot.keyClick(rail.help, key)


def test_on_a_low_screen_the_tabs_stand_closer(show: Show) -> None:
    rail = TabRail([Tab(str(at), f"Tabblad {at}", "fence") for at in range(13)])
    show(rail, height=700)
    first = rail.list.visualRect(rail.list.model().index(0, 0))
    last = rail.list.visualRect(rail.list.model().index(12, 0))
    assert last.bottom() <= rail.list.viewport().height()
    assert 36 <= first.height() < 48
    rail.resize(rail.width(), 1000)
    rail.list.doItemsLayout()
    assert rail.list.visualRect(rail.list.model().index(0, 0)).height() == 48
