"""A quadrant: a dot for everybody's two answers, and a name for each corner (methode.md 2, 4.3 and 14).

Where it was asked for two moments it has the dots of both, how many lie in each corner, and in the end an arrow.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import clouds, legend, words
from samenwerkdesk.charts.clouds import Spot
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Align, Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Point
from samenwerkdesk.model import counted
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.plane import OWN_NAMES, Corners, corners_of, counts, middles_of
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.text import listed

_WIDEST = 1.7
"""The plot is at most so many times as wide as high: in a flat one nobody sees the corners."""

_FLAT, _COLUMN, _HALF = 1.6, 0.17, 0.46
"""From so many times as wide as high the names of the corners stand at both sides, each in so much of the width.

Not when together they take more of it than the last of these.
"""

_SAME = 0.05
"""Means less than this part of the scale apart lie on the same place: no arrow between them can be seen."""

_LINE = 1.25
"""The height of a line under the name of a corner, in small letters."""


def quadrant(series: Series, width: float, height: float, style: Style) -> Figure:
    """The last measurement of a series; without enough answers the axes with the reason."""
    sheet = Sheet(width, height, style.background)
    current = series.current
    if current is None:
        return sheet.figure
    corners = corners_of(current)
    plot = _Plot.of(current, corners, width, height, style)
    _ground(sheet, plot, corners, style)
    _words(sheet, plot, corners, current, style)
    if not any(current.clouds):
        _reason(sheet, plot, current, style)
        return sheet.figure
    places = [[plot.at(*pair) for pair in cloud] for cloud in current.clouds]
    spots = [Spot(*place, which) for which, cloud in enumerate(places) for place in cloud]
    clouds.dots(sheet, spots, (plot.left, plot.bottom, plot.right, plot.top), plot.near, style)
    middles = [place for place in middles_of(current, corners) if place]
    if _moved(middles, current):
        clouds.arrow(sheet, plot.at(*middles[0]), plot.at(*middles[-1]), style)
    elif middles:
        clouds.middle(sheet, plot.at(*middles[0]), style)
    return sheet.figure


def _moved(middles: Sequence[Point], current: PublicMeasurement) -> bool:
    """Whether there are two means far enough apart for an arrow."""
    apart = math.dist(middles[0], middles[-1]) if middles else 0.0
    return apart >= _SAME * (current.scale_highest - current.scale_lowest)


def height(series: Series, width: float, style: Style) -> float:
    """The height at which the dots lie apart."""
    current = series.current
    if current is not None and corners_of(current).moments:
        return min(0.5 * width + 11.0 * style.small_size, 28.0 * style.name_size)
    return min(0.62 * width, 25.0 * style.name_size)


@dataclass(frozen=True)
class _Plot:
    """Where the scale lies, and from where a value is high; names beside it are so wide, at 0 they stand over and under it."""

    left: float
    bottom: float
    right: float
    top: float
    lowest: float
    highest: float
    limit: float
    beside: float

    @classmethod
    def of(
        cls, current: PublicMeasurement, corners: Corners, width: float, height: float, style: Style
    ) -> _Plot:
        small = style.small_size
        low, high = current.scale_lowest, current.scale_highest
        margin = text_width(words.mark(high), style.scale_size) + 0.6 * small
        over, under = (
            _LINE * len(_axis(said, width, style)) for said in (corners.up_axis, corners.across_axis)
        )
        most = " · ".join(f"{moment} 40" for moment in corners.moments)
        names = [_named(name, corners, _COLUMN * width, style) for name in corners.names]
        beside = max(text_width(most, small), *(width_of(lines, small, 700) for lines in names)) + small
        if width < _FLAT * height or 2 * beside > _HALF * width:
            beside, room, half = 0.0, width - margin - small, _half(width, style)
            above = _LINE * _lines(corners, (corners.up, corners.both), half, style)
            below = _LINE * _lines(corners, (corners.neither, corners.across), half, style)
            top, bottom = height - (0.6 + over + above) * small, (2.1 + under + below) * small
        else:
            room = width - margin - 2 * beside
            top, bottom = height - (0.65 + over) * small, (1.95 + under) * small
        wide = min(room, _WIDEST * max(top - bottom, small))
        left = beside + margin + (room - wide) / 2
        return cls(left, bottom, left + wide, top, low, high, corners.limit, beside)

    def x(self, value: float) -> float:
        return self.left + self._part(value) * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.bottom + self._part(value) * (self.top - self.bottom)

    def at(self, across: float, up: float) -> Point:
        return self.x(across), self.y(up)

    @property
    def near(self) -> float:
        """How far from its place a dot may lie, where many are in one place: two marks."""
        marks = max(self.highest - self.lowest, 1e-9)
        return 2 * min(self.right - self.left, self.top - self.bottom) / marks

    def _part(self, value: float) -> float:
        return (value - self.lowest) / max(self.highest - self.lowest, 1e-9)


def _half(width: float, style: Style) -> float:
    """How wide the names over and under a plot may be."""
    return width / 2 - 3 * style.small_size


def _named(name: str, corners: Corners, room: float, style: Style) -> tuple[str, ...]:
    """The name of a corner on at most three lines, of a few words of ours."""
    size, weight = style.small_size, _weight(name, corners)
    # No word is broken for the sake of room.
    widest = max(text_width(word, size, weight) for word in name.split())
    return wrapped(name, size, weight, max(room, widest + 0.1), 3)


def _weight(name: str, corners: Corners) -> int:
    if corners.goal:
        return 700 if name == corners.both else 400
    return 600


def _lines(corners: Corners, names: tuple[str, str], room: float, style: Style) -> int:
    """How many lines two corners take. Room for the counts is kept from the start: nothing moves when they are revealed."""
    return max(len(_named(name, corners, room, style)) for name in names) + bool(corners.moments)


def _ground(sheet: Sheet, plot: _Plot, corners: Corners, style: Style) -> None:
    middle = plot.limit
    if corners.goal:
        wide, high = plot.right - plot.x(middle), plot.top - plot.y(middle)
        sheet.box(plot.x(middle), plot.y(middle), wide, high, fill=style.zone)
    size = style.scale_size
    for value in words.steps(plot.lowest, plot.highest, 10):
        line = [(plot.x(value), plot.bottom), (plot.x(value), plot.top)]
        across = [(plot.left, plot.y(value)), (plot.right, plot.y(value))]
        sheet.lines([line, across], style.grid, style.grid_line)
    middles = [
        [(plot.x(middle), plot.bottom), (plot.x(middle), plot.top)],
        [(plot.left, plot.y(middle)), (plot.right, plot.y(middle))],
    ]
    sheet.lines(middles, style.muted, 1.4 * style.grid_line)
    for value in dict.fromkeys((plot.lowest, middle, plot.highest)):
        said = words.mark(value)
        sheet.text(plot.x(value), plot.bottom - 1.25 * size, said, size, style.muted, align="center")
        sheet.text(
            plot.left - 0.5 * size, plot.y(value) - 0.34 * size, said, size, style.muted, align="right"
        )


def _words(sheet: Sheet, plot: _Plot, corners: Corners, current: PublicMeasurement, style: Style) -> None:
    size = style.small_size
    room = plot.beside or _half(sheet.width, style)
    margin = text_width(words.mark(plot.highest), style.scale_size) + 1.2 * size
    for name, high, right in (
        (corners.up, True, False),
        (corners.both, True, True),
        (corners.neither, False, False),
        (corners.across, False, True),
    ):
        said = [(line, _weight(name, corners)) for line in _named(name, corners, room, style)]
        many = fitted(_counted(name, current, corners), size, 400, room)
        if many:
            said.append((many, 400))
        align: Align = "right" if right != bool(plot.beside) else "left"
        if plot.beside:
            x = plot.right + size if right else plot.left - margin
            middle = (plot.y(plot.limit) + (plot.top if high else plot.bottom)) / 2
            y = middle + (len(said) / 2 - 0.8) * _LINE * size
        else:
            # Beside a narrow plot the names may stand further out.
            ample = plot.right - plot.left > 2 * room - size
            ends = (plot.left, plot.right) if ample else (size, sheet.width - size)
            x = ends[right]
            lines = _lines(corners, (corners.up, corners.both), room, style)
            y = plot.top + 0.55 * size + (lines - 1) * _LINE * size if high else plot.bottom - 2.65 * size
        for line, weight in said:
            strong = weight > 400
            sheet.text(x, y, line, size, style.text if strong else style.muted, weight=weight, align=align)
            y -= _LINE * size
    up, across = (_axis(said, sheet.width, style) for said in (corners.up_axis, corners.across_axis))
    y = sheet.height - 1.15 * size if not plot.beside else plot.top + (0.6 + _LINE * (len(up) - 1)) * size
    for at, line in enumerate(up):
        named = line if at else f"↑ {line}"
        sheet.text(plot.left, y - _LINE * at * size, named, size, style.text, weight=600)
    y = (0.5 + _LINE * (len(across) - 1)) * size
    for at, line in enumerate(across, 1):
        named = f"{line} →" if at == len(across) else line
        sheet.text(plot.right, y, named, size, style.text, weight=600, align="right")
        y -= _LINE * size


def _axis(said: str, width: float, style: Style) -> tuple[str, ...]:
    """What an axis is called, on two lines where the sheet is narrow."""
    return wrapped(said, style.small_size, 600, 0.72 * width, 2)


def _counted(corner: str, current: PublicMeasurement, corners: Corners) -> str:
    """'nu 9 · gewenst 0', once more than the dots is shown."""
    if not corners.moments or current.stage == counted.DOTS:
        return ""
    found = zip(corners.moments, counts(current, corners), strict=False)
    return " · ".join(f"{moment} {count[corner]}" for moment, count in found if count)


def _reason(sheet: Sheet, plot: _Plot, current: PublicMeasurement, style: Style) -> None:
    said = words.nothing(current) or words.why(TOO_FEW)
    size = style.name_size
    lines = wrapped(said, size, 400, 0.9 * (plot.right - plot.left))
    x, y = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2 + (len(lines) - 1) * 0.58 * size
    for line in lines:
        sheet.text(x, y - 0.33 * size, line, size, style.muted, align="center", halo=style.halo)
        y -= 1.16 * size


def signs(series: Series, style: Style) -> list[Sign]:
    """What a dot of each moment is, the arrow, how many there are, and whose the names are."""
    current = series.current
    if current is None:
        return []
    corners = corners_of(current)
    own = [legend.text_sign(OWN_NAMES)] if corners.named else []
    if not any(current.clouds):
        return own
    r = style.answer_dot
    found = [
        Sign(2 * r, _dot(style, hollow=which > 0), moment)
        for which, (moment, cloud) in enumerate(
            zip(corners.moments or ("één deelnemer",), current.clouds, strict=False)
        )
        if cloud
    ]
    middles = [place for place in middles_of(current, corners) if place]
    if _moved(middles, current):
        found.append(Sign(11 * r, lambda sheet, x, y: _arrow(sheet, x, y, style), "van midden naar midden"))
    elif middles:
        whose = f": {listed(corners.moments)}" if len(middles) > 1 else ""
        found.append(
            Sign(
                3.2 * r,
                lambda sheet, x, y: clouds.middle(sheet, (x + 1.6 * r, y), style),
                f"gemiddelde{whose}",
            )
        )
    number = max(len(cloud) for cloud in current.clouds)
    return [*found, *legend.number(words.answers(str(number))), *own]


def _dot(style: Style, *, hollow: bool) -> legend.Draw:
    return lambda sheet, x, y: clouds.mark(sheet, (x + style.answer_dot, y), style, hollow=hollow)


def _arrow(sheet: Sheet, x: float, y: float, style: Style) -> None:
    r = style.answer_dot
    clouds.arrow(sheet, (x + 1.6 * r, y), (x + 11 * r, y), style)
