"""The document: changes, undo, notices, threads, snapshots."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from samenwerkdesk.model import files, history
from samenwerkdesk.model.document import Document, WriteOutsideChange
from samenwerkdesk.model.errors import (
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileExists,
    FileMoved,
    UnusableName,
    UserError,
)
from tests.model.dumps import broken_references, dump

Notices = list[frozenset[str]]


@pytest.fixture
def notices(document: Document) -> Notices:
    heard: Notices = []
    document.subscribe(heard.append)
    return heard


def name_of(document: Document, key: str = "F1") -> object:
    return document.value("SELECT name FROM facilitator WHERE id = ?", (key,))


def add(document: Document, key: str = "F1", name: str = "Ada", label: str = "Begeleider toevoegen") -> None:
    with document.change(label):
        document.insert("facilitator", id=key, seq=document.next_seq("facilitator"), name=name)


def type_name(document: Document, name: str, key: str = "F1") -> None:
    with document.change("Naam van begeleider", merge=("facilitator", key, "name")):
        document.update("facilitator", {"id": key}, name=name)


# ---------------------------------------------------------------------- a change


def test_change_is_one_step_with_its_label_and_one_notice(document: Document, notices: Notices) -> None:
    with document.change("Partner toevoegen"):
        document.insert("partner", id="ORG1", seq=0, name="Gemeente", letter=0, look=0)
        document.insert("person", id="P1", seq=0, name="Ada", partner_id="ORG1")
        assert not notices
    assert notices == [frozenset({"partner", "person"})]
    assert document.undo_label == "Partner toevoegen"
    assert document.redo_label is None


def test_new_document_has_nothing_to_undo(document: Document) -> None:
    assert document.undo_label is None
    assert document.undo() is None
    assert document.redo() is None
    assert document.value("SELECT count(*) FROM collaboration") == 1


def test_change_is_on_disk_at_once(document: Document, tmp_path: Path) -> None:
    add(document)
    assert document.path is not None
    files.copy(document.path, tmp_path / "copy.samenwerk")
    copy = Document.open(tmp_path / "copy.samenwerk")
    assert name_of(copy) == "Ada"
    copy.close()


def test_change_that_alters_nothing_leaves_no_step_and_no_notice(
    document: Document, notices: Notices
) -> None:
    add(document)
    add(document, "F2")
    document.undo()
    notices.clear()
    with document.change("Niets"):
        pass
    with document.change("Hetzelfde"):
        document.update("facilitator", {"id": "F1"}, name="Ada")
        document.delete("facilitator", id="F9")
    with document.change("Heen en terug"):
        document.insert("facilitator", id="F3", seq=3)
        document.delete("facilitator", id="F3")
    assert notices == []
    assert document.undo_label == "Begeleider toevoegen"
    assert document.redo_label == "Begeleider toevoegen"


@pytest.mark.parametrize("error", [ValueError("x"), UserError("x"), KeyboardInterrupt(), GeneratorExit()])
def test_exception_rolls_everything_back(document: Document, notices: Notices, error: BaseException) -> None:
    before = dump(document)

    def fail() -> None:
        with document.change("Mislukt"):
            document.insert("facilitator", id="F1", seq=0)
            raise error

    with pytest.raises(type(error)):
        fail()
    assert dump(document) == before
    assert document.undo_label is None
    assert notices == []
    add(document)
    assert name_of(document) == "Ada"


def test_our_own_bug_stays_what_it_is_and_rolls_back(document: Document) -> None:
    add(document)
    before = dump(document)

    def twice() -> None:
        with document.change("Fout"):
            document.insert("facilitator", id="F2", seq=1)
            document.insert("facilitator", id="F1", seq=2)

    with pytest.raises(apsw.ConstraintError):
        twice()
    with pytest.raises(apsw.ConstraintError), document.change("Fout"):
        document.insert("person", id="P1", seq=0, partner_id="ORG404")
    with pytest.raises(apsw.SQLError), document.change("Fout"):
        document.write("INSERT INTO nergens VALUES (1)")
    assert dump(document) == before
    assert document.undo_label == "Begeleider toevoegen"


def test_change_inside_a_change_joins_it(document: Document, notices: Notices) -> None:
    with document.change("Buiten"):
        add(document, "F1")
        add(document, "F2")
        with document.change("Binnen"), document.change("Nog dieper"):
            document.update("facilitator", {"id": "F2"}, name="Bea")
    assert notices == [frozenset({"facilitator"})]
    assert [document.undo_label, document.undo(), document.undo_label] == ["Buiten", "Buiten", None]
    assert document.rows("SELECT * FROM facilitator") == []


def test_inner_change_that_fails_takes_back_its_own_part(document: Document) -> None:
    def fail() -> None:
        with document.change("Binnen"):
            add(document, "F2")
            document.update("facilitator", {"id": "F1"}, name="Bea")
            raise UserError("mislukt")

    with document.change("Buiten"):
        add(document, "F1")
        with pytest.raises(UserError):
            fail()
        add(document, "F3")
    assert document.rows("SELECT id, name FROM facilitator ORDER BY id") == [("F1", "Ada"), ("F3", "Ada")]
    kept = dump(document)
    document.undo()
    assert document.rows("SELECT * FROM facilitator") == []
    document.redo()
    assert dump(document) == kept


def test_failed_change_inside_fails_the_whole_when_nobody_catches_it(document: Document) -> None:
    def fail() -> None:
        with document.change("Buiten"):
            add(document, "F1")
            with document.change("Binnen"):
                raise UserError("mislukt")

    with pytest.raises(UserError):
        fail()
    assert document.rows("SELECT * FROM facilitator") == []
    assert document.undo_label is None


@pytest.mark.parametrize(
    "write",
    [
        lambda document: document.insert("facilitator", id="F1", seq=0),
        lambda document: document.update("collaboration", {"id": 1}, title="x"),
        lambda document: document.delete("collaboration", id=1),
        lambda document: document.put("collaboration", {"id": 1}, title="x"),
        lambda document: document.write("UPDATE collaboration SET title = 'x'"),
        lambda document: document.rows("UPDATE collaboration SET title = 'x' RETURNING title"),
        lambda document: document.rows("DROP TABLE person"),
        lambda document: document.value("INSERT INTO facilitator (id, seq) VALUES ('F1', 0)"),
    ],
)
def test_writing_outside_a_change_is_an_error(
    document: Document, write: Callable[[Document], object]
) -> None:
    before = dump(document)
    with pytest.raises(WriteOutsideChange):
        write(document)
    with document.change("Leeg"):
        pass
    with pytest.raises(WriteOutsideChange):
        write(document)
    with pytest.raises(ValueError, match="x"), document.change("Mislukt"):
        raise ValueError("x")
    with pytest.raises(WriteOutsideChange):
        write(document)
    assert dump(document) == before


def test_writing_after_undo_is_an_error(document: Document) -> None:
    add(document)
    document.undo()
    with pytest.raises(WriteOutsideChange):
        document.rows("DELETE FROM collaboration")


def test_undo_inside_a_change_is_an_error(document: Document) -> None:
    add(document)
    with pytest.raises(WriteOutsideChange), document.change("x"):
        document.undo()
    assert name_of(document) == "Ada"


def test_put_adds_and_then_changes(document: Document) -> None:
    with document.change("x"):
        document.put("empty_list", {"path": "a"}, kind="list")
        document.put("empty_list", {"path": "a"}, kind="map")
    assert document.rows("SELECT * FROM empty_list") == [("a", "map")]


def test_update_and_delete_find_an_empty_value(document: Document) -> None:
    with document.change("x"):
        document.insert("facilitator", id="F1", seq=0)
        document.update("facilitator", {"name": None}, role="eerste")
        document.delete("facilitator", name=None)
    assert document.rows("SELECT * FROM facilitator") == []


# ---------------------------------------------------------------------- undo and redo


def test_undo_and_redo_more_than_a_hundred_deep(document: Document) -> None:
    contents = [dump(document)]
    for index in range(130):
        add(document, f"F{index}", f"Naam {index}", f"Stap {index}")
        contents.append(dump(document))
    for index in reversed(range(130)):
        assert document.undo_label == f"Stap {index}"
        assert document.undo() == f"Stap {index}"
        assert document.redo_label == f"Stap {index}"
        if index % 13 == 0:
            assert dump(document) == contents[index]
    assert dump(document) == contents[0]
    assert document.undo() is None
    for index in range(130):
        assert document.redo() == f"Stap {index}"
    assert dump(document) == contents[-1]
    assert document.redo() is None


def test_depth_is_bounded(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    assert history.UNDO_DEPTH >= 100
    monkeypatch.setattr(history, "UNDO_DEPTH", 3)
    for index in range(5):
        add(document, f"F{index}")
    undone = 0
    while document.undo():
        undone += 1
    assert undone == 3
    assert document.value("SELECT count(*) FROM facilitator") == 2


def test_redo_is_gone_after_a_new_change(document: Document) -> None:
    add(document, "F1")
    add(document, "F2")
    document.undo()
    add(document, "F3")
    assert document.redo_label is None
    assert document.redo() is None
    assert [key for (key,) in document.rows("SELECT id FROM facilitator")] == ["F1", "F3"]


def test_undo_and_redo_give_the_notice_of_the_change(document: Document, notices: Notices) -> None:
    with document.change("Twee"):
        document.insert("facilitator", id="F1", seq=0)
        document.insert("empty_list", path="a", kind="list")
    document.undo()
    document.redo()
    assert notices == [frozenset({"facilitator", "empty_list"})] * 3


def test_notice_names_tables_that_a_cascade_touched(document: Document, notices: Notices) -> None:
    with document.change("x"):
        document.insert("partner", id="ORG1", seq=0, letter=0, look=0)
        document.insert("person", id="P1", seq=0, partner_id="ORG1")
        document.insert("give_take", id="GT1", seq=0, partner_id="ORG1", direction="give")
    notices.clear()
    with document.change("Partner verwijderen"):
        document.delete("partner", id="ORG1")
    assert notices == [frozenset({"partner", "person", "give_take"})]
    document.undo()
    assert document.rows("SELECT partner_id FROM person") == [("ORG1",)]
    document.redo()
    assert document.rows("SELECT partner_id FROM person") == [(None,)]
    assert document.rows("SELECT * FROM give_take") == []
    assert broken_references(document) == []


def test_undo_that_the_database_refuses_changes_nothing(document: Document) -> None:
    add(document)
    # Behind the recorder's back, as a bug would.
    document._db.execute("PRAGMA query_only = OFF").fetchall()
    document._db.execute("UPDATE facilitator SET name = 'Eva'").fetchall()
    document._db.execute("PRAGMA query_only = ON").fetchall()
    with pytest.raises(apsw.AbortError):
        document.undo()
    assert name_of(document) == "Eva"
    assert document.undo_label == "Begeleider toevoegen"
    with pytest.raises(WriteOutsideChange):
        document.rows("DELETE FROM facilitator")


# ---------------------------------------------------------------------- typing


def test_typing_is_one_step(document: Document, notices: Notices) -> None:
    add(document, name="")
    notices.clear()
    for text in ("J", "Ja", "Jan"):
        type_name(document, text)
    assert notices == [frozenset({"facilitator"})] * 3
    assert document.undo_label == "Naam van begeleider"
    document.undo()
    assert name_of(document) == ""
    assert document.undo_label == "Begeleider toevoegen"
    document.redo()
    assert name_of(document) == "Jan"


def test_typing_back_to_what_it_was_leaves_no_step(document: Document) -> None:
    add(document)
    type_name(document, "Adam")
    type_name(document, "Ada")
    assert document.undo_label == "Begeleider toevoegen"
    type_name(document, "Adam")
    document.undo()
    assert name_of(document) == "Ada"
    assert document.undo_label == "Begeleider toevoegen"


def test_typing_in_another_field_is_another_step(document: Document) -> None:
    add(document, "F1")
    add(document, "F2")
    type_name(document, "Jan", "F1")
    type_name(document, "Piet", "F2")
    type_name(document, "Jans", "F1")
    document.undo()
    assert name_of(document) == "Jan"
    document.undo()
    assert name_of(document, "F2") == "Ada"


def test_typing_after_a_pause_is_another_step(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("samenwerkdesk.model.history.time.monotonic", lambda: now)
    add(document)
    type_name(document, "Jan")
    now += 4.9
    type_name(document, "Janneke")
    now += 5.1
    type_name(document, "Janneke S")
    document.undo()
    assert name_of(document) == "Janneke"
    document.undo()
    assert name_of(document) == "Ada"


def test_typing_after_undo_or_redo_is_another_step(document: Document) -> None:
    add(document, "F1")
    type_name(document, "Jan")
    add(document, "F2")
    document.undo()
    type_name(document, "Jans")
    assert document.undo() == "Naam van begeleider"
    assert name_of(document) == "Jan"
    document.redo()
    type_name(document, "Janss")
    document.undo()
    assert name_of(document) == "Jans"
    document.undo()
    document.undo()
    assert name_of(document) == "Ada"


def test_changes_without_a_merge_value_never_become_one(document: Document) -> None:
    add(document, "F1")
    for name in ("Jan", "Piet"):
        with document.change("Naam"):
            document.update("facilitator", {"id": "F1"}, name=name)
    document.undo()
    assert name_of(document) == "Jan"


# ---------------------------------------------------------------------- notices


def test_unsubscribing_stops_the_notices(document: Document) -> None:
    heard: Notices = []
    stop = document.subscribe(heard.append)
    add(document, "F1")
    stop()
    stop()
    add(document, "F2")
    assert len(heard) == 1


def test_subscriber_may_unsubscribe_others_and_change_the_document(document: Document) -> None:
    heard: list[str] = []

    def first(tables: frozenset[str]) -> None:
        heard.append("first")
        stop_second()
        if document.value("SELECT count(*) FROM facilitator") == 1:
            add(document, "F2")

    document.subscribe(first)
    stop_second = document.subscribe(lambda tables: heard.append("second"))
    add(document, "F1")
    assert heard == ["first", "first"]
    assert document.value("SELECT count(*) FROM facilitator") == 2


def test_subscriber_that_fails_keeps_the_others_informed_and_the_change_kept(document: Document) -> None:
    heard: Notices = []

    def fails(tables: frozenset[str]) -> None:
        raise ZeroDivisionError

    document.subscribe(fails)
    document.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError):
        add(document)
    assert heard == [frozenset({"facilitator"})]
    assert name_of(document) == "Ada"
    assert document.undo_label == "Begeleider toevoegen"
    with pytest.raises(ZeroDivisionError):
        document.undo()
    assert name_of(document) is None


# ---------------------------------------------------------------------- threads and snapshots


def in_a_thread(work: Callable[[], object]) -> BaseException | object:
    """What ``work`` gives or raises in another thread."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return outcome[0]


