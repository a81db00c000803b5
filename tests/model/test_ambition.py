from __future__ import annotations

import json
from fractions import Fraction

from samenwerkdesk.model import ambition
from samenwerkdesk.model.results import results

from .filled import Filled


def test_only_complete_people_count() -> None:
    assert ambition.factor_means([[6, 4, 2], [10, None, 10], [2, 4, 6]]) == (2, (Fraction(4),) * 3)
    assert ambition.factor_means([[None, 1, 1]]) == (0, None)
    assert ambition.factor_means([]) == (0, None)


def test_a_zero_takes_everything() -> None:
    n, factors = ambition.factor_means([[8, 0, 9]])
    assert n == 1
    formula = ambition.Formula("S1", n, factors)
    assert (formula.product, formula.grade) == (Fraction(0), 0.0)


def test_the_grade_is_the_cube_root() -> None:
    assert ambition.Formula("S1", 1, (Fraction(5), Fraction(5), Fraction(5))).grade == 5.0
    assert ambition.Formula("S1", 1, (Fraction(10), Fraction(10), Fraction(10))).grade == 10.0


def test_the_formula_per_session() -> None:
    filled = Filled()
    filled.people(A=["P1", "P2"])
    for session in ("S1", "S2", "S3"):
        filled.session(session)
    filled.marks(filled.round("ambition_formula", "S3"), "P1", FOR1=1, FOR2=2)
    first = filled.round("ambition_formula", "S1")
    filled.marks(first, "P1", FOR1=6, FOR2=4, FOR3=2)
    filled.marks(first, "P2", FOR1=7, FOR2=5, FOR3=3)
    filled.marks(filled.round("ambition_formula", "S2", state="open"), "P1", FOR1=9, FOR2=9, FOR3=9)
    assert results(filled.document)["ambition_formula"] == [
        {"session_id": "S1", "n_respondents": 2, "product": 73.13, "grade": 4.18},
        {"session_id": "S3", "n_respondents": 0, "product": None, "grade": None},
    ]


def test_balance_of_giving_and_taking() -> None:
    assert ambition.balance([5, None], [2, 1.5]) == Fraction(3, 2)
    assert ambition.balance([], []) == 0


def test_partners_with_a_sheet_have_a_balance() -> None:
    filled = Filled()
    for partner in ("A", "B", "C", "D"):
        filled.partner(partner)
    for partner in ("B", "A"):
        filled.add("partner_sheet", kind="give_take", partner_id=partner)
    filled.add("partner_sheet", kind="boundary", partner_id="D")
    for partner, direction, weight in (
        ("A", "give", 5.0),
        ("A", "take", 3.0),
        ("A", "take", None),
        ("C", "give", 0.5),
    ):
        filled.add("give_take", partner_id=partner, direction=direction, weight=weight)
    found = results(filled.document)["give_take_balance"]
    assert json.dumps(found) == '{"A": 2, "B": 0, "C": 0.5}'
