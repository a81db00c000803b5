"""What the file menu does on a thread: each makes one whole new file, or nothing, and returns where it is."""

from __future__ import annotations

from pathlib import Path

from samenwerkdesk import places
from samenwerkdesk.model import backups, files
from samenwerkdesk.model.backups import Backup
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import CannotWrite, ReadOnlyFile
from samenwerkdesk.model.file_names import ENDING, free_path
from samenwerkdesk.model.writing import disk_errors, written_beside
from samenwerkdesk.ui.file_dialogs import copy_path, documents

EXAMPLE, EXAMPLE_NAME = "example/gezinsketen-elzenland.yaml", "Gezinsketen Elzenland (voorbeeld)"


def copy_of(path: Path) -> Path:
    """A copy of a collaboration that may be open elsewhere: beside it, or in the documents when that folder is closed."""
    target = copy_path(path)
    try:
        files.copy(path, target)
    except (ReadOnlyFile, CannotWrite):
        target = copy_path(path, documents())
        files.copy(path, target)
    return target


def example() -> Path:
    """A copy of the example case in the documents."""
    return imported(places.resource(EXAMPLE), free_path(documents() / f"{EXAMPLE_NAME}{ENDING}"))


def imported(case: Path, target: Path) -> Path:
    """A new collaboration of a case."""
    from samenwerkdesk.model import interchange

    interchange.import_case(case, target)
    return target


def exported(data: bytes, target: Path) -> Path:
    """The collaboration in a snapshot as a case."""
    from samenwerkdesk.model import interchange

    document = Document.from_snapshot(data)
    try:
        interchange.write_case(document, target)
    finally:
        document.close()
    return target


def kept(data: bytes, target: Path) -> Path:
    """A snapshot as a file."""
    files.check_name(target)
    with written_beside(target) as temporary, disk_errors(target):
        temporary.write_bytes(data)
    return target


def put_back(backup: Backup, beside: Path) -> Path:
    """A backup as a new file in the folder of ``beside``, or in the documents when that folder is closed."""
    try:
        return backups.restore(backup, beside)
    except (ReadOnlyFile, CannotWrite):
        return backups.restore(backup, documents() / beside.name)
