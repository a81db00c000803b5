"""What is on the wall at one moment, and its image."""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from samenwerkdesk import look
from samenwerkdesk.ui.room.view import RoomView

BLACK, WHITE = "black", "white"
BLANKS = {BLACK: "zwart", WHITE: "wit"}
"""How a blank wall is called."""

SHADES = {BLACK: "#000000", WHITE: "#FFFFFF"}


class Showing(NamedTuple):
    """One page of a view in a theme; ``blank`` is BLACK, WHITE or empty. Equal walls look the same."""

    view: RoomView
    page: int
    pages: int
    theme: str
    blank: str = ""

    @property
    def shade(self) -> QColor:
        """What the wall is filled with before anything is painted, and all there is of a blank one."""
        return QColor(SHADES.get(self.blank) or look.theme(self.theme).room_page)


class Canvas:
    """Makes the image of a wall, once for the window and the preview together; it keeps the last one only.

    A blank wall has no image, and asking for it throws away the one before.
    """

    def __init__(self) -> None:
        self.size = QSize(1920, 1080)
        self.ratio = 1.0
        self._kept: tuple[Showing, QSize, float, QImage] | None = None

    def forget(self) -> None:
        """Throw the image away."""
        self._kept = None

    def image(self, now: Showing) -> QImage | None:
        """The image in device pixels for ``size`` logical px and the device pixel ratio; None for a blank wall."""
        if now.blank:
            self.forget()
            return None
        about = (now, self.size, self.ratio)
        if self._kept is None or self._kept[:3] != about:
            self._kept = (now, QSize(self.size), self.ratio, self._painted(now))
        return self._kept[3]

    def _painted(self, now: Showing) -> QImage:
        image = QImage(self.size * self.ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.ratio)
        image.fill(now.shade)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        try:
            now.view.paint(painter, self.size.width(), self.size.height(), now.theme, now.page)
        except Exception:
            # Half a picture is not for the room; the mistake goes where all mistakes go, once: the image is kept.
            painter.end()
            image.fill(now.shade)
            sys.excepthook(*sys.exc_info())
        finally:
            if painter.isActive():
                painter.end()
        return image

    def small(self, now: Showing, size: QSize) -> QImage | None:
        """The same image scaled down to ``size`` device pixels; None for a blank wall."""
        image = self.image(now)
        if image is None:
            return None
        aspect = Qt.AspectRatioMode.IgnoreAspectRatio
        found = image.scaled(size, aspect, Qt.TransformationMode.SmoothTransformation)
        found.setDevicePixelRatio(1.0)
        return found
