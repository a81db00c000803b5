"""What a chart says in words: numbers with a comma, spread, and one sentence that people can argue with."""

from __future__ import annotations

import math

from samenwerkdesk import look
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.model import counted
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.disclosure import NOT_YET, TOO_FEW
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import in_words, listed, shortened

DOTS_FIRST = "Eerst de stippen; de spreiding en het gemiddelde volgen."
"""What a picture without dots says while only dots are shown."""

TOGETHER = "cijfer van de groep samen"
"""What is said of a mark that the group gave as one, instead of how many answered."""

_QUOTED = 48
_SPREAD = {"small": "spreiding klein", "medium": "spreiding middel", "large": "spreiding groot"}


def mark(value: float) -> str:
    """A point on a scale: without decimals when it is whole."""
    return f"{value:.0f}" if value == round(value) else dutch(value)


def score(value: float, measurement: PublicMeasurement) -> str:
    """A mean with one decimal; a mark that the group gave together as it was given."""
    return mark(value) if measurement.together else dutch(value)


def spread(condition: PublicItem) -> str:
    """'spreiding middel', or nothing."""
    return _SPREAD.get(condition.spread_label or "", "")


def worthy(condition: PublicItem) -> bool:
    """Worth talking about, as far as that may be seen (methode.md 21 rule 9)."""
    return condition.shown and condition.worthy


def zoned(measurement: PublicMeasurement, item: PublicItem) -> bool:
    """Whether its two camps are marked: it is suggested, worth talking about, and split."""
    return item.key in measurement.suggestions and worthy(item) and bool(item.polarised)


def name(item: PublicItem) -> str:
    """How an item is called in a picture."""
    return look.condition(item.key).name if item.key in CONDITIONS else item.name


def called(item: PublicItem) -> str:
    """An item in a sentence: a condition by its name, anything else between quotation marks."""
    return name(item) if item.key in CONDITIONS else quoted(name(item))


def quoted(text: str) -> str:
    """A text between quotation marks, in a sentence: its beginning when it is long."""
    text = one_line(text)
    return f"‘{text if len(text) <= _QUOTED else shortened(text, _QUOTED)}’"


def hidden(condition: PublicItem) -> tuple[str, ...]:
    """Why a condition shows nothing, in short lines."""
    return (
        ("te weinig antwoorden", "om te tonen") if condition.reason == TOO_FEW else (condition.reason or "",)
    )


def opening(number: int) -> str:
    """A number of things at the beginning of a sentence; 'Eén' carries one accent there."""
    said = in_words(number)
    return "Eén" if number == 1 else said[:1].upper() + said[1:]


def respondents(measurement: PublicMeasurement) -> str:
    """How many answered: '13', or '11 tot 13' when not everybody counts for every condition; '' without data.

    Nor does it count a mark that the group gave together.
    """
    if measurement.together:
        return ""
    numbers = [each.n for each in measurement.items if each.shown]
    if not numbers:
        return ""
    low, high = min(numbers), max(numbers)
    return str(high) if low == high else f"{low} tot {high}"


def answers(said: str) -> str:
    """'13 antwoorden' for '13'; nothing for nothing."""
    return f"{said} {'antwoord' if said == '1' else 'antwoorden'}" if said else ""


def answered(measurement: PublicMeasurement | None) -> str:
    """'13 antwoorden', or that the group gave its mark together; '' without data."""
    if measurement is None or not measurement.shown:
        return ""
    return TOGETHER if measurement.together else answers(respondents(measurement))


def mean(measurement: PublicMeasurement) -> str:
    """What the group score is called."""
    return "cijfer" if measurement.together else "gemiddelde"


def nothing(measurement: PublicMeasurement | None) -> str:
    """Why there is nothing to see, as one sentence; '' when there is something."""
    if measurement is None or not measurement.items:
        return why(None)
    if measurement.shown:
        return ""
    reasons = {each.reason for each in measurement.items}
    return why(next((each for each in (NOT_YET, TOO_FEW) if each in reasons), None))


def only_dots(measurement: PublicMeasurement) -> bool:
    """Whether the answers are shown as dots, and nothing of them otherwise yet."""
    return measurement.shown and measurement.stage == counted.DOTS


def why(reason: str | None) -> str:
    """The reason why something is hidden, as one sentence."""
    if reason == NOT_YET:
        return "De antwoorden zijn binnen, maar nog niet getoond."
    if reason == TOO_FEW:
        return "Er zijn te weinig antwoorden om te tonen."
    return "Hierover zijn nog geen gegevens."


def sentence(measurement: PublicMeasurement) -> str:
    """What the picture says, as one sentence; '' when there is nothing to show.

    The item worth talking about goes first: two camps, else the widest spread (methode.md 21 rule 9). Without one, it says
    which item is lowest. As long as the average is not revealed, it says nothing about averages.
    """
    shown = [each for each in measurement.items if each.shown]
    if not shown:
        return ""
    if only_dots(measurement):
        return "Elke stip is één antwoord: waar liggen we bij elkaar, en waar niet?"
    for code in measurement.suggestions:
        for each in shown:
            if each.key == code and worthy(each):
                return (
                    f"Over {called(each)} denken we het meest verschillend: {difference(each, measurement)}."
                )
    close = all(each.spread_label == "small" for each in shown)
    opening = "We liggen dicht bij elkaar" if close else "De spreiding is nergens groot"
    means = {each.key: score(each.group_score, measurement) for each in shown if each.group_score is not None}
    if not means:
        return f"{opening}."
    if len(shown) == 1:
        if measurement.together:
            return f"Samen geven we {called(shown[0])} een {means[shown[0].key]}."
        return f"{opening}, gemiddeld op {means[shown[0].key]}."
    lowest = means[min(shown, key=lambda each: each.group_score or 0.0).key]
    names = [called(each) for each in shown if means.get(each.key) == lowest]
    if len(names) == len(shown):
        all_of_them = "Alle condities staan" if shown[0].key in CONDITIONS else "Alles staat"
        return f"{all_of_them} gelijk, op {lowest}."
    stands = "staat" if len(names) == 1 else "staan"
    if measurement.together:
        return f"Volgens ons samen {stands} {listed(names)} het laagst, op {lowest}."
    return f"{opening}; {listed(names)} {stands} het laagst, op {lowest}."


def difference(condition: PublicItem, measurement: PublicMeasurement) -> str:
    """How far the answers lie apart: two camps counted, or from where to where they run."""
    if condition.polarised:
        low, _, high = measurement.thirds(condition)
        noun = "antwoord" if low == 1 else "antwoorden"
        return f"{in_words(low)} {noun} in het onderste derde, {in_words(high)} in het bovenste"
    least, most = condition.lowest or 0.0, condition.highest or 0.0
    # Marks that nobody split have no decimals.
    said = mark if least == int(least) and most == int(most) else dutch
    return f"de antwoorden lopen van {said(least)} tot {said(most)}"


def steps(lowest: float, highest: float, most: int = 5) -> list[float]:
    """Marks along a scale, from lowest to highest, in at most ``most`` equal whole steps where that fits."""
    span = highest - lowest
    if span <= 0:
        return [lowest]
    for step in range(1, math.ceil(span) + 1):
        if span / step <= most and math.isclose(span % step, 0.0, abs_tol=1e-9):
            return [lowest + step * i for i in range(round(span / step) + 1)]
    return [lowest, highest]
