"""What the keys in a cell mean."""

from __future__ import annotations

import pytest

from samenwerkdesk.ui.widgets.mark_typing import UNKNOWN, Marks, NotAMark, Tick, key_of, pasted, shown, spoken

FIVE, TEN, ZERO_TEN = Marks(1, 5), Marks(1, 10), Marks(0, 10)


def test_a_digit_that_cannot_grow_is_a_whole_mark() -> None:
    assert FIVE.has("5")
    assert not FIVE.may_become("5")
    assert not FIVE.has("6")
    assert not FIVE.has("0")


def test_only_a_one_can_grow_on_a_scale_to_ten() -> None:
    for marks in (TEN, ZERO_TEN):
        assert marks.may_become("1")
        assert marks.has("10")
        assert not any(marks.may_become(str(digit)) for digit in range(2, 10))
    assert ZERO_TEN.has("0")
    assert not ZERO_TEN.may_become("0")


def test_a_scale_below_zero_starts_with_a_minus() -> None:
    marks = Marks(-5, 5)
    assert marks.may_become("-")
    assert marks.has("-5")
    assert marks.read("−3") == -3
    assert shown(-3) == "−3"
    assert "−5 tot en met 5" in marks.expected


@pytest.mark.parametrize(
    ("text", "mark"), [("4", 4), (" 4,0 ", 4), ("3.0", 3), ("", None), ("·", None), ("-", None), ("−", None)]
)
def test_reading_what_a_spreadsheet_gives(text: str, mark: int | None) -> None:
    assert FIVE.read(text) == mark


@pytest.mark.parametrize("text", ["6", "0", "3,5", "drie", "?", "nan", "inf", "1e99", "٤x"])
def test_reading_refuses_what_is_no_mark(text: str) -> None:
    with pytest.raises(NotAMark, match="Typ een cijfer van 1 tot en met 5"):
        FIVE.read(text)


def test_unknown_only_where_it_is_allowed() -> None:
    assert Marks(1, 5, unknown=True).read("?") == UNKNOWN
    assert "weet ik niet" in Marks(1, 5, unknown=True).expected


def test_unshifted_keys_of_an_azerty_keyboard_are_digits() -> None:
    assert [key_of(key) for key in "&é\"'(§è!çà"] == list("1234567890")
    assert [key_of(key) for key in "7?-−"] == ["7", "?", "-", "-"]
    assert [key_of(key) for key in ("a", "", "12", "+", "²", "٣")] == [""] * 6


def test_how_marks_are_shown_and_said() -> None:
    assert [shown(mark) for mark in (None, UNKNOWN, 4, 4.0, 3.25, 10, 0)] == [
        "·",
        "?",
        "4",
        "4",
        "3,3",
        "10",
        "0",
    ]
    assert [spoken(mark) for mark in (None, UNKNOWN, 0)] == ["leeg", "weet ik niet", "0"]


def test_the_cells_of_a_pasted_text() -> None:
    assert pasted("1\t2\r\n3\t4\r\n") == [["1", "2"], ["3", "4"]]
    assert pasted("1\t2\n3") == [["1", "2"], ["3", ""]]
    assert pasted("5") == [["5"]]


def test_a_tick_is_chosen_or_not() -> None:
    tick = Tick()
    assert [tick.key_of(key) for key in ("1", "x", "X", " ", "0", "?", "q")] == [
        "1",
        "1",
        "1",
        "1",
        "0",
        "?",
        "",
    ]
    assert [tick.read(text) for text in ("1", "x", "0", "")] == [1, 1, None, None]
    with pytest.raises(NotAMark, match="x of een spatie"):
        tick.read("2")
