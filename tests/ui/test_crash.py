"""A bug of our own: one dialog at a time, every report in the log, a log that stays small."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import crash
from samenwerkdesk.ui.crash_dialog import CrashDialog


@pytest.fixture(autouse=True)
def hook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The hook as it was is put back; the log lies in a folder of its own."""
    monkeypatch.setenv("SAMENWERKDESK_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def happen(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def test_every_report_is_kept_and_one_is_shown_at_a_time() -> None:
    shown: list[str] = []

    def show(text: str) -> None:
        shown.append(text)
        happen(ValueError("tijdens het tonen"))

    crash.install(show)
    happen(ZeroDivisionError("eerste"))
    happen(KeyError("tweede"))
    assert [text.splitlines()[-1] for text in shown] == ["ZeroDivisionError: eerste", "KeyError: 'tweede'"]
    kept = crash.log_file().read_text(encoding="utf-8")
    assert [kept.count(word) for word in ("eerste", "tweede", "tijdens het tonen")] == [1, 1, 2]
    assert kept.count("Samenwerkdesk") == 4


def test_a_bug_on_a_thread_is_kept_and_opens_no_window() -> None:
    shown: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError("op de draad")

    crash.install(shown.append)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert shown == []
    assert "ZeroDivisionError: op de draad" in crash.log_file().read_text(encoding="utf-8")


def test_a_large_log_becomes_the_former_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "LOG_BYTES", 100)
    crash.install(lambda text: None)
    for number in range(3):
        happen(ValueError(f"fout {number}"))
    assert "fout 2" in crash.log_file().read_text(encoding="utf-8")
    assert "fout 1" in crash.log_file().with_name("samenwerkdesk.log.1").read_text(encoding="utf-8")
    assert len(list(crash.log_file().parent.iterdir())) == 2


def test_a_disk_that_refuses_does_not_hide_the_bug(tmp_path: Path) -> None:
    shown: list[str] = []
    (tmp_path / "data").write_text("geen map")
    crash.install(shown.append)
    happen(ValueError("zo"))
    assert len(shown) == 1


def test_the_dialog_gives_its_report_to_the_clipboard(qtbot: QtBot) -> None:
    dialog = CrashDialog("het verslag")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "het verslag"
    assert dialog.copy.text() == "Gekopieerd"
