"""A bar per question: the spread as a capsule, the mean on it, the previous time lighter, and how it went over the sessions."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import rows, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.legend import Sign, capsule_sign, number, text_sign
from samenwerkdesk.charts.rows import Label, Names, ink, tint
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

_NAMES, _TREND = 0.34, 0.15
_BAR, _BEFORE = 0.36, 0.2
_ROW = 2.9


def bars(whole: Series, width: float, height: float, style: Style) -> Figure:
    """A row per question of the current measurement, and at its end its means over the last twelve sessions."""
    sheet = Sheet(width, height, style.background)
    series = whole.recent
    current = series.current
    if current is None:
        return sheet.figure
    names = rows.fit(_labels(current), _NAMES * width, height - _foot(style), style)
    plot = _plot(series, current, names, width, height, style)
    _grid(sheet, plot, series, style)
    sheet.ground()
    for row, item in enumerate(current.items):
        middle = plot.middles[row]
        names.draw(sheet, row, middle, style)
        if item.shown:
            _row(sheet, plot, item, middle, style)
            _trend(sheet, plot, series, item, middle, style)
        elif current.shown:
            size = style.small_size
            x, y = plot.left + 0.8 * size, middle - 0.33 * size
            sheet.text(x, y, " ".join(words.hidden(item)), size, style.muted, halo=style.halo)
    if not current.shown:
        reason(sheet, current, (plot.left + plot.right) / 2, (plot.bottom + height) / 2, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which names and bars have room."""
    labels = _labels(series.current) if series.current else []
    room = max(rows.wanted(labels, _NAMES * width, style), _ROW * style.name_size * len(labels))
    return room + _foot(style)


@dataclass(frozen=True)
class _Plot:
    """Where the scale and the small trends lie; ``high`` is the height of one row."""

    left: float
    right: float
    bottom: float
    value: float
    trend: tuple[float, float] | None
    middles: tuple[float, ...]
    high: float
    lowest: float
    highest: float

    def x(self, value: float) -> float:
        part = (value - self.lowest) / max(self.highest - self.lowest, 1e-9)
        return self.left + part * (self.right - self.left)


def _labels(measurement: PublicMeasurement) -> list[Label]:
    return [Label.of(each) for each in measurement.items]


def _foot(style: Style) -> float:
    return 1.9 * style.scale_size


def _plot(
    series: Series, current: PublicMeasurement, names: Names, width: float, height: float, style: Style
) -> _Plot:
    bottom = _foot(style)
    value = text_width("10,0", style.name_size, 700)
    several = len(series.moments) > 1
    trend = max(_TREND * width, text_width(_sessions(series), style.scale_size)) if several else 0.0
    right = width - trend - value - (2.2 if several else 1.2) * style.name_size
    heights = rows.heights(names.needs, [1.0] * len(current.items), height - bottom)
    middles, top = [], height
    for high in heights:
        middles.append(top - high / 2)
        top -= high
    return _Plot(
        left=names.width + 1.1 * style.name_size,
        right=right,
        bottom=bottom,
        value=right + 0.9 * style.name_size + value,
        trend=(width - trend, width) if several else None,
        middles=tuple(middles),
        high=min(heights, default=0.0),
        lowest=current.scale_lowest,
        highest=current.scale_highest,
    )


def _sessions(series: Series) -> str:
    return f"{len(series.moments)} sessies"


def _grid(sheet: Sheet, plot: _Plot, series: Series, style: Style) -> None:
    size = style.scale_size
    most = max(1, int((plot.right - plot.left) / (1.5 * text_width("10", size))))
    values = words.steps(plot.lowest, plot.highest, most)
    upright: list[list[Point]] = [
        [(plot.x(v), plot.bottom - 0.22 * size), (plot.x(v), sheet.height)] for v in values
    ]
    sheet.lines(upright, style.grid, style.grid_line)
    for value in values:
        sheet.text(plot.x(value), 0.42 * size, words.mark(value), size, style.muted, align="center")
    if plot.trend:
        middle = (plot.trend[0] + plot.trend[1]) / 2
        sheet.text(middle, 0.42 * size, _sessions(series), size, style.muted, align="center")


