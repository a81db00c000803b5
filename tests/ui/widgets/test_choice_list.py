"""The list of choices: keys, mouse, refreshing, and how it folds when it is narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.choice_list import ROW, TALL, ChoiceList, ChoiceRow, Option

OPTIONS = [Option("adopt", "aannemen"), Option("adapt", "aanpassen"), Option("drop", "niet nodig")]
Key = Qt.Key


class People(ChoiceList):
    """A list that shows what was chosen, as a page does."""

    def __init__(self, count: int = 4) -> None:
        super().__init__("Wat iedereen vindt", OPTIONS)
        self.told: list[tuple[str, str | None]] = []
        self.pages: list[int] = []
        self.asks: list[str] = []
        self.rows = [ChoiceRow(f"p{n}", f"Mens {n + 1}") for n in range(count)]
        self.chosen.connect(self.keep)
        self.paged.connect(self.pages.append)
        self.asked.connect(self.asks.append)
        self.show_rows(self.rows)

    def keep(self, key: str, code: str | None) -> None:
        self.told.append((key, code))
        self.rows = [
            ChoiceRow(row.key, row.label, code if row.key == key else row.chosen) for row in self.rows
        ]
        self.show_rows(self.rows)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self, key)


Make = Callable[..., People]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Make:
    theme.apply(qapp)

    def people(width: int = 640, count: int = 4) -> People:
        made = People(count)
        qtbot.addWidget(made)
        made.resize(width, made.heightForWidth(width))
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.setFocus(Qt.FocusReason.TabFocusReason)
        return made

    return people


def test_a_digit_chooses_and_goes_on(make: Make) -> None:
    people = make()
    QTest.keyClicks(people, "3112")
    assert people.told == [("p0", "drop"), ("p1", "adopt"), ("p2", "adopt"), ("p3", "adapt")]
    assert people.current() == "p3"


def test_unshifted_azerty_digits_choose_too(make: Make) -> None:
    people = make()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Ampersand, Qt.KeyboardModifier.NoModifier, "&")
    QApplication.sendEvent(people, event)
    assert people.told == [("p0", "adopt")]


def test_a_digit_without_a_choice_is_left_to_the_window(make: Make) -> None:
    people = make()
    for key, text in ((Key.Key_4, "4"), (Key.Key_0, "0"), (Key.Key_A, "a")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        people.keyPressEvent(event)
        assert not event.isAccepted()
    assert people.told == []
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
    people.keyPressEvent(event)
    assert not event.isAccepted()


def test_moving_stops_at_the_ends(make: Make) -> None:
    people = make()
    people.key(Key.Key_Up)
    assert people.current() == "p0"
    people.key(Key.Key_Down, Key.Key_Down)
    assert people.current() == "p2"
    people.key(Key.Key_End, Key.Key_Down)
    assert people.current() == "p3"
    people.key(Key.Key_Home)
    assert people.current() == "p0"


def test_enter_and_the_page_keys_ask(make: Make) -> None:
    people = make()
    people.key(Key.Key_Return, Key.Key_PageDown, Key.Key_PageUp)
    assert (people.asks, people.pages) == (["p0"], [1, -1])


def test_the_same_choice_again_is_no_news(make: Make) -> None:
    people = make()
    people.key(Key.Key_1, Key.Key_Up, Key.Key_1, Key.Key_Up, Key.Key_Delete, Key.Key_Delete)
    assert people.told == [("p0", "adopt"), ("p0", None)]


@pytest.mark.parametrize("width", [640, 320])
def test_the_mouse_chooses_where_it_clicks(make: Make, width: int) -> None:
    people = make(width)
    for code in ("adopt", "adapt", "drop"):
        place = people.segment_rect("p2", code).center()
        QTest.mouseClick(people, Qt.MouseButton.LeftButton, pos=place)
    assert people.told == [("p2", "adopt"), ("p2", "adapt"), ("p2", "drop")]
    QTest.mouseClick(people, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert people.current() == "p0"
    assert len(people.told) == 3


def test_a_double_click_on_a_name_asks_and_on_a_choice_chooses(make: Make) -> None:
    people = make()
    QTest.mouseDClick(people, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert people.asks == ["p0"]


def test_it_folds_when_it_is_narrow(make: Make) -> None:
    people = make()
    assert people.heightForWidth(640) == 4 * ROW
    assert people.heightForWidth(320) == 4 * TALL
    narrow = make(320)
    boxes = [narrow.segment_rect("p3", option.code) for option in OPTIONS]
    assert boxes[-1].right() < 320
    assert boxes[0].bottom() <= 4 * TALL


def test_a_refresh_keeps_the_current_row(make: Make) -> None:
    people = make()
    people.key(Key.Key_Down, Key.Key_Down)
    people.show_rows(people.rows[1:])
    assert people.current() == "p2"
    people.show_rows(people.rows[:2])
    assert people.current() == "p0"
    people.show_rows([])
    assert people.current() is None
    people.key(Key.Key_1, Key.Key_Down, Key.Key_Return)
    assert people.told == []


def test_a_screen_reader_hears_who_and_what(make: Make) -> None:
    people = make()
    people.show_rows(
        [ChoiceRow("a", "Nienke", "adapt", sub="afwezig", icon="lock", icon_says="heeft een bedenking")]
    )
    assert people.accessibleName() == "Wat iedereen vindt"
    assert people.accessibleDescription() == "Nienke, afwezig, aanpassen, heeft een bedenking"


@pytest.mark.parametrize("name", ["light", "high_contrast", "dark"])
@pytest.mark.parametrize("width", [640, 300])
def test_it_can_be_painted(make: Make, qapp: QApplication, name: str, width: int) -> None:
    people = make(width)
    people.show_rows(
        [
            ChoiceRow("a", "Naam " * 40, "adopt", sub="afwezig", mark=(1, "B"), icon="lock", muted=True),
            ChoiceRow("b", "x", "elders"),
        ]
    )
    try:
        theme.apply(qapp, name)
        assert not people.grab().isNull()
    finally:
        theme.apply(qapp)
