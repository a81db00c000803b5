"""Identity and version of the file format, and the one road to it: the numbered migrations.

A new file runs the same migrations as an old one (resources/schema/0001.sql, 0002.sql …), so the format is written once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import apsw

from samenwerkdesk import places

APPLICATION_ID = 0x53574B44
"""'SWKD', in the header of every file we write."""

LISTS = (
    ("partner", "core_values"),
    ("round", "options"),
    ("own_poll", "options"),
    ("balance_round", "signals"),
    ("network_round", "question_ids"),
    ("network_round", "layers"),
    ("role", "accountabilities"),
    ("empty_list", "path"),
)
"""The columns that keep a list as JSON."""


def migrations(folder: Path | None = None) -> list[Path]:
    """The migration files in order; number n brings a file from version n-1 to n."""
    return sorted((folder or places.resource("schema")).glob("[0-9][0-9][0-9][0-9].sql"))


def version(folder: Path | None = None) -> int:
    """The version this program writes, equal to the number of migrations."""
    return len(migrations(folder))


def migrate(db: apsw.Connection, folder: Path | None = None) -> None:
    """Bring ``db`` to the current version in one transaction; does nothing when it is there already.

    Foreign keys are off meanwhile, so that a migration may rebuild a table without emptying those that refer to it; whether
    they hold is checked before it counts.
    """
    present = number(db, "PRAGMA user_version")
    steps = migrations(folder)
    if present == len(steps):
        return
    db.execute("PRAGMA foreign_keys = OFF").fetchall()
    try:
        db.execute("BEGIN IMMEDIATE").fetchall()
        for step in steps[present:]:
            db.execute(step.read_text(encoding="utf-8")).fetchall()
        db.execute(f"PRAGMA user_version = {len(steps)}").fetchall()
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        if db.execute("PRAGMA foreign_key_check").fetchall():
            raise apsw.ConstraintError("a migration left a reference to nothing")
        db.execute("COMMIT").fetchall()
    except BaseException:
        # A full disk may already have rolled the transaction back.
        if db.in_transaction:
            db.execute("ROLLBACK").fetchall()
        raise
    finally:
        db.execute("PRAGMA foreign_keys = ON").fetchall()


def number(db: apsw.Connection, sql: str) -> int:
    """The one whole number that ``sql`` gives."""
    found = db.execute(sql).fetchall()[0][0]
    assert isinstance(found, int)
    return found


@cache
def shape(folder: Path | None = None, upto: int | None = None) -> frozenset[tuple[str, str, str]]:
    """Every table and index as (type, name, SQL) that a file of version ``upto`` (default: current) must have."""
    db = apsw.Connection(":memory:")
    for step in migrations(folder)[:upto]:
        db.execute(step.read_text(encoding="utf-8")).fetchall()
    found = shape_of(db)
    db.close()
    return found


def shape_of(db: apsw.Connection) -> frozenset[tuple[str, str, str]]:
    """Every table, index, view and trigger in ``db`` as (type, name, SQL)."""
    rows = db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in rows)


def readable(db: apsw.Connection) -> bool:
    """Whether every list is a list and every text a text; raises UnicodeDecodeError when a text is none, as after damage."""
    tables = {table for kind, table, _ in shape_of(db) if kind == "table"}
    for kind, table, _ in shape_of(db):
        if kind == "table":
            # Joining a whole column is many times faster than reading its rows.
            texts = [
                f'group_concat("{row[1]}")'
                for row in db.execute(f'PRAGMA table_info("{table}")')
                if row[2] == "TEXT"
            ]
            db.execute(f'SELECT {", ".join(texts) or 1} FROM "{table}"').fetchall()
    return not any(
        db.execute(f'SELECT 1 FROM "{table}" WHERE NOT json_valid("{column}") LIMIT 1').fetchall()
        for table, column in LISTS
        # An older version may not have it yet.
        if table in tables
    )
