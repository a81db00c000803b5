"""The butterfly of a partner, the balance of all, and the squares of who takes what another brings."""

from __future__ import annotations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import butterfly, give_take_balance, link_map, style
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model.public_give_take import PublicGiveTake, PublicLine, PublicLink, PublicSheet
from tests.charts import drawn
from tests.charts.over_time import SIZES

DESK = style.desk(look.theme())
WALL = style.room(look.theme(), 1080.0)
LONG = (
    "Vereniging voor Samenwerkende Jeugdhulporganisaties en Gezinsondersteuning in de Hele Grote Regio Elzenland "
    * 2
)


def line(text: str, weight: float | None = 3.0, other: str = "", category: str = "kennis") -> PublicLine:
    return PublicLine(text, text, category, weight, other)


def sheet(
    name: str, takes: tuple[PublicLine, ...], gives: tuple[PublicLine, ...], at: int = 0
) -> PublicSheet:
    weights = [each.weight for each in (*takes, *gives) if each.weight is not None]
    balance = sum(each.weight or 0.0 for each in gives) - sum(each.weight or 0.0 for each in takes)
    looks = look.partner(at)
    return PublicSheet(name, name, looks, (at, looks.code), takes, gives, balance if weights else None)


SMALL = sheet("Morgenrood", (line("rust", 5, "Wijkteam"), line("uren", 1)), (line("scholing", 4),))


def test_it_says_every_line_with_its_weight_category_and_link() -> None:
    words = drawn.words(butterfly.draw(SMALL, butterfly.pairs(SMALL), 620, 300, DESK))
    assert {"halen", "brengen", "rust", "kennis · bij Wijkteam", "scholing", "5", "4", "1"} <= set(words)
    assert butterfly.sentence(SMALL) == "Morgenrood: halen 6, brengen 4, balans −2"


def test_wings_are_as_long_as_their_weight_and_the_heaviest_is_on_top() -> None:
    figure = butterfly.draw(SMALL, butterfly.pairs(SMALL), 620, 300, DESK)
    taken = drawn.shapes(figure, fill=DESK.condition("interests"))
    long, short = (each.box[2] - each.box[0] for each in taken)
    assert long == pytest.approx(5 * short)
    assert taken[0].box[1] > taken[1].box[1]


def test_a_line_without_weight_has_no_wing_and_counts_nowhere() -> None:
    light = sheet("Ada", (line("rust", None),), ())
    figure = butterfly.draw(light, butterfly.pairs(light), 620, 300, DESK)
    assert drawn.shapes(figure, fill=DESK.condition("interests")) == []
    assert "nog geen gewicht" in drawn.words(figure)
    assert butterfly.sentence(light) == "Ada: halen en brengen"
    assert "nog geen" in drawn.words(give_take_balance.draw([light], 620, 200, DESK))


def test_what_does_not_fit_goes_on_on_a_next_page_and_nothing_is_lost() -> None:
    much = sheet(LONG, tuple(line(f"{at} {LONG}") for at in range(9)), (line(LONG),), 3)
    pages = butterfly.pages(much, 1700, 660, WALL)
    assert len(pages) > 2
    assert [pair for page in pages for pair in page] == list(butterfly.pairs(much))
    for page in pages:
        figure = butterfly.draw(much, page, 1700, 660, WALL, 1.6)
        assert drawn.outside(figure) == []
        assert drawn.overlapping(figure) == []
        assert drawn.smallest(figure) >= 30


def test_a_line_takes_more_lines_where_there_is_room() -> None:
    long = sheet("Ada", (line("rust", 2),), (line(LONG, 5),))
    rows = butterfly.pairs(long)
    low = butterfly.draw(long, rows, 700, butterfly.height(long, 700, DESK), DESK)
    high = butterfly.draw(long, rows, 700, 600, DESK)
    assert LONG.strip() not in " ".join(drawn.words(low))
    assert LONG.strip() in " ".join(drawn.words(high))
    assert drawn.outside(high) == []
    assert drawn.overlapping(high) == []


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [2, 6, 14])
def test_pictures_of_all_partners_keep_to_their_sheet(
    count: int, width: float, height: float, chosen: Style
) -> None:
    sheets = tuple(
        sheet(f"{at} {LONG}" if at % 2 else f"Partner {at}", (line("a", 5),) * 3, (line("b", 2.5),), at)
        for at in range(count)
    )
    links = tuple(
        PublicLink(
            sheets[at].partner_id, sheets[at - 1].partner_id, ("zichtbaarheid", "legitimiteit"), at % 2 == 0
        )
        for at in range(count)
    )
    found = PublicGiveTake(sheets, links)
    figures = [
        give_take_balance.draw(part, width, height, chosen)
        for part in give_take_balance.parts(sheets, height, chosen)
    ]
    figures.append(
        link_map.draw(found, width, max(height, 0.66 * link_map.height(found, width, chosen)), chosen)
    )
    for figure in figures:
        assert drawn.outside(figure) == []
        assert drawn.overlapping(figure) == []
        assert drawn.smallest(figure) >= chosen.scale_size - 0.01


def test_the_map_says_what_is_linked_and_what_could_be() -> None:
    two = (SMALL, sheet("Wijkteam", (), (), 1))
    sure = PublicLink("Wijkteam", "Morgenrood", ("kennis",), True)
    assert link_map.sentence(PublicGiveTake(two)) == "Er is nog niets gekoppeld."
    assert link_map.sentence(PublicGiveTake(two, (sure,))) == "Eén keer haalt iemand wat een ander brengt."
    both = PublicGiveTake(two, (sure, PublicLink("Morgenrood", "Wijkteam", ("leren",), False)))
    assert link_map.sentence(both).endswith("; één keer past het misschien.")
    words = drawn.words(link_map.draw(both, 900, 300, DESK))
    assert {"kennis", "leren", "haalt ↓", "brengt →"} <= set(words)


def test_a_category_as_wide_as_its_square_is_written_in_it() -> None:
    six = tuple(sheet(f"Partner {at}", (), (), at) for at in range(6))
    found = PublicGiveTake(six, (PublicLink("Partner 4", "Partner 1", ("toegang",), False),))
    wall = style.room(look.theme(), 768.0)
    assert "toegang" in drawn.words(link_map.draw(found, 910, 480, wall))
