"""A board of cells to choose from: it lays them out in columns, and on pages when there are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.passing.cells import NAME_LINES, Cell, Label
from samenwerkdesk.ui.passing.keys import held
from samenwerkdesk.ui.passing.piles import Page, piled
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.turning import Turning
from samenwerkdesk.ui.widgets import focus_ring

PICK, ONE, MANY = "pick", "one", "many"
"""Press to go on; choose one; choose several."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Board(QWidget):
    """Cells of one ``kind``, all of the same height, or each as high as it must be when they are not ``even``.

    ``picked(number)`` when one is pressed, ``opened(number)`` when it is pressed twice, ``turned`` when other cells are shown.
    """

    picked = Signal(int)
    opened = Signal(int)
    turned = Signal()

    def __init__(
        self,
        labels: Sequence[Label],
        kind: str = PICK,
        name: str = "",
        *,
        columns: int = 4,
        narrowest: float = 0.37,
        widest: float = 0.80,
        per_page: int = 0,
        even: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._columns, self._narrowest, self._widest, self._per_page = columns, narrowest, widest, per_page
        self._even = even
        self._measure = Measure(1024, 768)
        self._pages: list[Page] = []
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.cells = [Cell(label, self, NAME_LINES if kind == PICK else 0) for label in labels]
        for number, cell in enumerate(self.cells):
            cell.setCheckable(kind != PICK)
            cell.clicked.connect(lambda _=False, number=number: self._pressed(number))
            cell.opened.connect(lambda number=number: self._open(number))
        self._turning = Turning(self)
        self.back, self.more = self._turning.back, self._turning.more
        self.back.clicked.connect(lambda: self.turn(-1))
        self.more.clicked.connect(lambda: self.turn(1))

    # ------------------------------------------------------------------ what is chosen

    def chosen(self) -> list[int]:
        """The numbers of the cells that are chosen."""
        return [number for number, cell in enumerate(self.cells) if cell.isChecked()]

    def choose(self, numbers: Sequence[int]) -> None:
        """Let these cells be the ones that are chosen."""
        for number, cell in enumerate(self.cells):
            cell.setChecked(number in numbers)

    def press(self, number: int) -> None:
        """What a key on a cell does: choose it, in a board of several choose it or not, or go on."""
        if self.kind == PICK:
            self._show_page_of(number)
            self.picked.emit(number)
            return
        self._set(number, self.kind == ONE or not self.cells[number].isChecked())
        if self.current() is not None:
            self.go_to(number)

    def _pressed(self, number: int) -> None:
        # The button has changed itself already.
        if self.kind == PICK:
            self.picked.emit(number)
        else:
            self._set(number, self.cells[number].isChecked())

    def _set(self, number: int, on: bool) -> None:
        if self.kind == ONE:
            self.choose([number] if on else [])
        else:
            self.cells[number].setChecked(on)
        self._show_page_of(number)
        self.picked.emit(number)

    def _open(self, number: int) -> None:
        if self.kind == PICK:
            return
        self._set(number, True)
        self.opened.emit(number)

    # ------------------------------------------------------------------ places

    def arrange(self, measure: Measure, box: QRect) -> None:
        """Put the cells in their places in a box of the parent."""
        self._measure = measure
        self.setGeometry(box)
        for part in (0.0352, 0.0315, SMALLEST):
            for cell in self.cells:
                cell.dress(measure, part)
            self._pages = self.laid_out(measure, box.width(), box.height())
            if len(self._pages) <= 1 and not any(
                cell.overflows(rect.width()) for cell, rect in self._placed()
            ):
                break
        self._page = min(self._page, max(0, len(self._pages) - 1))
        self._show_page()

    def _placed(self) -> list[tuple[Cell, QRect]]:
        return [(self.cells[number], rect) for page in self._pages for number, rect in page]

    def laid_out(self, measure: Measure, width: int, height: int) -> list[Page]:
        """The cells per page: in as few columns as fit on one page, else in as many as there is room for."""
        gap = measure.gap
        most = max(1, min(self._columns, (width + gap) // (measure.px(self._narrowest) + gap)))
        for columns in range(1, most + 1):
            pages = self._flow(measure, width, height, columns)
            if len(pages) <= 1:
                return pages
        # There is a line under the cells now, to turn the page.
        height -= measure.touch + 2 * gap
        if not self._even:
            # What is higher than the page is lower when it is wider.
            while most > 1 and max(self._heights(self._each(measure, width, most))) > height:
                most -= 1
        return self._flow(measure, width, height, most)

    def height_of_all(self, measure: Measure, width: int) -> int:
        """How high all cells are under each other in the smallest text."""
        for cell in self.cells:
            cell.dress(measure, SMALLEST)
        return sum(high + measure.gap for high in self._heights(self._each(measure, width, 1)))

    def height_of_one(self, measure: Measure, width: int) -> int:
        """How high a page must be for the highest cell in the smallest text, with the line to turn the page."""
        for cell in self.cells:
            cell.dress(measure, SMALLEST)
        return max(self._heights(self._each(measure, width, 1))) + measure.touch + 2 * measure.gap

    def _each(self, measure: Measure, width: int, columns: int) -> int:
        """How wide a cell is."""
        return min((width - (columns - 1) * measure.gap) // columns, measure.px(self._widest))

    def _heights(self, each: int) -> list[int]:
        return [cell.height_for(each) for cell in self.cells]

    def _flow(self, measure: Measure, width: int, height: int, columns: int) -> list[Page]:
        gap = measure.gap
        each = self._each(measure, width, columns)
        if not self._even:
            parts = [cell.leaves(each, height) for cell in self.cells]
            return piled(self._heights(each), parts, each, height, gap, columns)
        high = max((cell.height_for(each) for cell in self.cells), default=measure.touch)
        rows = max(1, (height + gap) // (high + gap))
        per_page = rows * columns
        if self._per_page and per_page > self._per_page:
            per_page = self._per_page
        count = len(self.cells)
        # Columns of the same length look calmer than full ones and a remainder.
        rows = min(rows, -(-min(count, per_page) // columns)) or 1
        per_page = min(per_page, rows * columns)
        return [
            [
                (number, QRect(at // rows * (each + gap), at % rows * (high + gap), each, high))
                for at, number in enumerate(range(first, min(first + per_page, count)))
            ]
            for first in range(0, count, per_page)
        ]

    def turn(self, by: int) -> None:
        """Go to another page."""
        self._page = max(0, min(self._page + by, len(self._pages) - 1))
        self._show_page()

    @property
    def page(self) -> list[int]:
        """The numbers of the cells that are shown."""
        return [number for number, _ in self._pages[self._page]] if self._pages else []

    def _show_page_of(self, number: int) -> None:
        if number in self.page:
            return
        for at, page in enumerate(self._pages):
            if any(each == number for each, _ in page):
                self._page = at
                self._show_page()
                return

    def _show_page(self) -> None:
        shown = dict(self._pages[self._page]) if self._pages else {}
        for number, cell in enumerate(self.cells):
            if number in shown:
                cell.setGeometry(shown[number])
                before = self._pages[: self._page]
                cell.show_leaf(sum(each == number for page in before for each, _ in page))
            cell.setVisible(number in shown)
        self._turning.show(self._measure, self._page, len(self._pages))
        self.turned.emit()

    # ------------------------------------------------------------------ the keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            chosen = [number for number in self.chosen() if number in self.page]
            if chosen:
                self.go_to(chosen[0])
            else:
                focus_ring.show_for(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_ring.hide_for(self)

    def current(self) -> int | None:
        """The number of the cell that has the keyboard."""
        return next((number for number, cell in enumerate(self.cells) if cell.hasFocus()), None)

    def go_to(self, number: int) -> None:
        """Give a cell the keyboard."""
        self._show_page_of(number)
        self.cells[number].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.moved(event):
            event.ignore()

    def moved(self, event: QKeyEvent) -> bool:
        """Let an arrow key go to another cell, which in a board of one choice chooses it; False for any other key."""
        key = Qt.Key(event.key())
        if not self.cells or not self._pages or held(event):
            return False
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            wanted: int | None = self.page[0 if key == Qt.Key.Key_Home else -1]
        elif key in ARROWS:
            wanted = self._beside(ARROWS[key])
        else:
            return False
        if wanted is not None:
            self.go_to(wanted)
            if self.kind == ONE:
                self.press(wanted)
        return True

    def _beside(self, way: tuple[int, int]) -> int | None:
        """The nearest cell in a direction; over the edge of the page the next one in the order."""
        here = self.current()
        if here is None:
            here = next((number for number in self.chosen() if number in self.page), None)
        if here is None:
            return self.page[0]
        shown = dict(self._pages[self._page])
        from_ = shown.get(here)
        if from_ is None:
            return self.page[0]
        best: tuple[int, int] | None = None
        for number, rect in shown.items():
            off = rect.center() - from_.center()
            along = off.x() * way[0] + off.y() * way[1]
            aside = abs(off.y() if way[0] else off.x())
            overlap = rect.top() <= from_.bottom() and rect.bottom() >= from_.top()
            if along <= 0 or number == here or (way[0] and not overlap):
                continue
            score = along + 2 * aside
            if best is None or score < best[0]:
                best = (score, number)
        if best is not None:
            return best[1]
        over = here + (way[0] or way[1])
        return over if 0 <= over < len(self.cells) and over not in shown else None
