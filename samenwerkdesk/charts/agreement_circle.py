"""The circle of acting and reflecting of a TWO: a ring for each round, the first one inside (methode.md 16).

A ring begins at the left. Its upper half is acting, from the first day to the last; its lower half is reflecting.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.agreements import EXPIRED
from samenwerkdesk.model.public_circle import HALF, START, WHOLE, PublicCircle, PublicRing
from samenwerkdesk.model.text import in_words

MOST = 6
"""So many rounds are drawn, the last ones."""

ACTING, REFLECTING = "handelen", "reflecteren"

_HOLE, _THICKEST, _GAP = 0.26, 0.27, 0.14
"""The empty middle at least and a ring at most, in radii of the circle; what is left between rings, in rings."""

_ROW, _LIST, _INDENT, _LABEL = 2.45, 15.5, 2.4, 1.75
"""A row of the list, its least width, where its words begin, and what a word above the circle takes, in letters of a name."""

_LARGER = 1.35
"""How much larger the list may be set on a wall when there are few rounds."""

_STEPS = 96
"""Corners of a whole circle."""


def sentence(circle: PublicCircle) -> str:
    """Where we are, as a title people can nod at."""
    if not circle.rings:
        return "Deze TWO heeft nog geen ronde."
    last = circle.rings[-1]
    name = f"Ronde {last.number}"
    if circle.now is None:
        if last.adopted is False:
            return f"{name} is niet aangenomen."
        many = len(circle.rings)
        after = f"Na {in_words(many)} {'ronde' if many == 1 else 'rondes'}"
        return f"{after} hebben we dit {circle.word}."
    if last.adopted is False:
        return f"{name} is niet aangenomen; we zoeken verder."
    if last.adopted is None:
        return f"{name} ligt op tafel."
    if circle.status == EXPIRED:
        return f"{name} is verlopen: tijd om te reflecteren."
    if circle.now >= WHOLE:
        return f"{name} is rond: op naar ronde {last.number + 1}."
    if circle.now > HALF:
        return f"We kijken terug op ronde {last.number}."
    if circle.begins:
        return f"{name} begint op {circle.begins}."
    until = f", tot en met {circle.until}" if circle.until else ""
    return f"We handelen in ronde {last.number}{until}."


def height(circle: PublicCircle, width: float, style: Style) -> float:
    """How high the circle likes to be at a width, in units."""
    size = style.name_size
    listed = _ROW * size * len(_shown(circle))
    if _beside(width, size):
        return max(17.0 * size, listed + size)
    return min(width, 17.0 * size) + size + listed


def key(circle: PublicCircle, width: float, style: Style) -> Figure | None:
    """What the signs mean, those that are drawn."""
    found = signs(circle, style)
    return legend.key(found, width, style) if found else None


def signs(circle: PublicCircle, style: Style) -> list[Sign]:
    """The sign of where we are, of an experience, and of a round that was not adopted."""
    side = style.small_size
    shown = _shown(circle)
    found: list[Sign] = []
    if circle.now is not None and shown:
        found.append(
            Sign(
                1.1 * side,
                lambda sheet, x, y: _here(sheet, (x + 0.55 * side, y), 0.5 * side, style),
                "hier zijn we",
            )
        )
    if any(each.experiences for each in shown):

        def experience(sheet: Sheet, x: float, y: float) -> None:
            sheet.box(x, y - 0.42 * side, 1.3 * side, 0.84 * side, fill=style.theme.accent)
            sheet.discs([(x + 0.65 * side, y)], 0.24 * side, fill=style.theme.on_accent)

        found.append(Sign(1.3 * side, experience, "een ervaring"))
    if any(each.adopted is False for each in shown):

        def dashed(sheet: Sheet, x: float, y: float) -> None:
            dashes = _dashes(style)
            sheet.lines([[(x, y), (x + 2.2 * side, y)]], style.muted, style.previous_line, dashes=dashes)

        found.append(Sign(2.2 * side, dashed, "niet aangenomen"))
    return found


def page(
    circle: PublicCircle, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The circle that stands by itself, with what it is about, where we are, and where it comes from."""
    return compose(
        sentence(circle),
        lambda w, h, style: draw(circle, w, h, style, _LARGER),
        imprint,
        theme,
        key=lambda w, style: key(circle, w, style),
        question=circle.title,
        width=width,
        height=height,
    )


