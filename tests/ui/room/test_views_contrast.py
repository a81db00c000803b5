"""What is read on the wall stands out at least 7:1 from what is behind it, in every theme (WCAG 2, AAA)."""

from __future__ import annotations

import pytest

from samenwerkdesk import look
from tests.test_look import contrast

AAA = 7.0


@pytest.mark.parametrize("name", list(look.tokens().themes))
@pytest.mark.parametrize("ink", ["room_text", "room_muted", "accent"])
def test_letters_on_the_wall(name: str, ink: str) -> None:
    theme = look.theme(name)
    assert contrast(getattr(theme, ink), theme.room_page) >= AAA
    if ink != "accent":
        assert contrast(getattr(theme, ink), theme.room_panel) >= AAA


@pytest.mark.parametrize("name", list(look.tokens().themes))
def test_numbers_on_planks(name: str) -> None:
    theme = look.theme(name)
    assert contrast(theme.on_accent, theme.accent) >= AAA


def test_letters_on_partner_marks() -> None:
    for partner in look.tokens().partners:
        assert contrast(partner.on, partner.fill) >= AAA, partner.name
