"""Scrolling a page just far enough to show a part of a widget that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN = 24


def reveal(widget: QWidget, box: QRect) -> None:
    """Scroll what is around ``widget`` so that ``box`` (in its coordinates) is in sight, its top first."""
    around = widget.parentWidget()
    while around is not None:
        content = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and content is not None and content.isAncestorOf(widget):
            for place in (box.bottomRight(), box.topLeft()):
                there = widget.mapTo(content, QPoint(place))
                around.ensureVisible(there.x(), there.y(), MARGIN, MARGIN)
            return
        around = around.parentWidget()


def reveal_all(area: QScrollArea, widget: QWidget, enough: int) -> None:
    """Scroll ``area`` to ``widget``, as much of it as fits, unless the first ``enough`` px of it are in sight already."""
    viewport = area.viewport()
    top = widget.mapTo(viewport, QPoint(0, 0)).y()
    if top < 0 or top + min(widget.height(), enough) > viewport.height():
        reveal(widget, QRect(0, 0, widget.width(), min(widget.height(), viewport.height() - 2 * MARGIN)))
