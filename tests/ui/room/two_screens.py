"""Run with a laptop and a beamer on the off-screen platform: ``python -m tests.ui.room.two_screens FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui import application, settings
from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.room import screens
from tests.ui.room.pictures import Plain


def main(file: Path) -> None:
    """The room is on a screen of its own; the desk keeps the keyboard."""
    application.make(["test"])
    sys.excepthook = sys.__excepthook__
    window = MainWindow(file=file)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(40, 40, 1000, 640)
    window.show()
    window.activateWindow()
    found = QGuiApplication.screens()
    laptop, beamer, other = found
    assert screens.choose(found, laptop) is beamer
    assert screens.choose(found, beamer) is laptop
    screens.remember(found, other)
    assert screens.choose(found[::-1], laptop) is other
    assert screens.choose(found[:2], laptop) is beamer, "another set of monitors is another choice"
    settings.save(settings.load()._replace(room_screens={}))
    assert window.workspace is not None
    stage = window.workspace.room.stage
    said: list[str] = []
    stage.said.connect(said.append)
    stage.start()
    settle()
    room = stage.window
    assert room is not None
    assert room.geometry() == beamer.geometry(), room.geometry()
    assert said == ["De zaal staat op 2-beamer."], said
    canvas = stage.control.canvas
    assert canvas.size == beamer.size()
    assert canvas.ratio == beamer.devicePixelRatio()
    stage.control.show(Plain("Rood"))
    image = canvas.image(stage.control.now)
    assert image is not None
    assert image.width() == 1920, image.width()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    settle()
    assert room.isVisible(), "Esc goes to the desk; the room stays"
    assert window.isActiveWindow()
    stage.elsewhere()
    settle()
    assert room.geometry() == other.geometry()
    assert stage.control.canvas.size == other.size()
    stage.stop()
    stage.start()
    settle()
    assert room.geometry() == other.geometry(), "it was remembered"
    room.close()
    settle()
    assert not stage.showing
    window.close()
    sys.stdout.write("done\n")


def settle() -> None:
    """Let what waits its turn happen."""
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
