"""What every test gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.model import interchange
from samenwerkdesk.model.document import Document

QT_SETTINGS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Keep pyproject.toml valid for who runs the model's tests with ``-p no:pytest-qt``."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in QT_SETTINGS:
            parser.addini(name, "of pytest-qt", type="linelist")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style the program has, on every system."""
    return ["samenwerkdesk", "-style", "fusion"]


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, so that none touches the user's settings, backups or documents."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SAMENWERKDESK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def example_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The example case as a file, imported once."""
    path = tmp_path_factory.mktemp("example") / "voorbeeld.samenwerk"
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
    return path.read_bytes()


@pytest.fixture
def example(example_bytes: bytes, tmp_path: Path) -> Iterator[Document]:
    """The example case in a file of its own, open."""
    path = tmp_path / "voorbeeld.samenwerk"
    path.write_bytes(example_bytes)
    document = Document.open(path)
    yield document
    document.close()
