"""The signs to answer with on a blank sheet: circles with a mark in each, a place to write a number, a line to write on."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from samenwerkdesk import look
from samenwerkdesk.model.exact import MINUS
from samenwerkdesk.report import fonts
from samenwerkdesk.report.blank_layout import BlankLayout

UNKNOWN = "?"
"""What stands in the circle of 'weet ik niet'."""

INK = 0.7
"""How thick the outline of a sign is, in points."""


class Marks(Flowable):
    """A row of circles with a mark in each, and apart from them the one of 'weet ik niet', unless that is drawn ``apart``."""

    def __init__(self, marks: range, layout: BlankLayout, *, apart: bool = False) -> None:
        super().__init__()
        self._words = [said(each, signed=marks.start < 0) for each in marks]
        self._layout = layout
        self._apart = apart
        self.width = self.ends() if apart else marks_width(marks, layout)
        self.height = layout.circle

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the circles from the left."""
        pitch, radius = self._layout.pitch, self._layout.circle / 2
        x = radius
        for word in self._words:
            circle(self.canv, x, radius, self._layout.circle, word)
            x += pitch
        if not self._apart:
            circle(self.canv, x + 0.45 * pitch, radius, self._layout.circle, UNKNOWN)

    def ends(self) -> float:
        """How wide the circles with a number are together."""
        return (len(self._words) - 1) * self._layout.pitch + self._layout.circle


def said(mark: int, *, signed: bool) -> str:
    """A mark as it is written: a real minus sign, and on a scale through zero a plus."""
    return f"{MINUS}{-mark}" if mark < 0 else f"+{mark}" if signed and mark else str(mark)


def marks_width(marks: range, layout: BlankLayout) -> float:
    """How wide a row of circles is, with the one of 'weet ik niet'."""
    return (len(marks) + 0.45) * layout.pitch + layout.circle


def circle(canvas: Any, x: float, y: float, width: float, word: str = "") -> None:
    """Draw a circle round (x, y) with a word in it, light enough to write over."""
    canvas.setLineWidth(INK)
    canvas.setStrokeColor(HexColor(look.theme().edge))
    canvas.circle(x, y, width / 2 - INK / 2)
    if word:
        size = min(0.56 * width, 0.78 * width / fonts.width(word, fonts.REGULAR, 1.0))
        canvas.setFillColor(HexColor(look.theme().muted))
        canvas.setFont(fonts.REGULAR, size)
        canvas.drawCentredString(x, y - 0.33 * size, word)


class Number(Flowable):
    """A place to write a number, for a scale with too many marks for circles, and the circle of 'weet ik niet'."""

    def __init__(self, marks: range, layout: BlankLayout) -> None:
        super().__init__()
        signed = marks.start < 0
        self._words = f"{said(marks[0], signed=signed)} tot en met {said(marks[-1], signed=signed)}"
        self._layout = layout
        self._label = fonts.width(self._words, fonts.REGULAR, layout.small)
        self.width = self._label + 8.0 + 3 * layout.circle + layout.pitch
        self.height = 1.3 * layout.circle

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the ends of the scale, a line to write on, and the circle."""
        layout, canvas = self._layout, self.canv
        middle = self.height / 2
        canvas.setFillColor(HexColor(look.theme().muted))
        canvas.setFont(fonts.REGULAR, layout.small)
        canvas.drawString(0, middle - 0.33 * layout.small, self._words)
        writing_line(canvas, self._label + 8.0, self.width - layout.pitch - 4.0, 1.0)
        circle(canvas, self.width - layout.circle / 2, middle, layout.circle, UNKNOWN)


def writing_line(canvas: Any, left: float, right: float, y: float) -> None:
    """Draw a line to write on."""
    canvas.setStrokeColor(HexColor(look.theme().edge))
    canvas.setLineWidth(0.6)
    canvas.line(left, y, right, y)
