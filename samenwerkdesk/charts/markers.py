"""The partners' markers and lines: shape and letter beside the colour, never colour alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import count

from samenwerkdesk import look
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import PartnerLook, Point
from samenwerkdesk.model.public_marks import PublicMeasurement

_LETTER = 1.72
"""The letter in radii: larger than in a marker by itself, because here it must be read from the back row."""

_CAPITAL = 0.66
_APART = 1.6
"""How near two markers may come, in radii: they overlap, and no letter is covered."""

_SEEN = 2.2
"""The least contrast of a line with what lies behind it."""


def radius(style: Style) -> float:
    """The radius of a marker; its letter is as high as the numbers along a scale."""
    return style.scale_size / _LETTER


def draw(sheet: Sheet, centre: Point, partner: PartnerLook, style: Style) -> None:
    """A marker around a point."""
    x, y = centre
    r = radius(style)
    box = r / look.MARKER_RADIUS
    corners = [(x + (px - 0.5) * box, y - (py - 0.5) * box) for px, py in look.marker_polygon(partner.shape)]
    sheet.polygon(corners, fill=partner.fill, line=style.theme.marker_edge, width=style.edge_line * 0.8)
    px, py = look.marker_letter(partner.shape)
    size = _LETTER * r / max(1.0, 0.75 * len(partner.code))
    sheet.text(
        x + (px - 0.5) * box,
        y - (py - 0.5) * box - _CAPITAL * size / 2,
        partner.code,
        size,
        partner.on,
        weight=700,
        align="center",
    )


def line_colour(partner: PartnerLook, style: Style) -> str:
    """The partner's fill, as much darker (on dark pages lighter) as a thin line needs to be seen."""
    for part in range(10):
        colour = mixed(partner.fill, style.text, 1 - part / 10)
        if contrast(colour, style.halo) >= _SEEN:
            return colour
    return style.text


def shown(measurement: PublicMeasurement, partners: Mapping[str, PartnerLook]) -> dict[str, PartnerLook]:
    """The partners with at least one mean that may be shown, in the order of ``partners``."""
    seen = {group.partner_id for item in measurement.items if item.shown for group in item.groups}
    return {key: each for key, each in partners.items() if key in seen}


def spread_out(
    scores: Sequence[float | None],
    place: Callable[[float, float], Point],
    r: float,
    keep_clear: Sequence[Point] = (),
) -> list[Point | None]:
    """Where the markers of these scores stand on one axis: beside it where they would lie on each other.

    ``place`` gives the point at a score, so many units sideways; at ``keep_clear`` stands something else.
    """
    found: list[Point | None] = [None] * len(scores)
    order = sorted((score, index) for index, score in enumerate(scores) if score is not None)
    taken = list(keep_clear)
    for score, index in order:
        for step in count():
            side = (step + 1) // 2 * (1 if step % 2 else -1) * 0.8 * r
            point = place(score, side)
            if all(math.dist(point, other) >= _APART * r for other in taken):
                break
        taken.append(point)
        found[index] = point
    return found


def contrast(colour: str, other: str) -> float:
    """How far two colours lie apart in lightness, 1 to 21 (WCAG 2)."""
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
