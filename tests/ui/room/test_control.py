"""What the facilitator decides, and what of it reaches the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.room.control import GONE, RoomControl
from samenwerkdesk.ui.room.showing import BLACK, WHITE
from tests.ui.room.pictures import Broken, Growing, Plain

WELCOME = Plain("Welkom", "#FFFFFF")


class Room:
    """A control that writes down what it says."""

    def __init__(self) -> None:
        self.welcome = WELCOME
        self.control = RoomControl(lambda: self.welcome)
        self.changes = 0
        self.said: list[str] = []
        self.control.changed.connect(self._count)
        self.control.said.connect(self.said.append)

    def _count(self) -> None:
        self.changes += 1

    @property
    def seen(self) -> str:
        """The title and the page on the wall."""
        now = self.control.now
        return now.blank or f"{now.view.title} {now.page + 1}/{now.pages}"


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """A room to which nothing was shown yet."""
    return Room()


def settle() -> None:
    """Let what waits its turn happen."""
    for _ in range(3):
        QApplication.processEvents()


def test_before_anything_is_shown_it_sees_the_welcome(room: Room) -> None:
    assert room.seen == "Welkom 1/1"
    assert room.control.welcoming
    assert room.control.more == (False, False)


def test_it_goes_through_pages_and_then_to_the_next(room: Room) -> None:
    room.control.show_sequence([Plain("A", count=2), Plain("B"), Plain("C", count=2)])
    steps = [room.seen]
    while room.control.step(1):
        steps.append(room.seen)
    assert steps == ["A 1/2", "A 2/2", "B 1/1", "C 1/2", "C 2/2"]
    back = []
    while room.control.step(-1):
        back.append(room.seen)
    assert back == ["C 1/2", "B 1/1", "A 2/2", "A 1/2"]
    assert room.control.more == (False, True)


def test_a_sequence_begins_where_it_was_asked_to(room: Room) -> None:
    room.control.show_sequence([Plain("A"), Plain("B"), Plain("C")], 1)
    assert room.seen == "B 1/1"
    assert room.control.more == (True, True)
    with pytest.raises(IndexError):
        room.control.show_sequence([Plain("A")], 1)
    assert room.seen == "B 1/1"


def test_what_is_live_follows_and_equal_views_change_nothing(room: Room) -> None:
    asked = []
    shown = Plain("A")

    def view() -> Plain:
        asked.append(shown)
        return Plain(shown.title, shown.ink)

    room.control.show(view)
    room.changes = 0
    for _ in range(5):
        room.control.refresh_soon()
    settle()
    assert len(asked) == 2
    assert room.changes == 0
    shown = Plain("B")
    room.control.refresh_soon()
    settle()
    assert room.seen == "B 1/1"
    assert room.changes == 1


def test_what_is_gone_makes_way_for_the_welcome(room: Room) -> None:
    there: list[Plain] = [Plain("A")]
    room.control.show(lambda: there[0] if there else None)
    there.clear()
    room.control.refresh_soon()
    settle()
    assert room.seen == "Welkom 1/1"
    assert room.said == [GONE]
    assert room.control.welcoming


def test_a_frozen_room_stands_still_whatever_is_chosen(room: Room) -> None:
    shown = Plain("A")
    room.control.show(lambda: shown)
    room.control.freeze(True)
    shown = Plain("A, later")
    room.control.refresh_soon()
    settle()
    assert room.seen == "A 1/1"
    room.control.show_sequence([Plain("B"), Plain("C")])
    room.control.step(1)
    assert room.seen == "A 1/1"
    assert room.control.waiting == "C"
    room.control.freeze(False)
    assert room.seen == "C 1/1"
    assert room.control.waiting == ""


def test_a_frozen_room_asks_nothing(room: Room) -> None:
    asked: list[int] = []

    def view() -> Plain:
        asked.append(1)
        return Plain("A")

    room.control.show(view)
    room.control.freeze(True)
    before = len(asked)
    room.control.refresh_soon()
    settle()
    assert len(asked) == before
    room.control.freeze(False)
    assert len(asked) == before + 1


def test_released_it_shows_what_the_document_says_then(room: Room) -> None:
    shown = Plain("A")
    room.control.show(lambda: shown)
    room.control.freeze(True)
    shown = Plain("B")
    room.control.refresh_soon()
    settle()
    room.control.freeze(False)
    assert room.seen == "B 1/1"


@pytest.mark.parametrize("blank", [BLACK, WHITE])
def test_blank_is_blank_until_it_is_taken_away(room: Room, blank: str) -> None:
    room.control.show(Plain("A"))
    room.control.toggle_blank(blank)
    assert room.seen == blank
    room.control.show(Plain("B"))
    assert room.seen == blank
    room.control.toggle_blank(blank)
    assert room.seen == "B 1/1"


def test_from_black_to_white_and_back_in_one_go(room: Room) -> None:
    room.control.toggle_blank(BLACK)
    room.control.toggle_blank(WHITE)
    assert room.seen == WHITE
    room.control.toggle_blank(WHITE)
    assert room.seen == "Welkom 1/1"


def test_what_changed_while_it_was_black_is_asked_before_there_is_a_picture_again(room: Room) -> None:
    shown = Plain("A")
    room.control.show(lambda: shown)
    room.control.set_blank(BLACK)
    shown = Plain("B")
    # Not settled: the document changed only just now.
    room.control.refresh_soon()
    seen: list[str] = []
    room.control.changed.connect(lambda: seen.append(room.seen))
    room.control.set_blank("")
    assert [each for each in seen if each != BLACK] == ["B 1/1"]


def kept(room: Room) -> bool:
    """Whether an image of the wall is held somewhere."""
    return room.control.canvas._kept is not None


def test_while_it_is_black_no_image_is_kept(room: Room) -> None:
    canvas = room.control.canvas
    room.control.show(Plain("A"))
    assert canvas.image(room.control.now) is not None
    assert kept(room)
    room.control.set_blank(BLACK)
    assert not kept(room)
    assert canvas.image(room.control.now) is None
    assert not kept(room)


def test_stop_takes_everything_away(room: Room) -> None:
    room.control.show(Plain("A"))
    room.control.freeze(True)
    room.control.set_blank(WHITE)
    room.control.clear()
    assert room.seen == "Welkom 1/1"
    assert not room.control.frozen


def test_the_welcome_is_live_too(room: Room) -> None:
    room.welcome = Plain("Dag allemaal")
    room.control.refresh_soon()
    settle()
    assert room.seen == "Dag allemaal 1/1"


def test_another_size_divides_the_pages_anew(room: Room) -> None:
    room.control.set_size(QSize(1024, 400), 1.0)
    room.control.show(Growing("A"))
    room.control.step(1)
    room.control.step(1)
    assert room.seen == "A 3/3"
    room.control.set_size(QSize(1024, 800), 1.0)
    assert room.seen == "A 2/2"
    room.control.freeze(True)
    room.control.set_size(QSize(1024, 1200), 1.0)
    assert room.seen == "A 1/1"


def test_a_theme_is_painted_at_once_and_another_name_is_a_mistake(room: Room) -> None:
    room.control.freeze(True)
    room.control.set_theme("dark")
    assert room.control.now.theme == "dark"
    with pytest.raises(KeyError):
        room.control.set_theme("roze")


def test_half_a_picture_is_not_for_the_room(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    mistakes: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *about: mistakes.append(about[1]))
    room.control.show(Broken("A", "#C02020"))
    now = room.control.now
    for _ in range(3):
        image = room.control.canvas.image(now)
    assert image is not None
    assert image.pixelColor(10, 10) == now.shade
    assert [str(each) for each in mistakes] == ["half a picture"]


def test_a_clock_is_asked_again_only_while_it_is_shown(room: Room) -> None:
    room.control.show(Plain("Klok"), ticking=True)
    assert room.control._clock.isActive()
    room.control.show(Plain("A"))
    assert not room.control._clock.isActive()
    room.control.show(Plain("Klok"), ticking=True)
    room.control.clear()
    assert not room.control._clock.isActive()
