from __future__ import annotations

from fractions import Fraction

import pytest

from samenwerkdesk.model import statistics
from samenwerkdesk.model.statistics import scale, summarise

FIVE = scale(1, 5)
ELEVEN = scale(0, 10)


def scores(*values: float) -> list[Fraction]:
    return [Fraction(str(value)) for value in values]


@pytest.mark.parametrize(
    ("marks", "score"),
    [
        ([4, 4, 3, 2, 3], Fraction(16, 5)),
        ([4, None, 3, None, 3], Fraction(10, 3)),
        ([4, None, 3, None, None], None),
        ([0, 0, 0, None, None], Fraction(0)),
        ([None] * 5, None),
        ([], None),
    ],
)
def test_a_participant_counts_from_three_marks(marks: list[float | None], score: Fraction | None) -> None:
    assert statistics.participant_score(marks) == score


def test_nobody_is_no_data_and_not_zero() -> None:
    assert summarise([], FIVE) is None


def test_one_person() -> None:
    one = summarise(scores(3), FIVE)
    assert one is not None
    assert [one.n, one.mean, one.range, one.std_dev] == [1, 3, 0, 0.0]
    assert one.spread_label == "small"
    assert not one.polarised


def test_zeros_count_where_the_scale_starts_at_zero() -> None:
    zeros = summarise(scores(0, 0, 6), ELEVEN)
    assert zeros is not None
    assert [zeros.n, zeros.mean, zeros.lowest, zeros.range] == [3, 2, 0, 6]


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (scores(2.6, 3.4), "medium"),  # sd is exactly 0.10 R
        (scores(2.6, 3.39), "small"),
        (scores(2.2, 3.8), "large"),  # sd is exactly 0.20 R
        (scores(2.2, 3.79), "medium"),
        (scores(3.3, 3.3, 3.3), "small"),
    ],
)
def test_spread_labels_at_their_limits(values: list[Fraction], label: str) -> None:
    summary = summarise(values, FIVE)
    assert summary is not None
    assert summary.spread_label == label


def test_a_population_deviation() -> None:
    summary = summarise(scores(2, 4, 4, 4, 5, 5, 7, 9), ELEVEN)
    assert summary is not None
    assert summary.std_dev == 2.0
    assert summary.spread_label == "large"


@pytest.mark.parametrize(
    ("values", "camps"),
    [
        ([2, 3, 3, 4], True),
        ([2.4, 3, 3, 4], False),
        ([1, 3, 3, 5], True),  # exactly a quarter on each side
        ([1, 3, 3, 3, 5], False),  # a fifth
        ([1, 3, 5], False),  # fewer than four
        ([1, 1, 5, 5], True),
        ([1, 1, 1, 1], False),
    ],
)
def test_two_camps(values: list[float], camps: bool) -> None:
    assert statistics.polarised(scores(*values), FIVE) is camps


def test_the_thirds_include_their_limit() -> None:
    low, high = Fraction(1) + Fraction(4, 3), Fraction(5) - Fraction(4, 3)
    assert statistics.polarised([low, low, high, high], FIVE)
    above = low + Fraction(1, 10**9)
    assert not statistics.polarised([above, above, high, high], FIVE)
    # A scale of nine has thirds that no float hits: 1 + 9/3 = 4 and 10 - 9/3 = 7.
    assert statistics.polarised(scores(4, 4, 7, 7), scale(1, 10))


def test_organisations_weigh_alike() -> None:
    given = [("A", Fraction(1)), ("A", Fraction(3)), ("B", Fraction(5)), (None, Fraction(1))]
    assert statistics.partner_weighted(given) == Fraction(7, 2)
    assert statistics.partner_weighted([(None, Fraction(4))]) is None
    assert statistics.partner_weighted([]) is None


@pytest.mark.parametrize(
    ("now", "before", "other"),
    [
        ("abcdefghij", "abcdefg", False),  # exactly 0.7
        ("abcdefghij", "abcdef", True),
        ("abc", "abc", False),
        ("abc", "def", True),
    ],
)
def test_another_group(now: str, before: str, other: bool) -> None:
    assert statistics.different_group(list(now), list(before)) is other


def test_another_group_is_unknown_when_somebody_is() -> None:
    assert statistics.different_group(["a", None], ["a"]) is None
    assert statistics.different_group(["a"], [None]) is None
