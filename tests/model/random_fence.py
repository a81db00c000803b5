"""Everything that can be done with the fence and its cards, at random."""

from __future__ import annotations

import random
from collections.abc import Callable

from samenwerkdesk.model import cards, fence, fence_expectations, partners
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, ids, one, some, words

LANES = (
    *fence.BOUNDARY,
    fence.IMAGE,
    fence.APPRECIATION,
    fence.JARGON,
    fence.STEP,
    fence.BLIND_SPOT,
    *fence.SHARED,
)


def with_partner(act: Callable[[Document, random.Random, str], object]) -> Act:
    """An action with a partner that exists, or a new partner when there is none."""

    def run(document: Document, chance: random.Random) -> object:
        found = ids(document, "partner")
        return act(document, chance, chance.choice(found)) if found else partners.add(document, "Eerste")

    return run


def lane(document: Document, chance: random.Random) -> Lane:
    found = ids(document, "partner")
    return Lane(fence.BOARD, chance.choice(LANES), some(chance, found), some(chance, found))


def meaning(document: Document, chance: random.Random, partner: str) -> None:
    found = fence.terms(document)
    if found:
        term = chance.choice(found).card.id
        fence.set_meaning(document, term, partner, words(chance))
    else:
        cards.write(document, Lane(fence.BOARD, fence.JARGON), [words(chance)])


def moved(document: Document, chance: random.Random) -> None:
    among = [card.id for card in cards.of_board(document, fence.BOARD)]
    key, before = one(document, chance, "card"), one(document, chance, "card")
    shown = chance.choice((None, chance.sample(among, len(among))))
    # A card never comes under itself or one of its own children.
    cards.put(document, key, lane(document, chance), before, shown)


def expected(document: Document, chance: random.Random, partner: str) -> None:
    pair = partner, chance.choice(ids(document, "partner"))
    if chance.random() < 0.2:
        fence_expectations.clear(document, *pair)
    else:
        fence_expectations.set_field(document, *pair, chance.choice(("offer", "need")), words(chance))


FENCE_ACTS: list[Act] = [
    with_partner(meaning),
    moved,
    moved,
    with_partner(expected),
    lambda d, c: cards.write(d, lane(d, c), [words(c) for _ in range(c.randrange(1, 4))]),
    lambda d, c: cards.set_partner(d, one(d, c, "card"), some(c, ids(d, "partner"))),
    lambda d, c: cards.set_about(d, one(d, c, "card"), some(c, ids(d, "partner"))),
    lambda d, c: cards.set_private(d, one(d, c, "card"), c.random() < 0.5),
    lambda d, c: fence.choose_phase(d, c.choice(fence.PHASES)),
    with_partner(lambda d, c, p: fence.set_sheet(d, p, c.choice(list(fence.SHEET)), words(c))),
    with_partner(lambda d, c, p: fence.set_contact(d, p, words(c))),
    lambda d, c: fence.set_case(d, words(c)),
    lambda d, c: fence.set_blind(d, one(d, c, "card"), c.random() < 0.5),
    lambda d, c: fence.set_identity(d, c.choice(list(fence.IDENTITY)), words(c)),
    lambda d, c: fence.add_need(d, words(c), some(c, ids(d, "person"))),
    lambda d, c: fence.set_need_status(
        d, one(d, c, "action"), c.choice((*fence.STATUSES, words(c))), some(c, ids(d, "session"))
    ),
    lambda d, c: fence.move_need(d, one(d, c, "action"), c.randrange(-3, 4)),
]
"""Each does one thing; a UserError is a proper answer."""
