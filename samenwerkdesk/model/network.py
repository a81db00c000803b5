"""The trust network: who is in contact with whom, across the organisations (methode.md 13; Krackhardt & Hanson 1993).

The figures are those of methode.md 21 rule 14, own rule (E), and count only people who agreed to take part.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from samenwerkdesk.model import counted
from samenwerkdesk.model.document import Document

TIE_FROM = 1
"""From which value (0 to 3) there is a tie."""

Ties = Mapping[tuple[str, str], float | None]
"""A value from 0 to 3 per directed pair of people; None was not filled in."""

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
    """The people who agreed to take part, in their order, and the figures per layer.

    ``items`` has the question of each layer, ``values`` what was filled in per layer and directed pair, ``answered`` who of the
    people filled in anything.
    """

    round_id: str
    people: tuple[str, ...]
    layers: Mapping[str, Layer]
    partner_of: Mapping[str, str | None] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Ties] = field(default_factory=dict)
    answered: frozenset[str] = frozenset()


class Bridge(NamedTuple):
    """Somebody through whom alone an organisation is tied to another one."""

    person_id: str
    partner_id: str
    other_id: str


def layer(
    people: Sequence[str],
    partner_of: Mapping[str, str | None],
    values: Ties,
) -> Layer:
    """The figures of one layer from the value per directed pair; pairs with anybody outside ``people`` do not count."""
    ties = tied(people, values)
    pairs = len(people) * (len(people) - 1)
    return Layer(
        ties=len(ties),
        density=_share(len(ties), pairs),
        reciprocity=_share(sum((there, here) in ties for here, there in ties), len(ties)),
        cross_partner_share=_share(sum(partner_of.get(a) != partner_of.get(b) for a, b in ties), len(ties)),
        isolates=_isolates(people, ties),
    )


def tied(people: Collection[str], values: Ties) -> set[tuple[str, str]]:
    """The directed pairs between which there is a tie, among these people."""
    members = set(people)
    return {
        (here, there)
        for (here, there), value in values.items()
        if value is not None and value >= TIE_FROM and here != there and here in members and there in members
    }


def bridges(people: Sequence[str], partner_of: Mapping[str, str | None], values: Ties) -> list[Bridge]:
    """Who is the only one of an organisation with a tie, either way, to another organisation (methode.md 13)."""
    through: dict[tuple[str, str], set[str]] = {}
    for ends in tied(people, values):
        for here, there in (ends, ends[::-1]):
            own, other = partner_of.get(here), partner_of.get(there)
            if own is not None and other is not None and own != other:
                through.setdefault((own, other), set()).add(here)
    places = {person: at for at, person in enumerate(people)}
    found = [Bridge(min(among), *pair) for pair, among in through.items() if len(among) == 1]
    return sorted(found, key=lambda each: (places[each.person_id], each.other_id))


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def _isolates(people: Sequence[str], ties: Collection[tuple[str, str]]) -> tuple[str, ...]:
    tied = {person for tie in ties for person in tie}
    return tuple(person for person in people if person not in tied)


def network(document: Document) -> Network | None:
    """The last network that was asked for, or None when there is none."""
    last = counted.latest(document, "trust_network")
    return of_round(document, last.id) if last is not None else None


def of_round(document: Document, round_id: str) -> Network:
    """The network that one round asked for, whether it is closed or not."""
    people = document.rows(
        "SELECT person.id, partner_id FROM network_consent JOIN person ON person.id = person_id"
        " WHERE round_id = ? AND given = 1 ORDER BY person.seq",
        (round_id,),
    )
    values: dict[str, dict[tuple[str, str], float | None]] = {}
    for item, here, there, number in document.rows(
        "SELECT item, person_id, target, number FROM ballot JOIN answer ON ballot_id = ballot.id"
        " WHERE round_id = ? AND person_id IS NOT NULL AND unknown = 0",
        (round_id,),
    ):
        values.setdefault(item, {})[here, there] = number
    ids = tuple(str(row[0]) for row in people)
    partner_of: dict[str, str | None] = dict(people)
    items = layers_of(document, round_id)
    given = {here for ties in values.values() for (here, _), number in ties.items() if number is not None}
    return Network(
        round_id,
        ids,
        {name: layer(ids, partner_of, values.get(item, {})) for item, name in items.items()},
        partner_of,
        {name: item for item, name in items.items()},
        {name: values.get(item, {}) for item, name in items.items()},
        frozenset(given & set(ids)),
    )


def layers_of(document: Document, round_id: str) -> dict[str, str]:
    """The layers that a round asks: the stored name of each, by the code of its question."""
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
