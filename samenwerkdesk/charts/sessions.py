"""Sessions beside each other: a column each, with its name and the number of answers under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samenwerkdesk.charts import rows, words
from samenwerkdesk.charts.dots import reason
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.rows import Label, Names
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.model import counted
from samenwerkdesk.model.disclosure import NOT_YET, TOO_FEW
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

ANSWERS, OTHERS = "antwoorden", "andere groep"
QUICK = "quick_scan"

_NAMES, _MANY = (0.34, 0.3), 6
"""How much of the width names may take: with a few sessions, and with more than so many."""
_LINE = 1.18
_SHORT = {TOO_FEW: "te weinig", NOT_YET: "nog niet"}


@dataclass(frozen=True)
class Columns:
    """The columns between ``left`` and ``right``."""

    left: float
    right: float
    count: int

    @property
    def pitch(self) -> float:
        """The width of one column."""
        return (self.right - self.left) / max(1, self.count)

    def x(self, index: int) -> float:
        """The middle of a column."""
        return self.left + (index + 0.5) * self.pitch


@dataclass(frozen=True)
class Foot:
    """What stands under the columns, in lines from top to bottom; '' leaves a place empty."""

    names: tuple[tuple[str, ...], ...]
    counts: tuple[str, ...]
    others: tuple[bool, ...]
    size: float

    @classmethod
    def of(cls, series: Series, pitch: float, style: Style) -> Foot:
        """As many names of sessions as fit, always with the last one."""
        size = style.scale_size
        names = _names(series.moments, pitch, size)
        counts = [_count(each) for each in series.measurements]
        if any(each.together for each in series.measurements) and not any(
            each[:1].isdigit() for each in counts
        ):
            # Where the group gave every mark together there is nothing to count.
            counts = ["" for _ in counts]
        if any(text_width(said, size) > 0.96 * pitch for said in counts):
            counts = [said if said[:1].isdigit() else "–" for said in counts]
        if any(text_width(said, size) > 0.96 * pitch for said in counts):
            counts = ["" for _ in counts]
        others = tuple(_all_others(each) for each in series.measurements)
        if text_width(OTHERS, size) > 0.98 * pitch:
            others = ()
        return cls(names, tuple(counts), others, size)

    @property
    def height(self) -> float:
        """All lines, and the room above them."""
        lines = max((len(each) for each in self.names), default=0)
        return (lines + bool(any(self.counts)) + bool(any(self.others)) + 0.45) * _LINE * self.size

    def draw(self, sheet: Sheet, columns: Columns, left: float, style: Style) -> None:
        """Write it at the bottom of the sheet; at ``left`` stands what the numbers are."""
        top = self.height - 0.4 * self.size
        for index, lines in enumerate(self.names):
            half = width_of(lines, self.size, 400) / 2
            x = min(max(columns.x(index), half), sheet.width - half)
            for row, line in enumerate(lines):
                y = top - (row * _LINE + 0.75) * self.size
                sheet.text(x, y, line, self.size, style.muted, align="center")
        y = top - (max((len(each) for each in self.names), default=0) * _LINE + 0.75) * self.size
        if any(self.counts):
            sheet.text(left, y, ANSWERS, self.size, style.muted)
            for index, said in enumerate(self.counts):
                sheet.text(columns.x(index), y, said, self.size, style.muted, align="center")
            y -= _LINE * self.size
        for index, other in enumerate(self.others):
            if other:
                sheet.text(columns.x(index), y, OTHERS, self.size, style.muted, align="center")


def _names(moments: Sequence[str], pitch: float, size: float) -> tuple[tuple[str, ...], ...]:
    last = len(moments) - 1
    for step in range(1, len(moments) + 1):
        room = (0.94 if step == 1 else 0.8) * pitch * step
        chosen = [(last - index) % step == 0 for index in range(len(moments))]
        pairs = list(zip(moments, chosen, strict=True))
        longest = max(
            text_width(word, size) for moment, here in pairs if here for word in moment.split() or [""]
        )
        if longest <= room or step == len(moments):
            room = max(room, 3 * size)
            if any(here and text_width(moment, size) > room for moment, here in pairs):
                # When one breaks, all do: 'sessie 9' as 'sessie 10'.
                room = min(room, max(longest, *(_halved(moment, size) for moment, here in pairs if here)))
            return tuple(wrapped(moment, size, 400, room, 2) if here else () for moment, here in pairs)
    return ()


def _halved(moment: str, size: float) -> float:
    """The least width on two lines."""
    parts = moment.split()
    widths = [
        max(text_width(" ".join(parts[:at]), size), text_width(" ".join(parts[at:]), size))
        for at in range(1, len(parts))
    ]
    return min(widths, default=text_width(moment, size))


def _count(measurement: PublicMeasurement) -> str:
    if measurement.shown and measurement.together:
        return "samen"
    if measurement.shown and measurement.stage in (counted.SPREAD, counted.REVEALED):
        return words.respondents(measurement).replace(" tot ", "–")
    reasons = {each.reason for each in measurement.items} - {None}
    if measurement.shown or NOT_YET in reasons:
        return _SHORT[NOT_YET]
    return _SHORT[TOO_FEW] if TOO_FEW in reasons else "–"


def _all_others(measurement: PublicMeasurement) -> bool:
    return any(each.different_group for each in measurement.items if each.shown)


# ---------------------------------------------------------------------- rows with sessions


@dataclass(frozen=True)
class Frame:
    """A row per question with a column per session; ``bases`` and ``tops`` bound what is drawn in each row."""

    sheet: Sheet
    series: Series
    items: tuple[PublicItem, ...]
    names: Names
    columns: Columns
    bases: tuple[float, ...]
    tops: tuple[float, ...]
    lowest: float
    highest: float

    def y(self, row: int, value: float) -> float:
        """Where a mark lies in a row."""
        part = (value - self.lowest) / max(self.highest - self.lowest, 1e-9)
        return self.bases[row] + part * (self.tops[row] - self.bases[row])

    def cells(self, row: int) -> Iterator[tuple[int, PublicItem]]:
        """The sessions in which a question is shown."""
        for index, item in enumerate(self.series.items(self.items[row].key)):
            if item and item.shown:
                yield index, item


def frame(whole: Series, width: float, height: float, style: Style) -> Frame:
    """Names, scales and sessions of a picture in rows; the current mean stands at the end of each row."""
    series = whole.recent
    sheet = Sheet(width, height, style.background)
    current = series.current
    items = current.items if current else ()
    labels = [Label.of(each) for each in items]
    value = text_width("10,0", style.name_size, 700) + 0.7 * style.name_size
    scale = text_width("10", style.scale_size) + 0.5 * style.scale_size
    widest = max(_names_share(series) * width, text_width(ANSWERS, style.scale_size))
    # The names of the sessions depend on how wide the names of the rows are, and the other way round: guess, then settle.
    foot = Foot.of(series, (width - widest - scale - value) / max(1, len(series.moments)), style)
    names = rows.fit(labels, widest, height - foot.height, style)
    left = max(names.width, names.square + text_width(ANSWERS, style.scale_size)) + 0.8 * style.name_size
    columns = Columns(left + scale, width - value, len(series.moments))
    foot = Foot.of(series, columns.pitch, style)
    heights = rows.heights(names.needs, [1.0] * len(items), height - foot.height)
    lowest, highest = (current.scale_lowest, current.scale_highest) if current else (0.0, 1.0)
    # Every row has the same scale, so that rows can be compared however long their names are.
    least = min(heights, default=0.0)
    half = least / 2 - min(0.16 * least, 0.62 * style.scale_size) - 0.5 * style.grid_line
    bases, tops, top = [], [], height
    for high in heights:
        bases.append(top - high / 2 - half)
        tops.append(top - high / 2 + half)
        top -= high
    made = Frame(sheet, series, items, names, columns, tuple(bases), tuple(tops), lowest, highest)
    _scales(made, style)
    sheet.ground()
    for row, item in enumerate(items):
        middle = (bases[row] + tops[row]) / 2
        names.draw(sheet, row, middle, style)
        if current and item.group_score is not None:
            said, y = words.score(item.group_score, current), middle - 0.33 * names.size
            sheet.text(width, y, said, names.size, style.text, weight=700, align="right")
    foot.draw(sheet, columns, names.square, style)
    if current and not any(each.shown for each in series.measurements):
        reason(sheet, current, (columns.left + columns.right) / 2, (height + foot.height) / 2, style)
    return made


def _names_share(series: Series) -> float:
    return _NAMES[len(series.recent.moments) > _MANY]


def _scales(made: Frame, style: Style) -> None:
    left, right = made.columns.left, made.columns.right
    size = style.scale_size
    level = [[(left, y), (right, y)] for pair in zip(made.bases, made.tops, strict=True) for y in pair]
    apart = min((a - b for a, b in zip(made.bases, made.tops[1:], strict=False)), default=size)
    inside = min((b - a for a, b in zip(made.bases, made.tops, strict=True)), default=0.0)
    # Where rows lie close together, the first one says it for all.
    for row in range(len(made.bases) if min(apart, inside) > 1.05 * size else min(1, len(made.bases))):
        for value in (made.lowest, made.highest):
            y, said = made.y(row, value) - 0.32 * size, words.mark(value)
            made.sheet.text(left - 0.4 * size, y, said, size, style.muted, align="right")
    made.sheet.lines(level, style.grid, style.grid_line)


def height(series: Series, width: float, style: Style, row: float) -> float:
    """The height that rows of at least ``row`` sizes of a name, with these names and sessions, like to have."""
    current = series.current
    labels = [Label.of(each) for each in current.items] if current else []
    room = max(rows.wanted(labels, _names_share(series) * width, style), row * style.name_size * len(labels))
    return room + 3.7 * _LINE * style.scale_size


def dashed(style: Style) -> tuple[float, float]:
    """The dashes of whatever is not the current form or time."""
    return 3.2 * style.previous_line, 2.6 * style.previous_line


def others_sign(series: Series, style: Style) -> list[Sign]:
    """What the dashed upright line means, where one is drawn."""
    drawn = any(item.different_group for each in series.measurements for item in each.items if item.shown)
    if not drawn:
        return []
    high = 1.2 * style.small_size

    def line(sheet: Sheet, x: float, y: float) -> None:
        ends = [(x + style.previous_line, y - high / 2), (x + style.previous_line, y + high / 2)]
        sheet.lines([ends], style.previous, style.previous_line, dashes=dashed(style))

    return [Sign(2 * style.previous_line, line, f"{OTHERS} dan de vorige keer")]
