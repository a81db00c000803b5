"""The trust network: who consents, and ties from person to person in one or more layers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, plain, refer, texts
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Beside, Group, Ids, Optional, Pair
from samenwerkdesk.model.interchange.rounds import (
    ROUND_EXTRAS,
    InRound,
    add_answer,
    add_ballot,
    all_answered,
    allowed,
    answers_of,
    ballots_of,
    plain_ballots,
)
from samenwerkdesk.model.interchange.tables import Tables

LAYERS = {"contact": "NET1", "advice": "NET2", "trust": "NET3", "support": "NET4", "strong_tie": "NET5"}
"""The layers of a tie and the code of the question behind each."""

_OF_ROUND = {"round_id": "id"}
_VALUE: Schema = {"type": ["integer", "null"], "minimum": 0, "maximum": 3}


def consents(given: str, declined: str) -> tuple[Ids, ...]:
    """Who wants to be in the network and who does not, with what the schema says of each."""
    return tuple(
        Ids(key, about, "participant", "network_consent", "person_id", _OF_ROUND, {"given": number})
        for key, about, number in (("consent_given", given, 1), ("consent_declined", declined, 0))
    )


def items_of(questions: list[str] | None, layers: list[str] | None) -> list[str]:
    """The item of each layer, in order."""
    return list(questions or [LAYERS[layer] for layer in layers or ()])


@dataclass(frozen=True)
class Ties(Optional):
    """Ties as [from, to, value per layer]; each value is an answer of the one about the other."""

    key = "ties"

    def properties(self) -> Schema:
        """The schema of the list."""
        person = {"type": "string", "x-refers": "participant"}
        tie = {"type": "array", "prefixItems": [person, person], "items": _VALUE, "minItems": 3}
        about = "Banden: [van, naar, waarde 0–3 per laag]."
        return {self.key: {"type": ["array", "null"], "description": about, "items": tie, "x-unique": [0, 1]}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A ballot for everyone who names others."""
        items = items_of(source.get("question_ids"), source.get("layers"))
        ballots: dict[str, Row] = {}
        for place, (giver, receiver, *values) in enumerate(source.get(self.key) or ()):
            if giver not in ballots:
                ballots[giver] = add_ballot(to, row, giver)
            for item, value in zip(items, values, strict=True):
                add_answer(to, ballots[giver], item, target=receiver, number=value, seq=place)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The ties in order."""
        items = _items(row, of)
        found: list[tuple[int, list[Any]]] = []
        for ballot in ballots_of(row, of):
            ties: dict[str, tuple[int, list[Any]]] = {}
            for answer in answers_of(ballot, of):
                blank = [ballot["person_id"], answer["target"], *[None] * len(items)]
                _, tie = ties.setdefault(answer["target"], (answer["seq"] or 0, blank))
                tie[2 + items.index(answer["item"])] = plain(answer["number"])
            found += ties.values()
        found.sort(key=lambda entry: entry[0])
        if found:
            out[self.key] = [tie for _, tie in found]

    def holds(self, row: Row, of: Tables) -> bool:
        """Whether a round has nothing but ties between people."""
        items = _items(row, of)
        people = of.once("people", lambda: {person["id"] for person in of.all("person")})
        return (
            plain_ballots(row, of)
            and all_answered(row, of)
            and all(
                answer["item"] in items
                and answer["target"] in people
                and answer["text"] is None
                and allowed(_VALUE, answer["number"], of)
                and not (answer["perspective"] or answer["unknown"])
                for ballot in ballots_of(row, of)
                for answer in answers_of(ballot, of)
            )
        )


def _items(row: Row, of: Tables) -> list[str]:
    for side in of.where("network_round", round_id=row["id"]):
        return items_of(*(json.loads(side[key]) if side[key] else None for key in ("question_ids", "layers")))
    return []


_TIES = Ties()

TRUST_NETWORK = Group(
    "trust_network",
    "Het vertrouwensnetwerk.",
    (
        InRound(
            "trust_network",
            _TIES,
            (
                refer("session_id", "session", "In welke sessie."),
                ROUND_EXTRAS[1],
                Beside(
                    "network_round",
                    (
                        texts(
                            "question_ids",
                            "Codes van de vragen, één per laag.",
                            uniqueItems=True,
                            items={"type": "string", "enum": list(LAYERS.values())},
                        ),
                        texts(
                            "layers",
                            "De lagen, in de volgorde van de waarden.",
                            uniqueItems=True,
                            items={"type": "string", "enum": list(LAYERS)},
                        ),
                    ),
                    _OF_ROUND,
                ),
                Pair(
                    "scale",
                    "Schaal van een band; altijd 0–3.",
                    "scale_min",
                    "scale_max",
                    {"type": "number", "minimum": 0, "maximum": 3},
                ),
                ROUND_EXTRAS[0],
                *consents("Wie in het netwerk wil voorkomen.", "Wie dat niet wil."),
                _TIES,
            ),
        ),
    ),
    {"x-apart": ["consent_given", "consent_declined"], "x-rule": "ties"},
)
