"""A matrix on the wall: texts at the left, texts or numbers above, and a plank where both belong together.

What does not fit goes on on the next page, with its heads again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import Measure, header, plank_of
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.paging import paged
from samenwerkdesk.ui.room.row import MARK, numbered_plank
from samenwerkdesk.ui.room.wording import fitted, whole, width_of, wrapped

_SIZES = (0.0410, 0.0370, 0.0333, 0.0306, 0.0278)
"""The letters of the texts at the left, in heights; the largest with which all is one page."""

_COLUMNS, _NAMED, _NUMBERED, _NARROW = 0.52, 0.34, 0.16, 0.105
"""How much of the width all columns may take; how wide one likes to be with words and with a number, and must be, in heights."""

_LINES, _HEAD_LINES = 4, 5
"""So many lines a text at the left, and one above a column, has at most."""

_PLANK = (0.030, 0.062)
_NUMBER = (0.040, 0.062)
_PAD = 0.016


class Column(NamedTuple):
    """A column: what it is called, and what is counted in it ('4 van 7')."""

    text: str
    counted: str = ""


class Line(NamedTuple):
    """A text with the mark of whose it is (look, letter), and for each column whether there is a plank."""

    text: str
    mark: tuple[int, str] | None
    planks: tuple[bool, ...]


class Matrix(NamedTuple):
    """Its pages; ``named``: whether columns are called by their words; ``left_out``: the lines without room for all."""

    leaves: list[Leaf]
    named: bool
    left_out: list[Line]


class _Sheet:
    """The matrix with letters of a size; ``columns`` are those of some pages, counted from ``first``."""

    def __init__(
        self,
        measure: Measure,
        title: str,
        columns: Sequence[Column],
        lines: Sequence[Line],
        first: int,
        part: float,
        *,
        named: bool,
    ) -> None:
        self.measure, self.title, self.columns, self.lines = measure, title, columns, lines
        self.first = first
        self.size = measure.size(part)
        self.pitch = 1.16 * self.size
        inset = measure.px(MARK) + measure.px(0.020) if any(line.mark for line in lines) else 0.0
        self.text = measure.left + inset
        self.across = _across(measure, len(columns), named=named)
        self.left = measure.right - self.across * len(columns)
        self.room = self.left - self.text - measure.px(0.03)
        self.heads = [_head(column.text, measure, self.across) if named else [] for column in columns]
        said = [_words(line, self.size, self.room) for line in lines]
        self.words = [words for words, _ in said]
        self.left_out = [line for line, (_, all_of_it) in zip(lines, said, strict=True) if not all_of_it]
        small = measure.type("small", 400)
        self.top = header(Leaf(), measure, title)
        self.above = (
            self.top
            + measure.px(_NUMBER[1] + 0.012)
            + small.pitch
            * (
                max(len(head) for head in self.heads)
                + (1 if any(column.counted for column in columns) else 0)
            )
        )
        self.bottom = measure.bottom - 2.1 * small.size

    def high(self, at: int) -> float:
        """How high a line of the matrix is at least."""
        plank = self.measure.px(_PLANK[1] if any(self.lines[at].planks) else MARK)
        return max(len(self.words[at]) * self.pitch, plank) + self.measure.px(_PAD)

    def pages(self) -> list[tuple[int, int]]:
        """From which line up to which stands on each page."""

        def height(begin: int, end: int) -> float:
            return sum(self.high(at) for at in range(begin, end))

        return paged(len(self.lines), height, self.bottom - self.above + 0.01, lambda _: 0.0)

    def draw(self, key: str) -> list[Leaf]:
        """The pages, lines as far apart on each as the fullest allows."""
        found = self.pages()
        room = self.bottom - self.above
        spare = min((room - sum(map(self.high, range(*each)))) / (each[1] - each[0]) for each in found)
        more = max(0.0, min(spare, self.measure.px(0.030)))
        return [self._draw(*each, more, key) for each in found]

    def _draw(self, begin: int, end: int, more: float, key: str) -> Leaf:
        leaf, measure, size = Leaf(), self.measure, self.size
        header(leaf, measure, self.title)
        self._heads(leaf)
        y = self.above
        for at in range(begin, end):
            line, words, high = self.lines[at], self.words[at], self.high(at) + more
            middle = y + high / 2
            leaf.box(measure.left, y, measure.room, measure.hair, "room_rule")
            if line.mark:
                side = measure.px(MARK)
                sign = measure.size(0.0278)
                leaf.marker(*line.mark, measure.left + side / 2, middle, side, sign, measure.hair)
            base = middle - len(words) * self.pitch / 2 + 0.5 * self.pitch + 0.32 * size
            leaf.lines(words, self.text, base, size, self.pitch, 400)
            for column, there in enumerate(line.planks[self.first : self.first + len(self.columns)]):
                x = self.left + (column + 0.5) * self.across
                if there:
                    across, tall = (measure.px(part) for part in _PLANK)
                    leaf.plank(x - across / 2, middle - tall / 2, across, tall)
                else:
                    leaf.disc(x, middle, measure.px(0.006), "room_rule")
            y += high
        signs(leaf, measure, [(True, key)])
        return leaf

    def _heads(self, leaf: Leaf) -> None:
        """The numbers with what is said under them."""
        measure, small = self.measure, self.measure.type("small", 400)
        wide, tall = (measure.px(part) for part in _NUMBER)
        for at, (column, head) in enumerate(zip(self.columns, self.heads, strict=True)):
            number, x = self.first + at + 1, self.left + (at + 0.5) * self.across
            numbered_plank(leaf, measure, x - wide / 2, self.top + tall / 2, (wide, tall), number)
            y = self.top + tall + 1.05 * small.size
            for words in head:
                leaf.text(words, x, y, small.size, 600, align="center")
                y += small.pitch
            leaf.text(column.counted, x, y, small.size, 400, "room_muted", "center")


def _head(text: str, measure: Measure, across: float) -> list[str]:
    small = measure.type("small", 600)
    return wrapped(text, small.size, 600, across - measure.px(0.02), balanced=True)


def _words(line: Line, size: int, room: float) -> tuple[list[str], bool]:
    """A text in lines, and whether that is all of it; of one that takes too many the first ones, and '…'."""
    found = wrapped(line.text, size, 400, room, balanced=True)
    if len(found) <= _LINES:
        return found, True
    found = wrapped(line.text, size, 400, room)
    return [*found[: _LINES - 1], fitted(" ".join(found[_LINES - 1 :]), size, 400, room)], False


def matrix(
    measure: Measure, title: str, columns: Sequence[Column], lines: Sequence[Line], key: str
) -> Matrix:
    """A matrix of at least one column and line; ``key`` says what a plank means."""
    most = max(1, int(_COLUMNS * measure.room / measure.px(_NARROW)))
    pages = -(-len(columns) // most)
    each = -(-len(columns) // pages)
    named = pages == 1 and _can_be_named(measure, columns)

    def sheet(first: int, part: float) -> _Sheet:
        some = columns[first : first + each]
        return _Sheet(measure, title, some, lines, first, part, named=named)

    # Letters a little smaller do not make it a page less: rather as large as takes no page more.
    least = len(sheet(0, _SIZES[-1]).pages())
    part = next(part for part in _SIZES if len(sheet(0, part).pages()) == least)
    sheets = [sheet(first, part) for first in range(0, len(columns), each)]
    return Matrix([leaf for one in sheets for leaf in one.draw(key)], named, sheets[0].left_out)


def _across(measure: Measure, many: int, *, named: bool) -> float:
    """How wide a column is."""
    return min(_COLUMNS * measure.room / many, measure.px(_NAMED if named else _NUMBERED))


def _can_be_named(measure: Measure, columns: Sequence[Column]) -> bool:
    across = _across(measure, len(columns), named=True)
    small, room = measure.type("small", 600), across - measure.px(0.02)
    return all(
        whole(each.text, small.size, 600, room) and len(_head(each.text, measure, across)) <= _HEAD_LINES
        for each in columns
    )


def signs(leaf: Leaf, measure: Measure, found: Sequence[tuple[bool, str]]) -> None:
    """What planks, filled or outlined, stand for, at the foot of a page."""
    kind = measure.type("small", 400)
    x, y = measure.left, measure.bottom - 0.6 * kind.size
    high, wide = 1.1 * kind.size, 0.45 * kind.size
    for filled, said in found:
        plank_of(leaf, measure, x, y - 0.9 * high, wide, high, filled=filled)
        leaf.text(said, x + 1.1 * kind.size, y, kind.size, 400, "room_muted")
        x += width_of(said, kind.size, 400) + 2.6 * kind.size
