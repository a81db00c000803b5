"""The line under a board that has several pages: which one is shown, and the buttons to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.passing.parts import Large
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words, pitch


class Turning:
    """The buttons ``back`` and ``more`` on a board, and the words between them."""

    def __init__(self, board: QWidget) -> None:
        self._board = board
        self.back = Large("", "arrow-left", name="Vorige bladzijde", parent=board)
        self.more = Large("", "arrow-right", name="Volgende bladzijde", parent=board)
        self.words = Words("", "room_muted", align=Qt.AlignmentFlag.AlignHCenter, parent=board)

    def show(self, measure: Measure, page: int, count: int) -> None:
        """Stand at the foot of the board and say which page it is, counted from 0; gone when there is only one."""
        for widget in (self.back, self.more, self.words):
            widget.setVisible(count > 1)
        if count < 2:
            return
        top = self._board.height() - measure.touch
        for button, other in ((self.back, page > 0), (self.more, page < count - 1)):
            button.fit(measure)
            if not other and button.hasFocus():
                # Else Qt gives the keyboard to whatever comes next, such as the button that leaves the question.
                self._board.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(other)
        width = max(self.back.sizeHint().width(), self.more.sizeHint().width())
        room = measure.px(0.16)
        self.back.setGeometry(0, top, width, measure.touch)
        self.more.setGeometry(width + room, top, width, measure.touch)
        self.words.setText(f"{page + 1} van {count}")
        line = pitch(measure.text(SMALLEST))
        self.words.place(measure, width, top + (measure.touch - line) // 2, room, SMALLEST)
