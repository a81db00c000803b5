"""What the tests of the window share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.file_desk import Dialogs, FileDesk


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    """The answers of the system's file dialogs."""
    return Dialogs(monkeypatch)


@pytest.fixture
def desk(qtbot: QtBot, dialogs: Dialogs) -> FileDesk:
    """File actions that write down what they say."""
    return FileDesk(qtbot, dialogs)
