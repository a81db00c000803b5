"""Sliders: a track per shift from 'van' at the left to 'naar' at the right, former sessions in lighter dots (methode.md 9)."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.legend import Sign, text_sign
from samenwerkdesk.charts.rows import LEADING, heights
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.model import method
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem

_HALF = 0.46
_LINES = 3
_TRACK = 2.9
_SMALLER = 0.93
_LIGHTEST = 0.34
"""The part of its full colour that the dot of the oldest session keeps."""


@dataclass(frozen=True)
class _Ends:
    """The words at both ends of a track, in lines."""

    low: tuple[str, ...]
    high: tuple[str, ...]

    @property
    def lines(self) -> int:
        return max(len(self.low), len(self.high), 1)


def sliders(whole: Series, width: float, height: float, style: Style) -> Figure:
    """The questions of a series as tracks under each other; at most its last twelve sessions."""
    sheet = Sheet(width, height, style.background)
    series = whole.recent
    current = series.current
    if current is None:
        return sheet.figure
    size, ends = _fit(current.items, width, height, style)
    needs = [(each.lines * LEADING * size) + _TRACK * style.name_size for each in ends]
    tall = heights(needs, [1.0] * len(needs), height)
    inset = 1.2 * style.mean_dot + text_width("10", style.scale_size) / 2
    top = height
    for item, said, room in zip(current.items, ends, tall, strict=True):
        high = said.lines * LEADING * size
        # What is left over in a row stands between the tracks, never between a track and its words.
        slack = max(0.0, room - high - _TRACK * style.name_size) / 2
        _words(sheet, said, size, top - slack, style)
        track = _Track(sheet, series, item, inset, width - inset, top - slack - high - 1.25 * style.name_size)
        track.draw(style)
        top -= room
    if not any(each.shown for each in series.measurements):
        reason(sheet, current, width / 2, height / 2, style)
    return sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which every track has air around it."""
    items = series.current.items if series.current else ()
    lines = [_ends(each, style.name_size, width).lines for each in items]
    return sum(each * LEADING * style.name_size + 3.4 * style.name_size for each in lines)


def _fit(
    items: tuple[PublicItem, ...], width: float, height: float, style: Style
) -> tuple[float, list[_Ends]]:
    """Letters so large that all words fit over their tracks, never smaller than those along a scale."""
    size = style.name_size
    while True:
        ends = [_ends(each, size, width) for each in items]
        needed = sum(each.lines * LEADING * size + _TRACK * style.name_size for each in ends)
        if needed <= height or size <= style.scale_size:
            return size, ends
        size = max(size * _SMALLER, style.scale_size)


def ends_of(item: PublicItem) -> tuple[str, str]:
    """The words at the ends of a question's scale: those of the handbook, else both halves of 'from → to'."""
    known = {each.code: each for each in method.shifts()}.get(item.key)
    if known is not None:
        return known.low, known.high
    low, arrow, high = item.name.partition("→")
    return (low.strip(), high.strip()) if arrow else ("", item.name)


def _ends(item: PublicItem, size: float, width: float) -> _Ends:
    low, high = ends_of(item)
    room = _HALF * width
    return _Ends(wrapped(low, size, 400, room, _LINES), wrapped(high, size, 600, room, _LINES))


def _words(sheet: Sheet, said: _Ends, size: float, top: float, style: Style) -> None:
    for lines, x, weight in ((said.low, 0.0, 400), (said.high, sheet.width, 600)):
        # Both end on the line above their track.
        y = top - (said.lines - len(lines)) * LEADING * size - 0.9 * size
        for line in lines:
            colour = style.text if weight == 600 else style.muted
            sheet.text(x, y, line, size, colour, weight=weight, align="right" if x else "left")
            y -= LEADING * size


