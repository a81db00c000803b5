"""Files on disk: every bad file gets its own sentence and stays as it is; names, rights, locks, full disks, kill -9."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import apsw
import pytest

from samenwerkdesk.model import actions, backups, files, schema, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import (
    BackupFailed,
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileExists,
    FileInUse,
    FileMissing,
    NewerFile,
    NotOurFile,
    ReadOnlyFile,
    UnreadableFile,
    UnusableName,
    UserError,
)
from samenwerkdesk.model.writing import journal_of, replace_file
from tests.model.disks import (
    LimitedRoom,
    MountedRoom,
    mounted_room,
    opened_elsewhere,
    ordinary_user,
    other_process,
)
from tests.model.dumps import broken_references, dump
from tests.model.fillings import fill
from tests.model.reading import read_registers

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights and limits of POSIX")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a small collaboration."""
    path = tmp_path_factory.mktemp("filled") / "a.samenwerk"
    Document.create(path, fill).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, filled: bytes) -> Path:
    """A small collaboration on disk."""
    folder = tmp_path / "map"
    folder.mkdir()
    path = folder / "samen.samenwerk"
    path.write_bytes(filled)
    return path


def refused(path: Path, error: type[UserError], words: str) -> None:
    """Opening ``path`` raises ``error`` with a sentence of its own; the file and its folder stay as they are."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    with pytest.raises(error) as caught:
        Document.open(path)
    assert type(caught.value) is error
    assert words in str(caught.value)
    assert caught.value.path == path  # type: ignore[attr-defined]
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(path.parent.iterdir()) == beside


# ---------------------------------------------------------------------- not ours


def make_other_database(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE collaboration (id INTEGER PRIMARY KEY)")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("Beste allen, hierbij de lijst.", encoding="utf-8"),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500)),
        lambda path: path.write_bytes(files.HEADER),
        lambda path: path.write_bytes(files.HEADER + bytes(1000)),
        lambda path: path.mkdir(),
        make_other_database,
    ],
    ids=["text", "empty", "png", "short", "zeros", "folder", "database"],
)
def test_stranger_is_not_ours(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "vreemd.samenwerk")
    refused(tmp_path / "vreemd.samenwerk", NotOurFile, "is geen samenwerking van Samenwerkdesk")
    assert not files.is_ours(tmp_path / "vreemd.samenwerk")
    with pytest.raises(NotOurFile):
        files.copy(tmp_path / "vreemd.samenwerk", tmp_path / "kopie.samenwerk")
    assert [entry.name for entry in tmp_path.iterdir()] == ["vreemd.samenwerk"]


@posix_only
def test_pipe_is_not_ours(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    refused(tmp_path / "pijp", NotOurFile, "is geen samenwerking")
    refused(Path("/"), NotOurFile, "/ is geen samenwerking")


def test_missing_file(tmp_path: Path) -> None:
    refused(tmp_path / "weg.samenwerk", FileMissing, "staat niet (meer) op deze plek")
    with pytest.raises(FileMissing):
        Document.open(tmp_path / "geen map" / "weg.samenwerk")
    with pytest.raises(FileMissing):
        files.copy(tmp_path / "weg.samenwerk", tmp_path / "kopie.samenwerk")
    assert list(tmp_path.iterdir()) == []


def test_broken_link_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    with pytest.raises(FileMissing):
        Document.open(tmp_path / "a")
    with pytest.raises(FileExists):
        Document.create(tmp_path / "a")


# ---------------------------------------------------------------------- newer, foreign, damaged


def tamper(path: Path, *statements: str) -> None:
    """Change a file as another program would."""
    db = apsw.Connection(str(path))
    for statement in statements:
        db.execute(statement).fetchall()
    db.close()


def test_newer_version(path: Path) -> None:
    tamper(path, f"PRAGMA user_version = {schema.version() + 1}")
    refused(path, NewerFile, "is gemaakt met een nieuwere versie van Samenwerkdesk")
    tamper(path, "PRAGMA user_version = 2147483647", "DROP TABLE person")
    refused(path, NewerFile, "werk Samenwerkdesk bij")


@pytest.mark.parametrize(
    "statements",
    [
        ["PRAGMA user_version = 0"],
        ["PRAGMA user_version = -1"],
        ["DROP TABLE kpi_value"],
        ["CREATE TABLE extra (id INTEGER PRIMARY KEY)"],
        ["ALTER TABLE person ADD COLUMN extra TEXT"],
        ["DROP INDEX card_board"],
        ["CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM person; END"],
        ["CREATE VIEW v AS SELECT * FROM person"],
        ["CREATE INDEX extra ON person (name)"],
        ["DELETE FROM collaboration"],
        ["PRAGMA ignore_check_constraints = ON", "INSERT INTO collaboration (id) VALUES (2)"],
        ["PRAGMA foreign_keys = OFF", "UPDATE person SET partner_id = 'ORG404'"],
        ["UPDATE person SET name = CAST(x'80ff' AS TEXT)"],
        ["PRAGMA journal_mode = WAL"],
    ],
)
def test_content_that_is_not_ours_is_damage(path: Path, statements: list[str]) -> None:
    tamper(path, *statements)
    refused(path, DamagedFile, "is beschadigd en kan niet worden gelezen")


def test_tables_of_someone_else_under_our_number(tmp_path: Path) -> None:
    path = tmp_path / "a.samenwerk"
    make_other_database(path)
    tamper(path, f"PRAGMA application_id = {schema.APPLICATION_ID}", "PRAGMA user_version = 1")
    refused(path, DamagedFile, "is beschadigd")


def survives(path: Path, data: bytes) -> bool:
    """Open what is left of a file and read all of it; whether it opened. Nothing but a sentence may come, nothing may change."""
    path.write_bytes(data)
    document = None
    with suppress(UserError):
        document = Document.open(path)
    if document is not None:
        read_registers(document)
        dump(document)
        document.close()
    assert path.read_bytes() == data
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    return document is not None


def test_flipped_bytes_never_break_the_application(path: Path, filled: bytes) -> None:
    chance = random.Random(1)
    content = [place for place, byte in enumerate(filled) if byte]
    places = [*range(100), *chance.sample(content, 160)]
    opened = 0
    for place in places:
        data = bytearray(filled)
        data[place] ^= 1 << chance.randrange(8)
        opened += survives(path, bytes(data))
    assert 0 < opened < len(places)


def test_flipped_bytes_in_the_example_never_break_the_application(path: Path, example_bytes: bytes) -> None:
    chance = random.Random(6)
    content = [place for place, byte in enumerate(example_bytes) if byte]
    for place in chance.sample(content, 60):
        data = bytearray(example_bytes)
        data[place] ^= 1 << chance.randrange(8)
        survives(path, bytes(data))


def test_overwritten_stretches_never_break_the_application(path: Path, filled: bytes) -> None:
    chance = random.Random(2)
    for _ in range(60):
        data = bytearray(filled)
        length = chance.choice((2, 16, 400, 4096, 20_000))
        start = chance.randrange(0, len(data) - length)
        if length >= 4096:
            start = start // 4096 * 4096
        data[start : start + length] = chance.choice(
            (bytes(length), b"\xff" * length, chance.randbytes(length))
        )
        survives(path, bytes(data))


def test_truncated_file_never_breaks_the_application(path: Path, filled: bytes) -> None:
    chance = random.Random(3)
    sizes = [0, 1, 15, 16, 99, 100, 101, 4095, 4096, 4097, len(filled) - 4096, len(filled) - 1]
    for size in sizes + [chance.randrange(len(filled)) for _ in range(30)]:
        assert not survives(path, filled[:size]) or size > len(filled) - 4096


def test_swapped_pages_never_break_the_application(path: Path, filled: bytes) -> None:
    chance = random.Random(4)
    pages = [filled[at : at + 4096] for at in range(0, len(filled), 4096)]
    for _ in range(40):
        mixed = [*pages]
        first, second = chance.sample(range(1, len(pages)), 2)
        mixed[first], mixed[second] = mixed[second], mixed[first]
        survives(path, b"".join(mixed))


def test_stray_journal_is_not_believed(path: Path, filled: bytes) -> None:
    journal = journal_of(path)
    for junk in (b"", b"junk", bytes(5000), b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600)):
        journal.write_bytes(junk)
        document = Document.open(path)
        read_registers(document)
        document.close()
        assert path.read_bytes() == filled
        journal.unlink(missing_ok=True)
    journal.mkdir()
    with pytest.raises(UserError):
        retitle(path)
    assert path.read_bytes() == filled


def retitle(path: Path) -> None:
    document = Document.open(path)
    try:
        with document.change("x"):
            document.update("collaboration", {"id": 1}, title="x")
    finally:
        document.close()


# ---------------------------------------------------------------------- rights


@posix_only
def test_read_only_file_and_folder(filled: bytes) -> None:
    with ordinary_user() as folder:
        locked = folder / "dicht.samenwerk"
        locked.write_bytes(filled)
        locked.chmod(0o444)
        refused(locked, ReadOnlyFile, "mag niet worden geschreven")
        files.copy(locked, folder / "kopie.samenwerk")
        Document.open(folder / "kopie.samenwerk").close()

        inside = folder / "vast"
        inside.mkdir()
        (inside / "a.samenwerk").write_bytes(filled)
        inside.chmod(0o555)
        refused(inside / "a.samenwerk", ReadOnlyFile, "open een kopie of kies een andere map")
        with pytest.raises(ReadOnlyFile):
            Document.create(inside / "nieuw.samenwerk")
        with pytest.raises(ReadOnlyFile):
            Document.create(inside / "nog een map" / "nieuw.samenwerk")
        with pytest.raises(ReadOnlyFile):
            files.copy(inside / "a.samenwerk", inside / "kopie.samenwerk")
        with pytest.raises(ReadOnlyFile):
            replace_file(inside / "verslag.pdf", b"x")
        assert [entry.name for entry in inside.iterdir()] == ["a.samenwerk"]
        with pytest.raises(BackupFailed):
            backups.keep(inside / "a.samenwerk", filled, folder=inside)


@posix_only
def test_file_that_may_not_be_read(filled: bytes) -> None:
    with ordinary_user() as folder:
        shut = folder / "dicht.samenwerk"
        shut.write_bytes(filled)
        shut.chmod(0)
        with pytest.raises(UnreadableFile, match="kan niet worden gelezen"):
            Document.open(shut)
        with pytest.raises(UnreadableFile):
            files.copy(shut, folder / "kopie.samenwerk")
        assert not files.is_ours(shut)
        away = folder / "weg"
        away.mkdir()
        (away / "a.samenwerk").write_bytes(filled)
        away.chmod(0)
        with pytest.raises(UnreadableFile):
            Document.open(away / "a.samenwerk")
        with pytest.raises(ReadOnlyFile):
            Document.create(away / "b.samenwerk")
        away.chmod(0o700)
        assert [entry.name for entry in away.iterdir()] == ["a.samenwerk"]


@posix_only
def test_new_files_are_for_their_owner_as_other_files_are(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        Document.create(tmp_path / "a.samenwerk").close()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.samenwerk").stat().st_mode) == 0o644


# ---------------------------------------------------------------------- in use


def test_file_in_use_elsewhere(path: Path, tmp_path: Path) -> None:
    with other_process("hold", path):
        with pytest.raises(FileInUse, match="bestand is in gebruik"):
            Document.open(path)
        files.copy(path, tmp_path / "kopie.samenwerk")
        copy = Document.open(tmp_path / "kopie.samenwerk")
        assert sessions.all_sessions(copy)
        copy.close()
    Document.open(path).close()


def test_file_in_use_here_stays_locked_for_others(path: Path, tmp_path: Path) -> None:
    document = Document.open(path)
    with pytest.raises(FileInUse):
        Document.open(path)
    link = tmp_path / "koppeling.samenwerk"
    link.symlink_to(path)
    with pytest.raises(FileInUse):
        Document.open(link)
    # Closing any descriptor of the file would let others in.
    files.copy(path, tmp_path / "een.samenwerk")
    files.copy(path, tmp_path / "twee.samenwerk")
    assert files.is_ours(path)
    with pytest.raises(FileExists):
        Document.create(path)
    assert opened_elsewhere(path) == "FileInUse"
    with document.change("x"):
        document.update("collaboration", {"id": 1}, title="Nog steeds van mij")
    files.copy(path, tmp_path / "drie.samenwerk")
    document.close()
    assert opened_elsewhere(path) == "OPENED"
    copy = Document.open(tmp_path / "drie.samenwerk")
    assert copy.value("SELECT title FROM collaboration") == "Nog steeds van mij"
    copy.close()


def test_refused_file_is_not_held(path: Path) -> None:
    tamper(path, "DROP TABLE kpi_value")
    for _ in range(2):
        with pytest.raises(DamagedFile):
            Document.open(path)
    assert opened_elsewhere(path) == "DamagedFile"


# ---------------------------------------------------------------------- names

NAMES = [
    "met spaties en  dubbele",
    "Één gezin – ’t Góói çà",
    "e\u0301e\u0301n los accent",
    "👩‍👩‍👧 samen 🤝",
    "50% #1? a&b=c;d",
    "%41%00",
    "-begint met streep",
    "x" * 190,
    "é" * 90,
    ".verborgen",
    "punt.punt.",
    "'\"`$(ls)",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_works(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name[:60]
    path = folder / f"{name}.samenwerk"
    Document.create(path, fill).close()
    document = Document.open(path)
    content = dump(document)
    backup = backups.keep(path, document.snapshot())
    document.close()
    assert backup is not None
    files.copy(path, folder / "kopie.samenwerk")
    restored = backups.restore(backups.listed(path)[0], path)
    for other in (folder / "kopie.samenwerk", restored):
        document = Document.open(other)
        assert dump(document) == content
        document.close()
    assert len(list(folder.iterdir())) == 3


@pytest.mark.parametrize("name", ["file:a?mode=memory", ":memory:", "file:b.samenwerk?mode=ro"])
def test_relative_name_is_never_a_command_to_the_database(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Document.create(Path(name), fill).close()
    document = Document.open(Path(name))
    with document.change("x"):
        document.update("collaboration", {"id": 1}, title="Echt")
    document.close()
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
    document = Document.open(tmp_path / name)
    assert document.value("SELECT title FROM collaboration") == "Echt"
    document.close()


@pytest.mark.parametrize("name", ["x" * 245 + ".sw", "y" * 300, "\udc80", "a\0b"])
def test_name_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableName) as caught:
        Document.open(tmp_path / name)
    assert len(str(caught.value)) < 400
    with pytest.raises(UnusableName):
        files.copy(tmp_path / "a.samenwerk", tmp_path / name)
    assert not files.is_ours(tmp_path / name)


def test_path_too_deep_for_the_database(tmp_path: Path, filled: bytes) -> None:
    folder = tmp_path.joinpath(*["map" * 30] * 6)
    folder.mkdir(parents=True)
    (folder / "a.samenwerk").write_bytes(filled)
    refused(folder / "a.samenwerk", UnusableName, "of een map minder diep")
    with pytest.raises(UnusableName):
        Document.create(folder / "b.samenwerk")


# ---------------------------------------------------------------------- full disk

Room = MountedRoom | LimitedRoom


@pytest.fixture(params=["disk", "limit"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    """A place that fills up; a real small disk where one can be mounted."""
    if sys.platform == "win32":
        pytest.skip("no limits on the size of files")
    if request.param == "limit":
        limited = LimitedRoom(tmp_path / "schijf")
        yield limited
        limited.free()
        return
    with mounted_room(tmp_path / "schijf") as mounted:
        yield mounted
        mounted.free()


def test_full_disk(room: Room, tmp_path: Path, filled: bytes) -> None:
    # A limit is no full disk: the system says something else, and so do we.
    full: type[UserError] = DiskFull if isinstance(room, MountedRoom) else CannotWrite
    path = room.folder / "a.samenwerk"
    path.write_bytes(filled)
    elsewhere = tmp_path / "elders.samenwerk"
    elsewhere.write_bytes(filled)
    document = Document.open(path)
    before = dump(document)
    room.fill()
    present = sorted(room.folder.iterdir())

    def grow() -> None:
        with document.change("Groot"):
            document.update("collaboration", {"id": 1}, summary="x" * 600_000)

    with pytest.raises(full) as change:
        grow()
    with pytest.raises(full) as create:
        Document.create(room.folder / "b.samenwerk", fill)
    with pytest.raises(full):
        files.copy(elsewhere, room.folder / "c.samenwerk")
    with pytest.raises(full):
        replace_file(room.folder / "d.pdf", bytes(100_000))
    with pytest.raises(BackupFailed) as backup:
        backups.keep(path, filled, folder=room.folder / "backups")
    assert dump(document) == before
    assert document.undo_label is None
    if full is DiskFull:
        assert "Je laatste wijziging is niet bewaard, alles daarvóór wel" in str(change.value)
        assert "b.samenwerk is niet geschreven" in str(create.value)
        assert "de schijf is vol" in str(backup.value)
    kept = [
        entry
        for entry in sorted(room.folder.iterdir())
        if entry.name not in ("a.samenwerk-journal", "backups")
    ]
    assert kept == [entry for entry in present if entry.name != "a.samenwerk-journal"]
    room.free()

    grow()
    assert document.undo() == "Groot"
    assert dump(document) == before
    assert document.rows("PRAGMA quick_check") == [("ok",)]
    document.close()
    Document.create(room.folder / "b.samenwerk", fill).close()
    files.copy(path, room.folder / "c.samenwerk")


def test_full_disk_still_opens_a_file(room: Room, filled: bytes) -> None:
    path = room.folder / "a.samenwerk"
    path.write_bytes(filled)
    room.fill()
    document = Document.open(path)
    read_registers(document)
    document.close()
    room.free()
    assert path.read_bytes() == filled


# ---------------------------------------------------------------------- kill -9, and copying meanwhile


def numbers(path: Path) -> list[int]:
    """The numbers of the actions that a file keeps; it must be sound."""
    document = Document.open(path)
    assert document.rows("PRAGMA integrity_check") == [("ok",)]
    assert broken_references(document) == []
    session = sessions.all_sessions(document)[0].id
    found = [int((action.text or "").split()[0]) for action in actions.of_session(document, session)]
    document.close()
    return found


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A collaboration with one session and nothing in it."""
    path = tmp_path / "plain.samenwerk"
    document = Document.create(path)
    sessions.add(document, date(2025, 4, 10))
    document.close()
    return path


