"""What every screen of the passed device is: one thing at a time, with large buttons under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from samenwerkdesk.ui.passing.cells import Cell
from samenwerkdesk.ui.passing.keys import held
from samenwerkdesk.ui.passing.paper import Paper
from samenwerkdesk.ui.passing.parts import Large, Planks, in_a_row
from samenwerkdesk.ui.passing.sizes import Measure
from samenwerkdesk.ui.passing.words import Words

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_Back)


class Screen(QWidget):
    """One screen; it is made when it is shown, and wiped and thrown away after it. ``left`` on Esc."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.foot_left = 0
        self.measure = Measure(1024, 768)

    def arrange(self, measure: Measure) -> None:
        """Put everything in its place."""
        raise NotImplementedError

    def begin(self, reason: Qt.FocusReason) -> None:
        """Give the keyboard to what it is for."""
        raise NotImplementedError

    def key(self, event: QKeyEvent) -> bool:
        """Deal with a key that no control wanted; True when it meant something."""
        return False

    def command(self, event: QKeyEvent) -> bool:
        """Deal with a key that is pressed with Ctrl, Alt or Meta; True when it meant something, which few do."""
        return False

    def wipe(self) -> None:
        """Leave nothing to be found of what was shown or filled in."""
        for widget in self.findChildren(QWidget):
            if isinstance(widget, (Words, Planks, Cell, Paper)):
                widget.wipe()
            elif not isinstance(widget, (Large, QPlainTextEdit)):
                widget.setAccessibleName("")

    def row(self, measure: Measure, left: Sequence[Large], right: Sequence[Large]) -> None:
        """Put the large buttons at both ends of their bar."""
        in_a_row(measure, measure.bar, left, right, 0.20)

    def foot(self, measure: Measure, *quiet: Large) -> None:
        """Put quiet buttons at the right end of the foot."""
        height = measure.touch
        top = measure.foot + (measure.height - measure.foot - height) // 2
        # Their words end where the column does; what is around the words is only there to be pressed.
        edge = measure.left + measure.column + Large.quiet_padding(measure)
        in_a_row(measure, QRect(measure.left, top, edge - measure.left, height), (), quiet)
        self.foot_left = min((button.x() for button in quiet), default=measure.left + measure.column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure = Measure(self.width(), self.height())
        self.arrange(self.measure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() in (*ENTER, *BACK, Qt.Key.Key_Escape):
            # A key that is held must not run through everything.
            event.accept()
        elif held(event):
            if not self.command(event):
                event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.key(event):
            event.ignore()
