"""The focus ring: 2 px outside a control with a 2 px gap, painted over everything else.

A control is :class:`Ringed`, or calls :func:`show_for` and :func:`hide_for` itself. The ring is one widget per
window; it lives in the scrolled content when the control does, so it scrolls along and is clipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme

GAP = 2

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
}


def is_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came from the keyboard or from the program, not from a click."""
    return event.reason() in _KEYBOARD


class FocusRing(QWidget):
    """The ring itself; see the module."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")
        self.target: QWidget | None = None
        self._watched: list[QWidget] = []

    def follow(self, target: QWidget) -> None:
        """Draw the ring around `target` until :meth:`leave`."""
        self.leave()
        home = _home(target)
        self.target = target
        widget: QWidget | None = target
        while widget is not None and widget is not home:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        if self.parentWidget() is not home:
            self.setParent(home)
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Stop drawing."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self.target = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif kind in (QEvent.Type.Hide, QEvent.Type.ParentChange):
            self.leave()
        return False

    def _place(self) -> None:
        target, home = self.target, self.parentWidget()
        if target is None or home is None:
            return
        out = GAP + theme.lines().focus
        corner = target.mapTo(home, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-out, -out, out, out))

    def paintEvent(self, event: QPaintEvent) -> None:
        width = theme.lines().focus
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), width))
        inset = width / 2
        corner = look.radius("control") + GAP + inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)


def show_for(control: QWidget) -> None:
    """Put the window's ring around `control`."""
    window = control.window()
    ring = _rings.get(id(window))
    if ring is None or not shiboken6.isValid(ring):
        ring = _rings[id(window)] = FocusRing()
        key = id(window)
        window.destroyed.connect(lambda: _rings.pop(key, None))
    ring.follow(control)


def hide_for(control: QWidget) -> None:
    """Take the ring away when it is around `control`."""
    ring = _rings.get(id(control.window()))
    if ring is not None and shiboken6.isValid(ring) and ring.target is control:
        ring.leave()


_rings: dict[int, FocusRing] = {}

if TYPE_CHECKING:
    _Control = QWidget
else:
    _Control = object


class Ringed(_Control):
    """Before the Qt class of a control: it has the ring while the keyboard is there."""

    def takes_ring(self, event: QFocusEvent) -> bool:
        """Whether this coming of the focus is shown; a click needs it only where letters go."""
        return is_keyboard(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.takes_ring(event):
            show_for(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_for(self)


def _home(control: QWidget) -> QWidget:
    """The widget the ring lives in: the content of the nearest scroll area, else the window."""
    widget = control
    while True:
        parent = widget.parentWidget()
        if parent is None:
            return widget
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is widget:
            return widget
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return parent
        if widget.isWindow():
            return widget
        widget = parent
