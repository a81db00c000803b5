"""Peak memory of a session at work: the window with a file open, every tab seen, one report made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import Figure

_WORK = """
import resource, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
def peak():
    status = Path("/proc/self/status")
    if status.exists():
        # Of this program alone: ru_maxrss still holds the peak of the process that started it.
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
app = None
if sys.argv[1] == "bare":
    from PySide6.QtWidgets import QWidget
    app = QApplication(sys.argv[:1])
    window = QWidget(); window.resize(1440, 900); window.show(); app.processEvents()
    print(peak())
else:
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.ui import application, contents
    from samenwerkdesk.ui.workspace import Workspace
    from samenwerkdesk.report.session import session_report
    app = application.make(sys.argv[:1])
    document = Document.open(Path(sys.argv[1]))
    space = Workspace(document); space.resize(1440, 900); space.begin(); space.show()
    for tab in contents.TABS:
        space.show_page(tab.key); app.processEvents()
    shown = peak()
    session_report(document, space.desk.session_id)
    print(shown, peak())
"""


def measure(path: Path, size: str, home: Path) -> list[Figure]:
    """Megabytes, beside what a bare window takes."""

    def run(argument: str) -> list[float]:
        done = subprocess.run(
            [sys.executable, "-c", _WORK, argument],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "SAMENWERKDESK_HOME": str(home)},
            cwd=Path(__file__).parent.parent,
        )
        return [float(word) for word in done.stdout.split()]

    (bare,) = run("bare")
    shown, reported = run(str(path))
    return [
        Figure(
            "peak memory, all tabs seen ÷ bare window",
            size,
            shown / bare,
            "x",
            None,
            f"{shown:.0f} ÷ {bare:.0f} MB",
        ),
        Figure(
            "peak memory, a report made too ÷ bare window",
            size,
            reported / bare,
            "x",
            None,
            f"{reported:.0f} MB",
        ),
    ]
