from __future__ import annotations

import pytest

from samenwerkdesk.report.layout import NORMAL
from samenwerkdesk.report.typeset import LONGEST_WORD, PIECE, Tone, Typesetter


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (None, ""),
        ("", ""),
        ("half\ud800paar", "halfpaar"),
        ("a\u00adb", "ab"),
        ("\U0001f468\u200d\U0001f469", "□"),
        ("\U0001f44d\U0001f44d", "□□"),
        ("x\u0489", "x□"),
        ("\U0001f44d\u0301", "□\u0301"),
    ],
)
def test_clean(text: str | None, clean: str) -> None:
    assert Typesetter().clean(text) == clean


def test_it_remembers_that_a_sign_was_missing() -> None:
    text = Typesetter()
    text.clean("gewoon → ✓")
    assert not text.signs_missing
    text.clean("★")
    assert text.signs_missing


def test_a_long_text_is_cut_at_spaces() -> None:
    words = "lettergreep " * 1000
    made = Typesetter().paragraphs(words, NORMAL.body)
    assert all(len(each.getPlainText()) <= PIECE for each in made)
    assert " ".join(each.getPlainText() for each in made).split() == words.split()


def test_tones_are_kept_over_a_cut() -> None:
    made = Typesetter().rich([("x" * (PIECE + 10), Tone.STRONG), ("y", Tone.MUTED)], NORMAL.body)
    assert [len(each.getPlainText()) for each in made] == [LONGEST_WORD, PIECE + 10 - LONGEST_WORD + 1]


def test_every_paragraph_can_be_stopped() -> None:
    class Stop(Exception):
        pass

    def stop() -> None:
        raise Stop

    with pytest.raises(Stop):
        Typesetter(stop).paragraphs("tekst", NORMAL.body)