@dataclass(frozen=True)
class _Track:
    """One track with all that lies on it; ``y`` is its middle."""

    sheet: Sheet
    series: Series
    item: PublicItem
    left: float
    right: float
    y: float

    def x(self, value: float) -> float:
        current = self.series.measurements[-1]
        low, high = current.scale_lowest, current.scale_highest
        return self.left + (value - low) / max(high - low, 1e-9) * (self.right - self.left)

    def draw(self, style: Style) -> None:
        self._ground(style)
        means = self.series.means(self.item.key)
        known = [(index, mean) for index, mean in enumerate(means) if mean is not None]
        last = len(means) - 1
        if len(known) > 1:
            points = [(self.x(mean), self.y) for _, mean in (known[0], known[-1])]
            self.sheet.lines([points], style.previous, 1.4 * style.previous_line)
        for index, mean in known:
            if index != last:
                self._former(index, mean, style)
        item = self.item
        if item.shown and item.group_score is None:
            self._unrevealed(item, style)
        elif item.group_score is not None:
            self._now(item.group_score, style)

    def _ground(self, style: Style) -> None:
        current = self.series.measurements[-1]
        self.sheet.lines([[(self.left, self.y), (self.right, self.y)]], style.grid, 2.4 * style.grid_line)
        tick = 0.26 * style.name_size
        values = words.steps(current.scale_lowest, current.scale_highest, 10)
        ticks = [[(self.x(value), self.y - tick), (self.x(value), self.y + tick)] for value in values]
        self.sheet.lines(ticks, style.grid, style.grid_line)
        mean = self.item.group_score
        for value in (current.scale_lowest, current.scale_highest):
            if mean is not None and abs(self.x(mean) - self.x(value)) < 2.2 * style.scale_size:
                # The mark itself stands there.
                continue
            y = self.y - tick - 1.05 * style.scale_size
            self.sheet.text(
                self.x(value), y, words.mark(value), style.scale_size, style.muted, align="center"
            )

    def _former(self, index: int, mean: float, style: Style) -> None:
        before = len(self.series.measurements) - 1
        part = _LIGHTEST + (1 - _LIGHTEST) * (index + 1) / max(1, before)
        tone = mixed(style.previous, style.halo, min(1.0, part))
        self.sheet.discs(
            [(self.x(mean), self.y)],
            0.8 * style.mean_dot,
            fill=style.halo,
            line=tone,
            width=1.5 * style.edge_line,
        )

    def _now(self, mean: float, style: Style) -> None:
        x, size = self.x(mean), style.name_size
        edge = style.edge_line
        self.sheet.discs([(x, self.y)], 1.25 * style.mean_dot, fill=style.mean, line=style.halo, width=edge)
        said = words.mark(mean)
        half = text_width(said, size, 700) / 2
        x = min(max(x, half), self.sheet.width - half)
        y = self.y - 1.25 * style.mean_dot - 0.86 * size
        self.sheet.text(x, y, said, size, style.text, weight=700, align="center", halo=style.halo)

    def _unrevealed(self, item: PublicItem, style: Style) -> None:
        if item.lowest is not None and item.highest is not None:
            ends = (self.x(item.lowest), self.y), (self.x(item.highest), self.y)
            self.sheet.capsule(
                *ends, 0.6 * style.capsule, fill=style.halo, line=style.muted, edge=style.edge_line
            )
            return
        centres = [(self.x(score), self.y) for score in sorted(set(item.scores))]
        self.sheet.discs(centres, 0.8 * style.answer_dot, fill=style.muted)


def signs(whole: Series, style: Style) -> list[Sign]:
    """The dot of now and those of before, and which session is which."""
    series = whole.recent
    current = series.current
    if current is None:
        return []
    found = []
    if any(each.group_score is not None for each in current.items):
        found.append(_dot(f"nu, {series.moments[-1]}", style.mean, style, full=True))
    elif any(each.lowest is not None for each in current.items):
        found.append(legend.capsule_sign(style, "laagste tot hoogste"))
    elif current.shown:
        found.append(legend.answer_sign("een antwoord dat gegeven is", style))
    earlier = [
        moment
        for moment, each in zip(series.moments[:-1], series.measurements[:-1], strict=True)
        if any(item.group_score is not None for item in each.items)
    ]
    if earlier:
        said = earlier[0] if len(earlier) == 1 else f"{earlier[0]} tot en met {earlier[-1]}"
        lighter = ", hoe lichter hoe langer geleden" if len(earlier) > 1 else ""
        found.append(_dot(f"eerder, {said}{lighter}", style.previous, style, full=False))
    if current.together:
        found += legend.number(words.answered(current))
    return [*found, text_sign(whole.left_out)] if whole.left_out else found


def _dot(text: str, tone: str, style: Style, *, full: bool) -> Sign:
    r = style.mean_dot

    def draw(sheet: Sheet, x: float, y: float) -> None:
        fill = tone if full else style.halo
        sheet.discs([(x + r, y)], 0.9 * r, fill=fill, line=tone, width=1.5 * style.edge_line)

    return Sign(2 * r, draw, text)


def sentence(series: Series) -> str:
    """What moved most towards 'naar' or back, and after one session how far each is."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if words.only_dots(current):
        return words.DOTS_FIRST
    shown = [each for each in current.items if each.shown and each.group_score is not None]
    if not shown:
        return words.sentence(current)
    moved = {each.key: _moved(series, each.key) for each in shown}
    known = [each for each in shown if moved[each.key] is not None]
    if known:
        most = max(known, key=lambda each: abs(moved[each.key] or 0.0))
        by = moved[most.key] or 0.0
        # What the group gave together moved by as much as it says, not by a mean.
        said = dutch(by, 0 if current.together and by == round(by) else 1, signed=True)
        if abs(by) < 0.05:
            return "Er is niets verschoven sinds de vorige keer."
        if len(known) > 1 and len({round(moved[each.key] or 0.0, 6) for each in known}) == 1:
            return f"Alle verschuivingen gingen even ver {'terug' if by < 0 else 'vooruit'} ({said})."
        if by < 0:
            return f"We schoven terug van {words.quoted(ends_of(most)[1])} ({said})."
        return f"We schoven het meest naar {words.quoted(ends_of(most)[1])} ({said})."
    best = max(shown, key=lambda each: each.group_score or 0.0)
    low, high = dutch(min(each.group_score or 0.0 for each in shown)), dutch(best.group_score or 0.0)
    if low == high:
        return f"Alle verschuivingen staan op {words.mark(best.group_score or 0.0)}."
    return f"Het verst zijn we met {words.quoted(ends_of(best)[1])} ({words.mark(best.group_score or 0.0)})."


def _moved(series: Series, key: str) -> float | None:
    means = series.means(key)
    if means[-1] is None:
        return None
    before = [mean for mean in means[:-1] if mean is not None]
    return means[-1] - before[-1] if before else None
