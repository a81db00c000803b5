"""Collaboration files on disk: connect, check a stranger's file, copy one that may be open elsewhere."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from uuid import uuid4

import apsw

from samenwerkdesk.model import backups as backup_store
from samenwerkdesk.model import schema
from samenwerkdesk.model.errors import (
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileExists,
    FileInUse,
    FileMissing,
    NewerFile,
    NotOurFile,
    ReadOnlyFile,
)
from samenwerkdesk.model.writing import written_beside

HEADER = b"SQLite format 3\x00"


def connect(path: Path) -> apsw.Connection:
    """A connection with our settings; the file may be new and empty."""
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
    try:
        db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        db.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        db.execute("PRAGMA foreign_keys = ON").fetchall()
        db.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        # A document that people mail is one file: no WAL.
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
        db.execute("PRAGMA synchronous = FULL").fetchall()
    except BaseException:
        db.close()
        raise
    return db


def open_exclusively(
    path: Path, *, backups: Path | None = None, migrations: Path | None = None
) -> apsw.Connection:
    """A connection that holds ``path`` exclusively, checked and of the current version.

    Raises FileMissing, NotOurFile, NewerFile, DamagedFile, ReadOnlyFile, FileInUse, DiskFull; nothing has changed then.
    """
    _check_before(path)
    try:
        db = connect(path)
    except apsw.Error as error:
        raise _opening_error(error, path) from error
    try:
        db.execute("BEGIN EXCLUSIVE").fetchall()
        db.execute("COMMIT").fetchall()
        _check_inside(db, path, migrations)
        if schema.number(db, "PRAGMA user_version") < schema.version(migrations):
            backup_store.keep(path, bytes(db.serialize("main")), folder=backups, reason="voor-bijwerken")
            schema.migrate(db, migrations)
    except apsw.Error as error:
        db.close()
        raise _opening_error(error, path) from error
    except BaseException:
        db.close()
        raise
    return db


def _check_before(path: Path) -> None:
    if not path.is_file():
        raise FileMissing(path) if not path.is_dir() else NotOurFile(path)
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except PermissionError:
        raise ReadOnlyFile(path) from None
    except OSError as error:
        raise CannotWrite(path, error.strerror or "") from error
    if start[:16] != HEADER:
        raise NotOurFile(path)
    if len(start) < 100 or int.from_bytes(start[68:72], "big") != schema.APPLICATION_ID:
        raise NotOurFile(path)
    if not _writable(path):
        raise ReadOnlyFile(path)


def is_ours(path: Path) -> bool:
    """Whether the file at ``path`` carries our application id; False when it is missing or cannot be read."""
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError:
        return False
    return start[:16] == HEADER and int.from_bytes(start[68:72], "big") == schema.APPLICATION_ID


def _writable(path: Path) -> bool:
    """Whether the file and its folder really take a write (root and network folders make permission bits lie)."""
    probe = path.with_name(f".{uuid4().hex}.tmp")
    try:
        with path.open("r+b"):
            pass
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        # No room for the probe says nothing about rights: SQLite will tell when it really needs room.
        return error.errno == errno.ENOSPC
    return True


def _check_inside(db: apsw.Connection, path: Path, migrations: Path | None) -> None:
    if schema.number(db, "PRAGMA application_id") != schema.APPLICATION_ID:
        raise NotOurFile(path)
    version = schema.number(db, "PRAGMA user_version")
    if version > schema.version(migrations):
        raise NewerFile(path)
    if db.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise DamagedFile(path)
    # Also keeps out triggers and views that are not ours.
    if version < 1 or schema.shape_of(db) != schema.shape(migrations, version):
        raise DamagedFile(path)
    if db.execute("SELECT count(*) FROM collaboration").fetchall() != [(1,)]:
        raise DamagedFile(path)


def _opening_error(error: apsw.Error, path: Path) -> Exception:
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return FileInUse(path)
    if isinstance(error, (apsw.NotADBError,)):
        return NotOurFile(path)
    if isinstance(error, apsw.FullError):
        return DiskFull(path)
    if isinstance(error, (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)):
        return ReadOnlyFile(path)
    return DamagedFile(path)


def copy(source: Path, target: Path) -> None:
    """Copy a collaboration that may be open elsewhere to ``target``; a half-written action is left out.

    Raises FileExists, FileMissing, DamagedFile, and the errors of writing.
    """
    if target.exists():
        raise FileExists(target)
    if not source.is_file():
        raise FileMissing(source)
    journal = source.with_name(source.name + "-journal")
    with written_beside(target) as beside:
        shutil.copyfile(source, beside)
        if journal.is_file():
            # SQLite rolls the unfinished action back when the copy is first opened.
            shutil.copyfile(journal, beside.with_name(beside.name + "-journal"))
        try:
            db = connect(beside)
            try:
                sound = db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            finally:
                db.close()
        except apsw.NotADBError:
            raise NotOurFile(source) from None
        except apsw.Error:
            sound = False
        if not sound:
            raise DamagedFile(source)
