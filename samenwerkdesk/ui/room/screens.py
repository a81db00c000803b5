"""Which monitor is the room's: known by what it is, remembered for each set of monitors."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QScreen

from samenwerkdesk.ui import settings


def identity(screen: QScreen) -> str:
    """What a monitor is, whatever its place and resolution: maker, model and serial number, or its connector without one."""
    serial = screen.serialNumber()
    return " / ".join((screen.manufacturer(), screen.model(), serial or f"@{screen.name()}"))


def setup(screens: Sequence[QScreen]) -> str:
    """A set of monitors, in whatever order."""
    return " + ".join(sorted(identity(screen) for screen in screens))


def others(screens: Sequence[QScreen], desk: QScreen) -> list[QScreen]:
    """The screens that show something else than the desk's; a mirrored projector does not."""
    return [screen for screen in screens if not screen.geometry().intersects(desk.geometry())]


def choose(screens: Sequence[QScreen], desk: QScreen) -> QScreen:
    """The screen for the room: the one remembered for this set, or else another than the desk's, or else the only one."""
    apart = others(screens, desk)
    kept = settings.load().room_screens.get(setup(screens))
    return next((each for each in apart if identity(each) == kept), apart[0] if apart else desk)


def remember(screens: Sequence[QScreen], chosen: QScreen) -> None:
    """Keep that the room was on ``chosen`` with this set of monitors."""
    now = settings.load()
    wanted = {**now.room_screens, setup(screens): identity(chosen)}
    if wanted != now.room_screens:
        settings.save(now._replace(room_screens=wanted))


def spoken(screen: QScreen) -> str:
    """A monitor for the user: its model, or the name of its connector."""
    return screen.model().strip() or screen.name()
