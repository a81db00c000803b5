"""Sliders: a track per shift, where it stands now, and lighter where it stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import pictures, sliders, style
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted, method
from samenwerkdesk.model.public_marks import PublicMeasurement
from tests.charts import drawn
from tests.charts.measured import asked
from tests.charts.over_time import SIZES, series

DESK = style.desk(look.theme())
CODES = ("VN1", "VN2", "VN3", "VN4")
NAMES = {each.code: each.text for each in method.shifts()}


def moment(*marks: float | None, stage: str = counted.REVEALED, people: int = 1) -> PublicMeasurement:
    given = {
        code: [mark] * people if mark is not None else [] for code, mark in zip(CODES, marks, strict=True)
    }
    return asked(given, NAMES, scale=(0, 10), mode="open", instrument="shift", stage=stage)


def over(*sessions: PublicMeasurement) -> Series:
    return series(sessions)


def dots(figure: object, fill: str) -> list[float]:
    """Where the dots of a colour lie, as parts of the width of their track."""
    found = []
    for each in drawn.shapes(figure, fill=fill):  # type: ignore[arg-type]
        left, _, right, _ = each.box
        found.append((left + right) / 2)
    return found


def test_a_mark_lies_where_it_belongs() -> None:
    figure = sliders.sliders(over(moment(0, 5, 10, 7.5)), 600, 320, DESK)
    low, middle, high, between = dots(figure, DESK.mean)
    assert middle == pytest.approx((low + high) / 2)
    assert between == pytest.approx(low + 0.75 * (high - low))


def test_former_sessions_are_lighter_and_joined() -> None:
    whole = over(moment(4, 3, 5, 2), moment(6, None, 5, 2), moment(7, 6, 8, 5))
    figure = sliders.sliders(whole, 600, 320, DESK)
    former = [each for each in drawn.shapes(figure, fill=DESK.halo) if each.line != DESK.halo]
    assert len(former) == 7
    tones = [each.line for each in former[:2]]
    assert tones[0] != tones[1]
    assert len(drawn.shapes(figure, line=DESK.previous)) >= 4
    said = [sign.text for sign in sliders.signs(whole, DESK)]
    assert said == ["nu, sessie 3", "eerder, sessie 1 tot en met sessie 2, hoe lichter hoe langer geleden"]
    assert [sign.text for sign in sliders.signs(over(moment(1, 2, 3, 4)), DESK)] == ["nu, sessie 1"]


@pytest.mark.parametrize(
    ("sessions", "sentence"),
    [
        ([moment(4, 3, 5, 2)], "Het verst zijn we met ‘kleine verbeteringen in snelle rondes’ (5)."),
        ([moment(4, 4, 4, 4)], "Alle verschuivingen staan op 4."),
        ([moment(4, 3, 5, 2), moment(7, 6, 8, 5)], "Alle verschuivingen gingen even ver vooruit (+3,0)."),
        (
            [moment(4, 3, 5, 2), moment(7, 4, 5, 2)],
            "We schoven het meest naar ‘rollen die meebewegen’ (+3,0).",
        ),
        ([moment(4, 3, 5, 2), moment(4, 3, 5, 2)], "Er is niets verschoven sinds de vorige keer."),
        ([moment(4, 3, 5, 2), moment(4, 3, 5, 0)], "We schoven terug van ‘regels die voor iedereen zichtbaar zijn’ (−2,0)."),
        ([moment(None, None, None, None)], "Hierover zijn nog geen gegevens."),
    ],
)  # fmt: skip
def test_what_it_says(sessions: list[PublicMeasurement], sentence: str) -> None:
    assert pictures.PICTURES["sliders"].sentence(over(*sessions)) == sentence


@pytest.mark.parametrize("stage", [counted.DOTS, counted.SPREAD, counted.CLOSED])
def test_what_was_not_revealed_is_not_drawn(stage: str) -> None:
    whole = over(moment(4, 3, 5, 2, stage=stage, people=6))
    figure = sliders.sliders(whole, 600, 320, DESK)
    assert dots(figure, DESK.mean) == []
    assert pictures.PICTURES["sliders"].sentence(whole)
    assert pictures.PICTURES["sliders"].legend(whole, 600, DESK) is None or stage != counted.CLOSED


@pytest.mark.parametrize(("width", "height", "kind"), SIZES)
def test_words_stay_on_the_sheet(width: float, height: float, kind: Style) -> None:
    figure = sliders.sliders(over(moment(0, 10, 5, 2), moment(10, 0, 5.5, 9)), width, height, kind)
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []
    assert drawn.smallest(figure) >= kind.scale_size - 1e-6
    said = " ".join(drawn.words(figure))
    assert all(each.low.split()[0] in said and each.high.split()[-1] in said for each in method.shifts())


def test_other_questions_have_their_ends_in_their_name() -> None:
    one = asked(
        {"X": [3], "Y": [4]}, {"X": "van hier → naar daar", "Y": "zonder pijl"}, scale=(0, 10), mode="open"
    )
    assert [sliders.ends_of(each) for each in one.items] == [("van hier", "naar daar"), ("", "zonder pijl")]


def test_what_the_group_gave_together_moved_by_what_it_says() -> None:
    before, now = (replace(moment(mark, 3, 5, 2), together=True) for mark in (4, 7))
    assert sliders.sentence(over(before, now)) == "We schoven het meest naar ‘rollen die meebewegen’ (+3)."
