"""The dot plot of the five conditions: every answer a dot, without names and without colours of partners."""

from __future__ import annotations

import math
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import words
from samenwerkdesk.charts.radar import ORDER
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

FOCUS = 1.75
"""How many times as high the row worth talking about is."""

TRIANGLE = 2.0
"""How far the mark of the mean hangs under its row, in answer dots; no dot of the row below comes there."""

SINGLE = 3
"""So many equal answers stand in one column; from one more on they stand in two."""

_SMALLEST = 0.45
_PITCH = 2.14


def dots(measurement: PublicMeasurement, width: float, height: float, style: Style) -> Figure:
    """The dot plot in ``width`` × ``height`` units, with the scale under it."""
    sheet = Sheet(width, height, style.background)
    plot = _plot(measurement, width, height, style)
    rows = _rows(measurement, plot)
    for row in rows:
        if row.focus:
            _zones(sheet, plot, row, measurement, style)
    _grid(sheet, plot, rows, measurement, style)
    radius = _radius(rows, plot, style)
    for row in rows:
        _draw_row(sheet, plot, row, radius, style)
    return sheet.figure


@dataclass(frozen=True)
class _Plot:
    """Where the scale lies on the sheet; ``unit`` is the width of one mark."""

    left: float
    right: float
    bottom: float
    top: float
    lowest: float
    unit: float

    def x(self, value: float) -> float:
        return self.left + (value - self.lowest) * self.unit


@dataclass(frozen=True)
class _Row:
    """One condition: its baseline and the top of its room."""

    code: str
    condition: PublicItem
    base: float
    top: float
    focus: bool


def _plot(measurement: PublicMeasurement, width: float, height: float, style: Style) -> _Plot:
    names = max(text_width(look.condition(code).name, style.name_size, 700) for code in ORDER)
    words_under = max(text_width(word, style.small_size, 700) for word in ("tweedeling", "spreiding groot"))
    margin = 1.15 * style.name_size
    left = _name_x(style) + max(names, words_under) + margin
    right = width - margin * 0.75
    bottom = 1.75 * style.scale_size
    lowest, highest = measurement.scale_lowest, measurement.scale_highest
    return _Plot(
        left, right, bottom, height - style.edge_line, lowest, (right - left) / max(highest - lowest, 1e-9)
    )


def _name_x(style: Style) -> float:
    return style.square + 0.38 * style.name_size


def _rows(measurement: PublicMeasurement, plot: _Plot) -> list[_Row]:
    axes = {each.key: each for each in measurement.items}
    focus = {code for code in measurement.suggestions if words.worthy(axes[code])}
    unit = (plot.top - plot.bottom) / sum(FOCUS if code in focus else 1.0 for code in ORDER)
    rows, top = [], plot.top
    for code in ORDER:
        base = top - unit * (FOCUS if code in focus else 1.0)
        rows.append(_Row(code, axes[code], base, top, code in focus))
        top = base
    return rows


def _zones(sheet: Sheet, plot: _Plot, row: _Row, measurement: PublicMeasurement, style: Style) -> None:
    third = (measurement.scale_highest - measurement.scale_lowest) / 3
    reach = 0.7 * style.name_size
    low, high = row.base - 0.25 * style.name_size, row.top - 0.35 * style.name_size
    for start, end in (
        (plot.left - reach, plot.x(measurement.scale_lowest + third)),
        (plot.x(measurement.scale_highest - third), plot.right + reach),
    ):
        sheet.box(start, low, end - start, high - low, fill=style.zone, corner=0.12 * style.name_size)


def _grid(sheet: Sheet, plot: _Plot, rows: list[_Row], measurement: PublicMeasurement, style: Style) -> None:
    widest = text_width("10", style.scale_size) * 1.5
    most = max(1, math.floor((plot.right - plot.left) / widest))
    values = words.steps(measurement.scale_lowest, measurement.scale_highest, most)
    tick = 0.22 * style.scale_size
    upright: list[list[Point]] = [[(plot.x(v), plot.bottom - tick), (plot.x(v), plot.top)] for v in values]
    level: list[list[Point]] = [[(plot.left, row.base), (plot.right, row.base)] for row in rows]
    sheet.lines([*upright, *level], style.grid, style.grid_line)
    for value in values:
        sheet.text(
            plot.x(value),
            0.28 * style.scale_size,
            words.mark(value),
            style.scale_size,
            style.muted,
            align="center",
        )


