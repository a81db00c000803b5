"""The circle of acting and reflecting: its rings, what it says, and that everything stands on the sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import agreement_circle, style
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.sheet import png
from samenwerkdesk.model.public_circle import PublicCircle, PublicRing
from tests.charts import drawn

DESK, PAPER = style.desk(look.theme()), style.paper()
IMPRINT = Imprint("Gezinsketen Elzenland", "Sessie 4 · 12 juni 2025")
LONG = (
    "Eén aanmeldroute waarbij iedereen die een vraag heeft binnen vijf werkdagen één gezicht ziet en houdt "
    * 2
)

DONE = PublicRing(1, 1.0, True, "aangepast", "14 april – 13 juni 2025", (0.1, 0.25, 0.42), 3)
REFUSED = PublicRing(1, 0.0, False, "niet aangenomen", "12 juni 2025")
RUNS = PublicRing(2, 0.3, True, "vastgesteld", "16 juni 2025 – 31 maart 2026", (0.2,), 1)
OPEN = PublicRing(3, 0.0, None, "", "")


def circle(*rings: PublicRing, now: float | None = 0.0, status: str = "ter_instemming") -> PublicCircle:
    return PublicCircle("Eén aanmeldroute", rings, now, status, status.replace("_", " "), "31 maart 2026")


RUNNING = circle(DONE, RUNS, now=0.3, status="in_uitvoering")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (circle(now=None), "Deze TWO heeft nog geen ronde."),
        (circle(DONE, OPEN), "Ronde 3 ligt op tafel."),
        (RUNNING, "We handelen in ronde 2, tot en met 31 maart 2026."),
        (replace(RUNNING, until=""), "We handelen in ronde 2."),
        (replace(RUNNING, now=0.0, begins="16 juni 2025"), "Ronde 2 begint op 16 juni 2025."),
        (circle(RUNS, now=0.5, status="verlopen"), "Ronde 2 is verlopen: tijd om te reflecteren."),
        (circle(RUNS, now=0.75, status="in_reflectie"), "We kijken terug op ronde 2."),
        (circle(DONE, now=1.0, status="nieuwe_ronde"), "Ronde 1 is rond: op naar ronde 2."),
        (circle(REFUSED, status="nieuwe_ronde"), "Ronde 1 is niet aangenomen; we zoeken verder."),
        (circle(REFUSED, now=None, status="niet_aangenomen"), "Ronde 1 is niet aangenomen."),
        (circle(DONE, RUNS, now=None, status="bestendigd"), "Na twee rondes hebben we dit bestendigd."),
        (circle(DONE, now=None, status="ingetrokken"), "Na één ronde hebben we dit ingetrokken."),
    ],
)
def test_it_says_where_we_are(found: PublicCircle, said: str) -> None:
    assert agreement_circle.sentence(found) == said


def test_a_ring_for_each_round_as_far_as_it_came() -> None:
    figure = agreement_circle.draw(RUNNING, 620, 300, DESK)
    acting = drawn.shapes(figure, fill=look.theme().accent)
    reflecting = drawn.shapes(figure, fill=look.theme().info)
    assert (len(acting), len(reflecting)) == (2, 1)
    inner, outer = acting
    # The first round lies inside; the second one did not come as far as its last day.
    assert outer.box[0] < inner.box[0]
    assert inner.box[2] - inner.box[0] > 0.99 * (reflecting[0].box[2] - reflecting[0].box[0])
    assert reflecting[0].box[3] < inner.box[3]
    seen = drawn.shapes(figure, fill=look.theme().on_accent, line=look.theme().accent)
    assert [each.parts for each in seen] == [3, 1]


def test_a_round_that_was_not_adopted_is_dashed_and_empty() -> None:
    figure = agreement_circle.draw(circle(REFUSED, now=None), 620, 300, DESK)
    assert sum(each.dashed for each in drawn.shapes(figure)) == 2
    assert not drawn.shapes(figure, fill=look.theme().accent)
    assert "Niet aangenomen" in drawn.words(figure)


def test_only_what_is_drawn_is_explained() -> None:
    assert [each.text for each in agreement_circle.signs(RUNNING, DESK)] == ["hier zijn we", "een ervaring"]
    ended = circle(REFUSED, now=None)
    assert [each.text for each in agreement_circle.signs(ended, DESK)] == ["niet aangenomen"]
    assert agreement_circle.key(circle(now=None), 620, DESK) is None


def test_each_round_has_its_outcome_and_its_dates() -> None:
    said = drawn.words(agreement_circle.draw(RUNNING, 620, 300, DESK))
    assert {"Aangepast", "In uitvoering", "14 april – 13 juni 2025 · 3 ervaringen"} <= set(said)
    assert "16 juni 2025 – 31 maart 2026 · 1 ervaring" in said


@pytest.mark.parametrize("count", [0, 1, 2, 3, 6, 9])
@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize(("width", "height"), [(1024.0, 768.0), (1920.0, 1080.0)])
def test_on_the_wall_all_of_it_can_be_read(count: int, theme: str, width: float, height: float) -> None:
    rings = [replace((DONE, REFUSED, RUNS)[at % 3], number=at + 1) for at in range(count)]
    found = replace(circle(*rings, now=0.0 if rings else None), title=LONG)
    figure = agreement_circle.page(found, IMPRINT, look.theme(theme), width, height)
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)
    assert drawn.smallest(figure) >= height / 36 - 0.01
    numbers = [text for text in drawn.words(figure) if text.isdigit()]
    assert len(numbers) == 2 * min(count, agreement_circle.MOST)


@pytest.mark.parametrize("width", [320.0, 480.0, 900.0])
@pytest.mark.parametrize("count", [1, 2, 6])
@pytest.mark.parametrize("looks", [DESK, PAPER])
def test_on_a_card_and_on_paper_all_of_it_stands_on_the_sheet(
    width: float, count: int, looks: style.Style
) -> None:
    found = circle(*[replace(DONE, number=at + 1) for at in range(count)], now=1.0)
    figure = agreement_circle.draw(found, width, agreement_circle.height(found, width, looks), looks)
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)
    assert png(figure, 1.0).startswith(b"\x89PNG")
