from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samenwerkdesk.ui.widgets.cleaning import clean_line, clean_text, normal


def test_control_characters_go_and_line_ends_stay() -> None:
    assert clean_text("a\x00b\r\nc\rd\u2029e\x1b[31m\ufeff") == "ab\nc\nd\ne[31m"
    assert clean_line("a\nb\tc\u202ed\u2066") == "a b cd"


def test_what_people_write_stays() -> None:
    for text in ("één café, naïef", "😀 ja", "Łódź \u200d", "½ €"):
        assert clean_text(text) == text


def test_accents_are_composed_and_ends_trimmed() -> None:
    assert normal(" e\u0301e\u0301n \n") == "één"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert "\n" not in clean_line(text)
