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
    for phase in PHASES:
        places = arrange(scene(count, phase), width, height, chosen).places
        assert len(places.gardens) == count
        for index, place in enumerate(places.gardens):
            for box in place.solids(phase):
                assert 0 <= box.left < box.right <= width
                assert 0 <= box.bottom < box.top <= height
            assert phase < 3 or places.ring.holds(place.x, place.y)
            for other in places.gardens[:index]:
                # Seen from above, no lawn lies on another.
                apart = math.hypot(place.x - other.x, (place.y - other.y) / DEPTH)
                assert apart > place.r + other.r


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [2, 6, 11, 14])
def test_the_same_gardens_change(count: int, width: float, height: float, chosen: Style) -> None:
    one, two, three = (arrange(scene(count, phase), width, height, chosen) for phase in PHASES)
    assert one.places == two.places
    assert one.labels == two.labels
    assert [each.crown for each in one.gardens] == [each.crown for each in two.gardens]
    # With a fence around them they are smaller and stand less deep: as far to the side, in the same order, called the same.
    assert [each.x for each in one.places.gardens] == [each.x for each in three.places.gardens]
    assert [each.text for each in one.labels] == [each.text for each in three.labels]
    near, wide = one.places.gardens, three.places.gardens
    for a, b in zip(near, wide, strict=True):
        assert b.r <= a.r <= 1.4 * b.r
    shares = [round(a.r / b.r, 6) for a, b in zip(near, wide, strict=True)]
    assert len(set(shares)) == 1
    assert [a.y > b.y for a, b in pairwise(near)] == [a.y > b.y for a, b in pairwise(wide)]


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [3, 6, 8])
def test_without_a_fence_around_them_gardens_take_the_whole_height(
    count: int, width: float, height: float, chosen: Style
) -> None:
    found = arrange(scene(count, 1), width, height, chosen)
    lowest = min(label.box.bottom for label in found.labels)
    highest = max(max(y for _, y in garden.crown) for garden in found.gardens)
    assert lowest < 0.1 * height
    assert highest > 0.85 * height


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [2, 3, 6, 8, 14])
def test_no_tree_stands_over_the_wider_fence(count: int, width: float, height: float, chosen: Style) -> None:
    found = arrange(scene(count, 3), width, height, chosen)
    ring = found.places.ring
    for garden, place in zip(found.gardens, found.places.gardens, strict=True):
        assert max(y for _, y in garden.crown) <= ring.back(place.x) + 0.7 * ring.high


@pytest.mark.parametrize("count", [6, 8, 14])
def test_the_table_stands_in_the_middle_of_the_open_field(count: int) -> None:
    found = arrange(scene(count, 3), 1920, 842, WALL)
    assert found.table
    middle = found.places.ring.x
    top = min(
        label.box.bottom
        for label, place in zip(found.labels, found.places.gardens, strict=True)
        if abs(place.x - middle) < 0.25 * 1920 and place.y > found.table.y
    )
    boxes = found.table.boxes()
    above = top - max(box.top for box in boxes)
    below = min(box.bottom for box in boxes) - found.places.board.top
    assert above > 0 < below
    assert abs(above - below) < 0.25 * 842


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
    sizes = [place.r for place in by_depth]
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
