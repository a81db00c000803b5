"""The KPIs of the chain, their series and what they are compared with (methode.md 17; the status is in kpi.py).

Partners may hold each other to at most seven.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import chain, fields, kpi
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.kpi import BAND, HIGHER, LOWER, Status
from samenwerkdesk.model.text import clean

MOST = 7
"""So many KPIs at most (methode.md 17)."""

DIRECTIONS = (HIGHER, LOWER, BAND)

LABELS = {
    "name": "Naam van de KPI",
    "step_number": "Stap van de KPI",
    "unit": "Eenheid",
    "direction": "Richting",
    "baseline": "Nulmeting",
    "target": "Norm",
    "band_low": "Ondergrens",
    "band_high": "Bovengrens",
    "owner_partner_id": "Eigenaar van de KPI",
}
"""The fields of a KPI, and how undo calls a change of each."""


class TooMany(UserError):
    """There are seven already."""

    def __init__(self) -> None:
        super().__init__(
            "Er zijn al zeven KPI's. Meer kun je niet volgen: haal er eerst een weg, of maak van twee er één."
        )


class Measured(NamedTuple):
    """A value of a period; None when it was not measured."""

    id: str
    period: str | None
    value: float | None


class Kpi(NamedTuple):
    """A KPI with its series in order."""

    id: str
    name: str | None
    step_number: int | None
    unit: str | None
    direction: str | None
    baseline: float | None
    target: float | None
    band_low: float | None
    band_high: float | None
    owner_partner_id: str | None
    series: tuple[Measured, ...]

    @property
    def label(self) -> str:
        """Its name, or what stands for it."""
        return self.name or "KPI zonder naam"

    @property
    def status(self) -> Status:
        """How the last value compares with the norm (methode.md 21 rule 13)."""
        values = [each.value for each in self.series]
        return kpi.status(values, self.direction, self.target, (self.band_low, self.band_high))

    @property
    def last(self) -> Measured | None:
        """The last value that was filled in."""
        return next((each for each in reversed(self.series) if each.value is not None), None)


def all_kpis(document: Document) -> list[Kpi]:
    """All KPIs in their order."""
    series: dict[str, list[Measured]] = {}
    for of, *row in document.rows("SELECT kpi_id, id, period, value FROM kpi_value ORDER BY seq"):
        series.setdefault(of, []).append(Measured(*row))
    return [
        Kpi._make((*row, tuple(series.get(row[0], ()))))
        for row in document.rows(f"SELECT id, {', '.join(LABELS)} FROM kpi ORDER BY seq")
    ]


def add(document: Document, name: str | None = None) -> str:
    """Choose a KPI; begins the chain when there is none. Returns the id. Raises TooMany for an eighth."""
    if len(all_kpis(document)) >= MOST:
        raise TooMany
    with document.change("KPI toevoegen"):
        chain_id = chain.begin(document)
        key = document.new_id("kpi", "KPI")
        document.insert("kpi", id=key, seq=document.next_seq("kpi"), chain_id=chain_id, name=name)
    return key


def set_field(document: Document, key: str, field: str, value: Value) -> None:
    """Change a field of a KPI; None empties it. KeyError for another field, ValueError for an unknown direction."""
    if field == "direction" and value is not None and value not in DIRECTIONS:
        raise ValueError(value)
    fields.set_field(document, "kpi", LABELS, key, field, value)


def move(document: Document, key: str, places: int) -> None:
    """Move a KPI among the others."""
    fields.move(document, "KPI verplaatsen", "kpi", [each.id for each in all_kpis(document)], key, places)


def remove(document: Document, key: str) -> None:
    """Remove a KPI with its series. Undo brings both back."""
    with document.change("KPI verwijderen"):
        document.delete("kpi", id=key)


# ---------------------------------------------------------------------- its series


def add_value(document: Document, key: str, period: str | None = None, value: float | None = None) -> str:
    """Add a period at the end of a series, with a value or without; returns its id."""
    with document.change("Waarde toevoegen"):
        made = document.new_id("kpi_value", "KV")
        document.insert(
            "kpi_value",
            id=made,
            seq=document.next_seq("kpi_value"),
            kpi_id=key,
            period=clean(period),
            value=value,
        )
    return made


def set_period(document: Document, key: str, period: str | None) -> None:
    """Say of which period a value is."""
    fields.set_field(document, "kpi_value", {"period": "Periode"}, key, "period", period)


def set_value(document: Document, key: str, value: float | None) -> None:
    """Change a value; None says that it was not measured, which is not zero."""
    fields.set_field(document, "kpi_value", {"value": "Waarde"}, key, "value", value)


def move_value(document: Document, key: str, places: int) -> None:
    """Move a period in its series."""
    of = document.value("SELECT kpi_id FROM kpi_value WHERE id = ?", (key,))
    order = [row[0] for row in document.rows("SELECT id FROM kpi_value WHERE kpi_id = ? ORDER BY seq", (of,))]
    fields.move(document, "Waarde verplaatsen", "kpi_value", order, key, places)


def remove_value(document: Document, key: str) -> None:
    """Take a period out of its series."""
    with document.change("Waarde verwijderen"):
        document.delete("kpi_value", id=key)


def read_number(text: str | None) -> float | None:
    """A number as it is typed, with a comma or a point; None for nothing. Raises UserError for what is no number."""
    typed = (text or "").strip().replace("\u2212", "-").replace("\u00a0", "").replace(" ", "").rstrip("%")
    if not typed:
        return None
    if "," in typed:
        typed = typed.replace(".", "").replace(",", ".")
    try:
        number = float(typed)
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e12:
        raise UserError(
            f"‘{(text or '').strip()[:40]}’ is geen getal. Typ bijvoorbeeld 14,2, of laat het leeg."
        )
    return int(number) if number == int(number) else number


def written(value: float | None) -> str:
    """A number as it is typed and read: '14,2', without zeros that say nothing; '' for None."""
    if value is None:
        return ""
    return f"{value:.10g}".replace(".", ",").replace("-", "\u2212") if abs(value) < 1e10 else f"{value:.0f}"
