"""The explanation in the side panel: complete, honest about where it comes from, and readable by keyboard."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import method
from samenwerkdesk.ui import explanation, theme
from samenwerkdesk.ui.explanation import ExplanationPanel
from samenwerkdesk.ui.widgets.key_list import caps_of


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> ExplanationPanel:
    theme.apply(qapp)
    panel = ExplanationPanel()
    qtbot.addWidget(panel)
    panel.resize(344, 700)
    panel.show_element("ground_rules")
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_every_element_says_what_the_handbook_says(panel: ExplanationPanel, key: str) -> None:
    element = method.element(key)
    panel.show_element(key)
    text = panel.text()
    for wanted in (element.title, element.question, "Doel", "Wanneer", "Stappen", "Valkuilen", "Bron"):
        assert wanted in text
    for question in element.questions:
        assert explanation.plain(question.text) in text
    for form in element.sessions:
        for step in form.steps:
            assert explanation.plain(step.text) in text
            if step.minutes is not None:
                assert f"{step.minutes}\u00a0min" in text.replace(" min", "\u00a0min")
    assert all(explanation.plain(pitfall) in text for pitfall in element.pitfalls)


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_no_letter_of_the_handbook_is_left_unexplained(panel: ExplanationPanel, key: str) -> None:
    panel.show_element(key)
    words = [word for word in re.split(r"\s+", panel.text()) if "://" not in word]
    assert not [word for word in words if re.fullmatch(r"\(?(S[0-4]|[SPVE](/[SPVE])?)\)?[,;:]?", word)]


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_own_design_is_called_own_design(key: str) -> None:
    shown = explanation.paragraphs(method.element(key))
    head = explanation.HEADS["E"]
    group = ""
    texts: dict[str, str] = {}
    for paragraph in shown[[p.text for p in shown].index("Bron") + 1 :]:
        if paragraph.style == "label":
            group = paragraph.text
        else:
            texts[paragraph.text] = group
    for source in method.element(key).sources:
        text = explanation.plain(source.text)
        said = next(group for shown, group in texts.items() if shown.lower() == text.lower())
        assert ("eigen ontwerp" in said.lower()) == ("E" in source.label)
        assert (said == head) == (source.label == "E")


def test_questions_of_our_own_say_so() -> None:
    shown = explanation.paragraphs(method.element("collaboration_check"))
    at = [paragraph.text for paragraph in shown].index("Vragen")
    assert shown[at + 1].text == "Eigen ontwerp van Samenwerkdesk"
    assert shown[at + 2].bar


def test_start_documents_are_called_by_their_author() -> None:
    assert explanation.plain("S0 (zeven regels)") == "Den Outer (zeven regels)"
    assert explanation.plain("via S4 en S1") == "via PBT/Common Eye en De Caluwé"
    assert explanation.plain("zie SR4, VN1 en https://x.nl/S0/E") == "zie SR4, VN1 en https://x.nl/S0/E"
    assert explanation.certainty("P/E") == "openbare bron en eigen ontwerp van Samenwerkdesk"


def test_addresses_are_plain_text(panel: ExplanationPanel) -> None:
    panel.show_element("process")
    assert "https://commoneye.nl/nl/samenwerking-evalueren/" in panel.text()
    assert "href" not in panel.reading.document().toHtml()
    panel.resize(344, 600)
    assert panel.reading.document().idealWidth() <= panel.reading.width()


def test_a_tab_without_element_says_what_working_together_is(panel: ExplanationPanel) -> None:
    panel.show_element("overview")
    assert "Wat is samenwerken hier?" in panel.text()
    assert "S1" not in panel.text()
    panel.show_element("")
    assert "Wat is samenwerken hier?" in panel.text()


def test_all_text_can_be_selected_and_copied_by_keyboard(panel: ExplanationPanel, qtbot: QtBot) -> None:
    reading = panel.reading
    assert reading.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert reading.focusPolicy() == Qt.FocusPolicy.StrongFocus
    reading.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(reading, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Ieder kiest: aannemen" in QApplication.clipboard().text()
    assert reading.isReadOnly()


def test_it_scrolls_by_keyboard_and_starts_at_the_top(panel: ExplanationPanel, qtbot: QtBot) -> None:
    panel.resize(344, 300)
    bar = panel._area.verticalScrollBar()
    assert bar.value() == 0
    assert bar.maximum() > 0
    panel.reading.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.reading, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    panel.show_element("fence")
    assert panel._area.verticalScrollBar().value() == 0


def test_the_same_element_again_keeps_the_place_and_the_selection(panel: ExplanationPanel) -> None:
    reading = panel.reading
    reading.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    panel.show_element("ground_rules")
    assert panel.reading is reading
    assert reading.textCursor().hasSelection()


def test_keys_stand_at_the_foot(panel: ExplanationPanel, qtbot: QtBot) -> None:
    panel.show_keys([("A", "aannemen"), ("Alt+↑ ↓", "verplaatsen")])
    assert panel.keys.keys == [("A", "aannemen"), ("Alt+↑ ↓", "verplaatsen")]
    assert panel.keys.isVisible()
    qtbot.waitUntil(lambda: panel.keys.y() > panel.reading.geometry().bottom())
    panel.show_keys([])
    assert not panel.keys.isVisible()


def test_a_key_text_is_split_in_caps() -> None:
    assert caps_of("Alt+↑ ↓") == ["Alt+↑", "↓"]
    assert caps_of("1–5") == ["1", "–", "5"]
    assert caps_of("+ − O") == ["+", "−", "O"]


def test_another_theme_colours_the_text_anew(panel: ExplanationPanel, qapp: QApplication) -> None:
    try:
        theme.apply(qapp, "dark")
        block = panel.reading.document().begin().next()
        colour = block.begin().fragment().charFormat().foreground().color().name()
        assert colour == theme.colour("text").name()
    finally:
        theme.apply(qapp)


def test_esc_closes(panel: ExplanationPanel, qtbot: QtBot) -> None:
    panel.reading.setFocus()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.reading, Qt.Key.Key_Escape)
