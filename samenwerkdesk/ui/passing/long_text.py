"""A question that is longer than the screen has room for: it is read a leaf at a time, and never cut off."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.passing.parts import Large
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words, pitch

FURTHER, AGAIN = "Lees verder", "Lees vanaf het begin"


class LongText(Words):
    """Words with a button under them, ``further``, when they do not fit."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, weight=700, parent=parent)
        self.further = Large(FURTHER, kind="quiet", ink="room_muted", part=SMALLEST, parent=parent)
        self.further.hide()
        self._leaf = 0

    def turn(self) -> None:
        """Go to the next leaf, after the last one to the first; it is to be placed again then."""
        self._leaf += 1

    def place_leaf(self, measure: Measure, left: int, top: int, width: int, part: float, most: int) -> int:
        """Put it in its place, with its button no higher than ``most``; returns where that ends."""
        bottom = self.place(measure, left, top, width, part)
        lines, line = self._lines, pitch(measure.text(part))
        self.further.setVisible(bottom - top > most)
        if bottom - top <= most:
            return bottom
        each = max(1, (most - measure.touch) // line)
        count = -(-len(lines) // each)
        self._leaf %= count
        self._lines = lines[self._leaf * each : (self._leaf + 1) * each]
        self.setGeometry(left, top, width, each * line)
        words = FURTHER if self._leaf < count - 1 else AGAIN
        self.further.say(f"{words} ({self._leaf + 1} van {count})")
        self.further.fit(measure)
        # Its words begin where the lines do.
        edge = left - Large.quiet_padding(measure)
        self.further.setGeometry(edge, top + each * line, self.further.sizeHint().width(), measure.touch)
        return top + each * line + measure.touch
