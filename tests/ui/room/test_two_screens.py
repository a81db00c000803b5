"""With more than one screen, in a process of its own: screens are made when Qt starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from samenwerkdesk.model.document import Document

ROOT = Path(__file__).resolve().parents[3]
SCREENS = (("1-laptop", 0, 2560, 1600), ("2-beamer", 2560, 1920, 1080), ("3-other", 4480, 1024, 768))


@pytest.mark.parametrize("scaling", [1, 1.5, 2])
def test_the_room_has_a_screen_of_its_own(tmp_path: Path, scaling: float) -> None:
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
        for name, x, width, height in SCREENS
    ]
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": wanted}))
    file = tmp_path / "samen.samenwerk"
    Document.create(file).close()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.ui.room.two_screens", str(file)],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_SCALE_FACTOR": str(scaling),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    noise = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert noise == []
    assert done.stdout == "done\n"
