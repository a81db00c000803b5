"""Automatic backups: whole copies in the user's data folder, the last twenty of each collaboration."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from samenwerkdesk import places
from samenwerkdesk.model.writing import replace_file

KEEP = 20
"""How many backups of one file are kept."""

HOUR = 3600.0
"""At least this many seconds between two backups while a file is open."""

_STAMP = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"^(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: (\d+))?(?: ([a-z-]+))?\.samenwerk$")


@dataclass(frozen=True)
class Backup:
    """One copy: where it is, when it was made (local time), of which file, and its size in bytes."""

    path: Path
    made: datetime
    of: str
    size: int


def folder_of(path: Path, folder: Path | None = None) -> Path:
    """The folder that holds the backups of the file at ``path``; two files with one name in two folders do not share it."""
    stem = re.sub(r"[^\w \-]", "_", path.stem)[:60].strip() or "samenwerking"
    key = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return (folder or places.backups_dir()) / f"{stem} {key}"


def keep(path: Path, data: bytes, *, folder: Path | None = None, reason: str = "") -> Path | None:
    """Keep ``data`` as a backup of the file at ``path`` and drop the oldest beyond twenty.

    Returns the new file, or None when the newest backup already holds exactly these bytes. Raises DiskFull, CannotWrite.
    """
    home = folder_of(path, folder)
    present = _list(home)
    if present and not reason and present[0].size == len(data) and present[0].path.read_bytes() == data:
        return None
    stamp = datetime.now().strftime(_STAMP)
    count = 0
    while True:
        extra = (f" {count}" if count else "") + (f" {reason}" if reason else "")
        target = home / f"{stamp}{extra}.samenwerk"
        if not target.exists():
            break
        count += 1
    replace_file(target, data)
    for old in _list(home)[KEEP:]:
        old.path.unlink(missing_ok=True)
    return target


def listed(path: Path, folder: Path | None = None) -> list[Backup]:
    """The backups of the file at ``path``, newest first."""
    return _list(folder_of(path, folder))


def everything(folder: Path | None = None) -> list[Backup]:
    """All backups of all files, newest first; for a file that is gone."""
    home = folder or places.backups_dir()
    found = [
        backup for sub in (home.iterdir() if home.is_dir() else ()) if sub.is_dir() for backup in _list(sub)
    ]
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def restored_path(backup: Backup, beside: Path) -> Path:
    """A free name for a restored copy in the folder of ``beside``; restoring never overwrites."""
    base = f"{beside.stem} (hersteld {backup.made.strftime('%Y-%m-%d %H.%M')})"
    target = beside.with_name(f"{base}{beside.suffix or '.samenwerk'}")
    count = 2
    while target.exists():
        target = beside.with_name(f"{base} {count}{beside.suffix or '.samenwerk'}")
        count += 1
    return target


def _list(home: Path) -> list[Backup]:
    found = []
    for path in home.glob("*.samenwerk") if home.is_dir() else ():
        hit = _NAME.match(path.name)
        if hit:
            made = datetime.strptime(hit[1], _STAMP)
            found.append(
                (made, int(hit[2] or 0), Backup(path, made, home.name.rsplit(" ", 1)[0], path.stat().st_size))
            )
    return [backup for _, _, backup in sorted(found, key=lambda entry: entry[:2], reverse=True)]
