"""What the tests of the window share."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.file_desk import Dialogs, FileDesk
from tests.ui.sitting import Sitting


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    """The answers of the system's file dialogs."""
    return Dialogs(monkeypatch)


@pytest.fixture
def desk(qtbot: QtBot, dialogs: Dialogs) -> FileDesk:
    """File actions that write down what they say."""
    return FileDesk(qtbot, dialogs)


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> Sitting:
    """The window with a copy of the example, at session 3."""
    return Sitting(qtbot, tmp_path, data=example_bytes)


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path) -> Sitting:
    """The window with a new file in it."""
    return Sitting(qtbot, tmp_path)
