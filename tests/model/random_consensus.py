"""Everything a facilitator can do with the nine topics, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import consensus, method
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, day, ids, one, some, words


def topic(chance: random.Random) -> str:
    # Few of them, so that the same one is written, settled and revised.
    return chance.choice(method.consensus_topics()[:3]).code


def said(document: Document, chance: random.Random) -> None:
    now = consensus.get(document, topic(chance)).now
    crowd = ids(document, "person")
    if now is None or not crowd:
        consensus.write(document, topic(chance), words(chance))
        return
    person = chance.choice(crowd)
    found = consensus.concerns(document, now.id)
    act = chance.choice(
        (
            lambda: consensus.answer(document, now.id, person, some(chance, consensus.VALUES)),
            lambda: consensus.rest_agrees(document, now.id, crowd),
            lambda: consensus.set_concern(document, now.id, person, words(chance)),
            *(
                (
                    lambda: consensus.share_concern(document, now.id, found[0], chance.random() < 0.5),
                    lambda: consensus.set_concern_text(document, now.id, found[0], words(chance)),
                    lambda: consensus.remove_concern(document, now.id, found[0]),
                )
                if found
                else ()
            ),
        )
    )
    act()


def settle(document: Document, chance: random.Random) -> None:
    session = some(chance, ids(document, "session"))
    consensus.settle(document, topic(chance), session, day(chance), consensus.who_may(document, session))


CONSENSUS_ACTS: list[Act] = [
    lambda d, c: consensus.write(d, topic(c), words(c)),
    lambda d, c: consensus.write(d, topic(c), words(c)),
    lambda d, c: consensus.settle(d, topic(c), one(d, c, "session"), day(c)),
    lambda d, c: consensus.revise(d, topic(c)),
    lambda d, c: consensus.drop_revision(d, topic(c)),
    lambda d, c: consensus.set_note(d, topic(c), words(c)),
    settle,
    said,
    said,
]
"""Each does one thing; a UserError is a proper answer."""
