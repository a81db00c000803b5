"""A meter: a dot for everybody on a scale around nought, with what is too little, fitting and too much (methode.md 14)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.charts import words
from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.stacks import LIFT, PITCH, Stacks, fit
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Point
from samenwerkdesk.model import method
from samenwerkdesk.model.exact import dutch, exact
from samenwerkdesk.model.method import Question
from samenwerkdesk.model.public_marks import PublicItem
from samenwerkdesk.model.quadrants import LEVEL_LIMIT, level_class

ITEM = "OG3"
"""The question that a meter shows."""

ZONES = ("te weinig", "passend", "te veel")
"""What the three parts of the scale are called."""

_ROOMY, _LARGEST, _SMALLEST = 12.0, 2.0, 0.4
"""From so many dots high on, the dots grow, up to so many times; and the least they shrink to."""

_LINE = 1.2


def height(style: Style) -> float:
    """The height at which a few dots lie on each other."""
    return 6.0 * style.small_size + 10.0 * style.answer_dot


@dataclass(frozen=True)
class _Scale:
    """Where the scale lies: its baseline, and up to where dots may reach."""

    left: float
    right: float
    base: float
    top: float
    lowest: float
    highest: float

    def x(self, value: float) -> float:
        part = (value - self.lowest) / (self.highest - self.lowest)
        return self.left + part * (self.right - self.left)


def draw(sheet: Sheet, item: PublicItem, bottom: float, high: float, style: Style) -> None:
    """The meter over the whole width of a sheet, ``high`` from ``bottom``, as far as it was revealed."""
    asked = method.instrument("organisation_balance").item(ITEM)
    assert asked.scale is not None
    small = style.small_size
    side = max(text_width(words.mark(asked.scale.minimum), style.scale_size), 2.2 * style.answer_dot) + small
    lines = max(len(said) for said in _ends(asked, sheet.width, style))
    base = bottom + 1.75 * style.scale_size + (0.75 + _LINE * lines) * small
    top = bottom + high - 1.6 * small
    plot = _Scale(side, sheet.width - side, base, top, asked.scale.minimum, asked.scale.maximum)
    _ground(sheet, plot, asked, style)
    if not item.shown:
        said = " ".join(words.hidden(item))
        y = (base + top) / 2 - 0.33 * small
        sheet.text((plot.left + plot.right) / 2, y, said, small, style.muted, align="center", halo=style.halo)
        return
    stack = Stacks(item.scores, plot.x, top - base, 0.0, sheet.width)
    # By itself on a wall it has room for dots as large as the height allows.
    largest = min(max(1.0, (top - base) / (_ROOMY * style.answer_dot)), _LARGEST) * style.answer_dot
    radius = fit([stack], largest, _SMALLEST * style.answer_dot)
    centres = [(x, base + (LIFT + level * PITCH) * radius) for x, level in stack.places(radius)]
    sheet.discs(centres, radius, fill=style.mean, line=style.halo, width=style.edge_line)
    if item.group_score is not None:
        _mean(sheet, plot, item.group_score, style)


def _ground(sheet: Sheet, plot: _Scale, asked: Question, style: Style) -> None:
    small, size = style.small_size, style.scale_size
    limit = float(LEVEL_LIMIT)
    ends = (plot.lowest, -limit, limit, plot.highest)
    sheet.box(
        plot.x(-limit), plot.base, plot.x(limit) - plot.x(-limit), plot.top - plot.base, fill=style.zone
    )
    ticks: list[list[Point]] = [
        [(plot.x(value), plot.base - 0.3 * size), (plot.x(value), plot.base)]
        for value in words.steps(plot.lowest, plot.highest, 10)
    ]
    sheet.lines([[(plot.left, plot.base), (plot.right, plot.base)], *ticks], style.grid, style.grid_line)
    borders: list[list[Point]] = [
        [(plot.x(value), plot.base), (plot.x(value), plot.top + 1.3 * small)] for value in (-limit, limit)
    ]
    sheet.lines(borders, style.muted, style.grid_line)
    sheet.ground()
    for name, left, right in zip(ZONES, ends[:-1], ends[1:], strict=True):
        room = plot.x(right) - plot.x(left) - 0.5 * small
        middle = (plot.x(left) + plot.x(right)) / 2
        said = fitted(name, small, 600, room)
        sheet.text(middle, plot.top + 0.4 * small, said, small, style.text, weight=600, align="center")
    for value in (plot.lowest, -limit, 0.0, limit, plot.highest):
        y = plot.base - 1.75 * size
        sheet.text(plot.x(value), y, _signed(value), size, style.muted, align="center")
    for lines, x, left in zip(
        _ends(asked, sheet.width, style), (plot.left, plot.right), (True, False), strict=True
    ):
        y = plot.base - 1.75 * size - 1.5 * small
        for line in lines:
            sheet.text(x, y, line, small, style.muted, align="left" if left else "right")
            y -= _LINE * small


def _ends(asked: Question, width: float, style: Style) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the lowest and the highest mark mean, on two lines where there is little room."""
    room = 0.42 * width
    low, high = (wrapped(said, style.small_size, 400, room, 2) for said in (asked.low, asked.high))
    return low, high


def _signed(value: float) -> str:
    said = words.mark(abs(value))
    return f"−{said}" if value < 0 else f"+{said}" if value > 0 else said


def _mean(sheet: Sheet, plot: _Scale, mean: float, style: Style) -> None:
    half, x = 1.25 * style.answer_dot, plot.x(mean)
    y = plot.base - 0.3 * half
    sheet.polygon(
        [(x - half, y - 1.6 * half), (x + half, y - 1.6 * half), (x, y)],
        fill=style.theme.accent,
        line=style.halo,
        width=style.edge_line,
    )


def called(mean: float) -> str:
    """What the group says about how much is organised: 'er is te weinig geregeld (−2,5)'."""
    words_of = {
        "onder": "er is te weinig geregeld",
        "over": "er is te veel geregeld",
        "passend": "er is passend geregeld",
    }
    return f"{words_of[level_class(exact(mean))]} ({dutch(mean, signed=True)})"
