"""KPIs of the chain: how the last value compares with the norm (methode.md 17 and 21 rule 13, own rule (E))."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact

Status = Literal["green", "amber", "red", "grey"]

HIGHER, LOWER, BAND = "hoger_is_beter", "lager_is_beter", "binnen_band"

MARGIN = Fraction(1, 10)
"""How far beside the norm, as a part of the norm or of the width of the band, a value is amber."""


def status(
    values: Sequence[float | None],
    direction: str | None,
    target: float | None,
    band: tuple[float | None, float | None] = (None, None),
) -> Status:
    """The colour of the last value that is filled in; grey without a value, a direction, or a norm to compare with."""
    filled = [value for value in values if value is not None]
    if not filled:
        return "grey"
    value = exact(filled[-1])
    if direction == BAND:
        return _in_band(value, *band)
    if target is None or direction not in (HIGHER, LOWER):
        return "grey"
    norm = exact(target)
    short = norm - value if direction == HIGHER else value - norm
    if short <= 0:
        return "green"
    return "amber" if short <= MARGIN * abs(norm) else "red"


def _in_band(value: Fraction, low: float | None, high: float | None) -> Status:
    # A band that stands upside down is a slip of the pen, not a norm.
    if low is None or high is None or low > high:
        return "grey"
    bottom, top = exact(low), exact(high)
    outside = max(bottom - value, value - top)
    if outside <= 0:
        return "green"
    return "amber" if outside <= MARGIN * (top - bottom) else "red"


def statuses(document: Document) -> dict[str, Status]:
    """The colour of every KPI, in their order."""
    series: dict[str, list[float | None]] = {}
    for key, value in document.rows("SELECT kpi_id, value FROM kpi_value ORDER BY seq"):
        series.setdefault(key, []).append(value)
    return {
        key: status(series.get(key, []), direction, target, (low, high))
        for key, direction, target, low, high in document.rows(
            "SELECT id, direction, target, band_low, band_high FROM kpi ORDER BY seq"
        )
    }
