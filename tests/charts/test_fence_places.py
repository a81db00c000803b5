"""No name touches anything, at any size, for any number of partners; and all phases have the same places."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from samenwerkdesk.charts import fence_horseshoe
from samenwerkdesk.charts.fence import PHASES, Arrangement, arrange
from samenwerkdesk.charts.fence_places import DEPTH, Box
from samenwerkdesk.charts.style import Style
from tests.charts.fenced import LONG, PAPER, SHORT, SIZES, WALL, WORD, around, overlap, scene, touch

NAMES = {
    "short": SHORT,
    "long": [LONG, WORD, "Gemeente Elzenland, afdeling Jeugd en Onderwijs"],
    "mixed": [LONG, "GGD"],
}


def collisions(found: Arrangement, width: float, height: float) -> list[str]:
    """What is wrong with the labels of an arrangement."""
    wrong = []
    solids = [(around(solid), solid) for solid in found.solids()]
    for index, label in enumerate(found.labels):
        box = label.box
        if box.left < 0 or box.bottom < 0 or box.right > width or box.top > height:
            wrong.append(f"{label.text} leaves the sheet")
        wrong += [
            f"{label.text} touches {other.text}" for other in found.labels[:index] if overlap(box, other.box)
        ]
        wrong += [
            f"{label.text} touches {solid}"
            for near, solid in solids
            if overlap(near, box) and touch(solid, box)
        ]
    return wrong


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 20])
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_no_label_touches_anything(count: int, width: float, height: float, chosen: Style) -> None:
    for kind, names in NAMES.items():
        for phase in PHASES:
            found = arrange(scene(count, phase, names, joint=LONG), width, height, chosen)
            assert len(found.labels) == count
            assert (kind, phase, collisions(found, width, height)) == (kind, phase, [])


def test_the_check_finds_what_touches() -> None:
    found = arrange(scene(6, 1), 1920, 842, WALL)
    first = found.labels[0].box
    onto_planks = Box(first.left, first.top, first.right, first.top + 60)
    assert any(touch(solid, onto_planks) for solid in found.solids())
    assert not any(touch(solid, first) for solid in found.solids())


@pytest.mark.parametrize("count", range(1, 21))
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_gardens_stand_clear_on_the_sheet(count: int, width: float, height: float, chosen: Style) -> None:
    places = arrange(scene(count, 1), width, height, chosen).places
    assert len(places.gardens) == count
    for index, place in enumerate(places.gardens):
        for phase in PHASES:
            for box in place.solids(phase):
                assert 0 <= box.left < box.right <= width
                assert 0 <= box.bottom < box.top <= height
        assert places.ring.holds(place.x, place.y)
        for other in places.gardens[:index]:
            # Seen from above, no lawn lies on another.
            apart = math.hypot(place.x - other.x, (place.y - other.y) / DEPTH)
            assert apart > place.radius(1) + other.radius(1)


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [2, 6, 11, 14])
def test_all_phases_have_the_same_places_and_names(
    count: int, width: float, height: float, chosen: Style
) -> None:
    one, two, three = (arrange(scene(count, phase), width, height, chosen) for phase in PHASES)
    assert one.places == two.places == three.places
    assert one.labels == two.labels == three.labels
    assert [each.crown for each in one.gardens] == [each.crown for each in two.gardens]


def test_places_do_not_depend_on_names() -> None:
    for count in (4, 9, 13):
        assert (
            arrange(scene(count, 1, [LONG]), 1920, 842, WALL).places
            == arrange(scene(count, 1, SHORT), 1920, 842, WALL).places
        )


@pytest.mark.parametrize("count", range(4, 15))
def test_gardens_stand_clockwise_from_the_front_left(count: int) -> None:
    places = arrange(scene(count, 1), 1920, 842, WALL).places
    gardens, middle = places.gardens, places.ring.x
    assert gardens[0].x < middle < gardens[-1].x
    # A horseshoe: mirrored, with the first and last at the front.
    for left, right in zip(gardens, reversed(gardens), strict=True):
        assert left.x + right.x == pytest.approx(2 * middle)
        assert left.y == pytest.approx(right.y)
    assert min(gardens, key=lambda place: place.y).y == pytest.approx(gardens[0].y)
    angles = [math.atan2(place.y - places.ring.y, place.x - middle) for place in gardens]
    turned = [angle if angle > -math.pi / 2 else angle + 2 * math.pi for angle in angles]
    assert turned == sorted(turned, reverse=True)


@pytest.mark.parametrize("count", [2, 6, 14])
def test_what_is_nearer_is_larger(count: int) -> None:
    gardens = arrange(scene(count, 1), 1920, 842, WALL).places.gardens
    by_depth = sorted(gardens, key=lambda place: -place.y)
    sizes = [place.small for place in by_depth]
    assert sizes == sorted(sizes)
    assert sizes[-1] <= sizes[0] / 0.89


def test_more_gardens_than_fit_still_stand_somewhere() -> None:
    found = arrange(scene(40, 3), 300, 200, PAPER)
    assert len(found.places.gardens) == len(found.labels) == 40


def test_planks_of_the_wider_fence_are_equally_far_apart() -> None:
    ring = fence_horseshoe.places(14, 1920, 842, 34, 30).ring
    feet = [ring.at(2 * math.pi * step / 168) for step in range(169)]
    flat = [(x, y * ring.rx / ring.ry) for x, y in feet]
    steps = [math.dist(a, b) for a, b in pairwise(flat)]
    assert max(steps) < 1.1 * min(steps)
    assert feet[0] == pytest.approx(feet[-1])
