"""The KPIs as tiles: name, last value, status in a sign and a word, what it is held against, and how it went."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from samenwerkdesk.charts import kpi_signs, kpi_trend, markers
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.page import Imprint, body, compose, tall
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed, room
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model import public_chain
from samenwerkdesk.model.public_chain import PublicKpi

_LINE, _NAME_LINES = 1.18, 4
_GAP, _PAD = 0.8, 0.62
"""Between tiles, and in them around what is said, in letters of a name."""

_VALUE = 1.85
"""How high the last value is with the room above it, in letters of a name."""

_SMALLEST, _LEAST_LINE = 13.5, 1.3
"""A tile is at least so wide, and the line of its values so high, in letters of a name."""

_LONG = 150
"""A longer name ends in …; the wall of that KPI alone has more room for it."""

_FOOT = 0.4
"""Room over the foot of a page, in letters of a name."""

_GRIDS = ((3, 2), (2, 2), (2, 1), (1, 1))
"""Columns and rows of tiles on a wall, the most first."""


def columns(many: int, width: float, style: Style) -> int:
    """How many tiles stand beside each other on the desk and on paper."""
    most = max(1, int((width + _GAP * style.name_size) / ((_SMALLEST + _GAP) * style.name_size)))
    rows = -(-many // most)
    return -(-many // rows) if rows else 1


def height(found: Sequence[PublicKpi], width: float, style: Style) -> float:
    """How high all tiles are."""
    if not found:
        return 4.0 * style.name_size
    beside = columns(len(found), width, style)
    gap = _GAP * style.name_size
    wide = (width - (beside - 1) * gap) / beside
    rows = -(-len(found) // beside)
    return rows * _tall(found, wide, style) + (rows - 1) * gap


def draw(found: Sequence[PublicKpi], width: float, high: float, style: Style) -> Figure:
    """All tiles in rows, as high as the sheet."""
    beside = columns(len(found), width, style)
    return _drawn(found, width, high, (beside, max(1, -(-len(found) // beside))), style)


def _drawn(
    found: Sequence[PublicKpi], width: float, high: float, cells: tuple[int, int], style: Style
) -> Figure:
    sheet = Sheet(width, high, style.background)
    gap = _GAP * style.name_size
    wide = (width - (cells[0] - 1) * gap) / cells[0]
    tall = (high - (cells[1] - 1) * gap) / cells[1]
    for at, each in enumerate(found):
        x, y = at % cells[0] * (wide + gap), high - (at // cells[0] + 1) * tall - at // cells[0] * gap
        _tile(sheet, each, (x, y, wide, tall), style)
    return sheet.figure


def _inner(wide: float, style: Style) -> float:
    return wide - 2 * _PAD * style.name_size


def _name(each: PublicKpi, wide: float, style: Style) -> tuple[str, ...]:
    beside = 2.9 * markers.radius(style) if each.owner else 0.0
    return wrapped(each.name, style.small_size, 700, _inner(wide, style) - beside, _NAME_LINES)


def _tall(found: Sequence[PublicKpi], wide: float, style: Style) -> float:
    """How high a tile is in which all that is said fits."""
    names = max((len(_name(each, wide, style)) for each in found), default=1)
    words = (names + 1.3) * style.small_size * _LINE + 2 * _LINE * style.scale_size
    return words + (_VALUE + _LEAST_LINE + 2 * _PAD) * style.name_size


def _tile(sheet: Sheet, each: PublicKpi, place: tuple[float, float, float, float], style: Style) -> None:
    edge = style.edge_line / 2
    x, y, wide, tall = place[0] + edge, place[1] + edge, place[2] - 2 * edge, place[3] - 2 * edge
    small, name, pad = style.small_size, style.name_size, _PAD * style.name_size
    ink = kpi_signs.colour(each.status, style)
    sheet.box(x, y, wide, tall, fill=style.halo, corner=0.3 * name, line=style.muted, edge=style.edge_line)
    strip = 0.22 * name
    sheet.box(x + 0.3 * name, y + tall - strip, wide - 0.6 * name, strip, fill=ink)
    left, room = x + pad, _inner(wide, style)
    top = y + tall - pad
    at = top
    for line in _name(each, wide, style):
        at -= _LINE * small
        sheet.text(left, at + 0.3 * small, line, small, style.text, weight=700)
    if each.owner:
        r = markers.radius(style)
        markers.draw(sheet, (x + wide - pad - r, top - 0.62 * small), each.owner.look, style)
    at -= _VALUE * name
    number, _, unit = each.last.partition(" ")
    said = number or "–"
    large = min(1.5 * name, 1.5 * name * 0.7 * room / max(text_width(said, 1.5 * name, 700), 1e-9))
    sheet.text(left, at + 0.35 * name, said, large, style.text, weight=700)
    after = left + text_width(said, large, 700) + 0.4 * small
    beside = _beside(one_line(unit), one_line(each.period), left + room - after, style)
    sheet.text(after, at + 0.35 * name, beside, style.scale_size, style.muted)
    at -= 1.3 * small * _LINE
    side = 1.05 * small
    kpi_signs.sign(sheet, each.status, left + side / 2, at + 0.62 * small, side, style)
    status = fitted(each.said, small, 700, room - 1.5 * side)
    sheet.text(left + 1.45 * side, at + 0.3 * small, status, small, style.text, weight=700)
    if each.compared:
        at -= _LINE * style.scale_size
        said = fitted(each.compared, style.scale_size, 400, room)
        sheet.text(left, at + 0.2 * style.scale_size, said, style.scale_size, style.muted)
    _spark(sheet, each, (left, y + pad, room, at - y - pad - 0.5 * small), style)


def _beside(unit: str, period: str, room: float, style: Style) -> str:
    """The unit and the period of a value; of a unit that is too long less is written before the period is."""
    size = style.scale_size
    rest = f" · {period}" if unit and period else period
    left = room - text_width(rest, size)
    if unit and left > room / 3:
        return fitted(unit, size, 400, left) + rest
    return fitted(f"{unit}{rest}", size, 400, room)


def _spark(sheet: Sheet, each: PublicKpi, place: tuple[float, float, float, float], style: Style) -> None:
    """The line of the values without words, over the norm or the band."""
    x, y, wide, tall = place
    values = kpi_trend.shown(each)
    if tall < style.name_size or not any(value is not None for _, value in values):
        return
    low, high = kpi_trend.reach(each)
    dot = 0.7 * style.mean_dot

    def across(at: int) -> float:
        return x + 2 * dot + (wide - 4 * dot) * (at / max(1, len(values) - 1) if len(values) > 1 else 0.5)

    def up(value: float) -> float:
        return y + tall * (value - low) / max(high - low, 1e-9)

    if each.band:
        bottom, top = (up(value) for value in each.band)
        sheet.box(x, bottom, wide, top - bottom, fill=mixed(style.theme.success, style.halo, 0.18))
    elif each.target is not None:
        dash = 4.0 * style.previous_line
        line = [(x, up(each.target)), (x + wide, up(each.target))]
        sheet.lines([line], style.muted, style.previous_line, dashes=(dash, 0.6 * dash))
    kpi_trend.line(sheet, each, across, up, style, dot)


# ---------------------------------------------------------------------- the wall


def sentence(found: Sequence[PublicKpi]) -> str:
    """How many KPIs are where they should be."""
    return public_chain.sentence(tuple(found))


def page(
    found: Sequence[PublicKpi], imprint: Imprint, theme: Theme, width: float = 1920.0, unit: float = 1080.0
) -> Figure:
    """All tiles on one page, as high as it must be: for a file."""
    return tall(
        sentence(found),
        "",
        lambda w, h, style: draw(found, w, h, style),
        lambda w, style: height(found, w, style),
        imprint,
        theme,
        width=width,
        unit=unit,
    )


def wall_cells(found: Sequence[PublicKpi], theme: Theme, width: float, height: float) -> tuple[int, int]:
    """Columns and rows on a wall: as many tiles as can be read."""
    style = room(theme, height)
    wide, high = body(sentence(found), "", theme, width, height)
    gap = _GAP * style.name_size
    for beside, under in _GRIDS:
        tile = (wide - (beside - 1) * gap) / beside
        if _fits(found, tile, (high - _FOOT * style.name_size - (under - 1) * gap) / under, style):
            return beside, under
    return _GRIDS[-1]


def _fits(found: Sequence[PublicKpi], wide: float, tall: float, style: Style) -> bool:
    inner = _inner(wide, style)
    room = inner - 2.9 * markers.radius(style)
    size = style.small_size
    for each in found:
        long = len(one_line(each.name)) > _LONG
        broken = any(text_width(word, size, 700) > room for word in one_line(each.name).split())
        if not long and (broken or len(wrapped(each.name, size, 700, room)) > _NAME_LINES):
            return False
        if (
            max(text_width(each.said, size, 700) + 1.6 * size, text_width(each.compared, style.scale_size))
            > inner
        ):
            return False
    return _tall(found, wide, style) <= tall


def wall_pages(
    found: Sequence[PublicKpi], theme: Theme, width: float, height: float
) -> list[Sequence[PublicKpi]]:
    """The KPIs of each page: as many as it has places for."""
    beside, under = wall_cells(found, theme, width, height)
    each = beside * under
    return [found[at : at + each] for at in range(0, len(found), each)]


def wall_page(
    found: Sequence[PublicKpi],
    at: int,
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """The ``at``-th page of tiles, from 0, with how many KPIs are where they should be."""
    cells = wall_cells(found, theme, width, height)
    some = wall_pages(found, theme, width, height)[at]
    return compose(
        sentence(found),
        lambda w, h, style: _above(some, w, h, _grid(len(some), cells), style),
        imprint,
        theme,
        width=width,
        height=height,
    )


def _above(
    some: Sequence[PublicKpi], width: float, high: float, cells: tuple[int, int], style: Style
) -> Figure:
    """The tiles, clear of the foot of the page."""
    sheet = Sheet(width, high, style.background)
    foot = _FOOT * style.name_size
    sheet.put(_drawn(some, width, high - foot, cells, style), 0.0, foot)
    return sheet.figure


def _grid(many: int, cells: tuple[int, int]) -> tuple[int, int]:
    """As few rows and columns as the tiles of a page need."""
    beside, under = cells
    rows = min(under, -(-many // beside))
    return -(-many // rows), rows
