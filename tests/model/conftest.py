"""What the tests of the model share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.model import interchange
from samenwerkdesk.model.document import Document


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """A new collaboration in a real file, open."""
    document = Document.create(tmp_path / "samenwerking.samenwerk")
    yield document
    document.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the example case as a file."""
    path = tmp_path_factory.mktemp("example") / "voorbeeld.samenwerk"
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
    return path.read_bytes()
