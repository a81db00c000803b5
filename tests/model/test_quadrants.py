from __future__ import annotations

from fractions import Fraction

import pytest

from samenwerkdesk.model import quadrants
from samenwerkdesk.model.results import results

from .filled import Filled

LOW, HIGH = Fraction(499, 100), Fraction(5)


@pytest.mark.parametrize(
    ("public", "private", "name"),
    [
        (HIGH, LOW, "hierarchy"),
        (HIGH, HIGH, "negotiated"),
        (LOW, LOW, "market"),
        (LOW, HIGH, "self_regulation"),
    ],
)
def test_steering(public: Fraction, private: Fraction, name: str) -> None:
    assert quadrants.steering_quadrant(public, private) == name


@pytest.mark.parametrize(
    ("support", "decisiveness", "name"),
    [
        (HIGH, LOW, "talking_circle"),
        (HIGH, HIGH, "balanced"),
        (LOW, LOW, "pseudo_collaboration"),
        (LOW, HIGH, "pushing_through"),
    ],
)
def test_organisation(support: Fraction, decisiveness: Fraction, name: str) -> None:
    assert quadrants.organisation_quadrant(support, decisiveness) == name


@pytest.mark.parametrize(
    ("level", "name"),
    [
        (Fraction(-2), "onder"),
        (Fraction(-199, 100), "passend"),
        (Fraction(199, 100), "passend"),
        (Fraction(2), "over"),
    ],
)
def test_level(level: Fraction, name: str) -> None:
    assert quadrants.level_class(level) == name


@pytest.mark.parametrize(
    ("complexity", "intensity", "name"),
    [
        (3.5, 3.4, "disconnected"),
        (3.5, 3.5, "intensive_chain"),
        (3.4, 3.4, "standard_chain"),
        (3, 4, "overbuilt"),
    ],
)
def test_chain(complexity: float, intensity: float, name: str) -> None:
    assert quadrants.chain_quadrant(Fraction(complexity), Fraction(intensity)) == name


def test_pride() -> None:
    assert quadrants.pride_quadrant(HIGH, HIGH) == "dual"
    assert quadrants.pride_quadrant(HIGH, LOW) == "own_organisation"
    assert quadrants.pride_quadrant(LOW, HIGH) == "collaboration"
    assert quadrants.pride_quadrant(LOW, LOW) == "neither"


@pytest.fixture
def filled() -> Filled:
    filled = Filled()
    filled.people(A=["P1", "P2", "P3"])
    filled.session("S1")
    filled.session("S2")
    return filled


def test_nothing_was_asked(filled: Filled) -> None:
    found = results(filled.document)
    assert found["steering_counts"] is None
    assert found["chain_quadrant_now"] is None
    assert found["organisation_balance"] == []
    assert quadrants.pride_points(filled.document) == []


def test_steering_counts_complete_placements_of_the_last_round(filled: Filled) -> None:
    old = filled.round("steering_quadrant", "S1")
    filled.ballot(old, "P1", {("STU1", "now", ""): 0, ("STU2", "now", ""): 0})
    last = filled.round("steering_quadrant", "S2")
    filled.add("steering_round", round_id=last, boundary=5.0)
    for person, public, private in (("P1", 5, 5), ("P2", 9, 0), ("P3", 1, None)):
        filled.ballot(last, person, {("STU1", "now", ""): public, ("STU2", "now", ""): private})
    assert quadrants.steering_counts(filled.document) == {
        "now": {"hierarchy": 1, "negotiated": 1},
        "desired": {},
    }


def test_organisation_takes_the_mean_per_question(filled: Filled) -> None:
    asked = filled.round("organisation_balance", "S1")
    filled.marks(asked, "P1", OG1=4, OG2=None, OG3=-3)
    filled.marks(asked, "P2", OG1=6, OG2=4, OG3=-1)
    filled.marks(filled.round("organisation_balance", "S2"), "P1", OG1=0)
    assert results(filled.document)["organisation_balance"] == [
        {
            "session_id": "S1",
            "support": 5.0,
            "decisiveness": 4.0,
            "quadrant": "talking_circle",
            "organisation_level": -2.0,
            "level_class": "onder",
        },
        {
            "session_id": "S2",
            "support": 0.0,
            "decisiveness": None,
            "quadrant": None,
            "organisation_level": None,
            "level_class": None,
        },
    ]


def test_pride_of_those_who_gave_both(filled: Filled) -> None:
    asked = filled.round("dual_identity", "S1")
    filled.marks(asked, "P1", own_organisation=9, collaboration=3)
    filled.marks(asked, "P2", own_organisation=9)
    (point,) = quadrants.pride_points(filled.document)
    assert [point.person_id, point.x, point.y, point.quadrant] == ["P1", 9, 3, "own_organisation"]


@pytest.mark.parametrize(
    ("complexity", "intensity", "name"), [(5, 3, "disconnected"), (None, 3, None), (5, None, None)]
)
def test_the_chain_as_it_is(
    filled: Filled, complexity: float | None, intensity: float | None, name: str | None
) -> None:
    filled.add("chain", id="K1", complexity=complexity, intensity_now=intensity)
    assert quadrants.chain_quadrant_now(filled.document) == name
