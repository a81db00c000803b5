"""A few means over the sessions as lines, such as deepening and progress: each with a dash and a mark of its own."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from matplotlib.figure import Figure

from samenwerkdesk.charts import paths, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.legend import Sign, text_sign
from samenwerkdesk.charts.rows import tint
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sessions import ANSWERS, Columns, Foot
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Point
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.statistics import scale
from samenwerkdesk.model.text import in_words
from samenwerkdesk.model.trends import DEEPENING, OUT_OF_BALANCE_AFTER, PROGRESS, imbalance

_DASHES: tuple[tuple[float, ...], ...] = ((), (3.2, 2.2), (1.0, 1.8), (6.0, 2.0, 1.0, 2.0))
_ENDS = 0.24
_HEIGHT = 14.0
_EXACT = 1_000_000
_ALIKE = 0.1
"""Means nearer than this part of the scale are not called different: as with a small spread (methode.md 21 rule 7)."""


def lines(whole: Series, width: float, height: float, style: Style) -> Figure:
    """The means of a series over its last twelve sessions, named at the ends of the lines."""
    sheet = Sheet(width, height, style.background)
    series = whole.recent
    current = series.current
    if current is None:
        return sheet.figure
    ends = [_End.of(index, item, series, _ENDS * width, style) for index, item in enumerate(current.items)]
    size = style.scale_size
    left = text_width(ANSWERS, size) + 0.8 * size
    right = width - max([each.width for each in ends], default=0.0) - 1.2 * style.name_size
    columns = Columns(left, max(right, left + size), len(series.moments))
    foot = Foot.of(series, columns.pitch, style)
    plot = _Plot(columns, foot.height + 0.5 * size, height - 0.6 * size, current)
    _grid(sheet, plot, style)
    sheet.ground()
    foot.draw(sheet, columns, 0.0, style)
    if not series.measurements or all(not each.shown for each in series.measurements):
        reason(sheet, current, (left + columns.right) / 2, (plot.bottom + plot.top) / 2, style)
        return sheet.figure
    for index, item in enumerate(current.items):
        _line(sheet, plot, series, index, item, style)
    # The first line's small full marks lie on the larger hollow ones of the second: both are seen where they meet.
    for index, item in reversed(list(enumerate(current.items))):
        _marks(sheet, plot, series, index, item, style)
    _name(sheet, plot, ends, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which a quarter of the scale is plain to see."""
    return min(_HEIGHT * style.name_size + 4.5 * style.scale_size, 0.75 * width)


class _Plot:
    """Where the sessions and the scale lie."""

    def __init__(self, columns: Columns, bottom: float, top: float, measurement: PublicMeasurement) -> None:
        self.columns, self.bottom, self.top = columns, bottom, top
        self.lowest, self.highest = measurement.scale_lowest, measurement.scale_highest

    def at(self, index: int, value: float) -> Point:
        part = (value - self.lowest) / max(self.highest - self.lowest, 1e-9)
        return self.columns.x(index), self.bottom + part * (self.top - self.bottom)


class _End:
    """The name at the end of a line, with its last mean."""

    def __init__(self, row: int, last: tuple[int, float] | None, said: tuple[str, ...], style: Style) -> None:
        self.row, self.last, self.lines = row, last, said
        self.width = width_of(said, style.name_size, 600)

    @classmethod
    def of(cls, row: int, item: PublicItem, series: Series, room: float, style: Style) -> _End:
        means = [(index, mean) for index, mean in enumerate(series.means(item.key)) if mean is not None]
        last = means[-1] if means else None
        said = words.name(item) + (f" {dutch(last[1])}" if last else "")
        return cls(row, last, wrapped(said, style.name_size, 600, room, 3), style)

    def high(self, style: Style) -> float:
        return 1.16 * style.name_size * len(self.lines)


