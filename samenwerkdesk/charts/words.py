"""What a chart says in words: numbers with a comma, spread, and one sentence that people can argue with."""

from __future__ import annotations

import math

from samenwerkdesk import look
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import listed

_SPREAD = {"small": "spreiding klein", "medium": "spreiding middel", "large": "spreiding groot"}
_COUNTS = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
]


def mark(value: float) -> str:
    """A point on a scale: without decimals when it is whole."""
    return f"{value:.0f}" if value == round(value) else dutch(value)


def spread(condition: PublicItem) -> str:
    """'spreiding middel', or nothing."""
    return _SPREAD.get(condition.spread_label or "", "")


def worthy(condition: PublicItem) -> bool:
    """Worth talking about: a large spread or two camps (methode.md 21 rule 9)."""
    return bool(condition.polarised) or condition.spread_label == "large"


def hidden(condition: PublicItem) -> tuple[str, ...]:
    """Why a condition shows nothing, in short lines."""
    return (
        ("te weinig antwoorden", "om te tonen") if condition.reason == TOO_FEW else (condition.reason or "",)
    )


def count(number: int) -> str:
    """A number of things in words up to twelve, in digits from there."""
    return _COUNTS[number] if 0 <= number < len(_COUNTS) else str(number)


def respondents(measurement: PublicMeasurement) -> str:
    """How many answered: '13', or '11 tot 13' when not everybody counts for every condition; '' without data."""
    numbers = [each.n for each in measurement.items if each.shown]
    if not numbers:
        return ""
    low, high = min(numbers), max(numbers)
    return str(high) if low == high else f"{low} tot {high}"


def sentence(measurement: PublicMeasurement) -> str:
    """What the picture says, as one sentence; '' when there is nothing to show.

    The condition worth talking about goes first: two camps, else the widest spread (methode.md 21 rule 9). Without one, it
    says which condition is lowest.
    """
    shown = [each for each in measurement.items if each.shown]
    if not shown:
        return ""
    for code in measurement.suggestions:
        for each in shown:
            if each.key == code and worthy(each):
                name = look.condition(code).name
                return f"Over {name} denken we het meest verschillend: {_difference(each, measurement)}."
    means = {each.key: dutch(each.group_score) for each in shown if each.group_score is not None}
    lowest = means[min(shown, key=lambda each: each.group_score or 0.0).key]
    names = [look.condition(code).name for code, mean in means.items() if mean == lowest]
    if len(names) == len(shown) > 1:
        return f"Alle condities staan gelijk, op {lowest}."
    verb = "staat" if len(names) == 1 else "staan"
    close = all(each.spread_label == "small" for each in shown)
    opening = "We liggen dicht bij elkaar" if close else "Nergens liggen we ver uit elkaar"
    return f"{opening}; {listed(names)} {verb} het laagst, op {lowest}."


def _difference(condition: PublicItem, measurement: PublicMeasurement) -> str:
    if condition.polarised:
        third = (measurement.scale_highest - measurement.scale_lowest) / 3
        # Thirds of a scale are no round numbers; a score of exactly a third still counts (methode.md 21 rule 8).
        low = sum(score <= measurement.scale_lowest + third + 1e-9 for score in condition.scores)
        high = sum(score >= measurement.scale_highest - third - 1e-9 for score in condition.scores)
        noun = "antwoord" if low == 1 else "antwoorden"
        return f"{count(low)} {noun} in het onderste derde, {count(high)} in het bovenste"
    return f"de antwoorden lopen van {dutch(condition.lowest or 0.0)} tot {dutch(condition.highest or 0.0)}"


def steps(lowest: float, highest: float, most: int = 5) -> list[float]:
    """Marks along a scale, from lowest to highest, in at most ``most`` equal whole steps where that fits."""
    span = highest - lowest
    if span <= 0:
        return [lowest]
    for step in range(1, math.ceil(span) + 1):
        if span / step <= most and math.isclose(span % step, 0.0, abs_tol=1e-9):
            return [lowest + step * i for i in range(round(span / step) + 1)]
    return [lowest, highest]
