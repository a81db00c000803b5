"""The signs of the four answers to a proposal: they differ in shape before they differ in colour."""

from __future__ import annotations

import math

from samenwerkdesk.ui.room.leaf import Leaf

_STROKE = 0.115
"""How thick lines in a sign are, in parts of its height."""


def consent_sign(leaf: Leaf, code: str, x: float, y: float, side: float) -> None:
    """Draw the sign of an answer in a box of ``side`` px, its left upper corner at (x, y); an unknown code has none."""
    drawn = {
        "akkoord": _agreed,
        "akkoord_met_zorg": _concern,
        "bezwaar": _objection,
        "geen_mandaat": _no_mandate,
    }.get(code)
    if drawn is not None:
        drawn(leaf, x, y, side)


def _agreed(leaf: Leaf, x: float, y: float, side: float) -> None:
    """A disc with a tick."""
    leaf.disc(x + side / 2, y + side / 2, side / 2, "success")
    low = x + 0.44 * side, y + 0.67 * side
    tick = (x + 0.27 * side, y + 0.51 * side), low, (x + 0.74 * side, y + 0.34 * side), low
    leaf.polygon(tick, line="room_page", pen=_STROKE * side, round_join=True)


def _concern(leaf: Leaf, x: float, y: float, side: float) -> None:
    """A balloon with something in it."""
    high = 0.72 * side
    corners = (
        (x, y + 0.04 * side),
        (x + side, y + 0.04 * side),
        (x + side, y + high),
        (x + 0.55 * side, y + high),
        (x + 0.30 * side, y + side),
        (x + 0.30 * side, y + high),
        (x, y + high),
    )
    leaf.polygon(corners, "warn")
    _bar(leaf, x, y + 0.38 * side, side)


def _objection(leaf: Leaf, x: float, y: float, side: float) -> None:
    """An octagon with a bar."""
    cut = side / (2 + math.sqrt(2))
    near, far = cut, side - cut
    corners = ((near, 0), (far, 0), (side, near), (side, far), (far, side), (near, side), (0, far), (0, near))
    leaf.polygon([(x + dx, y + dy) for dx, dy in corners], "danger")
    _bar(leaf, x, y + side / 2, side)


def _no_mandate(leaf: Leaf, x: float, y: float, side: float) -> None:
    """A circle with a line through it."""
    radius, thick = side / 2, 0.095 * side
    middle = x + radius, y + radius
    leaf.disc(*middle, radius, "room_text")
    leaf.disc(*middle, radius - thick, "room_page")
    # From rim to rim, its corners within the circle.
    far, near = (radius - 0.2 * thick) * math.sqrt(0.5), 0.5 * thick * math.sqrt(0.5)
    corners = (
        (-far - near, far - near),
        (far - near, -far - near),
        (far + near, near - far),
        (near - far, far + near),
    )
    leaf.polygon([(middle[0] + dx, middle[1] + dy) for dx, dy in corners], "room_text")


def _bar(leaf: Leaf, x: float, middle: float, side: float) -> None:
    leaf.box(x + 0.24 * side, middle - _STROKE * side / 2, 0.52 * side, _STROKE * side, "room_page")
