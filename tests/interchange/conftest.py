"""What the tests of the interchange format share."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from samenwerkdesk import places
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import from_case, read_file

EXAMPLE = places.resource("example/gezinsketen-elzenland.yaml")


@cache
def _example() -> dict[str, Any]:
    return {key: value for key, value in read_file(EXAMPLE).items() if key != "expected"}


@pytest.fixture
def example() -> dict[str, Any]:
    """The example case, to change at will."""
    return deepcopy(_example())


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new document as bytes, from which others are made quickly."""
    document = Document.create(tmp_path_factory.mktemp("blank") / "blank.samenwerk")
    try:
        return document.snapshot()
    finally:
        document.close()


@pytest.fixture
def filled(blank: bytes) -> Callable[[dict[str, Any]], Document]:
    """Makes a document in memory out of a case."""

    def make(case: dict[str, Any]) -> Document:
        document = Document.from_snapshot(blank)
        from_case(document, case)
        return document

    return make


def files_in(folder: Path) -> list[str]:
    """Everything in a folder, hidden files included."""
    return sorted(path.name for path in folder.rglob("*"))
