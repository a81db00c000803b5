"""What the tests of the model share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk.model.document import Document


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """A new collaboration in a real file, open."""
    document = Document.create(tmp_path / "samenwerking.samenwerk")
    yield document
    document.close()
