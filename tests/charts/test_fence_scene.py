"""The fence as the desk, a file and paper show it: its scene, its sentence, and the page that stands by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import fence_scene, style
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.model.fence_public import PublicFence, PublicGarden
from tests.charts import drawn

PAPER = style.paper()


def public(
    phase: int, many: int = 6, lit: tuple[tuple[int, int], ...] = (), name: str | None = None
) -> PublicFence:
    gardens = tuple(
        PublicGarden(f"ORG{number}", f"Partner {number}", f"P{number}", number, look.partner(number).code)
        for number in range(many)
    )
    return PublicFence(phase, gardens, lit, name)


@pytest.mark.parametrize(
    ("fence", "said"),
    [
        (public(1), "Ieder heeft een eigen tuin, en dat mag."),
        (public(1, 1), "Eén tuin, met een eigen schutting."),
        (public(2), "We kunnen door de schutting kijken; we hebben nog niets afgesproken."),
        (public(2, lit=((0, 1),)), "Tussen één paar partners is iets afgesproken."),
        (public(2, lit=((0, 1), (2, 3))), "Tussen twee paren partners is iets afgesproken."),
        (public(3), "Een ruimere schutting om alle tuinen; wij hebben nog geen naam."),
        (public(3, name="Samen sterk"), "Samen sterk: een ruimere schutting om alle tuinen."),
        (public(3, 0), ""),
    ],
)
def test_it_says_what_people_can_nod_at(fence: PublicFence, said: str) -> None:
    assert fence_scene.sentence(fence) == said


@pytest.mark.parametrize("phase", [1, 2, 3])
@pytest.mark.parametrize("many", [1, 2, 6, 14])
def test_every_partner_is_named(phase: int, many: int) -> None:
    fence = public(phase, many)
    wide = 900.0
    figure = fence_scene.draw(fence, wide, fence_scene.height(fence, wide, PAPER), PAPER)
    letters = {each.code for each in fence.gardens}
    assert letters <= set(drawn.words(figure))


def test_letters_and_looks_are_those_of_the_partners() -> None:
    garden = replace(public(1).gardens[0], look=4, code="Q", people=0)
    scene = fence_scene.scene(PublicFence(1, (garden,)))
    assert (scene.gardens[0].partner, scene.gardens[0].code, scene.gardens[0].people) == (4, "Q", 0)


def test_it_stands_by_itself_with_where_it_comes_from() -> None:
    page = fence_scene.page(public(3, name="Samen"), Imprint("Elzenland", "Sessie 3"), look.theme())
    said = drawn.words(page)
    assert {"Samen: een ruimere schutting om alle tuinen.", "Elzenland", "Sessie 3"} <= set(said)


def test_a_title_that_takes_two_lines_becomes_the_name_alone() -> None:
    fence = public(3, name="Eén gezin, één verhaal")
    wide = fence_scene.page(fence, Imprint("Elzenland", "Sessie 3"), look.theme())
    small = fence_scene.page(fence, Imprint("Elzenland", "Sessie 3"), look.theme(), 1024.0, 768.0)
    assert "Eén gezin, één verhaal: een ruimere schutting om alle tuinen." in drawn.words(wide)
    # Once as the title and once over the gate.
    assert drawn.words(small).count("Eén gezin, één verhaal") == 2