def test_killing_while_writing_loses_no_committed_action(plain: Path, tmp_path: Path) -> None:
    chance = random.Random(5)
    printed = -1
    for attempt in range(15):
        with other_process("write", plain) as process:
            assert process.stdout is not None
            for _ in range(chance.randrange(1, 25)):
                printed = int(process.stdout.readline())
            time.sleep(chance.random() * 0.004)
            process.kill()
            process.wait()
            printed = max([printed, *(int(line) for line in process.stdout if line.endswith("\n"))])
        copy = tmp_path / f"kopie {attempt}.samenwerk"
        files.copy(plain, copy)
        kept = numbers(plain)
        assert kept == list(range(len(kept)))
        assert printed < len(kept) <= printed + 2
        assert numbers(copy) == kept
        assert not journal_of(copy).exists()
    document = Document.open(plain)
    assert document.new_id("action", "A") == f"A{len(kept) + 1}"
    with document.change("x"):
        document.update("collaboration", {"id": 1}, title="x")
    document.close()
    assert not journal_of(plain).exists()


def test_copying_while_another_writes_is_sound(plain: Path, tmp_path: Path) -> None:
    with other_process("write", plain) as process:
        assert process.stdout is not None
        for attempt in range(12):
            printed = int(process.stdout.readline())
            copy = tmp_path / f"kopie {attempt}.samenwerk"
            files.copy(plain, copy)
            kept = numbers(copy)
            assert kept == list(range(len(kept)))
            assert printed < len(kept)


