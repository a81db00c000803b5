"""What every picture on the wall has in common: margins, the title above, the house mark and the session below.

All lengths are fractions of the height of the wall; no letter is smaller than 1/36 of it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QPainter

from samenwerkdesk import look
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui.passing import sizes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import fitted, width_of, wrapped

TITLE, TOP, BOTTOM, FOOT = 0.1185, 0.15, 0.93, 0.9648
"""Baseline of the title, where the body begins and ends, and the baseline of the foot."""

CLEAR = 0.915
"""Where lists and texts end, so that their last line keeps clear of the foot."""

WIDE = 1.5
"""From this width in heights there is room for a second column."""

_MARK, _TITLE_LINES = 0.86, 4


@dataclass(frozen=True, slots=True)
class Type:
    """Letters of one kind on a wall: size and pitch of the lines in px, weight 400, 600 or 700."""

    size: int
    pitch: float
    weight: int


@dataclass(frozen=True, slots=True)
class Measure:
    """The wall, in logical px, and where things belong on it."""

    width: int
    height: int

    def px(self, part: float) -> float:
        """A part of the height."""
        return part * self.height

    def size(self, part: float) -> int:
        """Letters of a part of the height, never smaller than 1/36 of it."""
        return sizes.Measure(self.width, self.height).text(part)

    def type(self, name: str, weight: int = 0) -> Type:
        """A text style of the room: hero, title, lead, body, label or small; ``weight`` instead of its own."""
        kind = look.type_room(name)
        size = self.size(kind.size)
        return Type(size, kind.line * size, weight or kind.weight)

    @property
    def left(self) -> float:
        """The margin, also at the right."""
        return self.px(look.tokens().room_space["margin"])

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - self.left

    @property
    def room(self) -> float:
        """Between the margins."""
        return self.right - self.left

    @property
    def bottom(self) -> float:
        """Where the body ends."""
        return self.px(BOTTOM)

    @property
    def wide(self) -> bool:
        """Whether there is room for a second column."""
        return self.width >= WIDE * self.height

    @property
    def hair(self) -> float:
        """A line that separates."""
        return max(1.0, self.px(look.tokens().room_line["hair"]))

    @property
    def outline(self) -> float:
        """A line around a plank."""
        return max(1.5, self.px(0.0018))


@dataclass(frozen=True)
class Wall(ABC):
    """A picture for the room (``view.RoomView``): an immutable value that lays itself out for any size.

    ``place`` is what stands at its foot.
    """

    place: PublicPlace

    @property
    @abstractmethod
    def title(self) -> str:
        """What the desk says is on the wall."""

    @abstractmethod
    def body(self, measure: Measure) -> list[Leaf]:
        """Its pages without their foot, at least one."""

    def foot(self) -> str:
        """What stands at the right of the foot."""
        return self.place.session

    def leaves(self, measure: Measure) -> tuple[Leaf, ...]:
        """Its pages."""
        return _laid_out(self, measure)

    def pages(self, width: int, height: int) -> int:
        """How many pages it takes on a wall of ``width`` × ``height`` logical px."""
        measure = Measure(width, height)
        return len(self.leaves(measure)) + self.count(measure)

    def count(self, measure: Measure) -> int:
        """How many pages follow those of ``body``."""
        return 0

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        """Paint a page, counted from 0, in a theme; the last one for a page that is not there."""
        found = self.leaves(Measure(width, height))
        found[max(0, min(page, len(found) - 1))].paint(painter, look.theme(theme))


@lru_cache(maxsize=8)
def _laid_out(wall: Wall, measure: Measure) -> tuple[Leaf, ...]:
    """The pages of a wall with their feet; kept for a while, because they are counted, painted and previewed."""
    found = wall.body(measure)
    whole = len(found) + wall.count(measure)
    for number, leaf in enumerate(found, start=1):
        said = " · ".join(part for part in (wall.foot(), numbered(number, whole)) if part)
        footer(leaf, measure, wall.place.collaboration, said)
    return tuple(found)


def numbered(number: int, whole: int) -> str:
    """Which page it is: 'blad 2 van 3'; '' when there is one."""
    return f"blad {number} van {whole}" if whole > 1 else ""


def header(leaf: Leaf, measure: Measure, title: str, aside: str = "") -> float:
    """Write the title and what stands at the right of it; returns where the body may begin.

    A title that is too long gets smaller and then more lines; what stands aside moves under it.
    """
    beside = measure.type("lead", 400)
    gap = measure.px(0.05)
    taken = width_of(aside, beside.size, 400) + gap if aside else 0.0
    kind = measure.type("title")
    room = measure.room - taken
    lines = wrapped(title, kind.size, 700, room, balanced=True)
    if len(lines) > 1:
        room = measure.room
        lines = wrapped(title, kind.size, 700, room, balanced=True)
    if len(lines) > 2:
        lead = measure.type("lead")
        kind = Type(lead.size, lead.pitch, 700)
        lines = wrapped(title, kind.size, 700, room, balanced=True)
    if len(lines) > _TITLE_LINES:
        rest = " ".join(lines[_TITLE_LINES - 1 :])
        lines = [*lines[: _TITLE_LINES - 1], fitted(rest, kind.size, 700, room)]
    y = measure.px(TITLE)
    last = leaf.lines(lines, measure.left, y, kind.size, kind.pitch, 700) - kind.pitch if lines else y
    if aside:
        beneath = room == measure.room
        if beneath:
            last += 1.25 * beside.size
            for line in wrapped(aside, beside.size, 400, measure.room):
                leaf.text(line, measure.left, last, beside.size, 400, "room_muted")
                last += beside.pitch
            last -= beside.pitch
        else:
            leaf.text(aside, measure.right, y, beside.size, 400, "room_muted", "right")
    return max(measure.px(TOP), last + measure.px(0.0315))


def footer(leaf: Leaf, measure: Measure, collaboration: str, said: str) -> None:
    """The house mark and the collaboration at the left, ``said`` at the right."""
    size, y = measure.size(sizes.SMALLEST), measure.px(FOOT)
    high = _MARK * size
    plank, gap = 0.30 * high, 0.09 * high
    for at in range(3):
        leaf.plank(measure.left + at * (plank + gap), y + 0.06 * size - high, plank, high)
    x = measure.left + 3 * plank + 2 * gap + 0.55 * size
    shown = fitted(said, size, 400, 0.6 * measure.width)
    leaf.text(shown, measure.right, y, size, 400, "room_muted", "right")
    left = measure.right - width_of(shown, size, 400) - 2 * size - x
    leaf.text(fitted(collaboration, size, 400, left), x, y, size, 400, "room_muted")


def plank_of(
    leaf: Leaf, measure: Measure, x: float, y: float, wide: float, high: float, *, filled: bool
) -> None:
    """A plank, filled or outlined."""
    if filled:
        leaf.plank(x, y, wide, high)
    else:
        leaf.plank(x, y, wide, high, "", "edge", min(measure.outline, wide / 4))


def planks(
    leaf: Leaf,
    measure: Measure,
    filled: int,
    count: int,
    x: float,
    y: float,
    room: float,
    plank: tuple[float, float, float],
    rows: int = 1,
) -> float:
    """A row of planks of which the first ``filled`` of ``count`` are filled; returns where they end.

    ``plank`` is width, height and gap in px; they get narrower when there is no room, and lower in more ``rows``.
    """
    wide, high, gap = plank
    each_row = max(1, -(-count // rows))
    shrink = min(1.0, room / (each_row * (wide + gap) - gap))
    wide, gap, high = wide * shrink, gap * shrink, high / (1 + 0.35 * (rows - 1))
    for at in range(count):
        left, top = x + at % each_row * (wide + gap), y + at // each_row * (high + 0.4 * wide)
        plank_of(leaf, measure, left, top, wide, high, filled=at < filled)
    return y + rows * (high + 0.4 * wide) - 0.4 * wide
