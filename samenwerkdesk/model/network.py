"""The trust network: who is in contact with whom, across the organisations (methode.md 13; Krackhardt & Hanson 1993).

The figures are those of methode.md 21 rule 14, own rule (E), and count only people who agreed to take part.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.model import counted
from samenwerkdesk.model.document import Document

TIE_FROM = 1
"""From which value (0 to 3) there is a tie."""

LAYERS = {"NET1": "contact", "NET2": "advice", "NET3": "trust", "NET4": "support", "NET5": "strong_tie"}


@dataclass(frozen=True)
class Layer:
    """The figures of one layer; a share is None where there is nothing to divide by. ``isolates`` are person ids."""

    ties: int
    density: Fraction | None
    reciprocity: Fraction | None
    cross_partner_share: Fraction | None
    isolates: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """The people who agreed to take part, in their order, and the figures per layer."""

    round_id: str
    people: tuple[str, ...]
    layers: Mapping[str, Layer]


def layer(
    people: Sequence[str],
    partner_of: Mapping[str, str | None],
    values: Mapping[tuple[str, str], float | None],
) -> Layer:
    """The figures of one layer from the value per directed pair; pairs with anybody outside ``people`` do not count."""
    members = set(people)
    ties = {
        (here, there)
        for (here, there), value in values.items()
        if value is not None and value >= TIE_FROM and here != there and here in members and there in members
    }
    pairs = len(people) * (len(people) - 1)
    return Layer(
        ties=len(ties),
        density=_share(len(ties), pairs),
        reciprocity=_share(sum((there, here) in ties for here, there in ties), len(ties)),
        cross_partner_share=_share(sum(partner_of.get(a) != partner_of.get(b) for a, b in ties), len(ties)),
        isolates=_isolates(people, ties),
    )


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def _isolates(people: Sequence[str], ties: Collection[tuple[str, str]]) -> tuple[str, ...]:
    tied = {person for tie in ties for person in tie}
    return tuple(person for person in people if person not in tied)


def network(document: Document) -> Network | None:
    """The last network that was asked for, or None when there is none."""
    last = counted.latest(document, "trust_network")
    if last is None:
        return None
    people = document.rows(
        "SELECT person.id, partner_id FROM network_consent JOIN person ON person.id = person_id"
        " WHERE round_id = ? AND given = 1 ORDER BY person.seq",
        (last.id,),
    )
    values: dict[str, dict[tuple[str, str], float | None]] = {}
    for item, here, there, number in document.rows(
        "SELECT item, person_id, target, number FROM ballot JOIN answer ON ballot_id = ballot.id"
        " WHERE round_id = ? AND person_id IS NOT NULL AND unknown = 0",
        (last.id,),
    ):
        values.setdefault(item, {})[here, there] = number
    ids = tuple(str(row[0]) for row in people)
    partner_of: dict[str, str | None] = dict(people)
    return Network(
        last.id,
        ids,
        {
            name: layer(ids, partner_of, values.get(item, {}))
            for item, name in _layers(document, last.id).items()
        },
    )


def _layers(document: Document, round_id: str) -> dict[str, str]:
    row = document.row("SELECT question_ids, layers FROM network_round WHERE round_id = ?", (round_id,))
    items = json.loads(row[0]) if row and row[0] else None
    names = json.loads(row[1]) if row and row[1] else None
    if items and names:
        return dict(zip(items, names, strict=False))
    if names:
        codes = {name: code for code, name in LAYERS.items()}
        return {codes.get(name, name): name for name in names}
    asked = items or [
        item
        for (item,) in document.rows(
            "SELECT DISTINCT item FROM ballot JOIN answer ON ballot_id = ballot.id WHERE round_id = ? ORDER BY item",
            (round_id,),
        )
    ]
    return {item: LAYERS.get(item, item) for item in asked}
