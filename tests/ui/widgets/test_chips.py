from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.chips import Chip, StatusChip


def test_a_chip_is_as_wide_as_its_word(qtbot: QtBot) -> None:
    short, long, icon = Chip("nee"), Chip("misschien"), Chip("nee", "lock")
    for chip in (short, long, icon):
        qtbot.addWidget(chip)
        chip.grab()
    assert short.sizeHint().height() == 28
    assert long.sizeHint().width() > short.sizeHint().width()
    assert icon.sizeHint().width() == short.sizeHint().width() + 24
    short.set_text("misschien")
    assert short.sizeHint() == long.sizeHint()
    assert short.text() == short.accessibleName() == "misschien"


@pytest.mark.parametrize("kind", ["success", "warn", "danger", "info", "neutral"])
def test_a_status_says_it_in_a_word_too(qtbot: QtBot, kind: str) -> None:
    chip = StatusChip("te laat", kind)
    qtbot.addWidget(chip)
    chip.grab()
    assert chip.accessibleName() == "te laat"
