"""Everything a facilitator can do with the chain, its KPIs and the tally of resistance, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import chain, chain_kpis, method, resistance
from samenwerkdesk.model.document import Document
from tests.model.random_actions import Act, ids, in_session, one, some, words

NUMBERS = (None, 0.0, -2.5, 3.0, 10.0, 14.2, 80.0)


def the_chain(document: Document, chance: random.Random) -> None:
    field = chance.choice(list(chain.LABELS))
    person = some(chance, ids(document, "person"))
    value = (
        chance.choice((None, 1, 5, 7))
        if field in chain.MARKS
        else person
        if field == "director_id"
        else words(chance)
    )
    chain.set_field(document, field, value)


def a_step(document: Document, chance: random.Random) -> None:
    key, partner = one(document, chance, "chain_step"), one(document, chance, "partner")
    act = chance.choice(
        (
            lambda: chain.add_step(document, words(chance)),
            lambda: chain.set_step(
                document, key, chance.choice(("name", "input", "output", "bottleneck")), words(chance)
            ),
            lambda: chain.set_step(document, key, "handover_to", chance.choice((None, 1, 2, 3))),
            lambda: chain.set_step(document, key, "lead_time_norm_days", chance.choice(NUMBERS)),
            lambda: chain.set_partner(document, key, partner, chance.random() < 0.7),
            lambda: chain.move_step(document, key, chance.randrange(-3, 4)),
            lambda: chain.remove_step(document, key),
        )
    )
    act()


def a_kpi(document: Document, chance: random.Random) -> None:
    key, value = one(document, chance, "kpi"), one(document, chance, "kpi_value")
    number = chance.choice(NUMBERS)
    act = chance.choice(
        (
            lambda: chain_kpis.add(document, words(chance)),
            lambda: chain_kpis.set_field(document, key, chance.choice(("name", "unit")), words(chance)),
            lambda: chain_kpis.set_field(
                document, key, chance.choice(("baseline", "target", "band_low", "band_high")), number
            ),
            lambda: chain_kpis.set_field(document, key, "direction", chance.choice(chain_kpis.DIRECTIONS)),
            lambda: chain_kpis.set_field(
                document, key, "owner_partner_id", some(chance, ids(document, "partner"))
            ),
            lambda: chain_kpis.set_field(document, key, "step_number", chance.choice((None, 1, 2))),
            lambda: chain_kpis.move(document, key, chance.randrange(-3, 4)),
            lambda: chain_kpis.remove(document, key),
            lambda: chain_kpis.set_period(document, value, words(chance)),
            lambda: chain_kpis.set_value(document, value, number),
            lambda: chain_kpis.move_value(document, value, chance.randrange(-3, 4)),
            lambda: chain_kpis.remove_value(document, value),
        )
    )
    act()


def a_value(document: Document, chance: random.Random) -> None:
    found = ids(document, "kpi")
    if found:
        chain_kpis.add_value(document, chance.choice(found), words(chance), chance.choice(NUMBERS))
    else:
        chain_kpis.add(document, words(chance))


CHAIN_ACTS: list[Act] = [
    lambda d, c: chain.begin(d, words(c)),
    the_chain,
    a_step,
    a_step,
    a_kpi,
    a_value,
    in_session(
        lambda d, c, session: resistance.tally(
            d, session, c.choice(method.resistances()).code, c.choice((1, 1, -1))
        )
    ),
]
"""Each does one thing."""
