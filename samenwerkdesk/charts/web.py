"""The web of the nine qualities: a line for the group and one for oneself, over how far the answers run (methode.md 8)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend, paths, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Align, Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wheel import Wheel, runs
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Point
from samenwerkdesk.model import community, counted
from samenwerkdesk.model.community import Quality
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import listed

_NAMES = (1.0, 0.9, 0.8, 0.715)
"""Sizes of the names, of those of other pictures: smaller where the web would become too small for them."""

_LARGE, _ENOUGH = 0.40, 0.24
"""Which part of the least of width and height the radius should be before names get smaller, and before words are left out."""

_BAND = 0.52
"""How wide a band is, of that in the radar: two lie beside each other on each axis."""

_HIGH, _WIDE = 34.0, 0.60
_DASHES = (2.6, 2.0)


def web(series: Series, width: float, height: float, style: Style) -> Figure:
    """The last measurement of a series as far as it was revealed: the bands, then the two lines."""
    sheet = Sheet(width, height, style.background)
    current = series.current
    if current is None:
        return sheet.figure
    found = community.qualities(current)
    wheel, labels = _fit(found, current, width, height, style)
    wheel.draw(sheet, style)
    sheet.ground()
    # Those of the group lie on top: the others have no ground that could hide them.
    for side in (-1, 1):
        for index, each in enumerate(found):
            _band(sheet, wheel, index, each.group if side > 0 else each.own, side, style)
    _line(sheet, wheel, [_mean(each.own) for each in found], style, own=True)
    _line(sheet, wheel, [_mean(each.group) for each in found], style)
    wheel.numbers_between(sheet, style)
    for index, (label, top) in enumerate(zip(labels, _tops(labels, wheel, style), strict=True)):
        label.draw(sheet, wheel.at(index, 1.0)[0], top, style)
    if not current.shown:
        reason(sheet, current, wheel.x, wheel.y - 0.36 * wheel.radius, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which nine names have room around the web."""
    return min(_WIDE * width + 6 * style.name_size, _HIGH * style.name_size)


def _mean(item: PublicItem | None) -> float | None:
    return item.group_score if item is not None and item.shown else None


# ---------------------------------------------------------------------- the names around it


@dataclass(frozen=True)
class _Label:
    """The name at the end of an axis, with both means under it; ``side`` is where the axis points, ``up`` how far up."""

    lines: tuple[str, ...]
    means: str
    size: float
    small: float
    side: float
    up: float
    most: str

    @classmethod
    def of(cls, index: int, each: Quality, room: float, size: float, style: Style, *, worded: bool) -> _Label:
        angle = math.radians(90 - 40 * index)
        # No word is broken for the sake of room.
        widest = max(text_width(word, size, 600) for word in each.name.split())
        name = wrapped(each.name, size, 600, max(room, widest + 0.1), 2)
        said = [
            f"{word} {dutch(mean)}" if worded else dutch(mean)
            for word, mean in (("groep", _mean(each.group)), ("zelf", _mean(each.own)))
            if mean is not None
        ]
        small = min(size, style.small_size)
        most = "groep 10,0 · zelf 10,0" if worded else "10,0 · 10,0"
        return cls(name, " · ".join(said), size, small, math.cos(angle), math.sin(angle), most)

    @property
    def width(self) -> float:
        # Room for the means is kept from the start: the web stays where it is when they are revealed.
        return max(width_of(self.lines, self.size, 600), width_of((self.most,), self.small, 400))

    @property
    def high(self) -> float:
        return 1.14 * self.size * len(self.lines) + 1.2 * self.small

    @property
    def align(self) -> Align:
        return "center" if abs(self.side) < 0.01 else "left" if self.side > 0 else "right"

    @property
    def drop(self) -> float:
        """How far its top lies above the end of the axis."""
        return self.high * (0.5 + 0.5 * self.up) if abs(self.side) > 0.01 else self.high

    def top(self, end: Point, style: Style) -> float:
        """Where it begins beside the end of its axis."""
        # Over the upright axis stands the highest mark.
        over = 0.45 * style.scale_size if self.align == "center" else 0.6 * _gap(style) * self.up
        return end[1] + self.drop + over

    def draw(self, sheet: Sheet, x: float, y: float, style: Style) -> None:
        gap = _gap(style)
        x += gap if self.align == "left" else -gap if self.align == "right" else 0.0
        for line in self.lines:
            y -= 1.14 * self.size
            sheet.text(x, y + 0.28 * self.size, line, self.size, style.text, weight=600, align=self.align)
        if self.means:
            y -= 1.2 * self.small
            sheet.text(x, y + 0.3 * self.small, self.means, self.small, style.muted, align=self.align)


