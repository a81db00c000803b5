"""How the group looked back, on paper."""

from __future__ import annotations

from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.evaluation_content import EVALUATION
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read


def test_what_was_said_is_on_paper_when_it_is_asked_for(example: Document) -> None:
    tick = next(each for each in available(example, "S3") if each.key == EVALUATION)
    assert (tick.count, tick.default) == (3, False)
    found = read(session.session_report(example, "S3", ReportOptions.of([EVALUATION])))
    assert found.bookmarks == ["Zo keken we terug"]
    assert "Eerder beginnen met de TWO." in found.text
    assert "Deze regel vraagt aandacht Twijfel hardop" in found.text
    assert "Twijfel hardop" not in read(session.session_report(example, "S3", ReportOptions.of([]))).text
