"""The sentences the user reads when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samenwerkdesk.model import errors
from samenwerkdesk.model.errors import FileError, shown

PATH = Path("map") / "samen.samenwerk"
KINDS: list[Callable[[Path], FileError]] = [
    errors.FileMissing,
    errors.FileMoved,
    errors.NotOurFile,
    errors.NewerFile,
    errors.DamagedFile,
    errors.ReadOnlyFile,
    errors.UnreadableFile,
    errors.UnusableName,
    errors.FileInUse,
    errors.FileExists,
    errors.DiskFull,
    errors.BackupFailed,
    errors.CannotWrite,
]


@pytest.mark.parametrize("kind", KINDS)
def test_sentence_is_plain_dutch_about_this_file(kind: Callable[[Path], FileError]) -> None:
    error = kind(PATH)
    sentence = str(error)
    assert error.path == PATH
    assert isinstance(error, errors.UserError)
    assert sentence.endswith(".")
    assert "!" not in sentence
    assert "\n" not in sentence
    # What happened, and what to do.
    assert ";" in sentence or ". " in sentence


def test_every_kind_has_a_sentence_of_its_own() -> None:
    assert len({str(kind(PATH)) for kind in KINDS}) == len(KINDS)


def test_every_kind_is_in_this_test() -> None:
    found = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, FileError)}
    assert found - {FileError} == set(KINDS)


def test_full_disk_says_what_was_kept() -> None:
    assert "Je laatste wijziging is niet bewaard, alles daarvóór wel" in str(errors.DiskFull(PATH))
    assert "samen.samenwerk is niet geschreven" in str(errors.DiskFull(PATH, whole=True))
    assert "schijf is vol" in str(errors.BackupFailed(PATH, full=True))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (Path("a/b c.samenwerk"), "b c.samenwerk"),
        (Path("/"), "/"),
        (Path("\udc80x"), "?x"),
        (Path("é" * 300), "é" * (errors.NAME_SHOWN - 1) + "…"),
    ],
)
def test_shown_name(path: Path, name: str) -> None:
    assert shown(path) == name or (name == "/" and len(shown(path)) == 1)
