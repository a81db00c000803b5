from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkdesk.model import conditions
from samenwerkdesk.model.conditions import CONDITIONS, measurements
from samenwerkdesk.model.results import results

from .filled import Filled


def alike(mark: float | None) -> dict[str, list[float | None]]:
    return {condition: [mark] * 5 for condition in CONDITIONS}


def ambition(filled: Filled) -> list[dict[str, Any]]:
    return [entry["ambition"] for entry in results(filled.document)["conditions"]]


@pytest.fixture
def filled() -> Filled:
    filled = Filled()
    filled.people(A=["P1", "P2", "P3"], B=["P4"], C=["P5"])
    filled.session("S1", "2025-01-01")
    filled.session("S2", "2025-02-01")
    filled.session("S3", "2025-03-01")
    return filled


def test_an_empty_document_has_no_conditions() -> None:
    assert results(Filled().document)["conditions"] == []


def test_a_round_without_answers_has_no_data(filled: Filled) -> None:
    filled.full_scan("S1", {})
    (entry,) = results(filled.document)["conditions"]
    assert entry["session_id"] == "S1"
    assert entry["process"] == {
        "n_respondents": 0,
        "group_score": None,
        "partner_weighted_score": None,
        "score_range": None,
        "std_dev": None,
        "spread_label": None,
        "polarised": False,
        "discussion_worthy": False,
        "trend": None,
    }
    assert entry["discussion_suggestions"] == []


def test_two_marks_of_five_do_not_count(filled: Filled) -> None:
    filled.full_scan(
        "S1", {"P1": {"ambition": [5, 5, None, None, None]}, "P4": {"ambition": [1, 2, 3, None, None]}}
    )
    (entry,) = ambition(filled)
    assert (entry["n_respondents"], entry["group_score"], entry["partner_weighted_score"]) == (1, 2.0, 2.0)
    assert measurements(filled.document)[0].items[1].n == 0


def test_weighted_by_organisation(filled: Filled) -> None:
    filled.full_scan("S1", {"P1": alike(1), "P2": alike(1), "P3": alike(1), "P4": alike(5)})
    (entry,) = ambition(filled)
    assert (entry["group_score"], entry["partner_weighted_score"]) == (2.0, 3.0)


def test_people_without_organisation_weigh_in_the_group_only(filled: Filled) -> None:
    filled.person("P9")
    filled.full_scan("S1", {"P1": alike(2), "P9": alike(4)})
    (entry,) = ambition(filled)
    assert (entry["group_score"], entry["partner_weighted_score"]) == (3.0, 2.0)


def test_an_unlinked_round_has_no_weighted_score(filled: Filled) -> None:
    filled.full_scan("S1", {"P1": alike(2), "P4": alike(4)}, linkage="none")
    filled.full_scan("S2", {"P1": alike(2), "P4": alike(4)})
    first, second = ambition(filled)
    assert first["partner_weighted_score"] is None
    assert second["trend"] == {"delta": 0.0, "different_group": None}


def test_a_round_linked_to_partners(filled: Filled) -> None:
    round_id = filled.round("quick_scan", "S1", linkage="partner")
    for partner, mark in (("A", 1), ("A", 2), ("B", 5)):
        filled.ballot(round_id, None, {("ambition", "", ""): mark}, partner_id=partner)
    (entry,) = ambition(filled)
    assert entry["partner_weighted_score"] == 3.25


def test_a_quick_scan_needs_one_mark(filled: Filled) -> None:
    filled.quick_scan("S1", {"P1": {"ambition": 4, "interests": None}, "P2": {"ambition": 3}})
    (entry,) = results(filled.document)["conditions"]
    assert (entry["ambition"]["n_respondents"], entry["ambition"]["group_score"]) == (2, 3.5)
    assert entry["interests"]["n_respondents"] == 0


def test_the_trend_skips_sessions_without_data_and_other_forms(filled: Filled) -> None:
    filled.full_scan("S1", {"P1": alike(2)})
    filled.quick_scan("S2", {"P1": dict.fromkeys(CONDITIONS, 5.0)})
    filled.full_scan("S3", {"P1": alike(3), "P4": alike(4)})
    first, second, third = ambition(filled)
    assert first["trend"] is None
    assert second["trend"] is None
    assert third["trend"] == {"delta": 1.5, "different_group": True}


def test_the_trend_of_a_condition_that_was_skipped(filled: Filled) -> None:
    filled.full_scan("S1", {"P1": alike(2)})
    filled.full_scan("S2", {"P1": {"interests": [3] * 5}})
    filled.full_scan("S3", {"P1": alike(3)})
    found = measurements(filled.document)[2]
    trends = {each.key: each.trend for each in found.items}
    assert trends["ambition"] is not None
    assert (trends["ambition"].delta, trends["ambition"].different_group) == (Fraction(1), False)
    assert trends["interests"] is not None
    assert trends["interests"].delta == 0


