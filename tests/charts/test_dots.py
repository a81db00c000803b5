from __future__ import annotations

import random
from itertools import pairwise

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import style
from samenwerkdesk.charts.dots import dots
from samenwerkdesk.model.conditions import CONDITIONS
from tests.charts import drawn
from tests.charts.measured import DIVIDED, asked, measurement
from tests.charts.test_radar import STYLES

PAPER = style.paper()


@pytest.mark.parametrize("code", CONDITIONS)
def test_every_answer_is_a_dot(code: str) -> None:
    figure = dots(measurement(DIVIDED), 230, 160, PAPER)
    # The square beside the name has the same colour.
    assert drawn.dots(figure, PAPER.condition(code)) == 13 + 1


def test_forty_equal_answers_are_forty_dots_inside_their_row() -> None:
    figure = dots(measurement(dict.fromkeys(CONDITIONS, [3.0] * 40)), 230, 160, PAPER)
    rows = []
    for code in CONDITIONS:
        assert drawn.dots(figure, PAPER.condition(code)) == 41
        _, bottom, _, top = max(
            drawn.shapes(figure, fill=PAPER.condition(code)), key=lambda each: each.parts
        ).box
        rows.append((bottom, top))
    assert all(upper[0] > lower[1] for upper, lower in pairwise(rows))


def test_dots_stay_clear_of_the_mean_above_them() -> None:
    scores = {"ambition": [3.0] * 5, "interests": [3.0] * 40}
    figure = dots(measurement(scores), 230, 160, PAPER)
    _, bottom, _, _ = drawn.shapes(figure, fill=PAPER.mean)[0].box
    _, _, _, top = max(
        drawn.shapes(figure, fill=PAPER.condition("interests")), key=lambda each: each.parts
    ).box
    assert top < bottom


def test_the_row_in_focus_is_higher_and_shows_the_thirds() -> None:
    figure = dots(measurement(DIVIDED), 230, 160, PAPER)
    zones = drawn.shapes(figure, fill=PAPER.zone)
    assert len(zones) == 2
    assert "tweedeling" in drawn.bold(figure)
    assert drawn.shapes(dots(measurement({"ambition": [3] * 5}), 230, 160, PAPER), fill=PAPER.zone) == []


@pytest.mark.parametrize("chosen", [PAPER, style.desk(look.theme()), style.room(look.theme(), 1080.0)])
@pytest.mark.parametrize("items", [1, 2, 5])
def test_the_lowest_mean_stays_clear_of_the_numbers(chosen: style.Style, items: int) -> None:
    names = {str(at): "Vraag" for at in range(items)}
    made = asked({key: [2, 2, 3, 3, 4] for key in names}, names)
    for wide, high in ((60, 26), (60, 60)):
        figure = dots(made, wide * chosen.name_size, high * chosen.name_size, chosen)
        lowest = min(each.box[1] for each in drawn.shapes(figure, fill=chosen.mean))
        numbers = [
            each
            for each in drawn.texts(figure)
            if each.text in {"1", "2", "3", "4", "5"} and each.align == "center"
        ]
        assert len(numbers) == 5
        assert max(drawn.box_of(each)[3] for each in numbers) < lowest


def test_the_mean_is_a_triangle_under_the_line() -> None:
    assert len(drawn.shapes(dots(measurement(DIVIDED), 230, 160, PAPER), fill=PAPER.mean)) == 5


def test_hidden_conditions_have_no_dots() -> None:
    figure = dots(measurement({"ambition": [1, 2, 3, 4], "process": [3] * 6}), 230, 160, PAPER)
    assert drawn.dots(figure, PAPER.condition("ambition")) == 1
    assert "te weinig antwoorden om te tonen" in drawn.words(figure)
    assert drawn.words(figure).count("geen gegevens") == 3


@pytest.mark.parametrize(("width", "height", "chosen"), STYLES)
@pytest.mark.parametrize("scale", [(1, 5), (1, 10), (0, 10)])
def test_nothing_sticks_out(width: float, height: float, chosen: style.Style, scale: tuple[int, int]) -> None:
    chance = random.Random(3)
    low, high = scale
    scores: dict[str, list[float]] = {
        code: [chance.randint(low * 5, high * 5) / 5 for _ in range(40)] for code in CONDITIONS
    }
    scores["ambition"] = [*[low] * 6, *[high] * 6]
    assert drawn.outside(dots(measurement(scores, scale=scale), width, height, chosen), slack=3.0) == []
