"""The pictures of the chain: parts that can be read, a story of pages, and KPIs with a sign for each status."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import (
    chain_grid,
    chain_lanes,
    chain_pages,
    chain_quadrant,
    chain_story,
    kpi_tiles,
    kpi_trend,
)
from samenwerkdesk.charts import style as styles
from samenwerkdesk.charts.chain_grid import Part
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.model.public_chain import PublicChain, PublicKpi, PublicLane, PublicStep
from tests.charts import drawn

IMPRINT = Imprint("Elzenland", "Sessie 3")
LANES = tuple(PublicLane(f"P{at}", f"Partner {at}", look.partner(at)) for at in range(4))


def step(number: int, onwards: int, partners: tuple[str, ...] = ("P1",), **more: str) -> PublicStep:
    said = {
        "name": f"Stap nummer {number}",
        "taken": "vraag",
        "given": "plan",
        "norm": "",
        "bottleneck": "",
    } | more
    return PublicStep(number=number, partners=partners, onwards=onwards, **said)


def chain(*steps: PublicStep) -> PublicChain:
    return PublicChain("Keten", "Wie helpt ons?", "", "", "", 5, 3, 5, LANES, steps)


def kpi(**more: object) -> PublicKpi:
    plain = PublicKpi(
        "Wachttijd", "dagen", LANES[0], "", "green", "op norm", "9 dagen", "2025-Q3", "norm hooguit 10", 10.0, None,
        23.0, (("2025-Q1", 21.0), ("2025-Q2", None), ("2025-Q3", 9.0)),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def test_what_does_not_fit_beside_each_other_goes_on_in_a_next_part() -> None:
    found = chain(
        *(step(at, at + 1 if at < 9 else 0, bottleneck="wachtlijst behandeling") for at in range(1, 10))
    )
    wide = chain_lanes.parts(found, 2400, styles.desk(look.theme()))
    narrow = chain_lanes.parts(found, 700, styles.desk(look.theme()))
    assert [len(each.steps) for each in wide] == [9]
    assert len(narrow) > 1
    assert [each.number for part in narrow for each in part.steps] == list(range(1, 10))


def model_of(found: PublicChain, width: float = 1920.0, height: float = 1080.0) -> list[Figure]:
    """The pages of the model on a wall."""
    count = len(chain_pages.wall_parts(found, look.theme(), width, height))
    return [chain_pages.draw(found, at, IMPRINT, look.theme(), width, height) for at in range(count)]


def told_of(found: PublicChain, number: int, width: float = 1920.0, height: float = 1080.0) -> list[Figure]:
    """The pages of a step."""
    count = chain_story.count(found, number, look.theme(), width, height)
    return [chain_story.draw(found, number, at, IMPRINT, look.theme(), width, height) for at in range(count)]


def tiles_of(found: tuple[PublicKpi, ...], width: float = 1920.0, height: float = 1080.0) -> list[Figure]:
    """The pages of tiles on a wall."""
    count = len(kpi_tiles.wall_pages(found, look.theme(), width, height))
    return [kpi_tiles.wall_page(found, at, IMPRINT, look.theme(), width, height) for at in range(count)]


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768)])
def test_the_model_and_its_story_can_be_read_from_the_back(width: int, height: int) -> None:
    long = "Een heel lange naam voor wat er in deze stap gebeurt, van wie dat doet en waarom. " * 2
    found = chain(
        step(1, 2, ("P0", "P3"), norm="5 dagen", bottleneck=long),
        step(2, 3, (), name=long),
        step(3, 1, taken=long * 12, given=""),
        step(4, 0, ("P0", "P1", "P2", "P3")),
    )
    pages = model_of(found, width, height)
    for number in range(1, 5):
        told = told_of(found, number, width, height)
        pages += told
    for each in pages:
        assert drawn.smallest(each) >= height / 36 - 1e-6
        assert not drawn.outside(each)
        assert not drawn.overlapping(each)


def test_a_step_is_told_with_who_it_goes_to_and_where_it_falters() -> None:
    found = chain(step(1, 2, ("P0", "P1"), norm="5 dagen", bottleneck="verlof"), step(2, 0, ()))
    words = drawn.words(told_of(found, 1)[0])
    for said in ("Partner 0 en Partner 1", "stap 2, Stap nummer 2", "hooguit 5 dagen", "verlof"):
        assert said in words
    last = drawn.words(told_of(found, 2)[0])
    assert {"nog niemand", "hier eindigt de keten"} <= set(last)
    assert not {"Mag duren", chain_story.FALTERS} & set(last)


MANY = tuple(PublicLane(f"P{at}", f"Organisatie nummer {at}", look.partner(at)) for at in range(1, 15))
EVERYBODY = tuple(each.partner_id for each in MANY)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768)])
def test_partners_whose_names_begin_alike_can_be_told_apart(width: int, height: int) -> None:
    for many in (2, 9, 15):
        steps = [step(at, at + 1 if at < many else 0, EVERYBODY) for at in range(1, many + 1)]
        found = replace(chain(*steps), lanes=MANY)
        pages = model_of(found, width, height)
        told = told_of(found, 1, width, height)
        for each in (*pages, *told):
            names = [said for said in drawn.words(each) if said.startswith("Org")]
            assert names
            assert len(set(names)) == len(names)
            assert not drawn.outside(each)
            assert not drawn.overlapping(each)
        said = drawn.words(told[0])
        left_out = len(MANY) - sum(each.startswith("Org") for each in said)
        assert not left_out or f"nog {left_out} partners" in said
        assert left_out < len(MANY) / 2
        assert "alle 14 partners in de keten" in drawn.words(told[0])


def test_a_name_without_room_keeps_its_end() -> None:
    sheet = Sheet(400, 400)
    chain_grid.grid(sheet, Part((), MANY), (100.0, 290.0, 20.0), 0.0, styles.desk(look.theme()))
    names = drawn.words(sheet.figure)
    for at in range(1, 15):
        assert sum(said.startswith("Or") and said.endswith(f"… {at}") for said in names) == 1


def test_a_step_says_how_many_lanes_are_left_out() -> None:
    found = replace(chain(step(1, 2, ("P14",)), step(2, 0, EVERYBODY), step(3, 0, ())), lanes=MANY)
    words = drawn.words(told_of(found, 1, 1024, 768)[0])
    shown = [each.name for each in MANY if each.name in words]
    assert "Organisatie nummer 14" in shown
    assert len(shown) < len(MANY)
    assert f"nog {len(MANY) - len(shown)} partners" in words
    assert "nog niemand" in words
    few = drawn.words(told_of(chain(step(1, 0)), 1)[0])
    assert not any(said.startswith("nog ") and said != "nog niemand" for said in few)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768)])
def test_what_is_said_of_a_step_stays_together(width: int, height: int) -> None:
    said = "Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past, van één gezicht."
    first = step(1, 2, EVERYBODY, taken=said, given=said, norm="5 dagen", bottleneck=said)
    found = replace(chain(first, step(2, 0, EVERYBODY, name=said)), lanes=MANY)
    pages = told_of(found, 1, width, height)
    assert len(pages) > 1
    whole = [" ".join(drawn.words(each)) for each in pages]
    assert sum(each.count(said) for each in whole) == 4
    assert not any("(vervolg)" in each for each in whole)
    long = replace(found, steps=(replace(first, taken=said * 8), *found.steps[1:]))
    further = [drawn.words(each) for each in told_of(long, 1, width, height)]
    assert any("Wat erin gaat (vervolg)" in each for each in further)


def test_a_step_without_a_name_of_its_own_is_not_numbered_twice() -> None:
    found = chain(step(1, 2, name="Stap 1"), step(2, 1, name="Starten"))
    assert chain_story.title(found.steps[0]) == "Stap 1"
    assert chain_story.title(found.steps[1]) == "2. Starten"
    assert found.goes_to(found.steps[1]) == "stap 1"
    assert found.goes_to(found.steps[0]) == "stap 2, Starten"


def test_whose_a_kpi_is_takes_a_second_line() -> None:
    about = (
        "stap 2, Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past, van één gezicht."
    )
    page = kpi_trend.page(kpi(step=about), IMPRINT, look.theme(), 1024, 768)
    assert f"eigenaar: Partner 0 · {about}" in " ".join(drawn.words(page))
    assert not drawn.outside(page)
    assert not drawn.overlapping(page)


def test_what_the_pictures_say() -> None:
    assert chain_lanes.sentence(chain(step(1, 2), step(2, 0))) == "Twee stappen van vier partners."
    falters = chain(step(1, 2, bottleneck="verlof"), step(2, 3), step(3, 0, bottleneck="taal"))
    assert chain_lanes.sentence(falters) == "Drie stappen van vier partners; het hapert bij stap 1 en 3."
    plane = chain()
    assert chain_quadrant.sentence(plane) == "Nu langs elkaar heen: opschalen naar samenwerkingsketen."
    assert chain_quadrant.sentence(replace(plane, now=4)) == "Nu samenwerkingsketen: passend."
    assert (
        chain_quadrant.sentence(replace(plane, complexity=2, needed=4))
        == "Nu standaardketen: passend; nodig vinden we te zwaar opgetuigd."
    )
    assert chain_quadrant.sentence(replace(plane, now=None)) == "Geef de vraag en het werk eerst een cijfer."
    assert kpi_trend.sentence(kpi()) == "9 dagen in 2025-Q3: op norm (norm hooguit 10)."
    empty = kpi(last="", series=(), status="grey", said="nog geen waarde")
    assert kpi_trend.sentence(empty) == "Nog geen waarde."


def test_a_trend_has_its_norm_its_band_and_its_baseline() -> None:
    words = drawn.words(kpi_trend.page(kpi(), IMPRINT, look.theme()))
    assert {"norm 10", "nulmeting 23", "21", "9", "2025-Q2"} <= set(words)
    banded = kpi(target=None, band=(8.0, 14.0), baseline=None)
    words = drawn.words(kpi_trend.page(banded, IMPRINT, look.theme()))
    assert {"grens 8", "grens 14"} <= set(words)
    assert not any(word.startswith("n") for word in words if word.startswith(("norm", "nul")))


def test_tiles_say_the_status_in_a_word_and_page_when_names_are_long() -> None:
    few = tuple(kpi(name=f"Maat {at}") for at in range(6))
    assert [len(each) for each in kpi_tiles.wall_pages(few, look.theme(), 1920, 1080)] == [6]
    assert "op norm" in drawn.words(tiles_of(few)[0])
    unit = tuple(kpi(name=f"Maat {at}", last="9 werkdagen (mediaan)") for at in range(6))
    said = drawn.words(tiles_of(unit, 1024, 768)[0])
    assert any(each.startswith("werkdagen") and each.endswith("… · 2025-Q3") for each in said)
    long = tuple(
        kpi(name="Een maat met een heel lange naam over hoe lang gezinnen op hulp wachten " * 2) for _ in few
    )
    pages = tiles_of(long)
    assert len(pages) > 1
    assert not any(drawn.outside(each) or drawn.overlapping(each) for each in pages)


def test_a_part_that_gets_its_work_from_another_part_begins_with_an_arrow() -> None:
    steps = [step(at, at + 1 if at < 8 else 0) for at in range(1, 9)]
    first, *others = chain_lanes.parts(chain(*steps), 400, styles.desk(look.theme()))
    assert others
    assert not first.entered
    assert all(each.entered for each in others)
    apart = chain(*(replace(each, onwards=0) for each in steps))
    assert not any(each.entered for each in chain_lanes.parts(apart, 400, styles.desk(look.theme())))