def enter_change(document: Document) -> None:
    with document.change("x"):
        pass


@pytest.mark.parametrize(
    "use",
    [
        lambda document: document.rows("SELECT 1"),
        lambda document: document.snapshot(),
        lambda document: document.undo(),
        lambda document: document.redo(),
        lambda document: document.close(),
        lambda document: document.new_id("person", "P"),
        enter_change,
    ],
)
def test_another_thread_is_refused(document: Document, use: Callable[[Document], object]) -> None:
    add(document)
    error = in_a_thread(lambda: use(document))
    assert isinstance(error, RuntimeError)
    assert not isinstance(error, WriteOutsideChange)
    assert name_of(document) == "Ada"


def test_another_thread_cannot_write_into_our_change(document: Document) -> None:
    with document.change("x"):
        error = in_a_thread(lambda: document.insert("facilitator", id="F1", seq=0))
    assert isinstance(error, RuntimeError)
    assert document.rows("SELECT * FROM facilitator") == []


def test_snapshot_serves_another_thread(document: Document) -> None:
    add(document)
    data = document.snapshot()

    def read() -> object:
        copy = Document.from_snapshot(data)
        try:
            return copy.path, dump(copy)
        finally:
            copy.close()

    assert in_a_thread(read) == (None, dump(document))


