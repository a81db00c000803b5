"""What a group of scores says: mean, spread, two camps, weight per organisation (methode.md chapter 21, own rules (E)).

Everything here works on plain numbers, exactly; the queries are in conditions.py and its neighbours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Literal

from samenwerkdesk.model.exact import exact, mean, mean_and_variance, mean_of, rounded_root

Label = Literal["small", "medium", "large"]

MARKS_NEEDED = 3
"""Of the five statements of a condition, how many a participant must have filled in (methode.md 21 rule 2)."""

CAMPS_FROM = 4
"""From how many participants a group can fall into two camps (methode.md 21 rule 8)."""


@dataclass(frozen=True)
class Scale:
    """The scale marks are given on, both ends included."""

    lowest: Fraction
    highest: Fraction

    @property
    def width(self) -> Fraction:
        """R in chapter 21: highest minus lowest."""
        return self.highest - self.lowest


def scale(lowest: float, highest: float) -> Scale:
    """A scale from the numbers as they are stored."""
    return Scale(exact(lowest), exact(highest))


@dataclass(frozen=True)
class Summary:
    """A group's scores, lowest first, with everything that follows from them; there is always at least one score."""

    scores: tuple[Fraction, ...]
    mean: Fraction
    variance: Fraction
    spread_label: Label
    polarised: bool

    @property
    def n(self) -> int:
        """How many participants count (methode.md 21 rule 4)."""
        return len(self.scores)

    @property
    def lowest(self) -> Fraction:
        """The lowest participant score."""
        return self.scores[0]

    @property
    def highest(self) -> Fraction:
        """The highest participant score."""
        return self.scores[-1]

    @property
    def range(self) -> Fraction:
        """Highest minus lowest participant score (methode.md 21 rule 6)."""
        return self.highest - self.lowest

    @property
    def std_dev(self) -> float:
        """Population standard deviation, to two decimals (methode.md 21 rule 6). Limits are decided on ``variance``."""
        return rounded_root(self.variance, 2)

    @property
    def discussion_worthy(self) -> bool:
        """The spread is large or there are two camps (methode.md 21 rule 9)."""
        return self.spread_label == "large" or self.polarised


def summarise(scores: Iterable[Fraction], on: Scale) -> Summary | None:
    """Everything about a group's scores; None without scores ('geen gegevens', methode.md 21 rule 4)."""
    found = list(scores)
    if not found:
        return None
    common = lcm(*(score.denominator for score in found))
    # Whole numbers sort much faster than fractions do.
    ordered = tuple(sorted(found, key=lambda score: score.numerator * (common // score.denominator)))
    middle, variance = mean_and_variance(ordered)
    return Summary(ordered, middle, variance, spread_label(variance, on), polarised(ordered, on))


def participant_score(marks: Sequence[float | None], needed: int = MARKS_NEEDED) -> Fraction | None:
    """The mean of the marks that were filled in, or None when fewer than ``needed`` were (methode.md 21 rules 1 and 2)."""
    filled = [mark for mark in marks if mark is not None]
    return mean(filled) if len(filled) >= needed else None


def spread_label(variance: Fraction, on: Scale) -> Label:
    """Small below a tenth of the scale, medium below a fifth, large from there (methode.md 21 rule 7)."""
    # Comparing squares keeps a standard deviation of exactly a tenth on the right side.
    square = on.width**2
    if variance < square / 100:
        return "small"
    return "medium" if variance < square / 25 else "large"


def polarised(scores: Collection[Fraction], on: Scale) -> bool:
    """At least a quarter in the lowest third of the scale and a quarter in the highest, from four people (rule 8)."""
    third = on.width / 3
    bottom, top = on.lowest + third, on.highest - third
    low = sum(score <= bottom for score in scores)
    high = sum(score >= top for score in scores)
    return len(scores) >= CAMPS_FROM and 4 * low >= len(scores) and 4 * high >= len(scores)


def partner_weighted(scores: Iterable[tuple[str | None, Fraction]]) -> Fraction | None:
    """The mean of the means per organisation, from (organisation, score); scores without one do not count (rule 5).

    None when no organisation is known at all.
    """
    per_partner: dict[str, list[Fraction]] = {}
    for partner_id, score in scores:
        if partner_id is not None:
            per_partner.setdefault(partner_id, []).append(score)
    return mean_of([mean_of(group) for group in per_partner.values()]) if per_partner else None


def different_group(now: Collection[str | None], before: Collection[str | None]) -> bool | None:
    """Whether fewer than seven in ten of all who answered did so both times; None when someone is unknown (rule 10)."""
    if None in now or None in before:
        return None
    both, either = set(now) & set(before), set(now) | set(before)
    return 10 * len(both) < 7 * len(either)
