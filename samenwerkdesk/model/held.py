"""The files this process holds, and reading them without letting go.

On Linux and macOS, closing any descriptor of a file drops every lock the process has on it: whoever reads a collaboration that
is open here and closes it again, lets other programs in. So what reads such a file goes through ``read``.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

Key = tuple[int, int]

_lock = threading.Lock()
_held: dict[Key, list[int]] = {}


def hold(path: Path) -> Key | None:
    """Mark the file at ``path`` as held; None when this process holds it already. Raises OSError."""
    key = _key(path)
    with _lock:
        if key in _held:
            return None
        _held[key] = []
    return key


def release(key: Key) -> None:
    """Let go: after the connection to the file was closed."""
    with _lock:
        for descriptor in _held.pop(key, ()):
            os.close(descriptor)


def is_held(path: Path) -> bool:
    """Whether this process holds the file at ``path``."""
    try:
        return _key(path) in _held
    except OSError:
        return False


def is_in_place(path: Path, key: Key) -> bool:
    """Whether the file that was held under ``key`` still stands at ``path``."""
    try:
        return _key(path) == key
    except OSError:
        return False


def read(path: Path, size: int = -1) -> bytes:
    """The first ``size`` bytes of a file, or all of it; it stays locked when it is held. Raises OSError."""
    with _lock:
        descriptors = _held.get(_key(path))
        if descriptors is None:
            with path.open("rb") as file:
                return file.read(size)
        if not descriptors:
            # It stays open for as long as the file is held.
            flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            descriptors.append(os.open(path, flags))
        os.lseek(descriptors[0], 0, os.SEEK_SET)
        with os.fdopen(descriptors[0], "rb", closefd=False) as file:
            return file.read(size)


def _key(path: Path) -> Key:
    found = path.stat()
    return found.st_dev, found.st_ino
