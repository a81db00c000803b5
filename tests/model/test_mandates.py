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


def test_withdrawn_stays_withdrawn_until_something_is_given() -> None:
    filled = Filled()
    filled.people(A=["P1", "P2"])
    for key, held_on in (("S1", "2025-01-10"), ("S2", "2025-02-10")):
        filled.session(key, held_on)
    mandate(filled, "M1", "P1", "beslissen", {"S1": "ingetrokken", "S2": "nog_niet_opgehaald"})
    mandate(filled, "M2", "P2", "beslissen", {"S1": "ingetrokken", "S2": "beperkt"})
    assert mandates.states(filled.document, date(2025, 3, 1)) == {"M1": "ingetrokken", "M2": "geldig"}


def test_without_room_says_why() -> None:
    filled = table()
    people = ["P5", "P4", "P3", "P2", "P1", "P6", "P3"]

    def on(day: date) -> list[tuple[str, str]]:
        found = mandates.without_room(filled.document, people, day)
        return [(each.person_id, each.words) for each in found]

    none, level = ("P3", "heeft geen mandaat"), ("P6", "geen mandaat vastgelegd")
    assert on(date(2025, 1, 10)) == [none, ("P2", "adviseert"), level]
    assert on(date(2025, 2, 10)) == [none, ("P2", "adviseert"), ("P1", "ingetrokken"), level]
    expired = "verlopen op 31 december 2025"
    assert on(date(2026, 1, 1))[:2] == [("P5", expired), ("P4", expired)]
    assert on(date(2024, 1, 1))[0] == ("P5", "geldt pas vanaf 1 januari 2025")
    assert mandates.without_room(filled.document, ["?"], date(2025, 1, 10))[0].reason == mandates.MISSING


def test_what_is_still_to_renew() -> None:
    filled = table()

    def todo(session: str) -> list[str]:
        return [each.mandate_id for each in mandates.to_renew(filled.document, session)]

    # P4 has two; P5 was not there; 'beperkt' was brought back too.
    assert todo("S1") == ["M4"]
    # Nobody is marked as present yet, so everybody who takes part counts.
    assert todo("S3") == ["M1", "M2", "M4", "M6", "M5"]
    with filled.document.change("Rij"):
        filled.document.update("mandate_renewal", {"mandate_id": "M2"}, outcome="nog_niet_opgehaald")
    assert todo("S1") == ["M2", "M4"]
