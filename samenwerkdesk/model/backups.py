"""Automatic backups: whole copies in the user's data folder, the last twenty of each collaboration."""

from __future__ import annotations

import re
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from samenwerkdesk import places
from samenwerkdesk.model.errors import BackupFailed, DiskFull, FileError, UnreadableFile
from samenwerkdesk.model.file_names import ENDING, free_path
from samenwerkdesk.model.writing import disk_errors, replace_file, written_beside

if TYPE_CHECKING:
    from samenwerkdesk.model.document import Document

KEEP = 20
"""How many backups of one file are kept."""

HOUR = 3600.0
"""At least this many seconds between two backups while a file is open."""

NAME_BYTES = 200
"""How long the name of a restored copy may be, so that every disk takes it."""

_STAMP = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"^(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: (\d+))?(?: ([a-z-]+))?\.samenwerk$")


class Backup(NamedTuple):
    """One copy: where it is, when it was made (local time), of which file, and its size in bytes."""

    path: Path
    made: datetime
    of: str
    size: int


def folder_of(path: Path, folder: Path | None = None) -> Path:
    """The folder that holds the backups of the file at ``path``; two files with one name in two folders do not share it."""
    stem = re.sub(r"[^\w \-()]", "_", path.stem)[:60].strip() or "samenwerking"
    key = zlib.crc32(str(path.resolve()).encode("utf-8", "surrogatepass"))
    return (folder or places.backups_dir()) / f"{stem} {key:08x}"


def keep(path: Path, data: bytes, *, folder: Path | None = None, reason: str = "") -> Path | None:
    """Keep ``data`` as a backup of the file at ``path`` and drop the oldest beyond twenty.

    Returns the new file, or None when the newest backup already holds exactly these bytes. Raises BackupFailed.
    """
    home = folder_of(path, folder)
    try:
        return _keep(home, data, reason)
    except DiskFull as error:
        raise BackupFailed(home, full=True) from error
    except (OSError, FileError) as error:
        raise BackupFailed(home) from error


def _keep(home: Path, data: bytes, reason: str) -> Path | None:
    present = _list(home)
    if present and not reason and _holds(present[0], data):
        return None
    stamp = datetime.now().strftime(_STAMP)
    # Backups of one second are numbered, so that they keep their order.
    count = sum(backup.path.name.startswith(stamp) for backup in present)
    while (target := home / _name(stamp, count, reason)).exists():
        count += 1
    replace_file(target, data)
    # With a clock that went back, the one just made is not the first in the list.
    for old in [backup for backup in _list(home) if backup.path != target][KEEP - 1 :]:
        with suppress(OSError):
            old.path.unlink(missing_ok=True)
    return target


def _holds(backup: Backup, data: bytes) -> bool:
    with suppress(OSError):
        return backup.size == len(data) and backup.path.read_bytes() == data
    return False


def _name(stamp: str, count: int, reason: str) -> str:
    return f"{stamp}{f' {count}' if count else ''}{f' {reason}' if reason else ''}.samenwerk"


def listed(path: Path, folder: Path | None = None) -> list[Backup]:
    """The backups of the file at ``path``, newest first."""
    return _list(folder_of(path, folder))


def everything(folder: Path | None = None) -> list[Backup]:
    """All backups of all files, newest first; for a file that is gone."""
    home = folder or places.backups_dir()
    found: list[Backup] = []
    with suppress(OSError):
        for sub in home.iterdir() if home.is_dir() else ():
            found += _list(sub)
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def restored_path(backup: Backup, beside: Path) -> Path:
    """A free name for a restored copy in the folder of ``beside``; restoring never overwrites."""
    ending = beside.suffix or ENDING
    tail = f" (hersteld {backup.made.strftime('%Y-%m-%d %H.%M')})"
    base = beside.stem
    while len(f"{base}{tail} 999{ending}".encode("utf-8", "replace")) > NAME_BYTES and base:
        base = base[:-1]
    base = f"{base.rstrip()}{tail}"
    return free_path(beside.with_name(f"{base}{ending}"))


def restore(backup: Backup, beside: Path) -> Path:
    """Put a backup back as a new file in the folder of ``beside`` and return where; what is there is left alone.

    Raises UnreadableFile when the backup cannot be read, and DiskFull, ReadOnlyFile or CannotWrite.
    """
    try:
        data = backup.path.read_bytes()
    except OSError as error:
        raise UnreadableFile(backup.path) from error
    target = restored_path(backup, beside)
    with written_beside(target) as temporary, disk_errors(target):
        temporary.write_bytes(data)
    return target


class Keeper:
    """Makes the backups of one open document: one when it opens, then at most one an hour, without holding up its thread.

    ``failed`` hears why a backup could not be made; it is called on the thread that writes. All else is for the document's
    own thread.
    """

    def __init__(
        self, folder: Path | None = None, failed: Callable[[BackupFailed], None] | None = None
    ) -> None:
        self._folder = folder
        self._failed = failed
        self._last: float | None = None
        self._worker: threading.Thread | None = None

    def due(self, now: float | None = None) -> bool:
        """Whether it is time: no backup was made yet, or the last one an hour ago. ``now`` is in monotonic seconds."""
        if self._worker is not None and self._worker.is_alive():
            return False
        return self._last is None or (time.monotonic() if now is None else now) - self._last >= HOUR

    def run(self, document: Document, now: float | None = None) -> None:
        """Back up the document as it is now: its bytes are taken at once, and written on a thread of their own.

        Not while people answer without their names: a copy from halfway would tell who answered before it. It is then
        made as soon as it is due and that round is closed.
        """
        if document.path is None or _half_answered(document):
            return
        self.close()
        self._last = time.monotonic() if now is None else now
        path, data = document.path, document.snapshot()
        self._worker = threading.Thread(target=self._write, args=(path, data), name="backup")
        self._worker.start()

    def close(self) -> None:
        """Wait until a backup that is being written is complete."""
        if self._worker is not None:
            self._worker.join()
            self._worker = None

    def _write(self, path: Path, data: bytes) -> None:
        try:
            keep(path, data, folder=self._folder)
        except BackupFailed as error:
            if self._failed is not None:
                self._failed(error)


def _half_answered(document: Document) -> bool:
    return bool(
        document.value(
            "SELECT EXISTS (SELECT 1 FROM round JOIN ballot ON round_id = round.id WHERE state = 'open'"
            " AND linkage <> 'participant' AND route NOT IN ('desk', 'tally'))"
        )
    )


def _list(home: Path) -> list[Backup]:
    found = []
    for path in home.glob("*.samenwerk") if home.is_dir() else ():
        hit = _NAME.match(path.name)
        # A file may vanish, or be one we may not look at.
        with suppress(OSError, ValueError):
            if hit and path.is_file():
                made = datetime.fromisoformat(hit[1].replace(".", ":"))
                backup = Backup(path, made, home.name.rsplit(" ", 1)[0], path.stat().st_size)
                found.append((made, int(hit[2] or 0), backup))
    return [backup for _, _, backup in sorted(found, key=lambda entry: entry[:2], reverse=True)]
