"""The look as data: colours and sizes from resources/tokens.toml, for screen, wall, paper and phone alike.

Lengths of the desk are logical pixels, lengths of the room are fractions of the height of the room window,
sizes on paper are points. Colours are sRGB hex texts ("#1B5A45").
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from samenwerkdesk import places
from samenwerkdesk.shapes import (
    LETTER_SIZE,
    MARKER_RADIUS,
    Point,
    marker_letter,
    marker_polygon,
    plank_polygon,
    plank_row,
)

__all__ = [
    "LETTER_SIZE",
    "MARKER_RADIUS",
    "TEXT_SIZES",
    "ConditionLook",
    "DeskType",
    "Font",
    "Lines",
    "PartnerLook",
    "Point",
    "RoomType",
    "Theme",
    "Tokens",
    "condition",
    "marker_letter",
    "marker_polygon",
    "partner",
    "partner_code",
    "plank_polygon",
    "plank_row",
    "radius",
    "set_text_size",
    "size",
    "space",
    "text_size",
    "theme",
    "tokens",
    "type_desk",
    "type_room",
]


TEXT_SIZES = (100, 110, 120)
"""The sizes in which the desk can be written, in percents; the room has sizes of its own."""

_text_size = [100]


class Theme(NamedTuple):
    """The colours of one theme; each field is one meaning, see the comments in tokens.toml."""

    name: str
    page: str
    card: str
    sunken: str
    rail: str
    text: str
    muted: str
    border: str
    edge: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    focus: str
    selection: str
    on_selection: str
    success: str
    success_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    disabled_text: str
    chart_grid: str
    chart_previous: str
    chart_mean: str
    chart_band: str
    chart_zone: str
    room_page: str
    room_text: str
    room_muted: str
    room_rule: str
    room_panel: str
    marker_edge: str
    fence_lawn: str
    fence_meadow: str
    fence_leaf: str
    fence_trunk: str
    fence_line: str


class ConditionLook(NamedTuple):
    """How a condition looks: `line` on light surfaces, `dark` on dark ones, `soft` as a tint."""

    code: str
    name: str
    letter: str
    line: str
    dark: str
    soft: str


class PartnerLook(NamedTuple):
    """How a partner looks: letter code, fill, the colour of the letter on it, and a marker shape."""

    code: str
    name: str
    fill: str
    on: str
    shape: str


class DeskType(NamedTuple):
    """A text style of the desk: size and line height in px, weight 400, 600 or 700."""

    size: int
    line: int
    weight: int


class RoomType(NamedTuple):
    """A text style of the room: size as a fraction of the height, line as a multiple of the size."""

    size: float
    line: float
    weight: int


class Font(NamedTuple):
    """The bundled typeface: family name, font files under resources/fonts, and what to fall back on."""

    family: str
    files: tuple[str, ...]
    fallback: tuple[str, ...]


class Lines(NamedTuple):
    """Line widths of the desk in px: `hair` separates, `edge` outlines a control."""

    hair: int
    edge: int
    strong: int
    focus: int


class Tokens(NamedTuple):
    """Everything in tokens.toml."""

    themes: dict[str, Theme]
    default_theme: str
    conditions: dict[str, ConditionLook]
    partners: tuple[PartnerLook, ...]
    font: Font
    desk: dict[str, DeskType]
    room: dict[str, RoomType]
    paper: dict[str, float]
    phone: dict[str, int]
    space: dict[str, int]
    room_space: dict[str, float]
    radius: dict[str, int]
    lines: dict[str, Lines]
    room_line: dict[str, float]
    size: dict[str, int]
    motion: dict[str, int]


@cache
def tokens() -> Tokens:
    """The tokens, read from the file at the first call."""
    data = tomllib.loads(places.resource("tokens.toml").read_text(encoding="utf-8"))
    default = data["meta"]["default_theme"]
    kinds = data["type"]
    line = data["line"]
    return Tokens(
        themes={name: Theme(name=name, **data["theme"][name]) for name in data["meta"]["themes"]},
        default_theme=default,
        conditions={code: ConditionLook(code=code, **row) for code, row in data["condition"].items()},
        partners=tuple(PartnerLook(**row) for row in data["partner"]),
        font=Font(data["font"]["family"], tuple(data["font"]["files"]), tuple(data["font"]["fallback"])),
        desk={name: DeskType(**row) for name, row in kinds["desk"].items()},
        room={name: RoomType(**row) for name, row in kinds["room"].items()},
        paper=kinds["paper"],
        phone=kinds["phone"],
        space={k: v for k, v in data["space"].items() if not isinstance(v, dict)},
        room_space=data["space"]["room"],
        radius=data["radius"],
        lines={
            name: Lines(**{each: line.get(name, line)[each] for each in Lines._fields})
            for name in data["meta"]["themes"]
        },
        room_line=line["room"],
        size=data["size"],
        motion=data["motion"],
    )


def theme(name: str = "light") -> Theme:
    """The theme called `name`: light, high_contrast or dark. Raises KeyError for any other name."""
    return tokens().themes[name]


def condition(code: str) -> ConditionLook:
    """The look of a condition: ambition, interests, relationship, organisation or process."""
    return tokens().conditions[code]


def partner(index: int) -> PartnerLook:
    """The look of the partner that joined as number `index` (from 0).

    After the fourteenth, colours and shapes start again while the letters go on: O, P, … Z, AA, AB …
    """
    looks = tokens().partners
    if index < 0:
        raise ValueError("index must not be negative")
    base = looks[index % len(looks)]
    if index < len(looks):
        return base
    return PartnerLook(partner_code(index), base.name, base.fill, base.on, base.shape)


def partner_code(index: int) -> str:
    """The letter code of partner number `index` (from 0): A … Z, AA, AB …"""
    text = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def type_desk(name: str) -> DeskType:
    """The desk text style called `name`, such as title, heading, body, label or small, at the :func:`text_size`."""
    return _desk_types(text_size())[name]


def text_size() -> int:
    """How large the desk is written, in percents of the sizes in tokens.toml: one of TEXT_SIZES."""
    return _text_size[0]


def set_text_size(percent: int) -> None:
    """Write the desk in another of TEXT_SIZES from now on; see :func:`samenwerkdesk.ui.theme.set_text_size`."""
    if percent not in TEXT_SIZES:
        raise ValueError(f"not a size of text: {percent}")
    _text_size[0] = percent


@cache
def _desk_types(percent: int) -> dict[str, DeskType]:
    return {
        name: DeskType(round(kind.size * percent / 100), round(kind.line * percent / 100), kind.weight)
        for name, kind in tokens().desk.items()
    }


def type_room(name: str) -> RoomType:
    """The room text style called `name`."""
    return tokens().room[name]


def space(name: str) -> int:
    """A distance in px: xs 4, s 8, m 12, l 16, xl 24, xxl 32, xxxl 48, huge 72."""
    return tokens().space[name]


def radius(name: str) -> int:
    """A corner radius in px: control, card, sheet or chip."""
    return tokens().radius[name]


def size(name: str) -> int:
    """A size in px, such as rail_width, control or icon."""
    return tokens().size[name]
