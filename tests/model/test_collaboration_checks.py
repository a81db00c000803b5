from __future__ import annotations

import json
from fractions import Fraction

import pytest

from samenwerkdesk.model import collaboration_checks as checks
from samenwerkdesk.model import public_checks
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.results import results

from .filled import Filled


def test_empty_is_not_zero() -> None:
    filled = Filled()
    assert results(filled.document)["collaboration_check_totals"] == {
        "time_hours_per_month": None,
        "staff_fte": None,
        "money_eur": None,
    }
    for partner, money in (("A", 0.0), ("B", None)):
        filled.partner(partner)
        filled.add("collaboration_check", partner_id=partner, money_eur=money)
    assert results(filled.document)["collaboration_check_totals"]["money_eur"] == 0


def test_the_latest_check_of_each_partner_counts() -> None:
    filled = Filled()
    filled.partner("A")
    filled.partner("B")
    filled.partner("C")
    rows = (
        ("A", "2025-06", 10.0, 0.1),
        ("A", "2024-12", 99.0, 9.0),
        ("B", "bij de start", 5.0, 0.2),
        ("B", "later", 7.0, None),
        ("C", "2025-06", 99.0, 9.0),
        ("C", "na de fusie", 1.0, None),
    )
    for partner, moment, hours, fte in rows:
        filled.add(
            "collaboration_check",
            partner_id=partner,
            moment=moment,
            time_hours_per_month=hours,
            staff_fte=fte,
        )
    found = results(filled.document)["collaboration_check_totals"]
    assert json.dumps(found) == '{"time_hours_per_month": 18, "staff_fte": 0.1, "money_eur": null}'


def test_a_partner_weighs_twice() -> None:
    filled = Filled()
    filled.partner("A")
    document = filled.document
    first = checks.add(document, "A", "2024-12")
    second = checks.add(document, "A", "2025-06")
    checks.set_field(document, first, "verdict", checks.DO)
    checks.set_field(document, first, "money_eur", 0)
    assert checks.latest(document)["A"].id == second
    assert checks.counted_totals(checks.latest(document).values())["money_eur"] == checks.Total(None, 0, 1)
    checks.remove(document, second)
    assert checks.counted_totals(checks.latest(document).values())["money_eur"] == checks.Total(
        Fraction(0), 1, 1
    )
    assert checks.latest(document)["A"].answered == 2
    document.undo()
    assert checks.latest(document)["A"].id == second


def test_marks_and_amounts_have_bounds() -> None:
    filled = Filled()
    filled.partner("A")
    key = checks.add(filled.document, "A")
    for field, value in (("energy", 6), ("mission_fit", 0), ("money_eur", -1), ("staff_fte", -0.1)):
        with pytest.raises(UserError):
            checks.set_field(filled.document, key, field, value)
    with pytest.raises(KeyError):
        checks.set_field(filled.document, key, "partner_id", "B")
    assert checks.latest(filled.document)["A"].answered == 0
    for field in checks.LABELS:
        mark = field in (*checks.MARKS, *checks.FIELDS)
        checks.set_field(filled.document, key, field, 2 if mark else "woord")
    assert checks.latest(filled.document)["A"].answered == 12


def test_the_group_hears_verdict_and_conditions_only() -> None:
    filled = Filled()
    filled.partner("A")
    filled.partner("B")
    key = checks.add(filled.document, "A")
    checks.set_field(filled.document, key, "conditions", "Alleen met geld")
    assert [(each.verdict, each.conditions) for each in public_checks.for_room(filled.document)] == [
        ("", ""),
        ("", ""),
    ]
    checks.set_field(filled.document, key, "verdict", checks.CONDITIONALLY)
    checks.set_field(filled.document, key, "left_undone", "Overleg")
    found = public_checks.for_room(filled.document)[0]
    assert (found.verdict, found.conditions) == ("doen onder voorwaarden", "Alleen met geld")
