"""One collaboration: one SQLite file, one gateway for every change, one undo stack.

A change is a transaction, an undo step with a Dutch label and a notice of the tables it touched, all at once (design 5).
Undo applies the inverse of the changeset that SQLite's session extension recorded. Only the thread that opened a document may
touch it; another thread works on a copy made from ``snapshot()``.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from samenwerkdesk.model import files, schema
from samenwerkdesk.model.errors import CannotWrite, DiskFull, FileExists, ReadOnlyFile
from samenwerkdesk.model.writing import written_beside

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Subscriber = Callable[[frozenset[str]], None]

UNDO_DEPTH = 500
MERGE_SECONDS = 5.0


class WriteOutsideChange(RuntimeError):
    """Our bug: something wrote to a document without going through ``change()``."""


@dataclass(frozen=True)
class Step:
    """One undoable action: its Dutch label, what it changed and when (monotonic seconds)."""

    label: str
    changeset: bytes
    tables: frozenset[str]
    merge: object
    at: float


class Document:
    """A collaboration that is open. Make one with ``create``, ``open`` or ``from_snapshot``."""

    def __init__(self, db: apsw.Connection, path: Path | None) -> None:
        self._db = db
        self.path = path
        self._thread = threading.get_ident()
        self._subscribers: list[Subscriber] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._label: str | None = None
        db.execute("PRAGMA query_only = ON").fetchall()

    # ------------------------------------------------------------------ open and close

    @classmethod
    def create(cls, path: Path, fill: Callable[[Document], None] | None = None) -> Document:
        """Make a new file at ``path`` and open it; ``fill`` may put first content in it, which is no undo step.

        Nothing appears at ``path`` unless all of it succeeded. Raises FileExists, ReadOnlyFile, DiskFull, CannotWrite and
        whatever ``fill`` raises.
        """
        if path.exists():
            raise FileExists(path)
        with written_beside(path) as beside:
            db = files.connect(beside)
            try:
                schema.migrate(db)
                document = cls(db, path)
                with document.change("Nieuw"):
                    document.insert("collaboration", id=1)
                    if fill is not None:
                        fill(document)
            except apsw.Error as error:
                raise user_error(error, path) from error
            finally:
                db.close()
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, backups: Path | None = None, migrations: Path | None = None) -> Document:
        """Open the file at ``path``, hold it exclusively, and bring it to the current version.

        ``backups`` is the folder for the copy that is made before a migration (default: beside the other backups).
        Raises FileMissing, NotOurFile, NewerFile, DamagedFile, ReadOnlyFile, FileInUse or DiskFull; nothing has changed then.
        """
        return cls(files.open_exclusively(path, backups=backups, migrations=migrations), path)

    @classmethod
    def from_snapshot(cls, data: bytes) -> Document:
        """A private copy in memory of what ``snapshot()`` returned, for the thread that calls this; it has no path."""
        db = apsw.Connection(":memory:")
        db.deserialize("main", data)
        return cls(db, None)

    def snapshot(self) -> bytes:
        """The whole document as bytes, as it is now: a complete file."""
        self._check_thread()
        data = self._db.serialize("main")
        # A file held exclusively says so nowhere in its bytes, so these open as any other file.
        return bytes(data)

    def close(self) -> None:
        """Let go of the file. Closing twice is harmless."""
        self._subscribers.clear()
        self._done.clear()
        self._undone.clear()
        self._db.close()

    # ------------------------------------------------------------------ read

    def rows(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> list[Row]:
        """All rows of a query, as tuples."""
        self._check_thread()
        try:
            return self._db.execute(sql, params).fetchall()
        except apsw.ReadOnlyError as error:
            raise WriteOutsideChange(sql) from error
        except (apsw.IOError, apsw.CorruptError) as error:
            raise user_error(error, self.path) from error

    def row(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> Row | None:
        """The first row of a query, or None."""
        found = self.rows(sql, params)
        return found[0] if found else None

    def value(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> Any:
        """The first column of the first row, or None when there is no row."""
        found = self.rows(sql, params)
        return found[0][0] if found else None

    def new_id(self, table: str, prefix: str) -> str:
        """A free id for ``table``: ``prefix`` and one more than the highest number in use, as in 'P15'."""
        pattern = re.compile(re.escape(prefix) + r"(\d{1,9})$")
        numbers = [
            int(hit[1]) for (key,) in self.rows(f'SELECT id FROM "{table}"') if (hit := pattern.match(key))
        ]
        return f"{prefix}{max(numbers, default=0) + 1}"

    def next_seq(self, table: str) -> int:
        """The place after the last row of ``table``."""
        return int(self.value(f'SELECT coalesce(max(seq), -1) + 1 FROM "{table}"'))

    # ------------------------------------------------------------------ change

    @contextmanager
    def change(self, label: str, *, merge: object = None) -> Iterator[Document]:
        """One action of the user: all of it is kept, or none of it.

        ``label`` is what undo calls it ('Partner toevoegen'). Consecutive changes with the same ``merge`` value within five
        seconds become one undo step (typing in a field). A change inside a change joins it. A change that alters nothing
        leaves no step and no notice. Raises DiskFull or CannotWrite when the disk refuses; the document is then as before.
        """
        self._check_thread()
        if self._label is not None:
            yield self
            return
        self._label = label
        try:
            self._begin()
        except BaseException:
            self._label = None
            raise
        recorder = apsw.Session(self._db, "main")
        try:
            recorder.attach()
            yield self
            changeset = recorder.changeset()
            recorder.close()
            self._commit()
        except BaseException as error:
            recorder.close()
            self._rollback()
            if isinstance(error, apsw.Error) and (known := known_error(error, self.path)):
                raise known from error
            raise
        finally:
            self._label = None
        if changeset:
            self._notify(self._remember(label, changeset, merge))

    def _remember(self, label: str, changeset: bytes, merge: object) -> frozenset[str]:
        tables = frozenset(change.name for change in apsw.Changeset.iter(changeset))
        last = self._done[-1] if self._done else None
        now = time.monotonic()
        self._undone.clear()
        if last and merge is not None and last.merge == merge and now - last.at < MERGE_SECONDS:
            joined = apsw.Changeset.concat(last.changeset, changeset)
            self._done.pop()
            if joined:
                self._done.append(Step(label, bytes(joined), last.tables | tables, merge, now))
        else:
            self._done.append(Step(label, changeset, tables, merge, now))
            del self._done[:-UNDO_DEPTH]
        return tables

    def write(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> None:
        """Run one statement; only inside ``change()``."""
        self._check_writing(sql)
        self._db.execute(sql, params).fetchall()

    def insert(self, table: str, **values: Value) -> None:
        """Add a row; only inside ``change()``. Column names come from code, values are bound."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self.write(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))

    def update(self, table: str, key: dict[str, Value], **values: Value) -> None:
        """Change the rows that have exactly ``key``; only inside ``change()``."""
        sets = ", ".join(f'"{name}" = ?' for name in values)
        self.write(f'UPDATE "{table}" SET {sets} WHERE {_where(key)}', (*values.values(), *key.values()))

    def delete(self, table: str, **key: Value) -> None:
        """Remove the rows that have exactly ``key``; only inside ``change()``."""
        self.write(f'DELETE FROM "{table}" WHERE {_where(key)}', tuple(key.values()))

    def put(self, table: str, key: dict[str, Value], **values: Value) -> None:
        """Change the row with ``key`` or add it when there is none; only inside ``change()``."""
        if self.row(f'SELECT 1 FROM "{table}" WHERE {_where(key)}', tuple(key.values())):
            self.update(table, key, **values)
        else:
            self.insert(table, **key, **values)

    # ------------------------------------------------------------------ undo

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> str | None:
        """Take back the last action and return its label; None when there is nothing to take back."""
        return self._move(self._done, self._undone, inverse=True)

    def redo(self) -> str | None:
        """Do the last undone action again and return its label; None when there is none."""
        return self._move(self._undone, self._done, inverse=False)

    def _move(self, source: list[Step], target: list[Step], *, inverse: bool) -> str | None:
        self._check_thread()
        if self._label is not None:
            raise WriteOutsideChange("undo inside a change")
        if not source:
            return None
        step = source[-1]
        changeset = bytes(apsw.Changeset.invert(step.changeset)) if inverse else step.changeset
        db = self._db
        self._begin()
        try:
            # Without FKNOACTION the redo of a cascading delete aborts: the changeset already holds the cascade.
            apsw.Changeset.apply(
                changeset,
                db,
                flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION,
                conflict=lambda reason, change: apsw.SQLITE_CHANGESET_ABORT,
            )
        except BaseException as error:
            self._rollback()
            if isinstance(error, apsw.Error) and (known := known_error(error, self.path)):
                raise known from error
            raise
        self._commit()
        source.pop()
        # A step that was undone and redone never swallows later typing.
        target.append(Step(step.label, step.changeset, step.tables, None, step.at))
        self._notify(step.tables)
        return step.label

    # ------------------------------------------------------------------ notices

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call ``callback`` with the changed tables after every change, undo and redo; returns how to stop that."""
        self._subscribers.append(callback)

        def stop() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return stop

    def _notify(self, tables: frozenset[str]) -> None:
        if tables:
            for callback in list(self._subscribers):
                callback(tables)

    # ------------------------------------------------------------------ inside

    def _begin(self) -> None:
        self._db.execute("PRAGMA query_only = OFF").fetchall()
        try:
            self._db.execute("BEGIN IMMEDIATE").fetchall()
        except apsw.Error as error:
            self._db.execute("PRAGMA query_only = ON").fetchall()
            raise user_error(error, self.path) from error

    def _commit(self) -> None:
        try:
            self._db.execute("COMMIT").fetchall()
        except apsw.Error as error:
            self._rollback()
            raise user_error(error, self.path) from error
        self._db.execute("PRAGMA query_only = ON").fetchall()

    def _rollback(self) -> None:
        # A full disk may already have rolled the transaction back.
        if self._db.in_transaction:
            self._db.execute("ROLLBACK").fetchall()
        self._db.execute("PRAGMA query_only = ON").fetchall()

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("a document belongs to the thread that opened it; use snapshot()")

    def _check_writing(self, sql: str) -> None:
        if self._label is None:
            raise WriteOutsideChange(sql)


def _where(key: dict[str, Value]) -> str:
    return " AND ".join(f'"{name}" IS ?' for name in key)


def known_error(error: apsw.Error, path: Path | None) -> Exception | None:
    """The user's error behind an SQLite error, or None when it is our bug (a constraint, wrong SQL)."""
    if isinstance(error, apsw.FullError):
        return DiskFull(path)
    if isinstance(error, apsw.ReadOnlyError) and path is not None:
        return ReadOnlyFile(path)
    if isinstance(error, (apsw.IOError, apsw.CantOpenError, apsw.BusyError, apsw.CorruptError)):
        return CannotWrite(path, str(error))
    return None


def user_error(error: apsw.Error, path: Path | None) -> Exception:
    """The user's error behind an SQLite error, or the error itself when it is our bug."""
    return known_error(error, path) or error
