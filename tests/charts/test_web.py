"""The web of the nine qualities: two lines, two bands on each axis, and names that never lie on each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import pictures, style
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import community, counted, method
from samenwerkdesk.model.public_marks import PublicMeasurement
from tests.charts import drawn
from tests.charts.measured import asked

WEB = pictures.PICTURES["web"]
PAPER = style.paper()
STYLES = [
    (460.0, 300.0, PAPER),
    (372.0, 320.0, style.desk(look.theme("dark"))),
    (1760.0, 800.0, style.room(look.theme("high_contrast"), 1080.0)),
    (910.0, 520.0, style.room(look.theme(), 768.0)),
]
MARKS: Mapping[str, Sequence[float]] = {
    **{f"group/WG{n}": [1 + (n + at) % 3 for at in range(6)] for n in range(1, 10)},
    **{f"self/WG{n}": [4, 4, 5, 3, 4, 4] for n in range(1, 10)},
    "group/WG5": [1, 1, 1, 5, 5, 5],
    "group/WG7": [2, 2, 2, 4, 4, 4],
}


def measured(
    stage: str = counted.REVEALED, marks: Mapping[str, Sequence[float]] = MARKS
) -> PublicMeasurement:
    names = {each.code: each.name for each in method.community_qualities()}
    return asked(
        marks,
        {key: names[key.partition("/")[2]] for key in marks},
        stage=stage,
        instrument=community.INSTRUMENT,
    )


def series(found: PublicMeasurement) -> Series:
    return Series((found,), ("sessie 3",))


@pytest.mark.parametrize(("width", "height", "how"), STYLES)
def test_names_and_means_stand_around_it_and_not_on_each_other(
    width: float, height: float, how: Style
) -> None:
    figure = WEB.draw(series(measured()), width, height, how)
    said = " ".join(drawn.words(figure))
    for each in method.community_qualities():
        assert all(word in said for word in each.name.split())
    assert not drawn.overlapping(figure)
    assert not drawn.outside(figure)


def test_each_step_shows_more() -> None:
    dots = WEB.draw(series(measured(counted.DOTS)), 460, 300, PAPER)
    assert drawn.dots(dots, PAPER.theme.chart_band) == 0
    spread = WEB.draw(series(measured(counted.SPREAD)), 460, 300, PAPER)
    assert drawn.dots(spread, PAPER.theme.chart_band) == 9
    assert drawn.dots(spread, PAPER.mean) == 0
    whole = WEB.draw(series(measured()), 460, 300, PAPER)
    assert drawn.dots(whole, PAPER.mean) == 9
    assert "groep 3,0 · zelf 4,0" in drawn.words(whole)
    signs = [
        [each.text for each in WEB._signs(series(measured(stage)), PAPER)] for stage in counted.STATES[3:]
    ]
    assert signs == [
        ["6 antwoorden"],
        ["wij als groep, laagste tot hoogste", "ik zelf, laagste tot hoogste", "6 antwoorden"],
        ["wij als groep", "ik zelf", "laagste tot hoogste", "6 antwoorden"],
    ]


def test_it_names_the_two_that_differ_most() -> None:
    assert community.talk_first(measured()) == ["WG5", "WG7"]
    said = "Het meest verschillend denken we over ‘informatie delen’ en ‘verantwoordelijkheid nemen’."
    assert WEB.sentence(series(measured())) == said
    assert "volgen" in WEB.sentence(series(measured(counted.DOTS)))
    alike = {key: [3, 3, 3, 3, 3] for key in MARKS}
    assert community.talk_first(measured(marks=alike)) == []
    assert "geen enkele" in WEB.sentence(series(measured(marks=alike)))


def test_below_the_threshold_there_is_only_a_reason() -> None:
    few = {key: marks[:4] for key, marks in MARKS.items()}
    found = measured(marks=few)
    assert community.talk_first(found) == []
    assert {each.difference for each in community.qualities(found)} == {None}
    figure = WEB.draw(series(found), 460, 300, PAPER)
    assert drawn.dots(figure, PAPER.mean) == drawn.dots(figure, PAPER.theme.chart_band) == 0
    assert "te weinig" in WEB.sentence(series(found))
