"""What cannot be right in a window as it is laid out now: cut-off words, parts over each other, parts that are too low."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScrollBar, QWidget

from samenwerkdesk.ui.quick_capture import QuickCapture
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.focus_ring import FocusRing
from samenwerkdesk.ui.widgets.text import Text

OVER = (FocusRing, QuickCapture, Banner, QScrollBar)
"""What lies over other parts on purpose."""

LONG = 60
"""A text longer than this may be cut off: somebody typed it, and the tool tip has all of it."""


def problems(window: QWidget) -> list[str]:
    """One line for each thing that is wrong in what is visible of ``window``."""
    return [*_elided(window), *_overlapping(window), *_too_low(window)]


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow():
            yield widget


def _elided(window: QWidget) -> Iterator[str]:
    for widget in _visible(window):
        if isinstance(widget, Text) and not widget.wordWrap():
            room, wanted = widget.width(), widget.natural_width()
            if 0 < room < wanted - 2 and len(widget.text()) <= LONG:
                yield f"cut off: {widget.text()!r} has {room} of {wanted} px"


def _overlapping(window: QWidget) -> Iterator[str]:
    for parent in _visible(window):
        if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            and not child.isWindow()
            and not isinstance(child, OVER)
            and not _holds_a_bar(child)
            and _shows(child)
        ]
        for at, one in enumerate(children):
            for other in children[at + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > 1 and shared.height() > 1:
                    yield f"over each other: {_name(one)} and {_name(other)}, {_box(shared)}"
            outside = _outside(parent, one)
            if outside:
                yield f"sticks out: {_name(one)} of {_name(parent)}, {outside}"


def _holds_a_bar(widget: QWidget) -> bool:
    """Whether Qt made it to hold a scroll bar, which lies over the margin of a page."""
    return any(isinstance(child, QScrollBar) for child in widget.children())


def _shows(widget: QWidget) -> bool:
    """Whether there is anything to see; a row of buttons that are all hidden is still there."""
    layout = widget.layout()
    return layout is None or layout.count() == 0 or not layout.isEmpty()


def _outside(parent: QWidget, child: QWidget) -> str:
    """How far a child reaches beyond its parent; a scrolled content may."""
    around = parent.parentWidget()
    if isinstance(around, QScrollArea) and around.viewport() is parent:
        return ""
    box, place = parent.rect(), child.geometry()
    if box.contains(place) or child.width() == 0 or child.height() == 0:
        return ""
    return f"{_box(place)} in {_box(box)}"


def _too_low(window: QWidget) -> Iterator[str]:
    for widget in _visible(window):
        if widget.hasHeightForWidth() and widget.width() > 0:
            wanted = widget.heightForWidth(widget.width())
            if widget.height() < wanted - 1 and widget.parentWidget() is not None:
                yield f"too low: {_name(widget)} has {widget.height()} of {wanted} px"


def _name(widget: QWidget) -> str:
    said = widget.accessibleName() or (widget.text() if isinstance(widget, Text) else "")
    return f"{type(widget).__name__}({said[:40]!r})" if said else type(widget).__name__


def _box(rect: QRect) -> str:
    return f"{rect.width()}×{rect.height()} at {rect.x()},{rect.y()}"
