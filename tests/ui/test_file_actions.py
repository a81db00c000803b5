"""New, open, copy, restore, import, export, close: through real files, with the sentence for everything that can be wrong."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.model import backups, partners, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import DiskFull
from samenwerkdesk.ui import file_dialogs, settings
from samenwerkdesk.ui.restore_dialog import RestoreDialog
from tests.model.disks import opened_elsewhere, ordinary_user, other_process
from tests.ui.file_desk import NOW, FileDesk, made

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights work differently")
CASE = places.resource("example/gezinsketen-elzenland.yaml")


# ---------------------------------------------------------------------- new and open


def test_new_is_named_as_its_file_and_offered_in_the_documents_folder(desk: FileDesk, tmp_path: Path) -> None:
    desk.choose(tmp_path / "Zorg in Oost")
    desk.files.new()
    assert desk.dialogs.offered == [
        ("Nieuwe samenwerking", places.documents_dir() / "Nieuwe samenwerking.samenwerk")
    ]
    assert places.documents_dir().is_dir()
    assert desk.path == tmp_path / "Zorg in Oost.samenwerk"
    assert desk.title == "Zorg in Oost"
    assert desk.opened == [desk.document]
    assert desk.document.undo_label is None


def test_new_offers_a_free_name(desk: FileDesk) -> None:
    desk.choose(None, None)
    desk.files.new()
    made(places.documents_dir() / "Nieuwe samenwerking.samenwerk")
    desk.files.new()
    assert desk.dialogs.offered[1][1].name == "Nieuwe samenwerking 2.samenwerk"
    assert desk.opened == []


def test_new_never_overwrites_and_asks_again(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "er al.samenwerk", "Van een ander")
    before = path.read_bytes()
    desk.choose(path, tmp_path / "ander.samenwerk")
    desk.files.new()
    assert (
        desk.said[-1].sentence
        == "er al.samenwerk bestaat al en wordt niet overschreven. Kies een andere naam."
    )
    assert desk.said[-1].action == "Andere plek kiezen…"
    desk.act()
    assert desk.path.name == "ander.samenwerk"
    assert path.read_bytes() == before


def test_opening_remembers_and_holds_the_file(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "a.samenwerk", "Zorg")
    assert desk.files.open_path(path)
    (entry,) = settings.load().recent
    assert (entry.file, entry.title, entry.detail, entry.opened) == (
        path, "Zorg", "Nog geen sessie", "2025-03-10T08:41"
    )  # fmt: skip
    assert opened_elsewhere(path) == "FileInUse"
    desk.files.close()
    assert opened_elsewhere(path) == "OPENED"


def test_recent_shows_partners_and_session_as_they_were_left(desk: FileDesk, tmp_path: Path) -> None:
    desk.files.open_path(made(tmp_path / "a.samenwerk"))
    for name in ("Gemeente", "School"):
        partners.add(desk.document, name)
    for day in (-10, 0, 10):
        sessions.add(desk.document, NOW.date() + timedelta(days=day))
    desk.files.close()
    (entry,) = settings.load().recent
    assert entry.detail == "Sessie 2 van 3"
    assert entry.looks == ((0, "A"), (1, "B"))


def test_another_file_replaces_the_one_that_is_open(desk: FileDesk, tmp_path: Path) -> None:
    first, second = made(tmp_path / "a.samenwerk"), made(tmp_path / "b.samenwerk")
    desk.files.open_path(first)
    former = desk.document
    seen: list[object] = []
    # While the window puts the new one in place, the former must still be readable.
    desk.files.opened.connect(lambda _: seen.append(former.value("SELECT title FROM collaboration")))
    desk.files.open_path(second)
    assert seen == ["Samen"]
    assert desk.path == second
    assert opened_elsewhere(first) == "OPENED"
    assert [entry.file for entry in settings.load().recent] == [second, first]


def test_opening_what_is_open_says_so(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "a.samenwerk")
    desk.files.open_path(path)
    document = desk.document
    link = tmp_path / "link.samenwerk"
    try:
        link.symlink_to(path)
    except OSError:
        link = path
    for name in (path, link):
        assert desk.files.open_path(name)
        assert desk.last().sentence == f"{name.name} is al open."
    assert desk.document is document
    assert len(desk.opened) == 1


def test_open_dialog_begins_in_the_documents_folder(desk: FileDesk, tmp_path: Path) -> None:
    desk.choose(None, made(tmp_path / "a.samenwerk"))
    desk.files.open_dialog()
    assert desk.opened == []
    desk.files.open_dialog()
    assert desk.path.name == "a.samenwerk"
    assert desk.dialogs.offered[0] == ("Samenwerking openen", places.documents_dir())


# ---------------------------------------------------------------------- what can be wrong


def newer(path: Path) -> Path:
    made(path)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()
    return path


def damaged(path: Path) -> Path:
    made(path)
    data = bytearray(path.read_bytes())
    data[4096:8192] = os.urandom(4096)
    path.write_bytes(data)
    return path


def strange(path: Path) -> Path:
    path.write_text("geen samenwerking")
    return path


@pytest.mark.parametrize(
    ("make", "sentence", "action"),
    [
        (lambda path: path, "staat niet (meer) op deze plek", "Zoeken…"),
        (strange, "is geen samenwerking van Samenwerkdesk", "Openen…"),
        (newer, "is gemaakt met een nieuwere versie", ""),
        (damaged, "is beschadigd en kan niet worden gelezen", "Herstellen uit back-up…"),
    ],
)
def test_a_bad_file_is_one_message_and_what_was_open_stays(
    desk: FileDesk, tmp_path: Path, make: Callable[[Path], Path], sentence: str, action: str
) -> None:
    desk.files.open_path(made(tmp_path / "goed.samenwerk"))
    document, path = desk.document, make(tmp_path / "slecht.samenwerk")
    assert not desk.files.open_path(path)
    message = desk.last()
    assert sentence in message.sentence
    assert message.sentence.startswith("slecht.samenwerk")
    assert message.action == action
    assert (message.act is None) == (not action)
    assert desk.files.document is document
    assert desk.title == "Samen"
    assert [entry.title for entry in settings.load().recent] == ["Samen"]


def test_a_file_in_use_elsewhere_is_opened_as_a_copy(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "Zorg.samenwerk")
    with other_process("hold", path):
        assert not desk.files.open_path(path)
        assert "bestand is in gebruik" in desk.said[-1].sentence
        assert desk.said[-1].action == "Kopie openen"
        desk.act()
        desk.worked()
        assert desk.path == tmp_path / "Zorg (kopie).samenwerk"
        assert "Je werkt nu in een kopie" in desk.last().sentence
        desk.files.open_copy(path)
        desk.busy.clear()
        desk.worked()
        assert desk.path == tmp_path / "Zorg (kopie) 2.samenwerk"
    assert desk.busy == [None]


@posix_only
def test_a_read_only_file_is_opened_as_a_copy_in_the_documents(
    desk: FileDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ordinary_user() as folder:
        monkeypatch.setenv("SAMENWERKDESK_HOME", str(folder / "thuis"))
        shut = folder / "dicht"
        path = made(shut / "Zorg.samenwerk")
        shut.chmod(0o555)
        assert not desk.files.open_path(path)
        message = desk.said[-1]
        assert "mag niet worden geschreven" in message.sentence
        assert message.action == "Kopie openen"
        desk.act()
        desk.worked()
        assert desk.path == places.documents_dir() / "Zorg (kopie).samenwerk"
        desk.files.close()


@posix_only
def test_new_in_a_closed_folder_offers_another_place(desk: FileDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    with ordinary_user() as folder:
        monkeypatch.setenv("SAMENWERKDESK_HOME", str(folder / "thuis"))
        shut = folder / "dicht"
        shut.mkdir()
        shut.chmod(0o555)
        desk.choose(shut / "nieuw.samenwerk", None)
        desk.files.new()
        assert desk.said[-1].action == "Andere plek kiezen…"
        desk.act()
        assert desk.files.document is None


def test_a_full_disk_offers_another_place(
    desk: FileDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, fill: object) -> None:
        raise DiskFull(path, whole=True)

    monkeypatch.setattr(Document, "create", full)
    desk.choose(tmp_path / "a.samenwerk", None)
    desk.files.new()
    assert desk.said[-1].sentence.startswith("De schijf is vol.")
    desk.act()
    assert len(desk.dialogs.offered) == 2


def test_a_missing_file_is_searched_for(desk: FileDesk, tmp_path: Path) -> None:
    old = made(tmp_path / "oud.samenwerk")
    desk.files.open_path(old)
    desk.files.close()
    new = tmp_path / "verhuisd.samenwerk"
    old.rename(new)
    desk.files.open_path(old)
    desk.choose(None, new)
    message = desk.last()
    assert message.act is not None
    message.act()
    assert desk.files.document is None
    assert [entry.file for entry in settings.load().recent] == [old]
    message.act()
    assert desk.path == new
    assert [entry.file for entry in settings.load().recent] == [new]


# ---------------------------------------------------------------------- backups


def test_a_backup_is_made_at_open_and_at_most_hourly(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "a.samenwerk")
    desk.files.open_path(path)
    desk.files.back_up_when_due()
    desk.files.close()
    assert len(backups.listed(path)) == 1


def test_the_hourly_backup_holds_what_was_done_since(
    desk: FileDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "a.samenwerk", "Eerst")
    desk.files.open_path(path)
    desk.qtbot.waitUntil(lambda: len(backups.listed(path)) == 1)
    partners.add(desk.document, "Gemeente")
    monkeypatch.setattr(backups, "HOUR", 0.0)
    desk.qtbot.waitUntil(lambda: desk.files._keeper is not None and desk.files._keeper.due())
    desk.files.back_up_when_due()
    desk.files.close()
    newest, _ = backups.listed(path)
    kept = Document.open(newest.path)
    assert [partner.name for partner in partners.all_partners(kept)] == ["Gemeente"]
    kept.close()


def test_a_backup_that_fails_is_said_and_nothing_else_happens(desk: FileDesk, tmp_path: Path) -> None:
    places.data_dir().mkdir(parents=True)
    places.backups_dir().write_text("in de weg")
    path = made(tmp_path / "a.samenwerk")
    desk.files.open_path(path)
    desk.qtbot.waitUntil(lambda: bool(desk.said))
    message = desk.last()
    assert message.sentence.startswith("Er is geen back-up gemaakt")
    assert message.kind == "warn"
    assert desk.path == path


def restore_dialog(desk: FileDesk) -> RestoreDialog:
    (dialog,) = [child for child in desk.window.findChildren(RestoreDialog) if child.isVisible()]
    return dialog


def test_restoring_opens_a_new_file_beside_and_leaves_the_old_one(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "Zorg.samenwerk", "Zoals het was")
    desk.files.open_path(path)
    with desk.document.change("Naam"):
        desk.document.update("collaboration", {"id": 1}, title="Veranderd")
    desk.files.restore()
    dialog = restore_dialog(desk)
    assert len(dialog.rows) == 1
    dialog.rows[0].click()
    desk.worked()
    assert desk.title == "Zoals het was"
    assert desk.path.parent == tmp_path
    assert desk.path.name.startswith("Zorg (hersteld ")
    assert "is niet veranderd" in desk.last().sentence
    desk.files.open_path(path)
    assert desk.title == "Veranderd"


def test_a_damaged_file_is_restored_from_its_backups(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "Zorg.samenwerk", "Heel")
    desk.files.open_path(path)
    desk.files.close()
    damaged_bytes = path.read_bytes()[:4000] + os.urandom(4000)
    path.write_bytes(damaged_bytes)
    assert not desk.files.open_path(path)
    desk.act()
    restore_dialog(desk).rows[0].click()
    desk.worked()
    assert desk.title == "Heel"
    assert path.read_bytes() == damaged_bytes


def test_without_a_file_all_backups_are_shown_and_restored_in_the_documents(
    desk: FileDesk, tmp_path: Path
) -> None:
    for name in ("Zorg", "Wonen"):
        backups.keep(tmp_path / f"{name}.samenwerk", made(tmp_path / f"{name}.samenwerk", name).read_bytes())
    desk.files.restore()
    dialog = restore_dialog(desk)
    assert sorted(row.detail.split(" · ")[0] for row in dialog.rows) == ["Wonen", "Zorg"]
    next(row for row in dialog.rows if row.detail.startswith("Wonen")).click()
    desk.worked()
    assert desk.title == "Wonen"
    assert desk.path.parent == places.documents_dir()


def test_a_backup_that_vanished_is_said(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "a.samenwerk")
    backups.keep(path, path.read_bytes())
    desk.files.restore(path)
    backups.listed(path)[0].path.unlink()
    restore_dialog(desk).rows[0].click()
    desk.worked()
    assert "kan niet worden gelezen" in desk.last().sentence
    assert desk.files.document is None


# ---------------------------------------------------------------------- copies and cases


def test_save_copy_keeps_working_in_the_file_that_is_open(desk: FileDesk, tmp_path: Path) -> None:
    path = made(tmp_path / "Zorg.samenwerk", "Zorg")
    desk.files.open_path(path)
    desk.choose(tmp_path / "weg" / "kopie")
    desk.files.save_copy()
    desk.worked()
    assert desk.dialogs.offered == [("Kopie opslaan als", tmp_path / "Zorg (kopie).samenwerk")]
    assert desk.path == path
    assert desk.last().sentence == "De kopie staat in kopie.samenwerk. Je werkt verder in Zorg.samenwerk."
    desk.files.open_path(tmp_path / "weg" / "kopie.samenwerk")
    assert desk.title == "Zorg"


def test_save_copy_never_overwrites(desk: FileDesk, tmp_path: Path) -> None:
    desk.files.open_path(made(tmp_path / "a.samenwerk"))
    other = made(tmp_path / "b.samenwerk", "Ander werk")
    before = other.read_bytes()
    desk.choose(other, None)
    desk.files.save_copy()
    desk.worked()
    assert "bestaat al" in desk.said[-1].sentence
    desk.act()
    assert other.read_bytes() == before


def test_example_is_a_new_copy_each_time(desk: FileDesk) -> None:
    for name in ("Gezinsketen Elzenland (voorbeeld)", "Gezinsketen Elzenland (voorbeeld) 2"):
        desk.busy.clear()
        desk.files.open_example()
        desk.worked()
        assert desk.path == places.documents_dir() / f"{name}.samenwerk"
        assert "voorbeeld" in desk.last().sentence
    assert desk.title == "Gezinsketen Elzenland"
    assert len(partners.all_partners(desk.document)) == 6
    assert desk.busy[0] == "Voorbeeld klaarzetten…"


def test_export_and_import_again(desk: FileDesk, tmp_path: Path) -> None:
    desk.choose(CASE, tmp_path / "een.samenwerk")
    desk.files.import_case()
    desk.worked()
    assert desk.path.name == "een.samenwerk"
    assert desk.dialogs.offered[1][1].name == "gezinsketen-elzenland.samenwerk"
    desk.choose(tmp_path / "uit")
    desk.files.export_case()
    desk.busy.clear()
    desk.worked()
    assert desk.said[-1].sentence == "De casus staat in uit.yaml."
    assert "Gezinsketen Elzenland" in (tmp_path / "uit.yaml").read_text(encoding="utf-8")


def test_a_wrong_case_is_refused_in_a_sentence_and_leaves_nothing(desk: FileDesk, tmp_path: Path) -> None:
    case = tmp_path / "fout.yaml"
    case.write_text("partners:\n  - naam: x\n")
    desk.files.open_path(made(tmp_path / "open.samenwerk"))
    document = desk.document
    desk.choose(case, tmp_path / "nieuw.samenwerk")
    desk.files.import_case()
    desk.worked()
    message = desk.last()
    assert "partners" in message.sentence
    assert message.sentence.endswith("Er is niets overgenomen.")
    assert desk.files.document is document
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fout.yaml", "open.samenwerk"]


def test_cancelling_a_dialog_does_nothing(desk: FileDesk, tmp_path: Path) -> None:
    desk.files.open_path(made(tmp_path / "a.samenwerk"))
    desk.choose(None, None, None, CASE, None)
    desk.files.save_copy()
    desk.files.export_case()
    desk.files.import_case()
    desk.files.import_case()
    assert desk.busy == []
    assert desk.said == []


def test_without_a_file_there_is_nothing_to_copy_or_export(desk: FileDesk) -> None:
    desk.files.save_copy()
    desk.files.export_case()
    assert desk.dialogs.offered == []


def test_one_thing_at_a_time(desk: FileDesk) -> None:
    desk.files.open_example()
    desk.files.open_example()
    assert desk.last().sentence == "Nog even: het vorige is nog bezig."
    desk.worked()
    assert len(desk.opened) == 1


# ---------------------------------------------------------------------- close and recent files


def test_close_is_harmless_twice(desk: FileDesk, tmp_path: Path) -> None:
    desk.files.close()
    desk.files.open_path(made(tmp_path / "a.samenwerk"))
    desk.files.close()
    desk.files.close()
    assert desk.files.document is None


def test_close_waits_for_work_and_calls_nothing_back(desk: FileDesk) -> None:
    desk.files.open_example()
    desk.files.close()
    assert desk.busy[-1] is None
    desk.qtbot.wait(10)
    assert desk.opened == []
    assert desk.said == []


def test_forget_can_be_taken_back(desk: FileDesk, tmp_path: Path) -> None:
    paths = [made(tmp_path / f"{name}.samenwerk", name) for name in "abc"]
    for path in paths:
        desk.files.open_path(path)
    desk.files.close()
    changed: list[bool] = []
    desk.files.recents_changed.connect(lambda: changed.append(True))
    desk.files.forget(paths[1])
    assert [entry.title for entry in settings.load().recent] == ["c", "a"]
    assert desk.said[-1].sentence.startswith("b staat niet meer in de lijst.")
    desk.act()
    assert [entry.title for entry in settings.load().recent] == ["c", "b", "a"]
    assert len(changed) == 2
    desk.files.forget(tmp_path / "nooit geopend.samenwerk")
    assert desk.said == []
    assert all(path.exists() for path in paths)


# ---------------------------------------------------------------------- names


def test_a_copy_of_a_copy_is_not_a_copy_of_a_copy_of_a_copy(tmp_path: Path) -> None:
    (tmp_path / "Zorg (kopie).samenwerk").touch()
    assert file_dialogs.copy_path(tmp_path / "Zorg (kopie).samenwerk").name == "Zorg (kopie) 2.samenwerk"
