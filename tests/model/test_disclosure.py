from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from fractions import Fraction

import pytest

from samenwerkdesk.model import disclosure
from samenwerkdesk.model.disclosure import (
    ANONYMOUS,
    OPEN,
    PER_PARTNER,
    may_show,
    may_show_weighted,
    shown_groups,
    visible_groups,
)
from samenwerkdesk.model.public_marks import PublicItem, public_conditions

from .filled import Filled

Counts = dict[str | None, int]


@pytest.mark.parametrize(
    ("n", "least", "mode", "shown"),
    [
        (5, 5, ANONYMOUS, True),
        (4, 5, ANONYMOUS, False),
        (4, 5, PER_PARTNER, False),
        (4, 5, None, False),
        (1, 5, OPEN, True),
        (0, 5, OPEN, False),
        (3, 3, ANONYMOUS, True),
        (2, 1, ANONYMOUS, False),  # nobody can go below three
        (0, 0, ANONYMOUS, False),
    ],
)
def test_the_threshold(n: int, least: int, mode: str | None, shown: bool) -> None:
    assert may_show(n, least, mode) is shown


def test_the_threshold_of_a_document() -> None:
    assert disclosure.threshold(Filled().document) == 5
    assert disclosure.threshold(Filled(threshold=4).document) == 4
    assert disclosure.threshold(Filled(threshold=1).document) == 3


@pytest.mark.parametrize(
    ("counts", "visible"),
    [
        ({}, set()),
        ({"A": 5, "B": 5}, {"A", "B"}),
        ({"A": 9, "B": 5, "C": 1}, {"A"}),  # B would give C away
        ({"A": 9, "B": 6, "C": 2, "D": 3}, {"A", "B"}),  # the hidden ones are five together
        ({"A": 9, "B": 6, "C": 0}, {"A", "B"}),  # nobody is nothing to hide
        ({"A": 9, "C": 4}, set()),
        ({"A": 4, "B": 4}, set()),
        ({"A": 5, "B": 7, None: 1}, {"B"}),
        ({"A": 5, "B": 7, None: 5}, {"A", "B"}),
    ],
)
def test_visible_groups(counts: Counts, visible: set[str]) -> None:
    assert visible_groups(counts, 5) == visible


def test_a_breakdown_asks_for_the_level() -> None:
    counts: Counts = {"A": 9, "B": 5, "C": 0, None: 5}
    assert shown_groups(counts, 5, ANONYMOUS) == set()
    assert shown_groups(counts, 5, PER_PARTNER) == {"A", "B"}
    assert shown_groups({"A": 1, "B": 0, None: 2}, 5, OPEN) == {"A"}


@pytest.mark.parametrize(
    ("counts", "mode", "shown"),
    [
        ({"A": 9, "B": 9}, ANONYMOUS, False),
        ({"A": 2, "B": 2, "C": 2}, ANONYMOUS, True),
        ({"A": 9, "B": 9, "C": 0}, ANONYMOUS, False),
        ({"A": 3, "B": 2, "C": 2}, ANONYMOUS, False),  # the three of A could be computed
        ({"A": 6, "B": 3, "C": 3}, ANONYMOUS, True),
        ({"A": 3, "B": 3, "C": 3, "D": 2, "E": 2, "F": 1}, ANONYMOUS, True),
        ({"A": 9, "B": 3, "C": 2}, PER_PARTNER, False),
        ({"A": 2, "B": 2, "C": 2, None: 1}, ANONYMOUS, False),
        ({"A": 1, "B": 1}, OPEN, True),
        ({None: 9}, OPEN, False),
    ],
)
def test_the_score_weighted_by_organisation(counts: Counts, mode: str, shown: bool) -> None:
    assert may_show_weighted(counts, 5, mode) is shown


# ---------------------------------------------------------------------- somebody who subtracts


def reachable(
    known: Iterable[Mapping[str | None, Fraction]], groups: list[str | None]
) -> list[set[str | None]]:
    """Every set of groups that some combination of known sums speaks about, with nothing about the others in it."""
    found = []
    for mask in range(1, 2 ** len(groups)):
        inside = {group for at, group in enumerate(groups) if mask >> at & 1}
        # Sweep the groups outside the set away; what is left speaks about the set alone.
        rows = [dict(row) for row in known]
        for group in [group for group in groups if group not in inside]:
            pivot = next((row for row in rows if row.get(group)), None)
            if pivot is None:
                continue
            rows.remove(pivot)
            for row in rows:
                factor = row.get(group, Fraction(0)) / pivot[group]
                for name, value in pivot.items():
                    row[name] = row.get(name, Fraction(0)) - factor * value
        if any(any(row.get(group) for group in inside) for row in rows):
            found.append(inside)
    return found


