"""A choice between partners or steps, each with its mark and name; as many beside each other as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.board_parts import MarkOf
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.tips import plain_tip

MARK, SIDE, GAP = 20, 10, 6
MOST, MOST_OF_MANY, MANY = 200, 132, 8
"""The greatest width of a name in px, and where there are more than so many names."""


class _Choice(Ringed, QAbstractButton):
    """One partner, or everybody."""

    def __init__(self, owner: PartnerChoice, key: str) -> None:
        super().__init__()
        self.owner, self.key = owner, key
        self.mark: MarkOf | str | None = None
        self.most = MOST
        self.setCheckable(True)
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_choice(self, text: str, mark: MarkOf | str | None, most: int) -> None:
        """Show a name and a mark; what is too long is a tool tip as well."""
        if (text, mark, most) != (self.accessibleName(), self.mark, self.most):
            self.mark, self.most = mark, most
            self.setText(text.replace("&", "&&"))
            self.setAccessibleName(text)
            wide = theme.metrics("label").horizontalAdvance(text) > most
            self.setToolTip(plain_tip(text) if wide else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        words = min(self.most, theme.metrics("label").horizontalAdvance(self.accessibleName()) + 1)
        mark = MARK + GAP if self.mark else 0
        return QSize(2 * SIDE + mark + words, look.size("control_small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, edge = self.isChecked(), theme.lines().edge
        fill = "accent" if on else "sunken" if self.underMouse() else "card"
        painter.setPen(QPen(theme.colour("accent" if on else "edge"), edge))
        painter.setBrush(theme.colour(fill))
        inset = edge / 2
        corner = look.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        left = SIDE
        if self.mark:
            place = QRectF(left, (self.height() - MARK) / 2, MARK, MARK)
            if isinstance(self.mark, str):
                ink = "on_accent" if on else "text"
                icon = theme.pixmap(self.mark, ink, MARK, self.devicePixelRatioF())
                painter.drawPixmap(place.topLeft(), icon)
            else:
                paint_mark(painter, place, *self.mark)
            left += MARK + GAP
        painter.setFont(self.font())
        painter.setPen(theme.colour("on_accent" if on else "text"))
        room = self.width() - left - SIDE + 1
        words = theme.metrics("label").elidedText(self.accessibleName(), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(
            QRect(QPoint(left, 0), QSize(room, self.height())), Qt.AlignmentFlag.AlignVCenter, words
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.owner.step(step)


class PartnerChoice(QWidget):
    """``chosen(key)`` when another one is taken; the key of everybody is ''.

    One stop for the Tab key; the arrow keys go to the next choice and take it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value = ""
        self._buttons: dict[str, _Choice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow = Flow(8)
        column.addWidget(self._flow)

    def show_choices(
        self, choices: Sequence[tuple[str, str, MarkOf | None]] | Sequence[tuple[str, str, str]]
    ) -> None:
        """Show these choices: (key, name, mark), a mark being a partner's or the name of an icon.

        The one that was taken stays, or else the first one is.
        """
        keys = [key for key, _, _ in choices]
        if keys != list(self._buttons):
            layout = self._flow.layout()
            for button in self._buttons.values():
                if layout is not None:
                    layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = {}
            for key in keys:
                button = _Choice(self, key)
                button.clicked.connect(lambda _, key=key: self.take(key))
                self._buttons[key] = button
                self._flow.add(button)
                button.show()
        for key, name, mark in choices:
            self._buttons[key].show_choice(name, mark, MOST_OF_MANY if len(keys) > MANY else MOST)
        if self._value not in self._buttons:
            self._value = keys[0] if keys else ""
        self._show_value()

    def describe(self, key: str, words: str) -> None:
        """Say to who cannot see it what the icon of a choice says."""
        self._buttons[key].setAccessibleDescription(words)

    def value(self) -> str:
        """The key of the choice in force."""
        return self._value

    def take(self, key: str) -> None:
        """Take another choice."""
        if key not in self._buttons:
            return
        changed, self._value = key != self._value, key
        self._show_value()
        if changed:
            self.chosen.emit(key)

    def step(self, by: int) -> None:
        """Take the next choice (1) or the one before (-1)."""
        keys = list(self._buttons)
        at = keys.index(self._value) + by
        if 0 <= at < len(keys):
            self.take(keys[at])
            self._buttons[keys[at]].setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """The choice in force, for the keyboard."""
        return self._buttons[self._value] if self._buttons else self

    def _show_value(self) -> None:
        for key, button in self._buttons.items():
            button.setChecked(key == self._value)
            here = key == self._value
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
