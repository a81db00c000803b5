"""Run on an X server with RANDR monitors: the beamer is plugged, unplugged and changed, and the room must follow.

``python -m tools.hot_plug FILE`` goes through everything with one picture on the wall and says "done" when all went well;
the first thing that does not come ends it. ``tools/stress.py`` uses the same steps for every picture.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui import application
from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.room.rehearsal import TestPicture
from samenwerkdesk.ui.room.stage import GONE, RoomStage

LAPTOP = ("Laptop", "1366/361x768/203+0+0", "screen")
BEAMER = ("Beamer", "1920/508x1080/285+1366+0", "none")
SMALL = ("Beamer", "1024/271x768/203+1366+0", "none")
MODE_LINE = "1024x768 63.50 1024 1072 1176 1328 768 771 775 798 -hsync +vsync"
TIMES = 20
PATIENCE = 20.0
"""So many seconds on a machine that is busy with other tests."""


class Trapped(Exception):
    """What should have come did not: the text says what, and how things stand."""


def randr(*words: str) -> None:
    """Change the monitors of the X server."""
    subprocess.run(["xrandr", *words], check=True)


def wait_for(what: str, ready: Callable[[], bool]) -> None:
    """Let things happen until ``ready``. Raises Trapped when that does not come."""
    end = time.monotonic() + PATIENCE
    while not ready():
        QApplication.processEvents()
        time.sleep(0.005)
        if time.monotonic() > end:
            places = [(screen.name(), screen.geometry().getRect()) for screen in QGuiApplication.screens()]
            active: QWindow | None = QGuiApplication.focusWindow()
            name = active.title() if active is not None else None
            raise Trapped(f"not: {what}; screens {places}, active {name!r}")


def covers(stage: RoomStage, name: str) -> bool:
    """Whether the room covers the screen with this name, and nothing else."""
    window = stage.window
    if window is None or not window.isVisible() or window.screen().name() != name:
        return False
    return window.geometry() == window.screen().geometry()


class Sitting:
    """The desk on a laptop with a beamer beside it; each step waits until everything is where it belongs."""

    def __init__(self, file: Path) -> None:
        randr("--setmonitor", *LAPTOP)
        randr("--setmonitor", *BEAMER)
        application.make(["test"])
        self.window = MainWindow(file=file)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1000, 640)
        self.window.show()
        self.window.move(40, 40)
        assert self.window.workspace is not None
        self.stage = self.window.workspace.room.stage
        self.said: list[str] = []
        self.stage.said.connect(self.said.append)
        wait_for("two screens", lambda: len(QGuiApplication.screens()) == 2)
        wait_for(
            "the desk on the laptop",
            lambda: self.window.screen().name() == "Laptop" and self.window.isActiveWindow(),
        )

    def begin(self) -> None:
        """The room is shown on the beamer and the keyboard stays at the desk."""
        self.stage.start()
        wait_for("the room on the beamer", lambda: covers(self.stage, "Beamer"))
        wait_for("the keyboard at the desk", self.window.isActiveWindow)

    def unplug(self) -> None:
        """The beamer goes: the room with it, the desk stays, and one line tells."""
        self.said.clear()
        randr("--delmonitor", "Beamer")
        wait_for(
            "the room gone with the beamer",
            lambda: len(QGuiApplication.screens()) == 1 and not self.stage.showing,
        )
        self.hears(GONE)
        wait_for("the keyboard at the desk", lambda: self.window.isVisible() and self.window.isActiveWindow())

    def plug(self, *, small: bool = False) -> None:
        """The beamer comes back: the room with it, and the keyboard stays at the desk."""
        self.said.clear()
        randr("--setmonitor", *(SMALL if small else BEAMER))
        wait_for("the room back on the beamer", lambda: covers(self.stage, "Beamer"))
        self.hears("De beamer is er weer: de zaal staat op Beamer.")
        wait_for("the keyboard at the desk again", self.window.isActiveWindow)

    def alone(self) -> None:
        """On the only screen F5 covers the desk, Esc brings it back, and a new beamer frees it."""
        self.stage.start()
        wait_for("the room on the laptop", lambda: covers(self.stage, "Laptop"))
        assert self.stage.window is not None
        QTest.keyClick(self.stage.window.windowHandle(), Qt.Key.Key_Escape)
        wait_for("the desk back", lambda: not self.stage.showing and self.window.isActiveWindow())
        self.stage.start()
        wait_for("the room on the laptop again", lambda: covers(self.stage, "Laptop"))
        self.said.clear()
        randr("--setmonitor", *BEAMER)
        wait_for("the room to the beamer", lambda: covers(self.stage, "Beamer"))
        self.hears("De zaal staat nu op Beamer; je eigen scherm is weer van jou.")
        QTest.keyClick(self.stage.window.windowHandle(), Qt.Key.Key_Escape)
        wait_for("the keyboard from the room to the desk", self.window.isActiveWindow)
        if not covers(self.stage, "Beamer"):
            raise Trapped("the room went with Esc")

    def resolution(self) -> None:
        """The only screen gets another resolution, as a mirrored beamer does."""
        self.stage.stop()
        randr("--delmonitor", "Beamer")
        randr("--delmonitor", "Laptop")
        wait_for(
            "the plain screen", lambda: [each.name() for each in QGuiApplication.screens()] == ["screen"]
        )
        self.stage.start()
        wait_for("the room on it", lambda: covers(self.stage, "screen"))
        self.said.clear()
        randr("--newmode", *MODE_LINE.split())
        randr("--addmode", "screen", "1024x768")
        randr("--output", "screen", "--mode", "1024x768")
        wait_for(
            "the room as large as it",
            lambda: covers(self.stage, "screen") and self.stage.control.canvas.size.width() == 1024,
        )
        self.hears("Het scherm van de zaal is nu 1024 × 768.")

    def hears(self, sentence: str) -> None:
        """One line was said, and this is it."""
        wait_for(f"the line {sentence!r}", lambda: bool(self.said))
        if self.said != [sentence]:
            raise Trapped(f"not the line {sentence!r} but {self.said}")


def main(file: Path) -> None:
    """All steps with one picture on the wall."""
    sitting = Sitting(file)
    sys.excepthook = lambda *about: (sys.__excepthook__(*about), sys.exit(3))  # type: ignore[func-returns-value]
    control = sitting.stage.control
    control.show(TestPicture())
    sitting.begin()
    for number in range(TIMES):
        sitting.unplug()
        sitting.plug(small=number % 3 == 2)
        assert control.now.view == TestPicture()
    sitting.unplug()
    sitting.alone()
    sitting.resolution()
    sitting.window.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except Trapped as trapped:
        sys.exit(str(trapped))
