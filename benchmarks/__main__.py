"""Measure everything: ``python dev.py bench [startup|editing|paper|memory|asking|board|roles …] [--json FILE]``."""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measuring import Figure

GROUPS = ("startup", "editing", "paper", "memory")
"""What is measured for every size of the example."""

ALONE = ("asking", "board", "roles", "room")
"""What makes its own content."""


def main(arguments: list[str]) -> int:
    """Run the chosen groups (default all), print a line per figure, and write them as JSON when asked."""
    out = Path(arguments.pop(arguments.index("--json") + 1)) if "--json" in arguments else None
    chosen = [name for name in arguments if name != "--json"] or [*GROUPS, *ALONE]
    unknown = [name for name in chosen if name not in (*GROUPS, *ALONE)]
    if unknown:
        print(f"unknown: {' '.join(unknown)}; choose from {' '.join((*GROUPS, *ALONE))}", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SAMENWERKDESK_HOME"] = str(folder / "home")
        figures = _measure(chosen, folder)
    if out is not None:
        out.write_text(
            json.dumps([figure.as_json() for figure in figures], indent=1, ensure_ascii=False),
            encoding="utf-8",
        )
    return 0


def _measure(chosen: list[str], folder: Path) -> list[Figure]:
    from benchmarks import asking, board, cases, editing, memory, paper, roles, room, startup
    from samenwerkdesk.ui import application

    print(
        f"Python {platform.python_version()} on {os.cpu_count()} cores, Qt platform {os.environ['QT_QPA_PLATFORM']}"
    )
    app = application.make(sys.argv[:1])
    # A mistake here ends the run; nobody is there to close a dialog.
    sys.excepthook = sys.__excepthook__
    figures: list[Figure] = []
    for size in cases.SIZES:
        path, home = cases.make(folder, size), folder / "home"
        for name in (name for name in chosen if name in GROUPS):
            if name == "startup":
                found = startup.measure(path, size, home)
            elif name == "editing":
                found = editing.measure(path, size)
            elif name == "paper":
                found = [*paper.interchanging(path, size, folder), *paper.reporting(path, size)]
            else:
                found = memory.measure(path, size, home)
            for figure in found:
                print(figure.line(), flush=True)
            figures += found
    for name, alone in (
        ("asking", partial(asking.measure, folder)),
        ("board", board.measure),
        ("roles", partial(roles.measure, folder)),
        ("room", partial(room.measure, folder)),
    ):
        for figure in alone() if name in chosen else []:
            print(figure.line(), flush=True)
            figures.append(figure)
    app.quit()
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
