"""The files that are shipped: the typeface has its glyphs, the icons are there, and each has its licence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from samenwerkdesk import places

LOOK = (Path(__file__).parents[1] / "docs" / "look.md").read_text(encoding="utf-8")
TOKENS = tomllib.loads(places.resource("tokens.toml").read_text(encoding="utf-8"))
SIGNS = "€–—‘’“”„…·•−×≥≤≠≈→←↑↓↔↗✓✗●○■▲▼◆№" + "\u00a0\u202f\u2011\u0301"
LATIN = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]))


@pytest.mark.parametrize("name", TOKENS["font"]["files"])
def test_the_typeface_has_what_the_look_promises(name: str) -> None:
    with TTFont(places.resource(f"fonts/{name}")) as font:
        glyphs = font.getBestCmap()
        assert [sign for sign in SIGNS + LATIN if ord(sign) not in glyphs] == []
        assert "glyf" in font
        assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1
        assert font["name"].getBestFamilyName() == TOKENS["font"]["family"]


def named_icons() -> list[str]:
    section = LOOK[LOOK.index("## 10.") : LOOK.index("## 11.")]
    listed = re.findall(r"(?:Tabs|Actions|Room and session|Meaning): `([^`]+)`", section)
    return [*" ".join(listed).split(), "star"]


def test_every_named_icon_is_there() -> None:
    icons = named_icons()
    assert len(icons) == len(set(icons)) > 60
    for name in icons:
        icon = ElementTree.parse(places.resource(f"icons/{name}.svg")).getroot()
        assert icon.get("viewBox") == "0 0 24 24"
        assert (icon.get("fill"), icon.get("stroke")) == ("none", "currentColor")


def test_no_icon_is_shipped_unnamed() -> None:
    shipped = {path.stem for path in places.resource("icons").glob("*.svg")}
    assert shipped == {*named_icons(), "icon"}


def test_licences_come_along() -> None:
    assert "SIL OPEN FONT LICENSE" in places.resource("fonts/LICENSE.md").read_text(encoding="utf-8")
    assert "MIT License" in places.resource("icons/LICENSE").read_text(encoding="utf-8")
    for size in (16, 256):
        assert places.resource(f"icons/icon-{size}.png").read_bytes().startswith(b"\x89PNG")
