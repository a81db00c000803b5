"""What a quadrant says, in one sentence, as far as it was revealed (methode.md 2, 4.3 and 14)."""

from __future__ import annotations

from samenwerkdesk.charts import words
from samenwerkdesk.charts.series import Series
from samenwerkdesk.model import counted
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.plane import Corners, corners_of, counts, fullest, middles_of
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.text import in_words, listed


def sentence(series: Series) -> str:
    """What the dots say, as far as they are revealed."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if not any(current.clouds):
        return words.why(TOO_FEW)
    corners = corners_of(current)
    if corners.moments:
        return _of_moments(current, corners)
    if corners.named:
        return _of_one(current, corners)
    return _of_pride(current, corners)


def _of_moments(current: PublicMeasurement, corners: Corners) -> str:
    """Where most dots lie, and in the end from where to where the group wants."""
    if current.stage == counted.DOTS:
        return "Elke stip is één deelnemer: wie kan hier sturen, nu en straks?"
    if current.revealed:
        here, there = ([*middles_of(current, corners), None, None])[:2]
        if here and there:
            now, then = corners.of(here), corners.of(there)
            if now == then:
                return f"Nu en straks ligt ons midden bij {words.quoted(now)}."
            return f"We willen van {words.quoted(now)} naar {words.quoted(then)}."
    said = [
        f"{moment} bij {listed([words.quoted(name) for name in fullest(count)])}"
        for moment, count in zip(corners.moments, counts(current, corners), strict=False)
        if count
    ]
    return f"De meeste stippen liggen {', '.join(said)}."


def _of_one(current: PublicMeasurement, corners: Corners) -> str:
    """In which corner most dots, or in the end the means, lie."""
    if current.stage == counted.DOTS:
        return "Elke stip is één deelnemer: hoeveel draagvlak is er, en lukt het om te besluiten en te doen?"
    (middle,) = middles_of(current, corners) or [None]
    if middle:
        return f"Gemiddeld staan we bij {words.quoted(corners.of(middle))}."
    (count,) = counts(current, corners)
    return f"De meeste stippen liggen bij {listed([words.quoted(name) for name in fullest(count)])}."


def _of_pride(current: PublicMeasurement, corners: Corners) -> str:
    """How many are in the upper right corner; as long as only dots are shown, what a dot is."""
    if current.stage == counted.DOTS:
        return "Elke stip is één deelnemer: hoe verbonden voelen we ons, met ons huis en met elkaar?"
    both = sum(corners.of(pair) == corners.both for pair in current.pairs)
    many = len(current.pairs)
    if both == many:
        return "Iedereen voelt zich met allebei verbonden: een duale identiteit."
    if both == 0:
        return "Nog niemand voelt zich met allebei verbonden."
    said, of = (words.opening(both), in_words(many)) if many <= 12 else (str(both), str(many))
    verb = "voelt" if both == 1 else "voelen"
    return f"{said} van de {of} {verb} zich met allebei verbonden: een duale identiteit."
