"""An X server of our own, as wide as a laptop and a beamer, with a window manager."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "xrandr": "x11-xserver-utils"}
"""The programs it takes, and the Debian packages they are in."""

SIZE = "3286x1080x24"


def missing() -> list[str]:
    """Which of the programs are not there."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextlib.contextmanager
def display(log: Path) -> Iterator[str]:
    """The name of a display, such as ':7', that goes away afterwards; what its programs say goes to ``log``."""
    reading, writing = os.pipe()
    line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "+extension", "RANDR", "-noreset"]
    with log.open("w") as out:
        server = subprocess.Popen(line, pass_fds=(writing,), stdout=out, stderr=out)
        os.close(writing)
        with os.fdopen(reading) as said:
            name = f":{said.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": name}, stdout=out, stderr=out
        )
        try:
            yield name
        finally:
            for each in (manager, server):
                each.terminate()
                each.wait()
