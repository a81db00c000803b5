"""The quadrants of steering and of support with decisiveness: two clouds with an arrow, and a meter beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import pictures, style
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted, public_marks, quadrants
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.plane import OWN_NAMES, corners_of, counts
from samenwerkdesk.model.public_marks import PublicMeasurement
from tests.charts import drawn
from tests.model.filled import Filled

PAPER = style.paper()
MOMENTS, LEVEL = pictures.PICTURES["quadrant_moments"], pictures.PICTURES["quadrant_level"]
STYLES = [
    (372.0, 340.0, style.desk(look.theme("dark"))),
    (480.0, 380.0, PAPER),
    (1760.0, 760.0, style.room(look.theme("high_contrast"), 1080.0)),
    (910.0, 450.0, style.room(look.theme(), 768.0)),
]


@pytest.fixture(scope="module")
def example(example_bytes: bytes) -> Iterator[Document]:
    document = Document.from_snapshot(example_bytes)
    yield document
    document.close()


def at(document: Document, instrument: str, stage: str = counted.REVEALED) -> Series:
    """The first measurement of an instrument in a stage."""
    with document.change("Proef"):
        document.write("UPDATE round SET state = ? WHERE instrument = ?", (stage, instrument))
    found = public_marks.public_measurements(document, instrument)[0]
    document.undo()
    return Series((found,), ("sessie 1",))


def steering(filled: Filled, marks: Mapping[str, list[tuple[int, int]]]) -> PublicMeasurement:
    """What everybody may see of these placements (private, public) per moment."""
    filled.people(A=[f"P{n}" for n in range(40)])
    filled.session("S1")
    asked = filled.round("steering_quadrant", "S1")
    for moment, pairs in marks.items():
        for n, (private, public) in enumerate(pairs):
            answers = {("STU2", moment, ""): private, ("STU1", moment, ""): public}
            filled.ballot(asked, f"P{n}", answers)
    (found,) = public_marks.public_measurements(filled.document, "steering_quadrant")
    return found


def test_the_counts_on_the_picture_are_those_of_the_results(example: Document) -> None:
    series = at(example, "steering_quadrant")
    assert series.current is not None
    found = counts(series.current, corners_of(series.current))
    assert [{name: n for name, n in each.items() if n} for each in found] == [
        {"Gezamenlijke sturing": 2, "Overheid stuurt": 9},
        {"Gezamenlijke sturing": 11},
    ]
    assert quadrants.steering_counts(example) == {
        "now": {"hierarchy": 9, "negotiated": 2},
        "desired": {"negotiated": 11},
    }


def test_steering_in_three_steps(example: Document) -> None:
    dots, spread, whole = (at(example, "steering_quadrant", stage) for stage in counted.STATES[3:])
    figures = [MOMENTS.draw(each, 480, 380, PAPER) for each in (dots, spread, whole)]
    # The dots of now are full, those of what is wanted are rings: nobody can tell whose two they are.
    for figure in figures:
        assert drawn.dots(figure, PAPER.mean) == 11
        assert len(drawn.shapes(figure, fill=PAPER.halo, line=PAPER.mean)) == 11
    assert ["nu 9 · gewenst 0" in drawn.words(figure) for figure in figures] == [False, True, True]
    arrows = [len(drawn.shapes(figure, line=PAPER.theme.accent)) for figure in figures]
    assert arrows == [0, 0, 1]
    assert MOMENTS.sentence(dots).startswith("Elke stip")
    assert MOMENTS.sentence(spread) == (
        "De meeste stippen liggen nu bij ‘Overheid stuurt’, gewenst bij ‘Gezamenlijke sturing’."
    )
    assert MOMENTS.sentence(whole) == "We willen van ‘Overheid stuurt’ naar ‘Gezamenlijke sturing’."
    for each in (dots, spread, whole):
        assert OWN_NAMES in [sign.text for sign in MOMENTS._signs(each, PAPER)]
    assert MOMENTS.sentence(at(example, "steering_quadrant", counted.CLOSED)).endswith("nog niet getoond.")


def test_a_moment_with_too_few_dots_is_not_there() -> None:
    few = steering(Filled(), {"now": [(2, 8)] * 6, "desired": [(7, 7)] * 4})
    assert [len(cloud) for cloud in few.clouds] == [6, 0]
    figure = MOMENTS.draw(Series((few,), ("sessie 1",)), 480, 380, PAPER)
    assert drawn.dots(figure, PAPER.mean) == 6
    assert not drawn.shapes(figure, line=PAPER.theme.accent)
    assert not any("gewenst" in each for each in drawn.words(figure))
    none = steering(Filled(), {"now": [(2, 8)] * 4, "desired": [(7, 7)] * 4})
    figure = MOMENTS.draw(Series((none,), ("sessie 1",)), 480, 380, PAPER)
    assert drawn.dots(figure, PAPER.mean) == 0
    assert "te weinig" in MOMENTS.sentence(Series((none,), ("sessie 1",)))


def test_a_limit_of_its_own_counts() -> None:
    filled = Filled()
    found = steering(filled, {"now": [(5, 5)] * 6})
    assert corners_of(found).of((5.0, 5.0)) == "Gezamenlijke sturing"
    filled.add("steering_round", round_id="R1", boundary=6.0, axis_x="samen", axis_y=None)
    (found,) = public_marks.public_measurements(filled.document, "steering_quadrant")
    assert corners_of(found).of((5.0, 5.0)) == "Ieder voor zich / markt"
    assert found.plane is not None
    assert (found.plane.across, found.plane.up) == ("samen", "sturingsvermogen van de overheid")


@pytest.mark.parametrize(("width", "height", "how"), STYLES)
def test_forty_equal_answers_can_be_counted_within_the_sheet(width: float, height: float, how: Style) -> None:
    found = steering(Filled(), {"now": [(10, 10)] * 40, "desired": [(0, 0)] * 40})
    figure = MOMENTS.draw(Series((found,), ("sessie 1",)), width, height, how)
    assert drawn.dots(figure, how.mean) == 40
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)


@pytest.mark.parametrize(("width", "height", "how"), STYLES)
def test_no_dot_lies_on_another(width: float, height: float, how: Style) -> None:
    crowd = [(10, 10)] * 13 + [(10, 9)] * 3 + [(9, 10)] * 2 + [(9, 9)] * 5 + [(2, 3)]
    found = steering(Filled(), {"now": crowd, "desired": [*crowd[:-1], (3, 2)]})
    figure = MOMENTS.draw(Series((found,), ("sessie 1",)), width, height, how)
    full = drawn.shapes(figure, fill=how.mean, line=how.halo)
    hollow = drawn.shapes(figure, fill=how.halo, line=how.mean)
    assert len(full) == len(hollow) == len(crowd)
    middles = [((each.box[0] + each.box[2]) / 2, (each.box[1] + each.box[3]) / 2) for each in full + hollow]
    wide = full[0].box[2] - full[0].box[0]
    assert min(math.dist(one, other) for one, other in combinations(middles, 2)) >= wide


def test_means_in_the_same_place_have_no_arrow_and_the_key_has_none() -> None:
    here, there = [(6, 6)] * 6, [(8, 6)] * 6
    for after, said, arrows in ((there, "van midden naar midden", 1), (here, "gemiddelde: nu en gewenst", 0)):
        series = Series((steering(Filled(), {"now": here, "desired": after}),), ("sessie 1",))
        assert said in [sign.text for sign in MOMENTS._signs(series, PAPER)]
        figure = MOMENTS.draw(series, 480, 380, PAPER)
        assert len(drawn.shapes(figure, line=PAPER.theme.accent)) == arrows


@pytest.mark.parametrize(("width", "height", "how"), STYLES)
def test_support_has_a_quadrant_and_a_meter(
    example: Document, width: float, height: float, how: Style
) -> None:
    series = at(example, "organisation_balance")
    figure = LEVEL.draw(series, width, max(height, LEVEL.height(series, width, how)), how)
    said = drawn.words(figure)
    assert {"in balans", "schijnsamenwerking", "te weinig", "passend", "te veel", "−5", "+2"} <= set(said)
    assert drawn.dots(figure, how.mean) == 14 + 14
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)


def test_what_support_says(example: Document) -> None:
    said = "Gemiddeld staan we bij ‘schijnsamenwerking’; er is te weinig geregeld (−2,5)."
    assert LEVEL.sentence(at(example, "organisation_balance")) == said
    assert "Elke stip" in LEVEL.sentence(at(example, "organisation_balance", counted.DOTS))
    spread = "De meeste stippen liggen bij ‘praatkring’."
    assert LEVEL.sentence(at(example, "organisation_balance", counted.SPREAD)) == spread


def test_the_meter_does_not_need_the_quadrant() -> None:
    filled = Filled()
    filled.people(A=[f"P{n}" for n in range(6)])
    filled.session("S1")
    asked = filled.round("organisation_balance", "S1")
    for n in range(6):
        filled.marks(asked, f"P{n}", OG1=5 if n < 4 else None, OG2=6, OG3=2)
    (found,) = public_marks.public_measurements(filled.document, "organisation_balance")
    assert found.pairs == ()
    level = found.of("OG3")
    assert level is not None
    assert level.group_score == 2
    series = Series((found,), ("sessie 1",))
    assert LEVEL.sentence(series) == "Er is te veel geregeld (+2,0)."
    assert drawn.dots(LEVEL.draw(series, 480, 400, PAPER), PAPER.mean) == 6