def test_half_a_change_is_taken_back(plain: Path, tmp_path: Path) -> None:
    journal = journal_of(plain)
    document = Document.open(plain)
    session = sessions.all_sessions(document)[0].id
    for number in range(50):
        actions.add(document, session, f"{number} {'x' * 400}")
    document.close()
    whole = plain.read_bytes()
    with other_process("half", plain) as process:
        with pytest.raises(FileInUse):
            Document.open(plain)
        files.copy(plain, tmp_path / "tijdens.samenwerk")
        assert numbers(tmp_path / "tijdens.samenwerk") == list(range(50))
        process.kill()
        process.wait()
    # The file was really half overwritten, and the journal is what makes it whole.
    assert plain.read_bytes() != whole
    assert journal.stat().st_size > 0
    half = plain.read_bytes(), journal.read_bytes()
    files.copy(plain, tmp_path / "daarna.samenwerk")
    assert (plain.read_bytes(), journal.read_bytes()) == half
    assert numbers(tmp_path / "daarna.samenwerk") == list(range(50))
    assert numbers(plain) == list(range(50))
    assert not journal.exists()
    assert sorted(entry.suffix for entry in tmp_path.iterdir()) == [".samenwerk"] * 3


def test_new_file_does_not_inherit_what_a_former_one_left(plain: Path, tmp_path: Path) -> None:
    with other_process("half", plain) as process:
        process.kill()
        process.wait()
    assert journal_of(plain).stat().st_size > 1000
    plain.rename(tmp_path / "elders.samenwerk")
    Document.create(plain, fill).close()
    assert not journal_of(plain).exists()
    document = Document.open(plain)
    read_registers(document)
    document.close()


