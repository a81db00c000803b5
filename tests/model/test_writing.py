"""Writing a file completely or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from samenwerkdesk.model.errors import (
    CannotWrite,
    DiskFull,
    FileExists,
    ReadOnlyFile,
    UnusableName,
    UserError,
)
from samenwerkdesk.model.writing import disk_error, journal_of, replace_file, written_beside


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_file_appears_when_all_of_it_is_written(tmp_path: Path) -> None:
    target = tmp_path / "map" / "a"
    with written_beside(target) as temporary:
        temporary.write_bytes(b"1")
        assert not target.exists()
        assert temporary.parent == target.parent
    assert target.read_bytes() == b"1"
    assert entries(target.parent) == ["a"]


@pytest.mark.parametrize(
    "error", [ValueError("x"), OSError("van de inhoud"), KeyboardInterrupt(), UserError("x")]
)
def test_nothing_appears_when_the_block_fails_and_its_error_stays(
    tmp_path: Path, error: BaseException
) -> None:
    def write() -> None:
        with written_beside(tmp_path / "a") as temporary:
            temporary.write_bytes(b"1")
            journal_of(temporary).write_bytes(b"1")
            raise error

    with pytest.raises(type(error)) as caught:
        write()
    assert caught.value is error
    assert entries(tmp_path) == []


def test_block_that_writes_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite), written_beside(tmp_path / "a"):
        pass
    assert entries(tmp_path) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a"

    def write() -> None:
        with written_beside(target) as temporary:
            temporary.write_bytes(b"1")
            target.write_bytes(b"eerder")

    with pytest.raises(FileExists):
        write()
    with pytest.raises(FileExists), written_beside(target):
        pass
    assert target.read_bytes() == b"eerder"
    assert entries(tmp_path) == ["a"]


def test_journal_of_a_former_file_is_removed(tmp_path: Path) -> None:
    journal_of(tmp_path / "a").write_bytes(b"oud")
    with written_beside(tmp_path / "a") as temporary:
        temporary.write_bytes(b"1")
    assert entries(tmp_path) == ["a"]


def test_replacing_is_whole_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "map" / "a.pdf"
    replace_file(target, b"1")
    replace_file(target, b"22")
    assert target.read_bytes() == b"22"

    def no_room(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(DiskFull, match=r"a\.pdf is niet geschreven"):
        replace_file(target, b"333")
    assert target.read_bytes() == b"22"
    assert entries(target.parent) == ["a.pdf"]


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_name_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableName):
        replace_file(tmp_path / name, b"1")
    with pytest.raises(UnusableName), written_beside(tmp_path / name) as temporary:
        temporary.write_bytes(b"1")
    assert entries(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, ReadOnlyFile),
        (errno.EPERM, ReadOnlyFile),
        (errno.EROFS, ReadOnlyFile),
        (errno.ENAMETOOLONG, UnusableName),
        (errno.EIO, CannotWrite),
        (errno.EFBIG, CannotWrite),
    ],
)
def test_each_refusal_has_its_sentence(tmp_path: Path, number: int, kind: type[UserError]) -> None:
    error = disk_error(OSError(number, os.strerror(number)), tmp_path / "a")
    assert type(error) is kind
    # The system's own words are English, or not ours: they are for the log.
    assert os.strerror(number) not in str(error)
