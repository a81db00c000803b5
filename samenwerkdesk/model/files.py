"""Collaboration files on disk: connect, check a stranger's file, copy one that may be open elsewhere."""

from __future__ import annotations

import time
import weakref
from pathlib import Path

import apsw

from samenwerkdesk.model import backups as backup_store
from samenwerkdesk.model import held, schema
from samenwerkdesk.model.errors import (
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileInUse,
    FileMissing,
    NewerFile,
    NotOurFile,
    ReadOnlyFile,
    UnreadableFile,
    UnusableName,
)
from samenwerkdesk.model.sqlite_errors import opening_error
from samenwerkdesk.model.writing import NO_ROOM, beside, disk_errors, journal_of, written_beside

HEADER = b"SQLite format 3\x00"
HEADER_SIZE = 100

NAME_MAX, PATH_MAX = 255, 500
"""Bytes in a file name, with its journal's ending, and in a whole path that SQLite can handle everywhere."""

READ_TRIES = 200
"""How often a file that another program writes is read before we give up, a hundredth of a second apart."""


class HeldConnection(apsw.Connection):
    """A connection to a file that this process holds; closing it lets go of the file."""

    def __init__(self, path: Path, key: held.Key) -> None:
        super().__init__(str(path.absolute()), flags=apsw.SQLITE_OPEN_READWRITE)
        self._path, self._key = path.absolute(), key
        self._let_go = weakref.finalize(self, held.release, key)

    def is_in_place(self) -> bool:
        """Whether the file still stands where it was opened; what is written to a file that was moved would be lost."""
        return held.is_in_place(self._path, self._key)

    def close(self, force: bool = False) -> None:
        """Close, and let go of the file."""
        super().close(force)
        self._let_go()


