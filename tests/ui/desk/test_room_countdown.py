"""A countdown for an exercise, started on the desk and counted on the wall."""

from __future__ import annotations

from datetime import timedelta

from samenwerkdesk.ui.desk.room_countdown import RoomCountdown
from samenwerkdesk.ui.room.views.timer import Timer
from tests.ui.sitting import SHIFT, Key, Sitting


def opened(sitting: Sitting) -> RoomCountdown:
    sitting.press(Key.Key_F5, modifiers=SHIFT)
    return sitting.part(RoomCountdown, sitting.workspace)


def on_the_wall(sitting: Sitting) -> Timer:
    view = sitting.desk.room.now.view
    assert isinstance(view, Timer)
    return view


def test_it_counts_down_to_time_and_stays_there(example: Sitting) -> None:
    card = opened(example)
    card.minutes.set_value(2)
    card.label.set_value("Stil invullen")
    example.click(card.start)
    view = on_the_wall(example)
    assert (view.total, view.remaining, view.label) == (120, 120, "Stil invullen")
    example.now += timedelta(seconds=61)
    example.desk.room._clock.timeout.emit()
    assert on_the_wall(example).remaining == 59
    example.now += timedelta(minutes=5)
    example.desk.room._clock.timeout.emit()
    assert on_the_wall(example).remaining < 0


def test_a_number_of_minutes_that_is_none_starts_nothing(example: Sitting) -> None:
    card = opened(example)
    before = example.desk.room.now.view
    card.minutes.input.setText("veel")
    card.minutes.input.edited.emit()
    example.click(card.start)
    assert example.desk.room.now.view == before
    assert card.minutes.input.text() == "veel"
    assert card.minutes.error()
