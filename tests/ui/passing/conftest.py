"""What the tests of the passed device share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from tests.model.asking import Asking
from tests.ui.passing.passer import Passer

PassOn = Callable[..., Passer]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Every window wears the light theme."""
    if not qapp.styleSheet() or theme.current().name != "light":
        theme.apply(qapp)


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> tuple[Asking, bytes]:
    """A session with six people of three organisations, all present, and the file that it is."""
    path = tmp_path_factory.mktemp("room") / "samenwerking.samenwerk"
    document = Document.create(path)
    asking = Asking(document)
    document.close()
    return asking, path.read_bytes()


@pytest.fixture
def asking(room: tuple[Asking, bytes], tmp_path: Path) -> Iterator[Asking]:
    """That session, in a file of its own."""
    path = tmp_path / "samenwerking.samenwerk"
    path.write_bytes(room[1])
    found = copy(room[0])
    found.document = Document.open(path)
    yield found
    found.document.close()


@pytest.fixture
def pass_on(qtbot: QtBot, asking: Asking) -> PassOn:
    """Let the laptop go round with these rounds."""

    def go(*keys: str, size: tuple[int, int] = (1024, 768)) -> Passer:
        return Passer(qtbot, asking, *keys, size=size)

    return go
