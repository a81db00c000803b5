"""On a real X server with a window manager: the beamer goes and comes twenty times."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk.model.document import Document
from tools import stress, x_server

ROOT = Path(__file__).resolve().parents[3]

on_x = pytest.mark.skipif(bool(x_server.missing()), reason=f"needs {', '.join(x_server.NEEDED)}")


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of its own, as wide as a laptop and a beamer, with a window manager."""
    with x_server.display(tmp_path / "x.log") as name:
        yield name


@on_x
def test_the_room_follows_the_beamer(display: str, tmp_path: Path, home: Path) -> None:
    file = tmp_path / "samen.samenwerk"
    Document.create(file).close()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tools.hot_plug", str(file)],
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


def test_without_an_x_server_it_says_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert stress.main([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "Voor deze proef ontbreekt: Xvfb, openbox, xrandr. "
        "Op Debian en Ubuntu: sudo apt-get install xvfb openbox x11-xserver-utils\n"
    )
