from __future__ import annotations

import math
import random
from itertools import combinations

import pytest

from samenwerkdesk.charts.stacks import LIFT, PITCH, Stacks, fit, most_equal


def line(scores: list[float], room: float = 100.0, unit: float = 50.0) -> Stacks:
    return Stacks(scores, lambda score: score * unit, room, 0.0, 300.0)


def centres(stack: Stacks, radius: float) -> list[tuple[float, float]]:
    return [(x, (LIFT + level * PITCH) * radius) for x, level in stack.places(radius)]


@pytest.mark.parametrize("seed", range(20))
def test_no_two_dots_touch_and_all_stay_inside(seed: int) -> None:
    chance = random.Random(seed)
    scores = [round(chance.choice([1, 2.2, 2.25, 2.3, 4, chance.uniform(1, 5)]), 2) for _ in range(30)]
    stack = line(scores)
    radius = fit([stack], 8.0, 0.5)
    assert stack.fits(radius)
    found = centres(stack, radius)
    assert len(found) == 30
    assert min(math.dist(one, other) for one, other in combinations(found, 2)) > 2 * radius
    assert all(x - radius >= 0 and x + radius <= 300 and y + radius <= 100 for x, y in found)


def test_scores_close_together_keep_the_size_of_the_dots_and_their_own_place() -> None:
    stack = line([2.2, 2.25])
    assert fit([stack], 8.0, 0.5) == 8.0
    (first, low), (second, high) = stack.places(8.0)
    assert (low, high) == (0, 1)
    assert (first, second) == pytest.approx((110.0, 112.5))


def test_three_equal_answers_stand_in_one_column_and_four_in_two() -> None:
    assert [x for x, _ in line([3.0] * 3).places(5.0)] == [150.0] * 3
    four = line([3.0] * 4).places(5.0)
    assert sorted({x for x, _ in four}) == [150.0 - PITCH * 2.5, 150.0 + PITCH * 2.5]
    assert [level for _, level in four] == [0, 0, 1, 1]


def test_all_lines_share_the_radius_of_the_fullest() -> None:
    full, single = line([3.0] * 200), line([3.0])
    assert fit([full, single], 8.0, 0.1) == fit([full], 8.0, 0.1) < 8.0


def test_without_room_the_dots_get_their_smallest_size_and_none_is_lost() -> None:
    stack = line([3.0, 3.01] * 40, room=4.0, unit=1.0)
    assert fit([stack], 8.0, 2.0) == 2.0
    assert len(stack.places(2.0)) == 80


def test_the_most_equal_answers() -> None:
    assert most_equal([1, 2, 2, 3]) == 2
    assert most_equal([]) == 0