def test_snapshot_is_private_and_follows_the_same_rules(document: Document) -> None:
    with document.change("x"):
        document.insert("partner", id="ORG1", seq=0, letter=0, look=0)
        document.insert("give_take", id="GT1", seq=0, partner_id="ORG1", direction="give")
    copy = Document.from_snapshot(document.snapshot())
    with pytest.raises(WriteOutsideChange):
        copy.rows("DELETE FROM partner")
    with copy.change("Partner verwijderen"):
        copy.delete("partner", id="ORG1")
    assert copy.rows("SELECT * FROM give_take") == []
    assert copy.undo() == "Partner verwijderen"
    assert dump(copy) == dump(document)
    copy.close()


def test_snapshot_inside_a_change_is_an_error(document: Document) -> None:
    with pytest.raises(RuntimeError), document.change("x"):
        document.snapshot()


def test_same_content_gives_the_same_snapshot(document: Document) -> None:
    add(document)
    assert document.snapshot() == document.snapshot()


# ---------------------------------------------------------------------- ids and places


def test_new_ids_count_on(document: Document) -> None:
    assert document.new_id("person", "P") == "P1"
    with document.change("x"):
        for key in ("P1", "P03", "P12", "P", "PX7", "XP90", "P5b", "P²", "P-8"):
            document.insert("person", id=key, seq=0)
    assert document.new_id("person", "P") == "P13"


