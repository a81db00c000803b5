"""Rows in which something is tallied: a click or the space bar on the plus is a stroke, five strokes are a gate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model.resistance import Remark
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import BLEED, Hairline
from samenwerkdesk.ui.widgets.text import Text

_STROKE, _GATE, _HIGH = 7, 12, 22
"""Between strokes, between gates of five, and how high a stroke is, in px."""

MOST_STROKES = 30
"""More than so many are a number alone."""


class Strokes(QWidget):
    """A count as strokes, with its number after them."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show another count."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HIGH + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HIGH + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2.4))
        top, x = (self.height() - _HIGH) / 2, 2.0
        number = str(self._count)
        room = self.width() - theme.metrics("strong").horizontalAdvance(number) - 16
        gates, left = divmod(self._count, 5)
        shown = self._count <= MOST_STROKES
        if shown and gates * (4 * _STROKE + _GATE) + left * _STROKE <= room:
            for gate in range(gates + bool(left)):
                many = 4 if gate < gates else left
                for at in range(many):
                    place = x + at * _STROKE
                    painter.drawLine(QPointF(place, top), QPointF(place, top + _HIGH))
                if gate < gates:
                    painter.drawLine(QPointF(x - 3, top + _HIGH - 3), QPointF(x + 3 * _STROKE + 3, top + 3))
                x += (many - 1) * _STROKE + _GATE
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text" if self._count else "muted"))
        after = QRectF(x + 4, 0, self.width() - x - 4, self.height())
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)


class _Sign(Button):
    """Plus or minus; the arrows go on to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TallyRow(QWidget):
    """One remark. ``counted(by)``: +1 or -1; ``gone(step)``: the arrows."""

    counted = Signal(int)
    gone = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(BLEED, look.space("s"), BLEED, look.space("s"))
        row.setSpacing(look.space("s"))
        self.text = Text("", "body", wrap=True)
        row.addWidget(self.text, 3, Qt.AlignmentFlag.AlignVCenter)
        self.strokes = Strokes()
        row.addWidget(self.strokes, 2)
        self.less = _Sign("−", size="small", kind="quiet")
        self.more = _Sign("+", size="small")
        for button, by in ((self.less, -1), (self.more, 1)):
            button.clicked.connect(lambda _=False, by=by: self.counted.emit(by))
            row.addWidget(button)
        self.setFocusProxy(self.more)

    def show_remark(self, remark: Remark) -> None:
        """Show a remark with its count."""
        self.text.setText(f"‘{remark.text}’")
        self.strokes.show_count(remark.heard)
        self.less.setEnabled(remark.heard > 0)
        self.setAccessibleName(f"{remark.text} {remark.heard} keer")
        self.less.setAccessibleName(f"Een minder: {remark.text} {remark.heard} keer")
        self.more.setAccessibleName(f"Een erbij: {remark.text} {remark.heard} keer")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        counts = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Backspace: -1}
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in counts:
            self.counted.emit(counts[key])
        elif key in steps:
            self.gone.emit(steps[key])
        else:
            super().keyPressEvent(event)


class TallyRows(QWidget):
    """Remarks under each other. ``counted(code, by)``: heard once more, or once less."""

    counted = Signal(str, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows: dict[str, TallyRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these remarks, always the same ones."""
        for each in remarks:
            row = self.rows.get(each.code)
            if row is None:
                row = self.rows[each.code] = TallyRow()
                row.counted.connect(lambda by, code=each.code: self.counted.emit(code, by))
                row.gone.connect(lambda step, code=each.code: self._go(code, step))
                if len(self.rows) > 1:
                    self._column.addWidget(Hairline())
                self._column.addWidget(row)
            row.show_remark(each)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.rows.values()), self)

    def _go(self, code: str, step: int) -> None:
        order = list(self.rows)
        at = order.index(code) + step
        if 0 <= at < len(order):
            self.rows[order[at]].setFocus(Qt.FocusReason.TabFocusReason)
