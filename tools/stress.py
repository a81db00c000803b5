"""Hot-plug from every picture: ``python dev.py stress``.

On an X server of its own the beamer is unplugged and plugged, and used as the only screen, with each picture of the example
on the wall. Says how many pictures there were, how often the program crashed and how often somebody could not go on; the exit
status is 0 when it never did. ``python -m tools.stress WORD`` takes the pictures with that word in their name.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from samenwerkdesk import places
from tools import x_server

NOW = datetime(2025, 4, 10, 9, 38)
ROOT = Path(__file__).resolve().parent.parent
VIEW, TRAPPED, MISTAKE, DONE = "view", "trapped", "mistake", "done"
"""The first word of each line that the program under test writes."""


def main(arguments: list[str]) -> int:
    """Go through all pictures, again from the next one after a crash, and say what came of it."""
    missing = x_server.missing()
    if missing:
        packages = " ".join(x_server.NEEDED[name] for name in missing)
        sys.stderr.write(
            f"Voor deze proef ontbreekt: {', '.join(missing)}. Op Debian en Ubuntu: sudo apt-get install {packages}\n"
        )
        return 2
    from samenwerkdesk.model import interchange

    only = arguments[0] if arguments else ""
    begun, counted, wrong = time.monotonic(), 0, {TRAPPED: 0, "crash": 0}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "voorbeeld.samenwerk"
        interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), file)
        done = False
        while not done:
            before, ended = counted, False
            with x_server.display(folder / "x.log") as display:
                for kind, about in _lines(display, file, folder, before, only):
                    counted += kind == VIEW
                    done, ended = done or kind == DONE, kind in (DONE, TRAPPED)
                    if kind != VIEW and about:
                        print(f"{kind}: {about}", flush=True)
                    if kind in (TRAPPED, MISTAKE):
                        wrong[TRAPPED if kind == TRAPPED else "crash"] += 1
            if not ended:
                wrong["crash"] += 1
                print(f"crash: at picture {counted}", flush=True)
            if counted == before:
                break
    print(
        f"{counted} pictures, {wrong['crash']} crashes, {wrong[TRAPPED]} trapped, "
        f"{time.monotonic() - begun:.0f} s",
    )
    return 0 if counted and not any(wrong.values()) else 1


def _lines(display: str, file: Path, folder: Path, skip: int, only: str) -> list[tuple[str, str]]:
    """What the program under test wrote, line by line: the kind and what it is about."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "SAMENWERKDESK_HOME": str(folder / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tools.stress", "--inside", str(file), str(skip), only],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    found = []
    for line in done.stdout.splitlines():
        kind, _, about = line.partition(" ")
        if kind in (VIEW, TRAPPED, MISTAKE, DONE):
            found.append((kind, about))
    return found


def inside(file: Path, skip: int, only: str) -> None:
    """The program under test: all pictures with ``only`` in their name but the first ``skip``."""
    from samenwerkdesk.model import sessions
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.ui.room.rehearsal import TestPicture
    from samenwerkdesk.ui.room.view import RoomView
    from tools import walls
    from tools.hot_plug import Sitting, Trapped

    def write(kind: str, about: str = "") -> None:
        sys.stdout.write(f"{kind} {about}".rstrip() + "\n")
        sys.stdout.flush()

    document = Document.open(file)
    views: dict[str, RoomView] = {"rehearsal": TestPicture()}
    at_hand = sessions.at_hand(document, NOW.date())
    # Of the other sessions what this one does not have.
    for key in (at_hand, *(each.id for each in sessions.all_sessions(document))):
        views = {**walls.every_view(document, key, NOW), **views}
    document.close()
    sitting = Sitting(file)

    def hook(*about: object) -> None:
        sys.__excepthook__(*about)  # type: ignore[arg-type]
        write(MISTAKE, f"{name}: {about[1]}")

    sys.excepthook = hook
    control = sitting.stage.control
    chosen = [(name, view) for name, view in views.items() if only in name][skip:]
    for number, (name, view) in enumerate(chosen):
        write(VIEW, name)
        try:
            control.show(view)
            sitting.begin()
            sitting.unplug()
            sitting.plug(small=number % 2 == 1)
            sitting.unplug()
            sitting.stage.stop()
            sitting.alone()
            if control.now.view != view:
                raise Trapped(f"another picture: {control.now.view.title}")
        except Trapped as trapped:
            write(TRAPPED, f"{name}: {trapped}")
            break
    else:
        write(DONE)
    sitting.window.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    else:
        sys.exit(main(sys.argv[1:]))