def test_new_id_is_free_also_beside_a_huge_one(document: Document) -> None:
    with document.change("x"):
        document.insert("person", id="P999999999", seq=0)
        for seq in range(3):
            document.insert("person", id=document.new_id("person", "P"), seq=seq)
        document.insert("person", id="P" + "9" * 40, seq=9)
    assert document.value("SELECT count(*) FROM person") == 5


def test_next_place_is_after_the_last(document: Document) -> None:
    assert document.next_seq("person") == 0
    with document.change("x"):
        document.insert("person", id="P1", seq=7)
    assert document.next_seq("person") == 8


# ---------------------------------------------------------------------- create and close


def test_create_with_content_has_nothing_to_undo(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "a.samenwerk", fill=lambda fresh: add(fresh, name="Eva"))
    assert name_of(document) == "Eva"
    assert document.undo_label is None
    document.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.samenwerk"]


@pytest.mark.parametrize(
    "error", [UserError("nee"), ZeroDivisionError(), FileNotFoundError("invoer"), KeyboardInterrupt()]
)
def test_create_that_fails_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    def fill(document: Document) -> None:
        add(document)
        raise error

    with pytest.raises(type(error)) as caught:
        Document.create(tmp_path / "nieuw" / "a.samenwerk", fill=fill)
    assert caught.value is error
    assert list((tmp_path / "nieuw").iterdir()) == []