def draw(circle: PublicCircle, width: float, height: float, style: Style, largest: float = 1.0) -> Figure:
    """The rings, and beside or under them a line for each round, as much as ``largest`` times as large where there is room."""
    sheet = Sheet(width, height, style.background)
    shown, size = _shown(circle), style.name_size
    listed = _ROW * size * len(shown)
    if _beside(width, size):
        room = min(height, width - _LIST * size)
        radius = _radius(room, room, size)
        middle = (radius + _side(size), height / 2)
        left = middle[0] + radius + 2.2 * size
        larger = max(
            1.0, min(largest, height / (1.8 * max(listed, size)), (width - left) / _wide(circle, style))
        )
        _rows(sheet, circle, left, middle[1] + larger * listed / 2, width - left, style, larger)
    else:
        room = max(8.0 * size, height - listed - size)
        radius = _radius(width, room, size)
        middle = (width / 2, height - room / 2)
        _rows(sheet, circle, 0.0, listed, width, style)
    _round(sheet, circle, middle, radius, style)
    return sheet.figure


def _shown(circle: PublicCircle) -> Sequence[PublicRing]:
    return circle.rings[-MOST:]


def _beside(width: float, size: float) -> bool:
    return width >= 27.0 * size


def _side(size: float) -> float:
    """What is left free beside the circle for the sign of where we are."""
    return 1.5 * size


def _radius(width: float, height: float, size: float) -> float:
    return max(3.0 * size, min((width - 2 * _side(size)) / 2, height / 2 - _LABEL * size))


# ---------------------------------------------------------------------- the circle


def _round(sheet: Sheet, circle: PublicCircle, middle: Point, radius: float, style: Style) -> None:
    shown, size = _shown(circle), style.name_size
    x, y = middle
    sheet.text(x, y + radius + 0.62 * size, f"{ACTING} →", size, style.text, weight=600, align="center")
    sheet.text(x, y - radius - 1.22 * size, f"← {REFLECTING}", size, style.text, weight=600, align="center")
    thick = min(_THICKEST, (1 - _HOLE) / max(1, len(shown))) * radius
    inner = radius - thick * len(shown)
    for at, ring in enumerate(shown):
        low = inner + at * thick
        _ring(sheet, ring, middle, low + _GAP * thick, low + thick, style)
    if circle.now is not None and shown:
        along = radius - (1 - _GAP) * thick / 2
        if circle.now in (START, WHOLE):
            # At the table, before or after the ring: not on it.
            along = radius + 0.75 * size
        _here(sheet, _at(middle, along, circle.now), max(0.30 * thick, 0.42 * size), style)


def _ring(sheet: Sheet, ring: PublicRing, middle: Point, low: float, high: float, style: Style) -> None:
    edge, theme = style.edge_line, style.theme
    halves = ((START, HALF, theme.accent), (HALF, WHOLE, theme.info))
    for begin, end, fill in halves:
        outline = _band(middle, low, high, begin, end)
        if ring.adopted is False:
            sheet.polygon(outline, line=style.muted, width=style.previous_line, dashes=_dashes(style))
            continue
        sheet.polygon(outline, fill=style.zone, line=style.muted, width=edge)
        if ring.reached > begin:
            reached = _band(middle, low, high, begin, min(end, ring.reached))
            sheet.polygon(reached, fill=fill, line=style.muted, width=edge)
    along, dot = (low + high) / 2, max(0.17 * (high - low), 0.10 * style.name_size)
    # What happened on the first or the last day stands beside the number, not under it.
    clear = (max(0.5 * (high - low), 0.42 * style.scale_size) + dot) / (2 * math.pi * along)
    sheet.discs(
        [_at(middle, along, min(max(place, clear), WHOLE - clear)) for place in ring.experiences],
        dot,
        fill=theme.on_accent,
        line=theme.accent,
        width=edge,
    )
    _number(sheet, ring, _at(middle, along, START), 0.5 * (high - low), style)


