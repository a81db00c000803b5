"""Where the room is shown: opening and closing its window, and what happens when monitors come and go."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.room import keys, screens
from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.keys import DeskKeys
from samenwerkdesk.ui.room.showing import BLACK, BLANKS, WHITE
from samenwerkdesk.ui.room.window import RoomWindow

WAIT_MS = 50
"""A monitor that goes takes the window along to another one first; only then can it be put where it belongs."""

GONE = "De beamer is weg. Zodra hij er weer is, komt de zaal terug; F5 toont haar op dit scherm."

CALM_MS = 1000
"""So long after the room was put on its screen a window manager may still give it the keyboard, which nobody asked for."""


class RoomStage(QObject):
    """Shows what ``control`` has on the wall, full screen on another screen than the window of ``desk``, or on the only one.

    ``changed`` comes when the room is opened, closed, hidden or moved, ``said`` carries one Dutch sentence about it, ``keyed``
    each command that a key gave.
    """

    changed = Signal()
    said = Signal(str)
    keyed = Signal(str)

    def __init__(self, control: RoomControl, desk: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.window: RoomWindow | None = None
        self._desk = desk
        self._keys: DeskKeys | None = None
        self._wanted = self._apart = self._away = False
        self._size = QSize()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._settle)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        control.chosen.connect(self._chosen)
        control.said.connect(self.said)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self._soon)
        app.primaryScreenChanged.connect(self._soon)
        for screen in QGuiApplication.screens():
            self._follow(screen)

    # ------------------------------------------------------------------ what there is

    @property
    def showing(self) -> bool:
        """Whether the room can be seen."""
        return self.window is not None and self.window.isVisible()

    @property
    def apart(self) -> bool:
        """Whether there is a screen for the room beside that of the desk."""
        return bool(screens.others(QGuiApplication.screens(), self._desk.window().screen()))

    # ------------------------------------------------------------------ opening, closing

    def start(self) -> None:
        """Show the room, or put it back where it belongs when it is shown already."""
        again = self.showing
        self._wanted, self._away = True, False
        screen = self._place()
        if self._apart and not again:
            self.said.emit(f"De zaal staat op {screens.spoken(screen)}.")

    def stop(self) -> None:
        """Take the room away; what is on the wall is kept."""
        self._wanted = self._away = False
        if self._keys is not None:
            self._keys.release()
            self._keys = None
        if self.window is not None:
            self.window.hide()
        self.changed.emit()

    def to_desk(self) -> None:
        """Give the keyboard to the desk; on the only screen the room makes way for it."""
        if not self._apart:
            self.stop()
        window = self._desk.window()
        window.raise_()
        window.activateWindow()

    def elsewhere(self) -> None:
        """Show the room on the next of the other screens, and remember that."""
        found = screens.others(QGuiApplication.screens(), self._desk.window().screen())
        if self.window is None or not self.showing or len(found) < 2:
            return
        here = self.window.screen()
        at = found.index(here) if here in found else -1
        screens.remember(QGuiApplication.screens(), found[(at + 1) % len(found)])
        self.said.emit(f"De zaal staat op {screens.spoken(self._place())}.")

    def close(self) -> None:
        """Take the room away for good and stop listening to what monitors do."""
        self.stop()
        self._wait.stop()
        self._calm.stop()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.disconnect(self._screen_added)
        app.screenRemoved.disconnect(self._soon)
        app.primaryScreenChanged.disconnect(self._soon)
        window, self.window = self.window, None
        if window is not None:
            window.control.changed.disconnect(window.wall_changed)
            window.deleteLater()

    def _chosen(self) -> None:
        """Something was chosen: say so when the room does not see it yet."""
        now = self.control.now
        if not self.showing:
            self.said.emit(f"Klaar voor de zaal: {now.view.title}. Met F5 laat je de zaal zien.")
        elif now.blank:
            self.said.emit(f"De zaal is nog {BLANKS[now.blank]}. Wat je koos, komt zodra er weer beeld is.")
        elif self.control.frozen:
            self.said.emit("De zaal staat stil. Wat je koos, komt zodra je loslaat.")

    # ------------------------------------------------------------------ keys

    def command(self, name: str) -> None:
        """Do what a key of the clicker asks."""
        self.keyed.emit(name)
        if name in (keys.NEXT, keys.PREVIOUS):
            self.control.step(1 if name == keys.NEXT else -1)
        elif name in (keys.BLACK, keys.WHITE):
            self.control.toggle_blank(BLACK if name == keys.BLACK else WHITE)
        elif name == keys.CONFIRM:
            self.control.confirm(not self.control.confirmed)
        elif name == keys.START:
            self.start()
        else:
            self.to_desk()

    # ------------------------------------------------------------------ monitors

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon)
        screen.logicalDotsPerInchChanged.connect(self._soon)

    def _screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._soon()

    def _soon(self) -> None:
        self._wait.start()

    def _place(self) -> QScreen:
        """Put the window over all of its screen; when the desk can still be seen, the keyboard stays where it is."""
        desk = self._desk.window()
        found = QGuiApplication.screens()
        screen = screens.choose(found, desk.screen())
        self._apart = self.apart
        window = self._made()
        theirs = window.isActiveWindow()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, self._apart)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        window.raise_()
        if self._apart:
            screens.remember(found, screen)
            if not theirs:
                self._calm.start()
                desk.activateWindow()
        else:
            self._calm.stop()
            window.activateWindow()
            window.setFocus()
        if self._keys is None:
            self._keys = DeskKeys(desk)
            self._keys.commanded.connect(self.command)
        self._size = screen.geometry().size()
        self.changed.emit()
        return screen

    def _made(self) -> RoomWindow:
        if self.window is None:
            self.window = RoomWindow(self.control)
            self.window.commanded.connect(self.command)
            self.window.closed.connect(self.stop)
            self.window.activated.connect(self._activated)
        return self.window

    def _activated(self) -> None:
        if self._calm.isActive():
            self._desk.window().activateWindow()

    def _settle(self) -> None:
        """Monitors came, went or changed: put the room where it belongs, and say what happened."""
        window = self.window
        if not self._wanted or window is None:
            self.changed.emit()
        elif self._apart and not self.apart:
            if not self._away:
                self._away = True
                window.hide()
                self.said.emit(GONE)
                self.changed.emit()
        elif self._away or not self._in_place(window):
            self._replace(window)

    def _in_place(self, window: RoomWindow) -> bool:
        screen = screens.choose(QGuiApplication.screens(), self._desk.window().screen())
        there = screen is window.screen() and window.geometry() == screen.geometry()
        return there and screen.geometry().size() == self._size

    def _replace(self, window: RoomWindow) -> None:
        alone, away, size, before = not self._apart, self._away, self._size, window.screen()
        self._away = False
        screen = self._place()
        now, name = self._size, screens.spoken(screen)
        if away:
            self.said.emit(f"De beamer is er weer: de zaal staat op {name}.")
        elif alone and self._apart:
            self.said.emit(f"De zaal staat nu op {name}; je eigen scherm is weer van jou.")
        elif screen is not before:
            self.said.emit(f"De zaal staat nu op {name}.")
        elif now != size:
            self.said.emit(f"Het scherm van de zaal is nu {now.width()} × {now.height()}.")
