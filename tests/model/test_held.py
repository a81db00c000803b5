"""The files this process holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from samenwerkdesk.model import held


def test_file_is_held_once_under_every_name(tmp_path: Path) -> None:
    path, link = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"inhoud")
    os.link(path, link)
    key = held.hold(path)
    assert key is not None
    assert held.hold(link) is None
    assert held.is_held(link)
    held.release(key)
    held.release(key)
    assert not held.is_held(path)
    assert held.hold(link) == key
    held.release(key)


def test_reading_a_held_file_opens_it_once_until_it_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"inhoud")
    opened: list[int] = []
    closed: list[int] = []
    really_open, really_close = os.open, os.close

    def note_open(name: Path, flags: int) -> int:
        opened.append(really_open(name, flags))
        return opened[-1]

    def note_close(descriptor: int) -> None:
        closed.append(descriptor)
        really_close(descriptor)

    monkeypatch.setattr(held.os, "open", note_open)  # type: ignore[attr-defined]
    monkeypatch.setattr(held.os, "close", note_close)  # type: ignore[attr-defined]
    key = held.hold(path)
    assert key is not None
    assert [held.read(path), held.read(path, 2), held.read(path)] == [b"inhoud", b"in", b"inhoud"]
    assert (len(opened), closed) == (1, [])
    os.fstat(opened[0])
    held.release(key)
    assert closed == opened
    assert held.read(path, 3) == b"inh"
    assert len(opened) == 1


def test_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises((IsADirectoryError, PermissionError)):
        held.read(tmp_path)


def test_missing_file_is_not_held(tmp_path: Path) -> None:
    assert not held.is_held(tmp_path / "weg")
    with pytest.raises(FileNotFoundError):
        held.hold(tmp_path / "weg")
    with pytest.raises(FileNotFoundError):
        held.read(tmp_path / "weg")
