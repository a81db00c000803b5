"""What each partner says of joining, on paper."""

from __future__ import annotations

from dataclasses import replace

from samenwerkdesk.model import collaboration_checks
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.checks_content import VERDICTS
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read


def test_verdicts_and_conditions_and_nothing_else(example: Document) -> None:
    key = collaboration_checks.latest(example)["ORG6"].id
    collaboration_checks.set_field(example, key, "verdict", None)
    tick = next(each for each in available(example, "S3") if each.key == VERDICTS)
    assert (tick.count, tick.default, tick.remark) == (5, False, "van 1 nog geen oordeel")
    only = ReportOptions.of([VERDICTS])
    for options in (only, replace(only, include_private=True)):
        found = read(session.session_report(example, "S3", options))
        assert found.bookmarks == ["Doen we mee?"]
        assert "Morgenrood doen onder voorwaarden consultatie gefinancierd" in found.text
        assert "Onderwijs" not in found.text
        assert "120.000" not in found.text
        assert "minder tijd voor" not in found.text
