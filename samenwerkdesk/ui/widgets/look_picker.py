"""Choosing one of the looks of a partner: colour and shape, with the letter of whoever has it now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.text import Text

SHAPES = {
    "circle": "rondje",
    "square": "vierkant",
    "triangle": "driehoek",
    "diamond": "ruit",
    "pentagon": "vijfhoek",
    "hexagon": "zeshoek",
    "shield": "schild",
    "octagon": "achthoek",
    "drop": "druppel",
    "house": "huisje",
    "cross": "kruis",
    "clover": "klaver",
    "trapezium": "trapezium",
    "star": "ster",
}

CELL, MARK = 40, 28


class _Looks(Ringed, QWidget):
    """The control: all looks in one or two rows. The arrow keys take the next one, a click the one under it."""

    chosen = Signal(int)
    pointed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = len(look.tokens().partners)
        self.value = 0
        self.letters: dict[int, str] = {}
        self.hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns(self, width: int) -> int:
        """How many looks stand beside each other."""
        return self.count if width >= self.count * CELL else (self.count + 1) // 2

    def cell(self, index: int) -> QRectF:
        """The square of a look."""
        columns = self.columns(self.width())
        return QRectF(index % columns * CELL, index // columns * CELL, CELL, CELL)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return -(-self.count // self.columns(width)) * CELL

    def sizeHint(self) -> QSize:
        return QSize((self.count + 1) // 2 * CELL, 2 * CELL)

    def minimumSizeHint(self) -> QSize:
        return QSize((self.count + 1) // 2 * CELL, CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count):
            cell = self.cell(index).adjusted(1, 1, -1, -1)
            if index == self.value:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(theme.colour("accent_soft"))
                painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5)
            elif index == self.hovered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("sunken"))
                painter.drawRoundedRect(cell, 6, 6)
            inset = (cell.width() - MARK) / 2
            paint_mark(
                painter, cell.adjusted(inset, inset, -inset, -inset), index, self.letters.get(index, " ")
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self.columns(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self.value,
            Qt.Key.Key_End: self.count - 1 - self.value,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self._take(self.value + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._take(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _at(self, place: QPointF) -> int:
        return next((index for index in range(self.count) if self.cell(index).contains(place)), -1)

    def _hover(self, index: int) -> None:
        if index != self.hovered:
            self.hovered = index
            self.update()
            self.pointed.emit()

    def _take(self, index: int) -> None:
        if 0 <= index < self.count and index != self.value:
            self.value = index
            self.update()
            self.chosen.emit(index)


class LookPicker(QWidget):
    """All looks with a label above and, under them, what the look is and who else has it.

    `chosen(index)` comes when the user takes another look; looks count from 0.
    """

    chosen = Signal(int)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("xs"))
        self.label = Text(label, "label", "muted")
        column.addWidget(self.label)
        self.looks = _Looks()
        self.looks.setAccessibleName(label)
        self.looks.chosen.connect(self._chosen)
        self.looks.pointed.connect(self._tell)
        column.addWidget(self.looks)
        self.note = Note("", "")
        column.addWidget(self.note)
        self.setFocusProxy(self.looks)
        self._letter = ""
        self._used: dict[int, tuple[str, str]] = {}

    def show_looks(self, value: int, letter: str, used: Mapping[int, tuple[str, str]]) -> None:
        """Show which look is in force, for the partner with `letter`; `used` has (letter, name) of who has a look."""
        self._letter, self._used = letter, dict(used)
        self.looks.value = value % self.looks.count
        self._relabel()

    def value(self) -> int:
        """The look in force."""
        return self.looks.value

    def _chosen(self, index: int) -> None:
        self._relabel()
        self.chosen.emit(index)

    def _relabel(self) -> None:
        self.looks.letters = {index: letter for index, (letter, _) in self._used.items()}
        self.looks.letters[self.looks.value] = self._letter
        self.looks.update()
        self._tell()

    def _tell(self) -> None:
        shown = self.looks.hovered if self.looks.hovered >= 0 else self.looks.value
        described = describe(shown)
        other = self._used.get(shown)
        if other is None:
            self.note.show_note(described)
        else:
            self.note.show_note(f"{described}: die heeft {other[1]} ({other[0]}) ook", "info-circle", "warn")
        value = self.looks.value
        taken = self._used.get(value)
        said = describe(value) + (f", die heeft {taken[1]} ({taken[0]}) ook" if taken else "")
        if said != self.looks.accessibleDescription():
            self.looks.setAccessibleDescription(said)


def describe(index: int) -> str:
    """A look in words: 'Oker, vierkant'."""
    looks = look.partner(index)
    return f"{looks.name.capitalize()}, {SHAPES.get(looks.shape, looks.shape)}"
