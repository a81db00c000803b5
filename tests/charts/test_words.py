from __future__ import annotations

import pytest

from samenwerkdesk.charts import words
from tests.charts.measured import DIVIDED, asked, measurement


def test_two_camps_go_first_and_are_counted() -> None:
    assert words.sentence(measurement(DIVIDED)) == (
        "Over Belangen denken we het meest verschillend: vijf antwoorden in het onderste derde, zes in het bovenste."
    )


def test_one_answer_is_one_answer() -> None:
    found = measurement({"process": [1, 5, 5, 5]}, least=3)
    assert words.sentence(found) == (
        "Over Proces denken we het meest verschillend: één antwoord in het onderste derde, drie in het bovenste."
    )


def test_a_wide_spread_without_camps_is_told_in_scores() -> None:
    found = measurement({"ambition": [1, 1, 1, 3, 3, 3, 3, 3.4]})
    assert words.sentence(found) == (
        "Over Ambitie denken we het meest verschillend: de antwoorden lopen van 1,0 tot 3,4."
    )


def test_marks_that_are_whole_have_no_decimals() -> None:
    found = measurement({"ambition": [1, 1, 1, 3, 3, 3, 3, 3]})
    assert words.sentence(found) == (
        "Over Ambitie denken we het meest verschillend: de antwoorden lopen van 1 tot 3."
    )


def test_without_difference_the_lowest_is_named() -> None:
    close: dict[str, list[float]] = {"ambition": [3] * 5, "interests": [4] * 5, "process": [3.8] * 5}
    assert (
        words.sentence(measurement(close)) == "We liggen dicht bij elkaar; Ambitie staat het laagst, op 3,0."
    )
    tied = close | {"organisation": [3] * 5}
    assert words.sentence(measurement(tied)) == (
        "We liggen dicht bij elkaar; Ambitie en Organisatie staan het laagst, op 3,0."
    )
    medium = close | {"ambition": [2.2, 2.2, 3, 3, 3.4]}
    assert words.sentence(measurement(medium)) == (
        "De spreiding is nergens groot; Ambitie staat het laagst, op 2,8."
    )


def test_all_alike() -> None:
    found = measurement({"ambition": [3] * 5, "interests": [3] * 5})
    assert words.sentence(found) == "Alle condities staan gelijk, op 3,0."


def test_nothing_to_show_is_no_sentence() -> None:
    assert words.sentence(measurement({})) == ""
    assert words.sentence(measurement({"ambition": [1, 5, 1, 5]})) == ""


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ({}, ""),
        ({"ambition": [3] * 13, "process": [3] * 13}, "13"),
        ({"ambition": [3] * 13, "process": [3] * 11, "interests": [3] * 2}, "11 tot 13"),
    ],
)
def test_respondents(scores: dict[str, list[float]], said: str) -> None:
    assert words.respondents(measurement(scores)) == said


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (1, 5, [1, 2, 3, 4, 5]),
        (1, 10, [1, 4, 7, 10]),
        (0, 10, [0, 2, 4, 6, 8, 10]),
        (0, 7, [0, 7]),
        (3, 3, [3]),
    ],
)
def test_marks_along_a_scale(low: float, high: float, marks: list[float]) -> None:
    assert words.steps(low, high) == marks


def test_before_the_average_is_shown_nothing_is_said_about_it() -> None:
    assert words.sentence(measurement(DIVIDED, stage="dots")) == (
        "Elke stip is één antwoord: waar liggen we bij elkaar, en waar niet?"
    )
    assert words.sentence(measurement(DIVIDED, stage="spread")) == words.sentence(measurement(DIVIDED))
    close: dict[str, list[float]] = {"ambition": [3] * 5, "interests": [4] * 5}
    assert words.sentence(measurement(close, stage="spread")) == "We liggen dicht bij elkaar."


def test_other_questions_are_named_between_quotation_marks() -> None:
    names = {"SR1": "Eigen invloed", "SR5": "Twijfel hardop " + "en nog veel meer " * 9}
    said = words.sentence(asked({"SR1": [4] * 5, "SR5": [1, 1, 5, 5, 5]}, names))
    assert said.startswith("Over ‘Twijfel hardop en nog veel meer")
    assert "…’ denken we het meest verschillend: twee antwoorden" in said
    assert words.sentence(asked({"SR1": [4] * 5, "SR5": [4] * 5}, names)) == "Alles staat gelijk, op 4,0."
    assert words.sentence(asked({"SR1": [4] * 5}, names)) == "We liggen dicht bij elkaar, gemiddeld op 4,0."


@pytest.mark.parametrize(
    ("scores", "stage", "said"),
    [
        ({}, "revealed", "Hierover zijn nog geen gegevens."),
        ({"ambition": [3] * 4}, "revealed", "Er zijn te weinig antwoorden om te tonen."),
        ({"ambition": [3] * 9}, "closed", "De antwoorden zijn binnen, maar nog niet getoond."),
        ({"ambition": [3] * 9}, "revealed", ""),
    ],
)
def test_why_there_is_nothing(scores: dict[str, list[float]], stage: str, said: str) -> None:
    assert words.nothing(measurement(scores, stage=stage)) == said
