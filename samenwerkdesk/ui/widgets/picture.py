"""A picture on a card: a figure of ``charts``, drawn for the size and the theme it is shown in.

matplotlib is heavy, so it is loaded on a thread after the window has appeared; until then the place of the picture stays empty.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style

    Draw = Callable[[float, float, Style], Figure | None]
    Height = Callable[[float, Style], float]


class _Loader(QObject):
    """Loads what draws on the screen and then on paper, once, on a thread of its own."""

    loaded = Signal()
    _all_there = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all_there.connect(self._load_pages, Qt.ConnectionType.QueuedConnection)
        self.ready = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to load, when nobody did yet."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="charts", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Be sure that pictures can be drawn."""
        if not self.ready:
            from samenwerkdesk.charts import warm

            # A module that another thread is importing is waited for.
            warm.up()
            self.ready = True

    def _load(self) -> None:
        from samenwerkdesk.charts import warm

        warm.up()
        self.ready = True
        self.loaded.emit()
        # What is opened next should not wait either: the first report, and the tabs with pictures.
        from samenwerkdesk.model import method
        from samenwerkdesk.report import warm_up

        method.instruments()
        warm_up()
        # This stays for good. Looking through it for what is no longer used would hold up the window for tens of ms at a time.
        gc.freeze()
        self._all_there.emit()

    def _load_pages(self) -> None:
        """Widgets belong to the window's own thread, and so do their modules; one at a time, between what the user does."""
        from samenwerkdesk.ui.desk import conditions  # noqa: F401

        QTimer.singleShot(0, self._load_polls)

    def _load_polls(self) -> None:
        from samenwerkdesk.ui.desk import polls  # noqa: F401

    def finish(self) -> None:
        """Begin to load, and wait until all of it is there."""
        self.start()
        assert self._thread is not None
        self._thread.join()


loader = _Loader()
"""One for the application: a module is only loaded once."""

WAITING = 240
"""The height of the place of a picture that cannot be drawn yet, in px."""


class Picture(QWidget):
    """Shows a figure as high as it likes to be, at most ``most`` px (0: no limit); before it can be drawn ``waiting`` px high."""

    def __init__(self, most: int = 0, parent: QWidget | None = None, *, waiting: int = WAITING) -> None:
        super().__init__(parent)
        self._most, self._at_first = most, waiting
        self._draw: Draw | None = None
        self._height: Height | None = None
        self._heights: dict[int, int] = {}
        self._key: object = None
        self._shown: tuple[tuple[object, ...], QImage] | None = None
        self._waiting = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shows_something(self) -> bool:
        """Whether it has a figure."""
        return self._draw is not None

    def show_figure(self, key: object, draw: Draw, height: Height, spoken: str = "") -> None:
        """Show another figure. Nothing is drawn again while ``key``, size and theme stay the same.

        ``spoken`` is what the picture says, for who cannot see it.
        """
        self._draw, self._key, self._height = draw, key, height
        self._heights.clear()
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._height is None or not loader.ready:
            return self._at_first
        # A layout asks for the same height many times.
        if width not in self._heights:
            wanted = round(self._height(width, _style()))
            self._heights[width] = min(wanted, self._most) if self._most else wanted
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._draw is None or not loader.ready or self.width() < 40 or self.height() < 8:
            return
        if self._shown is None or self._shown[0] != self._about():
            # The page appears first; pictures follow one by one, so that nothing waits for all of them.
            if not self._waiting:
                self._waiting = True
                QTimer.singleShot(0, self, self.draw_now)
            # Until then the one before, when it fits: nothing flashes.
            if self._shown is None or self._shown[0][1:] != self._about()[1:]:
                return
        QPainter(self).drawImage(0, 0, self._shown[1])

    def draw_now(self) -> None:
        """Draw the figure for the size and the theme of this moment."""
        self._waiting = False
        if self._draw is None or not loader.ready or not self.isVisible():
            return
        image = self._image(self.devicePixelRatioF())
        if image is not None:
            self._shown = (self._about(), image)
            self.update()

    def _about(self) -> tuple[object, ...]:
        size = self.width(), self.height(), self.devicePixelRatioF(), look.text_size()
        return self._key, *size, theme.current().name

    def _image(self, ratio: float) -> QImage | None:
        from samenwerkdesk.charts.sheet import rgba

        assert self._draw is not None
        figure = self._draw(self.width(), self.height(), _style())
        if figure is None:
            return None
        data, width, height = rgba(figure, ratio)
        image = QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(ratio)
        return image


def _style() -> Style:
    from samenwerkdesk.charts import style

    return style.desk(theme.current())
