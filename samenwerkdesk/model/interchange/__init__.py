"""A whole collaboration to and from YAML or JSON: the interchange format.

``import_case`` makes a new file of a case, or nothing at all; ``write_case`` gives every value back. The format is described in
docs/case.schema.json and docs/casus.md. yaml and jsonschema are loaded when they are first needed.
"""

from __future__ import annotations

import os
from pathlib import Path

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import FileExists, UserError
from samenwerkdesk.model.interchange.case import export_case, from_case
from samenwerkdesk.model.interchange.checking import check
from samenwerkdesk.model.interchange.comparing import differences
from samenwerkdesk.model.interchange.dumping import to_json, to_yaml
from samenwerkdesk.model.interchange.mistakes import CaseError
from samenwerkdesk.model.interchange.reading import read_file
from samenwerkdesk.model.writing import disk_errors, replace_file, written_beside

__all__ = [
    "CaseError",
    "check",
    "differences",
    "export_case",
    "from_case",
    "import_case",
    "read_file",
    "write_case",
]


def import_case(case_path: Path, file_path: Path) -> None:
    """Make a new collaboration at ``file_path`` of the case in a .yaml or .json file.

    Raises FileExists (nothing is overwritten), FileMissing, UnreadableFile, CaseError with a sentence for every mistake, and the
    errors of writing. Whatever goes wrong, there is no file at ``file_path`` then.
    """
    with disk_errors(file_path):
        if os.path.lexists(file_path):
            raise FileExists(file_path)
    case = read_file(case_path)
    check(case)
    Document.create(file_path, fill=lambda document: from_case(document, case)).close()


def write_case(document: Document, out_path: Path, *, replace: bool = False) -> None:
    """Write everything in ``document`` to a .yaml, .yml or .json file; with ``replace`` a former one makes room.

    Raises FileExists (without ``replace``), UserError for another ending, and the errors of writing.
    """
    ending = out_path.suffix.lower()
    if ending not in (".json", ".yaml", ".yml"):
        raise UserError(f"{out_path.name} moet eindigen op .yaml of .json. Er is niets geschreven.")
    case = export_case(document)
    data = (to_json(case) if ending == ".json" else to_yaml(case)).encode("utf-8")
    if replace:
        replace_file(out_path, data)
        return
    with written_beside(out_path) as beside, disk_errors(out_path):
        beside.write_bytes(data)