def _number(
    sheet: Sheet, ring: PublicRing, centre: Point, radius: float, style: Style, larger: float = 1.0
) -> None:
    """The number of a round on a disc, which has an outline when there is room for one around the letters."""
    size = larger * style.scale_size
    roomy = radius > 0.55 * size
    sheet.discs(
        [centre],
        max(radius, 0.42 * size),
        fill=style.halo,
        line=style.text if roomy else None,
        width=1.4 * style.edge_line if roomy else 0.0,
    )
    sheet.text(
        centre[0], centre[1] - 0.33 * size, str(ring.number), size, style.text, weight=700, align="center"
    )


def _here(sheet: Sheet, centre: Point, radius: float, style: Style) -> None:
    """Where we are: a dark disc with a light heart."""
    sheet.discs([centre], radius, fill=style.text, line=style.halo, width=2.0 * style.edge_line)
    sheet.discs([centre], 0.42 * radius, fill=style.halo)


def _at(middle: Point, radius: float, place: float) -> Point:
    """A place on the circle: 0 is left, a quarter is above."""
    angle = math.pi * (1 - 2 * place)
    return middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)


def _band(middle: Point, low: float, high: float, begin: float, end: float) -> list[Point]:
    """The part of a ring from one place to another."""
    steps = max(1, math.ceil((end - begin) * _STEPS))
    places = [begin + (end - begin) * step / steps for step in range(steps + 1)]
    return [
        *(_at(middle, high, place) for place in places),
        *(_at(middle, low, place) for place in reversed(places)),
    ]


def _dashes(style: Style) -> tuple[float, float]:
    return 3.0 * style.previous_line, 2.6 * style.previous_line


# ---------------------------------------------------------------------- what stands beside it


def _wide(circle: PublicCircle, style: Style) -> float:
    """How wide the list would like to be."""
    size, small = style.name_size, style.small_size
    texts = [text_width(_said(each, circle.word), size, 700) for each in _shown(circle)]
    texts += [text_width(_dates(each), small) for each in _shown(circle)]
    return _INDENT * size + max(texts, default=size)


def _rows(
    sheet: Sheet,
    circle: PublicCircle,
    left: float,
    top: float,
    room: float,
    style: Style,
    larger: float = 1.0,
) -> None:
    """A line for each round: what came of it, when, and how many experiences there are."""
    size, small = larger * style.name_size, larger * style.small_size
    shown = _shown(circle)
    x, room = left + _INDENT * size, room - _INDENT * size
    short = any(text_width(_dates(each), small) > room for each in shown)
    for at, ring in enumerate(shown):
        here = at == len(shown) - 1 and circle.now is not None
        y = top - (at + 0.5) * _ROW * size
        _number(sheet, ring, (left + 0.85 * size, y), 0.78 * size, style, larger)
        said = _said(ring, circle.word if here else "")
        body = ring.dates if short else _dates(ring)
        weight = 700 if here else 600
        for line in wrapped(said, size, weight, room, 1):
            sheet.text(x, y + (0.14 if body else -0.33) * size, line, size, style.text, weight=weight)
        for line in wrapped(body, small, 400, room, 1):
            sheet.text(x, y + 0.02 * size - small, line, small, style.muted)


def _said(ring: PublicRing, now: str) -> str:
    """What came of a round; of the one we are in, how far we are."""
    said = ring.outcome if ring.adopted is False else now or ring.outcome or "op tafel"
    return said[:1].upper() + said[1:]


def _dates(ring: PublicRing) -> str:
    """When it held and how many experiences there are."""
    many = ring.experienced
    seen = f"{many} {'ervaring' if many == 1 else 'ervaringen'}" if many else ""
    return " · ".join(part for part in (ring.dates, seen) if part)
