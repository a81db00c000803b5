from __future__ import annotations

import pytest

from samenwerkdesk import look, shapes

SHAPES = [each.shape for each in look.tokens().partners]


def area(points: tuple[tuple[float, float], ...]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


@pytest.mark.parametrize("shape", SHAPES)
def test_a_marker_lies_in_its_box(shape: str) -> None:
    for x, y in shapes.marker_polygon(shape):
        assert -0.03 <= x <= 1.03
        assert -0.03 <= y <= 1.03


@pytest.mark.parametrize("shape", SHAPES)
def test_markers_look_equally_large(shape: str) -> None:
    circle = area(shapes.marker_polygon("circle"))
    assert 0.72 <= area(shapes.marker_polygon(shape)) / circle <= 1.15


@pytest.mark.parametrize("shape", SHAPES)
def test_a_marker_is_symmetric(shape: str) -> None:
    points = {(round(x, 6), round(y, 6)) for x, y in shapes.marker_polygon(shape)}
    assert {(round(1 - x, 6), y) for x, y in points} == points


@pytest.mark.parametrize("shape", SHAPES)
def test_the_letter_stands_near_the_middle(shape: str) -> None:
    x, y = shapes.marker_letter(shape)
    assert x == 0.5
    assert 0.5 <= y <= 0.56


def test_an_unknown_marker_is_refused() -> None:
    with pytest.raises(KeyError):
        shapes.marker_polygon("banana")


def test_a_plank_has_a_pointed_top() -> None:
    points = shapes.plank_polygon(10, 40, x=5, y=2)
    assert min(points, key=lambda p: p[1]) == (10, 2)
    assert {x for x, _ in points} == {5, 10, 15}
    assert max(y for _, y in points) == 42
    assert shapes.plank_polygon(10, 40, tip=8)[1] == (0, 8)


def test_planks_in_a_row_keep_their_distance() -> None:
    row = shapes.plank_row(3, 9, 24, 10)
    assert [min(x for x, _ in plank) for plank in row] == [0, 19, 38]


def test_a_ring_is_in_equal_parts_that_begin_at_the_top() -> None:
    parts = shapes.ring(9, 50.0, 37.0, 3.0)
    assert len(parts) == 9
    sizes = [area(part) for part in parts]
    assert max(sizes) - min(sizes) < 1e-6
    assert all(36.9 <= (x * x + y * y) ** 0.5 <= 50.1 for part in parts for x, y in part)
    assert min(parts[0], key=lambda point: abs(point[0]))[1] < 0
    assert all(x > 0 for x, _ in parts[0])