def _grid(sheet: Sheet, plot: _Plot, style: Style) -> None:
    size, columns = style.scale_size, plot.columns
    most = max(1, int((plot.top - plot.bottom) / (1.6 * size)))
    values = words.steps(plot.lowest, plot.highest, min(most, 10))
    level = [
        [(columns.left, plot.at(0, value)[1]), (columns.right, plot.at(0, value)[1])] for value in values
    ]
    sheet.lines(level, style.grid, style.grid_line)
    for value in values:
        y = plot.at(0, value)[1] - 0.32 * size
        sheet.text(columns.left - 0.5 * size, y, words.mark(value), size, style.muted, align="right")


def _line(sheet: Sheet, plot: _Plot, series: Series, row: int, item: PublicItem, style: Style) -> None:
    means, links = series.means(item.key), series.links(item.key)
    width = min(0.9 * style.mean_line, 0.14 * plot.columns.pitch)
    stretches = [[plot.at(a, means[a] or 0.0), plot.at(b, means[b] or 0.0)] for a, b in links]
    dashes = tuple(width * part for part in _DASHES[row % len(_DASHES)])
    sheet.lines(stretches, style.mean, width, dashes=dashes)
    for index, each in enumerate(series.items(item.key)):
        if each and each.shown and each.group_score is None and each.lowest is not None:
            # Only the spread was revealed: show that, beside the place of the mean.
            low, high = (
                plot.at(index, each.lowest),
                plot.at(index, each.lowest if each.highest is None else each.highest),
            )
            aside = (row - (len(series.measurements[-1].items) - 1) / 2) * 1.2 * style.capsule
            _capsule(sheet, (low[0] + aside, low[1]), (high[0] + aside, high[1]), row, style)


def _capsule(sheet: Sheet, a: Point, b: Point, row: int, style: Style) -> None:
    """A spread, its outline dashed as the line it belongs to."""
    edge = 1.3 * style.edge_line
    dashes = tuple(1.6 * edge * part for part in _DASHES[row % len(_DASHES)])
    path = paths.capsule(a, b, 0.4 * style.capsule)
    sheet.path(path, fill=tint(style, ""), line=style.mean, width=edge, dashes=dashes)


def _marks(sheet: Sheet, plot: _Plot, series: Series, row: int, item: PublicItem, style: Style) -> None:
    mark = min(style.mean_dot, 0.24 * plot.columns.pitch)
    for index, mean in enumerate(series.means(item.key)):
        if mean is not None:
            _MARKS[row % len(_MARKS)](sheet, plot.at(index, mean), mark, style)


def _disc(sheet: Sheet, centre: Point, r: float, style: Style) -> None:
    sheet.discs([centre], r + style.edge_line / 2, fill=style.mean, line=style.halo, width=style.edge_line)


def _diamond(sheet: Sheet, centre: Point, r: float, style: Style) -> None:
    x, y = centre
    corners = [(x - 1.75 * r, y), (x, y + 1.75 * r), (x + 1.75 * r, y), (x, y - 1.75 * r)]
    sheet.polygon(corners, fill=style.halo, line=style.mean, width=1.6 * style.edge_line)


def _triangle(sheet: Sheet, centre: Point, r: float, style: Style) -> None:
    x, y = centre
    corners = [(x - 1.2 * r, y - r), (x, y + 1.2 * r), (x + 1.2 * r, y - r)]
    sheet.polygon(corners, fill=style.mean, line=style.halo, width=style.edge_line)


def _ring(sheet: Sheet, centre: Point, r: float, style: Style) -> None:
    sheet.discs([centre], r, fill=style.halo, line=style.mean, width=1.6 * style.edge_line)


_MARKS: tuple[Callable[[Sheet, Point, float, Style], None], ...] = (_disc, _diamond, _triangle, _ring)


