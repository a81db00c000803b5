"""Starting a module on the off-screen platform with screens of our choice: they are made when Qt starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
Screen = tuple[str, int, int, int]
"""A name, where it begins at the left, its width and its height."""


def outcome(folder: Path, screens: Sequence[Screen], module: str, *arguments: str, **environment: str) -> str:
    """What a module of the tests wrote; it may say nothing beside that but what the platform cannot do."""
    wanted = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in screens
    ]
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": wanted}))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", f"tests.ui.room.{module}", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    noise = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert noise == []
    return done.stdout
