"""Icebergs: what somebody says to want above the waterline, what is at stake under it (methode.md 12)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import markers
from samenwerkdesk.charts.iceberg_words import (
    ABOVE,
    UNDER,
    Words,
    column_of,
    common,
    fits,
    gutter,
    letters,
    room,
)
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.public_interests import PublicInterest, owner

MOST = 3
"""So many icebergs lie beside each other at most."""

_COLUMN = 12.0
"""An iceberg takes at least so many letters of a name in width."""

_TIP = 0.36
"""How much of the height the tips get at least, where not all words fit."""


def beside(width: float, style: Style) -> int:
    """How many icebergs lie beside each other in a width."""
    return max(1, min(MOST, int((width - gutter(style)) / (_COLUMN * style.name_size))))


def split(found: Sequence[PublicInterest], width: float, style: Style) -> list[tuple[PublicInterest, ...]]:
    """The icebergs as they lie beside each other, as many on each picture as can be."""
    many = beside(width, style)
    pictures = -(-len(found) // many)
    each = -(-len(found) // max(1, pictures))
    return [tuple(found[at : at + each]) for at in range(0, len(found), each)] if found else []


def sentence(found: Sequence[PublicInterest]) -> str:
    """Whose they are, as a title: 'Jeugd-ggz: wat zit er onder het standpunt?'."""
    asked = "wat zit er onder het standpunt?" if len(found) == 1 else "wat zit er onder de standpunten?"
    return f"{owner(found)}: {asked}"


def page(
    found: Sequence[PublicInterest],
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
    series: Sequence[PublicInterest] = (),
) -> Figure:
    """Icebergs that stand by themselves; ``series`` are those they are shown among, whose letters are as large."""
    return compose(
        sentence(found),
        lambda w, h, style: draw(found, w, h, style, series),
        imprint,
        theme,
        width=width,
        height=height,
    )


def height(found: Sequence[PublicInterest], width: float, style: Style) -> float:
    """How high the picture would like to be at a width."""
    column = column_of(len(found), width, style)
    size = style.name_size
    high = sum(room([Words(each, column, size, style) for each in found]))
    return max(15.0 * size, high + 2.0 * size)


def whole(found: Sequence[PublicInterest], width: float, height: float, style: Style) -> bool:
    """Whether all words of these icebergs fit, be it in the smallest letters."""
    column = column_of(len(found), width, style)
    return fits(found, column, height, letters(style)[-1], style)


def draw(
    found: Sequence[PublicInterest],
    width: float,
    height: float,
    style: Style,
    series: Sequence[PublicInterest] = (),
) -> Figure:
    """The icebergs in one sea, all in letters of one size; what never fits ends in '…'."""
    sheet = Sheet(width, height, style.background)
    column = column_of(len(found), width, style)
    fitting = whole(found, width, height, style)
    together: list[Sequence[PublicInterest]] = [(each,) for each in series]
    size = common(together or [found], column, height, style) if fitting else letters(style)[-1]
    words = [Words(each, column, size, style) for each in found]
    above, below = room(words)
    if not fitting:
        above = min(above, max(_TIP * height, height - below))
        words = [each.cut(above, height - above) for each in words]
        above, below = room(words)
    spare = max(0.0, height - above - below)
    surface = height - above - 0.30 * spare
    deep = min(0.45 * spare, 5.0 * size)
    _sea(sheet, surface, style)
    centres = [gutter(style) + (at + 0.5) * column for at in range(len(found))]
    for each, x in zip(words, centres, strict=True):
        _ice(sheet, each, (x, surface), deep, style)
    _surface(sheet, surface, style)
    for each, x in zip(words, centres, strict=True):
        each.draw(sheet, x, surface, style)
    small = style.small_size
    sheet.text(0.5 * small, surface + 0.7 * small, ABOVE, small, style.text, weight=600)
    sheet.text(0.5 * small, surface - 1.5 * small, UNDER, small, style.text, weight=600)
    return sheet.figure


# ---------------------------------------------------------------------- ice and water


def _water(style: Style) -> tuple[str, str]:
    return (mixed(style.theme.info, style.halo, 0.20), mixed(style.theme.info, style.halo, 0.30))


def _frozen(style: Style) -> tuple[str, str]:
    """The colour of ice in the light, and of its shaded side."""
    light, shade = (0.34, 0.44) if style.dark else (0.03, 0.11)
    return mixed(style.theme.info, style.halo, light), mixed(style.theme.info, style.halo, shade)


def _sea(sheet: Sheet, surface: float, style: Style) -> None:
    light, deep = _water(style)
    steps = 12
    for at in range(steps):
        high = surface * (1 - at / steps)
        sheet.box(0.0, 0.0, sheet.width, high, fill=mixed(deep, light, at / (steps - 1)))


def _surface(sheet: Sheet, surface: float, style: Style) -> None:
    """The waterline: gentle waves over the whole width."""
    wave = 3.2 * style.name_size
    count = max(8, round(sheet.width / wave) * 8)
    high = 0.10 * style.name_size
    line = [
        (sheet.width * at / count, surface + high * math.sin(2 * math.pi * sheet.width * at / count / wave))
        for at in range(count + 1)
    ]
    sheet.lines([line], style.theme.info, 1.3 * style.previous_line)


def _ice(sheet: Sheet, words: Words, at: Point, deep: float, style: Style) -> None:
    """The ice around the words: a tip with peaks above the surface, and a mass that ends ragged under it."""
    x, surface = at
    size, top, bottom = words.size, words.half_top, words.half_bottom
    line = max(top + 0.9 * size, bottom + 0.6 * size)
    belly = line + min(0.8 * size, max(0.0, words.column / 2 - line - 0.2 * size))
    shoulder = surface + words.above - words.flag - words.peak
    tip = words.peak
    low = surface - words.below + 2.2 * size
    end = low - 2.0 * size - deep
    right = [
        (line, surface),
        (top + 0.55 * size, shoulder),
        (0.52 * top, shoulder + 0.52 * tip),
        (0.36 * top, shoulder + 0.44 * tip),
        (0.06 * top, shoulder + tip),
    ]
    left = [
        (-0.30 * top, shoulder + 0.50 * tip),
        (-0.46 * top, shoulder + 0.66 * tip),
        (-top - 0.55 * size, shoulder),
        (-line, surface),
    ]
    under = [
        (-belly, surface - 0.35 * (surface - low)),
        (-0.96 * belly, low),
        (-0.60 * belly, low + 0.42 * (end - low)),
        (-0.46 * belly, low + 0.40 * (end - low)),
        (-0.08 * belly, end),
        (0.22 * belly, low + 0.62 * (end - low)),
        (0.52 * belly, low + 0.50 * (end - low)),
        (0.94 * belly, low),
        (belly, surface - 0.45 * (surface - low)),
    ]
    light, shade = _frozen(style)

    def placed(points: Sequence[Point]) -> list[Point]:
        return [(x + px, py) for px, py in points]

    outline = placed([*right, *left, *under])
    sheet.polygon(outline, fill=light)
    # The sides that turn away from the light, beside the words.
    edge, inner = top + 0.2 * size, bottom + 0.25 * size
    facet = [right[4], right[3], right[2], right[1], (edge, shoulder), (0.28 * top, shoulder + 0.26 * tip)]
    sheet.polygon(placed(facet), fill=shade)
    sheet.polygon(placed([right[0], right[1], (edge, shoulder), (edge, surface)]), fill=shade)
    foot = (0.10 * belly, low + 0.25 * (end - low))
    sheet.polygon(placed([right[0], *reversed(under[5:]), foot, (inner, low), (inner, surface)]), fill=shade)
    sheet.polygon(outline, line=style.theme.info, width=1.4 * style.edge_line)
    if words.interest.mark:
        which, code = words.interest.mark
        r = markers.radius(style)
        peak = (x + 0.06 * top, shoulder + tip)
        sheet.lines([[peak, (peak[0], peak[1] + 1.2 * r)]], style.text, 1.5 * style.edge_line)
        markers.draw(sheet, (peak[0], peak[1] + 2.0 * r), look.partner(which)._replace(code=code), style)
