"""The small parts of the passed device: large buttons, planks that count, the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing import sizes
from samenwerkdesk.ui.passing.pointing import Pointing
from samenwerkdesk.ui.passing.sizes import Measure
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.planks import paint_plank


class Large(Button):
    """The button of the kit at the size of the window; ``part`` is its text, in heights of the window.

    ``also`` is another text it may get, for which it has room.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        kind: str = "secondary",
        *,
        trailing: bool = False,
        ink: str = "",
        part: float = 0.0352,
        name: str = "",
        also: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon, kind, trailing=trailing, ink=ink, parent=parent)
        self._measure = Measure(1024, 768)
        self._part, self._also = part, also
        self._pointing = Pointing(self)
        self.setAccessibleName(name or text)

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text)

    def fit(self, measure: Measure) -> None:
        """Take the size that belongs to the window."""
        self._measure = measure
        self.setFont(sizes.font(measure.text(self._part), 400 if self.kind == "quiet" else 600))

    def sizeHint(self) -> QSize:
        advance = self.fontMetrics().horizontalAdvance
        width = 2 * self._padding() + max(advance(self._label()), advance(self._also)) + 2
        if self.icon_name:
            width += self._icon_size() + (self._gap() if self.text() else 0)
        return QSize(max(width, self._measure.touch), self._measure.touch)

    def underMouse(self) -> bool:
        return self._pointing.real and super().underMouse()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Who clicks everything twice must not go two screens further.
        event.accept()

    def _padding(self) -> int:
        if self.kind == "quiet":
            return self.quiet_padding(self._measure)
        return round(self._measure.touch * 0.45)

    @staticmethod
    def quiet_padding(measure: Measure) -> int:
        """What is around the words of a quiet button, in px."""
        return round(measure.touch * 0.25)

    def _icon_size(self) -> int:
        return round(self._measure.text(self._part) * 1.15)

    def _gap(self) -> int:
        return round(self._measure.text(self._part) * 0.45)


def in_a_row(
    measure: Measure, box: QRect, left: Sequence[Large], right: Sequence[Large], least: float = 0.0
) -> None:
    """Put buttons at both ends of a box, none narrower than ``least`` heights of the window."""
    x = box.left()
    for button in left:
        button.fit(measure)
        width = max(button.sizeHint().width(), measure.px(least))
        button.setGeometry(x, box.top(), width, box.height())
        x += width + 2 * measure.gap
    x = box.left() + box.width()
    for button in right:
        button.fit(measure)
        width = max(button.sizeHint().width(), measure.px(least))
        x -= width
        button.setGeometry(x, box.top(), width, box.height())
        x -= 2 * measure.gap


class Planks(QWidget):
    """A plank for each of a number of things, some of them filled: people who answered, questions that were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: tuple[bool, ...] = ()
        self._boxes: list[tuple[float, float, float, float]] = []

    def show_count(self, filled: int, count: int, describe: str) -> None:
        """Fill the first ``filled`` of ``count``."""
        self.show_each([at < filled for at in range(count)], describe)

    def show_each(self, filled: Sequence[bool], describe: str) -> None:
        """Fill those that are true."""
        self._filled = tuple(filled)
        self.setAccessibleName(describe)
        self.update()

    def wipe(self) -> None:
        """Count nothing any more."""
        self._filled = ()
        self._boxes = []
        self.setAccessibleName("")
        self.update()

    def place(self, left: int, top: int, width: int, plank: tuple[float, float, float], rows: int = 1) -> int:
        """Put them in their place; returns where they end.

        ``plank`` is the width, height and gap they like, in px: they get narrower, and lower, when there is no room.
        """
        count = len(self._filled)
        per_row = -(-count // rows) if count else 1
        wide, high, gap = plank
        shrink = min(1.0, width / (per_row * (wide + gap) - gap))
        wide, gap = wide * shrink, gap * shrink
        high /= 1 + 0.35 * (rows - 1)
        self._boxes = [
            (at % per_row * (wide + gap), at // per_row * (high + gap), wide, high) for at in range(count)
        ]
        total = round(rows * (high + gap) - gap)
        self.setGeometry(left, top, width + 1, total + 1)
        self.update()
        return top + total

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = max(float(theme.lines().edge), self.window().height() * 0.0014)
        for filled, (x, y, wide, high) in zip(self._filled, self._boxes, strict=False):
            if filled:
                paint_plank(painter, x, y, wide, high)
            else:
                paint_plank(painter, x, y, wide, high, fill="", line="edge", pen=min(line, wide / 4))


def paint_foot(painter: QPainter, measure: Measure, name: str, room: int) -> None:
    """Paint the house mark and the name of the collaboration at the left of the foot, in ``room`` px."""
    size = measure.text(sizes.SMALLEST)
    font = sizes.font(size)
    middle = (measure.foot + measure.height) / 2
    high = 0.86 * size
    wide = high * 0.30
    left = float(measure.left)
    for _ in range(3):
        paint_plank(painter, left, middle - high / 2, wide, high)
        left += wide * 1.35
    left += 0.35 * size
    painter.setFont(font)
    painter.setPen(theme.colour("room_muted"))
    box = QRect(
        round(left), measure.foot, max(0, room - round(left) + measure.left), measure.height - measure.foot
    )
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
