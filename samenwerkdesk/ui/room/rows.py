"""A list on the wall: rows with a plank, a time or a mark at the left; what does not fit goes on on the next page.

The letters are as large as one page has room for, within bounds; lists shown one after the other have the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from samenwerkdesk.ui.room.frame import CLEAR, Measure, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.paging import NEVER, paged
from samenwerkdesk.ui.room.row import (  # fmt: skip
    Layout,
    Row,
    Set,
    columns_of,
    draw,
    extra,
    heading,
    least,
    set_row,
    unbroken,
)
from samenwerkdesk.ui.room.wording import fitted, width_of

__all__ = ["Layout", "Listed", "Row", "listing"]

_SCALES = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.94, 0.88)
"""How much larger or smaller than its layout a list may be set."""

_LARGEST = 0.0556
"""No letters of a list are higher: those of its title are, in heights of the wall."""

_PADDING, _CLOSE = 0.030, 0.014
"""What a row is higher than its text, in heights; in a list that is not set larger it may be close."""

_AIR, _PAD = 1.25, 0.035
"""How much higher than its pitch a row may become where there is room, and how much room it may get, in heights."""

_SPLIT = 3
"""A row longer than a page has at least so many lines on each."""

_WITHIN, _BETWEEN, _GROUP = 0.10, 0.05, 15.0
"""What it costs to end a page within a row, and between rows of a group; before a heading it costs nothing.