def test_the_last_closed_round_of_a_session_counts(filled: Filled) -> None:
    filled.full_scan("S1", {"P1": alike(1)})
    filled.full_scan("S1", {"P1": alike(2)}, state="revealed")
    filled.full_scan("S1", {"P1": alike(5)}, state="open")
    filled.full_scan("S2", {"P1": alike(4)})
    entries = results(filled.document)["conditions"]
    assert [entry["session_id"] for entry in entries] == ["S1", "S2"]
    assert entries[0]["ambition"]["group_score"] == 2.0
    assert entries[1]["ambition"]["trend"]["delta"] == 2.0


def test_sessions_stand_in_their_own_order(filled: Filled) -> None:
    filled.full_scan("S2", {"P1": alike(4)})
    filled.full_scan("S1", {"P1": alike(2)})
    entries = results(filled.document)["conditions"]
    assert [entry["session_id"] for entry in entries] == ["S1", "S2"]
    assert entries[1]["ambition"]["trend"]["delta"] == 2.0


def test_zero_is_an_answer() -> None:
    filled = Filled(0, 10)
    filled.people(A=["P1", "P2"])
    filled.session("S1")
    filled.full_scan("S1", {"P1": alike(0), "P2": {"ambition": [0, 0, 0, None, None]}})
    (entry,) = ambition(filled)
    assert (entry["n_respondents"], entry["group_score"], entry["score_range"]) == (2, 0.0, 0.0)


def test_what_to_talk_about() -> None:
    filled = Filled()
    filled.people(A=["P1", "P2", "P3", "P4"])
    for session in ("S1", "S2", "S3"):
        filled.session(session)
    camps: list[float] = [1, 1, 5, 5]
    wide: list[float] = [1, 1, 1, 5]
    low: list[float] = [1, 1, 1, 2]

    def people(**columns: list[float]) -> dict[str, dict[str, float | None]]:
        return {
            f"P{at + 1}": {name: columns.get(name, [3, 3, 3, 3])[at] for name in CONDITIONS}
            for at in range(4)
        }

    filled.quick_scan("S1", people(process=camps, interests=wide, organisation=[1, 1, 1, 4]))
    filled.quick_scan("S2", people(relationship=wide, interests=[5, 5, 5, 1], process=low))
    filled.quick_scan("S3", people(relationship=low, process=[1, 1, 1, 2]))
    found = [entry["discussion_suggestions"] for entry in results(filled.document)["conditions"]]
    # Two camps first; then the widest; of equal spread the lowest; when nothing is worth it, only the lowest.
    assert found == [["process", "interests"], ["relationship", "interests"], ["relationship"]]


# ---------------------------------------------------------------------- the same, written a second time

marks = st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=5, max_size=5)
person = st.fixed_dictionaries({}, optional=dict.fromkeys(CONDITIONS, marks))
crowds = st.lists(st.dictionaries(st.integers(0, 11), person, max_size=12), min_size=1, max_size=4)


def close(found: float | None, wanted: float | None) -> bool:
    return found == wanted if found is None or wanted is None else abs(found - wanted) < 0.0051


@settings(max_examples=40, deadline=None)
@given(crowds, st.lists(st.integers(0, 3), min_size=12, max_size=12))
def test_a_second_computation_agrees(sessions: list[dict[int, Any]], partner_of: list[int]) -> None:
    filled = Filled(0, 10)
    for partner in range(4):
        filled.partner(f"A{partner}")
    for at in range(12):
        filled.person(f"P{at}", f"A{partner_of[at]}")
    for at, crowd in enumerate(sessions):
        filled.session(f"S{at}")
        filled.full_scan(f"S{at}", {f"P{key}": given for key, given in crowd.items()})
    entries = results(filled.document)["conditions"]
    for condition in CONDITIONS:
        before: dict[int, float] = {}
        for entry, crowd in zip(entries, sessions, strict=True):
            now = {}
            for key, given_marks in crowd.items():
                kept = [mark for mark in given_marks.get(condition, []) if mark is not None]
                if len(kept) >= 3:
                    now[key] = sum(kept) / len(kept)
            found = entry[condition]
            assert found["n_respondents"] == len(now)
            if not now:
                assert found["group_score"] is None
                assert found["trend"] is None
                continue
            values = list(now.values())
            middle = sum(values) / len(values)
            deviation = math.sqrt(sum((value - middle) ** 2 for value in values) / len(values))
            assert close(found["group_score"], middle)
            assert close(found["score_range"], max(values) - min(values))
            assert close(found["std_dev"], deviation)
            per_partner: dict[int, list[float]] = {}
            for key, value in now.items():
                per_partner.setdefault(partner_of[key], []).append(value)
            means = [sum(group) / len(group) for group in per_partner.values()]
            assert close(found["partner_weighted_score"], sum(means) / len(means))
            if min(abs(deviation - limit) for limit in (1.0, 2.0)) > 1e-9:
                label = "small" if deviation < 1 else "medium" if deviation < 2 else "large"
                assert found["spread_label"] == label
            if before:
                share = len(now.keys() & before.keys()) / len(now.keys() | before.keys())
                assert close(found["trend"]["delta"], middle - sum(before.values()) / len(before))
                assert found["trend"]["different_group"] is (share < 0.7)
            else:
                assert found["trend"] is None
            before = now


def test_suggestions_without_anything() -> None:
    assert conditions.suggestions([]) == []
