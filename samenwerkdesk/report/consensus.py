"""The section about the nine topics on paper."""

from __future__ import annotations

from reportlab.platypus import Flowable

from samenwerkdesk.report.consensus_content import CONSENSUS, ConsensusContent, TopicLine
from samenwerkdesk.report.flowables import NumberedPlank
from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import NUMBER, Page, section

_NAME, _GAP = 118.0, 6.0


def sections(page: Page, content: ConsensusContent) -> list[Flowable]:
    """Every topic with what was agreed about it."""
    count = len(content.topics)
    rows = [_topic(page, each, last=at == count) for at, each in enumerate(content.topics, 1)]
    return section(page, CONSENSUS, rows)


def _topic(page: Page, topic: TopicLine, *, last: bool) -> Row:
    text, layout = page.text, page.layout
    words: list[Flowable] = [
        *text.paragraphs(topic.text, layout.body),
        *text.paragraphs(topic.stands, layout.small_muted),
    ]
    for concern in topic.concerns:
        words += text.paragraphs(f"Bedenking: {concern}", layout.small_muted)
    plank = NumberedPlank(topic.number, 11.0, 15.5, topic.settled)
    name = text.paragraphs(topic.name, layout.strong)
    first = NUMBER - 6.0
    widths = [first, _NAME, CONTENT_WIDTH - first - _NAME - 2 * _GAP]
    return Row([[plank], name, words], widths, gap=_GAP, pad=layout.row, rule=not last)
