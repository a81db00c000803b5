from __future__ import annotations

import pytest

from samenwerkdesk.charts.sheet import text_width
from samenwerkdesk.charts.wrapping import width_of, wrapped

TEXT = "We spreken elkaar aan op wat we hebben beloofd, ook als dat even ongemakkelijk is"


@pytest.mark.parametrize("room", [60, 120, 250, 1000])
def test_all_words_on_lines_that_fit(room: float) -> None:
    lines = wrapped(TEXT, 10, 600, room)
    assert " ".join(lines) == TEXT or room == 60
    assert "".join(lines).replace(" ", "") == TEXT.replace(" ", "")
    assert width_of(lines, 10, 600) <= room


def test_breaks_are_balanced() -> None:
    lines = wrapped("zeven regels die we samen hebben", 10, 400, 130)
    assert len(lines) == 2
    first, second = (text_width(line, 10) for line in lines)
    assert abs(first - second) < 30


def test_balancing_breaks_no_word() -> None:
    assert wrapped("sessie 10", 10, 400, 34) == ("sessie", "10")


def test_what_does_not_fit_ends_with_dots() -> None:
    lines = wrapped(TEXT, 10, 400, 100, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width_of(lines, 10, 400) <= 100


def test_a_word_that_is_too_wide_is_broken() -> None:
    lines = wrapped("hottentottententententoonstelling", 10, 400, 50)
    assert "".join(lines) == "hottentottententententoonstelling"
    assert width_of(lines, 10, 400) <= 50


def test_nothing_is_nothing() -> None:
    assert wrapped("", 10, 400, 50) == ()
    assert width_of((), 10, 400) == 0.0
