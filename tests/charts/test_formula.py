"""The formula: bars and the block they make, what it says, and what it keeps back until the average is shown."""

from __future__ import annotations

import re

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import formula, pictures, style
from samenwerkdesk.charts.pictures import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted
from tests.charts import drawn
from tests.charts.measured import asked
from tests.charts.over_time import SIZES

DESK = style.desk(look.theme())
FACTORS = {"FOR1": "Belofte", "FOR2": "Commitment", "FOR3": "Doen"}
PICTURE = pictures.PICTURES["factors"]


def over(*sessions: tuple[list[float], list[float], list[float]], stage: str = counted.REVEALED) -> Series:
    """Sessions with everybody's three answers."""
    made = [
        asked(
            dict(zip(FACTORS, given, strict=True)),
            FACTORS,
            scale=(0, 10),
            instrument="ambition_formula",
            stage=stage if at == len(sessions) - 1 else counted.REVEALED,
            previous={"FOR1": 5.0, "FOR2": 4.0, "FOR3": 3.0} if at else None,
        )
        for at, given in enumerate(sessions)
    ]
    return Series(tuple(made), tuple(f"sessie {at}" for at in range(1, len(made) + 1)))


FIRST = ([6.0] * 5, [4.0] * 5, [2.0] * 5)
NOW = ([8.0, 8.0, 8.0, 8.0, 8.0], [5.0] * 5, [4.0, 6.0, 5.0, 5.0, 5.0])


def test_the_product_and_its_cube_root_stand_under_the_block() -> None:
    words = drawn.words(PICTURE.draw(over(FIRST, NOW), 900, 420, DESK))
    assert {"als cijfer: 5,8", "200 van 1000", "8,0", "5,0", formula.MESSAGE} <= set(words)
    assert "Samen in sessie 1: 3,6 · sessie 2: 5,8" in words


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (FIRST, "Belofte, commitment en doen zijn samen 3,6; doen staat het laagst."),
        (NOW, "Belofte, commitment en doen zijn samen 5,8; commitment en doen staan het laagst."),
        (([5.0] * 5,) * 3, "Belofte, commitment en doen zijn samen 5,0."),
        (([8.0] * 5, [9.0] * 5, [0.0] * 5), "Doen staat op nul: er blijft niets over."),
        (([0.0] * 5, [9.0] * 5, [0.0] * 5), "Belofte en doen staan op nul: er blijft niets over."),
    ],
)
def test_it_says_what_the_factors_give_together(
    given: tuple[list[float], list[float], list[float]], sentence: str
) -> None:
    assert PICTURE.sentence(over(given)) == sentence


def test_of_a_block_with_a_zero_only_an_outline_is_left() -> None:
    def dashed(given: tuple[list[float], list[float], list[float]]) -> int:
        return sum(each.dashed for each in drawn.shapes(PICTURE.draw(over(given), 900, 420, DESK)))

    assert dashed(FIRST) == 0
    for at in range(3):
        given = [[6.0] * 5] * 3
        given[at] = [0.0] * 5
        assert dashed((given[0], given[1], given[2])) == 1


@pytest.mark.parametrize("stage", [counted.CLOSED, counted.DOTS, counted.SPREAD])
def test_no_mean_and_no_block_before_the_average_is_shown(stage: str) -> None:
    series = over(NOW, stage=stage)
    figure, legend = PICTURE.draw(series, 900, 420, DESK), PICTURE.legend(series, 900, DESK)
    said = " ".join(
        [*drawn.words(figure), *(drawn.words(legend) if legend else []), PICTURE.sentence(series)]
    )
    assert not re.search(r"= \d|van 1000|\b8,0", said)
    assert "gemiddelde" not in said.replace("het gemiddelde volgen", "")
    assert drawn.shapes(figure, fill=DESK.condition("ambition")) == []


def test_below_the_threshold_it_says_so() -> None:
    few = over(([8.0] * 4, [9.0] * 4, [1.0] * 4))
    assert PICTURE.sentence(few) == "Er zijn te weinig antwoorden om te tonen."
    assert "= 4,2" not in drawn.words(PICTURE.draw(few, 900, 420, DESK))


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_everything_stays_on_the_sheet_and_nothing_lies_on_something_else(
    width: float, height: float, chosen: Style
) -> None:
    for series in (over(NOW), over(FIRST, NOW)):
        figure = PICTURE.draw(series, width, max(height, 0.9 * PICTURE.height(series, width, chosen)), chosen)
        assert drawn.outside(figure) == []
        assert drawn.overlapping(figure) == []
        assert drawn.smallest(figure) >= chosen.scale_size - 0.01
