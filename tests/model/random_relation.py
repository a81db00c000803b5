"""Everything a facilitator can do with the chosen quality, what was said of organising, and the way to steering, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import community, method, organisation_balance, rounds, steering_quadrant
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, day, in_session, some, words


def a_quality(document: Document, chance: random.Random) -> None:
    field = chance.choice(list(community.LABELS))
    if field == "chosen_quality":
        community.set_field(
            document, field, some(chance, [each.code for each in method.community_qualities()])
        )
    elif field == "quality_next_measurement":
        community.set_field(document, field, some(chance, [day(chance)]))
    else:
        community.set_field(document, field, words(chance))


def a_balance(document: Document, chance: random.Random, session: str) -> None:
    if chance.random() < 0.2:
        rounds.prepare(document, organisation_balance.INSTRUMENT, session)
    elif chance.random() < 0.5:
        signals = method.organisation_signals()
        text = chance.choice([*signals.under, *signals.over, words(chance)])
        organisation_balance.set_signal(document, session, text, chance.random() < 0.7)
    else:
        field = chance.choice(list(organisation_balance.LABELS))
        organisation_balance.set_field(document, session, field, some(chance, [words(chance)]))


RELATION_ACTS: list[Act] = [
    a_quality,
    in_session(a_balance),
    in_session(a_balance),
    in_session(lambda d, c, session: steering_quadrant.set_way(d, session, words(c))),
]
"""Each does one thing."""
