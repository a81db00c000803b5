from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerkdesk.model import exact

fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=5000)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (Fraction(13, 4), 1, 3.3),
        (Fraction(1, 8), 2, 0.13),
        (Fraction(-1, 8), 2, -0.13),
        (2.675, 2, 2.68),
        (Fraction(-1, 1000), 2, 0.0),
        (0, 2, 0.0),
        (-2.5, 0, -3.0),
    ],
)
def test_half_is_rounded_away_from_zero(value: Fraction | float, decimals: int, shown: float) -> None:
    assert exact.rounded(value, decimals) == shown


def test_zero_has_no_sign() -> None:
    assert str(exact.rounded(Fraction(-1, 1000))) == "0.0"
    assert exact.dutch(-0.04) == "0,0"


@given(fractions, st.integers(0, 4))
def test_rounding_is_the_nearest(value: Fraction, decimals: int) -> None:
    step = Fraction(1, 10**decimals)
    shown = Fraction(str(exact.rounded(value, decimals)))
    assert abs(shown - value) <= step / 2
    assert shown % step == 0


@given(st.fractions(min_value=0, max_value=1000, max_denominator=5000), st.sampled_from([2, 3]))
def test_a_root_is_the_nearest(value: Fraction, degree: int) -> None:
    shown = Fraction(str(exact.rounded_root(value, degree)))
    half = Fraction(1, 200)
    assert max(shown - half, Fraction(0)) ** degree <= value < (shown + half) ** degree


@pytest.mark.parametrize(
    ("value", "degree", "shown"), [(125, 3, 5.0), (0, 3, 0.0), (Fraction(1, 64), 2, 0.13)]
)
def test_roots_that_come_out(value: int | Fraction, degree: int, shown: float) -> None:
    assert exact.rounded_root(Fraction(value), degree) == shown


def test_marks_are_what_people_typed() -> None:
    assert exact.exact(0.1) == Fraction(1, 10)
    assert exact.total([0.1, 0.2]) == Fraction(3, 10)
    assert exact.total([]) == 0
    assert exact.mean([1.0, 2.0]) == Fraction(3, 2)
    assert exact.mean([]) is None


@given(st.lists(fractions, min_size=1, max_size=20))
def test_mean_and_variance_follow_the_definition(values: list[Fraction]) -> None:
    middle = sum(values, Fraction(0)) / len(values)
    variance = sum(((value - middle) ** 2 for value in values), Fraction(0)) / len(values)
    assert exact.mean_and_variance(values) == (middle, variance)


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "shown"),
    [
        (Fraction(13, 4), 1, False, "3,3"),
        (-0.25, 1, False, "−0,3"),
        (0.25, 1, True, "+0,3"),
        (0, 1, True, "0,0"),
        (1234.5, 0, False, "1235"),
    ],
)
def test_dutch_numbers(value: Fraction | float, decimals: int, signed: bool, shown: str) -> None:
    assert exact.dutch(value, decimals, signed=signed) == shown


def test_whole_numbers_stay_whole() -> None:
    assert str(exact.plain(Fraction(225))) == "225"
    assert str(exact.plain(Fraction(27, 5))) == "5.4"
