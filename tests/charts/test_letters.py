from __future__ import annotations

import pytest

from samenwerkdesk.charts import letters
from samenwerkdesk.charts.sheet import text_width
from samenwerkdesk.model.text import shortened


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Gemeenten", "Gemeenten"),
        ("  twee\n regels\t", "twee regels"),
        ("cafe\u0301 j\u0301", "café j\u0301"),
        ("Zorg 👩‍👩‍👧 samen", "Zorg □ samen"),
        ("👍🏽", "□"),
        ("★ ster", "□ ster"),
        ("a\u202eb\x07c", "abc"),
        (None, ""),
        ("", ""),
    ],
)
def test_what_people_type_is_drawn_visibly(typed: str | None, drawn: str) -> None:
    assert letters.one_line(typed) == drawn


def test_a_text_that_fits_stays_whole() -> None:
    assert letters.fitted("Waterkant", 10, 600, 500) == "Waterkant"


@pytest.mark.parametrize("room", [20.0, 45.0, 80.0, 120.0])
@pytest.mark.parametrize(
    "text", ["Samenwerkingsverbandpassendonderwijs", "Stichting Jeugd en Gezin in de regio Oost"]
)
def test_a_text_that_does_not_fit_is_cut(text: str, room: float) -> None:
    cut = letters.fitted(text, 10, 600, room)
    assert cut.endswith("…")
    assert text_width(cut, 10, 600) <= room
    assert text.startswith(cut[:-1])


def test_nothing_is_left_where_nothing_fits() -> None:
    assert letters.fitted("Waterkant", 10, 600, 3) == ""


@pytest.mark.parametrize(
    ("text", "count", "cut"),
    [
        ("Gemeente Elzenland", 13, "Gemeente…"),
        ("Gemeente Elzenland", 9, "Gemeente…"),
        ("Jeugd en Gezin", 9, "Jeugd…"),
        ("De Bibliotheekvereniging", 12, "De Bibliothe…"),
        ("Zorg, welzijn", 5, "Zorg…"),
    ],
)
def test_cuts_end_after_a_word_that_says_something(text: str, count: int, cut: str) -> None:
    assert shortened(text, count) == cut


def test_the_first_name_that_is_short_enough() -> None:
    assert letters.at_most(("Jeugdhulp", "Stichting Jeugdhulp"), 12) == "Jeugdhulp"
    assert letters.at_most(("", "Waterkant"), 12) == "Waterkant"
    assert letters.at_most(("Jeugdbescherming", "Jeugd"), 12) == "Jeugd"
    assert letters.at_most(("", "Jeugdbescherming"), 12) == "Jeugdbesche…"
    assert letters.at_most(("", ""), 12) == ""
