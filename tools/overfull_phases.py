"""Phases with far too much: many and long answers, products of 140 letters in their title and pages of text."""

from __future__ import annotations

from datetime import date

from samenwerkdesk.model import cards, method, phase_drafts, phases
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.phases import BUSY, FINISHED, REOPENED, SETTLED, SKIPPED


def fill(document: Document, day: date, name: str, long: str) -> None:
    """One phase passed over, one opened again; the texts are proposals with a long heading and a long paragraph before them."""
    for each, status in zip(method.phases(), (FINISHED, SKIPPED, FINISHED, REOPENED, BUSY), strict=True):
        phases.set_status(document, each.code, status, day)
        for at, question in enumerate(each.questions):
            texts = [long, name] if at == 1 else [name] * (1 + 4 * (at == 2)) if at < 4 else []
            cards.write(document, Lane(phases.board(each.code), question.code), texts)
        if status != SKIPPED:
            phases.set_product(document, each.code, "title", name)
            proposed = phase_drafts.draft(document, each.code, day)
            phases.take_draft(document, each.code, f"# {long}\n\n{long}\n\n{proposed}")
            phases.settle(document, each.code, SETTLED if each.number != 3 else "in bespreking", None, day)