def _tops(labels: Sequence[_Label], wheel: Wheel, style: Style) -> list[float]:
    """Where each label begins: those under the middle give way downwards for the one above them on their side."""
    found = [label.top(wheel.at(index, 1.0), style) for index, label in enumerate(labels)]
    for side in ("left", "right"):
        low = sorted(
            (index for index, label in enumerate(labels) if label.align == side and label.up < 0),
            key=lambda index: -found[index],
        )
        for above, under in pairwise(low):
            found[under] = min(found[under], found[above] - labels[above].high - 0.1 * labels[above].size)
            found[under] = max(found[under], labels[under].high)
    return found


def _gap(style: Style) -> float:
    return 0.7 * style.small_size


def _fit(
    found: Sequence[Quality], current: PublicMeasurement, width: float, height: float, style: Style
) -> tuple[Wheel, list[_Label]]:
    best: tuple[Wheel, list[_Label]] | None = None
    tries = [(part, True) for part in _NAMES] + [(_NAMES[-1], False)]
    for part, worded in tries:
        size = max(part * style.name_size, min(style.scale_size, style.name_size))
        labels = [
            _Label.of(at, each, 0.26 * width, size, style, worded=worded) for at, each in enumerate(found)
        ]
        wheel = _wheel(labels, current, width, height, style)
        if best is None or wheel.radius > best[0].radius:
            best = wheel, labels
        least = min(width, height)
        if wheel.radius >= _LARGE * least or (part == _NAMES[-1] and wheel.radius >= _ENOUGH * least):
            break
    assert best is not None
    return best


def _wheel(
    labels: Sequence[_Label], current: PublicMeasurement, width: float, height: float, style: Style
) -> Wheel:
    gap, edge = _gap(style), style.edge_line + style.mean_dot
    count = max(1, len(labels))
    radius = min(width, height) / 2
    for one in labels:
        for other in labels:
            if one.side > 0 > other.side:
                room = width - one.width - other.width - 2 * gap - 2 * edge
                radius = min(radius, room / (one.side - other.side))
            if one.up > 0 > other.up:
                room = height - _over(one, gap) - _under(other, gap) - 2 * edge
                radius = min(radius, room / (one.up - other.up))
    radius = max(radius, 3 * style.capsule)
    left = max([-each.side * radius + each.width + gap for each in labels if each.side < 0] or [radius])
    right = max([each.side * radius + each.width + gap for each in labels if each.side > 0] or [radius])
    above = max([each.up * radius + _over(each, gap) for each in labels] or [radius])
    below = max([-each.up * radius + _under(each, gap) for each in labels] or [radius])
    return Wheel(
        left + (width - left - right) / 2,
        below + (height - above - below) / 2,
        radius,
        count,
        current.scale_lowest,
        current.scale_highest,
    )


def _over(label: _Label, gap: float) -> float:
    return label.drop + 0.6 * gap


def _under(label: _Label, gap: float) -> float:
    return label.high - label.drop + 0.6 * gap


# ---------------------------------------------------------------------- bands and lines