def test_create_with_a_bug_in_the_content_raises_the_bug(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        add(document)
        add(document)

    with pytest.raises(apsw.ConstraintError) as caught:
        Document.create(tmp_path / "a.samenwerk", fill=fill)
    assert caught.value.__cause__ is not caught.value
    assert list(tmp_path.iterdir()) == []


def test_create_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.samenwerk"
    path.write_bytes(b"van iemand anders")
    with pytest.raises(FileExists, match=r"a\.samenwerk bestaat al"):
        Document.create(path)
    assert path.read_bytes() == b"van iemand anders"

    def appears(document: Document) -> None:
        (tmp_path / "b.samenwerk").write_bytes(b"intussen")

    with pytest.raises(FileExists):
        Document.create(tmp_path / "b.samenwerk", fill=appears)
    assert (tmp_path / "b.samenwerk").read_bytes() == b"intussen"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.samenwerk", "b.samenwerk"]


def test_create_in_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(b"")
    with pytest.raises(CannotWrite):
        Document.create(tmp_path / "map" / "a.samenwerk")


@pytest.mark.parametrize("name", ["x" * 300, "é" * 200, "x" * 250, "a\0b", "\udc80kapot"])
def test_create_with_a_name_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableName) as caught:
        Document.create(tmp_path / f"{name}.samenwerk")
    str(caught.value).encode()
    assert list(tmp_path.iterdir()) == []


def test_closing_twice_is_harmless_and_lets_go(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "a.samenwerk")
    document.close()
    document.close()
    again = Document.open(tmp_path / "a.samenwerk")
    again.close()


