"""Walking through what is visible of a window: does every control say what it is, and does Tab reach it in reading order?"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget


def controls(root: QWidget) -> Iterator[QWidget]:
    """The visible widgets in ``root`` that the keyboard or the pointer can act on, in the order in which they were made."""
    for widget in [root, *root.findChildren(QWidget)]:
        inside = isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(
            widget.parentWidget(), QScrollArea
        )
        if (
            widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
            and not inside
        ):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Name) if found is not None else "").strip()


def unnamed(root: QWidget) -> list[str]:
    """The visible controls in ``root`` that a screen reader cannot name: their class and that of what is around them."""
    return [
        " < ".join(type(each).__name__ for each in _around(widget))
        for widget in controls(root)
        if not name_of(widget)
    ]


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
