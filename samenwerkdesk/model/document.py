"""One collaboration: one SQLite file, one gateway for every change, one undo stack.

A change is a transaction, an undo step with a Dutch label and a notice of the tables it touched, all at once (design 5).
Undo applies the inverse of the changeset that SQLite's session extension recorded. Only the thread that opened a document may
touch it; another thread works on a copy made from ``snapshot()``.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from samenwerkdesk.model import files, schema
from samenwerkdesk.model.errors import DiskFull, FileMoved
from samenwerkdesk.model.history import History, Step
from samenwerkdesk.model.sqlite_errors import known_error, opening_error
from samenwerkdesk.model.writing import written_beside

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Subscriber = Callable[[frozenset[str]], None]


class WriteOutsideChange(RuntimeError):
    """Our bug: something wrote to a document without going through ``change()``."""


class Document:
    """A collaboration that is open. Make one with ``create``, ``open`` or ``from_snapshot``."""

    def __init__(self, db: apsw.Connection, path: Path | None) -> None:
        self._db = db
        self.path = path
        self._thread = threading.get_ident()
        self._subscribers: list[Subscriber] = []
        self._history = History()
        self._label: str | None = None
        db.execute("PRAGMA query_only = ON").fetchall()

    # ------------------------------------------------------------------ open and close

    @classmethod
    def create(cls, path: Path, fill: Callable[[Document], None] | None = None) -> Document:
        """Make a new file at ``path`` and open it; ``fill`` may put first content in it, which is no undo step.

        Nothing appears at ``path`` unless all of it succeeded. Raises FileExists, ReadOnlyFile, UnusableName, DiskFull,
        CannotWrite and whatever ``fill`` raises.
        """
        files.check_name(path)
        with written_beside(path) as beside:
            try:
                db = files.connect(beside)
            except apsw.Error as error:
                raise opening_error(error, path) from error
            try:
                # Small pages: an empty collaboration is a hundred small tables, and people mail it.
                db.execute("PRAGMA page_size = 1024").fetchall()
                schema.migrate(db)
                document = cls(db, path)
                with document.change("Nieuw"):
                    document.insert("collaboration", id=1)
                    if fill is not None:
                        fill(document)
            except (DiskFull, apsw.FullError) as error:
                raise DiskFull(path, whole=True) from error
            except apsw.Error as error:
                if known := known_error(error, path, db):
                    raise known from error
                raise
            finally:
                db.close()
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, backups: Path | None = None, migrations: Path | None = None) -> Document:
        """Open the file at ``path``, hold it exclusively, and bring it to the current version.

        ``backups`` is the folder for the copy that is made before a migration (default: beside the other backups).
        Raises what ``files.open_exclusively`` does; nothing has changed then.
        """
        return cls(files.open_exclusively(path, backups=backups, migrations=migrations), path)

    @classmethod
    def from_snapshot(cls, data: bytes) -> Document:
        """A private copy in memory of what ``snapshot()`` returned, for the thread that calls this; it has no path."""
        db = apsw.Connection(":memory:")
        db.deserialize("main", data)
        return cls(files.configure(db), None)

    def snapshot(self) -> bytes:
        """The whole document as bytes, as it is now: a complete file. Not inside a change, which may still be taken back."""
        self._check_thread()
        if self._label is not None:
            raise RuntimeError("a snapshot inside a change")
        return bytes(self._db.serialize("main"))

    def close(self) -> None:
        """Let go of the file. Closing twice is harmless."""
        self._check_thread()
        self._subscribers.clear()
        self._history.clear()
        self._db.close()

    # ------------------------------------------------------------------ read

    def rows(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> list[Row]:
        """All rows of a query, as tuples."""
        self._check_thread()
        try:
            return self._db.execute(sql, params).fetchall()
        except apsw.ReadOnlyError as error:
            if self._label is None:
                raise WriteOutsideChange(sql) from error
            raise
        except apsw.Error as error:
            # Inside a change the error must stay what it is, for the transaction.
            if self._label is None and (known := known_error(error, self.path, self._db)):
                raise known from error
            raise

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
        pattern = re.compile(re.escape(prefix) + r"([0-9]{1,9})")
        taken = {key for (key,) in self.rows(f'SELECT id FROM "{table}"')}
        numbers = [int(hit[1]) for key in taken if (hit := pattern.fullmatch(key))]
        number = max(numbers, default=0) + 1
        while f"{prefix}{number}" in taken:
            number += 1
        return f"{prefix}{number}"

    def next_seq(self, table: str) -> int:
        """The place after the last row of ``table``."""
        return int(self.value(f'SELECT coalesce(max(seq), -1) + 1 FROM "{table}"'))

    # ------------------------------------------------------------------ change

    @contextmanager
    def change(self, label: str, *, merge: object = None, seal: str | None = None) -> Iterator[Document]:
        """One action of the user: all of it is kept, or none of it.

        ``label`` is what undo calls it ('Partner toevoegen'). Consecutive changes with the same ``merge`` value within five
        seconds become one undo step (typing in a field). A change inside a change joins it; when it fails, its own part is
        taken back before whoever is around it sees the exception. A change that alters nothing leaves no step and no notice.
        ``seal`` makes it the end of what can be undone, and is the sentence that says why.
        Raises DiskFull or CannotWrite when the disk refuses; the document is then as before.
        """
        self._check_thread()
        if self._label is not None:
            yield from self._join()
            return
        self._label = label
        try:
            tables = yield from self._record(label, merge, seal)
        finally:
            self._label = None
        self._notify(tables)

    def _join(self) -> Iterator[Document]:
        self._db.execute("SAVEPOINT joined").fetchall()
        try:
            yield self
        except BaseException:
            # A full disk has already taken back the whole transaction.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK TO joined").fetchall()
                self._db.execute("RELEASE joined").fetchall()
            raise
        self._db.execute("RELEASE joined").fetchall()

    def _record(
        self, label: str, merge: object, seal: str | None
    ) -> Generator[Document, None, frozenset[str]]:
        db = self._db
        self._begin()
        recorder = apsw.Session(db, "main")
        try:
            recorder.attach()
            yield self
            changeset = recorder.changeset()
        except BaseException as error:
            recorder.close()
            self._fail(error)
            raise
        recorder.close()
        self._commit()
        if not changeset:
            return frozenset()
        tables = self._history.add(label, changeset, merge)
        if seal is not None:
            self._history.seal(seal)
        return tables

    def write(self, sql: str, params: Sequence[Value] | dict[str, Value] = ()) -> None:
        """Run one statement; only inside ``change()``."""
        self._check_thread()
        # Without a transaction, because a full disk took it back, a statement would count by itself.
        if self._label is None or not self._db.in_transaction:
            raise WriteOutsideChange(sql)
        self._db.execute(sql, params).fetchall()

    def insert(self, table: str, **values: Value) -> None:
        """Add a row; only inside ``change()``. Column names come from code, values are bound."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self.write(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))

    def add(self, table: str, prefix: str, **values: Value) -> str:
        """Add a row after the last one of ``table``, with a free id that begins with ``prefix``; returns its id."""
        key = self.new_id(table, prefix)
        self.insert(table, id=key, seq=self.next_seq(table), **values)
        return key

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
        return self._history.done[-1].label if self._history.done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._history.undone[-1].label if self._history.undone else None

    @property
    def undo_sealed(self) -> str | None:
        """Why nothing (more) can be undone, as a sentence; None when there simply is nothing, or there is something."""
        return None if self._history.done else self._history.sealed

    def undo(self) -> str | None:
        """Take back the last action and return its label; None when there is nothing to take back."""
        return self._move(self._history.done, self._history.undone, inverse=True)

    def redo(self) -> str | None:
        """Do the last undone action again and return its label; None when there is none."""
        return self._move(self._history.undone, self._history.done, inverse=False)

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
            self._fail(error)
            raise
        self._commit()
        self._history.move(source, target)
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
        failed: Exception | None = None
        for callback in list(self._subscribers) if tables else ():
            # One that was told to stop meanwhile hears nothing more; one that fails does not silence the others.
            if callback in self._subscribers:
                try:
                    callback(tables)
                except Exception as error:
                    failed = failed or error
        if failed:
            raise failed

    # ------------------------------------------------------------------ inside

    def _begin(self) -> None:
        if (
            self.path is not None
            and isinstance(self._db, files.HeldConnection)
            and not self._db.is_in_place()
        ):
            raise FileMoved(self.path)
        self._db.execute("PRAGMA query_only = OFF").fetchall()
        try:
            self._db.execute("BEGIN IMMEDIATE").fetchall()
        except apsw.Error as error:
            self._fail(error)
            raise

    def _commit(self) -> None:
        try:
            self._db.execute("COMMIT").fetchall()
        except apsw.Error as error:
            self._fail(error)
            raise
        self._db.execute("PRAGMA query_only = ON").fetchall()

    def _fail(self, error: BaseException) -> None:
        """Take the transaction back, and raise the user's error when ``error`` is one of the disk."""
        known = known_error(error, self.path, self._db) if isinstance(error, apsw.Error) else None
        try:
            # A full disk may already have rolled the transaction back.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK").fetchall()
        finally:
            self._db.execute("PRAGMA query_only = ON").fetchall()
        if known:
            raise known from error

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("a document belongs to the thread that opened it; use snapshot()")


def _where(key: dict[str, Value]) -> str:
    return " AND ".join(f'"{name}" IS ?' for name in key)
