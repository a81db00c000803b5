"""The picture of the trust network: a ring with room for every name, lines by weight, and words without numbers."""

from __future__ import annotations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import network, style
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.sheet import Ink, Shape
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.public_network import PublicLayer, PublicLine, PublicNode
from tests.charts import drawn

LONG = "Vereniging voor Samenwerkende Jeugdhulporganisaties en Gezinsondersteuning in de Hele Grote Regio"
IMPRINT = Imprint("Gezinsketen Elzenland", "Sessie 5 · 2 oktober 2025")
WORDS = ("Van elke tien banden zijn er ongeveer zes wederzijds.",)


def layer(count: int, name: str = "", *, by_name: bool = False, own: int = 0) -> PublicLayer:
    nodes = tuple(
        PublicNode(
            f"{number} {name or 'Partner'}", look.partner(number * 14 // count if by_name else number), own
        )
        for number in range(count)
    )
    lines = tuple(
        PublicLine(at, to, 1 + (at + to) % 3, nodes[at].look != nodes[to].look)
        for at in range(count)
        for to in range(at + 1, count)
        if (at + to) % 4 == 1
    )
    return PublicLayer("NET3", "vertrouwen", "Aan wie kun je een zorg kwijt?", nodes, by_name, lines, WORDS)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=str)
@pytest.mark.parametrize("theme", look.tokens().themes)
@pytest.mark.parametrize(
    "found",
    [
        layer(2),
        layer(3, own=2),
        layer(8, LONG),
        layer(14, LONG, own=3),
        layer(13, "Deelnemer", by_name=True),
        layer(40, "Deelnemer van Achternaam", by_name=True),
    ],
    ids=lambda each: f"{len(each.nodes)}{'p' if each.by_name else ''}",
)
def test_every_name_can_be_read_from_the_back_row(
    found: PublicLayer, theme: str, size: tuple[int, int]
) -> None:
    figure = network.page(found, IMPRINT, look.theme(theme), *size)
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []
    assert drawn.smallest(figure) >= size[1] / 36 - 1e-6
    said = " ".join(drawn.words(figure))
    assert all(f"{number} " in said for number in range(len(found.nodes)))


def test_what_a_line_and_its_absence_mean_is_said() -> None:
    paper = style.paper()
    texts = [each.text for each in network.signs(layer(6, own=1), paper)]
    assert texts == [
        "banden: hoe breder, hoe meer",
        "ring: banden binnen de organisatie",
        "geen lijn: geen band, of te weinig antwoorden om te tonen",
    ]
    assert [each.text for each in network.signs(layer(6, by_name=True), paper)] == [
        "band: hoe breder, hoe sterker"
    ]


def test_a_wider_line_is_a_closer_tie() -> None:
    nodes = layer(3).nodes
    lines = (PublicLine(0, 1, 1), PublicLine(0, 2, 2), PublicLine(1, 2, 3))
    figure = network.draw(PublicLayer("NET1", "contact", "", nodes, lines=lines), 600, 400, style.paper())
    inks = [item for artist in figure.artists if isinstance(artist, Ink) for item in artist.items]
    widths = [each.width for each in inks if isinstance(each, Shape) and each.fill is None and each.width]
    assert widths == sorted(set(widths))
    assert len(widths) == 3


def test_without_enough_answers_only_the_organisations_and_the_reason() -> None:
    bare = PublicLayer("NET1", "contact", "", layer(4).nodes, reason=TOO_FEW)
    figure = network.draw(bare, 600, 400, style.paper())
    assert "Er zijn te weinig antwoorden om te tonen." in drawn.words(figure)
    assert network.signs(bare, style.paper()) == []


def test_a_crowd_by_name_has_its_words_on_a_page_of_their_own() -> None:
    crowd = layer(40, by_name=True)
    assert network.apart(crowd)
    assert not network.apart(layer(14))
    figure = network.page(crowd, IMPRINT, look.theme(), 1024, 768, words=True)
    assert "Van elke tien" in " ".join(drawn.words(figure))
