"""Sizes of a blank sheet: upright on a whole A4, or on half of a landscape one; each from loose to tight."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscentDescent

from samenwerkdesk import look
from samenwerkdesk.report import fonts


@dataclass(frozen=True)
class Room:
    """Where a sheet is on its page, in points: its width, its height and the space around what stands on it."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def wide(self) -> float:
        """The width of what stands on it."""
        return self.width - 2 * self.side

    @property
    def high(self) -> float:
        """The height of what stands on it."""
        return self.height - self.top - self.bottom


WHOLE = Room(A4[0], A4[1], side=50.0, top=44.0, bottom=36.0)
HALF = Room(A4[1] / 2, A4[0], side=19.0, top=17.0, bottom=15.0)


@dataclass(frozen=True)
class BlankLayout:
    """Sizes and distances in points: letters of the title, the questions, what goes along and the promise.

    ``circle`` is how wide one is and ``pitch`` from one to the next; ``row`` is the space above and under a question, ``block``
    above a heading; ``rule`` is from one line to write on to the next, of which an open question has ``rules``.
    """

    title: float
    text: float
    small: float
    promise: float
    line: float
    circle: float
    pitch: float
    row: float
    block: float
    rule: float
    rules: float

    @property
    def lift(self) -> float:
        """How much higher lines of a question are set, in points, so that their capitals stand in the middle of a row."""
        ascent, _ = getAscentDescent(fonts.REGULAR, self.text)
        return float(ascent - 0.33 * self.text - self.text * self.line / 2)

    def towards(self, other: BlankLayout, part: float) -> BlankLayout:
        """A layout with sizes between this one (0) and the other (1)."""
        return BlankLayout(
            **{
                each.name: getattr(self, each.name) * (1 - part) + getattr(other, each.name) * part
                for each in fields(self)
            }
        )

    @cached_property
    def heading(self) -> ParagraphStyle:
        """What is asked, at the top."""
        return self._style(fonts.BOLD, self.title, look.theme().text, line=1.14)

    @cached_property
    def question(self) -> ParagraphStyle:
        """What people read to answer it."""
        return self._style(fonts.REGULAR, self.text, look.theme().text)

    @cached_property
    def lone(self) -> ParagraphStyle:
        """A question with its answers under it."""
        return self._style(fonts.SEMIBOLD, self.text + 0.5, look.theme().text)

    @cached_property
    def remark(self) -> ParagraphStyle:
        """How to answer."""
        return self._style(fonts.REGULAR, self.small, look.theme().muted)

    @cached_property
    def promised(self) -> ParagraphStyle:
        """Who sees what."""
        return self._style(fonts.REGULAR, self.promise, look.theme().muted)

    def _style(self, font: str, size: float, colour: str, line: float | None = None) -> ParagraphStyle:
        fonts.register()
        # The typesetter keeps paragraphs by the name of their style, and here every layout has other letters.
        return ParagraphStyle(
            f"{font} {size:.2f} {colour}",
            fontName=font,
            fontSize=size,
            leading=size * (line or self.line),
            textColor=HexColor(colour),
            splitLongWords=1,
        )


@dataclass(frozen=True)
class Form:
    """The room of a sheet, how loose it may be set and how tight it must be able to; ``grown`` is most lines to write on."""

    room: Room
    loose: BlankLayout
    tight: BlankLayout
    grown: int


ONE_UP = Form(
    WHOLE,
    BlankLayout(
        title=21.0, text=10.5, small=9.0, promise=9.0, line=1.32, circle=16.5, pitch=23.0,
        row=4.2, block=17.0, rule=24.0, rules=3.0,
    ),
    BlankLayout(
        title=17.0, text=9.0, small=8.0, promise=8.0, line=1.2, circle=13.2, pitch=17.2,
        row=1.1, block=5.0, rule=18.0, rules=2.0,
    ),
    grown=10,
)  # fmt: skip

TWO_UP = Form(
    HALF,
    BlankLayout(
        title=15.0, text=9.5, small=8.0, promise=7.8, line=1.26, circle=14.5, pitch=18.5,
        row=3.0, block=11.0, rule=20.0, rules=3.0,
    ),
    BlankLayout(
        title=11.0, text=8.0, small=7.1, promise=6.9, line=1.1, circle=10.4, pitch=11.3,
        row=0.5, block=2.2, rule=13.6, rules=1.0,
    ),
    grown=7,
)  # fmt: skip

STEPS = 16
"""In how many steps from loose to tight a layout is looked for that fits."""
