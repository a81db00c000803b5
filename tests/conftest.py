"""What every test gets."""

from __future__ import annotations

from pathlib import Path

import pytest

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
