"""With more than one screen, in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from samenwerkdesk.model.document import Document
from tests.ui.room import off_screen

LAPTOP, BEAMER, OTHER = (
    ("1-laptop", 0, 2560, 1600),
    ("2-beamer", 2560, 1920, 1080),
    ("3-other", 4480, 1024, 768),
)


@pytest.mark.parametrize("scaling", [1, 1.5, 2])
def test_the_room_has_a_screen_of_its_own(tmp_path: Path, scaling: float) -> None:
    file = tmp_path / "samen.samenwerk"
    Document.create(file).close()
    screens = (LAPTOP, BEAMER, OTHER)
    said = off_screen.outcome(tmp_path, screens, "two_screens", str(file), QT_SCALE_FACTOR=str(scaling))
    assert said == "done\n"


@pytest.mark.parametrize("how", ["mouse", "keys"])
def test_a_session_from_check_in_to_check_out(tmp_path: Path, how: str) -> None:
    screens = (LAPTOP, BEAMER)
    said = off_screen.outcome(tmp_path, screens, "whole_session", how, str(tmp_path / "samen.samenwerk"))
    assert said == "done\n"
