"""Everything a facilitator can do with the five phases and their products, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import cards, method, phase_drafts, phase_poll, phases
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, day, ids, in_session, some, words


def _code(chance: random.Random) -> str:
    return chance.choice(method.phases()).code


def an_answer(document: Document, chance: random.Random) -> None:
    code = _code(chance)
    question = chance.choice(phases.of_code(code).questions).code
    cards.write(document, Lane(phases.board(code), question), [words(chance), words(chance)])


def a_product(document: Document, chance: random.Random) -> None:
    code, session = _code(chance), some(chance, ids(document, "session"))
    act = chance.choice(
        (
            lambda: phases.set_product(document, code, "title", words(chance)),
            lambda: phases.set_product(document, code, "text", words(chance)),
            lambda: phases.set_product(document, code, "session_id", session),
            lambda: phases.settle(
                document, code, chance.choice((None, *phases.PRODUCT_STATUSES)), session, day(chance)
            ),
            lambda: phases.take_draft(document, code, phase_drafts.draft(document, code, day(chance))),
        )
    )
    act()


PHASE_ACTS: list[Act] = [
    lambda d, c: phases.set_status(d, _code(c), c.choice(method.phase_statuses()).code, day(c)),
    lambda d, c: phases.set_date(d, _code(c), c.choice(list(phases.DATES)), some(c, [day(c)])),
    in_session(lambda d, c, session: phase_poll.ask(d, session)),
    an_answer,
    a_product,
    a_product,
]
"""Each does one thing."""
