"""The trust network: organisations, or in the open mode people, in a ring with a line for the ties between them (methode.md 13).

At both sides of the ring the nodes stand evenly, so that their names never lie on each other; a wider line is a closer tie.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import called, legend, markers
from samenwerkdesk.charts import page as pages
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.sheet import Align, Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.public_network import PublicLayer, PublicNode

_WIDTHS = (0.16, 0.34, 0.62)
"""How wide a line of each weight is, in sizes of the letters along a scale."""

_MARKER = 2.0
"""How much larger than elsewhere the markers may be, where there is room: here they are the picture."""

_ROUND = 1.12
"""The ring is rounder than an ellipse through its ends: its tops lie outside the picture, in heights of what is inside."""

_NAMES, _WIDE_NAMES, _TWO_NAMES = 0.29, 0.34, 0.36
"""How much of the width the names have at each side, at most: on more lines, on one, and beside each other."""

_FEW, _MANY = 7, 16
"""From so many nodes lines are thinner; with more people than that they need all the room there is."""

_PITCH = 1.32
_APART = 0.55
"""Between the people of two organisations, in rows."""


def draw(layer: PublicLayer, width: float, height: float, style: Style) -> Figure:
    """The ring of a layer with its words under it; without enough answers the nodes with the reason."""
    sheet = Sheet(width, height, style.background)
    said = () if apart(layer) else _said(layer, width, style)
    _write(sheet, said, len(said) * _PITCH * style.small_size, style)
    bottom = len(said) * _PITCH * style.small_size + (0.7 * style.small_size if said else 0.0)
    ring = _Ring.of(layer, width, height - bottom, style)
    ring = replace(ring, places=tuple((x, y + bottom) for x, y in ring.places))
    _lines(sheet, layer, ring, style)
    for at, node in enumerate(layer.nodes):
        _node(sheet, node, at, ring, style)
    return sheet.figure


def in_words(layer: PublicLayer, width: float, height: float, style: Style) -> Figure:
    """The words of a layer by themselves, a line for each."""
    sheet = Sheet(width, height, style.background)
    large = replace(style, small_size=1.4 * style.name_size)
    lines = [line for each in layer.words for line in wrapped(each, large.small_size, 400, width)]
    _write(sheet, lines, height, large)
    return sheet.figure


def apart(layer: PublicLayer) -> bool:
    """Whether the ring needs all the room there is, so that the words get a page of their own."""
    return layer.by_name and len(layer.nodes) > _MANY


def _write(sheet: Sheet, lines: Sequence[str], top: float, style: Style) -> None:
    for at, line in enumerate(lines):
        sheet.text(0.0, top - (at * _PITCH + 1.0) * style.small_size, line, style.small_size, style.text)


def sentence(layer: PublicLayer) -> str:
    """What was asked, over the picture on the desk."""
    return layer.question


def height(layer: PublicLayer, width: float, style: Style) -> float:
    """The height at which every name has its lines."""
    side = -(-len(layer.nodes) // 2)
    rows = side * 1.25 if layer.by_name else side * 2.7
    words = len(_said(layer, width, style)) * _PITCH * style.small_size
    return max(0.34 * width, (rows + 3.0) * style.small_size) + words + style.small_size


def signs(layer: PublicLayer, style: Style) -> list[Sign]:
    """What the lines mean, and what their absence may mean; the rings only where they are drawn."""
    if layer.reason:
        return []
    found = []
    wide = 2.2 * style.scale_size
    if layer.lines:

        def tie(sheet: Sheet, x: float, y: float) -> None:
            for at, weight in enumerate(_WIDTHS):
                left = x + at * 0.75 * wide
                line = [(left, y), (left + 0.62 * wide, y)]
                sheet.lines([line], _ink(style, across=True), weight * style.scale_size)

        what = "band: hoe breder, hoe sterker" if layer.by_name else "banden: hoe breder, hoe meer"
        found.append(Sign(2.12 * wide, tie, what))
    if layer.by_name and any(not each.across for each in layer.lines):

        def within(sheet: Sheet, x: float, y: float) -> None:
            ink = _ink(style, across=False)
            sheet.lines([[(x, y), (x + 0.62 * wide, y)]], ink, _WIDTHS[1] * style.scale_size)

        found.append(Sign(0.62 * wide, within, "binnen de organisatie"))
    if any(each.own for each in layer.nodes):
        radius = markers.radius(style)

        def ring(sheet: Sheet, x: float, y: float) -> None:
            _rim(sheet, (x + 1.2 * radius, y), 0.8 * radius, 2, style)

        found.append(Sign(2.4 * radius, ring, "ring: banden binnen de organisatie"))
    if not layer.by_name:
        found.append(legend.text_sign("geen lijn: geen band, of te weinig antwoorden om te tonen"))
    return found


def page(
    layer: PublicLayer,
    imprint: pages.Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
    *,
    words: bool = False,
) -> Figure:
    """A layer that stands by itself, with its question, its key and where it comes from; or its ``words`` by themselves."""
    return pages.compose(
        layer.title,
        partial(in_words if words else draw, layer),
        imprint,
        theme,
        key=lambda w, style: None if words else key(layer, w, style),
        question=layer.question,
        width=width,
        height=height,
    )


def key(layer: PublicLayer, width: float, style: Style) -> Figure | None:
    """The signs with their meaning."""
    found = signs(layer, style)
    return legend.key(found, width, style) if found else None


# ---------------------------------------------------------------------- the ring


@dataclass(frozen=True)
class _Ring:
    """Where the nodes are, from the top at the right around to the top at the left.

    ``radius`` is that of a marker (``lettered``, unless people stand close), ``most`` how many lines a name may have. Where names
    would lie on each other every second one stands further out, from ``outer`` units beside the ``middle`` on.
    """

    places: tuple[Point, ...]
    radius: float
    lettered: bool
    most: int
    middle: float
    gap: float
    forms: tuple[called.Forms, ...] = ()
    outer: float = 0.0

    @classmethod
    def of(cls, layer: PublicLayer, width: float, height: float, style: Style) -> _Ring:
        nodes, size = layer.nodes, style.small_size
        right = nodes[: -(-len(nodes) // 2)]
        left = nodes[len(right) :]
        pitch = height / max(_rows(right, layer), _rows(left, layer), 1.0)
        plain = markers.radius(style)
        lettered = pitch >= 2.1 * plain
        # The letter in a marker must be as large as any other; without one it may be small.
        radius = min(_MARKER * plain, max(plain, 0.36 * pitch)) if lettered else 0.40 * pitch
        twice = pitch < 1.16 * size
        most = max(1, min(3, int(0.94 * pitch / (_PITCH * size))))
        gap = (2.3 if any(each.own for each in nodes) else 1.7) * radius
        share = (_WIDE_NAMES if most == 1 else _NAMES) * width
        forms = tuple(called.forms([each.name for each in nodes])) if layer.by_name else ()
        said = [_called(each, at, forms, lettered, size, share, most) for at, each in enumerate(nodes)]
        wanted = max((width_of(lines, size, 600) for lines in said), default=0.0)
        names = (_TWO_NAMES * width if twice else min(share, wanted)) + gap + 0.3 * size
        # As wide as it needs to be: a ring that is all width and no height says less.
        half = min(max(width / 2 - names, 0.10 * width), 0.95 * height)
        inset = max(1.5 * radius, min(most, 2) * _PITCH * size / 2)
        middle = (width / 2, height / 2)
        tall = max(height / 2 - inset, 0.1 * height)
        places = _side(right, layer, middle, half, tall, 1) + _side(left, layer, middle, half, tall, -1)[::-1]
        outer = half + gap + 0.5 * (width / 2 - half - gap) + 0.3 * size if twice else 0.0
        return cls(tuple(places), radius, lettered, most, middle[0], gap, forms, outer)


def _rows(nodes: Sequence[PublicNode], layer: PublicLayer) -> float:
    """How many rows a side takes, with some room between the people of two organisations."""
    apart = sum(one.look != other.look for one, other in pairwise(nodes)) if layer.by_name else 0
    return len(nodes) + _APART * apart


def _side(
    nodes: Sequence[PublicNode], layer: PublicLayer, middle: Point, half: float, tall: float, way: int
) -> list[Point]:
    """The places of one side from the top down: evenly, the people of one organisation closer together."""
    at = [0.0]
    for one, other in pairwise(nodes):
        at.append(at[-1] + 1.0 + (_APART if layer.by_name and one.look != other.look else 0.0))
    whole = at[-1] or 1.0
    reach = {1: 0.0, 2: 0.66, 3: 0.86}.get(len(nodes), 1.0) * tall
    found = []
    for each in at[: len(nodes)]:
        up = reach * (1 - 2 * each / whole) if len(nodes) > 1 else 0.0
        across = half * math.sqrt(max(0.0, 1 - (up / (_ROUND * tall)) ** 2))
        found.append((middle[0] + way * across, middle[1] + up))
    return found


def _called(
    node: PublicNode,
    at: int,
    forms: Sequence[called.Forms],
    lettered: bool,
    size: float,
    room: float,
    most: int,
) -> tuple[str, ...]:
    """The lines of a name; where its marker has no letter the name carries it. Only people have ``forms``."""
    before = "" if lettered or node.look is None else f"{node.look.code} · "
    if forms:
        return called.lines(forms[at], size, 600, room, most, before)
    return wrapped(before + one_line(node.name), size, 600, room, most)


# ---------------------------------------------------------------------- drawing


def _lines(sheet: Sheet, layer: PublicLayer, ring: _Ring, style: Style) -> None:
    # Among many nodes wide lines would hide each other.
    thin = min(1.0, (_FEW / max(len(layer.nodes), 1)) ** 0.7)
    for weight in (1, 2, 3):
        # Those within an organisation lie under those across.
        for across in (False, True):
            those = [
                [ring.places[each.here], ring.places[each.there]]
                for each in layer.lines
                if each.weight == weight and each.across == across
            ]
            width = max(thin * _WIDTHS[weight - 1] * style.scale_size, style.grid_line)
            sheet.lines(those, _ink(style, across=across), width)


def _ink(style: Style, *, across: bool) -> str:
    return mixed(style.theme.accent, style.halo, 0.80) if across else mixed(style.muted, style.halo, 0.55)


def _node(sheet: Sheet, node: PublicNode, at: int, ring: _Ring, style: Style) -> None:
    place = ring.places[at]
    if node.own:
        _rim(sheet, place, ring.radius, node.own, style)
    if node.look is None:
        sheet.discs([place], 0.8 * ring.radius, fill=style.halo, line=style.text, width=style.edge_line)
    elif ring.lettered:
        scale = ring.radius / markers.radius(style)
        markers.draw(sheet, place, node.look, replace(style, scale_size=scale * style.scale_size))
    else:
        box = ring.radius / look.MARKER_RADIUS
        corners = [
            (place[0] + (x - 0.5) * box, place[1] - (y - 0.5) * box)
            for x, y in look.marker_polygon(node.look.shape)
        ]
        sheet.polygon(corners, fill=node.look.fill, line=style.theme.marker_edge, width=style.edge_line * 0.6)
    _name(sheet, node, at, ring, style)


def _name(sheet: Sheet, node: PublicNode, at: int, ring: _Ring, style: Style) -> None:
    size = style.small_size
    x, y = ring.places[at]
    right = -(-len(ring.places) // 2)
    way = 1 if at < right else -1
    row = at if way > 0 else len(ring.places) - 1 - at
    start, room = x + way * ring.gap, (2 * ring.middle - x if way > 0 else x) - ring.gap
    if ring.outer:
        further = ring.middle + way * ring.outer
        if row % 2:
            lead = [(x + way * 1.2 * ring.radius, y), (further - way * 0.3 * size, y)]
            sheet.lines([lead], style.grid, style.grid_line)
            start, room = further, ring.middle - ring.outer
        else:
            room = abs(further - start) - 0.8 * size
    lines = _called(node, at, ring.forms, ring.lettered, size, room, ring.most)
    y += ((len(lines) - 1) / 2 * _PITCH - 0.34) * size
    for line in lines:
        align: Align = "left" if way > 0 else "right"
        sheet.text(start, y, line, size, style.text, weight=600, align=align)
        y -= _PITCH * size


def _rim(sheet: Sheet, centre: Point, radius: float, own: int, style: Style) -> None:
    width = 0.8 * _WIDTHS[own - 1] * style.scale_size
    sheet.discs(
        [centre], 1.35 * radius + width / 2, fill=style.halo, line=_ink(style, across=True), width=width
    )


def _said(layer: PublicLayer, width: float, style: Style) -> tuple[str, ...]:
    """What stands under the ring."""
    text = " ".join(layer.words) if not layer.reason else "Er zijn te weinig antwoorden om te tonen."
    return wrapped(text, style.small_size, 400, min(width, text_width(text, style.small_size) + 1.0))
