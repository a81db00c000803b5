"""Rows with a name before them: as large as the sheet allows, names on as many lines as fit, never unreadable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samenwerkdesk.charts import words
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.public_marks import PublicItem

LEADING = 1.16
"""The distance of the lines of a name, in sizes of its letters."""

_LINES, _WHOLE = 3, 4
_SMALLER = 0.93


def ink(style: Style, key: str) -> str:
    """The colour in which an item is drawn: that of its condition, or of the text for all others."""
    return style.condition(key) if key in CONDITIONS else style.muted


def tint(style: Style, key: str) -> str:
    """The tint of an item's capsule."""
    return style.condition_soft(key) if key in CONDITIONS else style.theme.chart_band


@dataclass(frozen=True)
class Label:
    """What stands before a row: a name, and in small letters what is worth knowing. ``key`` colours a square."""

    key: str
    name: str
    under: str = ""
    strong: bool = False

    @classmethod
    def of(cls, item: PublicItem) -> Label:
        """The name of an item, and why it is worth talking about where it is."""
        if not words.worthy(item):
            return cls(item.key, words.name(item))
        return cls(item.key, words.name(item), "tweedeling" if item.polarised else words.spread(item), True)

    @property
    def weight(self) -> int:
        """Bold when it is worth talking about."""
        return 700 if self.strong else 600


@dataclass(frozen=True)
class Names:
    """All names as they fit: ``size`` of the letters, ``width`` of the column, and per row its lines and least height."""

    labels: tuple[Label, ...]
    lines: tuple[tuple[str, ...], ...]
    size: float
    width: float
    needs: tuple[float, ...]
    square: float

    @property
    def cut(self) -> bool:
        """Whether part of a name is left out, or a word is broken where there is no hyphen."""
        return any(
            " ".join(lines) != one_line(label.name)
            for lines, label in zip(self.lines, self.labels, strict=True)
        )

    def draw(self, sheet: Sheet, index: int, middle: float, style: Style) -> None:
        """Write the name of a row around ``middle``."""
        label, lines = self.labels[index], self.lines[index]
        small = style.line * style.small_size if label.under else 0.0
        high = (len(lines) - 1) * LEADING * self.size + small
        y = middle + high / 2 - 0.33 * self.size
        if label.key in CONDITIONS:
            side = style.square
            low = y + 0.33 * self.size - side / 2
            sheet.box(0, low, side, side, fill=style.condition(label.key), corner=0.16 * side)
        for line in lines:
            sheet.text(self.square, y, line, self.size, style.text, weight=label.weight)
            y -= LEADING * self.size
        if label.under:
            y += LEADING * self.size - small
            sheet.text(self.square, y, label.under, style.small_size, style.text, weight=700)


def fit(labels: Sequence[Label], widest: float, height: float, style: Style) -> Names:
    """The names in a column of at most ``widest`` units beside rows that share ``height``.

    Whole names in smaller letters go before cut names in large ones; no letter is smaller than those along a scale.
    """
    chosen = None
    if any(label.under for label in labels):
        chosen = _fit(labels, widest, height, style)
        labels = labels if sum(chosen.needs) <= height else [replace(label, under="") for label in labels]
    return chosen if chosen and chosen.labels == tuple(labels) else _fit(labels, widest, height, style)


def _fit(labels: Sequence[Label], widest: float, height: float, style: Style) -> Names:
    chosen = None
    for whole, most in ((True, _WHOLE), *((False, most) for most in range(_LINES, 0, -1))):
        size = style.name_size
        while True:
            chosen = _names(labels, widest, size, most, style)
            if sum(chosen.needs) <= height and not (whole and chosen.cut):
                return chosen
            if size <= style.scale_size:
                break
            size = max(size * _SMALLER, style.scale_size)
    return chosen or _names(labels, widest, style.scale_size, 1, style)


def wanted(labels: Sequence[Label], widest: float, style: Style) -> float:
    """The height that rows with these names like to have together."""
    names = _names(labels, widest, style.name_size, _WHOLE, style)
    return sum(need + 0.45 * style.name_size for need in names.needs)


def heights(needs: Sequence[float], weights: Sequence[float], height: float) -> list[float]:
    """``height`` shared by weight, but each row what its name needs as long as that is there."""
    found = list(needs)
    free = set(range(len(needs)))
    rest = height
    while free:
        unit = rest / sum(weights[index] for index in free)
        short = {index for index in free if needs[index] > unit * weights[index] + 1e-9}
        if not short or sum(needs[index] for index in short) >= rest:
            for index in free:
                found[index] = unit * weights[index]
            break
        rest -= sum(needs[index] for index in short)
        free -= short
    return found


def _names(labels: Sequence[Label], widest: float, size: float, most: int, style: Style) -> Names:
    coloured = any(label.key in CONDITIONS for label in labels)
    square = style.square + 0.38 * style.name_size if coloured else 0.0
    room = max(widest - square, 4 * size)
    lines = tuple(wrapped(label.name, size, label.weight, room, most) for label in labels)
    needs, width = [], 0.0
    # Names of several lines need air between them, or nobody sees where one ends.
    air = 0.34 * size if any(len(said) > 1 for said in lines) else 0.0
    for label, said in zip(labels, lines, strict=True):
        small = style.line * style.small_size + 0.3 * size if label.under else 0.0
        needs.append((len(said) - 1) * LEADING * size + 1.02 * size + small + air)
        width = max(width, width_of(said, size, label.weight))
        if label.under:
            width = max(width, width_of((label.under,), style.small_size, 700))
    return Names(tuple(labels), lines, size, square + width, tuple(needs), square)
