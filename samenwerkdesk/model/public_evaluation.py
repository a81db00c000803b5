"""What the room sees of how the group looks back on a session (methode.md 15): what was said aloud, never by whom."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import evaluation
from samenwerkdesk.model.document import Document


@dataclass(frozen=True, slots=True)
class PublicEvaluation:
    """What was said at the end of a session; '' where nothing was."""

    helped: str = ""
    change: str = ""
    rule_well: str = ""
    rule: str = ""
    people: str = ""


def for_room(document: Document, session_id: str | None) -> PublicEvaluation:
    """The evaluation of a session, ground rules by their short names."""
    if session_id is None:
        return PublicEvaluation()
    found = evaluation.get(document, session_id)
    return PublicEvaluation(
        found.helped or "",
        found.change or "",
        evaluation.rule_in_words(document, found.rule_well),
        evaluation.rule_in_words(document, found.rule),
        found.people or "",
    )
