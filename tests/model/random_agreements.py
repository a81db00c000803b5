"""Everything a facilitator can do with TWO's, at random."""

from __future__ import annotations

import random
from collections.abc import Callable

from samenwerkdesk.model import agreement_cards, agreement_rounds, agreements, proposals
from samenwerkdesk.model.agreements import AGREED, CONTINUED, NO_MANDATE, OBJECTION, WITH_CONCERN, WITHDRAWN
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, day, ids, one, some, words


def in_round(act: Callable[[Document, random.Random, str], object]) -> Act:
    """An action in a round that exists, or a new TWO when there is none."""

    def run(document: Document, chance: random.Random) -> object:
        found = [each.id for rounds in agreements.all_rounds(document).values() for each in rounds]
        if not found:
            return agreement_rounds.add(
                document, words(chance) or "TWO", some(chance, ids(document, "session"))
            )
        # Mostly the last ones: that is where something goes on.
        return act(document, chance, chance.choice(found[-3:]))

    return run


def with_person(act: Callable[[Document, random.Random, str, str], object]) -> Act:
    def run(document: Document, chance: random.Random, key: str) -> object:
        found = ids(document, "person")
        return act(document, chance, key, chance.choice(found)) if found else None

    return in_round(run)


def of_agreement(act: Callable[[Document, random.Random, str], object]) -> Act:
    def run(document: Document, chance: random.Random) -> object:
        found = ids(document, "agreement")
        return act(document, chance, chance.choice(found)) if found else None

    return run


def ready(document: Document, chance: random.Random, key: str) -> None:
    """Establish a round that has all it needs."""
    round_ = agreements.get_round(document, key)
    with document.change("Alles klaar"):
        for field in ("text", "experience_question"):
            agreement_rounds.set_round(document, key, field, "Werkt het?")
        agreement_rounds.set_round(document, key, "valid_until", day(chance).isoformat())
        if round_ is not None and chance.random() < 0.7:
            agreement_rounds.set_relevant(document, round_.agreement_id, ())
        for objection in proposals.objections(document, key):
            proposals.set_objection(document, objection.id, "text", "Dit kan niet")
            proposals.set_objection(document, objection.id, "resolution", "Proef")
            proposals.set_resolved(document, objection.id, True)
        agreement_cards.add_action(document, key, "Doen", some(chance, ids(document, "person")))
        agreement_rounds.establish(document, key, day(chance))


VALUES = (AGREED, WITH_CONCERN, OBJECTION, NO_MANDATE, None)

AGREEMENT_ACTS: list[Act] = [
    lambda d, c: agreement_rounds.add(d, words(c), some(c, ids(d, "session"))),
    of_agreement(lambda d, c, a: agreement_rounds.set_field(d, a, c.choice(("title", "issue")), words(c))),
    of_agreement(
        lambda d, c, a: agreement_rounds.set_relevant(
            d, a, c.sample(ids(d, "partner"), min(2, len(ids(d, "partner"))))
        )
    ),
    of_agreement(lambda d, c, a: agreement_rounds.move(d, a, c.randrange(-2, 3))),
    lambda d, c: agreement_rounds.remove(d, one(d, c, "agreement")),
    of_agreement(lambda d, c, a: agreement_rounds.next_round(d, a, some(c, ids(d, "session")))),
    in_round(lambda d, c, r: agreement_rounds.remove_round(d, r)),
    *[
        in_round(
            lambda d, c, r: agreement_rounds.set_round(
                d,
                r,
                c.choice(("text", "adapted_text", "experience_question", "reflection", "note")),
                words(c),
            )
        )
    ]
    * 2,
    in_round(
        lambda d, c, r: agreement_rounds.set_round(
            d, r, c.choice(("valid_from", "valid_until")), day(c).isoformat()
        )
    ),
    in_round(lambda d, c, r: agreement_rounds.set_round(d, r, "session_id", some(c, ids(d, "session")))),
    *[with_person(lambda d, c, r, p: agreement_rounds.set_consent(d, r, p, c.choice(VALUES)))] * 3,
    with_person(lambda d, c, r, p: proposals.set_concern(d, r, p, words(c))),
    with_person(lambda d, c, r, p: proposals.share_concern(d, r, p, c.random() < 0.5)),
    in_round(lambda d, c, r: agreement_rounds.rest_agrees(d, r, ids(d, "person"))),
    in_round(lambda d, c, r: proposals.object_to(d, r, some(c, ids(d, "person")), words(c))),
    lambda d, c: proposals.set_objection(
        d, one(d, c, "objection"), c.choice(("text", "resolution")), words(c)
    ),
    lambda d, c: proposals.set_resolved(d, one(d, c, "objection"), c.random() < 0.8),
    lambda d, c: proposals.share_objection(d, one(d, c, "objection"), c.random() < 0.5),
    lambda d, c: agreement_rounds.remove_objection(d, one(d, c, "objection")),
    with_person(
        lambda d, c, r, p: agreement_cards.set_stance(d, r, p, c.choice((*agreement_cards.STANCES, None)))
    ),
    with_person(lambda d, c, r, p: agreement_cards.set_view(d, r, p, words(c))),
    in_round(lambda d, c, r: agreement_cards.add_action(d, r, words(c), some(c, ids(d, "person")), day(c))),
    in_round(lambda d, c, r: agreement_cards.move_action(d, r, one(d, c, "action"), c.randrange(-2, 3))),
    in_round(lambda d, c, r: agreement_cards.log(d, r, words(c), day(c), some(c, ids(d, "person")))),
    lambda d, c: agreement_cards.set_experience(d, one(d, c, "card"), "text", words(c)),
    lambda d, c: agreement_cards.remove_experience(d, one(d, c, "card")),
    *[in_round(ready)] * 2,
    in_round(lambda d, c, r: agreement_rounds.reject(d, r, day(c))),
    in_round(lambda d, c, r: agreement_rounds.conclude(d, r, c.choice((CONTINUED, WITHDRAWN)), day(c))),
    in_round(lambda d, c, r: agreement_rounds.reopen(d, r)),
]
"""Each does one thing; a UserError is a proper answer."""
