"""Dates and times as people here write them: reading what is typed, and writing what is shown.

Read: `3 dec`, `3 december 2025`, `3-12`, `3-12-2025`, `2025-12-03`, `vr`, `vrijdag`, `volgende week vr`,
`vandaag`, `morgen`, `overmorgen`, `over 2 weken`. Times: `9.25`, `9:25`, `925`, `9`, `9 uur`, `half 10`.
Written: `10 april 2025`, `do 10 april`, `9.25 uur`. Nothing here asks for today's date; the caller gives
it.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_RELATIVE = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2}
_EXTRA_MONTHS = {"mrt": 3, "mrt.": 3, "sept": 9, "okt": 10}
_NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8}


def parse(text: str, today: date, past_days: int = 60) -> date | None:
    """The date that `text` means, or None when it means none.

    A weekday is its first occurrence after `today`; `volgende week vr` is the Friday of next week (weeks
    start on Monday). A day and month without a year is the first such day that is not more than
    `past_days` ago, so that minutes written in January may still say `20 dec`; 0 for something that is
    still to come. Two-digit years are in this century.
    """
    words = re.sub(r"\s+", " ", text.strip().lower())
    words = re.sub(r"^(op|vóór|voor|uiterlijk) ", "", words)
    if not words:
        return None
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    earliest = today - timedelta(days=past_days)
    for read in (_later, _weekday):
        found = read(words, today)
        if found is not None:
            return found
    return _numbers(words, earliest) or _iso(words) or _named_month(words, earliest)


def parse_time(text: str) -> time | None:
    """The time of day that `text` means, or None.

    `9.25`, `9:25`, `0925`, `925`, `9`, `9u`, `9 uur`, `half 10`.
    """
    words = re.sub(r"\s+", " ", text.strip().lower())
    words = re.sub(r" ?(uur|u|h)$", "", words)
    half = re.fullmatch(r"half (\d{1,2})", words)
    if half:
        hour = int(half[1])
        return time(hour - 1, 30) if 1 <= hour <= 24 else None
    match = re.fullmatch(r"(\d{1,2})(?:[.:u, ](\d{2}))?", words) or re.fullmatch(r"(\d{1,2})(\d{2})", words)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def long_date(day: date) -> str:
    """The date in full: 10 april 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Weekday, day and month: do 10 april."""
    return f"{WEEKDAYS[day.weekday()][:2]} {day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """Everything: donderdag 10 april 2025."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def clock(moment: time) -> str:
    """A time without its unit, with a point: 9.25."""
    return f"{moment.hour}.{moment.minute:02}"


def clock_time(moment: time) -> str:
    """A time of day with a point: 9.25 uur."""
    return f"{clock(moment)} uur"


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _first(month: int, day: int, earliest: date) -> date | None:
    """The first such day and month on or after `earliest`; 29 February may take up to eight years."""
    for year in range(earliest.year, min(earliest.year + 9, 9999)):
        found = _make(year, month, day)
        if found is not None and found >= earliest:
            return found
    return None


def _later(words: str, today: date) -> date | None:
    match = re.fullmatch(r"over (\d{1,3}|[a-zé]+) (dag|dagen|week|weken|maand|maanden)", words)
    if not match:
        return None
    count = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1])
    if count is None:
        return None
    if match[2].startswith("dag"):
        return today + timedelta(days=count)
    if match[2].startswith("we"):
        return today + timedelta(weeks=count)
    months = today.month - 1 + count
    year, month = today.year + months // 12, months % 12 + 1
    for last in (today.day, 30, 29, 28):
        found = _make(year, month, min(last, today.day))
        if found is not None:
            return found
    return None


def _weekday(words: str, today: date) -> date | None:
    match = re.fullmatch(
        r"(volgende week )?(?:komende |aanstaande |a\.s\. )?([a-z]{2,9})\.?(?: a\.s\.)?", words
    )
    if not match:
        return None
    name = match[2]
    for number, weekday in enumerate(WEEKDAYS):
        if name in (weekday, weekday[:2], weekday[:3]):
            if match[1]:
                return today + timedelta(days=7 - today.weekday() + number)
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _numbers(words: str, earliest: date) -> date | None:
    match = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?", words)
    if not match:
        return None
    day, month = int(match[1]), int(match[2])
    if match[3]:
        return _make(_year(match[3]), month, day)
    return _first(month, day, earliest) if 1 <= month <= 12 else None


def _iso(words: str) -> date | None:
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words)
    return _make(int(match[1]), int(match[2]), int(match[3])) if match else None


def _named_month(words: str, earliest: date) -> date | None:
    match = re.fullmatch(r"(?:([a-z]{2,9})\.? )?(\d{1,2})(?:e)? ?([a-z]{3,9})\.?(?: (\d{4}|'?\d{2}))?", words)
    if not match:
        return None
    weekday, name = match[1], match[3]
    if weekday and not any(weekday in (day, day[:2], day[:3]) for day in WEEKDAYS):
        return None
    month = _EXTRA_MONTHS.get(name) or next((i for i, m in enumerate(MONTHS, 1) if name in (m, m[:3])), None)
    if month is None:
        return None
    if match[4]:
        return _make(_year(match[4].lstrip("'")), month, int(match[2]))
    return _first(month, int(match[2]), earliest)