def connect(path: Path) -> apsw.Connection:
    """A connection with our settings to a file of our own making; it may be new and empty."""
    # An absolute path, because SQLite takes ':memory:' and 'file:…' for something else.
    return configure(
        apsw.Connection(str(path.absolute()), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
    )


def configure(db: apsw.Connection) -> apsw.Connection:
    """Give a connection our settings; closes it when that fails."""
    try:
        db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        db.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        db.execute("PRAGMA foreign_keys = ON").fetchall()
        db.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        # A document that people mail is one file: no WAL.
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
        db.execute("PRAGMA synchronous = FULL").fetchall()
        # What was taken away is gone from the file too.
        db.execute("PRAGMA secure_delete = ON").fetchall()
    except BaseException:
        db.close()
        raise
    return db


def open_exclusively(
    path: Path, *, backups: Path | None = None, migrations: Path | None = None
) -> apsw.Connection:
    """A connection that holds ``path`` exclusively, checked and of the current version.

    Raises FileMissing, NotOurFile, NewerFile, DamagedFile, UnreadableFile, ReadOnlyFile, UnusableName, FileInUse, DiskFull or
    CannotWrite; nothing has changed then.
    """
    db = _take(path, migrations)
    try:
        db.execute("BEGIN EXCLUSIVE").fetchall()
        db.execute("COMMIT").fetchall()
        _check_inside(db, path, migrations)
        if schema.number(db, "PRAGMA user_version") < schema.version(migrations):
            backup_store.keep(path, bytes(db.serialize("main")), folder=backups, reason="voor-bijwerken")
            schema.migrate(db, migrations)
    except apsw.Error as error:
        known = opening_error(error, path, db)
        db.close()
        raise known from error
    except BaseException:
        db.close()
        raise
    return db


def _take(path: Path, migrations: Path | None) -> apsw.Connection:
    check_name(path)
    try:
        _check_before(path, migrations)
        key = held.hold(path)
        if key is None:
            raise FileInUse(path)
    except OSError as error:
        raise UnreadableFile(path) from error
    try:
        if not _writable(path):
            raise ReadOnlyFile(path)
        return configure(HeldConnection(path, key))
    except apsw.Error as error:
        held.release(key)
        raise opening_error(error, path) from error
    except BaseException:
        held.release(key)
        raise


def check_name(path: Path) -> None:
    """Raise UnusableName when SQLite could not make its journal beside ``path``, or the name is no text."""
    try:
        whole = str(path.absolute()).encode()
    except (UnicodeEncodeError, OSError) as error:
        raise UnusableName(path) from error
    if len(path.name.encode()) + len("-journal") > NAME_MAX or len(whole) > PATH_MAX or b"\0" in whole:
        raise UnusableName(path)


def is_ours(path: Path) -> bool:
    """Whether there is a file of ours at ``path``, whatever its state."""
    try:
        return _ours(held.read(path, HEADER_SIZE))
    except (OSError, ValueError):
        return False


def _ours(start: bytes) -> bool:
    return (
        len(start) == HEADER_SIZE
        and start.startswith(HEADER)
        and int.from_bytes(start[68:72], "big") == schema.APPLICATION_ID
    )


def _check_before(path: Path, migrations: Path | None) -> None:
    """What the first bytes tell, before SQLite touches the file. Raises OSError besides."""
    start = _read_start(path)
    if not _ours(start):
        raise NotOurFile(path)
    if int.from_bytes(start[60:64], "big", signed=True) > schema.version(migrations):
        raise NewerFile(path)
    # We never write WAL, and opening such a file would change it.
    if start[18:20] != b"\1\1":
        raise DamagedFile(path)


def _read_start(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise NotOurFile(path)
        if not path.is_file():
            raise NotOurFile(path) if path.exists() else FileMissing(path)
        return held.read(path, HEADER_SIZE)
    except FileNotFoundError:
        raise FileMissing(path) from None


def _writable(path: Path) -> bool:
    """Whether the file and its folder really take a write (root and network folders make permission bits lie)."""
    probe = beside(path)
    try:
        with path.open("r+b"):
            pass
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        # No room for the probe says nothing about rights: SQLite will tell when it really needs room.
        return error.errno in NO_ROOM
    return True


def _check_inside(db: apsw.Connection, path: Path, migrations: Path | None) -> None:
    if schema.number(db, "PRAGMA application_id") != schema.APPLICATION_ID:
        raise NotOurFile(path)
    version = schema.number(db, "PRAGMA user_version")
    if version > schema.version(migrations):
        raise NewerFile(path)
    if not _sound(db, schema.shape(migrations, version) if version > 0 else None):
        raise DamagedFile(path)


def _sound(db: apsw.Connection, shape: frozenset[tuple[str, str, str]] | None) -> bool:
    """Whether everything in a file can be read and refers to what is there."""
    try:
        return (
            db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            # Also keeps out triggers and views that are not ours.
            and schema.shape_of(db) == shape
            and db.execute("SELECT count(*) FROM collaboration").fetchall() == [(1,)]
            and db.execute("PRAGMA foreign_key_check").fetchall() == []
            and schema.readable(db)
        )
    except UnicodeDecodeError:
        return False


def copy(source: Path, target: Path) -> None:
    """Copy a collaboration that may be open, here or elsewhere, to ``target``; a half-written action is left out.

    Raises FileExists, FileMissing, NotOurFile, DamagedFile, UnreadableFile, FileInUse, and the errors of writing.
    """
    check_name(target)
    data, journal = _read_whole(source)
    with written_beside(target) as temporary:
        with disk_errors(target):
            temporary.write_bytes(data)
            if journal:
                # SQLite rolls the unfinished action back when the copy is first opened.
                journal_of(temporary).write_bytes(journal)
        try:
            db = connect(temporary)
            try:
                sound = db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            finally:
                db.close()
        except apsw.FullError as error:
            raise DiskFull(target, whole=True) from error
        except apsw.IOError as error:
            raise CannotWrite(target, str(error)) from error
        except apsw.Error:
            sound = False
        if not sound:
            raise DamagedFile(source)


def _read_whole(source: Path) -> tuple[bytes, bytes]:
    """A file and its journal ('' when there is none), of one moment, also while another program is writing."""
    try:
        if not _ours(_read_start(source)):
            raise NotOurFile(source)
        for _ in range(READ_TRIES):
            journal = _journal(source)
            data = held.read(source)
            if _journal(source) == journal and held.read(source) == data and _journal(source) == journal:
                return data, journal
            time.sleep(0.01)
    except (OSError, ValueError) as error:
        raise UnreadableFile(source) from error
    raise FileInUse(source)


def _journal(source: Path) -> bytes:
    try:
        return journal_of(source).read_bytes()
    except FileNotFoundError:
        return b""
