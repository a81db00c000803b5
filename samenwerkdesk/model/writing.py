"""Write a file completely or not at all: beside its place, to the disk, then into its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from samenwerkdesk.model.errors import CannotWrite, DiskFull, FileExists, ReadOnlyFile, UnusableName

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
"""What the system says when the disk is full, or what somebody may use of it."""


def beside(path: Path) -> Path:
    """A new hidden name in the folder of ``path``."""
    return path.with_name(f".samenwerkdesk-{os.urandom(16).hex()}.tmp")


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to take back half a change in the file at ``path``."""
    return path.with_name(path.name + "-journal")


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses while writing ``path`` into DiskFull, ReadOnlyFile, UnusableName or CannotWrite."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, path) from error
    except ValueError as error:
        # A null character in a name, or bytes that are no text.
        raise UnusableName(path) from error


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """A temporary path beside ``path`` that becomes ``path`` when the block succeeds, and vanishes when it does not.

    Never overwrites: raises FileExists when ``path`` is there. Raises what ``disk_errors`` does for its own work, and whatever
    the block raises as it is.
    """
    temporary = beside(path)
    with disk_errors(path):
        if os.path.lexists(path):
            raise FileExists(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield temporary
        with disk_errors(path):
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            if os.path.lexists(path):
                raise FileExists(path)
            # What a former file of this name left behind would be rolled back into the new one.
            journal_of(path).unlink(missing_ok=True)
            temporary.replace(path)
    finally:
        for left in (temporary, journal_of(temporary)):
            with suppress(OSError, ValueError):
                left.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing a former file only when all of it is on disk. Raises as ``disk_errors``."""
    temporary = beside(path)
    try:
        with disk_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
    finally:
        with suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)


def disk_error(error: OSError, path: Path) -> Exception:
    """The user's error behind an operating system error while writing ``path``."""
    if error.errno in NO_ROOM:
        return DiskFull(path, whole=True)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyFile(path)
    if error.errno == errno.ENAMETOOLONG:
        return UnusableName(path)
    return CannotWrite(path, error.strerror or "")
