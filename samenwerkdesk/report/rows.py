"""Rows of columns that may break over pages at any line.

ReportLab's own tables cannot break a cell everywhere and measure it again for every page; a long text in a cell then takes
minutes, or fails.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from samenwerkdesk.report.flowables import hairline

KEPT_TOGETHER = 170.0
"""A row lower than this many points moves to the next page whole rather than break."""

_ENDLESS = 1e6


@dataclass
class _Cell:
    """One flowable in a column, and its height once it was measured."""

    item: Flowable
    height: float | None = None

    def measure(self, width: float) -> float:
        if self.height is None:
            self.height = float(self.item.wrap(width, _ENDLESS)[1])
        return self.height


class Row(Flowable):
    """Columns beside each other, each a list of flowables; breaks over pages wherever its columns do.

    ``widths`` are in points; ``rule`` draws a hairline under it, ``pad`` is the space above and below the content,
    ``before`` the space above the row except at the top of a page.
    """

    def __init__(
        self,
        columns: Sequence[Sequence[Flowable]],
        widths: Sequence[float],
        *,
        gap: float = 0.0,
        pad: float = 0.0,
        rule: bool = False,
        before: float = 0.0,
    ) -> None:
        super().__init__()
        self._columns = [[_Cell(item) for item in column] for column in columns]
        self._widths = list(widths)
        self._gap, self._pad, self._rule, self._before = gap, pad, rule, before

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Space above, in points."""
        return self._before

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As high as the highest column."""
        heights = [
            sum(_above(index, cell) + cell.measure(width) for index, cell in enumerate(column))
            for column, width in zip(self._columns, self._widths, strict=True)
        ]
        self.width = sum(self._widths) + self._gap * (len(self._widths) - 1)
        self.height = max(heights, default=0.0) + 2 * self._pad
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Two rows: what fits in the height, and the rest; nothing when it should move to the next page whole."""
        self.wrap(available_width, available_height)
        if self.height <= KEPT_TOGETHER:
            return []
        room = available_height - 2 * self._pad
        parts = [_cut(column, width, room) for column, width in zip(self._columns, self._widths, strict=True)]
        if not any(first for first, _ in parts):
            return []
        return [
            self._part([first for first, _ in parts], rule=False, before=self._before),
            self._part([rest for _, rest in parts], rule=self._rule, before=0.0),
        ]

    def _part(self, columns: list[list[_Cell]], *, rule: bool, before: float) -> Row:
        part = Row([], self._widths, gap=self._gap, pad=self._pad, rule=rule, before=before)
        # What was measured is not measured again.
        part._columns = columns
        return part

    def draw(self) -> None:
        """Draw the columns from the top, and the hairline."""
        x = 0.0
        for column, width in zip(self._columns, self._widths, strict=True):
            y = self.height - self._pad
            for index, cell in enumerate(column):
                y -= _above(index, cell) + cell.measure(width)
                cell.item.drawOn(self.canv, x, y)
            x += width + self._gap
        if self._rule:
            hairline(self.canv, 0, self.width, 0)


def _above(index: int, cell: _Cell) -> float:
    return float(cell.item.getSpaceBefore()) if index else 0.0


def _cut(column: list[_Cell], width: float, room: float) -> tuple[list[_Cell], list[_Cell]]:
    """What of a column fits in ``room`` points, and the rest."""
    for index, cell in enumerate(column):
        room -= _above(index, cell)
        if cell.measure(width) > room:
            parts = cell.item.split(width, room) if room > 0 else []
            if not parts:
                # A paragraph that refuses to break forgets its lines, so it has to be measured again.
                cell.height = None
                return column[:index], column[index:]
            first, *rest = [_Cell(part) for part in parts]
            return [*column[:index], first], [*rest, *column[index + 1 :]]
        room -= cell.measure(width)
    return column, []
