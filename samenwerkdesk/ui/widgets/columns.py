"""Layouts that put cards beside each other when there is room and under each other when there is not."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from samenwerkdesk import look

GAP = 20


class _Items(QLayout):
    """What a layout of items in a list needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def put_in_order(self, widgets: Sequence[QWidget]) -> list[QWidget]:
        """Let these widgets be what is laid out, in this order; returns those that no longer are.

        A widget that was there keeps its item: one that is made anew would go on with the heights it knew, whatever changes.
        """
        kept = {widget: item for item in self._items if (widget := item.widget()) is not None}
        gone = [widget for widget in kept if widget not in widgets]
        for widget in gone:
            self.removeWidget(widget)
        for widget in widgets:
            if widget not in kept:
                self.addWidget(widget)
        places: dict[QWidget | None, int] = {widget: place for place, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: places.get(item.widget(), len(places)))
        self.invalidate()
        return gone

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 8:
                self._heights.clear()
            self._heights[width] = self.arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(width, 0)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """The height needed in `rect`; with `move`, put everything in its place too."""
        raise NotImplementedError


def height_of(item: QLayoutItem, width: int) -> int:
    """How high an item wants to be at a width."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


class ColumnsLayout(_Items):
    """Columns with a minimum width and a weight; see :class:`Columns`."""

    def __init__(self, columns: list[tuple[int, float]], gap: int = GAP) -> None:
        super().__init__()
        self._usual, self._gap = columns, gap
        self._wanted: dict[QWidget, int] = {}

    @property
    def _columns(self) -> list[tuple[int, float]]:
        return [(_larger(least), weight) for least, weight in self._usual]

    def place(self, widget: QWidget, column: int) -> None:
        """Add a widget at the bottom of `column`."""
        self._wanted[widget] = column
        self.addWidget(widget)

    def columns_at(self, width: int) -> int:
        """How many columns stand beside each other in `width` px."""
        return _fitting(self._columns, self._gap, width)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        used = sorted({self._column(item) for item in shown}) or [0]
        # A column in which nothing is shown takes no room.
        columns = [self._columns[column] for column in used]
        count = _fitting(columns, self._gap, rect.width())
        widths = self._widths(columns, rect.width(), count)
        lefts = [rect.left() + sum(widths[:i]) + i * self._gap for i in range(count)]
        bottoms = [0] * count
        for place, column in enumerate(used):
            # A column that no longer fits beside the others goes under the shortest one, as a whole.
            target = place if place < count else bottoms.index(min(bottoms))
            for item in shown:
                if self._column(item) != column:
                    continue
                top = bottoms[target] + (self._gap if bottoms[target] else 0)
                height = height_of(item, widths[target])
                if move:
                    item.setGeometry(QRect(lefts[target], rect.top() + top, widths[target], height))
                bottoms[target] = top + height
        return max(bottoms, default=0)

    def _column(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return self._wanted.get(widget, 0) if widget is not None else 0

    def _widths(self, columns: list[tuple[int, float]], width: int, count: int) -> list[int]:
        free = width - self._gap * (count - 1)
        total = sum(weight for _, weight in columns[:count])
        widths = [max(least, int(free * weight / total)) for least, weight in columns[:count]]
        excess = sum(widths) - free
        # Whoever is above its minimum gives way for those who are held up by it.
        for i in sorted(range(count), key=lambda i: columns[i][0] - widths[i]):
            give = min(max(excess, 0), max(widths[i] - columns[i][0], 0))
            widths[i] -= give
            excess -= give
        widths[-1] += max(free - sum(widths), 0)
        return [min(w, width) for w in widths]


def _larger(width: int) -> int:
    """A least width in px, for the size of the text."""
    return width * look.text_size() // 100


def _fitting(columns: list[tuple[int, float]], gap: int, width: int) -> int:
    """How many of the columns stand beside each other in `width` px."""
    count = len(columns)
    while count > 1 and sum(column[0] for column in columns[:count]) + gap * (count - 1) > width:
        count -= 1
    return count


class GridLayout(_Items):
    """Equally wide cells, as many beside each other as fit; see :class:`CardGrid`."""

    def __init__(self, least: int, gap: int = GAP, most: int = 0) -> None:
        super().__init__()
        self._least, self._gap, self._most = least, gap, most

    def arrange(self, rect: QRect, *, move: bool) -> int:
        items = [item for item in self._items if not item.isEmpty()]
        least = _larger(self._least)
        count = max(1, (rect.width() + self._gap) // (least + self._gap))
        if self._most:
            count = min(count, self._most)
        cell = (rect.width() - self._gap * (count - 1)) // count
        top = 0
        for start in range(0, len(items), count):
            row = items[start : start + count]
            height = max(height_of(item, cell) for item in row)
            for i, item in enumerate(row):
                if move:
                    left = rect.left() + i * (cell + self._gap)
                    item.setGeometry(QRect(QPoint(left, rect.top() + top), QSize(cell, height)))
            top += height + self._gap
        return max(0, top - self._gap)


class FlowLayout(_Items):
    """Widgets in their own size, one after the other, going on at the next line.

    Centred in the line's height.
    """

    def __init__(self, gap: int = 8, *, right: bool = False) -> None:
        super().__init__()
        self._gap, self._right = gap, right

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def arrange(self, rect: QRect, *, move: bool) -> int:
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = item.sizeHint().width()
            if not lines or width > room:
                lines.append([])
                room = rect.width()
            lines[-1].append(item)
            room -= width + self._gap
        top = 0
        for line in lines:
            sizes = [_within(item, max(rect.width(), 1)) for item in line]
            height = max(size.height() for size in sizes)
            used = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
            left = rect.left() + (max(0, rect.width() - used) if self._right else 0)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    item.setGeometry(
                        QRect(QPoint(left, rect.top() + top + (height - size.height()) // 2), size)
                    )
                left += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap)


def _within(item: QLayoutItem, width: int) -> QSize:
    """The size of an item, which may have to be narrower than it likes."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, height_of(item, width))


