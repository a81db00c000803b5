from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.dates import NO_DATE, NO_TIME, DateField, TimeField
from tests.ui.widgets.conftest import Show

TODAY = date(2025, 4, 10)


@pytest.fixture
def field(show: Show) -> DateField:
    field = DateField("Datum", "De dag van de sessie", today=lambda: TODAY)
    show(field)
    field.input.setFocus()
    return field


def test_a_typed_date_is_committed_and_written_in_full(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.committed) as committed:
        qtbot.keyClicks(field.input, "3 dec")
        qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert committed.args == [date(2025, 12, 3)]
    assert field.text() == "3 december 2025"


def test_what_was_understood_stands_under_the_field_while_typing(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.input, "vr")
    assert field._hint is not None
    assert field._hint.text() == "vrijdag 11 april 2025"
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field._hint.text() == "De dag van de sessie"


def test_what_is_no_date_is_refused(field: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(field.input, "ooit")
        qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.error() == NO_DATE
    assert field.text() == "ooit"


def test_an_empty_date_is_none(field: DateField, qtbot: QtBot) -> None:
    field.set_value(TODAY)
    field.input.selectAll()
    with qtbot.waitSignal(field.committed) as committed:
        qtbot.keyClick(field.input, Qt.Key.Key_Delete)
        field.flush()
    assert committed.args == [None]
    field.required = True
    field.set_value(TODAY)
    field.input.selectAll()
    qtbot.keyClick(field.input, Qt.Key.Key_Delete)
    field.flush()
    assert field.error() == "Vul een datum in."


def test_the_arrows_go_a_day_and_a_week_further(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.input, Qt.Key.Key_Up)
    assert field.text() == "10 april 2025"
    qtbot.keyClick(field.input, Qt.Key.Key_Up)
    qtbot.keyClick(field.input, Qt.Key.Key_PageDown)
    field.flush()
    assert field.value() == date(2025, 4, 4)


def test_a_time_is_written_with_a_point(show: Show, qtbot: QtBot) -> None:
    field = TimeField("Begin")
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "9:25")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.value() == time(9, 25)
    assert field.text() == "9.25 uur"
    field.input.selectAll()
    qtbot.keyClicks(field.input, "25.00")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.error() == NO_TIME
    assert field.value() == time(9, 25)
