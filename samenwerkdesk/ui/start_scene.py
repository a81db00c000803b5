"""The ground of the start page: words and card above the fence, and how they share the height."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from samenwerkdesk.ui import start_fence, theme
from samenwerkdesk.ui.start_parts import FOOTER, Footer
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Columns

MARGIN, TOP = (40, 160), (40, 150)
"""The smallest and greatest margin at the sides, and above, in px."""

LEFT, CARD, BESIDE = 488, 320, 16
ABOVE_FENCE = 24


class Scene(QWidget):
    """The page itself: words and card above the fence, the ground at the bottom."""

    def __init__(self, words: QWidget, card: QWidget) -> None:
        super().__init__()
        self._fence = 0.0
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self._content = QWidget()
        self._outer = QVBoxLayout(self._content)
        self._outer.setSpacing(0)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget()
        # No tab stop itself, but the place of a banner's button in the tab order.
        self.head.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._banners = QVBoxLayout(self.head)
        self._banners.setContentsMargins(0, 24, 0, 24)
        self._outer.addWidget(self.head)
        self._columns = Columns([(LEFT, 1), (CARD, 1)], gap=0)
        self._columns.add(words, 0)
        self._columns.add(card, 1)
        self._outer.addWidget(self._columns)
        self._outer.addStretch(1)
        self.area.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        column.addWidget(self.area, 1)
        self.footer = Footer()
        column.addWidget(self.footer)

    def show_banner(self, banner: Banner | None) -> None:
        """Put a banner above the words, or take it away."""
        while self._banners.count():
            self._banners.takeAt(0)
        if banner is not None:
            self._banners.addWidget(banner)
            banner.show()
            before: QWidget = self.head
            for button in banner.findChildren(Button):
                QWidget.setTabOrder(before, button)
                before = button
            self.area.verticalScrollBar().setValue(0)
        self.arrange()

    @property
    def fence(self) -> float:
        """How large the fence is: 1 at full size, 0 when there is no room for it."""
        return self._fence

    def arrange(self) -> None:
        """Divide the height between what there is to read and the fence; the words go first."""
        width, height = self.width(), self.height()
        sides = _between(MARGIN, 40 + (width - 1024) * 120 / 896)
        self.footer.set_margin(sides)
        room = width - 2 * sides
        # Also when a scroll bar takes its part.
        beside = self._columns.columns_at(room - self.area.verticalScrollBar().sizeHint().width()) > 1
        column = self._words.layout()
        assert column is not None
        column.setContentsMargins(0, 0, BESIDE if beside else 0, 0 if beside else 32)
        self._outer.setContentsMargins(sides, 0, sides, ABOVE_FENCE)
        banner = 24 + self._banners.heightForWidth(room) if self._banners.count() else 0
        content = self._columns.heightForWidth(room)
        ground = height - FOOTER
        least = content + ABOVE_FENCE + start_fence.height_for(height)
        top = max(banner, min(_between(TOP, height * 150 / 1080), max(TOP[0], ground - least)))
        self.head.setFixedHeight(top)
        self._fence = start_fence.scale_for(height, ground - top - content - ABOVE_FENCE)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("page"))
        if self._fence:
            fence = start_fence.pixmap(self.width(), self._fence, self.devicePixelRatioF())
            ground = self.footer.y() + 2
            painter.drawPixmap(QPoint(0, ground - round(fence.deviceIndependentSize().height())), fence)


def _between(limits: tuple[int, int], value: float) -> int:
    return max(limits[0], min(limits[1], round(value)))
