"""How large things are on the passed device: fractions of the window's height, as in the room."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from samenwerkdesk import look
from samenwerkdesk.ui import theme

SMALLEST = 1 / 36
"""No text is lower than this part of the height."""

TOUCH = 56
"""No target is lower than this, in px."""

COLUMN = 1.30
"""How wide what is read may become, in heights: a line must not run from edge to edge of a wide screen."""


class Measure(NamedTuple):
    """The window, and where things belong in it; all in px."""

    width: int
    height: int

    def px(self, part: float) -> int:
        """A part of the height."""
        return round(part * self.height)

    def text(self, part: float) -> int:
        """The height of a text, never below the smallest."""
        return max(math.ceil(SMALLEST * self.height), self.px(part))

    @property
    def touch(self) -> int:
        """The height of what can be pressed."""
        return max(TOUCH, self.px(0.075))

    @property
    def gap(self) -> int:
        """Between two things that can be pressed."""
        return max(8, self.px(0.0111))

    @property
    def column(self) -> int:
        """The width of what is read."""
        return min(self.width - 2 * self.px(0.0741), self.px(COLUMN))

    @property
    def left(self) -> int:
        """Where the column begins."""
        return (self.width - self.column) // 2

    @property
    def foot(self) -> int:
        """Where the foot begins, with the name of the collaboration and the quiet buttons."""
        return self.height - max(TOUCH + 4, self.px(0.0741))

    @property
    def bar(self) -> QRect:
        """Where the large buttons are."""
        return QRect(self.left, self.foot - self.touch - self.px(0.0111), self.column, self.touch)

    @property
    def body(self) -> int:
        """Where what is above the large buttons ends."""
        return self.bar.top() - self.px(0.0260)


@lru_cache(maxsize=64)
def font(size: int, weight: int = 400) -> QFont:
    """The typeface at a size in px; weight 400, 600 or 700. Do not change it."""
    face = look.tokens().font
    result = QFont([face.family, *face.fallback])
    result.setPixelSize(max(1, size))
    result.setWeight(QFont.Weight(weight))
    return result


def radius(measure: Measure) -> float:
    """The corner of what can be pressed."""
    return max(float(look.radius("control")), measure.height * 0.0074)


def pen(measure: Measure) -> float:
    """The line around what can be pressed."""
    return max(float(theme.lines().edge), measure.height * look.tokens().room_line["hair"])
