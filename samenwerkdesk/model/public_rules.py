"""What the room sees of the ground rules (methode.md 6): the wording, never who has a concern about it."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.document import Document


@dataclass(frozen=True, slots=True)
class PublicRule:
    """A rule as it holds now: ``number`` counts from 1, ``name`` is short ('Twijfel hardop')."""

    id: str
    number: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PublicRules:
    """The rules in their order; ``adopted`` when the group took them on, else they are what lies on the table."""

    rules: tuple[PublicRule, ...]
    adopted: bool = False


def for_room(document: Document) -> PublicRules:
    """The rules that were adopted; before that, all that were proposed. Rejected ones, remarks and concerns are not in it."""
    everything = [rule for rule in ground_rules.all_rules(document) if rule.wording.strip()]
    adopted = [rule for rule in everything if rule.adopted]
    shown = adopted or [rule for rule in everything if rule.status != ground_rules.REJECTED]
    return PublicRules(
        tuple(
            PublicRule(rule.id, number, ground_rules.short_name(rule), rule.wording)
            for number, rule in enumerate(shown, start=1)
        ),
        bool(adopted),
    )
