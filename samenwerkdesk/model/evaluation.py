"""How a group looks back on a session: what helped, what changes, which ground rules, and who was there (methode.md 6 and 15)."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import actions, cards, fields, ground_rules, sessions
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session

BOARD = "evaluation"
"""The board of what has no column of its own; its lanes are RULE_WELL and PEOPLE."""

HELPED, CHANGE, RULE, RULE_WELL, PEOPLE = "helped", "change", "rule", "rule_well", "people"

PROCESS = "process"
"""The condition of the improvement agenda to which agreements about the process belong."""

LABELS = {
    HELPED: "Wat hielp",
    CHANGE: "Wat we anders doen",
    RULE: "Spelregel die aandacht vraagt",
    RULE_WELL: "Spelregel die goed ging",
    PEOPLE: "Waren de juiste mensen er",
}

_COLUMNS = {HELPED: "evaluation_helped", CHANGE: "evaluation_change", RULE: "evaluation_rule"}


class Evaluation(NamedTuple):
    """What was said at the end of a session; ``rule`` and ``rule_well`` are codes of ground rules, or words of the group."""

    helped: str | None = None
    change: str | None = None
    rule: str | None = None
    rule_well: str | None = None
    people: str | None = None

    @property
    def empty(self) -> bool:
        """Nobody said anything."""
        return not any(self)


def get(document: Document, session_id: str) -> Evaluation:
    """The evaluation of a session; empty when there is none."""
    row = document.row(
        "SELECT evaluation_helped, evaluation_change, evaluation_rule FROM session WHERE id = ?",
        (session_id,),
    )
    said = cards.said(document, BOARD, session_id)
    helped, change, rule = row or (None, None, None)
    well, people = (said[lane].text if lane in said else None for lane in (RULE_WELL, PEOPLE))
    return Evaluation(helped, change, rule, well, people)


def set_field(document: Document, session_id: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``; an empty text takes it away. Raises KeyError for another field."""
    label = LABELS[field]
    if field in _COLUMNS:
        column = _COLUMNS[field]
        fields.set_field(document, "session", {column: label}, session_id, column, value)
    else:
        cards.set_said(document, BOARD, session_id, field, value, label)


def before(document: Document, session_id: str) -> list[tuple[Session, Evaluation]]:
    """What was said in the sessions before this one, the latest first; those without an evaluation are left out."""
    found = []
    for session in sessions.all_sessions(document):
        if session.id == session_id:
            break
        said = get(document, session.id)
        if not said.empty:
            found.append((session, said))
    return found[::-1]


def rule_in_words(document: Document, code: str | None) -> str:
    """The short name of a ground rule by its code, or the words themselves; '' for none."""
    rules = {rule.code: ground_rules.short_name(rule) for rule in ground_rules.all_rules(document)}
    return rules.get(code or "", code or "")


def improvements(document: Document) -> list[Action]:
    """What was agreed about the process, from the improvement agenda: what is still to do first."""
    return [each for each in actions.improvements(document) if each.condition == PROCESS]
