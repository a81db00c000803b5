from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samenwerkdesk import places

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = [
    places.data_dir,
    places.backups_dir,
    places.settings_dir,
    places.cache_dir,
    places.documents_dir,
]


def test_a_source_tree_has_its_resources_beside_the_package() -> None:
    assert places.resource("fonts/x.ttf") == ROOT / "resources" / "fonts" / "x.ttf"
    assert places.resource("tokens.toml").is_file()
    assert places.resource("schema/0001.sql").is_file()


def test_a_source_tree_has_the_case_schema_in_docs() -> None:
    assert places.resource("schema/case.schema.json") == ROOT / "docs" / "case.schema.json"


def test_an_installed_package_has_its_resources_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(places, "_PACKAGE", tmp_path)
    assert places.resource("fonts/x.ttf") == tmp_path / "resources" / "fonts" / "x.ttf"
    schema = places.resource("schema/case.schema.json")
    assert schema == tmp_path / "resources" / "schema" / "case.schema.json"


@pytest.mark.parametrize("folder", FOLDERS)
def test_one_variable_moves_every_folder_and_makes_none(folder: Callable[[], Path], home: Path) -> None:
    assert folder().is_relative_to(home)
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_without_it_folders_are_the_users_own(
    folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAMENWERKDESK_HOME")
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    found = folder()
    assert found.is_absolute()
    assert "samenwerkdesk" in str(found).lower()
    if sys.platform.startswith("linux"):
        assert found.is_relative_to(tmp_path)


def test_the_folders_differ() -> None:
    assert len({folder() for folder in FOLDERS}) == len(FOLDERS)


def test_a_relative_home_does_not_follow_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENWERKDESK_HOME", "stick")
    assert places.data_dir() == tmp_path / "stick" / "data"
