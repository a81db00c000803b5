"""A quadrant: a dot for everybody's two answers, and a name for each corner; dual pride is high on both (methode.md 4.3)."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend, words
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import fitted
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.model import counted
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.text import in_words

_WIDEST = 1.7
"""The plot is at most so many times as wide as high: in a flat one nobody sees the corners."""


@dataclass(frozen=True)
class Corners:
    """How the four corners are called, and what the axes say."""

    both: str
    across: str
    up: str
    neither: str
    across_axis: str
    up_axis: str


CORNERS = {
    "dual_identity": Corners(
        "duale identiteit",
        "vooral eigen organisatie",
        "vooral dit verband",
        "los van beide",
        "verbonden met de eigen organisatie",
        "verbonden met dit verband",
    )
}
"""Per instrument; names and the limit between low and high, the middle of the scale, are our own (E)."""


def _corners(measurement: PublicMeasurement) -> Corners:
    known = CORNERS.get(measurement.instrument)
    if known is not None:
        return known
    names = [each.name for each in measurement.items[:2]] + ["", ""]
    return Corners("beide hoog", f"vooral {names[0]}", f"vooral {names[1]}", "beide laag", names[0], names[1])


def quadrant(series: Series, width: float, height: float, style: Style) -> Figure:
    """The last measurement of a series; without enough answers the axes with the reason."""
    sheet = Sheet(width, height, style.background)
    current = series.current
    if current is None:
        return sheet.figure
    plot = _Plot.of(current, width, height, style)
    corners = _corners(current)
    _ground(sheet, plot, style)
    _words(sheet, plot, corners, style)
    if current.pairs:
        _dots(sheet, plot, current, style)
    else:
        _reason(sheet, plot, current, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which the dots lie apart."""
    return min(0.62 * width, 25.0 * style.name_size)


@dataclass(frozen=True)
class _Plot:
    """Where the scale lies."""

    left: float
    bottom: float
    right: float
    top: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, current: PublicMeasurement, width: float, height: float, style: Style) -> _Plot:
        small = style.small_size
        low, high = current.scale_lowest, current.scale_highest
        margin = text_width(words.mark(high), style.scale_size) + 0.6 * small
        # Over it the name of the axis and of two corners; under it the scale, two corners and the other axis.
        top, bottom = height - 3.1 * small, 4.6 * small
        wide = min(width - margin - small, _WIDEST * max(top - bottom, small))
        left = margin + (width - margin - small - wide) / 2
        return cls(left, bottom, left + wide, top, low, high)

    @property
    def middle(self) -> float:
        return (self.lowest + self.highest) / 2

    def x(self, value: float) -> float:
        return self.left + self._part(value) * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.bottom + self._part(value) * (self.top - self.bottom)

    def _part(self, value: float) -> float:
        return (value - self.lowest) / max(self.highest - self.lowest, 1e-9)


def _ground(sheet: Sheet, plot: _Plot, style: Style) -> None:
    middle = plot.middle
    sheet.box(
        plot.x(middle),
        plot.y(middle),
        plot.right - plot.x(middle),
        plot.top - plot.y(middle),
        fill=style.zone,
    )
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
    for value in (plot.lowest, middle, plot.highest):
        said = words.mark(value)
        sheet.text(plot.x(value), plot.bottom - 1.25 * size, said, size, style.muted, align="center")
        sheet.text(
            plot.left - 0.5 * size, plot.y(value) - 0.34 * size, said, size, style.muted, align="right"
        )


def _words(sheet: Sheet, plot: _Plot, corners: Corners, style: Style) -> None:
    size = style.small_size
    half = (plot.right - plot.left) / 2 - 0.5 * size
    over, under = plot.top + 0.55 * size, plot.bottom - 2.65 * size
    for x, y, said, align, weight in (
        (plot.left, over, corners.up, "left", 400),
        (plot.right, over, corners.both, "right", 700),
        (plot.left, under, corners.neither, "left", 400),
        (plot.right, under, corners.across, "right", 400),
    ):
        colour = style.text if weight == 700 else style.muted
        shown = fitted(said, size, weight, half)
        if align == "left":
            sheet.text(x, y, shown, size, colour, weight=weight)
        else:
            sheet.text(x, y, shown, size, colour, weight=weight, align="right")
    room = sheet.width - plot.left
    up = fitted(f"↑ {corners.up_axis}", size, 600, room)
    sheet.text(plot.left, plot.top + 1.95 * size, up, size, style.text, weight=600)
    across = fitted(f"{corners.across_axis} →", size, 600, plot.right)
    sheet.text(plot.right, plot.bottom - 4.1 * size, across, size, style.text, weight=600, align="right")


def _dots(sheet: Sheet, plot: _Plot, current: PublicMeasurement, style: Style) -> None:
    """A dot for everybody; those in one place lie in a small ring around it, so that all can be counted."""
    r = style.answer_dot
    centres = []
    for (across, up), many in Counter(current.pairs).items():
        x, y = plot.x(across), plot.y(up)
        if many == 1:
            centres.append((x, y))
            continue
        ring = r * 1.12 / math.sin(math.pi / many) if many > 2 else 1.12 * r
        for index in range(many):
            angle = 2 * math.pi * index / many
            centres.append((x + ring * math.cos(angle), y + ring * math.sin(angle)))
    sheet.discs(centres, r, fill=style.mean, line=style.halo, width=style.edge_line)


def _reason(sheet: Sheet, plot: _Plot, current: PublicMeasurement, style: Style) -> None:
    said = words.nothing(current) or words.why(TOO_FEW)
    size = style.name_size
    lines = wrapped(said, size, 400, 0.9 * (plot.right - plot.left))
    x, y = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2 + (len(lines) - 1) * 0.58 * size
    for line in lines:
        sheet.text(x, y - 0.33 * size, line, size, style.muted, align="center", halo=style.halo)
        y -= 1.16 * size


def signs(series: Series, style: Style) -> list[Sign]:
    """What a dot is, and how many there are."""
    current = series.current
    if current is None or not current.pairs:
        return []
    r = style.answer_dot

    def dot(sheet: Sheet, x: float, y: float) -> None:
        sheet.discs([(x + r, y)], r, fill=style.mean)

    return [Sign(2 * r, dot, "één deelnemer"), *legend.number(words.answers(str(len(current.pairs))))]


def sentence(series: Series) -> str:
    """How many are in the upper right corner; as long as only dots are shown, what a dot is."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if not current.pairs:
        return words.why(TOO_FEW)
    if current.stage == counted.DOTS:
        return "Elke stip is één deelnemer: hoe verbonden voelen we ons, met ons huis en met elkaar?"
    middle = (current.scale_lowest + current.scale_highest) / 2
    both = sum(across >= middle and up >= middle for across, up in current.pairs)
    many = len(current.pairs)
    if both == many:
        return "Iedereen voelt zich met allebei verbonden: een duale identiteit."
    if both == 0:
        return "Nog niemand voelt zich met allebei verbonden."
    said, of = (words.opening(both), in_words(many)) if many <= 12 else (str(both), str(many))
    verb = "voelt" if both == 1 else "voelen"
    return f"{said} van de {of} {verb} zich met allebei verbonden: een duale identiteit."