@pytest.mark.parametrize("mode", [ANONYMOUS, PER_PARTNER])
def test_no_combination_of_what_is_shown_speaks_about_fewer_than_the_threshold(mode: str) -> None:
    chance = random.Random(20250116)
    weighted_shown = broken_down = 0
    for _ in range(600):
        least = chance.choice([3, 4, 5, 7])
        counts: Counts = {
            name: chance.choice([0, 1, 1, 2, 3, 3, 5, 8]) for name in "ABCDEF"[: chance.randint(1, 6)]
        }
        if chance.random() < 0.2:
            counts[None] = chance.randint(1, 3)
        if not may_show(sum(counts.values()), least, mode):
            continue
        groups = [group for group, n in counts.items() if n]
        apart = shown_groups(counts, least, mode)
        # What everybody knows, as sums over the scores per group: the group score, the groups apart, the weighted score.
        known: list[dict[str | None, Fraction]] = [dict.fromkeys(groups, Fraction(1))]
        known += [{group: Fraction(1)} for group in apart]
        broken_down += bool(apart)
        if may_show_weighted(counts, least, mode):
            weighted_shown += 1
            known.append({group: Fraction(1, counts[group]) for group in groups if group is not None})
        for inside in reachable(known, groups):
            assert sum(counts[group] for group in inside) >= least, (counts, least, inside)
    assert weighted_shown > 20
    assert broken_down > 20 or mode == ANONYMOUS


def test_lines_between_organisations() -> None:
    assert disclosure.line_may_show(3, 2, 5, PER_PARTNER)
    assert not disclosure.line_may_show(3, 1, 5, PER_PARTNER)
    assert not disclosure.line_may_show(5, 0, 5, PER_PARTNER)
    assert disclosure.line_may_show(1, 1, 5, OPEN)


# ---------------------------------------------------------------------- a measurement


def marks(*values: float) -> dict[str, dict[str, float | None]]:
    return {
        f"P{at}": {"ambition": value, "interests": value if at > 1 else None}
        for at, value in enumerate(values, 1)
    }


@pytest.fixture
def filled() -> Filled:
    filled = Filled()
    filled.people(A=["P1", "P2"], B=["P3", "P4"], C=["P5", "P6"])
    filled.session("S1")
    filled.session("S2")
    return filled


def test_a_condition_with_enough_answers(filled: Filled) -> None:
    filled.quick_scan("S1", marks(1, 2, 2, 4, 5, 5))
    (found,) = public_conditions(filled.document)
    assert (found.session_id, found.instrument, found.threshold, found.revealed) == (
        "S1",
        "quick_scan",
        5,
        True,
    )
    assert found.items[0] == PublicItem(
        key="ambition",
        name="Ambitie",
        n=6,
        group_score=19 / 6,
        lowest=1.0,
        highest=5.0,
        scores=(1.0, 2.0, 2.0, 4.0, 5.0, 5.0),
        spread_label="large",
        polarised=True,
        partner_weighted_score=3.2,
    )
    assert found.items[1].n == 5
    assert found.items[2] == PublicItem("relationship", "Relatie", 0, "geen gegevens")
    assert found.suggestions == ("ambition", "interests")


def test_nothing_below_the_threshold(filled: Filled) -> None:
    filled.quick_scan("S1", marks(1, 2, 2, 4, 5), state="revealed")
    (found,) = public_conditions(filled.document)
    assert found.revealed
    assert found.items[0].shown
    assert found.items[1] == PublicItem("interests", "Belangen", 4, "te weinig antwoorden om te tonen")
    # Interests has the lowest mean of the two, which would say something about it.
    assert found.suggestions == ("ambition",)
    assert found.shown


def test_open_shows_everything(filled: Filled) -> None:
    filled.quick_scan("S1", marks(1, 2), anonymity_mode=OPEN)
    (found,) = public_conditions(filled.document)
    assert found.items[0].scores == (1.0, 2.0)
    assert [(group.partner_id, group.n, group.group_score) for group in found.items[0].groups] == [
        ("A", 2, 1.5)
    ]


def test_the_previous_mean_has_its_own_threshold(filled: Filled) -> None:
    filled.quick_scan("S1", marks(1, 2, 2, 4, 5))
    filled.quick_scan("S2", marks(2, 2, 2, 4, 5, 6))
    second = public_conditions(filled.document)[1]
    assert second.items[0].previous == 2.8
    assert second.items[0].delta == pytest.approx(0.7)
    assert second.items[0].different_group is False
    assert second.items[1].shown
    assert second.items[1].previous is None
    assert second.items[1].delta is None
    assert second.items[1].different_group is None


def test_per_organisation() -> None:
    filled = Filled(mode=PER_PARTNER)
    filled.people(A=["P1", "P2", "P3", "P4", "P5"], B=["P6", "P7", "P8", "P9", "P10"], C=["P11"])
    filled.session("S1")
    filled.quick_scan(
        "S1", {f"P{at}": {"ambition": 3, "process": 4 if at < 11 else None} for at in range(1, 12)}
    )
    (found,) = public_conditions(filled.document)
    # One of the two larger ones goes along with the single person of C; without that person both may be seen.
    assert [group.partner_id for group in found.items[0].groups] == ["A"]
    assert [group.partner_id for group in found.items[4].groups] == ["A", "B"]


def test_nobody_answered(filled: Filled) -> None:
    filled.full_scan("S1", {})
    (found,) = public_conditions(filled.document)
    assert not found.shown
    assert found.suggestions == ()
