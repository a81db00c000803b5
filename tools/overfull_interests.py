"""Interests with far too much: several of every partner, texts of pages, many options that serve nearly all of them."""

from __future__ import annotations

from samenwerkdesk.model import interest_options, interests, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interests import COLLECTIVE, INDIVIDUAL, ORGANISATIONAL


def fill(document: Document, name: str, long: str) -> None:
    """Two interests of every partner, four of the first, one of them endless; private ones; seven options."""
    there = [each.id for each in partners.all_partners(document)]
    _add(document, COLLECTIVE, name, name, None, 3)
    _add(document, COLLECTIVE, "", long[:400], None, None)
    for at, partner in enumerate([*there, *there, there[0], there[0]]):
        endless = at == 1
        _add(document, ORGANISATIONAL, long if endless else name, long if endless else name, partner, at % 6)
    for at in range(4):
        key = _add(document, INDIVIDUAL, name, long[:300], there[at], 5)
        interests.set_field(document, key, "best_alternative", long)
        if at == 3:
            interests.set_private(document, key, private=False)
    keys = [each.id for each in interests.all_interests(document)]
    for at in range(7):
        (option,) = interest_options.add(document, long if at == 1 else name)
        interest_options.set_field(document, option, "status", interest_options.CHOSEN if at < 3 else None)
        for key in keys[at :: at + 1]:
            interest_options.set_serves(document, option, key, True)


def _add(
    document: Document, kind: str, position: str, interest: str, partner: str | None, tension: float | None
) -> str:
    key = interests.add(document, kind, position)
    interests.set_field(document, key, "interest", interest)
    interests.set_field(document, key, "partner_id", partner)
    interests.set_field(document, key, "tension", tension)
    return key
