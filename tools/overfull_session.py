"""Weighing and looking back, both with too much to say."""

from __future__ import annotations

from samenwerkdesk.model import collaboration_checks, evaluation, partners
from samenwerkdesk.model.document import Document


def fill(document: Document, session: str, sentence: str, long: str) -> None:
    """Every partner weighed, some with very many words and figures, and a session that was evaluated at length."""
    for number, partner in enumerate(partners.all_partners(document)):
        key = collaboration_checks.add(document, partner.id, "2025-01")
        for field in collaboration_checks.MARKS:
            collaboration_checks.set_field(document, key, field, 1 + number % 5)
        for field in collaboration_checks.FIELDS:
            collaboration_checks.set_field(
                document, key, field, None if number % 3 == 2 else 12_345.5 * number
            )
        for field in ("expected_effect_text", "money_note", "left_undone", "autonomy_note", "values_note"):
            collaboration_checks.set_field(document, key, field, long if number == 1 else sentence)
        verdict = collaboration_checks.VERDICTS[number % len(collaboration_checks.VERDICTS)]
        collaboration_checks.set_field(document, key, "verdict", verdict)
        collaboration_checks.set_field(document, key, "conditions", long if number == 2 else sentence)
    for field, said in (
        (evaluation.HELPED, long),
        (evaluation.CHANGE, sentence * 3),
        (evaluation.RULE, sentence),
        (evaluation.RULE_WELL, "SR1"),
        (evaluation.PEOPLE, sentence),
    ):
        evaluation.set_field(document, session, field, said)
