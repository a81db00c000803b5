from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.text import Text
from tests.ui.widgets.conftest import Show

LONG = "Ieder een eigen tuin, samen één grens, en daar praten we met elkaar over tot het duidelijk is."


def test_lines_have_the_height_of_their_style(qtbot: QtBot) -> None:
    for style, token in look.tokens().desk.items():
        text = Text("Één regel", style)
        qtbot.addWidget(text)
        assert text.sizeHint().height() == token.line


def test_wrapped_text_takes_the_lines_it_needs(qtbot: QtBot) -> None:
    text = Text(LONG, wrap=True)
    qtbot.addWidget(text)
    one = text.heightForWidth(2000)
    assert one == 24
    assert text.heightForWidth(300) == 24 * 3
    assert text.heightForWidth(20) > 24 * 10
    text.setText("een\ntwee\n\nvier")
    assert text.heightForWidth(2000) == 24 * 4


def test_one_line_that_does_not_fit_tells_all_in_its_tool_tip(show: Show) -> None:
    text = Text(LONG)
    show(text, width=200)
    assert text.toolTip() == LONG
    text.setText("kort")
    assert text.toolTip() == ""


def test_markup_is_text(show: Show) -> None:
    text = Text("<b>Jan</b> & <img src=x>")
    show(text)
    assert text.text() == "<b>Jan</b> & <img src=x>"
    assert text.natural_width() > 100
    interface = QAccessible.queryAccessibleInterface(text)
    assert interface.text(QAccessible.Text.Name) == "<b>Jan</b> & <img src=x>"


def test_ink_and_style_can_change(show: Show) -> None:
    text = Text("Besluit", "body", "muted")
    show(text)
    before = text.grab().toImage()
    text.set_ink("danger")
    assert text.grab().toImage() != before
    text.set_style("title")
    assert text.sizeHint().height() == 36
    text.setEnabled(False)
    text.grab()