def _row(sheet: Sheet, plot: _Plot, item: PublicItem, middle: float, style: Style) -> None:
    thick = min(max(min(style.capsule, 0.5 * plot.high), 0.15 * plot.high), 1.6 * style.capsule)
    full, edge = ink(style, item.key), style.edge_line
    if item.lowest is not None and item.highest is not None:
        ends = (plot.x(item.lowest), middle), (plot.x(item.highest), middle)
        sheet.capsule(*ends, thick, fill=tint(style, item.key), line=full, edge=edge)
    if item.previous is not None:
        high = _BEFORE * thick
        low = middle - thick / 2 - 0.3 * high - high
        sheet.box(plot.left, low, max(plot.x(item.previous) - plot.left, edge), high, fill=style.previous)
    if item.group_score is None:
        return
    high = _BAR * thick
    end = plot.x(item.group_score)
    sheet.box(plot.left, middle - high / 2, max(end - plot.left, edge), high, fill=style.mean)
    # The end of the bar is what counts: a mark that also shows where the bar lies on a dark tint.
    wide = 0.3 * thick
    sheet.box(
        end - wide / 2, middle - 0.62 * thick, wide, 1.24 * thick, fill=style.mean, line=style.halo, edge=edge
    )
    y = middle - 0.33 * style.name_size
    sheet.text(plot.value, y, dutch(item.group_score), style.name_size, style.text, weight=700, align="right")


def _trend(sheet: Sheet, plot: _Plot, series: Series, item: PublicItem, middle: float, style: Style) -> None:
    if plot.trend is None:
        return
    left, right = plot.trend
    high, inset = min(0.66 * plot.high, 2.4 * style.name_size), style.mean_dot
    means = series.means(item.key)

    def at(index: int) -> Point:
        x = left + inset + index / (len(means) - 1) * (right - left - 2 * inset)
        part = ((means[index] or 0.0) - plot.lowest) / max(plot.highest - plot.lowest, 1e-9)
        return x, middle + (part - 0.5) * high

    base: list[Point] = [(left, middle - high / 2), (right, middle - high / 2)]
    sheet.lines([base], style.grid, style.grid_line)
    sheet.lines([[at(a), at(b)] for a, b in series.links(item.key)], style.previous, style.previous_line)
    shown = [index for index, mean in enumerate(means) if mean is not None]
    sheet.discs([at(index) for index in shown[:-1]], 0.5 * style.mean_dot, fill=style.previous)
    if shown:
        sheet.discs([at(shown[-1])], 0.8 * style.mean_dot, fill=style.mean)


def signs(whole: Series, style: Style) -> list[Sign]:
    """Capsule, bar and lighter bar, as far as they are drawn, and how many answered."""
    current = whole.current
    if current is None:
        return []
    wide, thick = 2.4 * style.capsule, 0.84 * style.capsule
    found = []
    if any(each.lowest is not None for each in current.items):
        found.append(capsule_sign(style, "laagste tot hoogste"))

    def mean(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y - _BAR * thick / 2, wide, _BAR * thick, fill=style.mean)
        sheet.box(x + wide - 0.3 * thick, y - 0.62 * thick, 0.3 * thick, 1.24 * thick, fill=style.mean)

    def before(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y - _BEFORE * thick / 2, wide, _BEFORE * thick, fill=style.previous)

    if any(each.group_score is not None for each in current.items):
        found.append(Sign(wide, mean, words.mean(current)))
    if any(each.previous is not None for each in current.items):
        found.append(Sign(wide, before, whole.before or "vorige keer"))
    found += number(words.answered(current))
    return [*found, text_sign(whole.left_out)] if whole.left_out else found


def sentence(series: Series) -> str:
    """What is worth talking about, or which question scores lowest."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    return words.DOTS_FIRST if words.only_dots(current) else words.sentence(current)
