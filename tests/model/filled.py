"""Small collaborations in memory, filled row by row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

import apsw

from samenwerkdesk.model import schema
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.document import Document, Value

LETTERS = dict(zip(CONDITIONS, ("AMB", "BEL", "REL", "ORG", "PRO"), strict=True))

Answers = Mapping[tuple[str, str, str], Value]
"""Number or text per (item, perspective, target)."""


class Filled:
    """A document in memory that takes rows in one line each."""

    def __init__(
        self, lowest: float = 1, highest: float = 5, *, threshold: int = 5, mode: str = "anoniem"
    ) -> None:
        db = apsw.Connection(":memory:")
        schema.migrate(db)
        self.document = Document(db, None)
        with self.document.change("Nieuw"):
            self.document.insert(
                "collaboration",
                id=1,
                scale_min=float(lowest),
                scale_max=float(highest),
                anonymity_threshold=threshold,
                anonymity_mode=mode,
            )

    def add(self, table: str, **values: Value) -> None:
        with self.document.change("Rij"):
            known = {name for (_, name, *_rest) in self.document.rows(f'PRAGMA table_info("{table}")')}
            if "seq" in known and "seq" not in values:
                values["seq"] = self.document.next_seq(table)
            if "id" in known and "id" not in values:
                values["id"] = self.document.new_id(table, "X")
            self.document.insert(table, **values)

    def partner(self, key: str) -> None:
        place = self.document.next_seq("partner")
        self.add("partner", id=key, letter=place, look=place)

    def people(self, **partners: Sequence[str]) -> None:
        """Partners with the people they send: people(A=["P1", "P2"])."""
        for partner, people in partners.items():
            self.partner(partner)
            for person in people:
                self.person(person, partner)

    def person(self, key: str, partner: str | None = None) -> None:
        self.add("person", id=key, partner_id=partner)

    def session(
        self, key: str, date: str | None = None, present: Iterable[str] = (), absent: Iterable[str] = ()
    ) -> None:
        self.add("session", id=key, date=date)
        for person in present:
            self.add("attendance", session_id=key, person_id=person, present=1)
        for person in absent:
            self.add("attendance", session_id=key, person_id=person, present=0)

    def round(self, instrument: str, session: str | None, **values: Value) -> str:
        key = self.document.new_id("round", "R")
        own: dict[str, Value] = {
            "id": key,
            "instrument": instrument,
            "session_id": session,
            "state": "revealed",
        }
        self.add("round", **own | values)
        return key

    def ballot(
        self, round_id: str, person: str | None = None, answers: Answers | None = None, **values: Value
    ) -> str:
        key = self.document.new_id("ballot", "B")
        self.add("ballot", id=key, round_id=round_id, person_id=person, **values)
        for (item, perspective, target), value in (answers or {}).items():
            kind: dict[str, Value] = {"text": value} if isinstance(value, str) else {}
            if isinstance(value, (int, float)):
                kind = {"number": float(value)}
            self.add("answer", ballot_id=key, item=item, perspective=perspective, target=target, **kind)
        return key

    def marks(self, round_id: str, person: str | None = None, /, **items: float | None) -> str:
        return self.ballot(round_id, person, {(item, "", ""): number for item, number in items.items()})

    def full_scan(
        self, session: str, people: Mapping[str | None, Mapping[str, Sequence[float | None]]], **values: Value
    ) -> str:
        """A measurement with lists of five marks per condition, as in the interchange format."""
        round_id = self.round("full_scan", session, **values)
        for person, conditions in people.items():
            self.ballot(
                round_id,
                person,
                {
                    (f"{LETTERS[condition]}{place}", "", ""): mark
                    for condition, marks in conditions.items()
                    for place, mark in enumerate(marks, 1)
                },
            )
        return round_id

    def quick_scan(
        self, session: str, people: Mapping[str, Mapping[str, float | None]], **values: Value
    ) -> str:
        round_id = self.round("quick_scan", session, **values)
        for person, conditions in people.items():
            self.marks(round_id, person, **conditions)
        return round_id

    def network(
        self,
        session: str,
        consenting: Iterable[str],
        ties: Iterable[tuple[str, str, Sequence[float | None]]],
        layers: Sequence[str] = ("contact",),
    ) -> str:
        round_id = self.round("trust_network", session)
        items = [f"NET{place}" for place in range(1, len(layers) + 1)]
        self.add(
            "network_round",
            round_id=round_id,
            question_ids=json.dumps(items),
            layers=json.dumps(list(layers)),
        )
        for person in consenting:
            self.add("network_consent", round_id=round_id, person_id=person, given=1)
        given: dict[str, dict[tuple[str, str, str], Value]] = {}
        for here, there, values in ties:
            given.setdefault(here, {}).update(
                {(item, "", there): value for item, value in zip(items, values, strict=True)}
            )
        for here, answers in given.items():
            self.ballot(round_id, here, answers)
        return round_id