def _grow_in_height(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Columns(QWidget):
    """Columns of cards. Each column is (least width in px, weight); with too little room there are fewer
    columns. With larger text they are wider.

    A column that does not fit goes as a whole under the shortest of the others.
    """

    def __init__(
        self, columns: list[tuple[int, float]], gap: int = GAP, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = ColumnsLayout(columns, gap)
        self._columns.setContentsMargins(QMargins())
        self.setLayout(self._columns)
        _grow_in_height(self)

    def add(self, widget: QWidget, column: int = 0) -> None:
        """Put a card at the bottom of `column` (from 0)."""
        self._columns.place(widget, column)

    def columns_at(self, width: int) -> int:
        """How many columns stand beside each other in `width` px."""
        return self._columns.columns_at(width)


class CardGrid(QWidget):
    """Equally large cards, each at least `least` px wide, as many beside each other as fit (at most `most`).

    With larger text they are wider.
    """

    def __init__(
        self, least: int = 320, gap: int = GAP, most: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = GridLayout(least, gap, most)
        grid.setContentsMargins(QMargins())
        self.setLayout(grid)
        _grow_in_height(self)

    def add(self, widget: QWidget) -> None:
        """Put a card at the end."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def show_widgets(self, widgets: list[QWidget]) -> None:
        """Show exactly these cards, in this order; a card that is no longer among them is deleted."""
        layout = self.layout()
        assert isinstance(layout, GridLayout)
        for gone in layout.put_in_order(widgets):
            gone.hide()
            gone.deleteLater()
        for before, widget in itertools.pairwise(widgets):
            QWidget.setTabOrder(before, widget)


class Flow(QWidget):
    """Widgets in a line that goes on at the next line when it is full, such as buttons or chips."""

    def __init__(self, gap: int = 8, *, right: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(gap, right=right)
        flow.setContentsMargins(QMargins())
        self.setLayout(flow)
        _grow_in_height(self)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)
