"""How complicated the client's question is against how intensive the work is, now and as it needs to be (methode.md 17)."""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model import method, public_chain
from samenwerkdesk.model.exact import exact
from samenwerkdesk.model.public_chain import PublicChain
from samenwerkdesk.model.quadrants import chain_quadrant

_LOW, _HIGH = 0.4, 5.6
"""A little room around the marks 1 to 5, so that a dot lies whole in its field."""

_FITTING = "passend"


def sentence(chain: PublicChain) -> str:
    """In which quadrant the work is, and what that advises."""
    now, needed = _quadrant(chain, chain.now), _quadrant(chain, chain.needed)
    names = public_chain.quadrant_names()
    if not now:
        return "Geef de vraag en het werk eerst een cijfer."
    name, advice = names[now]
    if not needed or needed == now:
        return f"Nu {name}: {advice}."
    to = names[needed][0]
    return (
        f"Nu {name}: {advice}; nodig vinden we {to}."
        if advice == _FITTING
        else f"Nu {name}: {advice} naar {to}."
    )


def _quadrant(chain: PublicChain, intensity: float | None) -> str:
    if chain.complexity is None or intensity is None:
        return ""
    return chain_quadrant(exact(chain.complexity), exact(intensity))


def height(chain: PublicChain, width: float, style: Style) -> float:
    """The height at which the fields are plain to see."""
    return min(0.72 * width, 24.0 * style.name_size)


def draw(chain: PublicChain, width: float, high: float, style: Style) -> Figure:
    """The four fields with the dot of now and an arrow to what is needed."""
    sheet = Sheet(width, high, style.background)
    size = style.scale_size
    margin = 1.9 * size
    left, bottom = margin, 2.9 * size
    right, top = width - 0.2 * size, high - 1.6 * size
    wide = min(right - left, 2.0 * max(top - bottom, size))
    left += (right - left - wide) / 2
    plane = method.plane("chain")

    def at(x: float, y: float) -> Point:
        part = [(min(max(value, _LOW), _HIGH) - _LOW) / (_HIGH - _LOW) for value in (x, y)]
        return left + part[0] * wide, bottom + part[1] * (top - bottom)

    _fields(sheet, chain, at, style)
    for mark in range(1, 6):
        x, y = at(mark, mark)
        sheet.text(x, bottom - 1.2 * size, str(mark), size, style.muted, align="center")
        sheet.text(left - 0.5 * size, y - 0.34 * size, str(mark), size, style.muted, align="right")
    up, across = f"↑ {plane.y}", f"{plane.x} →"
    sheet.text(left, top + 0.5 * size, up, size, style.text, weight=600)
    sheet.text(left + wide, bottom - 2.6 * size, across, size, style.text, weight=600, align="right")
    if chain.complexity is not None:
        _way(sheet, chain, at, style)
    return sheet.figure


def _fields(sheet: Sheet, chain: PublicChain, at: object, style: Style) -> None:
    assert callable(at)
    plane = method.plane("chain")
    limit, size = float(plane.boundary), max(0.9 * style.name_size, style.small_size)
    now = _quadrant(chain, chain.now)
    for each in plane.quadrants:
        x0, x1 = (limit, _HIGH) if each.x == "high" else (_LOW, limit)
        y0, y1 = (limit, _HIGH) if each.y == "high" else (_LOW, limit)
        (left, bottom), (right, top) = at(x0, y0), at(x1, y1)
        here = each.code == now
        fill = style.zone if here else style.halo
        sheet.box(left, bottom, right - left, top - bottom, fill=fill, line=style.muted, edge=style.grid_line)
        room = right - left - 1.2 * size
        lines = wrapped(each.name, size, 700, room, 2)
        # Clear of the dots and of what stands under them.
        under = chain.complexity in (3, 5) and (chain.complexity > limit) == (each.y == "high")
        y = bottom + (1.18 * len(lines) + 0.2) * size + 1.5 * style.scale_size if under else top - 0.35 * size
        for line in lines:
            y -= 1.18 * size
            sheet.text(
                left + 0.6 * size, y + 0.1 * size, line, size, style.text if here else style.muted, weight=700
            )
        said = fitted(each.advice, style.scale_size, 400, room)
        sheet.text(left + 0.6 * size, y - 1.1 * style.scale_size, said, style.scale_size, style.muted)


def _way(sheet: Sheet, chain: PublicChain, at: object, style: Style) -> None:
    assert callable(at)
    assert chain.complexity is not None
    r = 1.5 * style.answer_dot
    ink = style.mean
    here = at(chain.now, chain.complexity) if chain.now is not None else None
    there = at(chain.needed, chain.complexity) if chain.needed is not None else None
    if here and there and abs(here[0] - there[0]) > 3 * r:
        way = 1.0 if there[0] > here[0] else -1.0
        tip, foot = there[0] - way * 1.35 * r, there[0] - way * 2.9 * r
        sheet.lines([[(here[0], here[1]), (foot, here[1])]], ink, 1.2 * style.mean_line)
        y = here[1]
        sheet.polygon([(tip, y), (foot, y + 0.8 * r), (foot, y - 0.8 * r)], fill=ink)
    if there and (here is None or abs(here[0] - there[0]) > 1):
        sheet.discs([there], r, fill=style.halo, line=ink, width=1.2 * style.mean_line)
        _label(sheet, there, "nodig", r, style)
    if here:
        both = there is not None and abs(here[0] - there[0]) <= 1
        sheet.discs([here], r, fill=ink, line=style.halo, width=style.edge_line)
        _label(sheet, here, "nu en nodig" if both else "nu", r, style)


def _label(sheet: Sheet, point: Point, said: str, r: float, style: Style) -> None:
    size = style.small_size
    half = text_width(said, size, 700) / 2
    x = min(max(point[0], half), sheet.width - half)
    sheet.text(x, point[1] - r - 1.15 * size, said, size, style.text, weight=700, align="center")


def page(
    chain: PublicChain, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The fields that stand by themselves, with what they say."""
    return compose(
        sentence(chain),
        lambda w, h, style: draw(chain, w, h, style),
        imprint,
        theme,
        width=width,
        height=height,
    )
