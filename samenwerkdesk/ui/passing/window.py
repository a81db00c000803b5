"""The window of the passed device: over all of a screen, one screen of ours at a time, and the desk behind a curtain."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.passing.curtain import Curtain, draw_curtain, window_of
from samenwerkdesk.ui.passing.parts import paint_foot
from samenwerkdesk.ui.passing.screen import Screen
from samenwerkdesk.ui.passing.sizes import Measure


class PassedWindow(QWidget):
    """Shows screens; :meth:`start` shows it on the screen of the window of ``desk``, and draws the curtain over that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.desk = desk
        self._name = collaboration.get(desk.document).name
        self._screen: Screen | None = None
        self._curtain: Curtain | None = None
        self._by_mouse = False
        self.setWindowTitle("De laptop gaat rond")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(QSize(640, 480))
        self.resize(1024, 768)

    def start(self) -> None:
        """Show it, over all of the screen that the desk's window is on."""
        window = window_of(self.desk)
        screen = window.screen() if window is not None else QGuiApplication.primaryScreen()
        self._curtain = draw_curtain(self.desk)
        if self._curtain is not None:
            self._curtain.touched.connect(self.bring_back)
            self.destroyed.connect(self._curtain.lift)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.bring_back()

    def bring_back(self) -> None:
        """Put it in front of the other windows, with the keyboard."""
        if self.isMinimized():
            self.showFullScreen()
        self.raise_()
        self.activateWindow()

    @property
    def screen_shown(self) -> Screen:
        """The screen that is shown now."""
        assert self._screen is not None
        return self._screen

    def _show(self, screen: Screen) -> None:
        before, self._screen = self._screen, screen
        if before is not None:
            before.wipe()
            before.hide()
            before.deleteLater()
        screen.setParent(self)
        screen.setGeometry(self.rect())
        screen.show()
        screen.begin(Qt.FocusReason.MouseFocusReason if self._by_mouse else Qt.FocusReason.OtherFocusReason)
        self.update()

    def _lift_curtain(self) -> None:
        curtain, self._curtain = self._curtain, None
        if curtain is not None:
            curtain.lift()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Who goes by mouse needs no ring around what Enter would press.
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._by_mouse = True
        elif event.type() == QEvent.Type.KeyPress:
            self._by_mouse = False
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen = self._screen
        here: QWidget | None = self.focusWidget()
        if screen is not None and (here is None or not screen.isAncestorOf(here)):
            # The keyboard was nowhere: after a click beside everything, or when its control went away.
            screen.keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._screen is not None:
            self._screen.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("room_page"))
        measure = Measure(self.width(), self.height())
        end = self._screen.foot_left if self._screen is not None else measure.width
        paint_foot(painter, measure, self._name, end - measure.left - measure.gap)
