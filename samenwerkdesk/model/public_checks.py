"""What the group hears of each partner's weighing: the verdict and its conditions, never the figures (methode.md 1)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import collaboration_checks, method, partners
from samenwerkdesk.model.document import Document


@dataclass(frozen=True, slots=True)
class PublicVerdict:
    """A partner's verdict in words ('' before there is one), with its conditions; ``mark`` is its (look, letter)."""

    partner_id: str
    name: str
    mark: tuple[int, str]
    verdict: str
    conditions: str


def for_room(document: Document) -> tuple[PublicVerdict, ...]:
    """The latest verdict of every partner, in their order; without one of a partner that did not weigh yet."""
    found = collaboration_checks.latest(document)
    words = verdicts()
    shown = []
    for each in partners.all_partners(document):
        check = found.get(each.id)
        verdict = words.get(check.verdict or "", check.verdict or "") if check else ""
        conditions = (check.conditions or "") if check and check.verdict else ""
        shown.append(PublicVerdict(each.id, each.label, (each.look, each.code), verdict, conditions))
    return tuple(shown)


def verdicts() -> dict[str, str]:
    """The four verdicts in words, by their codes."""
    asked = next(each for each in method.element("collaboration_check").questions if each.field == "verdict")
    return {each.code: each.text for each in asked.options}
