from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.fields import EuroField, LineField, NumberField, TextField
from tests.ui.widgets.conftest import Show


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)


def test_a_line_is_trimmed_and_composed(show: Show, qtbot: QtBot) -> None:
    field = LineField("Naam")
    show(field)
    field.input.setFocus()
    paste("  Jose\u0301 ")
    field.input.paste()
    field.flush()
    assert field.value() == "José"


def test_pasting_leaves_out_control_characters(show: Show, qtbot: QtBot) -> None:
    field = LineField("Naam")
    show(field)
    field.input.setFocus()
    paste("An\u0000na\tvan\r\nDa\u202el\u0007")
    field.input.paste()
    field.flush()
    assert field.value() == "Anna van Dal"


def test_suggestions_are_offered_and_taken(show: Show, qtbot: QtBot) -> None:
    field = LineField("Functie")
    show(field)
    field.set_suggestions(["bestuurder", "beleidsmedewerker"])
    field.input.setFocus()
    qtbot.keyClicks(field.input, "belei")
    completer = field.input.completer()
    assert completer.currentCompletion() == "beleidsmedewerker"
    field.input.setText("beleidsmedewerker")
    completer.activated.emit("beleidsmedewerker")
    field.flush()
    assert field.value() == "beleidsmedewerker"


def test_enter_is_a_new_line_and_ctrl_enter_commits(show: Show, qtbot: QtBot) -> None:
    field = TextField("Doel")
    committed: list[object] = []
    field.committed.connect(committed.append)
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "een")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    qtbot.keyClicks(field.input, "twee")
    assert committed == []
    qtbot.keyClick(field.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert committed == ["een\ntwee"]


def test_a_text_field_grows_with_its_text(show: Show, qtbot: QtBot) -> None:
    field = TextField("Doel", least=2, most=5)
    show(field)
    low = field.input.height()
    field.set_value("een\ntwee\ndrie\nvier")
    high = field.input.height()
    assert high > low
    field.set_value("\n".join("abcdefghij"))
    assert field.input.height() > high
    most = field.input.height()
    field.set_value("\n".join("abcdefghijklmnop"))
    assert field.input.height() == most
    field.set_value("")
    assert field.input.height() == low


def test_a_long_line_makes_a_text_field_grow_too(show: Show) -> None:
    field = TextField("Doel")
    show(field, width=300)
    low = field.input.height()
    field.set_value("een lange zin die niet op een regel past " * 5)
    assert field.input.height() > low


def test_tab_leaves_a_text_field(show: Show, qtbot: QtBot) -> None:
    field, after = TextField("Doel"), LineField("Naam")
    show(field, after)
    field.input.setFocus()
    qtbot.keyClick(field.input, Qt.Key.Key_Tab)
    assert after.input.hasFocus()


def test_pasting_into_a_text_field_keeps_lines_only(show: Show) -> None:
    field = TextField("Doel")
    show(field)
    field.input.setFocus()
    paste("een\r\ntwee\u0001\u2028drie")
    field.input.paste()
    field.flush()
    assert field.value() == "een\ntwee\ndrie"


def test_a_refresh_of_a_text_field_is_no_typing(show: Show) -> None:
    field = TextField("Doel")
    committed: list[object] = []
    field.committed.connect(committed.append)
    show(field)
    field.set_value("Anders")
    assert not field._pause.isActive()
    field.flush()
    assert committed == []


@pytest.mark.parametrize(
    ("text", "value"), [("25", 25), (" 25 ", 25), ("", None), ("\u22125", -5), ("-5", -5), ("1 000", 1000)]
)
def test_a_number_is_read(show: Show, qtbot: QtBot, text: str, value: int | None) -> None:
    field = NumberField("Minuten", least=-10, most=2000)
    field.set_value(7)
    show(field)
    field.input.setFocus()
    field.input.selectAll()
    qtbot.keyClick(field.input, Qt.Key.Key_Delete)
    paste(text)
    field.input.paste()
    field.flush()
    assert field.value() == value


@pytest.mark.parametrize("text", ["abc", "601", "-1", "2,5", "1e9", "nan", "inf"])
def test_a_number_out_of_range_is_refused(show: Show, qtbot: QtBot, text: str) -> None:
    field = NumberField("Minuten", least=0, most=600)
    committed: list[object] = []
    field.committed.connect(committed.append)
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, text)
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert committed == []
    assert field.error() == "Vul een getal in van 0 tot en met 600."


def test_an_amount_is_read_as_it_is_written_here(show: Show, qtbot: QtBot) -> None:
    field = EuroField("Grensbedrag")
    show(field)
    field.input.setFocus()
    for typed, value, shown in (("15000", 15000.0, "15.000"), ("0", 0.0, "0"), ("", None, "")):
        field.input.selectAll()
        qtbot.keyClick(field.input, Qt.Key.Key_Delete)
        qtbot.keyClicks(field.input, typed)
        qtbot.keyClick(field.input, Qt.Key.Key_Return)
        assert (field.value(), field.text()) == (value, shown)


def test_an_amount_that_could_be_misread_is_refused_and_kept(show: Show, qtbot: QtBot) -> None:
    field = EuroField("Grensbedrag")
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "15.00")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.error().startswith("Schrijf een bedrag in euro, zoals 15.000")
    assert (field.value(), field.text()) == (None, "15.00")


def test_decimals_are_written_with_a_comma(show: Show, qtbot: QtBot) -> None:
    field = NumberField("Norm", decimals=1, most=10, step=0.5)
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "2.5")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.value() == 2.5
    assert field.text() == "2,5"


def test_the_arrows_step_within_the_range(show: Show, qtbot: QtBot) -> None:
    field = NumberField("Minuten", least=0, most=30, step=5)
    field.set_value(20)
    show(field)
    field.input.setFocus()
    qtbot.keyClick(field.input, Qt.Key.Key_Up)
    assert field.text() == "25"
    qtbot.keyClick(field.input, Qt.Key.Key_PageUp)
    assert field.text() == "30"
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    field.flush()
    assert field.value() == 25
    qtbot.keyClicks(field.input, "x")
    qtbot.keyClick(field.input, Qt.Key.Key_Up)
    assert field.text() == "25x"


def test_a_required_number_is_not_empty(show: Show, qtbot: QtBot) -> None:
    field = NumberField("Minuten", most=600, required=True)
    field.set_value(5)
    show(field)
    field.input.setFocus()
    field.input.selectAll()
    qtbot.keyClick(field.input, Qt.Key.Key_Delete)
    field.flush()
    assert field.error()
    assert field.value() == 5


def test_words_stay_whole_beside_the_scroll_bar(show: Show) -> None:
    field = TextField("Toelichting", least=2, most=4)
    field.set_value("Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past. " * 12)
    show(field, width=500)
    area = field.input
    assert area.verticalScrollBar().isVisible()
    room = area.viewport().width() - 2 * area.document().documentMargin()
    lines = area.document().begin().layout()
    assert max(lines.lineAt(at).width() for at in range(lines.lineCount())) <= room + 1


def test_no_line_of_a_text_field_lies_on_its_edge(show: Show, qtbot: QtBot) -> None:
    field = TextField("Doel", least=2, most=9)
    field.set_value("\n".join(f"regel {at}" for at in range(1, 9)))
    show(field)
    block = field.input.document().firstBlock()
    high = block.layout().lineAt(0).height()
    margins = 2 * field.input.document().documentMargin()
    qtbot.wait_until(lambda: field.input.viewport().height() >= 8 * high + margins - 1)
