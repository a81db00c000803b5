"""Lists on the wall: how rows go over pages, and what moves when there are few."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.wording import breaks, fitted, width_of, wrapped
from tests.ui.room.walls import texts

WALL = Measure(1024, 768)
LONG = " ".join(f"woord{at}" for at in range(400))


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.mark.parametrize("before", range(12))
def test_a_heading_never_stays_behind_at_the_foot(before: int) -> None:
    rows = [*[Row("regel")] * before, Row("Kop", heading=True), Row("eerste " + LONG[:300]), Row("tweede")]
    for leaf in listing(WALL, "Titel", rows):
        assert texts(leaf)[-1] != "Kop"


def test_a_row_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    found = listing(WALL, "Titel", [Row("kort"), Row(LONG, "erna", number=2)])
    assert len(found) > 1
    again = ("Titel", "2", "Erna (vervolg)")
    said = " ".join(line for leaf in found for line in texts(leaf) if line not in again)
    assert said == f"kort {LONG} erna"
    assert all("2" in texts(leaf) for leaf in found)
    assert ["Erna (vervolg)" in texts(leaf) for leaf in found] == [False] + [True] * (len(found) - 1)


def test_few_rows_are_larger_and_still_on_one_page() -> None:
    few, many = [Row("kort")] * 2, [Row("kort")] * 7
    layout = Layout()
    (one,) = listing(WALL, "Titel", few, layout)
    (other,) = listing(WALL, "Titel", many, layout)
    assert one.words[-1].size > other.words[-1].size


def test_every_page_has_the_title() -> None:
    for leaf in listing(WALL, "Titel", [Row("kort")] * 40):
        assert texts(leaf)[0] == "Titel"


def test_a_word_longer_than_the_wall_is_broken_with_hyphens_and_loses_nothing() -> None:
    word = "samenwerkingsverband" * 20
    found = wrapped(word, 40, 700, 500)
    assert "".join(line.removesuffix("-") for line in found) == word
    assert all(line.endswith("-") for line in found[:-1])
    assert all(width_of(line, 40, 700) <= 500 for line in found)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("samenwerkingsverband", "samen|wer|kings|ver|band"),
        ("gezinsondersteuning", "gezin|son|der|steu|ning"),
        ("KPI-overleg", "KPI-|overleg"),
        ("gewoon", "gewoon"),
        ("CON3/CON6", "CON3/|CON6"),
        ("1234567890", "1234567890"),
    ],
)
def test_words_break_between_syllables_or_where_they_are_joined(word: str, parts: str) -> None:
    starts = [0, *breaks(word)]
    found = [word[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    assert "|".join(found) == parts


def test_balanced_lines_are_as_many_and_no_longer() -> None:
    plain, even = wrapped(LONG[:200], 40, 700, 900), wrapped(LONG[:200], 40, 700, 900, balanced=True)
    assert len(plain) == len(even)
    assert max(width_of(line, 40, 700) for line in even) <= max(width_of(line, 40, 700) for line in plain)


def test_balanced_lines_leave_no_word_alone() -> None:
    said = "Vier veiligheidsvragen vooraf schelen ons een week."
    room = width_of("Vier veiligheidsvragen", 40, 700) + 1
    found = wrapped(said, 40, 700, room, balanced=True)
    assert found == ["Vier veiligheidsvragen", "vooraf schelen", "ons een week."]


@pytest.mark.parametrize("balanced", [False, True])
def test_no_line_begins_with_what_divides(balanced: bool) -> None:
    said = "uitvoering van maatregelen · veiligheidsbeoordeling"
    found = wrapped(said, 40, 700, width_of("uitvoering van maatregelen", 40, 700) + 1, balanced=balanced)
    assert " ".join(found) == said
    assert len(found) > 1
    assert not any(line.startswith("·") for line in found)


def test_a_space_that_holds_words_together_does_so() -> None:
    room = width_of("tot € 25.000", 40, 700) - 1
    assert wrapped("tot €\u00a025.000", 40, 700, room) == ["tot", "€\u00a025.000"]
    assert wrapped("tot € 25.000", 40, 700, room) == ["tot €", "25.000"]


def test_marks_stand_beside_the_first_line_whatever_follows() -> None:
    rows = [Row("kort", "erna", number=1), Row("kort", "erna\nen nog meer\nen meer", number=2)]
    (leaf,) = listing(WALL, "Titel", rows)
    heads = [words for words in leaf.words if words.text == "kort"]
    marks = [words for words in leaf.words if words.text in ("1", "2")]
    assert heads[0].y - marks[0].y == pytest.approx(heads[1].y - marks[1].y)


def test_line_breaks_stay_and_empty_text_has_no_lines() -> None:
    assert wrapped("een\ntwee\r\n\ndrie", 20, 400, 500) == ["een", "twee", "", "drie"]
    assert wrapped(" \n ", 20, 400, 500) == []


def test_a_foot_that_is_too_long_ends_in_dots() -> None:
    said = fitted(LONG, 20, 400, 300)
    assert said.endswith("…")
    assert width_of(said, 20, 400) <= 300
    assert fitted("kort", 20, 400, 300) == "kort"
    assert not fitted("kort", 20, 400, 2)
