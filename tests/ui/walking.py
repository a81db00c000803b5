"""Walking through what is visible of a window: does every control say what it is, and does Tab reach it in reading order?"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from samenwerkdesk.ui.widgets.segmented import Segmented
from tests.ui.sitting import Sitting


def controls(root: QWidget) -> Iterator[QWidget]:
    """The visible widgets in ``root`` that the keyboard or the pointer can act on, in the order in which they were made."""
    every = [root, *root.findChildren(QWidget)]
    for widget in every:
        inside = isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(
            widget.parentWidget(), QScrollArea
        )
        if (
            widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
            and not inside
            and not _is_ground(widget, every)
        ):
            yield widget


def _is_ground(widget: QWidget, every: list[QWidget]) -> bool:
    """Whether a widget only takes the keyboard from the controls on it, when somebody clicks beside them."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    return type(widget) is QWidget or any(
        other is not widget and other.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isAncestorOf(other)
        for other in every
    )


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Name) if found is not None else "").strip()


def unnamed(root: QWidget) -> list[str]:
    """The visible controls in ``root`` that a screen reader cannot name: their class and that of what is around them."""
    return [described(widget) for widget in controls(root) if not name_of(widget)]


def described(widget: QWidget) -> str:
    """A control for who has to find it: its name, its class and those of what is around it."""
    place = " < ".join(type(each).__name__ for each in _around(widget))
    name = name_of(widget)
    return f"{name!r}: {place}" if name else place


def views(sitting: Sitting, tab: str) -> Iterator[str]:
    """Show the views of a tab one after the other and give their keys; one empty key for a tab that has none."""
    sitting.workspace.show_page(tab)
    sitting.settle()
    page = sitting.workspace.current_page()
    switch = getattr(page, "views", None)
    for view in switch.choices() if isinstance(switch, Segmented) else [""]:
        if view:
            sitting.workspace.show_page(tab)
            page.show_view(view)  # type: ignore[attr-defined]
            sitting.settle()
        yield view


def _around(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    here: QWidget | None = widget
    while here is not None and len(found) < 4:
        found.append(here)
        here = here.parentWidget()
    return found


def tab_walk(root: QWidget, most: int = 400) -> list[QWidget]:
    """Where Tab stops in ``root``, one round from where the keyboard is."""
    found: list[QWidget] = []
    for _ in range(most):
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            return found
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError(f"no round in {most} stops")


def place(widget: QWidget, root: QWidget) -> QPoint:
    """Where a widget begins in ``root``."""
    return widget.mapTo(root, QPoint(0, 0))
