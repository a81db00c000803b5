"""Text on the passed device: large, in balanced lines, and still there for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing import sizes
from samenwerkdesk.ui.passing.sizes import Measure

LADDER = (0.0926, 0.0741, 0.0667, 0.0593, 0.0519, 0.0444, 0.0398, 0.0352, 0.0315, sizes.SMALLEST)
"""The sizes a text may have, from large to small."""

LINE = 1.18
"""The height of a line, in sizes."""


def broken(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text at a width; a word that is too long for a line is broken too."""
    found: list[str] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        # Qt counts in UTF-16, Python in characters.
        units = paragraph.encode("utf-16-le", "surrogatepass")
        begun = len(found)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            found.append(units[start:end].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        if len(found) == begun:
            found.append("")
    return found


def balanced(text: str, font: QFont, width: float) -> list[str]:
    """The lines at the smallest width that needs no more of them."""
    if "\n" in text:
        return [line for paragraph in text.split("\n") for line in balanced(paragraph, font, width)]
    lines = broken(text, font, width)
    if len(lines) < 2:
        return lines
    longest = max((QFontMetricsF(font).horizontalAdvance(word) for word in text.split()), default=0.0)
    low, high = min(width, max(width * 0.5, longest + 1)), width
    while high - low > 8:
        middle = (low + high) / 2
        if len(broken(text, font, middle)) <= len(lines):
            high = middle
        else:
            low = middle
    return broken(text, font, high)


def pitch(size: int) -> int:
    """The height of a line of text of a size."""
    return round(size * LINE)


def shortened(lines: list[str], most: int, font: QFont, width: float) -> list[str]:
    """At most so many lines, the last one ending in … when there were more."""
    most = max(1, most)
    if len(lines) <= most:
        return lines
    last = QFontMetricsF(font).elidedText(" ".join(lines[most - 1 :]), Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], last]


class Words(QLabel):
    """Plain text that is put in its place by the screen; ``ink`` is a colour of the theme."""

    def __init__(
        self,
        text: str = "",
        ink: str = "room_text",
        weight: int = 400,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink, self._weight = ink, weight
        self._lines: list[str] = []
        self._size = 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setText(text)

    def place(self, measure: Measure, left: int, top: int, width: int, part: float, most: int = 0) -> int:
        """Put it in its place in a size that is a part of the height; returns where it ends.

        With ``most`` it gets no higher than that.
        """
        self._size = measure.text(part)
        font = sizes.font(self._size, self._weight)
        lines = balanced(self.text(), font, width) if self.text() else []
        if most:
            lines = shortened(lines, most // pitch(self._size), font, width)
        self._lines = lines
        height = len(lines) * pitch(self._size)
        self.setFont(font)
        self.setGeometry(left, top, width, max(1, height))
        self.update()
        return top + height

    def fit(
        self, measure: Measure, left: int, top: int, width: int, most: int, parts: Sequence[float] = LADDER
    ) -> int:
        """Put it in its place in the largest of these sizes in which it is no higher than ``most``."""
        return self.place(
            measure, left, top, width, fitting([self.text()], measure, width, most, self._weight, parts), most
        )

    def wipe(self) -> None:
        """Say nothing any more."""
        self.clear()
        self.setAccessibleName("")
        self._lines = []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.colour(self._ink))
        step = pitch(self._size)
        flags = (self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask) | Qt.AlignmentFlag.AlignVCenter
        # A line may be a hair wider than it was measured.
        spare = 2 if self.alignment() & Qt.AlignmentFlag.AlignLeft else 0
        for number, line in enumerate(self._lines):
            box = QRectF(0, number * step, self.width() + spare, step)
            painter.drawText(box, flags | Qt.TextFlag.TextDontClip, line)


def fitting(
    texts: Sequence[str],
    measure: Measure,
    width: int,
    most: int,
    weight: int,
    parts: Sequence[float] = LADDER,
) -> float:
    """The largest of these sizes in which none of the texts is higher than ``most``; the last one when none fits."""
    # The longest text is most likely the one that does not fit.
    texts = sorted(texts, key=len, reverse=True)
    for part in parts:
        size = measure.text(part)
        font = sizes.font(size, weight)
        if all(len(broken(text, font, width)) * pitch(size) <= most for text in texts):
            return part
    return parts[-1]