def _name(sheet: Sheet, plot: _Plot, ends: list[_End], style: Style) -> None:
    """Write each name beside the end of its line; where lines end close together, the names make room."""
    found = sorted((plot.at(*each.last)[1], -index) for index, each in enumerate(ends) if each.last)
    places: list[float] = []
    for y, index in found:
        half = ends[-index].high(style) / 2
        low = places[-1] + ends[-found[len(places) - 1][1]].high(style) / 2 if places else plot.bottom
        places.append(max(y, low + half))
    # What was pushed over the top comes down again, and pushes what lies under it.
    limit = sheet.height
    for at in range(len(places) - 1, -1, -1):
        half = ends[-found[at][1]].high(style) / 2
        places[at] = min(places[at], limit - half)
        limit = places[at] - half
    for (_, index), y in zip(found, places, strict=True):
        each = ends[-index]
        x = sheet.width - max(end.width for end in ends)
        y += each.high(style) / 2 - 0.91 * style.name_size
        for line in each.lines:
            sheet.text(x, y, line, style.name_size, style.text, weight=600)
            y -= 1.16 * style.name_size


def signs(whole: Series, style: Style) -> list[Sign]:
    """The lines have their names at their ends; only what else is drawn needs words."""
    series = whole.recent
    found = []
    for row, item in enumerate(series.current.items if series.current else ()):
        if any(
            each and each.lowest is not None and each.group_score is None for each in series.items(item.key)
        ):
            found.append(_spread_sign(row, item, style))
    if any(item.group_score is not None for each in series.measurements for item in each.items):
        found.append(text_sign(f"{words.mean(series.measurements[-1])} per sessie"))
    if whole.left_out:
        found.append(text_sign(whole.left_out))
    return found


def _spread_sign(row: int, item: PublicItem, style: Style) -> Sign:
    wide = 2.4 * style.capsule

    def draw(sheet: Sheet, x: float, y: float) -> None:
        _capsule(sheet, (x, y), (x + wide, y), row, style)

    return Sign(wide, draw, f"laagste tot hoogste, {words.name(item)}")


def sentence(series: Series) -> str:
    """Whether deepening and progress keep each other's pace (methode.md 3); other series say what is worth talking about."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if words.only_dots(current):
        return words.DOTS_FIRST
    deep, far = current.of(DEEPENING), current.of(PROGRESS)
    if deep is None or far is None or deep.group_score is None or far.group_score is None:
        return words.sentence(current)
    ahead = out_of_balance(series)
    if ahead:
        start = f"Uit balans: {in_words(OUT_OF_BALANCE_AFTER)} sessies achter elkaar"
        if ahead == "deepening":
            return f"{start} begrijpen we elkaar beter, maar schieten we minder op."
        return f"{start} schieten we op, maar leren we elkaar minder begrijpen."
    understood, progress = dutch(deep.group_score), dutch(far.group_score)
    if understood == progress:
        return f"Verdieping en vooruitgang gaan gelijk op: allebei {progress}."
    width = current.scale_highest - current.scale_lowest
    if abs(deep.group_score - far.group_score) < _ALIKE * width:
        return f"Verdieping ({understood}) en vooruitgang ({progress}) liggen dicht bij elkaar."
    if deep.group_score > far.group_score:
        return f"Verdieping ({understood}) loopt voor op vooruitgang ({progress})."
    return f"Vooruitgang ({progress}) loopt voor op verdieping ({understood})."


def out_of_balance(series: Series) -> str | None:
    """Which movement was ahead too long, from the means that are shown; sessions without both are passed over."""
    current = series.current
    if current is None:
        return None
    pairs = zip(series.means(DEEPENING), series.means(PROGRESS), strict=True)
    # A mean of marks is a fraction with a small denominator; as a float it could just miss, or just pass, a limit.
    ahead = [
        Fraction(deep).limit_denominator(_EXACT) - Fraction(far).limit_denominator(_EXACT)
        for deep, far in pairs
        if deep is not None and far is not None
    ]
    return imbalance(ahead, scale(current.scale_lowest, current.scale_highest))
