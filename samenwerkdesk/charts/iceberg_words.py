"""The words of icebergs: in lines, in letters of one size, and the room they take above and under the water."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.charts import markers
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.model.interests import INDIVIDUAL
from samenwerkdesk.model.public_interests import PublicInterest

ABOVE, UNDER = "standpunt", "belang"

NOT_ASKED = "nog niet gevraagd"

_SCALES = (1.5, 1.35, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7)
"""How much larger or smaller than a name the words may be."""

_LINE = 1.18

_ABOVE, _BELOW = 0.62, 0.86
"""How much of its column the words take: the tip is narrower than what is under it."""

_LONGEST = 24.0
"""Lines are no longer than so many times the size of their letters."""


def gutter(style: Style) -> float:
    """The room at the left for what stands above and under the water."""
    return text_width(ABOVE, style.small_size, 600) + style.small_size


def column_of(many: int, width: float, style: Style) -> float:
    """The width of one of ``many`` icebergs beside each other."""
    return (width - gutter(style)) / max(1, many)


def letters(style: Style) -> list[float]:
    """The sizes of the letters, from large to small; none is too small for the back row."""
    return [max(scale * style.name_size, style.scale_size) for scale in _SCALES]


def room(words: Sequence[Words]) -> tuple[float, float]:
    """What icebergs in one sea take above and under the water."""
    return max((each.above for each in words), default=0.0), max((each.below for each in words), default=0.0)


def fits(found: Sequence[PublicInterest], column: float, height: float, size: float, style: Style) -> bool:
    """Whether the words of icebergs in one sea fit in letters of ``size``."""
    return sum(room([Words(each, column, size, style) for each in found])) <= height


def common(pictures: Sequence[Sequence[PublicInterest]], column: float, height: float, style: Style) -> float:
    """The largest letters in which all pictures fit; those that never do have no say."""
    sizes = letters(style)
    at = 0
    for found in pictures:
        fitting = (one for one in range(at, len(sizes)) if fits(found, column, height, sizes[one], style))
        at = next(fitting, at)
    return sizes[at]


@dataclass
class Words:
    """The words of one iceberg in lines, and the room they take above and under the water."""

    interest: PublicInterest
    column: float
    size: float
    style: Style
    most: tuple[int, int] = (999, 999)

    def __post_init__(self) -> None:
        each, size = self.interest, self.size
        self.small = max(0.72 * size, self.style.scale_size)
        self.top = wrapped(each.position, size, 600, min(_ABOVE * self.column, _LONGEST * size), self.most[0])
        self.asked = bool(each.interest)
        room = min(_BELOW * self.column - 2 * size, _LONGEST * size)
        self.bottom = wrapped(each.interest or NOT_ASKED, size, 400, room, self.most[1])
        said = " · ".join(
            part
            for part in (
                "persoonlijk" if each.kind == INDIVIDUAL else "",
                f"spanning {each.tension} van 5" if each.tension is not None else "",
                each.status,
            )
            if part
        )
        self.note = wrapped(said, self.small, 400, room, 2)

    def cut(self, above: float, below: float) -> Words:
        """The same with as many lines as there is room for above and under the water."""
        pitch = _LINE * self.size
        top = math.floor((above - self.above) / pitch) + len(self.top)
        bottom = math.floor((below - self.below) / pitch) + len(self.bottom)
        return Words(self.interest, self.column, self.size, self.style, (max(1, top), max(1, bottom)))

    @property
    def peak(self) -> float:
        """How high the ice is above the words of the tip."""
        return 1.5 * self.size

    @property
    def flag(self) -> float:
        """The room for the mark of the partner on the top."""
        return 3.2 * markers.radius(self.style) if self.interest.mark else 0.0

    @property
    def above(self) -> float:
        """The height from the surface to the top of the flag."""
        return self.flag + self.peak + _LINE * self.size * len(self.top) + 0.7 * self.size

    @property
    def below(self) -> float:
        """The depth from the surface to the lowest tip."""
        note = _LINE * self.small * len(self.note) + 0.4 * self.size if self.note else 0.0
        return 1.1 * self.size + _LINE * self.size * len(self.bottom) + note + 2.2 * self.size

    @property
    def half_top(self) -> float:
        """Half the width of the words in the tip."""
        least = 1.2 * self.size if self.top else 0.55 * self.half_bottom
        return max(width_of(self.top, self.size, 600) / 2, least)

    @property
    def half_bottom(self) -> float:
        """Half the width of the words under the water."""
        wide = max(width_of(self.bottom, self.size, 400), width_of(self.note, self.small, 400))
        return max(wide / 2, 3.0 * self.size)

    def draw(self, sheet: Sheet, x: float, surface: float, style: Style) -> None:
        """Write the words."""
        y = surface + 0.7 * self.size + _LINE * self.size * len(self.top)
        for line in self.top:
            y -= _LINE * self.size
            sheet.text(x, y + 0.22 * self.size, line, self.size, style.text, weight=600, align="center")
        y = surface - 1.1 * self.size
        for line in self.bottom:
            y -= _LINE * self.size
            ink = style.text if self.asked else style.muted
            sheet.text(x, y + 0.3 * self.size, line, self.size, ink, align="center")
        y -= 0.4 * self.size
        for line in self.note:
            y -= _LINE * self.small
            sheet.text(x, y + 0.3 * self.small, line, self.small, style.muted, align="center")
