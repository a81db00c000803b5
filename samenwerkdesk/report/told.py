"""Questions with what was said about them, on paper."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import Page

_HEAD, _GAP = 150.0, 12.0


def told(page: Page, found: Sequence[tuple[str, str]]) -> list[Row]:
    """A row for each question that was answered, the answer beside it."""
    text, layout = page.text, page.layout
    said = [(head, words) for head, words in found if words]
    return [
        Row(
            [text.paragraphs(head, layout.strong), text.paragraphs(words, layout.body)],
            [_HEAD, CONTENT_WIDTH - _HEAD - _GAP],
            gap=_GAP,
            pad=layout.row,
            rule=at < len(said),
        )
        for at, (head, words) in enumerate(said, 1)
    ]
