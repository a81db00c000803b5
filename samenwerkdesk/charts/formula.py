"""Factors that are multiplied: a bar for each, and the block they make together in the block of all tens (methode.md 11.2).

A block of which one side is zero has no contents left: that is the message. The grade is the side of a cube as large.
"""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import formula_block, legend, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.formula_block import COLOUR, Box, grade
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import listed

MESSAGE = "Is één factor nul, dan blijft er niets over."

_BESIDE, _WIDE = 1.25, 34.0
"""The block stands beside the bars in a drawing so much wider than high; a card of so many letters is one."""

_PART, _GAP = 0.56, 0.04
_ROW, _BLOCK = 3.3, 16.5
"""A bar and a block with its words, in sizes of a name."""


def formula(whole: Series, width: float, height: float, style: Style) -> Figure:
    """The bars of the last measurement and the block they make; how it went before stands under the bars."""
    sheet = Sheet(width, height, style.background)
    series = whole.recent
    current = series.current
    if current is None:
        return sheet.figure
    size = style.name_size
    if width >= _BESIDE * height:
        bars = Box(0.0, 0.0, _PART * width, height)
        block = Box((_PART + _GAP) * width, 0.0, (1 - _PART - _GAP) * width, height)
    else:
        high = min(_bars_height(series, width, style), 0.55 * height)
        bars = Box(0.0, height - high, width, high)
        block = Box(0.0, 0.0, width, height - high - 0.5 * size)
    _bars(sheet, bars, series, style)
    formula_block.draw(sheet, block, current, style)
    if not current.shown:
        reason(sheet, current, bars.left + bars.width / 2, bars.bottom + bars.height / 2, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which bars and block have room."""
    size = style.name_size
    if width >= _WIDE * size:
        return min(_BLOCK * size, width / _BESIDE)
    return _bars_height(series.recent, width, style) + min(_BLOCK * size, width)


# ---------------------------------------------------------------------- the bars


def _said(series: Series, width: float, style: Style) -> list[str]:
    """What stands under the bars: the message, and how it went."""
    size, current = style.small_size, series.current
    if current is None or not current.shown:
        return []
    found = list(wrapped(MESSAGE, size, 400, width))
    grades = [
        f"{moment}: {dutch(own)}"
        for each, moment in zip(series.measurements, series.moments, strict=True)
        if (own := grade(each)) is not None
    ]
    if len(grades) > 1:
        found += wrapped(f"Samen in {' · '.join(grades)}", size, 400, width, 3)
    return found


def _bars_height(series: Series, width: float, style: Style) -> float:
    rows = len(series.current.items) if series.current else 0
    lines = len(_said(series, width, style))
    return rows * _ROW * style.name_size + (1.4 * lines + 0.6) * style.small_size


def _bars(sheet: Sheet, box: Box, series: Series, style: Style) -> None:
    current = series.current
    assert current is not None
    size, small = style.name_size, style.small_size
    said = _said(series, box.width, style)
    foot = box.bottom + 1.4 * small * len(said)
    pitch = (box.top - foot) / max(1, len(current.items))
    names = max((text_width(words.name(each), size, 600) for each in current.items), default=0.0)
    names = min(names, 0.45 * box.width)
    value = text_width("10,0", 1.15 * size, 700) + 0.6 * size
    left, right = box.left + names + 0.8 * size, box.left + box.width - value
    for at, item in enumerate(current.items):
        middle = box.top - (at + 0.5) * pitch
        if at:
            sheet.text(box.left, middle + pitch / 2 - 0.33 * size, "×", size, style.muted, weight=600)
        name = fitted(words.name(item), size, 600, names)
        sheet.text(box.left, middle - 0.33 * size, name, size, style.text, weight=600)
        _bar(sheet, _Bar(left, right, middle, min(1.5 * size, 0.6 * pitch), current), item, style)
        if item.group_score is not None:
            mark = words.score(item.group_score, current)
            x = box.left + box.width
            sheet.text(x, middle - 0.38 * size, mark, 1.15 * size, style.text, weight=700, align="right")
    y = foot - 1.1 * small
    for line in said:
        sheet.text(box.left, y, line, small, style.muted)
        y -= 1.4 * small


@dataclass(frozen=True)
class _Bar:
    """Where a bar lies."""

    left: float
    right: float
    middle: float
    high: float
    current: PublicMeasurement

    def x(self, value: float) -> float:
        low, high = self.current.scale_lowest, self.current.scale_highest
        return self.left + (value - low) / max(high - low, 1e-9) * (self.right - self.left)


def _bar(sheet: Sheet, bar: _Bar, item: PublicItem, style: Style) -> None:
    low = bar.middle - bar.high / 2
    edge = style.edge_line
    sheet.box(bar.left, low, bar.right - bar.left, bar.high, fill=style.halo, line=style.grid, edge=edge)
    if item.group_score is not None:
        sheet.box(bar.left, low, bar.x(item.group_score) - bar.left, bar.high, fill=style.condition(COLOUR))
    if item.previous is not None:
        x = bar.x(item.previous)
        ends = [(x, low - 0.16 * bar.high), (x, low + 1.16 * bar.high)]
        sheet.lines([ends], style.halo, 2.6 * style.previous_line)
        sheet.lines([ends], style.previous, 1.4 * style.previous_line)
    if item.lowest is not None and item.highest is not None:
        y = low - 0.24 * bar.high
        ends = [(bar.x(item.lowest), y), (bar.x(item.highest), y)]
        sheet.lines([ends], style.text, style.mean_line)
        sheet.discs(ends, 1.3 * style.mean_line, fill=style.text)


# ---------------------------------------------------------------------- words


def sentence(series: Series) -> str:
    """What the factors give together, and which is lowest; before the average what the answers say."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    found = grade(current)
    if words.only_dots(current):
        return words.DOTS_FIRST
    if found is None:
        return words.sentence(current)
    means = {words.name(each): each.group_score or 0.0 for each in current.items}
    zero = [name.lower() for name, mean in means.items() if mean == 0]
    if zero:
        stands = "staat" if len(zero) == 1 else "staan"
        return f"{_opened(listed(zero))} {stands} op nul: er blijft niets over."
    said = f"{_opened(listed([name.lower() for name in means]))} zijn samen {dutch(found)}"
    shown = {name: dutch(mean) for name, mean in means.items()}
    lowest = shown[min(means, key=lambda name: means[name])]
    low = [name.lower() for name, mean in shown.items() if mean == lowest]
    if len(low) == len(means):
        return f"{said}."
    return f"{said}; {listed(low)} {'staat' if len(low) == 1 else 'staan'} het laagst."


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def signs(series: Series, style: Style) -> list[Sign]:
    """What a bar, a line under it and a stroke through it mean."""
    current = series.current
    if current is None or not current.shown or words.only_dots(current):
        return []
    side = style.small_size
    found: list[Sign] = []
    if any(each.group_score is not None for each in current.items):

        def bar(sheet: Sheet, x: float, y: float) -> None:
            sheet.box(x, y - 0.35 * side, 1.6 * side, 0.7 * side, fill=style.condition(COLOUR))

        found.append(Sign(1.6 * side, bar, words.mean(current)))
    if any(each.lowest is not None for each in current.items) and not current.together:

        def spread(sheet: Sheet, x: float, y: float) -> None:
            ends = [(x + 0.2 * side, y), (x + 1.8 * side, y)]
            sheet.lines([ends], style.text, style.mean_line)
            sheet.discs(ends, 1.3 * style.mean_line, fill=style.text)

        found.append(Sign(2.0 * side, spread, "laagste tot hoogste"))
    if any(each.previous is not None for each in current.items):

        def before(sheet: Sheet, x: float, y: float) -> None:
            ends = [(x + 0.3 * side, y - 0.55 * side), (x + 0.3 * side, y + 0.55 * side)]
            sheet.lines([ends], style.previous, 1.4 * style.previous_line)

        found.append(Sign(0.6 * side, before, series.before or "vorige keer"))
    return [*found, *legend.number(words.answered(current))]
