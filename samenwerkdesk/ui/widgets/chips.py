"""Chips: a word in a small rectangle. A status always says it in a word, never in colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme

STATUS = {
    "success": "circle-check",
    "warn": "alert-triangle",
    "danger": "alert-triangle",
    "info": "info-circle",
}


class Chip(QWidget):
    """A word on a sunken ground, 28 px high, with an optional icon before it."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        fill: str = "sunken",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._fill, self._ink = text, icon, fill, ink
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Change the word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word."""
        return self._text

    def sizeHint(self) -> QSize:
        icon = 18 + 6 if self._icon else 0
        return QSize(20 + icon + self.fontMetrics().horizontalAdvance(self._text) + 1, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._fill))
        corner = look.radius("chip")
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        left = 10
        if self._icon:
            painter.drawPixmap(left, 5, theme.pixmap(self._icon, self._ink, 18, self.devicePixelRatioF()))
            left += 24
        painter.setPen(theme.colour(self._ink))
        painter.setFont(self.font())
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


class StatusChip(Chip):
    """A status in a word with the icon and the tint of its kind: success, warn, danger, info or neutral."""

    def __init__(
        self, text: str, kind: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        tinted = kind in STATUS
        super().__init__(
            text,
            icon or STATUS.get(kind, ""),
            fill=f"{kind}_soft" if tinted else "sunken",
            ink=kind if tinted else "text",
            parent=parent,
        )
