"""Write a file completely or not at all: beside its place, to the disk, then into its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from samenwerkdesk.model.errors import CannotWrite, DiskFull, FileExists, ReadOnlyFile


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """A temporary path beside ``path`` that becomes ``path`` when the block succeeds, and vanishes when it does not.

    Never overwrites: raises FileExists when ``path`` appeared meanwhile. Raises DiskFull, ReadOnlyFile or CannotWrite.
    """
    beside = path.with_name(f".{path.name[:40]}.{uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if path.exists():
            raise FileExists(path)
        beside.replace(path)
    except OSError as error:
        raise disk_error(error, path) from error
    finally:
        for left in (beside, beside.with_name(beside.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing a former file only when all of it is on disk. Raises as ``written_beside``."""
    beside = path.with_name(f".{path.name[:40]}.{uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise disk_error(error, path) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def disk_error(error: OSError, path: Path) -> Exception:
    """The user's error behind an operating system error while writing ``path``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyFile(path)
    return CannotWrite(path, error.strerror or "")
