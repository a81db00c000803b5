"""Everything a facilitator can do with the ambition, and with taking and giving, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import ambition_words, cards, give_take, method
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, ids, one, some, words


def line_field(document: Document, chance: random.Random) -> None:
    key = one(document, chance, "give_take")
    value, field = chance.choice(
        (
            (words(chance), "text"),
            (some(chance, [each.code for each in method.give_take_categories()]), "category"),
            (some(chance, [0, 1, 2.5, 5, 6]), "weight"),
            (some(chance, ids(document, "partner")), "linked_partner_id"),
            (chance.choice(give_take.DIRECTIONS), "direction"),
        )
    )
    give_take.set_field(document, key, field, value)


def add_line(document: Document, chance: random.Random) -> None:
    found = ids(document, "partner")
    if found:
        give_take.add(document, chance.choice(found), chance.choice(give_take.DIRECTIONS), words(chance))


def draw_line(document: Document, chance: random.Random) -> None:
    cards.write(document, ambition_words.no_go_lane(some(chance, ids(document, "partner"))), [words(chance)])


AMBITION_ACTS: list[Act] = [
    lambda d, c: ambition_words.begin_version(d, some(c, ids(d, "session"))),
    lambda d, c: ambition_words.set_text(d, one(d, c, "ambition_version"), words(c)),
    lambda d, c: ambition_words.set_text(d, one(d, c, "ambition_version"), words(c)),
    lambda d, c: ambition_words.set_session(d, one(d, c, "ambition_version"), some(c, ids(d, "session"))),
    lambda d, c: ambition_words.remove_version(d, one(d, c, "ambition_version")),
    lambda d, c: ambition_words.set_function(d, c.choice(method.ambition_functions()).code, words(c)),
    draw_line,
    add_line,
    add_line,
    line_field,
    line_field,
    lambda d, c: give_take.move(d, one(d, c, "give_take"), c.choice((-1, 1))),
    lambda d, c: give_take.remove(d, one(d, c, "give_take")),
]
"""Each does one thing; a UserError is a proper answer."""
