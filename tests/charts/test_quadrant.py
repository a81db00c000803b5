"""The quadrant of dual pride: who may be seen in it, where the dots are, and what it says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from samenwerkdesk.charts import pictures, style
from samenwerkdesk.charts.series import Series
from samenwerkdesk.model import counted, people, public_marks, rounds, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_marks import PublicMeasurement
from tests.charts import drawn

PAPER = style.paper()
QUADRANT = pictures.PICTURES["quadrant"]


Pairs = list[tuple[int | None, int | None]]


def asked(
    folder: Path,
    pairs: Pairs,
    state: str = counted.REVEALED,
    mode: str = "anoniem",
) -> PublicMeasurement:
    """What everybody may see of dual pride after these answers."""
    document = Document.create(folder / f"{len(list(folder.iterdir()))}.samenwerk")
    session = sessions.add(document, dt.date(2025, 4, 10))
    for number in range(len(pairs)):
        people.add(document, f"Mens {number}")
    sessions.everybody_present(document, session)
    key = rounds.prepare(document, "dual_identity", session)
    rounds.set_level(document, key, mode)
    rounds.start(document, key)
    everybody = people.all_people(document)
    with document.change("Proef"):
        for person, pair in zip(everybody, pairs, strict=True):
            document.insert("ballot", id=f"B{person.id}", round_id=key, person_id=person.id, seq=1)
            for item, mark in zip(("own_organisation", "collaboration"), pair, strict=True):
                document.insert("answer", ballot_id=f"B{person.id}", item=item, number=mark)
        document.update("round", {"id": key}, state=state)
    (found,) = public_marks.public_measurements(document, "dual_identity")
    document.close()
    return found


def series(found: PublicMeasurement) -> Series:
    return Series((found,), ("sessie 1",))


PAIRS: Pairs = [(9, 3), (7, 5), (8, 3), (10, 9), (10, 9), (2, 8)]


def test_everybody_is_a_dot_in_no_order_that_says_who(tmp_path: Path) -> None:
    found = asked(tmp_path, PAIRS)
    assert found.pairs == tuple(sorted(found.pairs))
    figure = QUADRANT.draw(series(found), 480, 320, PAPER)
    assert drawn.dots(figure, PAPER.mean) == 6
    said = drawn.words(figure)
    assert {"duale identiteit", "los van beide", "vooral dit verband", "vooral eigen organisatie"} <= set(
        said
    )
    assert not any("Mens" in each for each in said)


def test_equal_answers_can_all_be_counted(tmp_path: Path) -> None:
    figure = QUADRANT.draw(series(asked(tmp_path, [(8, 8)] * 7)), 480, 320, PAPER)
    assert drawn.dots(figure, PAPER.mean) == 7


@pytest.mark.parametrize(
    ("pairs", "mode", "shown"),
    [
        (PAIRS, "anoniem", 6),
        (PAIRS[:4], "anoniem", 0),
        (PAIRS[:4], "open", 4),
        # Six answered something, but only four of them both questions.
        ([*PAIRS[:4], (5, None), (None, 5)], "anoniem", 0),
    ],
)
def test_below_the_threshold_there_are_no_dots(tmp_path: Path, pairs: Pairs, mode: str, shown: int) -> None:
    found = asked(tmp_path, pairs, mode=mode)
    assert len(found.pairs) == shown
    figure = QUADRANT.draw(series(found), 480, 320, PAPER)
    if not shown:
        assert drawn.dots(figure, PAPER.mean) == 0
        assert QUADRANT.sentence(series(found)) == "Er zijn te weinig antwoorden om te tonen."


def test_before_it_is_shown_there_is_nothing_to_see(tmp_path: Path) -> None:
    found = asked(tmp_path, PAIRS, counted.CLOSED)
    assert found.pairs == ()
    assert "nog niet getoond" in QUADRANT.sentence(series(found))


def test_the_sentence_counts_the_upper_right_corner(tmp_path: Path) -> None:
    dots = QUADRANT.sentence(series(asked(tmp_path, PAIRS, counted.DOTS)))
    assert dots.startswith("Elke stip is één deelnemer")
    said_of: list[tuple[Pairs, str]] = [
        (PAIRS, "Drie van de zes voelen zich met allebei verbonden: een duale identiteit."),
        ([*PAIRS[:1] * 5, (9, 9)], "Eén van de zes voelt zich met allebei verbonden: een duale identiteit."),
        ([(9, 9)] * 6, "Iedereen voelt zich met allebei verbonden: een duale identiteit."),
        ([(9, 1)] * 6, "Nog niemand voelt zich met allebei verbonden."),
        ([*PAIRS, *PAIRS, (1, 1)], "6 van de 13 voelen zich met allebei verbonden: een duale identiteit."),
    ]
    for pairs, said in said_of:
        assert QUADRANT.sentence(series(asked(tmp_path, pairs))) == said


@pytest.mark.parametrize("width", [260, 480, 1200])
def test_nothing_is_drawn_outside_the_sheet(tmp_path: Path, width: int) -> None:
    found = series(asked(tmp_path, [*[(10, 10)] * 6, *[(0, 0)] * 6]))
    height = QUADRANT.height(found, width, PAPER)
    figure = QUADRANT.draw(found, width, height, PAPER)
    for text in drawn.texts(figure):
        assert 0 <= text.y <= height
        assert -1 <= text.x <= width + 1
