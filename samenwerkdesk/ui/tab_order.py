"""The order in which Tab goes through a window: that of the layouts, also for what was made or moved later.

Qt goes through controls in the order in which they were made, which is not how they are read once lists fill, editors open in
rows and cards move.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QStackedWidget, QWidget

from samenwerkdesk.ui.widgets.revealing import reveal


def stops(root: QWidget) -> list[QWidget]:
    """The visible controls in ``root`` at which Tab stops, in reading order."""
    return list(_stops(root))


def go(root: QWidget, *, forward: bool) -> bool:
    """Give the next control in ``root`` the keyboard, or the one before; the last is followed by the first."""
    found = stops(root)
    if not found:
        return False
    here = QApplication.focusWidget()
    at = _place(found, here)
    if at is None:
        inside = [stop for stop in found if here is not None and here.isAncestorOf(stop)]
        target = (inside or found)[0 if forward else -1]
    else:
        target = found[(at + (1 if forward else -1)) % len(found)]
    # First all of it, then whatever it brings into sight itself: a board of cards is higher than the page.
    reveal(target, target.rect())
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stay(page: QWidget, gone: QWidget) -> bool:
    """Give the keyboard to the first control around ``gone``, which had it and is no longer there; False without one.

    Within ``page``: hiding or disabling a control should not throw anybody out of what they were doing.
    """
    around = gone.parentWidget()
    while around is not None and (around is page or page.isAncestorOf(around)):
        found = stops(around) if around.isVisibleTo(page) else []
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(found[0], found[0].rect())
            return True
        around = around.parentWidget()
    return False


def _place(found: list[QWidget], here: QWidget | None) -> int | None:
    """Where the keyboard is among ``found``; for a control that is no stop itself, the stop around it."""
    while here is not None:
        if here in found:
            return found.index(here)
        here = here.parentWidget()
    return None


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
        if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea):
            # What a table or a text holds inside is its own business.
            return
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """The children in the order of the layout; those outside it come last, in the order in which they were made."""
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        loose = [child for child in _loose(widget, set()) if child is not widget.viewport()]
        yield from [*loose, *([content] if content is not None else [])]
        return
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        if current is not None:
            yield current
        return
    placed: list[QWidget] = []
    layout = widget.layout()
    if layout is not None:
        placed = list(_placed(layout))
    yield from placed
    yield from _loose(widget, set(placed))


def _loose(widget: QWidget, placed: set[QWidget]) -> Iterator[QWidget]:
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in placed:
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
