"""What partners say they put in: hours, people and money (methode.md 1; empty is not zero, 21 rule 1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact
from samenwerkdesk.model.reference import first_day

FIELDS = ("time_hours_per_month", "staff_fte", "money_eur")


def added(values: Iterable[float | None]) -> Fraction | None:
    """The sum of what was filled in; None when nothing was."""
    filled = [exact(value) for value in values if value is not None]
    return sum(filled, Fraction(0)) if filled else None


def totals(document: Document) -> dict[str, Fraction | None]:
    """The totals over the latest check of every partner."""
    rows = document.rows(
        "SELECT partner_id, moment, time_hours_per_month, staff_fte, money_eur FROM collaboration_check"
        " WHERE partner_id IS NOT NULL ORDER BY seq"
    )
    latest: dict[str, tuple[date | None, list[float | None]]] = {}
    for partner_id, moment, *values in rows:
        now, (before, _) = first_day(moment), latest.get(partner_id, (None, []))
        # A moment in words ('bij de start') keeps its place in the list.
        if now is None or before is None or now >= before:
            latest[partner_id] = now, values
    return {field: added(values[at] for _, values in latest.values()) for at, field in enumerate(FIELDS)}