@posix_only
def test_half_a_change_in_a_read_only_place_is_refused_in_a_sentence(plain: Path) -> None:
    with other_process("half", plain) as process:
        process.kill()
        process.wait()
    left = {place.name: place.read_bytes() for place in (plain, journal_of(plain))}
    with ordinary_user() as folder:
        inside = folder / "vast"
        inside.mkdir()
        for name, data in left.items():
            (inside / name).write_bytes(data)
            (inside / name).chmod(0o444)
        inside.chmod(0o555)
        with pytest.raises(ReadOnlyFile):
            Document.open(inside / plain.name)
        files.copy(inside / plain.name, folder / "kopie.samenwerk")
        document = Document.open(folder / "kopie.samenwerk")
        assert document.value("SELECT count(*) FROM action") == 0
        document.close()


# ---------------------------------------------------------------------- copying


def test_copy_equals_and_never_overwrites(path: Path, tmp_path: Path, filled: bytes) -> None:
    files.copy(path, tmp_path / "nieuw" / "kopie.samenwerk")
    assert (tmp_path / "nieuw" / "kopie.samenwerk").read_bytes() == filled
    (tmp_path / "bezet.samenwerk").write_bytes(b"bezet")
    for target in (tmp_path / "bezet.samenwerk", path, tmp_path):
        with pytest.raises(FileExists):
            files.copy(path, target)
    assert (tmp_path / "bezet.samenwerk").read_bytes() == b"bezet"
    assert path.read_bytes() == filled


