"""Work on a thread: the result on the window's thread, progress, stopping, and what goes wrong."""

from __future__ import annotations

import gc
import sys
import threading
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui import worker


class Listener:
    """Writes down what is called back, and on which thread."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self._hear("done", result)

    def failed(self, error: UserError) -> None:
        self._hear("failed", str(error))

    def reported(self, fraction: float, sentence: str) -> None:
        self._hear("reported", (fraction, sentence))

    def over(self) -> None:
        self._hear("over", None)

    def _hear(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(threading.get_ident())


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_the_result_comes_back_on_the_windows_thread(qtbot: QtBot, parent: QObject) -> None:
    listener = Listener()

    def work(progress: worker.Progress) -> int:
        progress.report(0.5, "Halverwege")
        return threading.get_ident()

    job = worker.run(
        parent, work, listener.done, listener.failed, reported=listener.reported, over=listener.over
    )
    qtbot.waitUntil(lambda: not job.running)
    assert [what for what, _ in listener.heard] == ["reported", "over", "done"]
    assert listener.heard[0][1] == (0.5, "Halverwege")
    assert listener.heard[2][1] != threading.get_ident()
    assert listener.threads == {threading.get_ident()}


def test_none_is_a_result(qtbot: QtBot, parent: QObject) -> None:
    listener = Listener()
    job = worker.run(parent, lambda _: None, listener.done, listener.failed)
    qtbot.waitUntil(lambda: not job.running)
    assert listener.heard == [("done", None)]


def test_the_users_problem_comes_back_as_such(qtbot: QtBot, parent: QObject) -> None:
    listener = Listener()

    def work(_: worker.Progress) -> None:
        raise UserError("Het lukt niet.")

    job = worker.run(parent, work, listener.done, listener.failed, over=listener.over)
    qtbot.waitUntil(lambda: not job.running)
    assert listener.heard == [("over", None), ("failed", "Het lukt niet.")]


def test_our_bug_goes_to_the_crash_hook(
    qtbot: QtBot, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = Listener()
    caught: list[BaseException] = []

    def work(_: worker.Progress) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: caught.append(error))
    job = worker.run(parent, work, listener.done, listener.failed, over=listener.over)
    qtbot.waitUntil(lambda: not job.running)
    assert [type(error) for error in caught] == [ZeroDivisionError]
    assert listener.heard == [("over", None)]


@pytest.mark.parametrize("ending", ["stops", "finishes", "fails"])
def test_after_cancelling_only_over_is_called(qtbot: QtBot, parent: QObject, ending: str) -> None:
    listener = Listener()
    go = threading.Event()

    def work(progress: worker.Progress) -> str:
        go.wait()
        if ending == "stops":
            progress.report(0.9)
        if ending == "fails":
            raise UserError("Het lukt niet.")
        return "klaar"

    job = worker.run(parent, work, listener.done, listener.failed, over=listener.over)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: not job.running)
    assert listener.heard == [("over", None)]


def test_waiting_ends_the_thread_and_nothing_comes_after(qtbot: QtBot, parent: QObject) -> None:
    listener = Listener()
    job = worker.run(parent, lambda _: "klaar", listener.done, listener.failed, over=listener.over)
    job.wait()
    job.wait()
    assert not job.running
    qtbot.wait(1)
    assert listener.heard == [("over", None)]


def test_a_job_nobody_holds_still_brings_its_result(qtbot: QtBot, parent: QObject) -> None:
    listener = Listener()
    go = threading.Event()
    worker.run(parent, lambda _: go.wait(), listener.done, listener.failed)
    gc.collect()
    go.set()
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [("done", True)]


def test_a_window_that_goes_away_hears_nothing(qtbot: QtBot) -> None:
    listener = Listener()
    go = threading.Event()
    window = QObject()
    job = worker.run(window, lambda _: go.wait(), listener.done, listener.failed)
    shiboken6.delete(window)
    go.set()
    job._thread.join()
    qtbot.wait(1)
    assert listener.heard == []


def test_a_job_that_is_over_leaves_nothing_behind(qtbot: QtBot, parent: QObject) -> None:
    ended: list[bool] = []
    gone = weakref.ref(
        worker.run(parent, lambda _: 1, lambda _: None, lambda _: None, over=lambda: ended.append(True))
    )
    qtbot.waitUntil(lambda: bool(ended))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert parent.children() == []
    assert gone() is None
