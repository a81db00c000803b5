from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.banner import BRIEF_MS, Banner
from samenwerkdesk.ui.widgets.buttons import Button
from tests.ui.widgets.conftest import Show


@pytest.mark.parametrize("kind", ["info", "success", "warn", "danger"])
def test_every_kind_has_its_tint(show: Show, kind: str) -> None:
    banner = Banner("Afspraak verwijderd.", kind)
    show(banner)
    assert banner.minimumHeight() == 52
    assert banner.grab().toImage().pixelColor(10, 26) == theme.colour(f"{kind}_soft")
    assert banner.accessibleName() == "Afspraak verwijderd."


def test_the_action_is_done_once(show: Show, qtbot: QtBot) -> None:
    banner = Banner("Afspraak verwijderd.", action="Ongedaan maken")
    show(banner)
    assert banner.action is not None
    banner.action.setFocus()
    with qtbot.waitSignals([banner.acted, banner.closed]):
        qtbot.keyClick(banner.action, Qt.Key.Key_Return)
    assert banner.isHidden()


def test_the_cross_closes_it(show: Show, qtbot: QtBot) -> None:
    banner = Banner("Bewaard.")
    show(banner)
    cross = banner.findChildren(Button)[0]
    assert cross.accessibleName() == "Sluiten"
    with qtbot.waitSignal(banner.closed):
        cross.click()


def test_a_brief_banner_goes_by_itself_but_not_from_under_the_focus(show: Show, qtbot: QtBot) -> None:
    banner = Banner("Afspraak verwijderd.", action="Ongedaan maken", brief=True)
    show(banner)
    assert banner._timer.interval() == BRIEF_MS == 6000
    assert banner.action is not None
    banner.action.setFocus()
    banner._over()
    assert banner.isVisible()
    banner.action.clearFocus()
    # The pointer may still be where an earlier test clicked.
    banner.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    with qtbot.waitSignal(banner.closed):
        banner._over()


def test_a_long_sentence_makes_it_higher(show: Show) -> None:
    banner = Banner("Het bestand staat op een schijf waarop niets meer past. " * 6, "danger", closable=False)
    show(banner, width=500)
    QApplication.processEvents()
    assert banner.sentence.height() > 48
    assert banner.height() > 60
