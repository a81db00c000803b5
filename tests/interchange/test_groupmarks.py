"""Compliance and shifts by the group, or by person with the average in the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import differences, export_case
from tests.interchange.cases import Case

Fill = Callable[[Case], Document]

CASE: Case = {
    "participants": [{"id": "P1"}, {"id": "P2"}, {"id": "P3"}],
    "sessions": [{"id": "S1"}, {"id": "S2"}],
    "ground_rules": [
        {"code": "SR1", "compliance": {"S1": 3, "S2": 4.5}},
        {"code": "SR2", "compliance": {"S1": None}},
    ],
    "shift_scores": [{"session_id": "S2", "VN1": 4, "VN2": 2.5}, {"session_id": "S1"}, {"VN4": None}],
}


def by_person(
    document: Document, instrument: str, session: str, marks: dict[str, dict[str, Any]], state: str = "closed"
) -> None:
    with document.change("Ronde"):
        key = document.new_id("round", "R")
        document.insert(
            "round",
            id=key,
            seq=document.next_seq("round"),
            instrument=instrument,
            session_id=session,
            state=state,
        )
        for place, (person, answers) in enumerate(marks.items()):
            document.insert("ballot", id=f"{key}-{person}", round_id=key, seq=place, person_id=person)
            for item, number in answers.items():
                document.insert("answer", ballot_id=f"{key}-{person}", item=item, number=number)


def test_marks_of_the_group_come_back(filled: Fill) -> None:
    document = filled(CASE)
    assert document.value("SELECT count(*) FROM round WHERE instrument = 'compliance'") == 2
    assert list(differences(CASE, export_case(document))) == []


def test_marks_by_person_are_averaged_and_kept(filled: Fill) -> None:
    document = filled(CASE)
    by_person(
        document, "compliance", "S2", {"P1": {"SR1": 1, "SR2": 5}, "P2": {"SR1": 2}, "P3": {"SR1": None}}
    )
    by_person(document, "shift", "S2", {"P1": {"VN1": 10}, "P2": {"VN1": 5}})
    case = export_case(document)
    assert [rule["compliance"] for rule in case["ground_rules"]] == [
        {"S1": 3, "S2": 1.5},
        {"S1": None, "S2": 5},
    ]
    assert case["shift_scores"][-1] == {"session_id": "S2", "VN1": 7.5}
    assert [row["instrument"] for row in case["rounds"]] == ["compliance", "compliance", "shift"]
    again = filled(case)
    assert list(differences(case, export_case(again))) == []
    assert (
        ground_rules.compliance(again)
        == ground_rules.compliance(document)
        == {"S1": {"SR1": 3.0}, "S2": {"SR1": 1.5, "SR2": 5.0}}
    )


def test_a_round_that_is_still_open_does_not_count(filled: Fill) -> None:
    document = filled(CASE)
    by_person(document, "compliance", "S2", {"P1": {"SR1": 1}}, state="open")
    by_person(document, "shift", "S1", {"P1": {"VN1": 1}}, state="open")
    case = export_case(document)
    assert case["ground_rules"][0]["compliance"] == {"S1": 3, "S2": 4.5}
    assert case["shift_scores"][:2] == [{"session_id": "S2", "VN1": 4, "VN2": 2.5}, {"session_id": "S1"}]
    assert list(differences(case, export_case(filled(case)))) == []
