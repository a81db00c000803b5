"""A question about people: a line for each of them with the marks of the scale, on as many pages as it takes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model.ballots import Given
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.ui.passing.cells import Cell, Label
from samenwerkdesk.ui.passing.keys import held
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.turning import Turning
from samenwerkdesk.ui.passing.words import Words, fitting, pitch
from samenwerkdesk.ui.widgets.mark_typing import key_of

_CELL, _NAME = 0.100, 0.24
"""How wide a mark is, and a name at least, in heights of the window."""

_TWO = 1.16
"""From this width in heights the people stand in two columns, when one is not enough."""

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Line:
    """One person: the name, and a cell for each mark."""

    def __init__(self, board: PeopleBoard, name: str, marks: list[int]) -> None:
        self.name = Words(name, weight=600, parent=board)
        self.cells = [
            Cell(Label(key=f"{mark}", name=f"{name}, {mark}", centred=True), board) for mark in marks
        ]
        for cell in self.cells:
            cell.setCheckable(True)

    @property
    def widgets(self) -> list[QWidget]:
        return [self.name, *self.cells]

    def chosen(self) -> int | None:
        """The place of the mark that is given."""
        return next((at for at, cell in enumerate(self.cells) if cell.isChecked()), None)


class PeopleBoard(QWidget):
    """Lines to mark; ``changed`` when one was. A digit marks the current line and goes on; arrows go through lines and marks."""

    changed = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._marks = list(asked.marks)
        self._keys = [key for key, _ in asked.options]
        self.lines = [_Line(self, name, self._marks) for _, name in asked.options]
        self.scale = Words(
            f"{asked.lowest} {asked.low} · {asked.highest} {asked.high}", "room_muted", parent=self
        )
        self._measure = Measure(1024, 768)
        self._pages: list[list[tuple[int, QRect]]] = []
        self._page = self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(asked.text)
        for at, line in enumerate(self.lines):
            for place, cell in enumerate(line.cells):
                cell.clicked.connect(lambda _=False, at=at, place=place: self._pressed(at, place))
        self._turning = Turning(self)
        self._turning.back.clicked.connect(lambda: self.turn(-1))
        self._turning.more.clicked.connect(lambda: self.turn(1))

    # ------------------------------------------------------------------ what is given

    def given(self) -> Given:
        """A mark for each line that has one."""
        return Given(
            about=tuple(
                (key, float(self._marks[at]))
                for key, line in zip(self._keys, self.lines, strict=True)
                if (at := line.chosen()) is not None
            )
        )

    def put(self, given: Given) -> None:
        """Show the marks that were given before."""
        before = dict(given.about)
        for key, line in zip(self._keys, self.lines, strict=True):
            for mark, cell in zip(self._marks, line.cells, strict=True):
                cell.setChecked(before.get(key) == mark)

    def _pressed(self, at: int, place: int) -> None:
        """A cell was pressed, which has changed itself already: the others of its line give way."""
        self._at = at
        line = self.lines[at]
        for other, cell in enumerate(line.cells):
            cell.setChecked(other == place and cell.isChecked())
        self.changed.emit()

    # ------------------------------------------------------------------ places

    def arrange(self, measure: Measure) -> None:
        """Put the lines in their places on pages of this size."""
        self._measure = measure
        top = self.scale.place(measure, 0, 0, self.width(), SMALLEST) + measure.gap
        room = self.height() - top
        high, gap = measure.touch, measure.gap
        rows = max(1, (room + gap) // (high + gap))
        columns = 1
        if len(self.lines) > rows:
            columns = 2 if self.width() >= _TWO * measure.height else 1
            rows = max(1, (room - measure.touch - gap) // (high + gap))
            if len(self.lines) <= 2 * ((room + gap) // (high + gap)) and columns == 2:
                rows = -(-len(self.lines) // 2)
        wide = (self.width() - (columns - 1) * 4 * gap) // columns
        per_page = rows * columns
        self._pages = [
            [
                (at, QRect(place // rows * (wide + 4 * gap), top + place % rows * (high + gap), wide, high))
                for place, at in enumerate(range(first, min(first + per_page, len(self.lines))))
            ]
            for first in range(0, len(self.lines), per_page)
        ]
        self._page = max(0, min(self._page, len(self._pages) - 1))
        self._show_page()

    def _show_page(self) -> None:
        shown = dict(self._pages[self._page]) if self._pages else {}
        part = self._part(shown)
        for at, line in enumerate(self.lines):
            for widget in line.widgets:
                widget.setVisible(at in shown)
            if at in shown:
                self._place(line, shown[at], part)
        self._turning.show(self._measure, self._page, len(self._pages))

    def _cell(self, width: int) -> int:
        """How wide a mark is in a line of ``width``."""
        return min(self._measure.px(_CELL), (width - self._measure.px(_NAME)) // len(self._marks))

    def _part(self, shown: dict[int, QRect]) -> float:
        """The size of all names on a page."""
        width = next((box.width() for box in shown.values()), 0)
        room = width - len(self._marks) * self._cell(width) - self._measure.gap
        names = [self.lines[at].name.text() for at in shown]
        most = pitch(self._measure.text(0.0315))
        return fitting(names, self._measure, room, most, 600, (0.0315, SMALLEST))

    def _place(self, line: _Line, box: QRect, part: float) -> None:
        measure, cell = self._measure, self._cell(box.width())
        left = box.right() + 1 - len(line.cells) * cell
        most = 2 * pitch(measure.text(part))
        high = line.name.place(measure, box.left(), 0, left - box.left() - measure.gap, part, most)
        line.name.move(box.left(), box.top() + (box.height() - high) // 2)
        for at, each in enumerate(line.cells):
            each.dress(measure, SMALLEST)
            each.setGeometry(left + at * cell, box.top(), cell - measure.gap // 2, box.height())

    def turn(self, by: int) -> None:
        """Go to another page."""
        self._page = max(0, min(self._page + by, len(self._pages) - 1))
        if self._pages:
            self._at = self._pages[self._page][0][0]
        self._show_page()

    # ------------------------------------------------------------------ the keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Deal with a key; True when it meant something here."""
        if held(event) or not self.lines:
            return False
        key, typed = Qt.Key(event.key()), key_of(event.text())
        if typed.isdigit() and int(typed) in self._marks:
            self._mark(self._marks.index(int(typed)))
            self._go(1)
        elif key == Qt.Key.Key_Delete:
            self._mark(None)
        elif key in _MOVES:
            self._go(_MOVES[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            now, step = self.lines[self._at].chosen(), 1 if key == Qt.Key.Key_Right else -1
            last = len(self._marks) - 1
            self._mark(max(0, min(last, now + step)) if now is not None else 0 if step > 0 else last)
            self._go(0)
        else:
            return False
        return True

    def _mark(self, place: int | None) -> None:
        for at, cell in enumerate(self.lines[self._at].cells):
            cell.setChecked(at == place)
        self.changed.emit()

    def _go(self, by: int) -> None:
        """Make another line the current one; it gets the keyboard, so that it is seen and read out."""
        self._at = max(0, min(self._at + by, len(self.lines) - 1))
        for number, page in enumerate(self._pages):
            if any(at == self._at for at, _ in page) and number != self._page:
                self._page = number
                self._show_page()
        line = self.lines[self._at]
        line.cells[line.chosen() or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._go(0)
