"""Automatic backups."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.model import backups, rounds
from samenwerkdesk.model.backups import HOUR, KEEP, Backup, Keeper
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import BackupFailed, CannotWrite, UnreadableFile
from tests.model.asking import Asking
from tests.model.dumps import dump

START = datetime(2025, 4, 10, 9, 0, 0)


class FakeTime(datetime):
    """A clock that the tests set."""

    current = START

    @classmethod
    def now(cls, tz: object = None) -> FakeTime:
        return cls(*cls.current.timetuple()[:6])


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[FakeTime]:
    monkeypatch.setattr(backups, "datetime", FakeTime)
    FakeTime.current = START
    return FakeTime


def file_names(path: Path) -> list[str]:
    return [backup.path.name for backup in backups.listed(path)]


# ---------------------------------------------------------------------- keeping


def test_backup_is_a_whole_copy_named_after_its_moment(tmp_path: Path, clock: type[FakeTime]) -> None:
    path = tmp_path / "Één gezin.samenwerk"
    kept = backups.keep(path, b"inhoud")
    assert kept is not None
    assert kept.read_bytes() == b"inhoud"
    assert kept.parent.parent == places.backups_dir()
    assert kept.parent.name.startswith("Één gezin ")
    assert kept.name == "2025-04-10 09.00.00.samenwerk"
    assert backups.listed(path) == [Backup(kept, START, "Één gezin", 6)]


def test_identical_content_is_not_kept_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.samenwerk"
    assert backups.keep(path, b"1")
    assert backups.keep(path, b"1") is None
    assert backups.keep(path, b"2")
    assert backups.keep(path, b"1")
    assert len(backups.listed(path)) == 3
    assert backups.keep(path, b"1", reason="voor-bijwerken")
    assert len(backups.listed(path)) == 4


def test_backups_of_one_second_keep_their_order(tmp_path: Path, clock: type[FakeTime]) -> None:
    path = tmp_path / "a.samenwerk"
    for number in range(12):
        backups.keep(path, bytes([number]), reason="voor-bijwerken" if number == 3 else "")
    found = backups.listed(path)
    assert [backup.path.read_bytes()[0] for backup in found] == list(reversed(range(12)))
    assert found[-1].path.name == "2025-04-10 09.00.00.samenwerk"
    assert found[-4].path.name == "2025-04-10 09.00.00 3 voor-bijwerken.samenwerk"


def test_last_twenty_are_kept_newest_first(tmp_path: Path, clock: type[FakeTime]) -> None:
    path = tmp_path / "a.samenwerk"
    for number in range(30):
        clock.current = START + timedelta(hours=number)
        backups.keep(path, bytes([number]))
    found = backups.listed(path)
    assert len(found) == KEEP == 20
    assert [backup.path.read_bytes()[0] for backup in found] == list(reversed(range(10, 30)))
    assert [backup.made for backup in found] == sorted((backup.made for backup in found), reverse=True)
    assert len(list(backups.folder_of(path).iterdir())) == 20


def test_clock_that_went_back_does_not_cost_the_new_backup(tmp_path: Path, clock: type[FakeTime]) -> None:
    path = tmp_path / "a.samenwerk"
    for number in range(20):
        clock.current = START.replace(year=2099) + timedelta(hours=number)
        backups.keep(path, bytes([number]))
    clock.current = START
    kept = backups.keep(path, b"vandaag")
    assert kept is not None
    assert kept.read_bytes() == b"vandaag"
    assert len(backups.listed(path)) == 20


def test_files_of_one_name_in_two_folders_do_not_share(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.samenwerk" for folder in ("een", "twee")]
    for number, path in enumerate(paths):
        backups.keep(path, bytes([number]))
    assert [backups.listed(path)[0].path.read_bytes() for path in paths] == [b"\0", b"\1"]
    assert sorted(backup.of for backup in backups.everything()) == ["a", "a"]


def test_names_a_disk_would_not_take(tmp_path: Path) -> None:
    for stem in ("a:b?c*", "...", " ", "李" * 80, "x" * 240, "a\\b|c", "CON"):
        path = tmp_path / f"{stem}.samenwerk"
        kept = backups.keep(path, b"1")
        assert kept is not None
        assert not set(':?*\\|"<>') & set(kept.parent.name)
        assert backups.listed(path)[0].path == kept


def test_everything_is_listed_newest_first_and_strangers_are_not(
    tmp_path: Path, clock: type[FakeTime]
) -> None:
    assert backups.everything() == []
    assert backups.listed(tmp_path / "a.samenwerk") == []
    for number, stem in enumerate("abc"):
        clock.current = START + timedelta(days=number)
        backups.keep(tmp_path / f"{stem}.samenwerk", b"1")
    home = backups.folder_of(tmp_path / "a.samenwerk")
    (home / "notitie.txt").write_bytes(b"")
    (home / "2025-13-40 09.00.00.samenwerk").write_bytes(b"")
    (home / "2025-04-10 10.00.00.samenwerk").mkdir()
    (home / ".half.tmp").write_bytes(b"")
    (places.backups_dir() / "los.samenwerk").write_bytes(b"")
    assert [backup.of for backup in backups.everything()] == ["c", "b", "a"]
    assert len(backups.listed(tmp_path / "a.samenwerk")) == 1


def test_backup_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "backups"
    blocked.write_bytes(b"")
    with pytest.raises(BackupFailed, match="Er is geen back-up gemaakt"):
        backups.keep(tmp_path / "a.samenwerk", b"1", folder=blocked)
    assert backups.everything(blocked) == []


def test_newest_that_cannot_be_read_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.samenwerk"
    backups.keep(path, b"1")

    def refuse(self: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert backups.keep(path, b"1")


# ---------------------------------------------------------------------- restoring


def test_restoring_never_overwrites(tmp_path: Path, clock: type[FakeTime]) -> None:
    path = tmp_path / "a.samenwerk"
    path.write_bytes(b"nu")
    backups.keep(path, b"toen")
    backup = backups.listed(path)[0]
    found = [backups.restore(backup, path) for _ in range(3)]
    assert [target.name for target in found] == [
        "a (hersteld 2025-04-10 09.00).samenwerk",
        "a (hersteld 2025-04-10 09.00) 2.samenwerk",
        "a (hersteld 2025-04-10 09.00) 3.samenwerk",
    ]
    assert [target.read_bytes() for target in found] == [b"toen"] * 3
    assert path.read_bytes() == b"nu"
    assert backup.path.read_bytes() == b"toen"


def test_restoring_beside_a_file_and_folder_that_are_gone(tmp_path: Path) -> None:
    path = tmp_path / "weg" / "a"
    backups.keep(path, b"toen")
    target = backups.restore(backups.listed(path)[0], path)
    assert target.parent == path.parent
    assert target.suffix == ".samenwerk"


@pytest.mark.parametrize("stem", ["x" * 240, "é" * 120, "👩" * 60])
def test_restored_name_is_never_too_long(tmp_path: Path, stem: str) -> None:
    path = tmp_path / f"{stem}.samenwerk"
    backup = Backup(tmp_path / "b", START, "x", 1)
    backup.path.write_bytes(b"1")
    target = backups.restore(backup, path)
    assert len(target.name.encode()) <= backups.NAME_BYTES
    assert target.name.startswith(stem[:10])
    assert "(hersteld 2025-04-10 09.00)" in target.name
    target.name.encode().decode()


def test_backup_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        backups.restore(Backup(tmp_path / "weg.samenwerk", START, "x", 1), tmp_path / "a.samenwerk")
    assert list(tmp_path.iterdir()) == []


def test_restoring_where_it_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"1")
    with pytest.raises(CannotWrite):
        backups.restore(Backup(tmp_path / "b", START, "x", 1), tmp_path / "b" / "a.samenwerk")


# ---------------------------------------------------------------------- when


def test_backup_at_open_and_then_at_most_one_an_hour(document: Document) -> None:
    assert document.path is not None
    keeper = Keeper()
    assert keeper.due(0.0)
    keeper.run(document, 0.0)
    keeper.close()
    assert len(backups.listed(document.path)) == 1
    assert not keeper.due(HOUR - 1)
    assert keeper.due(HOUR)
    keeper.run(document, HOUR)
    keeper.close()
    # Nothing has changed, so there is nothing new to keep.
    assert len(backups.listed(document.path)) == 1
    with document.change("x"):
        document.update("collaboration", {"id": 1}, title="Nieuw")
    assert not keeper.due(HOUR + 5)
    keeper.run(document, 2 * HOUR)
    keeper.close()
    found = backups.listed(document.path)
    assert len(found) == 2
    copy = Document.open(backups.restore(found[0], document.path))
    assert dump(copy) == dump(document)
    copy.close()


def test_no_backup_from_halfway_tells_who_answered_first(document: Document) -> None:
    assert document.path is not None
    asking = Asking(document)
    key = asking.open()
    keeper = Keeper()
    asking.type(key, {"ambition": 3})
    keeper.run(document, 0.0)
    keeper.close()
    assert len(backups.listed(document.path)) == 1
    for count in range(5):
        asking.pass_on(key, {"ambition": count + 1})
        assert keeper.due(HOUR)
        keeper.run(document, HOUR)
        keeper.close()
        assert len(backups.listed(document.path)) == 1
    rounds.close(document, key)
    assert keeper.due(HOUR)
    keeper.run(document, HOUR)
    keeper.close()
    assert len(backups.listed(document.path)) == 2


def test_real_clock_is_used_when_none_is_given(document: Document) -> None:
    keeper = Keeper()
    assert keeper.due()
    keeper.run(document)
    keeper.close()
    assert not keeper.due()
    keeper.close()


def test_backup_holds_what_was_there_when_it_began(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert document.path is not None
    may_write, threads = threading.Event(), set()
    keep = backups.keep

    def slow(path: Path, data: bytes, *, folder: Path | None = None, reason: str = "") -> Path | None:
        threads.add(threading.current_thread())
        may_write.wait(10)
        return keep(path, data, folder=folder, reason=reason)

    monkeypatch.setattr(backups, "keep", slow)
    content = document.snapshot()
    keeper = Keeper()
    keeper.run(document, 0.0)
    assert not keeper.due(10 * HOUR)
    with document.change("x"):
        document.update("collaboration", {"id": 1}, title="Later")
    may_write.set()
    keeper.close()
    assert keeper.due(10 * HOUR)
    assert backups.listed(document.path)[0].path.read_bytes() == content
    assert threading.current_thread() not in threads


def test_failure_is_told_and_does_not_stop_the_next(document: Document, tmp_path: Path) -> None:
    assert document.path is not None
    blocked = tmp_path / "backups"
    blocked.write_bytes(b"")
    told: list[BackupFailed] = []
    keeper = Keeper(blocked, told.append)
    keeper.run(document, 0.0)
    keeper.close()
    assert [type(error) for error in told] == [BackupFailed]
    assert not keeper.due(1.0)
    blocked.unlink()
    keeper.run(document, HOUR)
    keeper.close()
    assert len(told) == 1
    assert len(backups.listed(document.path, blocked)) == 1
    silent = Keeper(document.path)
    silent.run(document, 0.0)
    silent.close()


def test_document_without_a_file_has_no_backups(document: Document) -> None:
    copy = Document.from_snapshot(document.snapshot())
    keeper = Keeper()
    keeper.run(copy, 0.0)
    keeper.close()
    copy.close()
    assert backups.everything() == []
