"""From what SQLite refuses to the sentence the user reads."""

from __future__ import annotations

import errno
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import apsw
import pytest

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
from samenwerkdesk.model.sqlite_errors import known_error, opening_error

PATH = Path("samen.samenwerk")


def connection(number: int = 0) -> apsw.Connection:
    """A connection on which the system last said ``number``."""
    return cast(apsw.Connection, SimpleNamespace(system_errno=number))


@pytest.mark.parametrize(
    ("error", "number", "kind"),
    [
        (apsw.FullError, 0, DiskFull),
        (apsw.IOError, errno.ENOSPC, DiskFull),
        (apsw.IOError, errno.EDQUOT, DiskFull),
        (apsw.IOError, errno.EIO, CannotWrite),
        (apsw.CantOpenError, 0, CannotWrite),
        (apsw.BusyError, 0, CannotWrite),
        (apsw.ReadOnlyError, 0, ReadOnlyFile),
        (apsw.CorruptError, 0, DamagedFile),
        (apsw.NotADBError, 0, DamagedFile),
    ],
)
def test_error_of_the_disk_while_open(error: type[apsw.Error], number: int, kind: type[UserError]) -> None:
    found = known_error(error("database or disk is full"), PATH, connection(number))
    assert type(found) is kind
    assert "database" not in str(found)


@pytest.mark.parametrize("error", [apsw.ConstraintError, apsw.SQLError, apsw.AbortError, apsw.MismatchError])
def test_our_own_bug_is_none_of_the_users_errors(error: type[apsw.Error]) -> None:
    assert known_error(error("x"), PATH, connection(errno.ENOSPC)) is None


def test_document_without_a_file() -> None:
    assert known_error(apsw.CorruptError("x"), None, connection()) is None
    assert type(known_error(apsw.FullError("x"), None, connection())) is DiskFull


@pytest.mark.parametrize(
    ("error", "number", "kind"),
    [
        (apsw.BusyError, 0, FileInUse),
        (apsw.LockedError, 0, FileInUse),
        (apsw.NotADBError, 0, NotOurFile),
        (apsw.FullError, 0, DiskFull),
        (apsw.IOError, errno.EDQUOT, DiskFull),
        (apsw.IOError, errno.EIO, UnreadableFile),
        (apsw.CantOpenError, 0, ReadOnlyFile),
        (apsw.ReadOnlyError, 0, ReadOnlyFile),
        (apsw.PermissionsError, 0, ReadOnlyFile),
        (apsw.CorruptError, 0, DamagedFile),
        (apsw.SQLError, 0, DamagedFile),
    ],
)
def test_error_while_opening(error: type[apsw.Error], number: int, kind: type[UserError]) -> None:
    assert type(opening_error(error("x"), PATH, connection(number))) is kind
    if not number:
        assert type(opening_error(error("x"), PATH)) is kind
