"""Everything a facilitator can do with interests and options, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import interest_options, interests
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interests import KINDS
from tests.model.random_actions import Act, ids, one, some, words

_FIELDS = ("position", "interest", "status", "best_alternative")


def an_interest(document: Document, chance: random.Random) -> None:
    key = one(document, chance, "interest")
    act = chance.choice(
        (
            lambda: interests.add(
                document, chance.choice(KINDS), words(chance), some(chance, ids(document, "session"))
            ),
            lambda: interests.set_field(document, key, chance.choice(_FIELDS), words(chance)),
            lambda: interests.set_field(document, key, "tension", some(chance, (-1.0, 0.0, 2.5, 5.0, 6.0))),
            lambda: interests.set_field(document, key, "partner_id", some(chance, ids(document, "partner"))),
            lambda: interests.set_field(document, key, "person_id", some(chance, ids(document, "person"))),
            lambda: interests.set_kind(document, key, some(chance, KINDS)),
            lambda: interests.set_private(document, key, chance.random() < 0.5),
            lambda: interests.move(document, ids(document, "interest"), key, chance.randrange(-3, 4)),
            lambda: interests.remove(document, key),
        )
    )
    act()


def an_option(document: Document, chance: random.Random) -> None:
    options = [each.id for each in interest_options.all_options(document)]
    there = ids(document, "interest")
    if not options or not there:
        interest_options.add(document, words(chance))
        return
    key = chance.choice(options)
    act = chance.choice(
        (
            lambda: interest_options.set_field(
                document, key, chance.choice(("text", "status")), words(chance)
            ),
            lambda: interest_options.set_serves(document, key, chance.choice(there), chance.random() < 0.7),
            lambda: interest_options.set_serves(document, key, chance.choice(there), True),
            lambda: interest_options.move(document, options, key, chance.randrange(-2, 3)),
            lambda: interest_options.remove(document, key),
        )
    )
    act()


INTEREST_ACTS: list[Act] = [an_interest, an_interest, an_interest, an_option, an_option]
"""Each does one thing; a UserError is a proper answer."""
