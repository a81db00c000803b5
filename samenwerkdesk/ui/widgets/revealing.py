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
