"""What goes on on a next page says of what, and which page it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look
from samenwerkdesk.model.give_take import HEAVIEST
from samenwerkdesk.model.notation import read as blocks_of
from samenwerkdesk.model.public_chain import PublicKpi
from samenwerkdesk.model.public_give_take import PublicLine, PublicSheet
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.model.public_welcome import PublicWelcome
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.reading import reading
from samenwerkdesk.ui.room.rows import Row, listing
from samenwerkdesk.ui.room.statement import After, statement
from samenwerkdesk.ui.room.views.give_take import Butterfly
from samenwerkdesk.ui.room.views.kpis import Kpi, Kpis
from samenwerkdesk.ui.room.views.welcome import Welcome
from tests.ui.room.walls import pages_of, texts

PLACE = PublicPlace("Elzenland", "Sessie 3")
WALL = Measure(1024, 768)
LONG = " ".join(f"woord{at}" for at in range(300))


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


def test_the_rest_of_a_row_stands_under_its_head() -> None:
    first, *others = listing(WALL, "Titel", [Row("Wat erin gaat", LONG)])
    assert texts(first)[1] == "Wat erin gaat"
    assert others
    assert all(texts(leaf)[1] == "Wat erin gaat (vervolg)" for leaf in others)


def test_the_rest_of_a_row_under_a_heading_has_both() -> None:
    rows = [Row("Gemeenten", heading=True), Row("hier zijn wij van", LONG)]
    _, *others = listing(WALL, "Titel", rows)
    assert others
    for leaf in others:
        assert texts(leaf)[1:3] == ["Gemeenten (vervolg)", "Hier zijn wij van (vervolg)"]


def test_a_head_never_stands_at_the_foot_without_a_word_of_what_it_is_about() -> None:
    for before in range(8):
        rows = [*[Row("regel", "erbij")] * before, Row("De kop", LONG)]
        for leaf in listing(WALL, "Titel", rows):
            assert texts(leaf)[-1] != "De kop"


def test_an_answer_goes_on_under_its_question_which_stays_large() -> None:
    first, *others = statement(WALL, "Wat brengt ieder mee?", kicker="Fase 3", after=[After(LONG)])
    assert others
    large = next(each for each in first.words if each.text.startswith("Wat brengt"))
    assert large.size > WALL.type("lead").size
    assert all(texts(leaf)[0] == "Wat brengt ieder mee? (vervolg)" for leaf in others)


def test_a_text_to_read_goes_on_under_its_title() -> None:
    first, *others = reading(WALL, "Startnota", blocks_of(LONG))
    assert texts(first)[0] == "Startnota"
    assert others
    assert all(texts(leaf)[0] == "Startnota (vervolg)" for leaf in others)


def kpi(name: str = "Wachttijd") -> PublicKpi:
    series = (("2025-Q1", 14.0), ("2025-Q2", 9.0))
    said = ("op norm", "9 dagen", "2025-Q2", "norm hooguit 10")
    return PublicKpi(name, "dagen", None, "", "green", *said, 10.0, None, None, series)


def test_a_name_that_a_picture_has_no_room_for_stands_before_it_in_full() -> None:
    assert len(Kpi(PLACE, kpi()).body(WALL)) == 0
    whole = " ".join(line for leaf in Kpi(PLACE, kpi(LONG)).body(WALL) for line in texts(leaf))
    assert LONG in whole.replace(" De KPI (vervolg)", "")


def test_tiles_fill_a_page_before_the_next_begins() -> None:
    view = Kpis(
        PLACE,
        tuple(
            kpi(f"Maat {at} over hoe lang een gezin in de regio op passende hulp thuis wacht")
            for at in range(7)
        ),
    )
    many = [page.texts for page in pages_of(view, 1024, 768)]
    assert len(many) > 1
    counts = [sum(each.startswith("Maat") for each in page) for page in many]
    assert counts == sorted(counts, reverse=True)
    assert [page.count(f"Sessie 3 · blad {at} van {len(many)}") for at, page in enumerate(many, 1)] == [
        1
    ] * len(many)


def test_what_a_wing_has_no_room_for_stands_before_it_and_both_count_as_pages() -> None:
    lines = (PublicLine("1", LONG, "kennis", HEAVIEST, ""), PublicLine("2", "kort", "uren", 1.0, ""))
    sheet = PublicSheet("P1", "Gemeenten", look.partner(0), (0, "A"), lines, (), 3.0)
    view = Butterfly(PLACE, sheet)
    before = view.body(WALL)
    said = " ".join(line for leaf in before for line in texts(leaf))
    assert all(word in said for word in ("woord0", "woord299"))
    assert "kort" not in said
    pages = pages_of(view, 1024, 768)
    assert len(pages) == len(before) + view.count(WALL)
    for at, page in enumerate(pages, 1):
        assert any(f"blad {at} van {len(pages)}" in each for each in page.texts)
    short = PublicSheet("P1", "Gemeenten", look.partner(0), (0, "A"), lines[1:], (), 1.0)
    assert Butterfly(PLACE, short).body(WALL) == []


def test_a_place_without_room_at_the_foot_stands_under_the_welcome() -> None:
    far = "Gebouw De Grote Vergaderzaal, derde verdieping, aan het eind van de lange gang links"
    for where, foot in (("Raadhuis", "Raadhuis"), (far, PLACE.session)):
        view = Welcome(PLACE, PublicWelcome("9.00 uur", where, "Hoe zit je erbij?", (0, 1)))
        assert view.foot() == foot
        whole = " ".join(line for leaf in view.leaves(WALL) for line in texts(leaf))
        assert where in whole
