"""A segmented control: a few choices in one frame, one of them in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayoutItem, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.columns import _Items
from samenwerkdesk.ui.widgets.focus_ring import Ringed

BETWEEN = 4
"""Between rows of choices, in px."""


class _Segment(Ringed, QAbstractButton):
    """One choice. `left` comes when the focus goes elsewhere."""

    left = Signal()

    def __init__(self, text: str, icon: str, first: bool, last: bool, small: bool) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self._icon, self._first, self._last, self._small = icon, first, last, small
        self._at_end = last
        self.setFont(theme.font("label" if small else "strong"))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Whether it is the first and the last of a frame."""
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        padding = 12 if self._small else 16
        width = 2 * padding + self.fontMetrics().horizontalAdvance(self.text()) + 1
        if self._icon:
            width += self._icon_size() + 8
        # The last one draws the frame's right side too.
        width += 1 if self._at_end else 0
        return QSize(width, look.size("control_small" if self._small else "control"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.lines().edge
        corner = look.radius("control") - 0.5
        # Drawn wider than the widget on the sides that are not an end of the frame, so only ends are rounded.
        rect = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        if not self._last:
            rect.setRight(self.width() + 12)
        if not self._first:
            rect.setLeft(-12)
        path = QPainterPath()
        path.addRoundedRect(rect, corner, corner)
        on = self.isChecked()
        fill = "accent" if on else "sunken" if self.underMouse() and self.isEnabled() else "card"
        painter.fillPath(path, theme.colour(fill))
        line = QPen(theme.colour("accent" if on else "edge"), edge)
        painter.setPen(line)
        painter.drawPath(path)
        if not self._first:
            painter.setPen(QPen(theme.colour("edge"), edge))
            painter.drawLine(QLineF(edge / 2, 0, edge / 2, self.height()))
        ink = "on_accent" if on else "text" if self.isEnabled() else "disabled_text"
        painter.setPen(theme.colour(ink))
        painter.setFont(self.font())
        width = self.fontMetrics().horizontalAdvance(self.text())
        icon = self._icon_size() + 8 if self._icon else 0
        left = (self.width() - width - icon) / 2
        if self._icon:
            size = self._icon_size()
            shown = theme.pixmap(self._icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(round(left), (self.height() - size) // 2, shown)
            left += icon
        painter.drawText(
            QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )

    def _icon_size(self) -> int:
        return 18 if self._small else look.size("icon")


class _Segments(_Items):
    """Choices beside each other; with ``wraps`` they go on in a frame underneath when they do not fit."""

    wraps = False

    def hasHeightForWidth(self) -> bool:
        return self.wraps

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        return QSize(sum(size.width() for size in sizes), max((size.height() for size in sizes), default=0))

    def arrange(self, rect: QRect, *, move: bool) -> int:
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._items:
            width = item.sizeHint().width()
            if not lines or (self.wraps and width > room):
                lines.append([])
                room = rect.width()
            lines[-1].append(item)
            room -= width
        top = 0
        for line in lines:
            left, height = rect.left(), max(item.sizeHint().height() for item in line)
            for item in line:
                width = item.sizeHint().width()
                if move:
                    segment = item.widget()
                    if isinstance(segment, _Segment):
                        segment.set_ends(first=item is line[0], last=item is line[-1])
                    item.setGeometry(QRect(left, rect.top() + top, width, height))
                left += width
            top += height + BETWEEN
        return max(0, top - BETWEEN)


class Segmented(QWidget):
    """Choices (key, label) or (key, label, icon); `chosen(key)` comes when the user takes another one.

    One stop for the Tab key; the arrow keys go to the next choice and take it.
    """

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str] | tuple[str, str, str]],
        value: str = "",
        *,
        name: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        self._row = _Segments(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for i, option in enumerate(options):
            icon = option[2] if len(option) > 2 else ""
            button = _Segment(option[1], icon, i == 0, i == len(options) - 1, small)
            button.setAccessibleDescription(name)
            button.left.connect(self._stop_at_choice)
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[option[0]] = button
        self.set_value(value or (options[0][0] if options else ""))
        self._group.buttonToggled.connect(self._toggled)

    def let_wrap(self) -> None:
        """Let the choices go on under each other where there is no room beside each other."""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._row.wraps = True
        self.setSizePolicy(policy)

    def choices(self) -> list[str]:
        """The keys of the choices, in their order."""
        return list(self._buttons)

    def value(self) -> str:
        """The key of the choice in force."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Put another choice in force, without a signal."""
        button = self._buttons.get(key)
        if button is not None and not button.isChecked():
            self._group.blockSignals(True)
            button.setChecked(True)
            self._group.blockSignals(False)
        self._stop_at_choice()

    def button(self, key: str) -> QAbstractButton:
        """The control of one choice, such as for a tool tip."""
        return self._buttons[key]

    def _stop_at_choice(self) -> None:
        # Qt leaves every button a stop until one has had the focus.
        for button in self._buttons.values():
            stop = button.isChecked() or button.hasFocus()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on:
            self._stop_at_choice()
            self.chosen.emit(self.value())
