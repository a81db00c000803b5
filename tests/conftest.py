"""What every test gets."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, so that none touches the user's settings, backups or documents."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SAMENWERKDESK_HOME", str(folder))
    return folder
