"""The dot plot, a row per question or condition: every answer a dot, without names and without colours of partners."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from matplotlib.figure import Figure

from samenwerkdesk.charts import rows, words
from samenwerkdesk.charts.rows import Label, Names
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.stacks import LIFT, PITCH, Stacks, fit, most_equal
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.disclosure import NO_DATA
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

FOCUS = 1.75
"""How many times as high the row worth talking about is."""

TRIANGLE = 2.0
"""How far the mark of the mean hangs under its row, in answer dots; no dot of the row below comes there."""

_NUMBERS = 1.1
"""How high the numbers of the scale reach, in their own sizes."""

_NAMES = 0.36
"""The part of the width that names may take."""

_FEW = 9
"""With more rows than this, only the rows in focus have room for words under their name."""

_ROOMY = 16.0
"""From rows of so many dots high on, the dots grow, up to ``_LARGEST`` times."""

_LARGEST = 2.0
_SMALLEST = 0.26


def dots(measurement: PublicMeasurement, width: float, height: float, style: Style) -> Figure:
    """The dot plot in ``width`` × ``height`` units, with the scale under it, as far as it was revealed."""
    sheet = Sheet(width, height, style.background)
    high = (height - _foot(style)) / max(1, len(measurement.items))
    # One high row would look empty with the small dots of many rows.
    larger = min(max(1.0, high / (_ROOMY * style.answer_dot)), _LARGEST)
    style = replace(style, answer_dot=larger * style.answer_dot)
    names = rows.fit(_labels(measurement), _NAMES * width, height - _foot(style), style)
    plot = _plot(measurement, names, width, height, style)
    found = _rows(measurement, names, plot)
    for row in found:
        if words.zoned(measurement, row.item):
            _zones(sheet, plot, row, measurement, style)
    _grid(sheet, plot, found, measurement, style)
    sheet.ground()
    stacks = [_stacks(row, plot, style) for row in found]
    largest = min([style.answer_dot, *(each.room / 2.75 for each in stacks)])
    radius = fit(stacks, largest, _SMALLEST * style.answer_dot)
    for index, (row, stack) in enumerate(zip(found, stacks, strict=True)):
        names.draw(sheet, index, _middle(row, style), style)
        _draw_row(sheet, plot, row, stack, radius, style, alone=measurement.shown)
    if not measurement.shown:
        reason(sheet, measurement, (plot.left + plot.right) / 2, (plot.bottom + plot.top) / 2, style)
    return sheet.figure


def height(measurement: PublicMeasurement, width: float, style: Style) -> float:
    """The height at which each row has room for a few answers on each other, or for its name."""
    labels = _labels(measurement)
    room = rows.wanted(labels, _NAMES * width, style)
    highest = max((most_equal(each.scores) for each in measurement.items), default=0)
    levels = min(max(3, math.ceil(highest / 2)), 6)
    row = (LIFT + levels * PITCH + TRIANGLE + 0.5) * style.answer_dot
    weights = sum(FOCUS if each.strong else 1.0 for each in labels)
    return _foot(style) + max(room, row * weights)


def reason(sheet: Sheet, measurement: PublicMeasurement, x: float, y: float, style: Style) -> None:
    """Say once, around a point, why nothing of a measurement is shown."""
    reasons = [words.hidden(each) for each in measurement.items] or [(NO_DATA,)]
    lines = max(reasons, key=reasons.count)
    size = style.name_size
    y += (len(lines) - 1) / 2 * rows.LEADING * size - 0.33 * size
    for line in lines:
        sheet.text(x, y, line, size, style.muted, align="center", halo=style.halo)
        y -= rows.LEADING * size


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
    """One question or condition: its baseline and the top of its room."""

    item: PublicItem
    base: float
    top: float
    focus: bool


def _labels(measurement: PublicMeasurement) -> list[Label]:
    focus = {each.key for each in measurement.items if _in_focus(measurement, each)}
    # Only the rows with a higher place say so under their name; the others have the dots themselves.
    return [
        Label.of(each)
        if each.key in focus or len(measurement.items) <= _FEW
        else Label(each.key, words.name(each))
        for each in measurement.items
    ]


def _in_focus(measurement: PublicMeasurement, item: PublicItem) -> bool:
    return item.key in measurement.suggestions and words.worthy(item)


def _plot(measurement: PublicMeasurement, names: Names, width: float, height: float, style: Style) -> _Plot:
    margin = 1.15 * style.name_size
    left, right = names.width + margin, width - margin * 0.75
    lowest, highest = measurement.scale_lowest, measurement.scale_highest
    unit = (right - left) / max(highest - lowest, 1e-9)
    return _Plot(left, right, _foot(style), height - style.edge_line, lowest, unit)


def _foot(style: Style) -> float:
    """Room for the numbers, and over them for the mark of the mean under the lowest row."""
    return max(1.75 * style.scale_size, _NUMBERS * style.scale_size + TRIANGLE * style.answer_dot)


def _rows(measurement: PublicMeasurement, names: Names, plot: _Plot) -> list[_Row]:
    focus = [_in_focus(measurement, each) for each in measurement.items]
    weights = [FOCUS if each else 1.0 for each in focus]
    found, top = [], plot.top
    for item, high, strong in zip(
        measurement.items, rows.heights(names.needs, weights, plot.top - plot.bottom), focus, strict=True
    ):
        found.append(_Row(item, top - high, top, strong))
        top -= high
    return found


def _middle(row: _Row, style: Style) -> float:
    return (row.base + row.top) / 2 + (0.1 * style.name_size if row.focus else 0.0)


def _zones(sheet: Sheet, plot: _Plot, row: _Row, measurement: PublicMeasurement, style: Style) -> None:
    third = (measurement.scale_highest - measurement.scale_lowest) / 3
    reach = 0.7 * style.name_size
    # Under the mark of the mean of the row above it.
    low, high = (
        row.base - 0.25 * style.name_size,
        row.top - max(0.35 * style.name_size, 2.1 * style.answer_dot),
    )
    for start, end in (
        (plot.left - reach, plot.x(measurement.scale_lowest + third)),
        (plot.x(measurement.scale_highest - third), plot.right + reach),
    ):
        sheet.box(start, low, end - start, high - low, fill=style.zone, corner=0.12 * style.name_size)


def _grid(sheet: Sheet, plot: _Plot, found: list[_Row], measurement: PublicMeasurement, style: Style) -> None:
    widest = text_width("10", style.scale_size) * 1.5
    most = max(1, math.floor((plot.right - plot.left) / widest))
    values = words.steps(measurement.scale_lowest, measurement.scale_highest, most)
    low = 1.53 * style.scale_size
    upright: list[list[Point]] = [[(plot.x(v), low), (plot.x(v), plot.top)] for v in values]
    level: list[list[Point]] = [[(plot.left, row.base), (plot.right, row.base)] for row in found]
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


def _stacks(row: _Row, plot: _Plot, style: Style) -> Stacks:
    room = row.top - row.base - TRIANGLE * _mark(row, style)
    left, right = plot.left - 1.1 * style.name_size, plot.right + 0.8 * style.name_size
    return Stacks(row.item.scores, plot.x, room, left, right)


def _draw_row(
    sheet: Sheet, plot: _Plot, row: _Row, stack: Stacks, radius: float, style: Style, *, alone: bool
) -> None:
    item = row.item
    if not item.shown:
        if alone:
            x, y = plot.left + 0.8 * style.name_size, row.base + 0.7 * style.small_size
            y = min(y, (row.base + row.top) / 2 - 0.33 * style.small_size)
            sheet.text(x, y, " ".join(words.hidden(item)), style.small_size, style.muted, halo=style.halo)
        return
    outline = max(style.edge_line * 0.6, 0.08 * radius)
    centres = [(x, row.base + (LIFT + level * PITCH) * radius) for x, level in stack.places(radius)]
    sheet.discs(centres, radius + outline / 2, fill=rows.ink(style, item.key), line=style.halo, width=outline)
    if item.group_score is None:
        return
    half = 0.95 * _mark(row, style)
    x, top = plot.x(item.group_score), row.base - 0.45 * half
    sheet.polygon([(x - half, top - 1.6 * half), (x + half, top - 1.6 * half), (x, top)], fill=style.mean)


def _mark(row: _Row, style: Style) -> float:
    """The size of the triangle under a row, which shrinks with low rows."""
    return min(style.answer_dot, 0.22 * (row.top - row.base))
