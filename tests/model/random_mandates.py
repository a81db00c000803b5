"""Everything a facilitator can do with mandates and homework, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import mandate_changes, mandate_homework, mandates
from samenwerkdesk.model.document import Document
from tests.model.random_actions import START, Act, day, ids, in_session, one, some, words


def a_mandate(document: Document, chance: random.Random) -> None:
    key, person = one(document, chance, "mandate"), some(chance, ids(document, "person"))
    act = chance.choice(
        (
            lambda: mandate_changes.add(document, person, some(chance, mandates.LEVELS)),
            lambda: mandate_changes.set_field(document, key, "level", some(chance, mandates.LEVELS)),
            lambda: mandate_changes.set_field(
                document, key, chance.choice(("scope", "granted_by")), words(chance)
            ),
            lambda: mandate_changes.set_field(
                document, key, "amount_limit_eur", chance.choice((0.0, 15000.5, None, -1.0))
            ),
            lambda: mandate_changes.set_field(
                document, key, chance.choice(("person_id", "deputy_id")), person
            ),
            lambda: mandate_changes.set_day(
                document, key, chance.choice(("valid_from", "valid_until")), some(chance, (day(chance),))
            ),
            lambda: mandate_changes.move(document, ids(document, "mandate"), key, chance.randrange(-3, 4)),
            lambda: mandate_changes.remove(document, key),
        )
    )
    act()


def a_renewal(document: Document, chance: random.Random, session: str) -> None:
    found = ids(document, "mandate")
    if not found:
        mandate_changes.add(document, some(chance, ids(document, "person")))
    elif chance.random() < 0.3:
        mandate_changes.set_note(document, chance.choice(found), session, words(chance))
    else:
        each = chance.sample(found, min(2, len(found)))
        mandate_changes.renew_each(
            document, [(key, session, some(chance, mandates.OUTCOMES)) for key in each]
        )


MANDATE_ACTS: list[Act] = [
    a_mandate,
    a_mandate,
    in_session(a_renewal),
    in_session(a_renewal),
    in_session(
        lambda d, c, s: mandate_homework.add(d, s, words(c), some(c, ids(d, "person")), some(c, (day(c),)))
    ),
    in_session(lambda d, c, s: mandate_homework.record(d, s, some(c, (day(c),)), START.date())),
]
"""Each does one thing; a UserError is a proper answer."""
