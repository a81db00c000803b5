from __future__ import annotations

import math
import random

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import style
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wheel import CENTRE, runs
from tests.charts import drawn
from tests.charts.measured import DIVIDED, measurement

PAPER = style.paper()
PREVIOUS = {"ambition": 3.0, "interests": 2.5, "relationship": 3.2, "organisation": 2.3, "process": 3.0}
STYLES = [
    (240.0, 160.0, PAPER),
    (420.0, 300.0, style.desk(look.theme("dark"))),
    (1920.0, 842.0, style.room(look.theme("high_contrast"), 1080.0)),
    (1024.0, 600.0, style.room(look.theme(), 768.0)),
]


def test_the_capsule_runs_exactly_from_lowest_to_highest() -> None:
    figure = radar(measurement({"ambition": [2, 3, 3, 4, 4.5]}), 240, 160, PAPER)
    (grid,) = drawn.shapes(figure, line=PAPER.grid)
    x, top = max(grid.points, key=lambda point: point[1])
    # The axis upwards starts at the inner ring: its two ends say where the scale lies.
    inner = min(y for other, y in grid.points if abs(other - x) < 1e-6)
    (capsule,) = drawn.shapes(figure, fill=PAPER.condition_soft("ambition"))
    left, bottom, right, upper = capsule.box
    assert bottom == pytest.approx(inner + (top - inner) * 1 / 4)
    assert upper == pytest.approx(inner + (top - inner) * 3.5 / 4)
    assert right - left == pytest.approx(PAPER.capsule)


def test_the_lowest_mark_lies_off_the_centre() -> None:
    (grid,) = drawn.shapes(radar(measurement(DIVIDED), 240, 160, PAPER), line=PAPER.grid)
    x, top = max(grid.points, key=lambda point: point[1])
    inner = min(y for other, y in grid.points if abs(other - x) < 1e-6)
    left, low, _, _ = grid.box
    # The foot of a regular pentagon lies cos 36° of its radius under the centre.
    radius = (top - low) / (1 + math.cos(math.radians(36)))
    assert top - inner == pytest.approx((1 - CENTRE) * radius)
    assert x - left == pytest.approx(radius * math.cos(math.radians(18)))


def test_a_short_range_is_a_disc() -> None:
    figure = radar(measurement({"ambition": [3, 3, 3, 3, 3]}), 240, 160, PAPER)
    (capsule,) = drawn.shapes(figure, fill=PAPER.condition_soft("ambition"))
    left, bottom, right, top = capsule.box
    assert right - left == pytest.approx(PAPER.capsule)
    assert top - bottom == pytest.approx(PAPER.capsule)


def test_means_have_one_decimal_with_a_comma() -> None:
    assert {"3,1", "3,0", "2,6", "2,3", "3,2"} <= set(
        drawn.words(radar(measurement(DIVIDED), 240, 160, PAPER))
    )


def test_only_what_is_worth_talking_about_is_bold() -> None:
    figure = radar(measurement(DIVIDED), 240, 160, PAPER)
    assert drawn.words(figure).count("tweedeling") == 1
    assert [word for word in drawn.bold(figure) if not word[0].isdigit()] == ["spreiding groot", "tweedeling"]


def test_without_data_there_is_an_open_polygon_and_a_word() -> None:
    scores = {code: marks for code, marks in DIVIDED.items() if code != "relationship"}
    figure = radar(measurement(scores), 240, 160, PAPER)
    assert "geen gegevens" in drawn.words(figure)
    assert drawn.shapes(figure, fill=PAPER.condition_soft("relationship")) == []
    (mean,) = [each for each in drawn.shapes(figure, line=PAPER.mean) if each.fill is None]
    assert len(mean.points) == 4


def test_under_the_threshold_there_is_nothing_but_a_word() -> None:
    figure = radar(measurement({"ambition": [1, 5, 5, 5]}), 240, 160, PAPER)
    assert {"te weinig antwoorden", "om te tonen"} <= set(drawn.words(figure))
    assert drawn.shapes(figure, line=PAPER.mean) == []
    assert drawn.shapes(figure, fill=PAPER.condition_soft("ambition")) == []


def test_the_previous_time_is_dashed_and_nothing_is_filled() -> None:
    figure = radar(measurement(DIVIDED, previous=PREVIOUS), 240, 160, PAPER)
    polygons = [
        each
        for colour in (PAPER.previous, PAPER.mean)
        for each in drawn.shapes(figure, line=colour)
        if len(each.points) == 6
    ]
    assert [each.dashed for each in polygons] == [True, False]
    assert [each.fill for each in polygons] == [None, None]


def test_without_a_previous_time_nothing_is_dashed() -> None:
    assert drawn.shapes(radar(measurement(DIVIDED), 240, 160, PAPER), line=PAPER.previous) == []


@pytest.mark.parametrize(("width", "height", "chosen"), STYLES)
@pytest.mark.parametrize("scale", [(1, 5), (1, 10), (0, 10)])
def test_nothing_sticks_out(width: float, height: float, chosen: Style, scale: tuple[int, int]) -> None:
    chance = random.Random(7)
    low, high = scale
    scores: dict[str, list[float]] = {
        code: [chance.randint(low * 5, high * 5) / 5 for _ in range(40)] for code in DIVIDED
    }
    scores["process"] = [low, high] * 5
    scores["interests"] = []
    found = measurement(scores, scale=scale, previous=dict.fromkeys(DIVIDED, high))
    assert drawn.outside(radar(found, width, height, chosen)) == []


def test_runs_of_neighbours() -> None:
    a, b, c, d = (0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)
    assert runs([a, b, c]) == [[a, b, c, a]]
    assert runs([a, None, c, d]) == [[c, d, a]]
    assert runs([None, b, None, d]) == []
    assert runs([None, None]) == []