def test_copy_of_a_damaged_file_leaves_nothing(path: Path, filled: bytes) -> None:
    path.write_bytes(filled[:4096] + b"\xff" * (len(filled) - 4096))
    with pytest.raises(DamagedFile) as caught:
        files.copy(path, path.with_name("kopie.samenwerk"))
    assert caught.value.path == path
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_file_that_never_keeps_still_is_in_use(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = iter(range(10_000))
    monkeypatch.setattr(files, "READ_TRIES", 3)
    monkeypatch.setattr(files, "_journal", lambda source: str(next(count)).encode())
    with pytest.raises(FileInUse):
        files.copy(path, path.with_name("kopie.samenwerk"))


# ---------------------------------------------------------------------- migrations


@pytest.fixture
def one_more_version(tmp_path: Path) -> Path:
    """A folder with our migrations and one more that rebuilds a table others refer to."""
    folder = tmp_path / "migraties"
    folder.mkdir()
    for ours in schema.migrations():
        shutil.copyfile(ours, folder / ours.name)
    (folder / f"{schema.version() + 1:04}.sql").write_text(
        "ALTER TABLE session ADD COLUMN colour TEXT;\n"
        "CREATE TABLE facilitator_new (id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,\n"
        " name TEXT, role TEXT, phone TEXT) STRICT;\n"
        "INSERT INTO facilitator_new SELECT id, seq, name, role, NULL FROM facilitator;\n"
        "DROP TABLE facilitator;\n"
        "ALTER TABLE facilitator_new RENAME TO facilitator;\n"
        "CREATE TABLE partner_new AS SELECT * FROM partner;\n"
        "DROP TABLE partner_new;\n"
        "UPDATE collaboration SET title = title || ' (bijgewerkt)';\n",
        encoding="utf-8",
    )
    return folder


def test_old_file_is_copied_first_and_upgraded(
    path: Path, filled: bytes, one_more_version: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    document = Document.open(path, backups=folder, migrations=one_more_version)
    assert document.value("SELECT title FROM collaboration") == "Gezinsketen Élzenland 👩‍👧 (bijgewerkt)"
    assert document.rows("SELECT name, phone FROM facilitator") == [("Margriet", None)]
    assert document.value("PRAGMA user_version") == schema.version() + 1
    assert document.undo_label is None
    with document.change("x"):
        document.update("session", {"id": "S1"}, colour="rood")
    document.close()
    kept = backups.listed(path, folder)
    assert [backup.path.name.rsplit(" ", 1)[1] for backup in kept] == ["voor-bijwerken.samenwerk"]
    assert kept[0].path.read_bytes() == filled
    again = Document.open(path, backups=folder, migrations=one_more_version)
    assert again.value("SELECT colour FROM session WHERE id = 'S1'") == "rood"
    again.close()
    assert len(backups.listed(path, folder)) == 1
    refused(path, NewerFile, "nieuwere versie")


@pytest.mark.parametrize(
    "second",
    [
        "CREATE TABLE half (id INTEGER PRIMARY KEY); SELECT nergens;",
        "UPDATE person SET partner_id = 'ORG404';",
        "CREATE TABLE person (id TEXT);",
    ],
)
def test_failing_migration_leaves_the_file_as_it_was(
    path: Path, filled: bytes, one_more_version: Path, tmp_path: Path, second: str
) -> None:
    (one_more_version / f"{schema.version() + 1:04}.sql").write_text(second, encoding="utf-8")
    with pytest.raises(UserError):
        Document.open(path, backups=tmp_path / "backups", migrations=one_more_version)
    assert path.read_bytes() == filled
    Document.open(path).close()


def test_without_a_copy_there_is_no_migration(
    path: Path, filled: bytes, one_more_version: Path, tmp_path: Path
) -> None:
    (tmp_path / "backups").write_bytes(b"")
    with pytest.raises(BackupFailed):
        Document.open(path, backups=tmp_path / "backups", migrations=one_more_version)
    assert path.read_bytes() == filled


def test_new_file_has_the_shape_of_an_upgraded_one(
    one_more_version: Path, path: Path, tmp_path: Path
) -> None:
    document = Document.open(path, backups=tmp_path / "backups", migrations=one_more_version)
    assert schema.shape_of(document._db) == schema.shape(one_more_version)
    document.close()
