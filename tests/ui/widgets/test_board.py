"""The board: dragging, keys, cutting and pasting, writing on it, long lanes, and what it says aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.board import Board, BoardCard, BoardLane
from samenwerkdesk.ui.widgets.board_places import MOST, plus_box
from tests.ui.widgets.board_driver import drag, move_to, over, pick_up, under

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key


class Wall(QWidget):
    """A page with a board between two fields; it keeps texts per lane and shows them again, as pages do."""

    def __init__(self, **lanes: list[str]) -> None:
        super().__init__()
        self.board = Board("Proef", least=200, menu=lambda key, menu: self.special(menu))
        self.before, self.after = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.before, self.board, self.after):
            column.addWidget(widget)
        self.texts = lanes or {"a": ["een", "twee", "drie"], "b": ["vier"], "c": []}
        self.opened: list[str] = []
        self.went: list[str] = []
        self.typed: list[tuple[str, str]] = []
        self.board.card_moved.connect(self.move_card)
        self.board.card_opened.connect(self.opened.append)
        self.board.lane_opened.connect(self.went.append)
        self.board.card_removed.connect(self.remove)
        self.board.new_asked.connect(self.board.write)
        self.board.written.connect(lambda lane, text: self.add(lane, [text]))
        self.board.rewritten.connect(self.rewrite)
        self.board.pasted.connect(self.add)
        self.board.key_typed.connect(lambda key, text: self.typed.append((key, text)))
        self.refresh()

    def special(self, menu: QMenu) -> None:
        menu.addAction("Bijzonder")

    def refresh(self) -> None:
        self.board.show_lanes(
            [
                BoardLane(
                    key, key.upper(), cards=tuple(BoardCard(text, text) for text in texts), empty="Niets"
                )
                for key, texts in self.texts.items()
            ]
        )

    def move_card(self, card: str, lane: str, before: str) -> None:
        self.drop(card)
        texts = self.texts[lane]
        texts.insert(texts.index(before) if before else len(texts), card)
        self.refresh()

    def drop(self, card: str) -> None:
        for texts in self.texts.values():
            if card in texts:
                texts.remove(card)

    def remove(self, card: str) -> None:
        self.drop(card)
        self.refresh()

    def add(self, lane: str, texts: list[str]) -> None:
        self.texts[lane] += texts
        self.refresh()

    def rewrite(self, card: str, text: str) -> None:
        for texts in self.texts.values():
            if card in texts:
                texts[texts.index(card)] = text
        self.refresh()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.board, key, modifier)


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    """A board of three lanes that has the keyboard."""
    return shown(qtbot, Wall())


def shown(qtbot: QtBot, wall: Wall, width: int = 760) -> Wall:
    qtbot.addWidget(wall)
    wall.resize(width, 700)
    wall.show()
    wall.board.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return wall


def test_a_card_is_dragged_within_its_lane_and_to_another(wall: Wall) -> None:
    drag(wall.board, "drie", over(wall.board, "een"))
    assert wall.texts["a"] == ["drie", "een", "twee"]
    drag(wall.board, "een", over(wall.board, "vier"))
    assert wall.texts["b"] == ["een", "vier"]
    drag(wall.board, "een", under(wall.board, "c"))
    assert wall.texts == {"a": ["drie", "twee"], "b": ["vier"], "c": ["een"]}
    assert wall.board.current() == ("c", "een")


def test_a_card_put_down_where_it_was_is_not_moved(wall: Wall) -> None:
    moved: list[str] = []
    wall.board.card_moved.connect(lambda card, lane, before: moved.append(card))
    drag(wall.board, "twee", over(wall.board, "drie"))
    drag(wall.board, "drie", under(wall.board, "a"))
    assert moved == []


def test_escape_leaves_what_is_dragged_where_it_was(wall: Wall) -> None:
    pick_up(wall.board, "een")
    move_to(wall.board, under(wall.board, "c"))
    assert wall.board.dragged() == "een"
    assert wall.board.target() == 2
    wall.key(Key.Key_Escape)
    assert wall.board.dragged() == ""
    QTest.mouseRelease(wall.board.viewport(), Qt.MouseButton.LeftButton, pos=under(wall.board, "c"))
    assert wall.texts["c"] == []


def test_what_is_dragged_and_removed_elsewhere_is_let_go(wall: Wall) -> None:
    pick_up(wall.board, "een")
    wall.remove("een")
    assert wall.board.dragged() == ""


def test_arrows_go_from_card_to_card_and_from_lane_to_lane(wall: Wall) -> None:
    assert wall.board.current() == ("a", "")
    for key, there in (
        (Key.Key_Down, ("a", "een")),
        (Key.Key_End, ("a", "drie")),
        (Key.Key_Right, ("b", "vier")),
        (Key.Key_Right, ("c", "")),
        (Key.Key_Left, ("b", "")),
        (Key.Key_Home, ("b", "")),
        (Key.Key_PageDown, ("b", "vier")),
    ):
        wall.key(key)
        assert wall.board.current() == there


def test_arrows_reach_the_lanes_below(qtbot: QtBot) -> None:
    wall = shown(qtbot, Wall(a=["een"], b=[], c=["twee"]), width=460)
    wall.key(Key.Key_Down)
    wall.key(Key.Key_Down)
    assert wall.board.current() == ("c", "")
    wall.key(Key.Key_Up)
    assert wall.board.current() == ("a", "een")


def test_alt_arrows_move_a_card(wall: Wall) -> None:
    wall.board.set_current("twee")
    wall.key(Key.Key_Up, ALT)
    assert wall.texts["a"] == ["twee", "een", "drie"]
    wall.key(Key.Key_Up, ALT)
    wall.key(Key.Key_Down, ALT)
    wall.key(Key.Key_Down, ALT)
    assert wall.texts["a"] == ["een", "drie", "twee"]
    wall.key(Key.Key_Down, ALT)
    wall.key(Key.Key_Right, ALT)
    wall.key(Key.Key_Right, ALT)
    assert wall.texts == {"a": ["een", "drie"], "b": ["vier"], "c": ["twee"]}
    wall.key(Key.Key_Right, ALT)
    assert wall.board.current() == ("c", "twee")


def test_cut_and_paste_moves_a_card_after_the_current_one(wall: Wall) -> None:
    wall.board.set_current("een")
    wall.key(Key.Key_X, CTRL)
    assert "geknipt" in wall.board.accessibleDescription()
    wall.board.set_current("vier")
    wall.key(Key.Key_V, CTRL)
    assert wall.texts["b"] == ["vier", "een"]
    wall.board.set_current("vier")
    wall.key(Key.Key_X, CTRL)
    wall.key(Key.Key_Escape)
    wall.board.set_current_lane("c")
    wall.key(Key.Key_V, CTRL)
    # What was cut is forgotten; its text is still on the clipboard.
    assert wall.texts["c"] == ["vier"]
    assert "vier" in wall.texts["b"]


def test_several_lines_become_several_cards(wall: Wall) -> None:
    QGuiApplication.clipboard().setText("• vijf\n\n  zes  \r\n- zeven\n")
    wall.board.set_current_lane("c")
    wall.key(Key.Key_V, CTRL)
    assert wall.texts["c"] == ["vijf", "zes", "zeven"]


def test_writing_one_card_after_the_other(wall: Wall) -> None:
    wall.board.set_current_lane("c")
    wall.key(Key.Key_N)
    writer = wall.board.writer
    assert writer is not None
    assert writer.hasFocus()
    QTest.keyClicks(writer, "vijf")
    QTest.keyClick(writer, Key.Key_Return)
    QTest.keyClicks(writer, "zes")
    QTest.keyClick(writer, Key.Key_Return)
    assert wall.texts["c"] == ["vijf", "zes"]
    QTest.keyClick(writer, Key.Key_Return)
    assert wall.board.writer is None
    assert wall.board.hasFocus()


def test_escape_gives_up_what_is_written(wall: Wall) -> None:
    wall.key(Key.Key_Insert)
    writer = wall.board.writer
    assert writer is not None
    QTest.keyClicks(writer, "niet")
    QTest.keyClick(writer, Key.Key_Escape)
    assert wall.board.writer is None
    assert wall.texts["a"] == ["een", "twee", "drie"]


def test_what_is_written_is_kept_when_the_keyboard_goes_elsewhere(wall: Wall) -> None:
    wall.key(Key.Key_N)
    writer = wall.board.writer
    assert writer is not None
    QTest.keyClicks(writer, "vijf")
    wall.after.setFocus()
    assert wall.texts["a"][-1] == "vijf"
    assert wall.board.writer is None


def test_pasting_lines_while_writing(wall: Wall) -> None:
    QGuiApplication.clipboard().setText("vijf\nzes")
    wall.key(Key.Key_N)
    writer = wall.board.writer
    assert writer is not None
    writer.paste()
    assert wall.texts["a"][-2:] == ["vijf", "zes"]
    assert writer.toPlainText() == ""


def test_rewriting_a_card_in_its_place(wall: Wall) -> None:
    wall.board.rewrite("twee")
    writer = wall.board.writer
    assert writer is not None
    assert writer.toPlainText() == "twee"
    QTest.keyClicks(writer, "anders, en zo lang dat het over een tweede en een derde regel gaat lopen")
    assert writer.geometry() == wall.board.card_box("twee")
    assert writer.height() > 44
    QTest.keyClick(writer, Key.Key_Return)
    assert wall.texts["a"][1].startswith("anders")


def test_enter_opens_delete_removes_and_other_keys_are_told(wall: Wall) -> None:
    wall.key(Key.Key_Return)
    wall.key(Key.Key_Down)
    wall.key(Key.Key_Return)
    wall.key(Key.Key_Space)
    wall.key(Key.Key_Delete)
    assert (wall.went, wall.opened, wall.typed) == (["a"], ["een"], [("een", " ")])
    assert wall.texts["a"] == ["twee", "drie"]
    assert wall.board.current() == ("a", "twee")
    wall.key(Key.Key_End)
    wall.key(Key.Key_Delete)
    wall.key(Key.Key_Delete)
    assert wall.board.current() == ("a", "")


def test_the_plus_of_a_lane_begins_a_card(wall: Wall) -> None:
    long = "Samenwerkingsverband passend onderwijs en jeugdhulp"
    wall.board.show_lanes([BoardLane("a", long), BoardLane("b", long, plus="Kaart toevoegen")])
    board = wall.board
    # Its title leaves room for the sign.
    assert board._places.lanes[1].head >= board._places.lanes[0].head
    box = plus_box(board.lane_box("a"))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    told: list[str] = []
    board.new_asked.connect(told.append)
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=plus_box(board.lane_box("b")).center())
    assert told == ["b"]
    assert board.writer is not None
    assert board.writer.hasFocus()


def test_the_menu_says_and_does_all(wall: Wall) -> None:
    wall.board.set_current("een")
    menu = QMenu(wall)
    wall.board.fill_menu(menu)
    said = [action.text() for action in menu.actions()]
    assert said == [
        "Bijzonder",
        "Openen",
        "Omhoog",
        "Omlaag",
        "Verplaatsen naar",
        "Knippen",
        "Plakken",
        "Verwijderen",
    ]
    lanes = menu.actions()[4].menu()
    assert isinstance(lanes, QMenu)
    lanes.actions()[1].trigger()
    assert wall.texts["c"] == ["een"]
    wall.board.set_current_lane("b")
    menu = QMenu(wall)
    wall.board.fill_menu(menu)
    assert [action.text() for action in menu.actions()] == ["Kaart toevoegen", "Plakken"]


def test_tab_stops_once_at_the_board(wall: Wall) -> None:
    wall.before.setFocus()
    QTest.keyClick(wall.before, Key.Key_Tab)
    assert wall.board.hasFocus()
    QTest.keyClick(wall.board, Key.Key_Tab)
    assert wall.after.hasFocus()


def test_it_says_what_is_current(wall: Wall) -> None:
    assert wall.board.accessibleDescription() == "A, 3 kaarten"
    wall.key(Key.Key_Down)
    assert wall.board.accessibleDescription() == "een; 1 van 3 in A"
    wall.board.show_lanes(
        [
            BoardLane(
                "a",
                "Grijs",
                cards=(BoardCard("x", "spoed", mark=(1, "B"), private=True, chips=(("nieuw", "info"),)),),
            )
        ]
    )
    wall.board.set_current("x")
    assert wall.board.accessibleDescription() == "spoed, nieuw, van B, alleen voor jou; 1 van 1 in Grijs"


def test_children_move_among_their_brothers_and_out_of_their_parent(qtbot: QtBot) -> None:
    wall = shown(qtbot, Wall())
    family = BoardCard("p", "ouder", children=(BoardCard("k1", "kind 1"), BoardCard("k2", "kind 2")))
    wall.board.card_moved.disconnect()
    told: list[tuple[str, str, str]] = []
    wall.board.card_moved.connect(lambda *moved: told.append(moved))
    wall.board.show_lanes([BoardLane("a", "A", cards=(BoardCard("o", "ander"), family, BoardCard("q", "q")))])
    assert wall.board.card_box("k1").left() > wall.board.card_box("p").left()
    wall.board.set_current("k2")
    wall.key(Key.Key_Up, ALT)
    wall.board.set_current("k1")
    wall.key(Key.Key_Down, ALT)
    wall.board.set_current("k2")
    wall.key(Key.Key_Down, ALT)
    wall.board.set_current("o")
    # A card of the lane goes over a whole family.
    wall.key(Key.Key_Down, ALT)
    assert told == [("k2", "p", "k1"), ("k1", "p", ""), ("k2", "a", "q"), ("o", "a", "q")]
    drag(wall.board, "q", over(wall.board, "k1"))
    assert told[-1] == ("q", "a", "p")


def test_a_long_lane_scrolls_by_itself(qtbot: QtBot) -> None:
    wall = shown(qtbot, Wall(a=[f"kaart {i}" for i in range(60)], b=["een"]))
    board = wall.board
    assert board.lane_box("a").height() == MOST
    wall.key(Key.Key_End)
    assert board.lane_box("a").contains(board.card_box("kaart 59"))
    assert board.card_box("kaart 0").bottom() < board.lane_box("a").top()
    wall.key(Key.Key_Home)
    wall.key(Key.Key_Down)
    assert board.lane_box("a").contains(board.card_box("kaart 0"))
    turn(board, board.lane_box("a").center(), -240)
    assert board.card_box("kaart 0").top() < board.lane_box("a").top() + 40


def test_the_bar_of_a_long_lane_is_dragged(qtbot: QtBot) -> None:
    wall = shown(qtbot, Wall(a=[f"kaart {i}" for i in range(60)], b=["een"]))
    board, current = wall.board, wall.board.current()
    body = board.lane_box("a")
    start = QPoint(body.right() - 19, board.card_box("kaart 0").top() + 12)
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move_to(board, start + QPoint(0, 40))
    near = board.card_box("kaart 0").top()
    assert near < body.top()
    move_to(board, QPoint(start.x(), body.bottom() + 200))
    assert board.card_box("kaart 59").bottom() < body.bottom()
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert board.dragged() == ""
    assert board.current() == current


def test_the_wheel_over_a_short_lane_is_for_the_page(qtbot: QtBot) -> None:
    wall = shown(qtbot, Wall(a=["een"], b=["twee"]))
    assert not turn(wall.board, wall.board.lane_box("a").center(), -240)


def turn(board: Board, place: QPoint, by: int) -> bool:
    event = QWheelEvent(
        QPointF(place),
        QPointF(board.viewport().mapToGlobal(place)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    board.wheelEvent(event)
    return event.isAccepted()


def test_dragging_near_an_edge_scrolls_the_lane_and_the_page(qtbot: QtBot) -> None:
    wall = Wall(a=[f"kaart {i}" for i in range(60)], b=["een"], c=["twee"], d=["drie"])
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(wall)
    qtbot.addWidget(page)
    page.resize(500, 500)
    page.show()
    QApplication.processEvents()
    board = wall.board
    pick_up(board, "kaart 0")
    low = page.viewport().mapTo(page, QPoint(60, page.viewport().height() - 4))
    move_to(board, board.viewport().mapFrom(page, low))
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: board.card_box("kaart 1").top() < board.lane_box("a").top())
    board.stop_dragging()


def test_long_words_wrap_and_nothing_is_wider_than_its_lane(qtbot: QtBot) -> None:
    long = "Samenwerkingsverband passend onderwijs en jeugdhulp in de regio " * 3
    wall = shown(qtbot, Wall(a=[long, "x" * 150]))
    wall.board.show_lanes([BoardLane("a", long, long, cards=(BoardCard("k", long, sub=long),))])
    assert wall.board.card_box("k").height() > 6 * 20
    assert wall.board.card_box("k").right() < wall.board.lane_box("a").right()


class Paintings(QObject):
    """The heights of what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_only_what_changed_is_painted_again(wall: Wall) -> None:
    QApplication.processEvents()
    spy = Paintings()
    wall.board.viewport().installEventFilter(spy)
    wall.refresh()
    QApplication.processEvents()
    assert spy.heights == []
    wall.rewrite("vier", "vijf")
    QApplication.processEvents()
    assert spy.heights == [44]
