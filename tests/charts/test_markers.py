from __future__ import annotations

import math

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import legend, markers, style
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.model import counted
from samenwerkdesk.model.conditions import CONDITIONS
from tests.charts import drawn
from tests.charts.measured import measurement

DESK = style.desk(look.theme())
THREE = {f"P{index}": look.partner(index) for index in range(3)}
SCORES: dict[str, list[float]] = {code: [2, 3, 4] * 6 for code in CONDITIONS}


def lines(scores: dict[str, list[float]], mode: str = "per_organisatie") -> list[drawn.Drawn]:
    figure = radar(measurement(scores, mode=mode, partners=list(THREE)), 620, 360, DESK, THREE)
    colours = {markers.line_colour(each, DESK) for each in THREE.values()}
    return [each for each in drawn.shapes(figure) if each.line in colours and each.fill is None]


def test_every_partner_has_a_line_with_its_marker_and_letter_on_each_axis() -> None:
    assert [len(each.points) for each in lines(SCORES)] == [6, 6, 6]
    figure = radar(measurement(SCORES, mode="per_organisatie", partners=list(THREE)), 620, 360, DESK, THREE)
    for partner in THREE.values():
        assert drawn.words(figure).count(partner.code) == 5
        assert drawn.dots(figure, partner.fill) == 5


def test_without_groups_there_is_no_line() -> None:
    assert lines(SCORES, mode="anoniem") == []
    small: dict[str, list[float]] = {code: [2, 3, 4] for code in CONDITIONS}
    assert lines(small) == []


@pytest.mark.parametrize("stage", [counted.CLOSED, counted.DOTS, counted.SPREAD])
def test_lines_wait_for_the_average(stage: str) -> None:
    found = measurement(SCORES, mode="per_organisatie", partners=list(THREE), stage=stage)
    assert not {each.code for each in THREE.values()} & set(drawn.words(radar(found, 620, 360, DESK, THREE)))


def test_a_partner_that_is_missing_leaves_its_line_open() -> None:
    scores = SCORES | {"relationship": [2, 3] * 9}
    # Partners take turns: of three participants in a row the third is of the third partner.
    found = measurement(scores, mode="open", partners=list(THREE))
    gone = [
        each
        if each.key != "relationship"
        else type(each)(each.key, each.name, each.n, groups=each.groups[:2])
        for each in found.items
    ]
    figure = radar(type(found)(**{**vars(found), "items": tuple(gone)}), 620, 360, DESK, THREE)
    line = markers.line_colour(THREE["P2"], DESK)
    (open_line,) = [each for each in drawn.shapes(figure, line=line) if each.fill is None]
    assert len(open_line.points) == 4
    assert drawn.words(figure).count("C") == 4


def test_the_previous_time_makes_room_for_the_partners() -> None:
    found = measurement(
        SCORES, mode="per_organisatie", partners=list(THREE), previous=dict.fromkeys(CONDITIONS, 3.0)
    )
    assert drawn.shapes(radar(found, 620, 360, DESK, THREE), line=DESK.previous) == []
    assert drawn.shapes(radar(found, 620, 360, DESK), line=DESK.previous) != []
    said = [sign.text for sign in legend.radar_signs(found, "vorige keer", DESK, THREE)]
    assert "gemiddelde per organisatie" in said
    assert "vorige keer" not in said


def test_markers_never_hide_a_letter() -> None:
    eight = {f"P{index}": look.partner(index) for index in range(8)}
    found = measurement(dict.fromkeys(CONDITIONS, [3.0] * 40), mode="per_organisatie", partners=list(eight))
    figure = radar(found, 900, 520, DESK, eight)
    codes = {each.code for each in eight.values()}
    places = [(each.x, each.y) for each in drawn.texts(figure) if each.text in codes]
    assert len(places) == 40
    nearest = min(math.dist(a, b) for index, a in enumerate(places) for b in places[index + 1 :])
    # A letter is at most one radius wide, and lies in the middle of its marker.
    assert nearest > 1.4 * markers.radius(DESK)
    assert drawn.outside(figure) == []


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_every_line_can_be_seen(name: str) -> None:
    chosen = style.desk(look.theme(name))
    for index in range(14):
        colour = markers.line_colour(look.partner(index), chosen)
        assert markers.contrast(colour, chosen.halo) >= 2.2
