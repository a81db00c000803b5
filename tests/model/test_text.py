"""What people type or paste, as it is kept."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from samenwerkdesk.model.text import (
    clean,
    clean_line,
    in_words,
    listed,
    some,
    stored_date,
    stored_minute,
    stored_moment,
    typeset,
)


def test_words_in_a_row() -> None:
    assert listed([]) == ""
    assert listed(["Bas"]) == "Bas"
    assert listed(["Bas", "Loes", "Sander"]) == "Bas, Loes en Sander"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("we spreken over 'dit gezin'.", "we spreken over ‘dit gezin’."),
        ("De duo's wisselen, ('nu')", "De duo’s wisselen, (‘nu’)"),
        ("'s avonds in 't huis, '25", "’s avonds in ’t huis, ’25"),
        ("'stil' en \"zo\"", "‘stil’ en “zo”"),
        ("‘al goed’", "‘al goed’"),
    ],
)
def test_straight_quotes_are_set_as_in_print(typed: str, printed: str) -> None:
    assert typeset(typed) == printed
    assert typeset(printed) == printed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (None, None),
        ("", None),
        (" \n\t\u00a0\u200b\ufeff", None),
        ("  Ada \n", "Ada"),
        ("een\r\ntwee\rdrie\u2028vier\u2029vijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07c\x1bd\x7f\x85", "abcd"),
        ("\u202ekwaad\u202c \u2066om\u2069", "kwaad om"),
        ("los\ud800se helft", "losse helft"),
        ("👩‍👩‍👧 e\u0301 ﷽ 李", "👩‍👩‍👧 e\u0301 ﷽ 李"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_clean(typed: str | None, kept: str | None) -> None:
    assert clean(typed) == kept


def test_clean_line_is_one_line() -> None:
    assert clean_line(" een \n\n twee\t drie\u00a0vier ") == "een twee drie vier"
    assert clean_line("\n") is None
    assert clean_line(None) is None


def test_stored_date() -> None:
    assert stored_date("2025-04-10") == date(2025, 4, 10)
    for text in (None, "", "10 april", "2025-04-31", "2025-4x-10"):
        assert stored_date(text) is None


@pytest.mark.parametrize(
    ("text", "minute"),
    [("09:00", 540), ("9:05", 545), ("00:00", 0), ("23:59", 1439), ("09:30:59", 570)]
    + [(text, None) for text in (None, "", "24:00", "09.00", "9", "09:60", "x", "09:00 uur")],
)
def test_stored_minute(text: str | None, minute: int | None) -> None:
    assert stored_minute(text) == minute


def test_stored_moment() -> None:
    assert stored_moment("2025-04-10T09:12:30") == datetime(2025, 4, 10, 9, 12, 30)
    assert stored_moment("2025-04-10T09:12:30+02:00") == datetime(2025, 4, 10, 9, 12, 30)
    for text in (None, "", "2025-04-10T09:12>30", "nu"):
        assert stored_moment(text) is None


def test_numbers_in_words_up_to_twelve() -> None:
    assert [in_words(number) for number in (0, 1, 12, 13)] == ["nul", "één", "twaalf", "13"]


def test_some_of_the_names() -> None:
    assert some(["Ada", "Bas", "Cor"]) == "Ada, Bas en Cor"
    assert some(["Ada", "Bas", "Cor", "Dia"]) == "Ada, Bas en 2 anderen"
    assert some(["Ada", "Bas", "Cor", "Dia"], 8) == "Ada, Bas, Cor en Dia"
    assert some([]) == ""
