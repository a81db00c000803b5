from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerkdesk.model import dutch_dates

THURSDAY = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3 dec", date(2025, 12, 3)),
        ("3 dec.", date(2025, 12, 3)),
        ("3 december 2026", date(2026, 12, 3)),
        ("3 december '26", date(2026, 12, 3)),
        ("3dec", date(2025, 12, 3)),
        ("wo 3 dec", date(2025, 12, 3)),
        ("woensdag 3 december 2025", date(2025, 12, 3)),
        ("3-12-2025", date(2025, 12, 3)),
        ("03-12-25", date(2025, 12, 3)),
        ("3/12/2025", date(2025, 12, 3)),
        ("3.12.2025", date(2025, 12, 3)),
        ("3-12", date(2025, 12, 3)),
        ("3 12 2025", date(2025, 12, 3)),
        ("2025-12-03", date(2025, 12, 3)),
        ("24 mrt", date(2025, 3, 24)),
        ("24 maart", date(2025, 3, 24)),
        ("5 sept", date(2025, 9, 5)),
        ("  3   DEC ", date(2025, 12, 3)),
        ("vóór 24 april", date(2025, 4, 24)),
        ("uiterlijk vr", date(2025, 4, 11)),
    ],
)
def test_a_date_is_read(text: str, wanted: date) -> None:
    assert dutch_dates.parse(text, THURSDAY) == wanted


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("vandaag", 0),
        ("morgen", 1),
        ("overmorgen", 2),
        ("gisteren", -1),
        ("vr", 1),
        ("vrijdag", 1),
        ("vrij", None),
        ("do", 7),
        ("wo", 6),
        ("ma.", 4),
        ("komende maandag", 4),
        ("maandag a.s.", 4),
        ("volgende week ma", 4),
        ("volgende week vr", 8),
        ("over 3 dagen", 3),
        ("over twee weken", 14),
        ("over 1 week", 7),
    ],
)
def test_a_day_is_counted_from_today(text: str, days: int | None) -> None:
    wanted = None if days is None else THURSDAY + timedelta(days=days)
    assert dutch_dates.parse(text, THURSDAY) == wanted


@pytest.mark.parametrize(
    "text",
    ["", " ", "3", "31 feb", "29-2-2025", "32-1-2025", "3-13-2025", "foo", "3 foo", "xx 3 dec", "over x dagen",
     "over 3 jaar", "99999999", "3 dec 20255", "½", "٣ dec x"],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert dutch_dates.parse(text, THURSDAY) is None


def test_a_day_without_a_year_is_the_first_that_is_not_long_ago() -> None:
    assert dutch_dates.parse("20 dec", date(2026, 1, 5)) == date(2025, 12, 20)
    assert dutch_dates.parse("5 jan", date(2025, 12, 20)) == date(2026, 1, 5)
    assert dutch_dates.parse("29 feb", date(2025, 3, 1)) == date(2028, 2, 29)


def test_what_is_still_to_come_is_never_past() -> None:
    assert dutch_dates.parse("20 dec", date(2026, 1, 5), past_days=0) == date(2026, 12, 20)
    assert dutch_dates.parse("5 jan", date(2026, 1, 5), past_days=0) == date(2026, 1, 5)


def test_a_month_later_is_the_last_day_of_a_shorter_month() -> None:
    assert dutch_dates.parse("over 1 maand", date(2025, 1, 31)) == date(2025, 2, 28)
    assert dutch_dates.parse("over 2 maanden", date(2024, 12, 31)) == date(2025, 2, 28)
    assert dutch_dates.parse("over 12 maanden", date(2025, 4, 10)) == date(2026, 4, 10)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)), st.dates(min_value=date(2000, 1, 1)))
def test_what_is_written_is_read_back(day: date, today: date) -> None:
    assert dutch_dates.parse(dutch_dates.long_date(day), today) == day
    assert dutch_dates.parse(dutch_dates.full_date(day), today) == day


@given(st.text(max_size=30), st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_no_text_makes_it_fail(text: str, today: date) -> None:
    dutch_dates.parse(text, today)
    dutch_dates.parse_time(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9.25", time(9, 25)),
        ("9:25", time(9, 25)),
        ("09.25 uur", time(9, 25)),
        ("9u25", time(9, 25)),
        ("925", time(9, 25)),
        ("0925", time(9, 25)),
        ("1430", time(14, 30)),
        ("9", time(9)),
        ("9 uur", time(9)),
        ("half 10", time(9, 30)),
        ("0.00", time(0)),
        ("24.00", None),
        ("9.60", None),
        ("9.5", None),
        ("", None),
        ("uur", None),
        ("half 25", None),
    ],
)
def test_a_time_is_read(text: str, wanted: time | None) -> None:
    assert dutch_dates.parse_time(text) == wanted


def test_dates_and_times_are_written_as_people_do() -> None:
    assert dutch_dates.long_date(THURSDAY) == "10 april 2025"
    assert dutch_dates.short_date(THURSDAY) == "do 10 april"
    assert dutch_dates.full_date(THURSDAY) == "donderdag 10 april 2025"
    assert dutch_dates.clock_time(time(9, 25)) == "9.25 uur"
    assert dutch_dates.clock(time(9, 5)) == "9.05"
