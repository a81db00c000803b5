"""One page of the wall as a list of what is drawn: laid out first, painted after, the same for every theme.

All lengths are logical px, y down. Colours are names of tokens ('room_text') or '#RRGGBB'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from samenwerkdesk import look
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.text import typeset
from samenwerkdesk.ui.passing.sizes import font
from samenwerkdesk.ui.room.wording import width_of

_CONDITION = "condition:"
"""Before the code of a condition it is a colour too: a lighter one on a dark wall."""

OUTLINE = "outline:"
"""Before a colour it is that of the line around a plank of this colour."""

_TINTS = {"fence_rail": ("fence_trunk", 0.55, ""), "leaf_light": ("fence_leaf", 0.76, "#FFFFFF")}
"""Colours made of tokens: one, its share, and what it is mixed with ('': the wall)."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its left end, its baseline, the size of its letters and their weight."""

    text: str
    x: float
    y: float
    size: int
    weight: int
    ink: str

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of its letters, without the room around them."""
        deep = 0.17 if any(letter in "gjpqyQ,;|" for letter in self.text) else 0.0
        high = (
            0.69 if any(letter.isupper() or letter in "bdfhijklt0123456789" for letter in self.text) else 0.49
        )
        right = self.x + width_of(self.text, self.size, self.weight)
        return self.x, self.y - high * self.size, right, self.y + deep * self.size


@dataclass(frozen=True, slots=True)
class Shape:
    """A polygon, filled, outlined or both ('' leaves one out); ``round_join`` rounds its corners with the pen."""

    points: tuple[Point, ...]
    fill: str = ""
    line: str = ""
    pen: float = 0.0
    round_join: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str


@dataclass(slots=True)
class Leaf:
    """A page; what is added later lies on top."""

    items: list[Words | Shape | Disc] = field(default_factory=list)

    @property
    def words(self) -> list[Words]:
        """All that can be read, in the order of drawing."""
        return [item for item in self.items if isinstance(item, Words)]

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: int,
        weight: int = 400,
        ink: str = "room_text",
        align: str = "left",
    ) -> None:
        """Write one line with its baseline at ``y``; ``x`` is its left, its 'center' or its 'right'."""
        if text:
            text = typeset(text)
            part = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
            left = x - part * width_of(text, size, weight) if part else x
            self.items.append(Words(text, left, y, size, weight, ink))

    def lines(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        size: int,
        pitch: float,
        weight: int = 400,
        ink: str = "room_text",
    ) -> float:
        """Write lines below one another, the first baseline at ``y``; returns the baseline that would come next."""
        for line in lines:
            self.text(line, x, y, size, weight, ink)
            y += pitch
        return y

    def polygon(
        self,
        points: Sequence[Point],
        fill: str = "",
        line: str = "",
        pen: float = 0.0,
        *,
        round_join: bool = False,
    ) -> None:
        """Draw a closed polygon."""
        self.items.append(Shape(tuple(points), fill, line, pen, round_join))

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a rectangle."""
        self.polygon(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), fill)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """Fill a circle."""
        self.items.append(Disc(x, y, radius, fill))

    def plank(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str = "accent",
        line: str = "",
        pen: float = 0.0,
    ) -> None:
        """Draw a plank in a box; an outline stays inside it."""
        inset = pen / 2 if line else 0.0
        points = look.plank_polygon(width - 2 * inset, height - 2 * inset, x + inset, y + inset)
        self.polygon(points, fill, line, pen)

    def marker(self, partner: int, code: str, x: float, y: float, side: float, size: int, pen: float) -> None:
        """The mark of a partner around (x, y): its shape in a box of ``side``, its letter of ``size`` on it."""
        looks = look.partner(partner)
        points = [
            (x + (px - 0.5) * side, y + (py - 0.5) * side) for px, py in look.marker_polygon(looks.shape)
        ]
        self.polygon(points, looks.fill, "marker_edge", pen)
        mx, my = look.marker_letter(looks.shape)
        self.text(
            code, x + (mx - 0.5) * side, y + (my - 0.5) * side + 0.335 * size, size, 700, looks.on, "center"
        )

    def condition(self, code: str, x: float, y: float, side: float) -> None:
        """A square in the colour of a condition."""
        self.box(x, y, side, side, f"{_CONDITION}{code}")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint it all in the colours of a theme."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for item in self.items:
            if isinstance(item, Words):
                painter.setFont(font(item.size, item.weight))
                painter.setPen(_colour(item.ink, theme))
                painter.drawText(QPointF(item.x, item.y), item.text)
            elif isinstance(item, Disc):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(_colour(item.fill, theme))
                painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
            else:
                _paint_shape(painter, item, theme)
        painter.restore()


def _paint_shape(painter: QPainter, shape: Shape, theme: Theme) -> None:
    if shape.line:
        pen = QPen(_colour(shape.line, theme), shape.pen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if shape.round_join else Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(shape.fill, theme) if shape.fill else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))


def _colour(name: str, theme: Theme) -> QColor:
    if name.startswith(_CONDITION):
        tone = look.condition(name.removeprefix(_CONDITION))
        return QColor(tone.dark if theme.name == "dark" else tone.line)
    if name.startswith(OUTLINE):
        return QColor(mixed(name.removeprefix(OUTLINE), theme.fence_line, 0.62))
    if name in _TINTS:
        ink, share, other = _TINTS[name]
        return QColor(mixed(getattr(theme, ink), other or theme.room_page, share))
    return QColor(name if name.startswith("#") else getattr(theme, name))


def mixed(colour: str, other: str, share: float) -> str:
    """``share`` (0–1) of ``colour`` and the rest of ``other``, both '#RRGGBB'."""
    pairs = [(int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
