"""Series to draw: several sessions of the conditions, of process trust, of rules, of deepening and progress."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence

from samenwerkdesk import look
from samenwerkdesk.charts import style
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.public_marks import PublicMeasurement
from tests.charts.measured import asked, measurement

KINDS = ("radar", "dots", "comparison", "bars", "lines", "trend_bars")
"""The pictures that these series are made for."""

TRUST = {"PV1": "inhoudelijk", "PV2": "sociaal", "PV3": "procedureel", "PV4": "taak en tijd"}
MOVEMENT = {"BEW1": "verdieping", "BEW2": "vooruitgang"}
RULES = {
    "SR1": "Eigen invloed",
    "SR2": "Knelpunt plus voorstel",
    "SR3": "Met mandaat aan tafel",
    "SR4": "Mandaat opfrissen",
    "SR5": "Twijfel hardop",
    "SR6": "We spreken elkaar aan op wat we hebben beloofd, ook als dat even ongemakkelijk is",
    "SR7": "Samen voor het geheel",
}

SIZES: list[tuple[float, float, Style]] = [
    (620.0, 360.0, style.desk(look.theme())),
    (900.0, 520.0, style.desk(look.theme("dark"))),
    (1760.0, 760.0, style.room(look.theme("high_contrast"), 1080.0)),
    (910.0, 540.0, style.room(look.theme(), 768.0)),
    (480.0, 240.0, style.paper()),
]
"""The sheets pictures are drawn on: a card, a large card, the wall in two shapes, a report."""


def series(measurements: Sequence[PublicMeasurement], moments: Sequence[str] = ()) -> Series:
    """Measurements in sessions that are called 'sessie 1' and on."""
    return Series(
        tuple(measurements),
        tuple(moments) or tuple(f"sessie {number}" for number in range(1, len(measurements) + 1)),
    )


def of_conditions(
    sessions: int,
    people: int = 13,
    *,
    quick: Collection[int] = (),
    others: Collection[int] = (),
    few: Collection[int] = (),
    stage: str = counted.REVEALED,
) -> Series:
    """The five conditions in so many sessions; sessions count from 0."""
    chance = random.Random(sessions * 100 + people)
    made, before = [], dict[str, float]()
    for number in range(sessions):
        scores: dict[str, list[float]] = {
            code: [chance.randint(5, 25) / 5 for _ in range(3 if number in few else people)]
            for code in CONDITIONS
        }
        made.append(
            measurement(
                scores,
                previous=before,
                stage=stage if number == sessions - 1 else counted.REVEALED,
                instrument="quick_scan" if number in quick else "full_scan",
                others=number in others if before else None,
            )
        )
        before = {
            each.key: each.group_score for each in made[-1].items if each.group_score is not None
        } or before
    return series(made)


def of_questions(
    names: Mapping[str, str],
    sessions: int,
    people: int = 14,
    *,
    stage: str = counted.REVEALED,
    instrument: str = "process_trust",
) -> Series:
    """Any questions in so many sessions, marked 1 to 5."""
    chance = random.Random(sessions * 1000 + people)
    made, before = [], dict[str, float]()
    for number in range(sessions):
        made.append(
            asked(
                {key: [chance.randint(1, 5) for _ in range(people)] for key in names},
                names,
                previous=before,
                stage=stage if number == sessions - 1 else counted.REVEALED,
                instrument=instrument,
            )
        )
        before = {each.key: each.group_score for each in made[-1].items if each.group_score is not None}
    return series(made)


def moved(*pairs: tuple[Sequence[float], Sequence[float]]) -> Series:
    """Deepening and progress in sessions, from the marks for both."""
    return series(
        [asked({"BEW1": deep, "BEW2": far}, MOVEMENT, instrument="movement") for deep, far in pairs]
    )
