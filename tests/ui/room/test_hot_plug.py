"""On a real X server with a window manager: the beamer goes and comes twenty times."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk.model.document import Document

ROOT = Path(__file__).resolve().parents[3]
NEEDED = ("Xvfb", "xrandr", "openbox")

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED), reason=f"needs {', '.join(NEEDED)}"
)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of its own, as wide as a laptop and a beamer, with a window manager."""
    reading, writing = os.pipe()
    line = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "3286x1080x24",
        "+extension",
        "RANDR",
        "-noreset",
    ]
    with (tmp_path / "x.log").open("w") as log:
        server = subprocess.Popen(line, pass_fds=(writing,), stdout=log, stderr=log)
        os.close(writing)
        with os.fdopen(reading) as said:
            name = f":{said.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": name}, stdout=log, stderr=log
        )
        yield name
        for each in (manager, server):
            each.terminate()
            each.wait()


def test_the_room_follows_the_beamer(display: str, tmp_path: Path, home: Path) -> None:
    file = tmp_path / "samen.samenwerk"
    Document.create(file).close()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.ui.room.hot_plug", str(file)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("done\n")
