"""What is left of a name where there is little room."""

from __future__ import annotations

import pytest

from samenwerkdesk.charts import called
from samenwerkdesk.charts.sheet import text_width


def said(names: list[str], letters: str, before: str = "") -> list[tuple[str, ...]]:
    """Each name on one line as wide as ``letters``."""
    room = text_width(letters, 10.0, 600)
    return [called.lines(each, 10.0, 600, room, 1, before) for each in called.forms(names)]


def test_a_name_loses_its_middle_first_and_then_the_rest_of_its_last_word() -> None:
    names = ["Anna van der Berg", "Bo"]
    assert said(names, "Anna van der Berg") == [("Anna van der Berg",), ("Bo",)]
    assert said(names, "Anna van Be") == [("Anna Berg",), ("Bo",)]
    assert said(names, "Anna Be") == [("Anna B.",), ("Bo",)]


def test_what_tells_two_apart_is_kept() -> None:
    (one,), (other,) = said(["Annemarie Berg", "Annemarie Bos"], "Annem…  Berg")
    assert one.startswith("Annem")
    assert (one[-6:], other[-5:]) == ("… Berg", "… Bos")
    assert said(["Annemarie Berg", "Annemarie Bos"], "Berg") == [("Berg",), ("Bos",)]
    numbered = [f"Deelnemer van Achternaam {number}" for number in range(40)]
    found = said(numbered, "A · Deelnemer", "A · ")
    assert len(set(found)) == 40
    assert all(each[0].endswith(f" {number}") for number, each in enumerate(found))


@pytest.mark.parametrize(
    "name", ["", "Verantwoordelijkheidsgevoel", "1 2", "Anna Verantwoordelijkheidsgevoel"]
)
def test_it_never_needs_more_room_than_there_is(name: str) -> None:
    (found,) = said([name], "Anna Ver")
    assert all(text_width(each, 10.0, 600) <= text_width("Anna Ver", 10.0, 600) for each in found)
