from __future__ import annotations

import pytest

from samenwerkdesk import look

SURFACES = ("page", "card", "rail", "sunken")
THEMES = ("light", "high_contrast", "dark")


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two hex colours."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ink", ["text", "muted"])
@pytest.mark.parametrize("surface", SURFACES)
def test_text_is_readable_on_every_surface(name: str, ink: str, surface: str) -> None:
    theme = look.theme(name)
    assert contrast(getattr(theme, ink), getattr(theme, surface)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_what_can_be_operated_stands_out(name: str) -> None:
    theme = look.theme(name)
    for surface in SURFACES:
        assert contrast(theme.focus, getattr(theme, surface)) >= 3
    for surface in ("page", "card"):
        assert contrast(theme.edge, getattr(theme, surface)) >= 3
        assert contrast(theme.accent, getattr(theme, surface)) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent_soft, theme.accent_soft) >= 4.5
    assert contrast(theme.on_selection, theme.selection) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", ["success", "warn", "danger", "info"])
def test_a_message_is_readable_on_its_tint(name: str, kind: str) -> None:
    theme = look.theme(name)
    tint = getattr(theme, f"{kind}_soft")
    assert contrast(getattr(theme, kind), tint) >= 4.5
    assert contrast(theme.text, tint) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_text_on_the_wall_is_readable_from_the_back_row(name: str) -> None:
    theme = look.theme(name)
    for ground in (theme.room_page, theme.room_panel):
        assert contrast(theme.room_text, ground) >= 7
        assert contrast(theme.room_muted, ground) >= 7


def test_the_tokens_are_read_once() -> None:
    assert look.tokens() is look.tokens()
    assert look.theme() is look.theme("light")


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(KeyError):
        look.theme("sepia")


def test_a_theme_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        look.theme().accent = "#000000"  # type: ignore[misc]


def test_high_contrast_has_thicker_lines() -> None:
    lines = look.tokens().lines
    assert (lines["light"].hair, lines["high_contrast"].hair) == (1, 2)
    assert (lines["light"].focus, lines["high_contrast"].focus) == (2, 3)


def test_the_five_conditions_are_there() -> None:
    assert list(look.tokens().conditions) == [
        "ambition",
        "interests",
        "relationship",
        "organisation",
        "process",
    ]
    assert look.condition("ambition").name == "Ambitie"
    assert look.condition("ambition").letter == "A"


def test_sizes_come_from_the_tokens() -> None:
    assert look.size("rail_width") == 220
    assert look.space("xl") == 24
    assert look.radius("card") == 8
    assert look.type_desk("title").size == 28
    assert look.type_room("small").size == pytest.approx(1 / 36, abs=0.0001)
    assert look.tokens().paper["body"] == 10


def test_fourteen_partners_differ_in_code_fill_and_shape() -> None:
    looks = [look.partner(i) for i in range(14)]
    assert [each.code for each in looks] == list("ABCDEFGHIJKLMN")
    assert len({each.fill for each in looks}) == 14
    assert len({each.shape for each in looks}) == 14


def test_letters_are_readable_on_their_fill() -> None:
    for each in look.tokens().partners:
        assert contrast(each.on, each.fill) >= 7


def test_after_the_fourteenth_partner_only_the_letters_go_on() -> None:
    assert look.partner(14).code == "O"
    assert look.partner(14).fill == look.partner(0).fill
    assert look.partner_code(25) == "Z"
    assert look.partner_code(26) == "AA"
    assert look.partner_code(27) == "AB"
    assert look.partner_code(52) == "BA"


def test_no_partner_comes_before_the_first() -> None:
    with pytest.raises(ValueError, match="negative"):
        look.partner(-1)
