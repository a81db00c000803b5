from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.session_bar import SessionBar, fitted
from tests.ui.widgets.conftest import Show


@pytest.fixture
def bar(show: Show) -> SessionBar:
    bar = SessionBar()
    bar.set_collaboration("Gezinsketen Elzenland")
    bar.set_session("Sessie 3 · 10 april 2025")
    bar.set_agenda("gesprek over tweedeling bij belangen")
    bar.set_clock("9.38 uur", "nog 12 min", 12 / 25)
    show(bar, width=1700)
    return bar


def test_it_shows_what_is_going_on(bar: SessionBar) -> None:
    assert bar.height() == 64
    assert bar.session_button.accessibleName() == "Gezinsketen Elzenland, Sessie 3 · 10 april 2025"
    assert bar.agenda_button.accessibleName() == "Nu op de agenda, gesprek over tweedeling bij belangen"
    assert bar.clock.accessibleName() == "nog 12 min, 9.38 uur"
    assert bar.planks.filled == 4
    bar.grab()


@pytest.mark.parametrize(
    ("share", "planks"), [(1.0, 8), (0.51, 5), (0.5, 4), (0.001, 1), (0.0, 0), (-1, 0), (2, 8)]
)
def test_planks_count_the_time_that_is_left(bar: SessionBar, share: float, planks: int) -> None:
    bar.set_clock("9.38 uur", "nog even", share)
    assert bar.planks.filled == planks


def test_without_an_agenda_only_the_time_is_there(bar: SessionBar) -> None:
    bar.set_agenda("")
    bar.set_clock("9.38 uur")
    assert not bar.agenda_button.isVisible()
    assert not bar.planks.isVisible()
    assert bar.clock.accessibleName() == "9.38 uur"
    bar.grab()


def test_the_session_is_chosen_with_mouse_and_keyboard(bar: SessionBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.session_asked):
        qtbot.mouseClick(bar.session_button, Qt.MouseButton.LeftButton)
    bar.session_button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        with qtbot.waitSignal(bar.session_asked):
            qtbot.keyClick(bar.session_button, key)
    with qtbot.waitSignal(bar.agenda_asked):
        qtbot.mouseClick(bar.agenda_button, Qt.MouseButton.LeftButton)


def test_on_a_small_screen_words_shrink_and_planks_go(bar: SessionBar) -> None:
    bar.set_agenda("een heel lang onderdeel van de agenda dat nooit helemaal naast de sessie past")
    bar.window().resize(620, 300)
    QApplication.processEvents()
    assert not bar.planks.isVisible()
    assert bar.clock.geometry().right() <= bar.width()
    assert bar.agenda_button.geometry().right() <= bar.clock.geometry().left()
    bar.window().resize(1700, 300)
    QApplication.processEvents()
    assert bar.planks.isVisible()


def test_more_can_stand_at_the_right(bar: SessionBar) -> None:
    button = Button("Zwart", "eye-off", size="small")
    bar.add_right(button)
    QApplication.processEvents()
    assert button.geometry().right() == bar.width() - 24 - 1


def test_what_has_no_room_loses_its_last_part_and_then_its_last_word(qapp: QApplication) -> None:
    theme.apply(qapp)
    whole = "Sessie 3 · 10 april 2025"
    wide = theme.metrics("strong").horizontalAdvance(whole)
    assert fitted(whole, "strong", wide) == whole
    assert fitted(whole, "strong", wide - 1) == "Sessie 3"
    said = "Gesprek over tweedeling bij belangen"
    room = theme.metrics("strong").horizontalAdvance("Gesprek over tweedeling b…")
    assert fitted(said, "strong", room) == "Gesprek over tweedeling…"
    assert fitted("Samenwerkingsovereenkomst", "strong", 100).endswith("…")


def test_a_long_name_gives_way_only_where_something_is_on(show: Show) -> None:
    bar = SessionBar()
    bar.set_collaboration("Vereniging voor Samenwerkende Jeugdhulporganisaties in de regio")
    bar.set_session("Sessie 3")
    show(bar, width=800)
    alone = bar.session_button.width()
    bar.set_agenda("gesprek over tweedeling bij belangen")
    bar.resize(801, bar.height())
    assert bar.session_button.maximumWidth() < alone
