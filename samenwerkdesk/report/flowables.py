"""The parts of a report that are drawn: headings with a plank, numbered planks, partner marks, hairlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from samenwerkdesk import look
from samenwerkdesk.look import PartnerLook, Point
from samenwerkdesk.report import fonts

PLANK_WIDTH, PLANK_HEIGHT, PLANK_GAP = 4.6, 12.4, 5.8
"""The plank before a heading, in points, and the space after it."""


class Heading(Flowable):
    """The title of a section: a plank, the words, a hairline under it, and a bookmark in the document's outline."""

    def __init__(self, text: str, before: float) -> None:
        super().__init__()
        self._text = text
        self._size = fonts.paper("heading")
        self._before = before

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as it may be; the space before it only counts when it does not stand at the top of a page."""
        self.width = available_width
        self.height = PLANK_HEIGHT + 6.0
        return self.width, self.height

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Space above, in points."""
        return self._before

    def draw(self) -> None:
        """Draw plank, words and hairline."""
        canvas, theme = self.canv, look.theme()
        key = f"deel-{self._text}-{canvas.getPageNumber()}"
        canvas.bookmarkHorizontal(key, 0, self.height)
        canvas.addOutlineEntry(self._text, key)
        polygon(canvas, look.plank_polygon(PLANK_WIDTH, PLANK_HEIGHT), 0, self.height, fill=theme.accent)
        canvas.setFillColor(HexColor(theme.text))
        canvas.setFont(fonts.BOLD, self._size)
        room = self.width - PLANK_WIDTH - PLANK_GAP
        words = fonts.fitted(self._text, fonts.BOLD, self._size, room)
        canvas.drawString(PLANK_WIDTH + PLANK_GAP, self.height - PLANK_HEIGHT + 1.9, words)
        hairline(canvas, 0, self.width, 0)


class PartnerMark(Flowable):
    """The mark of a partner: shape, colour and letter, in a square of ``size`` points."""

    def __init__(self, partner: PartnerLook, size: float, drop: float = 0.0) -> None:
        super().__init__()
        self._partner, self.size, self._drop = partner, size, drop

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """A square, and what it hangs lower than its line."""
        return self.size, self.size + self._drop

    def draw(self) -> None:
        """Draw the shape with its letter."""
        draw_mark(self.canv, self._partner, 0, 0, self.size)


class NumberedPlank(Flowable):
    """A plank with a number on it; one that is not ``filled`` is an outline."""

    def __init__(self, number: int, width: float, height: float, filled: bool = True) -> None:
        super().__init__()
        self._number, self.width, self.height, self._filled = number, width, height, filled

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the plank and the number in its middle."""
        canvas, theme = self.canv, look.theme()
        fill, line = (theme.accent, None) if self._filled else (theme.card, theme.edge)
        points = look.plank_polygon(self.width, self.height)
        polygon(canvas, points, 0, self.height, fill=fill, line=line, width=0.8)
        size = fonts.paper("small")
        canvas.setFillColor(HexColor(theme.on_accent if self._filled else theme.text))
        canvas.setFont(fonts.BOLD, size)
        canvas.drawCentredString(
            self.width / 2, (self.height - 0.45 * self.width - 0.66 * size) / 2, str(self._number)
        )


def draw_mark(canvas: Any, partner: PartnerLook, x: float, y: float, size: float) -> None:
    """Draw a partner's mark with its bottom left corner at (x, y)."""
    points = [(px * size, py * size) for px, py in look.marker_polygon(partner.shape)]
    edge = look.theme().marker_edge
    polygon(canvas, points, x, y + size, fill=partner.fill, line=edge, width=0.6)
    letter = look.LETTER_SIZE * size / max(1.0, 0.62 * len(partner.code) ** 1.3)
    middle_x, middle_y = look.marker_letter(partner.shape)
    canvas.setFillColor(HexColor(partner.on))
    canvas.setFont(fonts.BOLD, letter)
    canvas.drawCentredString(x + middle_x * size, y + size - middle_y * size - 0.33 * letter, partner.code)


def polygon(
    canvas: Any,
    points: Sequence[Point],
    x: float,
    top: float,
    *,
    fill: str,
    line: str | None = None,
    width: float = 0.0,
) -> None:
    """Draw a polygon whose points count down from (x, top)."""
    corners = " l ".join(f"{x + px:.2f} {top - py:.2f}" for px, py in points).replace(" l ", " m ", 1)
    colours = f"{_rgb(fill)} rg"
    if line:
        colours += f" {_rgb(line)} RG {width:.2f} w 1 j"
    # Written as the page's own language: ReportLab's path objects take most of the time of a mark.
    canvas.addLiteral(f"q {colours} {corners} l h {'B' if line else 'f'} Q")


@cache
def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4f}" for at in (1, 3, 5))


def hairline(canvas: Any, left: float, right: float, y: float) -> None:
    """Draw a line that only separates."""
    canvas.setStrokeColor(HexColor(look.theme().border))
    canvas.setLineWidth(0.6)
    canvas.setLineCap(0)
    canvas.line(left, y, right, y)
