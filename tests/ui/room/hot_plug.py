"""Run on an X server with RANDR monitors: the beamer is plugged, unplugged and changed, and the room must follow.

``python -m tests.ui.room.hot_plug FILE`` says "done" when all went well.
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
from samenwerkdesk.ui.room.stage import RoomStage
from tests.ui.room.pictures import Plain

LAPTOP = ("Laptop", "1366/361x768/203+0+0", "screen")
BEAMER = ("Beamer", "1920/508x1080/285+1366+0", "none")
SMALL = ("Beamer", "1024/271x768/203+1366+0", "none")
MODE_LINE = "1024x768 63.50 1024 1072 1176 1328 768 771 775 798 -hsync +vsync"
TIMES = 20
PATIENCE = 20.0


def randr(*words: str) -> None:
    """Change the monitors of the X server."""
    subprocess.run(["xrandr", *words], check=True)


def wait_for(what: str, ready: Callable[[], bool]) -> None:
    """Let things happen until ``ready``; ends the program when that does not come."""
    end = time.monotonic() + PATIENCE
    while not ready():
        QApplication.processEvents()
        time.sleep(0.005)
        if time.monotonic() > end:
            places = [(screen.name(), screen.geometry().getRect()) for screen in QGuiApplication.screens()]
            active: QWindow | None = QGuiApplication.focusWindow()
            sys.exit(
                f"not: {what}; screens {places}, active {active.title() if active is not None else None!r}"
            )


def covers(stage: RoomStage, name: str) -> bool:
    """Whether the room covers the screen with this name, and nothing else."""
    window = stage.window
    if window is None or not window.isVisible() or window.screen().name() != name:
        return False
    return window.geometry() == window.screen().geometry()


def main(file: Path) -> None:
    """All steps."""
    randr("--setmonitor", *LAPTOP)
    randr("--setmonitor", *BEAMER)
    application.make(["test"])
    sys.excepthook = lambda *about: (sys.__excepthook__(*about), sys.exit(3))  # type: ignore[func-returns-value]
    window = MainWindow(file=file)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1000, 640)
    window.show()
    window.move(40, 40)
    assert window.workspace is not None
    stage = window.workspace.room.stage
    said: list[str] = []
    stage.said.connect(said.append)
    wait_for("two screens", lambda: len(QGuiApplication.screens()) == 2)
    wait_for("the desk on the laptop", lambda: window.screen().name() == "Laptop" and window.isActiveWindow())
    stage.control.show(Plain("Rood"))
    stage.start()
    wait_for("the room on the beamer", lambda: covers(stage, "Beamer"))
    wait_for("the keyboard at the desk", window.isActiveWindow)
    for number in range(TIMES):
        said.clear()
        randr("--delmonitor", "Beamer")
        wait_for(
            "the room gone with the beamer", lambda: len(QGuiApplication.screens()) == 1 and not stage.showing
        )
        wait_for("a line about it", lambda: len(said) == 1)
        assert said[0].startswith("De beamer is weg."), said
        assert window.isVisible()
        said.clear()
        randr("--setmonitor", *(SMALL if number % 3 == 2 else BEAMER))
        wait_for("the room back on the beamer", lambda: covers(stage, "Beamer"))
        wait_for("a line about that", lambda: len(said) == 1)
        assert said[0] == "De beamer is er weer: de zaal staat op Beamer.", said
        assert stage.control.now.view == Plain("Rood")
        wait_for("the keyboard at the desk again", window.isActiveWindow)
    _alone(window, stage, said)
    _resolution(stage, said)
    window.close()
    sys.stdout.write("done\n")


def _alone(window: MainWindow, stage: RoomStage, said: list[str]) -> None:
    """On the only screen: F5 covers the desk, Esc brings it back, and a new beamer frees it."""
    randr("--delmonitor", "Beamer")
    wait_for("one screen", lambda: not stage.showing)
    stage.start()
    wait_for("the room on the laptop", lambda: covers(stage, "Laptop"))
    assert stage.window is not None
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_Escape)
    wait_for("the desk back", lambda: not stage.showing and window.isActiveWindow())
    stage.start()
    wait_for("the room on the laptop again", lambda: covers(stage, "Laptop"))
    said.clear()
    randr("--setmonitor", *BEAMER)
    wait_for("the room to the beamer", lambda: covers(stage, "Beamer"))
    wait_for(
        "a line about it", lambda: said == ["De zaal staat nu op Beamer; je eigen scherm is weer van jou."]
    )


def _resolution(stage: RoomStage, said: list[str]) -> None:
    """The only screen gets another resolution, as a mirrored beamer does."""
    stage.stop()
    randr("--delmonitor", "Beamer")
    randr("--delmonitor", "Laptop")
    wait_for("the plain screen", lambda: [each.name() for each in QGuiApplication.screens()] == ["screen"])
    stage.start()
    wait_for("the room on it", lambda: covers(stage, "screen"))
    said.clear()
    randr("--newmode", *MODE_LINE.split())
    randr("--addmode", "screen", "1024x768")
    randr("--output", "screen", "--mode", "1024x768")
    wait_for(
        "the room as large as it",
        lambda: covers(stage, "screen") and stage.control.canvas.size.width() == 1024,
    )
    wait_for("a line about it", lambda: said == ["Het scherm van de zaal is nu 1024 × 768."])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
