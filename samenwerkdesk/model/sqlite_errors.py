"""From what SQLite refuses to the sentence the user reads."""

from __future__ import annotations

from pathlib import Path

import apsw

from samenwerkdesk.model.errors import (
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileInUse,
    NotOurFile,
    ReadOnlyFile,
    UnreadableFile,
    UserError,
)
from samenwerkdesk.model.writing import NO_ROOM


def known_error(error: apsw.Error, path: Path | None, db: apsw.Connection) -> UserError | None:
    """The user's error behind an SQLite error while a file is open, or None when it is our bug (a constraint, wrong SQL)."""
    if isinstance(error, apsw.FullError) or (isinstance(error, apsw.IOError) and db.system_errno in NO_ROOM):
        return DiskFull(path)
    if isinstance(error, (apsw.CorruptError, apsw.NotADBError)) and path is not None:
        return DamagedFile(path)
    if isinstance(error, apsw.ReadOnlyError) and path is not None:
        return ReadOnlyFile(path)
    if isinstance(error, (apsw.IOError, apsw.CantOpenError, apsw.BusyError)):
        return CannotWrite(path, str(error))
    return None


def opening_error(error: apsw.Error, path: Path, db: apsw.Connection | None = None) -> UserError:
    """The user's error behind an SQLite error while opening ``path``."""
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return FileInUse(path)
    if isinstance(error, apsw.NotADBError):
        return NotOurFile(path)
    if isinstance(error, apsw.FullError) or (db is not None and db.system_errno in NO_ROOM):
        return DiskFull(path, whole=True)
    if isinstance(error, (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)):
        return ReadOnlyFile(path)
    if isinstance(error, apsw.IOError):
        return UnreadableFile(path)
    return DamagedFile(path)