def test_forgotten_document_lets_go(tmp_path: Path) -> None:
    document: Document | None = Document.create(tmp_path / "a.samenwerk")
    assert document is not None
    document = None
    Document.open(tmp_path / "a.samenwerk").close()


# ---------------------------------------------------------------------- the disk refuses


def test_full_disk_keeps_the_document_as_it_was_and_usable(document: Document, notices: Notices) -> None:
    add(document)
    before = dump(document)
    notices.clear()
    pages = document._db.execute("PRAGMA page_count").fetchall()[0][0]
    document._db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    def grow(*, nested: bool) -> None:
        with document.change("Groot"):
            if nested:
                add(document, "F2", "x" * 100_000)
            document.insert("facilitator", id="F3", seq=1, name="x" * 100_000)

    for nested in (False, True):
        with pytest.raises(DiskFull, match=r"De schijf is vol\. Je laatste wijziging is niet bewaard"):
            grow(nested=nested)
        assert dump(document) == before
    assert notices == []
    assert document.undo_label == "Begeleider toevoegen"
    assert document.undo() == "Begeleider toevoegen"
    document._db.execute("PRAGMA max_page_count = 1000000").fetchall()
    add(document, "F2", "x" * 100_000)
    assert broken_references(document) == []
    assert document.rows("PRAGMA quick_check") == [("ok",)]


def test_change_that_goes_on_after_a_full_disk_keeps_nothing(document: Document) -> None:
    before = dump(document)
    pages = document.value("PRAGMA page_count")
    document._db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    def go_on() -> None:
        with document.change("Koppig"):
            document.insert("facilitator", id="F1", seq=0)
            with suppress(apsw.FullError):
                document.insert("facilitator", id="F2", seq=1, name="x" * 100_000)
            document.insert("facilitator", id="F3", seq=2)

    with pytest.raises(WriteOutsideChange):
        go_on()
    assert dump(document) == before
    with pytest.raises(apsw.SQLError), document.change("Koppig"), pytest.raises(apsw.FullError):
        document.insert("facilitator", id="F2", seq=1, name="x" * 100_000)
    assert dump(document) == before
    add(document)
    assert document.undo() == "Begeleider toevoegen"


def move_away(path: Path) -> None:
    path.rename(path.with_name("weg.samenwerk"))


def replace_by_another(path: Path) -> None:
    path.rename(path.with_name("weg.samenwerk"))
    Document.create(path).close()


@pytest.mark.parametrize("disturb", [move_away, replace_by_another])
@pytest.mark.parametrize("written_before", [False, True])
def test_file_that_was_moved_while_open_takes_no_changes(
    document: Document, notices: Notices, disturb: Callable[[Path], None], written_before: bool
) -> None:
    assert document.path is not None
    if written_before:
        add(document, "F0")
    before = dump(document)
    notices.clear()
    disturb(document.path)
    with pytest.raises(FileMoved, match="zet het bestand terug op zijn plek"):
        add(document)
    if written_before:
        with pytest.raises(FileMoved):
            document.undo()
    assert dump(document) == before
    assert notices == []
    assert Document.from_snapshot(document.snapshot()).rows("SELECT id FROM facilitator") == [
        (key,) for (key,) in document.rows("SELECT id FROM facilitator")
    ]
    document.path.with_name("weg.samenwerk").replace(document.path)
    add(document)
    assert name_of(document) == "Ada"


def test_file_that_was_removed_while_open_takes_no_changes(document: Document) -> None:
    add(document)
    assert document.path is not None
    document.path.unlink()
    with pytest.raises(FileMoved):
        add(document, "F2")
    assert document.rows("SELECT id FROM facilitator") == [("F1",)]


def test_damage_found_while_reading_is_said_in_a_sentence(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        for index in range(400):
            add(document, f"F{index}", "x" * 500)

    path = tmp_path / "a.samenwerk"
    Document.create(path, fill).close()
    document = Document.open(path)
    document._db.execute("PRAGMA cache_size = 1").fetchall()
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in range(4096, size, 4096):
            file.seek(page)
            file.write(b"\xff" * 4096)
    with pytest.raises(DamagedFile):
        dump(document)
    document.close()
