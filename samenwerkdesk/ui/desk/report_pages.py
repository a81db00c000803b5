"""The pages of a report as paper: under each other, as wide as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme

RATIO = 297 / 210
LEAST, USUAL, MOST = 320, 620, 900
"""Widths of a page on the screen, in px."""


class Pages(QWidget):
    """The pages under each other. ``resized`` when a page is shown at another width than before."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("xl"))
        self._sheets: list[Sheet] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Zo ziet het verslag eruit")
        self.show_pages(())

    def page_width(self) -> int:
        """How wide a page is shown, in logical px."""
        return max(LEAST, min(self.width(), MOST))

    def device_width(self) -> int:
        """The same in the pixels of the screen."""
        return round(self.page_width() * self.devicePixelRatioF())

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show these pages; an empty sheet while there are none."""
        wanted = max(1, len(pages))
        while len(self._sheets) > wanted:
            sheet = self._sheets.pop()
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        while len(self._sheets) < wanted:
            sheet = Sheet()
            self._sheets.append(sheet)
            self._column.addWidget(sheet)
        for number, sheet in enumerate(self._sheets, 1):
            sheet.show_page(pages[number - 1] if pages else None, f"Pagina {number} van {wanted}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()


class Sheet(QWidget):
    """One page, as wide as there is room for, outlined as what can be handed out."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, image: QImage | None, name: str) -> None:
        """Show a page, or an empty sheet."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, MOST) * RATIO)

    def sizeHint(self) -> QSize:
        return QSize(USUAL, round(USUAL * RATIO))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, round(LEAST * RATIO))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = min(self.width(), MOST)
        area = self.rect().adjusted(0, 0, width - self.width(), 0)
        painter.fillRect(area, Qt.GlobalColor.white)
        if self._image is not None:
            ratio = self.devicePixelRatioF()
            if self._image.width() == round(width * ratio):
                # Pixel by pixel: scaling by even one line would blur the letters.
                self._image.setDevicePixelRatio(ratio)
                painter.setClipRect(area)
                painter.drawImage(area.topLeft(), self._image)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, self._image)
        painter.setPen(QPen(theme.colour("edge"), theme.lines().edge))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
