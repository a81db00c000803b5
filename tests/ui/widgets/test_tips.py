"""Tool tips are plain text, whatever people typed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.text import Text
from samenwerkdesk.ui.widgets.tips import plain_tip

HOSTILE = ["<b>vet</b>", '<img src="x.png"> & co', "a < b > c", "eerst\n<i>dan</i>"]


@pytest.mark.parametrize("text", ["", "Jansen & Zn", "eerst\ndan"])
def test_an_ordinary_text_is_its_own_tip(text: str) -> None:
    assert plain_tip(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_reads_as_it_was_typed(text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tip(text))
    assert document.toPlainText() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_is_cut_off_shows_no_markup(qtbot: QtBot, text: str) -> None:
    label = Text(text * 20)
    qtbot.addWidget(label)
    label.resize(60, 24)
    label.show()
    document = QTextDocument()
    document.setHtml(label.toolTip())
    assert document.toPlainText() == text * 20
