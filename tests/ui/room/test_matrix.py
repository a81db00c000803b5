"""The matrix of options and interests on the wall: what stands where, and what has no room."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model.public_interests import PublicInterest, PublicInterests, PublicOption
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.leaf import Leaf, Shape
from samenwerkdesk.ui.room.views.interest_options import Matrix
from tests.ui.room.walls import texts

PLACE = PublicPlace("Elzenland", "Sessie 3")
WALL = Measure(1920, 1080)
LONG = " ".join(f"woord{at}" for at in range(300))


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


def shown(
    interests: Sequence[str], options: Sequence[tuple[str, tuple[int, ...]]], measure: Measure = WALL
) -> list[Leaf]:
    """The pages of a matrix of these interests and options."""
    found = PublicInterests(
        tuple(
            PublicInterest(str(at), "collective", "", None, "", text, None, "")
            for at, text in enumerate(interests)
        ),
        tuple(PublicOption(str(at), text, "", serves) for at, (text, serves) in enumerate(options)),
    )
    return Matrix(PLACE, found).body(measure)


def planks(leaf: Leaf) -> int:
    """The filled planks, without those with a number and the one of the key."""
    return sum(isinstance(each, Shape) and each.fill == "accent" for each in leaf.items)


def test_a_plank_stands_where_an_option_serves_an_interest() -> None:
    (leaf,) = shown(["rust", "geld", "tijd"], [("samen beginnen", (0, 2)), ("een proef", (1,))])
    said = texts(leaf)
    assert {"rust", "geld", "tijd", "1", "2", "2 van 3", "1 van 3", "dient dit belang"} <= set(said)
    assert {"samen beginnen", "een proef"} <= set(said)
    assert planks(leaf) == 3 + 2 + 1
    rows = {each.text: each.y for each in leaf.words if each.text in ("rust", "geld", "tijd")}
    heads = {each.text: each.x for each in leaf.words if each.text in ("1", "2")}
    tops = [
        (each.points[0], [y for _, y in each.points])
        for each in leaf.items
        if isinstance(each, Shape) and each.fill == "accent"
    ]
    where = {
        (min(heads, key=lambda key: abs(heads[key] - x)), min(rows, key=lambda key: abs(rows[key] - max(ys))))
        for (x, _), ys in tops
        if max(ys) > min(rows.values()) - 20 and x > min(heads.values()) - 60
    }
    assert where == {("1", "rust"), ("1", "tijd"), ("2", "geld")}


def test_options_of_many_words_have_a_number_and_their_list_comes_first() -> None:
    first, *_, last = shown(["rust"], [(LONG, (0,)), ("een proef", ())])
    assert texts(first)[0] == "Welke optie dient welke belangen?"
    assert texts(last)[0] == "Welke optie dient welk belang?"
    assert {"1", "2", "1 van 1", "0 van 1"} <= set(texts(last))
    assert "een proef" not in texts(last)


def test_an_interest_without_room_stands_before_it_in_full() -> None:
    *before, last = shown(["rust", LONG], [("een proef", (1,))])
    again = ("Belangen met meer woorden", "(vervolg)")
    whole = " ".join(line for leaf in before for line in texts(leaf) if line not in again)
    assert whole == LONG
    assert any(line.endswith("…") for line in texts(last))


@pytest.mark.parametrize("measure", [Measure(1024, 768), WALL])
def test_many_options_and_interests_go_on_with_their_heads(measure: Measure) -> None:
    interests = [f"Belang nummer {at}" for at in range(30)]
    leaves = shown(interests, [(f"Optie nummer {at} van velen", (at,)) for at in range(23)], measure)
    pages = [leaf for leaf in leaves if texts(leaf)[0] == "Welke optie dient welk belang?"]
    assert len(pages) > 2
    seen = {(line, head) for leaf in pages for line in texts(leaf) for head in texts(leaf)}
    for at in range(23):
        assert (f"Belang nummer {at}", str(at + 1)) in seen
        assert (f"Belang nummer {29 - at}", str(at + 1)) in seen
    for leaf in pages:
        for words in leaf.words:
            left, _, right, bottom = words.box
            assert left >= 0
            assert right <= measure.width
            assert bottom <= measure.px(0.94)


def test_without_options_it_says_what_will_come() -> None:
    (leaf,) = shown(["rust"], [])
    assert any("opties en belangen naast elkaar" in line for line in texts(leaf))
