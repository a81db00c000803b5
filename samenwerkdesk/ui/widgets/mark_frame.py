"""The frame of a grid of marks: how large it is, what scrolls in it, and where its current cell is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from samenwerkdesk.ui.widgets.mark_places import COLUMN, ROW, GridColumn, GridRow, Places
from samenwerkdesk.ui.widgets.revealing import reveal

QWIDGETSIZE_MAX = 16777215
"""No limit, as Qt writes it."""


class MarkFrame(QAbstractScrollArea):
    """Rows and columns with their places; the heads stay in sight while the cells scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tail_title = ""
        self._rows: list[GridRow] = []
        self._columns: list[GridColumn] = []
        self._at = (0, 0)
        self._places = Places([], [], 0)
        self._most_height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setCornerWidget(QWidget())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self.viewport().update())

    def set_most_height(self, height: int) -> None:
        """Let the grid become at most so high in px; 0 for as high as its rows."""
        self._most_height = height
        self.setMaximumHeight(height or QWIDGETSIZE_MAX)
        self._set_ranges()

    def _dx(self) -> int:
        return self.horizontalScrollBar().value()

    def _dy(self) -> int:
        return self.verticalScrollBar().value()

    def _measure(self) -> None:
        self._places = Places(self._rows, self._columns, self.viewport().width(), self.tail_title)
        self._set_ranges()
        self.updateGeometry()
        self.viewport().update()

    def _set_ranges(self) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, self._places.scrolled)
        across.setPageStep(max(self._places.room, COLUMN))
        across.setSingleStep(COLUMN)
        hidden = self._places.height - self.viewport().height() if self._most_height else 0
        down.setRange(0, max(0, hidden))
        down.setPageStep(max(ROW, self.viewport().height() - self._places.head))
        down.setSingleStep(ROW)

    def _bring_near(self) -> None:
        """Scroll so that the current cell is in sight, here and on the page."""
        self._scroll_near()
        if self.hasFocus():
            reveal(self.viewport(), self._places.cell(*self._at, self._dx(), self._dy()))

    def _scroll_near(self) -> None:
        places, (row, column) = self._places, self._at
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left, top = column * COLUMN, row * ROW
        across.setValue(min(max(across.value(), left + COLUMN - places.room), left))
        tall = self.viewport().height() - places.head
        down.setValue(min(max(down.value(), top + ROW - tall), top))

    def _repaint_row(self, row: int) -> None:
        self.viewport().update(QRect(0, self._places.head + row * ROW - self._dy(), self.width(), ROW))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = Places(self._rows, self._columns, width, self.tail_title)
        height = places.height + (self.horizontalScrollBar().sizeHint().height() if places.scrolled else 0)
        return min(height, self._most_height) if self._most_height else height

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._places.head + ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._places.width:
            self._measure()
            self._scroll_near()
        self._set_ranges()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Without a scroll bar in this direction the wheel belongs to the page.
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        bar = self.horizontalScrollBar() if sideways else self.verticalScrollBar()
        if bar.maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()