def _band(sheet: Sheet, wheel: Wheel, index: int, item: PublicItem | None, side: int, style: Style) -> None:
    if item is None or item.lowest is None or item.highest is None:
        return
    beside = side * 0.62 * _BAND * style.capsule
    ends = wheel.of(index, item.lowest, beside), wheel.of(index, item.highest, beside)
    _capsule(sheet, *ends, own=side < 0, style=style)


def _capsule(sheet: Sheet, a: Point, b: Point, *, own: bool, style: Style) -> None:
    path = paths.capsule(a, b, _BAND * style.capsule / 2)
    dashes = tuple(1.6 * style.edge_line * part for part in _DASHES) if own else ()
    fill = None if own else style.theme.chart_band
    sheet.path(path, fill=fill, line=style.muted, width=style.edge_line, dashes=dashes)


def _line(
    sheet: Sheet, wheel: Wheel, values: Sequence[float | None], style: Style, *, own: bool = False
) -> None:
    points = wheel.points(values)
    width = style.mean_line
    dashes = tuple(width * part for part in _DASHES) if own else ()
    sheet.lines(runs(points), style.mean, (0.7 if own else 1.0) * width, dashes=dashes)
    for point in points:
        if point is not None:
            _mark(sheet, point, style, own=own)


def _mark(sheet: Sheet, point: Point, style: Style, *, own: bool) -> None:
    x, y = point
    r = style.mean_dot
    if own:
        corners = [(x - 1.6 * r, y), (x, y + 1.6 * r), (x + 1.6 * r, y), (x, y - 1.6 * r)]
        sheet.polygon(corners, fill=style.halo, line=style.mean, width=1.6 * style.edge_line)
    else:
        sheet.discs([point], r + style.edge_line / 2, fill=style.mean, line=style.halo, width=style.edge_line)


def signs(series: Series, style: Style) -> list[Sign]:
    """Both lines and both bands, as far as they are drawn, and how many answered."""
    current = series.current
    if current is None:
        return []
    found = community.qualities(current)
    wide = 2.6 * style.capsule
    made: list[Sign] = []
    for own, text in ((False, "wij als groep"), (True, "ik zelf")):
        items = [item for each in found if (item := each.own if own else each.group) is not None]
        if any(item.group_score is not None for item in items):
            made.append(Sign(wide, _line_sign(wide, style, own=own), text))
        elif any(item.lowest is not None for item in items):
            made.append(Sign(wide, _band_sign(wide, style, own=own), f"{text}, laagste tot hoogste"))
    if any(_mean(each.group) is not None for each in found):

        def both(sheet: Sheet, x: float, y: float) -> None:
            _band_sign(0.6 * wide, style, own=False)(sheet, x, y)
            _band_sign(0.6 * wide, style, own=True)(sheet, x + 0.8 * wide, y)

        made.append(Sign(1.4 * wide, both, "laagste tot hoogste"))
    return [*made, *legend.number(words.answered(current))]


def _line_sign(wide: float, style: Style, *, own: bool) -> legend.Draw:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        dashes = tuple(style.mean_line * part for part in _DASHES) if own else ()
        width = (0.7 if own else 1.0) * style.mean_line
        sheet.lines([[(x, y), (x + wide, y)]], style.mean, width, dashes=dashes)
        _mark(sheet, (x + wide / 2, y), style, own=own)

    return draw


def _band_sign(wide: float, style: Style, *, own: bool) -> legend.Draw:
    return lambda sheet, x, y: _capsule(sheet, (x, y), (x + wide, y), own=own, style=style)


def sentence(series: Series) -> str:
    """Over which two qualities the answers about the group differ most; only what was revealed."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if current.stage == counted.DOTS:
        return words.DOTS_FIRST
    first = community.talk_first(current)
    if not first:
        return "Over geen enkele kwaliteit van de groep denken we verschillend."
    names = {each.code: each.name.lower() for each in community.qualities(current)}
    return f"Het meest verschillend denken we over {listed([words.quoted(names[code]) for code in first])}."
