from __future__ import annotations

from fractions import Fraction

import pytest

from samenwerkdesk.model import measured, trends
from samenwerkdesk.model.statistics import scale

from .filled import Filled


@pytest.fixture
def filled() -> Filled:
    filled = Filled()
    filled.people(A=["P1", "P2"])
    for session in ("S1", "S2", "S3", "S4"):
        filled.session(session)
    return filled


@pytest.mark.parametrize(
    ("ahead", "signal"),
    [
        (["1.1", "1.1", "1.1"], "deepening"),
        (["1", "1.1", "1.1"], None),  # exactly a quarter of 1-5
        (["-1.1", "-2", "-1.01"], "progress"),
        (["1.1", "-1.1", "1.1"], None),
        (["1.1", "1.1"], None),
        (["0", "2", "2", "2"], "deepening"),
        (["2", "2", "2", "0"], None),
        ([], None),
    ],
)
def test_out_of_balance(ahead: list[str], signal: str | None) -> None:
    assert trends.imbalance([Fraction(value) for value in ahead], scale(1, 5)) == signal


def test_movement_of_a_document(filled: Filled) -> None:
    assert trends.movement_imbalance(trends.movement(filled.document)) is None
    for session, deepening, progress in (("S1", 5, 3), ("S2", 4, None), ("S3", 5, 3), ("S4", 4, 2)):
        round_id = filled.round("movement", session)
        filled.marks(round_id, "P1", BEW1=deepening, BEW2=progress)
        filled.marks(round_id, "P2", BEW1=deepening, BEW2=progress)
    assert trends.movement_imbalance(trends.movement(filled.document)) == "deepening"


def test_process_trust_with_its_trend(filled: Filled) -> None:
    first = filled.round("process_trust", "S1")
    filled.marks(first, "P1", PV1=2, PV2=3, PV3=2, PV4=2)
    filled.marks(first, "P2", PV1=4, PV2=3, PV3=None, PV4=2)
    filled.round("process_trust", "S2")
    filled.marks(filled.round("process_trust", "S3"), "P1", PV1=4, PV2=4)
    one, two, three = trends.process_trust(filled.document)
    assert (one.mean, one.delta) == (Fraction(5, 2), None)
    assert [each.n for each in one.session.items if each.key == "PV3"] == [1]
    assert (two.mean, two.delta) == (None, None)
    assert (three.mean, three.delta) == (Fraction(4), Fraction(3, 2))
    assert [each.delta for each in three.session.items if each.key == "PV2"] == [1]


def test_compliance_per_rule(filled: Filled) -> None:
    filled.marks(filled.round("compliance", "S1", linkage="none"), None, SR1=2, SR2=3)
    later = filled.round("compliance", "S3")
    filled.marks(later, "P1", SR1=3)
    filled.marks(later, "P2", SR1=4)
    found = trends.compliance(filled.document)
    assert [(session, one.mean, one.delta) for session, one in found["SR1"]] == [
        ("S1", 2, None),
        ("S3", Fraction(7, 2), Fraction(3, 2)),
    ]
    assert [session for session, _ in found["SR2"]] == ["S1"]
    assert [each.together for each in measured.measurements(filled.document, "compliance")] == [True, False]


def test_shifts(filled: Filled) -> None:
    filled.marks(filled.round("shift", "S1"), None, VN1=0, VN2=3)
    (found,) = trends.shifts(filled.document)
    zero = found.of("VN1")
    assert zero is not None
    assert zero.mean == 0
    assert found.of("VN4") is None


def test_qualities_from_two_sides(filled: Filled) -> None:
    asked = filled.round("community_qualities", "S1")
    for person, group, own in (("P1", 2, 5), ("P2", 4, 5)):
        filled.ballot(
            asked,
            person,
            {
                ("WG1", "group", ""): group,
                ("WG1", "self", ""): own,
                ("WG2", "group", ""): 3,
                ("WG3", "self", ""): 1,
            },
        )
    found = trends.qualities(filled.document)["S1"]
    assert [each.code for each in found] == [f"WG{number}" for number in range(1, 10)]
    assert found[0].difference == -2
    assert found[1].difference is None
    assert found[8].group is None
    assert trends.most_divided(found) == ["WG1", "WG2"]
    assert trends.most_divided(found, 1) == ["WG1"]
