from __future__ import annotations

import re
from itertools import pairwise

import pytest

from samenwerkdesk.charts import pictures, style
from samenwerkdesk.charts.dots import dots
from samenwerkdesk.charts.legend import legend
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.charts.series import Series
from samenwerkdesk.model import counted
from samenwerkdesk.model.conditions import CONDITIONS
from tests.charts import drawn
from tests.charts.measured import DIVIDED, measurement
from tests.charts.over_time import KINDS, MOVEMENT, RULES, TRUST, of_conditions, of_questions

PAPER = style.paper()
PREVIOUS = dict.fromkeys(CONDITIONS, 3.0)
SPREADS = re.compile("spreiding|tweedeling|derde")
MEAN = re.compile(r"\d,\d")


def alone(name: str, stage: str) -> Series:
    """One session at a stage."""
    if name in {"radar", "dots", "comparison"}:
        return of_conditions(1, stage=stage)
    return of_questions({"bars": TRUST, "lines": MOVEMENT, "trend_bars": RULES}[name], 1, stage=stage)


def seen(name: str, stage: str) -> str:
    """All words that a picture, its key and its title show at a stage."""
    picture, series = pictures.PICTURES[name], alone(name, stage)
    key = picture.legend(series, 480, PAPER)
    said = drawn.words(picture.draw(series, 480, 300, PAPER)) + (drawn.words(key) if key else [])
    return " ".join([*said, picture.sentence(series)])


def test_at_dots_there_are_dots_and_nothing_else() -> None:
    figure = dots(measurement(DIVIDED, previous=PREVIOUS, stage=counted.DOTS), 230, 160, PAPER)
    assert [drawn.dots(figure, PAPER.condition(code)) for code in CONDITIONS] == [14] * 5
    assert drawn.shapes(figure, fill=PAPER.mean) == []
    assert drawn.shapes(figure, fill=PAPER.zone) == []
    assert drawn.words(figure) == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "Ambitie",
        "Belangen",
        "Relatie",
        "Organisatie",
        "Proces",
    ]


def test_at_dots_all_rows_are_equally_high() -> None:
    figure = dots(measurement(DIVIDED, stage=counted.DOTS), 230, 160, PAPER)
    names = [each.y for each in drawn.texts(figure) if not each.text.isdigit()]
    steps = [before - after for before, after in pairwise(names)]
    assert max(steps) == pytest.approx(min(steps))


def test_at_spread_the_zones_and_words_appear_without_a_mean() -> None:
    figure = dots(measurement(DIVIDED, previous=PREVIOUS, stage=counted.SPREAD), 230, 160, PAPER)
    assert len(drawn.shapes(figure, fill=PAPER.zone)) == 2
    assert "tweedeling" in drawn.bold(figure)
    assert drawn.shapes(figure, fill=PAPER.mean) == []


def test_the_radar_shows_axes_then_capsules_then_means() -> None:
    for stage, capsules, means in ((counted.DOTS, 0, 0), (counted.SPREAD, 5, 0), (counted.REVEALED, 5, 1)):
        figure = radar(measurement(DIVIDED, previous=PREVIOUS, stage=stage), 240, 160, PAPER)
        drawn_capsules = [drawn.shapes(figure, fill=PAPER.condition_soft(code)) for code in CONDITIONS]
        assert sum(len(each) for each in drawn_capsules) == capsules
        assert len([each for each in drawn.shapes(figure, line=PAPER.mean) if each.fill is None]) == means
        assert len(drawn.shapes(figure, line=PAPER.previous)) == 2 * means
        assert bool(MEAN.search(" ".join(drawn.words(figure)))) == bool(means)
        assert "geen gegevens" not in drawn.words(figure)


def test_the_radar_stays_where_it_is_when_more_is_shown() -> None:
    grids = []
    for stage in (counted.DOTS, counted.SPREAD, counted.REVEALED):
        (grid,) = drawn.shapes(
            radar(measurement({"ambition": [2, 3, 3, 4, 4]}, stage=stage), 420, 300, PAPER), line=PAPER.grid
        )
        grids.append(grid.box)
    assert grids[1] == pytest.approx(grids[2])
    assert grids[0] == pytest.approx(grids[1])


@pytest.mark.parametrize("name", KINDS)
def test_nothing_shows_too_early(name: str) -> None:
    for stage in (counted.CLOSED, counted.DOTS):
        assert not SPREADS.search(seen(name, stage).replace("de spreiding en het gemiddelde volgen", "")), (
            stage
        )
        assert not MEAN.search(seen(name, stage)), stage
        assert "hoogste" not in seen(name, stage), stage
    before = seen(name, counted.SPREAD)
    # A spread may say from where to where answers run, and that is no mean.
    assert "gemiddelde" not in before
    assert not MEAN.search(re.sub(r"lopen van \d,\d tot \d,\d", "", before))
    assert "gemiddelde" in seen(name, counted.REVEALED)


@pytest.mark.parametrize("name", KINDS)
def test_while_there_are_only_dots_the_title_speaks_of_dots(name: str) -> None:
    said = pictures.PICTURES[name].sentence(alone(name, counted.DOTS))
    assert said.startswith("Elke stip" if name == "dots" else "Eerst de stippen")


@pytest.mark.parametrize("name", KINDS)
def test_what_is_closed_is_a_picture_of_its_axes_with_the_reason(name: str) -> None:
    series = alone(name, counted.CLOSED)
    figure = pictures.PICTURES[name].draw(series, 480, 300, PAPER)
    assert drawn.words(figure).count("nog niet getoond") == 1
    assert drawn.shapes(figure, line=PAPER.grid)
    for code in CONDITIONS:
        assert drawn.shapes(figure, fill=PAPER.condition_soft(code)) == []
        assert drawn.dots(figure, PAPER.condition(code)) <= 1
    assert drawn.shapes(figure, fill=PAPER.mean) == []
    assert pictures.PICTURES[name].sentence(series) == "De antwoorden zijn binnen, maar nog niet getoond."


def test_the_key_explains_only_what_is_drawn() -> None:
    def said(stage: str) -> list[str]:
        found = measurement(DIVIDED, previous=PREVIOUS, stage=stage)
        return drawn.words(legend(found, "vorige keer", 480, PAPER))

    assert said(counted.CLOSED) == []
    assert said(counted.DOTS) == ["één antwoord, 13 in totaal"]
    assert said(counted.SPREAD) == ["laagste tot hoogste", "één antwoord, 13 in totaal"]
    assert said(counted.REVEALED) == [
        "laagste tot hoogste",
        "gemiddelde",
        "vorige keer",
        "één antwoord, 13 in totaal",
    ]


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("stage", [counted.DOTS, counted.SPREAD, counted.REVEALED])
def test_how_many_answered_stands_with_every_picture(name: str, stage: str) -> None:
    if stage != counted.DOTS or name in {"radar", "dots", "bars"}:
        assert re.search(r"\b1[34]\b", seen(name, stage))