A group that fits on a page is rather not split, also when that takes a page more.
"""

_SAID = 60
"""So many letters are said again on a next page."""


class Listed(NamedTuple):
    """What a list says."""

    title: str
    rows: tuple[Row, ...]
    aside: str = ""


class _Part(NamedTuple):
    """Of which row, and what of it, with whether it begins and ends there."""

    at: int
    lines: Set
    first: bool = True
    last: bool = True


class _Sheet:
    """A list set at a scale."""

    def __init__(self, measure: Measure, listed: Listed, layout: Layout, scale: float) -> None:
        self.measure, self.listed, self.scale = measure, listed, scale
        self.layout = replace(
            layout, head=scale * layout.head, body=scale * layout.body, pitch=scale * layout.pitch
        )
        self.columns = columns_of(measure, listed.rows, self.layout)
        self.sets = [set_row(row, measure, self.columns) for row in listed.rows]
        self.top = header(Leaf(), measure, listed.title, listed.aside)
        self.room = measure.px(CLEAR) - self.top
        self._heads: list[Set | None] = []
        head: Set | None = None
        for row in listed.rows:
            self._heads.append(None if row.heading else head)
            if row.heading:
                head = heading(row, f"{row.head} (vervolg)", self.columns)
        self.close = scale <= 1.0
        self.grouped = any(row.heading for row in listed.rows)

    @property
    def fits(self) -> bool:
        """Whether it is one page."""
        pitch = 0.0 if self.close or self.grouped else self.measure.px(self.layout.pitch)
        return sum(max(pitch, self._high(_Part(0, each))) for each in self.sets) <= self.room + 0.01

    @property
    def unbroken(self) -> bool:
        """Whether no word is broken."""
        return all(unbroken(row, self.measure, self.columns) for row in self.listed.rows)

    def pages(self) -> list[list[_Part]]:
        """What stands on each page."""
        parts, kept = list(self._parts()), self._kept()

        def height(begin: int, end: int) -> float:
            return sum(self._high(part) for part in self._page(parts, begin, end))

        def cost(begin: int) -> float:
            part, before = parts[begin], parts[begin - 1]
            if _of(before).heading:
                return NEVER
            if part.at == before.at:
                # A head without a word of what it is about says nothing.
                return _GROUP if self._in_body(part) and not self._in_body(before) else _WITHIN
            if _of(part).heading:
                return 0.0
            if part.at in kept:
                return _GROUP
            return _BETWEEN if _of(part).head else _WITHIN

        found = paged(len(parts), height, self.room + 0.01, cost)
        return [self._page(parts, begin, end) for begin, end in found]

    def _parts(self) -> Iterator[_Part]:
        """Rows, and of those that are longer than a page a few lines at a time."""
        above = max((head.tall for head in self._heads if head), default=0.0)
        room = max(0.4 * self.room, self.room - above - self.measure.px(_PADDING))
        for at, each in enumerate(self.sets):
            count = len(each.lines)
            if self._high(_Part(at, each)) <= room or each.beside or count < 2 * _SPLIT:
                yield _Part(at, each)
                continue
            starts = list(range(0, count - _SPLIT + 1, _SPLIT))
            for start, end in zip(starts, [*starts[1:], count], strict=True):
                lines = each.lines[start:end]
                part = Set(each.row, lines, sum(line.kind.pitch for line in lines))
                yield _Part(at, part, start == 0, end == count)

    def _kept(self) -> set[int]:
        """The rows of groups that fit on a page."""
        found: set[int] = set()
        starts = [at for at, each in enumerate(self.sets) if each.row.heading]
        for start, end in pairwise([*starts, len(self.sets)]):
            if sum(self._high(_Part(0, each)) for each in self.sets[start:end]) <= self.room:
                found.update(range(start, end))
        return found

    def _page(self, parts: Sequence[_Part], begin: int, end: int) -> list[_Part]:
        """The parts of a page, those of one row together, under the heading they belong to."""
        found: list[_Part] = []
        first = parts[begin]
        head = self._heads[first.at]
        if head is not None:
            found.append(_Part(-1, head))
        if first.first and not _of(first).head:
            first = first._replace(lines=self._again(first.at))
        elif not first.first and (head is None or self._in_body(first)):
            # It goes on where the number or the mark of its row stands again.
            first = first._replace(lines=self._further(first), first=True)
        elif not first.first:
            first = first._replace(first=_of(first).mark is not None or _of(first).number > 0)
        for part in (first, *parts[begin + 1 : end]):
            if found and found[-1].at == part.at:
                before = found.pop()
                lines = (*before.lines.lines, *part.lines.lines)
                both = Set(_of(part), lines, before.lines.tall + part.lines.tall)
                found.append(_Part(part.at, both, before.first, part.last))
            else:
                found.append(part)
        return found

    def _again(self, at: int) -> Set:
        """A row without a head, with the one it belongs to above it on another page."""
        head = next((row.head for row in self.listed.rows[at::-1] if row.head), "")
        row = self.listed.rows[at]
        return set_row(replace(row, head=f"{head} (vervolg)" if head else ""), self.measure, self.columns)

    def _in_body(self, part: _Part) -> bool:
        """Whether part of a row begins in what stands under its head."""
        row, head = _of(part), self.sets[part.at].lines[0]
        return bool(row.head and row.body) and part.lines.lines[0].kind != head.kind

    def _further(self, part: _Part) -> Set:
        """Part of a row, under what says that it began on the page before, and of what it is the rest."""
        row, again = _of(part), "(vervolg)"
        # What is short says of what it is the rest: the head of a long body, or what stands under a long head.
        said = row.head if self._in_body(part) else row.body if len(row.body) <= _SAID else ""
        above = heading(row, f"{said[:1].upper()}{said[1:]} {again}".strip(), self.columns)
        if len(above.lines) > 2:
            kind = above.lines[0].kind
            room = self.columns.room - width_of(f" {again}", kind.size, kind.weight)
            above = heading(row, f"{fitted(said, kind.size, kind.weight, room)} {again}", self.columns)
        return Set(row, (*above.lines, *part.lines.lines), part.lines.tall + above.tall)

    def _high(self, part: _Part) -> float:
        """The least height of a part of a page."""
        row = _of(part)
        under = extra(self.measure, row) if part.last else 0.0
        text = part.lines.tall + under + self.measure.px(_CLOSE if self.close else _PADDING)
        return max(text, least(self.measure, row) if part.first else 0.0)

    def _stretches(self, part: _Part) -> bool:
        """Whether it may become as high as the others; what stands under headings stays close to them."""
        return part.first and not self.grouped

    def draw(self) -> list[Leaf]:
        """Its pages, rows as far apart on each as the fullest allows."""
        found = self.pages()
        spread = [self._spread(page) for page in found]
        pitch, pad = min(each[0] for each in spread), min(each[1] for each in spread)
        return [self._draw(page, pitch, pad) for page in found]

    def _spread(self, page: Sequence[_Part]) -> tuple[float, float]:
        """How high the rows of a page may be at least, and what all may be higher then, in px."""
        most = _AIR * self.measure.px(self.layout.pitch)
        heights = [self._high(part) for part in page]
        rows = [high for high, part in zip(heights, page, strict=True) if self._stretches(part)]
        fixed = sum(heights) - sum(rows)
        low, high = 0.0, most
        for _ in range(16):
            middle = (low + high) / 2
            if fixed + sum(max(middle, each) for each in rows) <= self.room:
                low = middle
            else:
                high = middle
        left = self.room - fixed - sum(max(low, each) for each in rows)
        return low, max(0.0, min(0.5 * left / max(1, len(page)), self.measure.px(_PAD)))

    def _draw(self, page: Sequence[_Part], pitch: float, pad: float) -> Leaf:
        leaf = Leaf()
        y = header(leaf, self.measure, self.listed.title, self.listed.aside)
        for at, part in enumerate(page):
            high = pad + max(pitch if self._stretches(part) else 0.0, self._high(part))
            if at and not _of(page[at - 1]).heading:
                line, x = (
                    self.measure.hair,
                    min((each.x for each in part.lines.lines), default=self.columns.text),
                )
                leaf.box(x, y - line / 2, self.measure.right - x, line, "room_rule")
            draw(leaf, self.measure, self.columns, part.lines, y, high, first=part.first, last=part.last)
            y += high
        return leaf


def listing(
    measure: Measure,
    title: str,
    rows: Sequence[Row],
    layout: Layout | None = None,
    *,
    aside: str = "",
    series: Sequence[Listed] = (),
) -> list[Leaf]:
    """The pages of a list; ``series`` are those it is shown among, itself too, whose letters are as large."""
    own, setting = Listed(title, tuple(rows), aside), layout or Layout()
    common = _common(measure, tuple(series) or (own,), setting)
    sheet = _Sheet(measure, own, setting, common)
    if not sheet.fits:
        # As few pages as its own layout takes, and the largest letters for which that is enough.
        count = len(_Sheet(measure, own, setting, min(common, 1.0)).pages())
        for scale in _scales(setting):
            if scale <= common or scale == 1.0:
                sheet = _Sheet(measure, own, setting, scale)
                if len(sheet.pages()) == count:
                    break
    return sheet.draw()


def _scales(layout: Layout) -> list[float]:
    return [scale for scale in _SCALES if scale <= 1.0 or scale * layout.head <= _LARGEST]


@lru_cache(maxsize=32)
def _common(measure: Measure, series: tuple[Listed, ...], layout: Layout) -> float:
    """The largest scale at which all lists are one page each; those that are more at any scale do not count."""
    scales = _scales(layout)
    at = 0
    for listed in series:
        broken: int | None = None
        for each in range(at, len(scales)):
            sheet = _Sheet(measure, listed, layout, scales[each])
            if sheet.fits and sheet.unbroken:
                at = each
                break
            if sheet.fits and broken is None:
                broken = each
        else:
            # A word too long for its column at any scale breaks; a list of more pages has no say.
            at = broken if broken is not None else at
    return scales[at]


def _of(part: _Part) -> Row:
    return part.lines.row
