"""Support with decisiveness as a quadrant, over the meter of how much is organised (methode.md 14)."""

from __future__ import annotations

from dataclasses import replace

from matplotlib.figure import Figure

from samenwerkdesk.charts import clouds, legend, meter, quadrant, quadrant_words, words
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted, method
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

_BESIDE = 1.9
"""From so many times as wide as high, both lie beside each other."""


def balance(series: Series, width: float, height: float, style: Style) -> Figure:
    """Both, or the one of which the questions are there: on a wall they take a page each."""
    current = series.current
    level = _level(current)
    if current is None or level is None:
        return quadrant.quadrant(series, width, height, style)
    sheet = Sheet(width, height, style.background)
    if not _has_plane(current):
        high = min(height, 2.6 * meter.height(style))
        meter.draw(sheet, level, (height - high) / 2, high, style)
        return sheet.figure
    if width > _BESIDE * height:
        left, right = 0.56 * width, 0.4 * width
        beside = Sheet(right, height)
        high = min(height, 2.2 * meter.height(style))
        meter.draw(beside, level, (height - high) / 2, high, style)
        sheet.put(quadrant.quadrant(series, left, height, replace(style, background=None)), 0.0, 0.0)
        sheet.put(beside.figure, width - right, 0.0)
        return sheet.figure
    low = meter.height(style)
    over = quadrant.quadrant(series, width, height - low - style.small_size, replace(style, background=None))
    meter.draw(sheet, level, 0.0, low, style)
    sheet.put(over, 0.0, low + style.small_size)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which both have room."""
    found = quadrant.height(series, width, style)
    return found + meter.height(style) + style.small_size if _level(series.current) else found


def _level(current: PublicMeasurement | None) -> PublicItem | None:
    return current.of(meter.ITEM) if current is not None else None


def _has_plane(current: PublicMeasurement) -> bool:
    return any(current.of(item) for item in method.instrument(current.instrument).axes)


def signs(series: Series, style: Style) -> list[Sign]:
    """Those of the quadrant; of the meter alone, a dot and the mean."""
    current = series.current
    level = _level(current)
    if current is None or level is None or _has_plane(current):
        return quadrant.signs(series, style)
    if not level.shown:
        return []
    r = style.answer_dot
    found = [Sign(2 * r, lambda sheet, x, y: clouds.mark(sheet, (x + r, y), style), "één deelnemer")]
    if level.group_score is not None:
        found.append(Sign(3.2 * r, lambda sheet, x, y: _triangle(sheet, x, y, style), "gemiddelde"))
    return [*found, *legend.number(words.answers(str(level.n)))]


def _triangle(sheet: Sheet, x: float, y: float, style: Style) -> None:
    half = 1.25 * style.answer_dot
    low = y - 0.8 * half
    corners = [(x, low), (x + 2 * half, low), (x + half, low + 1.6 * half)]
    sheet.polygon(corners, fill=style.theme.accent)


def sentence(series: Series) -> str:
    """In which corner the group is, and whether enough is organised."""
    current, level = series.current, _level(series.current)
    if current is None or level is None or level.group_score is None or current.stage != counted.REVEALED:
        return quadrant_words.sentence(series)
    said = meter.called(level.group_score)
    if not any(current.clouds):
        return f"{said[:1].upper()}{said[1:]}."
    return f"{quadrant_words.sentence(series).rstrip('.')}; {said}."
