"""Everything a facilitator can do with the trust network, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import ballots, method, questions, rounds, trust_network
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, ids, in_session, some, words


def _a_round(document: Document, chance: random.Random) -> str:
    found = [
        key
        for (key,) in document.rows("SELECT id FROM round WHERE instrument = ?", (trust_network.INSTRUMENT,))
    ]
    return chance.choice(found) if found else "R?"


def a_step(document: Document, chance: random.Random) -> None:
    """Choose, open, close, show or open again."""
    key = _a_round(document, chance)
    act = chance.choice(
        (
            lambda: trust_network.set_layer(document, key, chance.choice(codes()), chance.random() < 0.6),
            lambda: trust_network.set_level(document, key, chance.choice(trust_network.LEVELS)),
            lambda: trust_network.start(document, key),
            lambda: rounds.close(document, key),
            lambda: rounds.reveal(document, key),
            lambda: rounds.reopen(document, key),
        )
    )
    act()


def a_consent(document: Document, chance: random.Random) -> None:
    people = ids(document, "person")
    if people:
        given = chance.choice((True, True, True, False, None))
        trust_network.set_consent(document, _a_round(document, chance), chance.choice(people), given)


def ties(document: Document, chance: random.Random) -> None:
    key = _a_round(document, chance)
    members = [each.id for each in trust_network.members(document, key)]
    asked = questions.of_round(document, key)
    if not asked or not members:
        return
    person = chance.choice(members)
    about = tuple(
        (each, float(chance.randrange(4))) for each in members if each != person and chance.random() < 0.7
    )
    ballots.put(document, key, [(Who(person), chance.choice(asked), Given(about=about))])


def codes() -> list[str]:
    return [each.code for each in method.network_layers()]


TRUST_NETWORK_ACTS: list[Act] = [
    in_session(lambda d, c, s: trust_network.prepare(d, s)),
    a_step,
    a_step,
    a_consent,
    a_consent,
    a_consent,
    ties,
    ties,
    in_session(lambda d, c, s: trust_network.add_link(d, s, words(c), some(c, ids(d, "person")))),
]
