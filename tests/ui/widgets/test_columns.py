from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid, Columns, Flow
from samenwerkdesk.ui.widgets.text import Text

LONG = "een zin die een paar regels nodig heeft om helemaal te laten zien wat er staat " * 3


def card(height: int) -> Card:
    made = Card()
    made.setFixedHeight(height)
    return made


def place(qtbot: QtBot, widget: QWidget, width: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, widget.heightForWidth(width))
    widget.show()
    QApplication.processEvents()


def test_columns_stand_beside_each_other_when_there_is_room(qtbot: QtBot) -> None:
    columns = Columns([(360, 520), (400, 628), (320, 448)])
    cards = [card(300), card(400), card(100), card(150)]
    for each, column in zip(cards, (0, 1, 2, 2), strict=True):
        columns.add(each, column)
    place(qtbot, columns, 1636)
    assert [c.geometry().top() for c in cards] == [0, 0, 0, 120]
    assert [c.width() for c in cards[:3]] == [520, 628, 448]
    assert cards[1].geometry().left() == 540
    assert cards[2].geometry().right() == 1635
    assert columns.heightForWidth(1636) == 400


def test_a_column_that_does_not_fit_goes_under_the_shortest(qtbot: QtBot) -> None:
    columns = Columns([(360, 520), (400, 628), (320, 448)])
    cards = [card(300), card(400), card(100)]
    for column, each in enumerate(cards):
        columns.add(each, column)
    assert columns.columns_at(900) == 2
    place(qtbot, columns, 900)
    assert cards[2].geometry().left() == 0
    assert cards[2].geometry().top() == 320
    assert columns.heightForWidth(900) == 420


def test_on_a_narrow_page_everything_stands_under_each_other(qtbot: QtBot) -> None:
    columns = Columns([(360, 1), (400, 1)])
    cards = [card(300), card(400)]
    for column, each in enumerate(cards):
        columns.add(each, column)
    place(qtbot, columns, 460)
    assert [c.geometry() for c in cards] == [QRect(0, 0, 460, 300), QRect(0, 320, 460, 400)]


def test_a_hidden_card_takes_no_room(qtbot: QtBot) -> None:
    columns = Columns([(200, 1)])
    cards = [card(100), card(100), card(100)]
    for each in cards:
        columns.add(each)
    cards[1].hide()
    place(qtbot, columns, 400)
    assert cards[2].geometry().top() == 120


def test_a_deleted_card_takes_no_room(qtbot: QtBot) -> None:
    columns = Columns([(200, 1)])
    first, second = card(100), card(100)
    columns.add(first)
    columns.add(second)
    place(qtbot, columns, 400)
    first.setParent(None)
    first.deleteLater()
    QApplication.processEvents()
    assert columns.heightForWidth(400) == 100


def test_minimum_widths_hold_when_the_weights_would_break_them(qtbot: QtBot) -> None:
    columns = Columns([(300, 1), (300, 9)])
    cards = [card(10), card(10)]
    for column, each in enumerate(cards):
        columns.add(each, column)
    place(qtbot, columns, 700)
    assert [c.width() for c in cards] == [300, 380]


def test_wrapped_text_makes_a_narrow_column_higher(qtbot: QtBot) -> None:
    columns = Columns([(200, 1)])
    with_text = Card("Titel")
    with_text.add(Text(LONG, wrap=True))
    columns.add(with_text)
    qtbot.addWidget(columns)
    assert columns.heightForWidth(300) > columns.heightForWidth(900)


def test_a_grid_has_equal_cells(qtbot: QtBot) -> None:
    grid = CardGrid(320)
    cards = [Card("Procesregisseur") for _ in range(5)]
    cards[1].add(Text(LONG, wrap=True))
    for each in cards:
        grid.add(each)
    place(qtbot, grid, 1040)
    assert {c.width() for c in cards} == {333}
    assert len({c.height() for c in cards[:3]}) == 1
    assert cards[3].geometry().top() == cards[0].geometry().bottom() + 21
    grid.resize(660, grid.heightForWidth(660))
    QApplication.processEvents()
    assert {c.width() for c in cards} == {320}


def test_a_flow_goes_on_at_the_next_line(qtbot: QtBot) -> None:
    flow = Flow(8)
    buttons = [Button(f"Knop {i}") for i in range(4)]
    for button in buttons:
        flow.add(button)
    width = 2 * buttons[0].sizeHint().width() + 8
    assert flow.sizeHint().width() == 2 * width + 8
    place(qtbot, flow, width)
    assert [b.geometry().top() for b in buttons] == [0, 0, 48, 48]
    assert flow.heightForWidth(width) == 88


def test_a_flow_can_stand_at_the_right(qtbot: QtBot) -> None:
    flow = Flow(8, right=True)
    button = Button("Knop")
    flow.add(button)
    place(qtbot, flow, 500)
    assert button.geometry().right() == 499


def test_cards_that_are_put_in_another_order_still_grow(qtbot: QtBot) -> None:
    grid = CardGrid(200)
    qtbot.addWidget(grid)
    texts = [Text(word, wrap=True) for word in ("een", "twee", "drie")]
    for _ in range(2):
        grid.show_widgets([*texts])
    grid.show_widgets([texts[2], texts[0]])
    grid.resize(420, 400)
    grid.show()
    low = grid.heightForWidth(420)
    texts[0].setText("een " * 200)
    assert grid.heightForWidth(420) > low
    qtbot.waitUntil(lambda: texts[0].x() > texts[2].x())
