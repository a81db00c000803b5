"""Weighing whether joining is worth it, per partner and moment (methode.md 1; empty is not zero, 21 rules 1 and 20).

The figures are for the partner and the facilitator; the group hears the verdict and its conditions only.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.exact import exact
from samenwerkdesk.model.reference import first_day

FIELDS = ("time_hours_per_month", "staff_fte", "money_eur")
"""What is added up over the partners."""

MARKS = ("energy", "expected_effect", "mission_fit", "autonomy_impact", "values_recognition")
"""What is marked from 1 to 5."""

DO, CONDITIONALLY, NOT_YET, DO_NOT = VERDICTS = ("doen", "onder_voorwaarden", "nog_niet", "niet_doen")

LABELS = {
    "moment": "Moment van de afweging",
    "expected_effect_text": "Verwacht effect",
    "expected_effect": "Hoe groot het effect is",
    "mission_fit": "Hoe het bij de missie past",
    "time_hours_per_month": "Tijd per maand",
    "staff_fte": "Menskracht",
    "money_eur": "Geld",
    "money_note": "Toelichting bij het geld",
    "energy": "Energie",
    "left_undone": "Wat blijft liggen",
    "autonomy_impact": "Zeggenschap",
    "autonomy_note": "Toelichting bij de zeggenschap",
    "voluntariness": "Vrijwillig of opgelegd",
    "values_recognition": "Herkenning in waarden",
    "values_note": "Toelichting bij de waarden",
    "delegate_fit": "De juiste persoon",
    "verdict": "Oordeel",
    "conditions": "Voorwaarden",
}
"""The fields of a check, and how undo calls a change of each."""

_ALL = ("id", "partner_id", *LABELS)


class Check(NamedTuple):
    """One partner's weighing at one moment; what was not filled in is None, which is not zero."""

    id: str
    partner_id: str | None
    moment: str | None
    expected_effect_text: str | None
    expected_effect: float | None
    mission_fit: float | None
    time_hours_per_month: float | None
    staff_fte: float | None
    money_eur: float | None
    money_note: str | None
    energy: float | None
    left_undone: str | None
    autonomy_impact: float | None
    autonomy_note: str | None
    voluntariness: str | None
    values_recognition: float | None
    values_note: str | None
    delegate_fit: str | None
    verdict: str | None
    conditions: str | None

    @property
    def answered(self) -> int:
        """How many of the twelve questions have an answer."""
        return sum(
            any(getattr(self, name) not in (None, "") for name in names)
            for names in (
                ("expected_effect_text", "expected_effect"),
                ("mission_fit",),
                ("time_hours_per_month",),
                ("staff_fte",),
                ("money_eur", "money_note"),
                ("energy",),
                ("left_undone",),
                ("autonomy_impact", "autonomy_note"),
                ("voluntariness",),
                ("values_recognition", "values_note"),
                ("delegate_fit",),
                ("verdict", "conditions"),
            )
        )


class Total(NamedTuple):
    """A sum over the partners: None when nobody filled it in; ``filled`` of ``of`` partners did."""

    value: Fraction | None
    filled: int
    of: int


def all_checks(document: Document) -> list[Check]:
    """All checks, in the order in which they were made."""
    columns = ", ".join(_ALL)
    return [Check(*row) for row in document.rows(f"SELECT {columns} FROM collaboration_check ORDER BY seq")]


def latest(document: Document) -> dict[str, Check]:
    """The check that counts for each partner: the one with the latest moment, or the last in the list.

    A moment in words ('bij de start') keeps its place in the list.
    """
    found: dict[str, tuple[date | None, Check]] = {}
    for check in all_checks(document):
        if check.partner_id is None:
            continue
        now = first_day(check.moment)
        before = found[check.partner_id][0] if check.partner_id in found else None
        if now is None or before is None or now >= before:
            found[check.partner_id] = now, check
    return {partner: check for partner, (_, check) in found.items()}


def added(values: Iterable[float | None]) -> Fraction | None:
    """The sum of what was filled in; None when nothing was."""
    filled = [exact(value) for value in values if value is not None]
    return sum(filled, Fraction(0)) if filled else None


def totals(document: Document) -> dict[str, Fraction | None]:
    """The totals over the latest check of every partner."""
    return {field: each.value for field, each in counted_totals(latest(document).values()).items()}


def counted_totals(checks: Iterable[Check]) -> dict[str, Total]:
    """The totals of these checks, with how many of them say something."""
    found = list(checks)
    values = {field: [getattr(each, field) for each in found] for field in FIELDS}
    return {
        field: Total(added(each), sum(value is not None for value in each), len(found))
        for field, each in values.items()
    }


# ---------------------------------------------------------------------- changing


def add(document: Document, partner_id: str, moment: str | None = None) -> str:
    """Let a partner weigh (again) at a moment, such as '2025-06'; returns the id."""
    with document.change("Afweging toevoegen"):
        return document.add(
            "collaboration_check",
            "CC",
            partner_id=partner_id,
            moment=moment,
        )


def set_field(document: Document, key: str, field: str, value: Value) -> None:
    """Change one of the fields in ``LABELS``; None empties it.

    Raises UserError for a mark outside 1 to 5 (methode.md 21 rule 20) or an amount below zero, KeyError for another field.
    """
    label = LABELS[field]
    if isinstance(value, (int, float)):
        if field in MARKS and not 1 <= value <= 5:
            raise UserError(f"{label}: kies een cijfer van 1 tot en met 5.")
        if field in FIELDS and value < 0:
            raise UserError(f"{label}: een getal onder nul kan niet. Laat het leeg als je het niet weet.")
    fields.set_field(document, "collaboration_check", {field: label}, key, field, value)


def remove(document: Document, key: str) -> None:
    """Remove a check. Undo brings it back."""
    with document.change("Afweging verwijderen"):
        document.delete("collaboration_check", id=key)
