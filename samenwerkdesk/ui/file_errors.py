"""What can be done about each problem with a file: the sentence with its one button."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from samenwerkdesk.model.errors import (
    BackupFailed,
    CannotWrite,
    DamagedFile,
    DiskFull,
    FileExists,
    FileInUse,
    FileMissing,
    NotOurFile,
    ReadOnlyFile,
    UnusableName,
    UserError,
)
from samenwerkdesk.ui.desk.context import Message

OPEN_COPY, RESTORE, SEARCH = "Kopie openen", "Herstellen uit back-up…", "Zoeken…"
OPEN_OTHER, OTHER_PLACE = "Openen…", "Andere plek kiezen…"


class Ways(Protocol):
    """The ways out that a message can offer."""

    def open_dialog(self) -> None: ...
    def open_copy(self, path: Path) -> None: ...
    def restore(self, path: Path | None = None) -> None: ...
    def relocate(self, path: Path) -> None: ...


def message_for(
    error: UserError, ways: Ways, path: Path | None = None, again: Callable[[], None] | None = None
) -> Message:
    """The message for ``error``.

    ``path`` is the file that was to be opened; ``again`` asks once more where something is to be written.
    """
    sentence = str(error)
    if isinstance(error, FileExists | UnusableName | ReadOnlyFile | CannotWrite | DiskFull) and again:
        return Message(sentence, "danger", OTHER_PLACE, again)
    if path is not None:
        if isinstance(error, FileInUse | ReadOnlyFile):
            return Message(sentence, "warn", OPEN_COPY, lambda: ways.open_copy(path))
        if isinstance(error, DamagedFile):
            return Message(sentence, "danger", RESTORE, lambda: ways.restore(path))
        if isinstance(error, FileMissing):
            return Message(sentence, "warn", SEARCH, lambda: ways.relocate(path))
        if isinstance(error, NotOurFile):
            return Message(sentence, "warn", OPEN_OTHER, ways.open_dialog)
    return Message(sentence, "warn" if isinstance(error, BackupFailed) else "danger")
