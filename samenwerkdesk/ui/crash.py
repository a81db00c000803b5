"""Our own bugs: a dialog with a report to copy and a small log, while the file stays whole."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from samenwerkdesk import __version__, places

LOG_BYTES = 400_000
"""A log that has grown larger becomes the former log, and a new one begins."""


def install(show: Callable[[str], None] | None = None) -> None:
    """Send every exception nobody caught to the log and to the dialog (one at a time).

    One on a thread of its own, such as a backup's, only goes to the log: no window may open there.
    """
    showing: list[bool] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, error, trace)
        _log(text)
        if showing:
            return
        showing.append(True)
        try:
            (show or _show)(text)
        finally:
            showing.clear()

    def thread_hook(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            _log(report(found.exc_type, found.exc_value, found.exc_traceback))

    sys.excepthook = hook
    threading.excepthook = thread_hook


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know about a bug; names nothing from the document but what the error says."""
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    lines = [
        f"Samenwerkdesk {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
        datetime.now().isoformat(timespec="seconds"),
        "",
        *(line.rstrip("\n") for line in traceback.format_exception(kind, error, trace)),
    ]
    return "\n".join(lines)


def log_file() -> Path:
    """Where the reports are kept; the former log lies beside it."""
    return places.data_dir() / "samenwerkdesk.log"


def _log(text: str) -> None:
    """Keep a report; a disk that refuses is no reason to stop."""
    path = log_file()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_name(f"{path.name}.1"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{text}\n\n")


def _show(text: str) -> None:
    from samenwerkdesk.ui.crash_dialog import CrashDialog

    CrashDialog(text).exec()