def _draw_row(sheet: Sheet, plot: _Plot, row: _Row, radius: float, style: Style) -> None:
    condition = row.condition
    worthy = words.worthy(condition)
    under = ""
    if worthy:
        under = "tweedeling" if condition.polarised else words.spread(condition)
    middle = (row.base + row.top) / 2 + (0.0 if not row.focus else 0.1 * style.name_size)
    baseline = middle - 0.3 * style.name_size + (0.52 * style.line * style.small_size if under else 0.0)
    square = style.square
    low = baseline + 0.33 * style.name_size - square / 2
    sheet.box(0, low, square, square, fill=style.condition(row.code), corner=0.16 * square)
    name = look.condition(row.code).name
    sheet.text(_name_x(style), baseline, name, style.name_size, style.text, weight=700 if worthy else 600)
    if under:
        weight, colour = (700, style.text) if worthy else (400, style.muted)
        sheet.text(
            _name_x(style),
            baseline - style.line * style.small_size,
            under,
            style.small_size,
            colour,
            weight=weight,
        )
    if condition.group_score is None:
        x, y = plot.left + 0.8 * style.name_size, row.base + 0.7 * style.small_size
        sheet.text(x, y, " ".join(words.hidden(condition)), style.small_size, style.muted, halo=style.halo)
        return
    outline = max(style.edge_line * 0.6, 0.08 * radius)
    centres = [
        (x, row.base + _lift(radius) + level * _PITCH * radius)
        for x, level in _stacked(row, plot, radius, style)
    ]
    sheet.discs(centres, radius + outline / 2, fill=style.condition(row.code), line=style.halo, width=outline)
    half = 0.95 * style.answer_dot
    x, top = plot.x(condition.group_score), row.base - 0.45 * style.answer_dot
    sheet.polygon([(x - half, top - 1.6 * half), (x + half, top - 1.6 * half), (x, top)], fill=style.mean)


def _lift(radius: float) -> float:
    return 1.35 * radius


def _groups(row: _Row) -> dict[float, int]:
    groups: dict[float, int] = {}
    for score in row.condition.scores:
        key = round(score, 6)
        groups[key] = groups.get(key, 0) + 1
    return dict(sorted(groups.items()))


def _columns(number: int, levels: int) -> int:
    """In how many columns ``number`` equal answers stand when at most ``levels`` fit above each other."""
    usual = 1 if number <= SINGLE else 2
    return max(usual, math.ceil(number / levels))


def _levels(row: _Row, radius: float, style: Style) -> int:
    room = row.top - row.base - _lift(radius) - 1.2 * radius - TRIANGLE * style.answer_dot
    return max(1, 1 + math.floor(room / (_PITCH * radius)))


def _stacked(row: _Row, plot: _Plot, radius: float, style: Style) -> list[tuple[float, int]]:
    """Per answer where it stands: x, and how many lie under it."""
    found = []
    for score, number in _groups(row).items():
        columns = _columns(number, _levels(row, radius, style))
        for index in range(number):
            level, column = divmod(index, columns)
            in_level = min(columns, number - level * columns)
            found.append((plot.x(score) + (column - (in_level - 1) / 2) * _PITCH * radius, level))
    return found


def _radius(rows: list[_Row], plot: _Plot, style: Style) -> float:
    """The largest dot with which no two stacks touch; the smallest allowed one when they always do."""
    radius = style.answer_dot
    while radius > _SMALLEST * style.answer_dot and any(_crowded(row, plot, radius, style) for row in rows):
        radius *= 0.94
    return radius


def _crowded(row: _Row, plot: _Plot, radius: float, style: Style) -> bool:
    levels = _levels(row, radius, style)
    before = -math.inf
    for score, number in _groups(row).items():
        half = _columns(number, levels) * _PITCH * radius / 2
        if plot.x(score) - half < before - 0.08 * radius:
            return True
        before = plot.x(score) + half
    return False
