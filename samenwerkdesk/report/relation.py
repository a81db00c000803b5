"""The sections on paper about qualities, organising and steering."""

from __future__ import annotations

from reportlab.platypus import Flowable

from samenwerkdesk.report.relation_content import KEYS, RelationContent
from samenwerkdesk.report.sections import Page, section
from samenwerkdesk.report.told import told


def sections(page: Page, content: RelationContent) -> list[Flowable]:
    """Every section with something to say."""
    story: list[Flowable] = []
    for key in KEYS:
        if content.count(key):
            story += section(page, key, told(page, content.told[key]))
    return story
