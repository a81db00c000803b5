from __future__ import annotations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import iceberg, style
from samenwerkdesk.charts.iceberg_words import ABOVE, NOT_ASKED, UNDER
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.model.public_interests import PublicInterest
from tests.charts import drawn

LONG = "Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past, van één gezicht. "


def berg(
    position: str = "Wijkteam houdt regie", interest: str = "", partner: str = "Lokale teams"
) -> PublicInterest:
    return PublicInterest(
        "B1", "organisational", partner, (1, "B"), position, interest, 4, "botsend", partner
    )


def test_the_sentence_says_whose_they_are() -> None:
    assert iceberg.sentence((berg(),)) == "Lokale teams: wat zit er onder het standpunt?"
    assert iceberg.sentence((berg(), berg())) == "Lokale teams: wat zit er onder de standpunten?"
    assert iceberg.sentence((berg(), berg(partner="School"))) == "Van ieder: wat zit er onder de standpunten?"
    collective = PublicInterest("B2", "collective", "", None, "", "Eén verhaal", None, "")
    assert iceberg.sentence((collective,)) == "Van ons samen: wat zit er onder het standpunt?"


def test_the_position_stands_above_the_water_and_the_interest_under_it() -> None:
    figure = iceberg.draw((berg(interest="Niet alleen doorgeefluik"),), 800, 500, style.paper())
    places = {each.text: each.y for each in drawn.texts(figure)}
    assert places["Wijkteam houdt regie"] > places[ABOVE] - 40
    assert places["Wijkteam houdt regie"] > places[UNDER] > places["Niet alleen doorgeefluik"]
    assert "spanning 4 van 5 · botsend" in places


def test_an_interest_that_was_not_asked_for_yet_says_so() -> None:
    assert NOT_ASKED in drawn.words(iceberg.draw((berg(),), 800, 500, style.paper()))


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
@pytest.mark.parametrize(
    ("position", "interest"), [("Kort", "Korter"), (LONG * 2, LONG * 5), (LONG * 30, LONG * 30)]
)
def test_it_can_be_read_from_the_back_row_at_any_length(
    size: tuple[int, int], position: str, interest: str
) -> None:
    room = style.room(look.theme(), size[1])
    found = [berg(position, interest, LONG)] * 5
    for part in iceberg.split(found, size[0] - 0.15 * size[1], room):
        figure = iceberg.page(part, Imprint(LONG, "Sessie 3"), look.theme(), *size)
        assert drawn.smallest(figure) >= size[1] / 36 - 0.01
        assert not drawn.outside(figure)
        assert not drawn.overlapping(figure)


def test_those_in_a_series_have_letters_of_one_size() -> None:
    room = style.room(look.theme(), 1080)
    short, long = berg("Kort", "Ook kort"), berg(LONG, LONG * 2)
    sizes = [
        {
            each.size
            for each in drawn.texts(iceberg.draw((one,), 1700, 800, room, (short, long)))
            if each.weight == 600
        }
        for one in (short, long)
    ]
    assert sizes[0] == sizes[1]


def test_what_does_not_fit_is_known() -> None:
    room = style.room(look.theme(), 1080)
    assert iceberg.whole((berg("Kort", "Kort"),), 1700, 750, room)
    assert not iceberg.whole((berg(LONG * 30, LONG * 30),), 1700, 750, room)
