"""The chapters of a session report, in its order; an element that wants to be on paper gets a line here."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from samenwerkdesk.report import (
    agreements_content,
    ambition_content,
    chain_content,
    checks_content,
    consensus_content,
    evaluation_content,
    fence_content,
    interests_content,
    mandates_content,
    phases_content,
    relation_content,
    roles_content,
    trust_network_content,
)
from samenwerkdesk.report.chapter import Chapter

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from samenwerkdesk.report.sections import Page

CHAPTERS: tuple[Chapter, ...] = (
    consensus_content.CHAPTER,
    mandates_content.CHAPTER,
    agreements_content.CHAPTER,
    evaluation_content.CHAPTER,
    roles_content.CHAPTER,
    fence_content.CHAPTER,
    phases_content.CHAPTER,
    checks_content.CHAPTER,
    ambition_content.CHAPTER,
    interests_content.CHAPTER,
    relation_content.CHAPTER,
    trust_network_content.CHAPTER,
    chain_content.CHAPTER,
)

TITLES = {key: title for chapter in CHAPTERS for key, title in chapter.titles.items()}
"""The names of all sections of all chapters, in the order of the report."""

USUAL = frozenset(key for chapter in CHAPTERS for key in chapter.usual)
"""The sections that are ticked unless somebody takes the tick away."""


def flow(page: Page) -> Iterator[Flowable]:
    """The chapters that have something to print. Their modules are loaded here: some draw, and that is slow to load."""
    for chapter, found in page.content.chapters:
        if any(found.count(key) for key in chapter.titles):
            yield from import_module(f"samenwerkdesk.report.{chapter.module}").sections(page, found)
