"""The section on paper about how the group looked back."""

from __future__ import annotations

from reportlab.platypus import Flowable

from samenwerkdesk.report.evaluation_content import EVALUATION, EvaluationContent
from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import Page, section

_HEAD, _GAP = 150.0, 12.0


def sections(page: Page, content: EvaluationContent) -> list[Flowable]:
    """Every question with what was said."""
    said, text, layout = content.said, page.text, page.layout
    found = [
        (head, words)
        for head, words in (
            ("Dit hielp", said.helped),
            ("Dit doen we anders", said.change),
            ("Deze regel ging goed", said.rule_well),
            ("Deze regel vraagt aandacht", said.rule),
            ("Waren de juiste mensen er?", said.people),
        )
        if words
    ]
    rows = [
        Row(
            [text.paragraphs(head, layout.strong), text.paragraphs(words, layout.body)],
            [_HEAD, CONTENT_WIDTH - _HEAD - _GAP],
            gap=_GAP,
            pad=layout.row,
            rule=at < len(found),
        )
        for at, (head, words) in enumerate(found, 1)
    ]
    return section(page, EVALUATION, rows)
