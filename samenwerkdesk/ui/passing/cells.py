"""One thing to choose on the passed device: a mark, an answer, a name, an organisation."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing import sizes, words
from samenwerkdesk.ui.passing.pointing import Pointing
from samenwerkdesk.ui.passing.sizes import Measure
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.marks import paint_mark

NAME_LINES = 3
"""Lines of a name in one cell; the whole name is still there for who cannot see it."""


class Label(NamedTuple):
    """What stands on a cell.

    ``key`` is the number or letter at its left, ``sub`` a smaller line under the text, ``mark`` a partner's (look, letter);
    ``name`` is read out instead of key and text. ``centred`` cells have only their key, ``dashed`` ones say 'weet ik niet'.
    """

    text: str = ""
    key: str = ""
    sub: str = ""
    mark: tuple[int, str] | None = None
    name: str = ""
    centred: bool = False
    dashed: bool = False
    square: bool = False

    @property
    def spoken(self) -> str:
        """What is read out."""
        return self.name or ", ".join(part for part in (self.key.strip(), self.text, self.sub) if part)


class Cell(Ringed, QAbstractButton):
    """The button of one thing to choose. Which of them is chosen, and where the arrow keys go, is the board's business.

    ``opened`` on a double click. With ``most`` there are no more lines of text than that.
    """

    opened = Signal()

    def __init__(self, label: Label, parent: QWidget | None = None, most: int = 0) -> None:
        super().__init__(parent)
        self.label = label
        self._most = most
        self._leaf = 0
        self._pointing = Pointing(self)
        self._measure = Measure(1024, 768)
        self._part = 0.0352
        self._pressed_here = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(label.spoken)

    def say(self, label: Label) -> None:
        """Say something else."""
        self.label = label
        self.setAccessibleName(label.spoken)
        self.update()

    def wipe(self) -> None:
        """Say nothing any more, and be chosen no more."""
        self.say(Label())
        self.setChecked(False)

    # ------------------------------------------------------------------ size

    def dress(self, measure: Measure, part: float) -> None:
        """Take the sizes that belong to the window, and text of a part of its height."""
        self._measure, self._part = measure, part
        self.update()

    def height_for(self, width: int) -> int:
        """How high the cell must be at a width."""
        text = len(self._lines(width)) * words.pitch(self._text_size)
        sub = words.pitch(self._small) if self.label.sub else 0
        return max(self._measure.touch, text + sub + 2 * self._measure.px(0.0111))

    def leaves(self, width: int, height: int) -> int:
        """On how many pages of this size its text is read; one, unless it is longer than all of a page."""
        if self.height_for(width) <= height:
            return 1
        return -(-len(self._lines(width)) // self._fit(height))

    def _fit(self, height: int) -> int:
        return max(1, (height - 2 * self._measure.px(0.0111)) // words.pitch(self._text_size))

    def show_leaf(self, leaf: int) -> None:
        """Show one of the :meth:`leaves`, counted from 0."""
        self._leaf = leaf
        self.update()

    def _on_leaf(self, lines: list[str]) -> list[str]:
        fit = self._fit(self.height())
        return lines[self._leaf * fit : (self._leaf + 1) * fit] if self._leaf or len(lines) > fit else lines

    def overflows(self, width: int) -> bool:
        """Whether the text does not fit in the lines there are at a width."""
        if not self._most:
            return False
        font = sizes.font(self._text_size, 600)
        return len(words.broken(self.label.text, font, self._room(width))) > self._most

    @property
    def _text_size(self) -> int:
        return self._measure.text(self._part)

    @property
    def _small(self) -> int:
        return self._measure.text(sizes.SMALLEST)

    def _lines(self, width: int) -> list[str]:
        if not self.label.text:
            return []
        font = sizes.font(self._text_size, 600)
        room = self._room(width)
        lines = words.broken(self.label.text, font, room)
        return words.shortened(lines, self._most, font, room) if self._most else lines

    def _before(self) -> int:
        """Where the text begins."""
        pad = self._measure.px(0.0222)
        if self.label.mark is not None or self.label.key:
            return pad + self._mark_size() + round(0.6 * pad)
        return pad

    def _mark_size(self) -> int:
        return self._measure.px(0.0444)

    def _room(self, width: int) -> int:
        tick = self._measure.px(0.0519) if self.isCheckable() else 0
        return width - self._before() - self._measure.px(0.0148) - tick

    # ------------------------------------------------------------------ hands

    def underMouse(self) -> bool:
        return self._pointing.real and super().underMouse()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            # The arrows are the board's, Enter is the screen's.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_here = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click may have been for the screen before this one.
        if self._pressed_here and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
        event.accept()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        chosen = self.isChecked()
        painter.setPen(theme.colour("on_accent_soft" if chosen else "room_text"))
        size = self._measure.text(max(self._part, 0.0398))
        if self.label.centred:
            painter.setFont(sizes.font(self._measure.text(0.0593), 700))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.label.key)
            if chosen:
                side = min(self._measure.px(0.0333), self.height() // 3)
                x, y = (self.width() - side) // 2, self.height() - round(1.15 * side)
                if self.height() < 2 * self._measure.text(0.0593):
                    # Under the mark it would lie on it.
                    side = round(0.7 * side)
                    x, y = self.width() - round(1.25 * side), round(0.25 * side)
                self._paint_tick(painter, x, y, side)
            return
        pad = self._measure.px(0.0222)
        if self.label.mark is not None:
            side = self._mark_size()
            paint_mark(painter, QRectF(pad, (self.height() - side) / 2, side, side), *self.label.mark)
        elif self.label.key:
            self._paint_key(painter, pad, size)
        self._paint_text(painter, chosen)
        if chosen:
            side = round(0.9 * size)
            self._paint_tick(painter, self.width() - pad - side, (self.height() - side) // 2, side)

    def _paint_tick(self, painter: QPainter, x: int, y: int, side: int) -> None:
        painter.drawPixmap(x, y, theme.pixmap("check", "accent", side, self.devicePixelRatioF()))

    def _paint_ground(self, painter: QPainter) -> None:
        chosen, hover = self.isChecked(), self.underMouse()
        line = sizes.pen(self._measure) * (2.4 if chosen else 1.0)
        outline = QPen(theme.colour("accent" if chosen else "edge"), line)
        if self.label.dashed and not chosen:
            outline.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(outline)
        fill = "accent_soft" if chosen or self.isDown() else "sunken" if hover else "card"
        painter.setBrush(
            Qt.BrushStyle.NoBrush if self.label.dashed and fill == "card" else theme.colour(fill)
        )
        corner, inset = sizes.radius(self._measure), line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)

    def _paint_key(self, painter: QPainter, pad: int, size: int) -> None:
        painter.setFont(sizes.font(size, 700))
        if not self.label.square:
            box = QRectF(pad, 0, self._measure.px(0.07), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.label.key)
            return
        # Where several may be chosen, the number stands in a box to tick.
        side = self._measure.px(0.0444)
        box = QRectF(pad, (self.height() - side) / 2, side, side)
        painter.save()
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), sizes.pen(self._measure)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()
        painter.setFont(sizes.font(self._small, 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.label.key)

    def _paint_text(self, painter: QPainter, chosen: bool) -> None:
        bold = chosen or self.label.mark is not None or bool(self.label.sub)
        lines = self._lines(self.width())
        step = words.pitch(self._text_size)
        sub = words.pitch(self._small) if self.label.sub else 0
        lines = self._on_leaf(lines)
        top = (self.height() - len(lines) * step - sub) / 2
        left, room = self._before(), self._room(self.width())
        painter.setFont(sizes.font(self._text_size, 600 if bold else 400))
        for number, line in enumerate(lines):
            box = QRectF(left, top + number * step, room + 2, step)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)
        if sub:
            font = sizes.font(self._small)
            painter.setFont(font)
            painter.setPen(theme.colour("on_accent_soft" if chosen else "room_muted"))
            shown = QFontMetricsF(font).elidedText(self.label.sub, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRectF(left, top + len(lines) * step, room + 2, sub), Qt.AlignmentFlag.AlignVCenter, shown
            )
