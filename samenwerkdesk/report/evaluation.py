"""The section on paper about how the group looked back."""

from __future__ import annotations

from reportlab.platypus import Flowable

from samenwerkdesk.report.evaluation_content import EVALUATION, EvaluationContent
from samenwerkdesk.report.sections import Page, section
from samenwerkdesk.report.told import told


def sections(page: Page, content: EvaluationContent) -> list[Flowable]:
    """Every question with what was said."""
    said = content.said
    found = (
        ("Dit hielp", said.helped),
        ("Dit doen we anders", said.change),
        ("Deze regel ging goed", said.rule_well),
        ("Deze regel vraagt aandacht", said.rule),
        ("Waren de juiste mensen er?", said.people),
    )
    return section(page, EVALUATION, told(page, found))
