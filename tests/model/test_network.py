from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkdesk.model import network
from samenwerkdesk.model.network import Layer
from samenwerkdesk.model.results import results

from .filled import Filled

HALF, NONE, ALL = Fraction(1, 2), Fraction(0), Fraction(1)


def test_nobody_and_nothing() -> None:
    assert network.layer([], {}, {}) == Layer(0, None, None, None, ())
    assert network.layer(["P1"], {"P1": "A"}, {}) == Layer(0, None, None, None, ("P1",))
    two = network.layer(["P1", "P2"], {"P1": "A", "P2": "A"}, {("P1", "P2"): 0, ("P2", "P1"): None})
    assert two == Layer(0, NONE, None, None, ("P1", "P2"))


def test_ties_of_people_who_did_not_agree_do_not_count() -> None:
    partner_of = {"P1": "A", "P2": "B", "P3": "B"}
    values = {("P1", "P2"): 1.0, ("P2", "P1"): 3.0, ("P1", "P3"): 2.0, ("P1", "P1"): 3.0}
    assert network.layer(["P1", "P2"], partner_of, values) == Layer(2, ALL, ALL, ALL, ())


def test_one_way() -> None:
    partner_of = {"P1": "A", "P2": "A", "P3": "B"}
    found = network.layer(["P1", "P2", "P3"], partner_of, {("P1", "P2"): 2, ("P2", "P3"): 1})
    assert found == Layer(2, Fraction(1, 3), NONE, HALF, ())


def test_the_last_network_with_its_layers() -> None:
    filled = Filled()
    assert results(filled.document)["network"] is None
    filled.people(A=["P1", "P2"], B=["P3", "P4"])
    filled.session("S1")
    filled.session("S2")
    filled.network("S1", ["P1"], [])
    filled.network(
        "S2",
        ["P3", "P1", "P2"],
        [("P1", "P3", [2, 0]), ("P3", "P1", [1, None]), ("P4", "P1", [3, 3]), ("P2", "P4", [3, 3])],
        ["contact", "support"],
    )
    assert results(filled.document)["network"] == {
        "n_consenting": 3,
        "contact": {
            "ties": 2,
            "density": 0.33,
            "reciprocity": 1.0,
            "cross_partner_share": 1.0,
            "isolates": ["P2"],
        },
        "support": {
            "ties": 0,
            "density": 0.0,
            "reciprocity": None,
            "cross_partner_share": None,
            "isolates": ["P1", "P2", "P3"],
        },
    }


def test_a_refusal_is_no_consent() -> None:
    filled = Filled()
    filled.people(A=["P1", "P2"])
    filled.session("S1")
    round_id = filled.network("S1", ["P1"], [("P1", "P2", [3])])
    filled.add("network_consent", round_id=round_id, person_id="P2", given=0)
    found = network.network(filled.document)
    assert found is not None
    assert (found.people, found.layers["contact"].ties) == (("P1",), 0)


people = st.integers(0, 9)
ties = st.dictionaries(st.tuples(people, people), st.one_of(st.none(), st.integers(0, 3)), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=10, max_size=10), st.sets(people), ties)
def test_a_second_computation_agrees(
    partner_of: list[int], consenting: set[int], given_ties: dict[tuple[int, int], int | None]
) -> None:
    filled = Filled()
    for partner in range(4):
        filled.partner(f"A{partner}")
    for at in range(10):
        filled.person(f"P{at}", f"A{partner_of[at]}")
    filled.session("S1")
    filled.network(
        "S1",
        [f"P{at}" for at in consenting],
        [(f"P{a}", f"P{b}", [value]) for (a, b), value in given_ties.items() if a != b],
    )
    matrix = [
        [
            a != b and a in consenting and b in consenting and (given_ties.get((a, b)) or 0) >= 1
            for b in range(10)
        ]
        for a in range(10)
    ]
    count = sum(map(sum, matrix))
    both = sum(matrix[a][b] and matrix[b][a] for a in range(10) for b in range(10))
    across = sum(matrix[a][b] and partner_of[a] != partner_of[b] for a in range(10) for b in range(10))
    n = len(consenting)
    found = results(filled.document)["network"]
    assert found["n_consenting"] == n
    contact = found["contact"]
    assert contact["ties"] == count
    for name, part, whole in (
        ("density", count, n * (n - 1)),
        ("reciprocity", both, count),
        ("cross_partner_share", across, count),
    ):
        if whole:
            assert abs(contact[name] - part / whole) < 0.0051
        else:
            assert contact[name] is None
    assert contact["isolates"] == [
        f"P{at}" for at in sorted(consenting) if not any(matrix[at]) and not any(row[at] for row in matrix)
    ]
