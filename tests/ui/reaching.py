"""Working without a mouse: does every control take the keyboard, show that it has it, and lie on the way of Tab or an arrow?"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QScrollBar, QWidget

from samenwerkdesk.ui import tab_order, theme
from samenwerkdesk.ui.widgets.revealing import reveal
from tests.ui.walking import controls, described, tab_walk

AROUND = 6
"""How far in px a ring may lie around its control."""

SEEN = 40
"""The fewest pixels in the colour of the focus that somebody sees."""

ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)


def pressable_only(root: QWidget) -> list[str]:
    """What in ``root`` can be pressed with the pointer and never takes the keyboard."""
    return [described(widget) for widget in root.findChildren(QWidget) if _for_the_pointer_only(widget)]


def _for_the_pointer_only(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return False
    if isinstance(widget, QScrollBar) or widget.focusProxy() is not None:
        return False
    hand = widget.testAttribute(Qt.WidgetAttribute.WA_SetCursor) and (
        widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
    )
    return hand or isinstance(widget, QAbstractButton)


def without_ring(root: QWidget) -> list[str]:
    """The controls in ``root`` that look the same with the keyboard as without it, or do not take it."""
    wrong: list[str] = []
    seen: set[int] = set()
    # Later parts first, since a row of a list may choose what is beside it; then what has come in the meantime.
    while left := [widget for widget in _enabled(root) if id(widget) not in seen]:
        for widget in reversed(left):
            seen.add(id(widget))
            if shiboken6.isValid(widget) and widget.isVisible() and not _shows_focus(widget, root.window()):
                wrong.append(described(widget))
    return wrong


def _shows_focus(widget: QWidget, window: QWidget) -> bool:
    reveal(widget, widget.rect())
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if QApplication.focusWidget() is not widget:
        return False
    having = _in_focus_colour(widget, window)
    widget.clearFocus()
    QApplication.processEvents()
    return having >= SEEN + _in_focus_colour(widget, window)


def _in_focus_colour(widget: QWidget, window: QWidget) -> int:
    """How many pixels in and just around ``widget`` have the colour of the focus."""
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    box = box.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(window.rect())
    image = window.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(theme.colour("focus").rgb())


def unreached(root: QWidget, arrows: bool = True) -> list[str]:
    """The controls in ``root`` that Tab does not come to, nor an arrow key from the control beside them where Tab does.

    Arrow keys may take a choice, so what is shown can be something else afterwards.
    """
    found = tab_order.stops(root)
    if not found:
        return [described(widget) for widget in _enabled(root)]
    found[0].setFocus(Qt.FocusReason.TabFocusReason)
    stops = tab_walk(root)
    left = [widget for widget in _enabled(root) if widget not in stops]
    names = {id(widget): described(widget) for widget in left}
    lost = []
    for stop, members in _groups(root, stops, left):
        seen = _by_arrows(stop, members) if arrows and stop is not None else set()
        lost += [names[id(member)] for member in members if id(member) not in seen]
    return lost


def _groups(
    root: QWidget, stops: list[QWidget], left: list[QWidget]
) -> Iterator[tuple[QWidget | None, list[QWidget]]]:
    """What was left out, by the nearest stop that shares a parent with it; those that change the view come last."""
    by_stop: dict[int, tuple[QWidget | None, list[QWidget]]] = {}
    for widget in left:
        stop = _beside(root, stops, widget)
        by_stop.setdefault(id(stop), (stop, []))[1].append(widget)
    yield from reversed(by_stop.values())


def _beside(root: QWidget, stops: list[QWidget], widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None:
        near = [stop for stop in stops if around.isAncestorOf(stop) and type(stop) is type(widget)]
        if near or around is root:
            return near[0] if near else None
        around = around.parentWidget()
    return None


def _by_arrows(stop: QWidget, members: list[QWidget]) -> set[int]:
    seen: set[int] = set()
    for key in ARROWS:
        if len(seen) == len(members) or not shiboken6.isValid(stop):
            break
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in members:
            here = QApplication.focusWidget()
            if here is None or isinstance(here, QLineEdit | QPlainTextEdit):
                break
            QTest.keyClick(here, key)
            QApplication.processEvents()
            seen |= {id(member) for member in members if shiboken6.isValid(member) and member.hasFocus()}
    return seen


def _enabled(root: QWidget) -> list[QWidget]:
    return [widget for widget in controls(root) if widget.isEnabled()]


def out_of_reach(root: QWidget) -> list[str]:
    """One line for each control in ``root`` that cannot be worked with the keyboard alone, and why not."""
    return [
        *(f"for the pointer only: {each}" for each in pressable_only(root)),
        *(f"no visible focus: {each}" for each in without_ring(root)),
        *(f"not on the way of Tab: {each}" for each in unreached(root)),
    ]
