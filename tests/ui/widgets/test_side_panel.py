from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.side_panel import Question, SidePanel
from samenwerkdesk.ui.widgets.text import Text
from tests.ui.widgets.conftest import Show


@pytest.fixture
def panel(show: Show) -> SidePanel:
    panel = SidePanel()
    panel.add_subject("Gespreksrijp", "Belangen", "De groep ligt in tweeën.")
    panel.add_questions("Vraag aan de groep", ["Waarop zou dit kunnen afketsen?", "Wat gaat er mis?"])
    panel.add_section("Zo pak je het aan", ["Eerst de spreiding.", "Dan het gemiddelde."])
    panel.add_steps("Stappen", ["Vraag.", "Luister."])
    panel.add_source("Bron: methode")
    show(panel, height=700)
    return panel


def test_everything_is_there_in_order(panel: SidePanel) -> None:
    texts = [text.text() for text in panel.findChildren(Text)]
    assert texts[:4] == ["De methode", "Gespreksrijp", "Belangen", "De groep ligt in tweeën."]
    assert texts[-1] == "Bron: methode"
    assert len(panel.findChildren(Question)) == 2
    assert panel.width() == 344
    panel.grab()


def test_clear_starts_over(panel: SidePanel) -> None:
    panel.clear()
    panel.add_section("Doel", "Weten wie er aan tafel zit.", muted=True)
    panel.add_widget(Text("iets anders"))
    QApplication.processEvents()
    assert [t.text() for t in panel.findChildren(Text)] == [
        "De methode",
        "Doel",
        "Weten wie er aan tafel zit.",
        "iets anders",
    ]


def test_the_cross_and_escape_close_it(panel: SidePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        panel.cross.click()
    panel.cross.setFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.cross, Qt.Key.Key_Escape)


def test_a_long_explanation_scrolls(panel: SidePanel, qtbot: QtBot) -> None:
    panel.add_section("Valkuilen", ["Te snel naar oplossingen gaan, en dan niet meer luisteren."] * 30)
    qtbot.waitUntil(lambda: panel._area.verticalScrollBar().maximum() > 0)
    assert panel._area.horizontalScrollBar().maximum() == 0
