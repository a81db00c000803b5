"""The status of a KPI as a sign: a shape of its own for each, beside its colour and its word."""

from __future__ import annotations

import math
from collections.abc import Callable

from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Theme
from samenwerkdesk.model.kpi import Status

COLOURS: dict[Status, Callable[[Theme], str]] = {
    "green": lambda theme: theme.success,
    "amber": lambda theme: theme.warn,
    "red": lambda theme: theme.danger,
    "grey": lambda theme: theme.muted,
}


def colour(status: Status, style: Style) -> str:
    """The colour of a status."""
    return style.muted if status == "grey" else COLOURS[status](style.theme)


def sign(sheet: Sheet, status: Status, x: float, y: float, side: float, style: Style) -> None:
    """A tick on a disc, a stroke on a triangle, a cross on an octagon, or an empty ring, ``side`` high around (x, y)."""
    ink, halo, pen = colour(status, style), style.halo, 0.11 * side
    r = side / 2
    if status == "green":
        sheet.discs([(x, y)], r, fill=ink)
        tick = [(x - 0.45 * r, y - 0.02 * r), (x - 0.12 * r, y - 0.38 * r), (x + 0.5 * r, y + 0.4 * r)]
        sheet.lines([tick], halo, pen)
    elif status == "amber":
        sheet.polygon([(x - 1.1 * r, y - 0.9 * r), (x + 1.1 * r, y - 0.9 * r), (x, y + r)], fill=ink)
        sheet.lines([[(x, y + 0.38 * r), (x, y - 0.25 * r)]], halo, pen)
        sheet.discs([(x, y - 0.6 * r)], 0.09 * side, fill=halo)
    elif status == "red":
        corners = [
            (x + 1.05 * r * math.cos(math.radians(turn)), y + 1.05 * r * math.sin(math.radians(turn)))
            for turn in (22.5 + 45 * at for at in range(8))
        ]
        sheet.polygon(corners, fill=ink)
        arm = 0.4 * r
        sheet.lines(
            [[(x - arm, y - arm), (x + arm, y + arm)], [(x - arm, y + arm), (x + arm, y - arm)]], halo, pen
        )
    else:
        sheet.discs([(x, y)], 0.88 * r, fill=halo, line=ink, width=pen)
        sheet.lines([[(x - 0.38 * r, y), (x + 0.38 * r, y)]], ink, pen)
