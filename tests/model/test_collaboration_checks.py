from __future__ import annotations

import json

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
