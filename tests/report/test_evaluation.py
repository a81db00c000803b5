"""How the group looked back, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.model import interchange
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.evaluation_content import EVALUATION
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Document]:
    path = tmp_path / "elzenland.samenwerk"
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
    document = Document.open(path)
    yield document
    document.close()


def test_what_was_said_is_on_paper_when_it_is_asked_for(example: Document) -> None:
    tick = next(each for each in available(example, "S3") if each.key == EVALUATION)
    assert (tick.count, tick.default) == (3, False)
    found = read(session.session_report(example, "S3", ReportOptions.of([EVALUATION])))
    assert found.bookmarks == ["Zo keken we terug"]
    assert "Eerder beginnen met de TWO." in found.text
    assert "Deze regel vraagt aandacht Twijfel hardop" in found.text
    assert "Twijfel hardop" not in read(session.session_report(example, "S3", ReportOptions.of([]))).text
