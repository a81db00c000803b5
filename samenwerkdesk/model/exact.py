"""Numbers without noise: marks become fractions, so a limit is reached exactly or not at all.

A mark of 0.1 is one tenth. Only what is shown is rounded, half away from zero (methode.md 21 rule 3: 3,25 is shown as 3,3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

MINUS = "\u2212"


def exact(value: float | Fraction) -> Fraction:
    """The number a person typed: one tenth for 0.1. Raises for infinite values."""
    if isinstance(value, Fraction):
        return value
    whole = int(value)
    return Fraction(whole) if whole == value else Fraction(str(value))


def total(values: Iterable[float]) -> Fraction:
    """The exact sum of marks; the sum of nothing is 0."""
    marks = list(values)
    whole = [int(mark) for mark in marks]
    # Whole marks, the usual case, need no fractions.
    return Fraction(sum(whole)) if whole == marks else sum(map(exact, marks), Fraction(0))


def mean(values: Sequence[float]) -> Fraction | None:
    """The exact mean of marks; None when there are none, because empty is not zero (methode.md 21 rule 1)."""
    return total(values) / len(values) if values else None


def mean_of(values: Sequence[Fraction]) -> Fraction:
    """The mean of at least one value that is exact already."""
    common = lcm(*(value.denominator for value in values))
    return Fraction(
        sum(value.numerator * (common // value.denominator) for value in values), len(values) * common
    )


def mean_and_variance(values: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """Mean and population variance (divided by n, methode.md 21 rule 6) of at least one value."""
    common = lcm(*(value.denominator for value in values))
    whole = [value.numerator * (common // value.denominator) for value in values]
    n, added = len(whole), sum(whole)
    return Fraction(added, n * common), Fraction(
        n * sum(x * x for x in whole) - added * added, (n * common) ** 2
    )


def rounded(value: Fraction | float, decimals: int = 2) -> float:
    """``value`` to so many decimals, half away from zero (2.675 gives 2.68, -0.125 gives -0.13)."""
    number = exact(value)
    steps: int = 10**decimals
    size = int(abs(number) * steps + Fraction(1, 2))
    # Never -0.0, which JSON would show.
    return -(size / steps) if number < 0 and size else size / steps


def rounded_root(value: Fraction, degree: int, decimals: int = 2) -> float:
    """The root of ``degree`` of a value that is not negative, to so many decimals, half up, decided exactly."""
    steps: int = 10**decimals
    target = value * (2 * steps) ** degree
    size: int = round(float(value) ** (1 / degree) * steps)
    while size and (2 * size - 1) ** degree > target:
        size -= 1
    while (2 * size + 1) ** degree <= target:
        size += 1
    return size / steps


def plain(value: Fraction, decimals: int = 2) -> int | float:
    """A whole number as int, anything else rounded: what JSON should say about hours, weights and euros."""
    return value.numerator if value.denominator == 1 else rounded(value, decimals)


def dutch(value: Fraction | float, decimals: int = 1, *, signed: bool = False) -> str:
    """How a number is shown: one decimal, a comma, a real minus sign ('3,3', '−0,2'); ``signed`` adds '+' above zero."""
    number = rounded(value, decimals)
    text = f"{abs(number):.{decimals}f}".replace(".", ",")
    if number < 0:
        return MINUS + text
    return "+" + text if signed and number > 0 else text
