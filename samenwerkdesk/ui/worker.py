"""Long work on a thread: with progress, with a way to stop it, and with the result back on the window's thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from samenwerkdesk.model.errors import UserError

Result = TypeVar("Result")


class Cancelled(Exception):
    """The user stopped the work."""


class Progress:
    """What the work uses to say how far it is; safe from any thread."""

    def __init__(self, say: Callable[[float, str], None]) -> None:
        self._say = say
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at the next step."""
        self._stop.set()

    def report(self, fraction: float, sentence: str = "") -> None:
        """Say how far the work is (0 to 1). Raises Cancelled when the user asked to stop."""
        if self.cancelled:
            raise Cancelled
        self._say(fraction, sentence)


class _Messenger(QObject):
    """Carries what happens on the thread to the window's thread, and keeps the job alive until it has arrived."""

    reported = Signal(float, str)
    ended = Signal(object, object)

    def __init__(self, parent: QObject, arrived: Callable[[object, BaseException | None], None]) -> None:
        super().__init__(parent)
        self._arrived = arrived
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self._arrived(result, error)


class Job(Generic[Result]):
    """Work that is running; keep it as long as it may have to be cancelled or waited for."""

    def __init__(
        self,
        parent: QObject,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
        reported: Callable[[float, str], None] | None = None,
        over: Callable[[], None] | None = None,
    ) -> None:
        self._done, self._failed, self._over = done, failed, over
        self._messenger = _Messenger(parent, self._ended)
        if reported is not None:
            self._messenger.reported.connect(reported, Qt.ConnectionType.QueuedConnection)
        self.progress = Progress(self._messenger.reported.emit)
        self.running = True
        self._thread = threading.Thread(target=self._run, args=(work,), name="samenwerkdesk-job")
        self._thread.start()

    def _run(self, work: Callable[[Progress], Result]) -> None:
        try:
            result = work(self.progress)
        except BaseException as error:  # brought to the window's thread, where it is dealt with
            self._emit(None, error)
        else:
            self._emit(result, None)

    def _emit(self, result: object, error: BaseException | None) -> None:
        try:
            self._messenger.ended.emit(result, error)
        except RuntimeError:
            # The window went away while this ran; nobody waits for the result any more.
            return

    def _ended(self, result: Any, error: BaseException | None) -> None:
        if not self.running:
            return
        self._finish()
        if error is not None and not isinstance(error, UserError | Cancelled):
            # Our bug, also when nobody waits for the result.
            sys.excepthook(type(error), error, error.__traceback__)
        elif self.progress.cancelled:
            return
        elif error is None:
            self._done(result)
        elif isinstance(error, UserError):
            self._failed(error)

    def _finish(self) -> None:
        self.running = False
        self._thread.join()
        self._messenger.deleteLater()
        if self._over is not None:
            self._over()

    def cancel(self) -> None:
        """Ask the work to stop; only ``over`` is called back when it does."""
        self.progress.cancel()

    def wait(self) -> None:
        """Wait until the thread has ended, without a result; for when the window closes."""
        self.progress.cancel()
        if self.running:
            self._finish()


def run(
    parent: QObject,
    work: Callable[[Progress], Result],
    done: Callable[[Result], None],
    failed: Callable[[UserError], None],
    reported: Callable[[float, str], None] | None = None,
    over: Callable[[], None] | None = None,
) -> Job[Result]:
    """Do ``work`` on a thread. ``done``, ``failed``, ``reported`` and ``over`` are called on the thread of ``parent``.

    ``over`` comes first and always, however the work ended. An error that is not the user's goes to the crash hook.
    """
    return Job(parent, work, done, failed, reported, over)
