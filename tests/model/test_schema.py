"""The file format's identity, version and migrations."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from samenwerkdesk.model import schema


def fresh(folder: Path | None = None) -> apsw.Connection:
    db = apsw.Connection(":memory:")
    schema.migrate(db, folder)
    return db


def tables(db: apsw.Connection) -> list[str]:
    return sorted(name for kind, name, _ in schema.shape_of(db) if kind == "table")


def test_migrations_count_from_one_without_gaps() -> None:
    found = schema.migrations()
    assert [path.name for path in found] == [f"{number:04}.sql" for number in range(1, len(found) + 1)]
    assert schema.version() == len(found)


def test_new_file_says_what_it_is() -> None:
    db = fresh()
    assert (
        schema.number(db, "PRAGMA application_id") == schema.APPLICATION_ID == int.from_bytes(b"SWKD", "big")
    )
    assert schema.number(db, "PRAGMA user_version") == schema.version()
    assert schema.shape_of(db) == schema.shape() == schema.shape(None, schema.version())


def test_migrating_twice_does_nothing() -> None:
    db = fresh()
    before = db.total_changes()
    schema.migrate(db)
    assert db.total_changes() == before


def test_every_table_can_be_undone_and_checked() -> None:
    db = fresh()
    for table in tables(db):
        columns = db.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [row for row in columns if row[5]]
        # The session extension records neither a table without a primary key nor a NULL in one.
        assert keys, table
        assert all(row[3] or row[2] == "INTEGER" for row in keys), table
        strict = db.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table,)).fetchall()
        assert strict == [(1,)], table


def test_every_reference_says_what_happens_when_its_target_goes() -> None:
    db = fresh()
    for table in tables(db):
        for row in db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            assert row[6] in ("CASCADE", "SET NULL"), (table, row[3])


def test_no_triggers_and_no_views() -> None:
    assert {kind for kind, _, _ in schema.shape()} == {"table", "index"}


def test_columns_that_point_to_a_row_are_references() -> None:
    db = fresh()
    free = {("ballot", "round_id"), ("session", "running_item_id"), ("collaboration", "case_id")}
    for table in tables(db):
        references = {row[3] for row in db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()}
        for row in db.execute(f'PRAGMA table_info("{table}")').fetchall():
            if str(row[1]).endswith("_id") and (table, row[1]) not in free:
                assert row[1] in references, (table, row[1])


# ---------------------------------------------------------------------- migrations that do more


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "0001.sql").write_text(
        "CREATE TABLE ouder (id TEXT PRIMARY KEY NOT NULL) STRICT;\n"
        "CREATE TABLE kind (id TEXT PRIMARY KEY NOT NULL,"
        " ouder_id TEXT REFERENCES ouder (id) ON DELETE CASCADE) STRICT;\n",
        encoding="utf-8",
    )
    return tmp_path


def test_rebuilding_a_table_keeps_those_that_refer_to_it(folder: Path) -> None:
    db = fresh(folder)
    db.execute("PRAGMA foreign_keys = ON").fetchall()
    db.execute("INSERT INTO ouder VALUES ('o'); INSERT INTO kind VALUES ('k', 'o')").fetchall()
    (folder / "0002.sql").write_text(
        "CREATE TABLE nieuw (id TEXT PRIMARY KEY NOT NULL, naam TEXT) STRICT;\n"
        "INSERT INTO nieuw SELECT id, 'x' FROM ouder;\nDROP TABLE ouder;\nALTER TABLE nieuw RENAME TO ouder;\n",
        encoding="utf-8",
    )
    schema.migrate(db, folder)
    assert db.execute("SELECT * FROM kind").fetchall() == [("k", "o")]
    assert schema.number(db, "PRAGMA foreign_keys") == 1


@pytest.mark.parametrize("statement", ["UPDATE kind SET ouder_id = 'weg'", "DROP TABLE ouder", "SELECT weg"])
def test_migration_that_fails_takes_all_of_itself_back(folder: Path, statement: str) -> None:
    db = fresh(folder)
    db.execute("INSERT INTO ouder VALUES ('o'); INSERT INTO kind VALUES ('k', 'o')").fetchall()
    (folder / "0002.sql").write_text(
        f"CREATE TABLE extra (id TEXT PRIMARY KEY);\n{statement};\n", encoding="utf-8"
    )
    with pytest.raises(apsw.Error):
        schema.migrate(db, folder)
    assert tables(db) == ["kind", "ouder"]
    assert schema.number(db, "PRAGMA user_version") == 1
    assert db.execute("SELECT * FROM kind").fetchall() == [("k", "o")]
    assert schema.number(db, "PRAGMA foreign_keys") == 1
    assert not db.in_transaction


def test_text_that_is_none_is_not_readable() -> None:
    db = fresh()
    assert schema.readable(db)
    db.execute("INSERT INTO facilitator (id, seq, name) VALUES ('F1', 0, CAST(x'c3' AS TEXT))").fetchall()
    with pytest.raises(UnicodeDecodeError):
        schema.readable(db)


@pytest.mark.parametrize(("table", "column"), schema.LISTS)
def test_list_that_is_none_is_not_readable(table: str, column: str) -> None:
    db = fresh()
    db.execute("PRAGMA foreign_keys = OFF").fetchall()
    needed = {
        str(row[1]): 0 if row[2] == "INTEGER" else f"{row[1]}"
        for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()
        if row[3] and row[4] is None
    }
    for value, readable in (('["a", "b"]', True), ('["a" "b"]', False)):
        row = {**needed, column: value}
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())).fetchall()
        assert schema.readable(db) is readable
        db.execute(f"DELETE FROM {table}").fetchall()
