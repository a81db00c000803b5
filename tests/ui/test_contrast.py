"""What is read on the desk stands out at least 4.5:1 from what is behind it, in every theme (WCAG 2, AA)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from samenwerkdesk import look
from samenwerkdesk.ui import theme as in_qt
from tests.test_look import contrast

AA = 4.5
THEMES = list(look.tokens().themes)

MESSAGES = ("success", "warn", "danger", "info")
INKS = ("text", "muted", "accent", "on_accent_soft", *MESSAGES)
"""Every colour in which words are written on the desk, beside those that go with one ground only."""

GROUNDS = ("page", "card", "sunken", "rail", "accent_soft", *(f"{kind}_soft" for kind in MESSAGES))
"""What words are written on: pages, sheets, wells, a row that is chosen, a message, a chip."""

PAIRS = [
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    ("on_selection", "selection"),
]

ELSEWHERE = {"room_text", "room_muted", "disabled_text"}
"""Inks of the room have a test of their own; what is disabled may be faint (WCAG 2, 1.4.3)."""


def faint(theme: look.Theme, pairs: list[tuple[str, str]]) -> list[str]:
    """The pairs of a theme that cannot be read well."""
    found = ((ink, ground, contrast(getattr(theme, ink), getattr(theme, ground))) for ink, ground in pairs)
    return [f"{ink} on {ground}: {ratio:.2f}" for ink, ground, ratio in found if ratio < AA]


@pytest.mark.parametrize("name", THEMES)
def test_words_on_the_desk(name: str) -> None:
    assert faint(look.theme(name), PAIRS) == []


def test_what_is_faint_is_found() -> None:
    theme = look.theme("light")._replace(muted="#8C8A7E")
    assert "muted on card: 3.47" in faint(theme, PAIRS)


@pytest.mark.parametrize("name", THEMES)
def test_letters_on_partner_marks(name: str) -> None:
    for partner in look.tokens().partners:
        assert contrast(partner.on, partner.fill) >= AA, partner.name


def test_no_other_ink_is_used() -> None:
    used: set[str] = set()
    for file in Path(in_qt.__file__).parent.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        for words in re.findall(r"\b\w*ink(?:: str)? ?= ?([^\n]+)|set_ink\(([^\n]+)\)", source):
            used |= set(re.findall(r'"([a-z_]+)"', " ".join(words))) & set(look.Theme._fields)
    assert {"muted", "danger", "warn"} <= used
    assert used - ELSEWHERE <= {ink for ink, _ in PAIRS}
