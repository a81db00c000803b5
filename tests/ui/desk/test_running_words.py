from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from samenwerkdesk.model.agenda import Block, Clock
from samenwerkdesk.ui.desk import running_words as words

BLOCK = Block("AG1", 0, 25, "gesprek", None, None, None, None)
END = datetime(2025, 4, 10, 12, 0)


def clock(left: float, length: float = 1500, late: float = 0) -> Clock:
    return Clock(BLOCK, length - left, left, False, END + timedelta(seconds=late), late)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (700, "11:40"),
        (699.2, "11:40"),
        (1, "0:01"),
        (0.4, "0:01"),
        (0, "0:00"),
        (-0.4, "+0:01"),
        (-125, "+2:05"),
        (5999, "99:59"),
        (6000, "1:40:00"),
        (-86125, "+23:55:25"),
    ],
)
def test_what_is_left(seconds: float, shown: str) -> None:
    assert words.left_text(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (700, "nog 12 min"),
        (1, "nog 1 min"),
        (0, "tijd"),
        (-59, "tijd"),
        (-60, "1 min over tijd"),
        (-200, "3 min over tijd"),
    ],
)
def test_what_is_left_in_the_bar(seconds: float, shown: str) -> None:
    assert words.bar_text(seconds) == shown


@pytest.mark.parametrize(
    ("late", "shown"),
    [
        (0, "Je loopt gelijk met het draaiboek. Eindtijd blijft 12.00 uur."),
        (29, "Je loopt gelijk met het draaiboek. Eindtijd blijft 12.00 uur."),
        (60, "Je loopt 1 minuut uit. Zo wordt het 12.01 uur."),
        (300, "Je loopt 5 minuten uit. Zo wordt het 12.05 uur."),
        (-720, "Je hebt 12 minuten over. Zo ben je om 11.48 uur klaar."),
    ],
)
def test_the_pace(late: float, shown: str) -> None:
    assert words.pace_text(clock(700, late=late)) == shown


def test_a_clock_that_ran_all_night_was_forgotten() -> None:
    assert words.forgotten(clock(-22 * 3600))
    assert words.pace_text(clock(-22 * 3600)).startswith("De klok loopt nog van een vorige keer.")
    assert not words.forgotten(clock(-2 * 3600))


@pytest.mark.parametrize(("left", "ink"), [(301, "text"), (299, "warn"), (75, "danger"), (-5, "danger")])
def test_the_digits_warn_near_the_end(left: float, ink: str) -> None:
    assert words.ink(clock(left)) == ink


@pytest.mark.parametrize(
    ("minute", "shown"), [(540, "9.00"), (585.4, "9.45"), (1439.7, "0.00"), (1445, "0.05"), (2900, "0.20")]
)
def test_times_go_on_after_midnight(minute: float, shown: str) -> None:
    assert words.clock_text(minute) == shown


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("check-in 10", "check-in", 10),
        ("check-in 10 min", "check-in", 10),
        ("check-in 10 minuten", "check-in", 10),
        ("check-in 10min", "check-in", 10),
        ("check-in 10'", "check-in", 10),
        ("  terugblik  ", "terugblik", 15),
        ("30", "30", 15),
        ("plan voor 2026", "plan voor 2026", 15),
        ("sessie 3 bespreken", "sessie 3 bespreken", 15),
        ("ronde ²", "ronde ²", 15),
        ("lang 999", "lang", 600),
        ("niets 0", "niets", 0),
    ],
)
def test_a_typed_block(line: str, title: str, minutes: float) -> None:
    assert words.title_and_minutes(line) == (title, minutes)


def test_a_length_without_time() -> None:
    assert words.share_passed(clock(0, length=0)) == 1.0
    assert words.minutes_text(7.5) == "7,5 min"
    assert words.minutes_text(25.0) == "25 min"
