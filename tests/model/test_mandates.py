from __future__ import annotations

from datetime import date

from samenwerkdesk.model import mandates
from samenwerkdesk.model.results import results

from .filled import Filled


def mandate(
    filled: Filled, key: str, person: str, level: str | None, outcomes: dict[str, str | None]
) -> None:
    filled.add(
        "mandate", id=key, person_id=person, level=level, valid_from="2025-01-01", valid_until="2025-12-31"
    )
    for session, outcome in outcomes.items():
        filled.add("mandate_renewal", mandate_id=key, session_id=session, outcome=outcome)


def table() -> Filled:
    filled = Filled()
    filled.people(A=["P1", "P2", "P3", "P4", "P5", "P6"])
    filled.session("S1", "2025-01-10", present=["P1", "P2", "P3", "P4", "P6"], absent=["P5"])
    filled.session("S2", "2025-02-10", present=["P3", "P6"])
    filled.session("S3")
    mandate(filled, "M1", "P1", "beslissen", {"S1": "vernieuwd", "S2": "ingetrokken"})
    mandate(filled, "M2", "P2", "adviseren", {"S1": "beperkt"})
    mandate(filled, "M3", "P3", "geen", {"S1": "vernieuwd"})
    mandate(filled, "M4", "P4", "terugkoppelen", {})
    mandate(filled, "M5", "P5", "beslissen", {"S1": "vernieuwd"})
    mandate(filled, "M6", "P4", "beslissen_binnen_grens", {"S1": "verruimd"})
    mandate(filled, "M7", "P6", None, {"S1": "vernieuwd"})
    return filled


def test_coverage_of_those_present() -> None:
    # P1, P2 and P4 hold a mandate; those of P1 and (the second) P4 were renewed.
    assert results(table().document)["mandate_coverage"] == [
        {"session_id": "S1", "with_mandate": 3, "renewed": 2, "coverage": 0.67},
        {"session_id": "S2", "with_mandate": 0, "renewed": 0, "coverage": None},
        {"session_id": "S3", "with_mandate": 0, "renewed": 0, "coverage": None},
    ]


def test_renewed_on_a_mandate_of_no_level_is_nothing() -> None:
    filled = table()
    mandate(filled, "M8", "P2", "geen", {"S1": "vernieuwd"})
    assert mandates.coverages(filled.document)[0].renewed == 2


def test_valid_on_a_date() -> None:
    filled = table()

    def on(day: date) -> list[str]:
        return [each.id for each in mandates.valid(filled.document, day)]

    assert on(date(2025, 1, 1)) == ["M1", "M2", "M4", "M5", "M6"]
    assert on(date(2025, 2, 9)) == ["M1", "M2", "M4", "M5", "M6"]
    # Withdrawn in the second session.
    assert on(date(2025, 2, 10)) == ["M2", "M4", "M5", "M6"]
    assert on(date(2025, 12, 31)) == ["M2", "M4", "M5", "M6"]
    assert on(date(2024, 12, 31)) == []
    assert on(date(2026, 1, 1)) == []


def test_room_to_decide() -> None:
    filled = table()
    people = ["P5", "P4", "P3", "P2", "P1"]
    assert mandates.without_room_to_decide(filled.document, people, date(2025, 1, 10)) == ["P3", "P2"]
    assert mandates.without_room_to_decide(filled.document, people, date(2025, 2, 10)) == ["P3", "P2", "P1"]
