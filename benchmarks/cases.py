"""The collaborations that are measured: the example, and the example with fifty times its marks."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from samenwerkdesk import places
from samenwerkdesk.model import interchange
from samenwerkdesk.model.document import Document

EXAMPLE = places.resource("example/gezinsketen-elzenland.yaml")
SIZES = {"example": 1, "50x marks": 50}


def case(times: int) -> dict[str, Any]:
    """The example as a case, with every measurement of the five conditions ``times`` times."""
    found = interchange.read_file(EXAMPLE)
    assert isinstance(found, dict)
    found.pop("expected", None)
    measured = found["condition_measurements"]
    found["condition_measurements"] = [copy.deepcopy(entry) for entry in measured for _ in range(times)]
    return found


def make(folder: Path, size: str) -> Path:
    """A file of the wanted size; made once per folder."""
    path = folder / f"{size.replace(' ', '-')}.samenwerk"
    if not path.exists():
        content = case(SIZES[size])
        Document.create(path, fill=lambda document: interchange.from_case(document, content)).close()
    return path
