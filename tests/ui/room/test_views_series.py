"""What is shown one by one has one size of letters, pages are evenly full, and words stay whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model import sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.paging import NEVER, paged
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing
from samenwerkdesk.ui.room.statement import Said, statement
from samenwerkdesk.ui.room.views.pictures import Drawn
from tests.ui.room.walls import every_view

WALL = Measure(1024, 768)
SIZES = ((1024, 768), (1920, 1080))
SERIES = (
    "rule",
    "decision",
    "action",
    "card boundary",
    "card story",
    "card appreciations",
    "term",
    "pair",
    "role",
    "view TWO1-1",
    "view TWO2-2",
    "experience TWO1-1",
)
SHEETS = tuple(f"sheet {exercise}" for exercise in ("boundary", "story", "appreciations"))
LONG = "Wie een knelpunt noemt, legt er meteen een eerste voorstel naast. Hulp vragen telt ook als voorstel."


@pytest.fixture(scope="module")
def example(qapp: QApplication, example_bytes: bytes) -> dict[str, Wall]:
    theme.apply(qapp)
    document = Document.from_snapshot(example_bytes)
    found = sessions.all_sessions(document)
    try:
        return every_view(document, found[2].id)
    finally:
        document.close()


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


def members(walls: dict[str, Wall], series: str) -> list[Wall]:
    return [view for name, view in walls.items() if name.rpartition(" ")[0] == series]


def sizes(view: Wall, measure: Measure) -> set[int]:
    """The sizes of what a wall says, without its foot."""
    return {words.size for leaf in view.body(measure) for words in leaf.words}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("series", [*SERIES, *SHEETS])
def test_what_is_shown_one_by_one_has_one_size(
    example: dict[str, Wall], series: str, size: tuple[int, int]
) -> None:
    measure = Measure(*size)
    found = [each for each in members(example, series) if "Hier komt" not in said(each.body(measure))]
    assert len(found) > 1
    assert all(each.pages(*size) == 1 for each in found)
    # A part that only some have, such as a reason, has a size of its own.
    all_sizes = [sizes(each, measure) for each in found]
    most = max(all_sizes, key=len)
    assert all(each <= most for each in all_sizes)


def said(leaves: list[Leaf]) -> str:
    return " ".join(words.text for leaf in leaves for words in leaf.words)


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_broken_in_the_example(example: dict[str, Wall], size: tuple[int, int]) -> None:
    for name, view in example.items():
        if not isinstance(view, Drawn):
            for leaf in view.body(Measure(*size)):
                assert not [words.text for words in leaf.words if words.text.endswith("-")], name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", ["rules", "roles", "role 0", "role 1", "agenda", "decisions", "actions", "improvements"]
)
def test_what_nearly_fits_is_set_closer_on_one_page(
    example: dict[str, Wall], name: str, size: tuple[int, int]
) -> None:
    assert example[name].pages(*size) == 1


def test_letters_of_a_series_are_those_of_the_longest_that_fits() -> None:
    short, middle, endless = Said("Kort"), Said(2 * LONG), Said(24 * LONG)
    (alone,) = statement(WALL, short.text)
    (among,) = statement(WALL, short.text, series=(short, middle))
    (longest,) = statement(WALL, middle.text, series=(short, middle))
    assert alone.words[0].size > among.words[0].size == longest.words[0].size
    assert alone.words[0].y > among.words[0].y == longest.words[0].y
    (beside,) = statement(WALL, short.text, series=(short, endless))
    assert beside.words[0].size == alone.words[0].size
    assert len(statement(WALL, endless.text, series=(short, endless))) > 1


def test_lists_of_a_series_are_set_alike() -> None:
    few, many = Listed("Een", (Row("kort"),)), Listed("Twee", (Row("kort"),) * 7)
    (alone,) = listing(WALL, few.title, few.rows)
    (among,) = listing(WALL, few.title, few.rows, series=(few, many))
    (other,) = listing(WALL, many.title, many.rows, series=(few, many))
    assert alone.words[-1].size > among.words[-1].size == other.words[-1].size


@pytest.mark.parametrize("count", range(9, 40))
def test_no_page_has_a_lonely_row(count: int) -> None:
    pages = [len(leaf.words) - 1 for leaf in listing(WALL, "Titel", [Row("regel")] * count)]
    assert sum(pages) == count
    assert max(pages) - min(pages) <= len(pages)


def test_a_group_stays_together_and_says_so_when_it_cannot() -> None:
    group = [Row("Kop", heading=True), *[Row("regel", "erbij")] * 5]
    for leaf in listing(WALL, "Titel", group * 3):
        assert [words.text for words in leaf.words].count("regel") % 5 == 0
    pages = listing(WALL, "Titel", [group[0], *group[1:] * 5])
    assert len(pages) > 1
    assert [leaf.words[1].text for leaf in pages] == ["Kop", *["Kop (vervolg)"] * (len(pages) - 1)]


def test_rows_without_a_head_say_on_the_next_page_whose_they_are() -> None:
    rows = [Row("Taken", "eerste"), *[Row("", "regel")] * 30]
    pages = listing(WALL, "Titel", rows, Layout(beside=0.3))
    assert len(pages) > 1
    assert [leaf.words[1].text for leaf in pages] == ["Taken", *["Taken (vervolg)"] * (len(pages) - 1)]
    assert said(pages).count("regel") == 30


def test_a_long_word_makes_its_lane_wider_before_letters_get_smaller() -> None:
    plain = (("een", ("kort",)), ("twee", ("kort",)), ("drie", ("kort",)))
    wide = (("een", ("onderwijsondersteuning",)), *plain[1:])
    one, other = lanes(WALL, "Titel", plain), lanes(WALL, "Titel", wide)
    assert one is not None
    assert other is not None
    assert "onderwijsondersteuning" in [words.text for words in other.words]
    assert one.words[1].size == other.words[1].size
    unbroken = lanes(WALL, "Titel", (("een", ("onderwijsondersteuning" * 3,)), *plain[1:]))
    assert unbroken is not None
    assert any(words.text.endswith("-") for words in unbroken.words)


def test_a_list_with_a_name_too_wide_for_its_column_is_set_smaller() -> None:
    layout = Layout(beside=0.45)
    (wide,) = listing(WALL, "Titel", [Row("Samenwerkingsafspraken", "kort")], layout)
    (plain,) = listing(WALL, "Titel", [Row("Gevoel", "kort")], layout)
    assert wide.words[1].text == "Samenwerkingsafspraken"
    assert wide.words[1].size < plain.words[1].size


# ---------------------------------------------------------------------- where pages end


def test_pages_are_as_few_as_can_be_and_evenly_full() -> None:
    assert sorted(end - begin for begin, end in _even(9)) == [4, 5]
    assert _even(8) == [(0, 8)]
    assert _even(0) == []


def _even(count: int) -> list[tuple[int, int]]:
    return paged(count, lambda begin, end: float(end - begin), 8.0, lambda _: 0.0)


def test_a_page_ends_where_it_may_and_what_is_too_high_stands_alone() -> None:
    assert paged(9, lambda begin, end: float(end - begin), 8.0, lambda at: NEVER if at != 2 else 0.0) == [
        (0, 2),
        (2, 9),
    ]
    heights = [1.0, 20.0, 1.0]
    assert paged(3, lambda begin, end: sum(heights[begin:end]), 8.0, lambda _: 0.0) == [
        (0, 1),
        (1, 2),
        (2, 3),
    ]


def test_cards_of_several_partners_have_their_mark_before_them() -> None:
    found = (("van allen", ("samen",)), ("van een", ("kort", "goed " * 8)))
    leaf = lanes(WALL, "Titel", found, marks=[[None], [(1, "B"), (2, "C")]])
    assert leaf is not None
    at = {each.text: each for each in leaf.words}
    plain = lanes(WALL, "Titel", found)
    assert plain is not None
    before = {each.text: each for each in plain.words}
    assert at["samen"].x == before["samen"].x == at["van allen"].x
    assert at["van een"].x < at["B"].x < at["kort"].x
    assert at["C"].x < at["kort"].x
    assert {"B", "C"} <= at.keys() - before.keys()
