"""First painted window with a file open, against a bare PySide6 window; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import Figure, paired

PAIRS = 9

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print("painted", flush=True), app.quit()))
app = QApplication(sys.argv[:1])
window = Bare(); window.resize(1440, 900); window.show()
app.exec()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QEvent, QTimer
from samenwerkdesk.ui import application
from samenwerkdesk.ui.main_window import MainWindow
app = application.make(sys.argv[:1])
window = MainWindow(file=Path(sys.argv[1]))
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False
def done():
    heavy = sorted({"matplotlib", "reportlab", "yaml", "jsonschema", "pypdfium2"} & set(sys.modules))
    print("painted", *heavy, flush=True)
    window.close(); app.quit()
watch = Watch()
window.workspace.current_page().widget().installEventFilter(watch)
window.show()
app.exec()
"""


def _environment(home: Path) -> dict[str, str]:
    """As a user has it: compiled modules are kept, or every start would compile them again."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "SAMENWERKDESK_HOME": str(home)}


def _seconds(program: str, *arguments: str, home: Path) -> tuple[float, list[str]]:
    """Milliseconds from starting the process to 'painted', and the words after it."""
    import time

    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=_environment(home),
        cwd=Path(__file__).parent.parent,
    ) as process:
        assert process.stdout is not None
        words = process.stdout.readline().split()
        took = (time.perf_counter() - start) * 1000
        process.wait(60)
    if words[:1] != ["painted"]:
        raise RuntimeError(f"the window was not painted: {words}")
    return took, words[1:]


def measure(path: Path, size: str, home: Path) -> list[Figure]:
    """The ratio, and which heavy packages were imported before the first paint."""
    _, heavy = _seconds(_OURS, str(path), home=home)
    ratio, detail = paired(
        lambda: _seconds(_OURS, str(path), home=home)[0], lambda: _seconds(_BARE, home=home)[0], PAIRS
    )
    return [
        Figure("first window, file open ÷ bare window", size, ratio, "x", 1.2, detail),
        Figure("heavy packages imported before it", size, float(len(heavy)), "", 0.0, " ".join(heavy)),
    ]
