"""What the room and paper may see of hearing everybody in a round of a TWO (methode.md 16 and 20): who was heard, and the views.

A view for the facilitator alone counts for having been heard, and for nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from samenwerkdesk.model import agreement_cards, agreements, disclosure, method, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean
from samenwerkdesk.model.visibility import PRIVATE


@dataclass(frozen=True, slots=True)
class PublicHeard:
    """A partner that matters to the issue: how it looks (counted from 0), its letter, and whether it was heard."""

    name: str
    look: int
    code: str
    heard: bool


@dataclass(frozen=True, slots=True)
class PublicView:
    """How somebody looks at it; ``who`` is '' unless the collaboration is open by name."""

    id: str
    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class PublicHearing:
    """Who was heard, and the views. ``stances`` are (word, how many), only once all partners that matter were heard."""

    partners: tuple[PublicHeard, ...]
    views: tuple[PublicView, ...]
    stances: tuple[tuple[str, int], ...] = ()


def of_round(document: Document, agreement_id: str, key: str, names: Mapping[str, str]) -> PublicHearing:
    """The hearing of a round; ``names`` are per person id how they are called, empty when it is not open by name."""
    views = agreement_cards.views(document, key)
    relevant = agreements.relevant_partners(document, agreement_id)
    heard = agreement_cards.heard_partners(document, views)
    looks = {each.id: each for each in partners.all_partners(document)}
    private = private_cards(document, key)
    shown = [each for each in views if each.id not in private]
    counted = Counter(each.stance for each in shown if each.stance)
    mode = disclosure.OPEN if names else disclosure.ANONYMOUS
    told = heard.issuperset(relevant) and disclosure.may_show(
        counted.total(), disclosure.threshold(document), mode
    )
    return PublicHearing(
        tuple(
            PublicHeard(looks[each].label, looks[each].look, looks[each].code, each in heard)
            for each in relevant
        ),
        tuple(
            PublicView(each.id, said, names.get(each.person_id or "", ""))
            for each in shown
            if (said := clean(each.text))
        ),
        tuple((each.text, counted[each.code]) for each in method.stances()) if told else (),
    )


def private_cards(document: Document, key: str) -> set[str]:
    """The views and experiences of a round that are for the facilitator alone."""
    rows = document.rows("SELECT id FROM card WHERE proposal_id = ? AND visibility = ?", (key, PRIVATE))
    return {own for (own,) in rows}
