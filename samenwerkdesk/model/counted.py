"""Which rounds count, and what people answered in them (methode.md 21 rules 1 and 22)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.statistics import Scale, scale

PREPARED, OPEN, CLOSED, DOTS, SPREAD, REVEALED = STATES = (
    "prepared",
    "open",
    "closed",
    "dots",
    "spread",
    "revealed",
)
"""The life of a round: from ``closed`` on it counts, and then it is shown in three steps, spread before average."""

COUNTING = STATES[STATES.index(CLOSED) :]
"""The states in which a round counts."""

COUNTS = f"round.state IN ({', '.join(repr(state) for state in COUNTING)})"
"""In SQL: the rounds that count."""


@dataclass(frozen=True)
class CountedRound:
    """A closed round. ``anonymity_mode`` and ``scale`` are the collaboration's where the round has none of its own."""

    id: str
    instrument: str
    session_id: str | None
    anonymity_mode: str
    scale: Scale
    state: str

    @property
    def revealed(self) -> bool:
        """All of it was shown."""
        return self.state == REVEALED


class Mark(NamedTuple):
    """One number someone gave. ``person_id`` and ``partner_id`` are None where nobody knows."""

    ballot_id: str
    person_id: str | None
    partner_id: str | None
    item: str
    perspective: str
    target: str
    number: float


def rounds(document: Document, *instruments: str) -> list[CountedRound]:
    """The closed rounds of these instruments in the order of their sessions; those without a session come first."""
    rows = document.rows(
        "SELECT round.id, instrument, session_id, coalesce(round.anonymity_mode, collaboration.anonymity_mode),"
        " coalesce(round.scale_min, collaboration.scale_min), coalesce(round.scale_max, collaboration.scale_max), state"
        " FROM round JOIN collaboration LEFT JOIN session ON session.id = session_id"
        f" WHERE instrument IN ({_places(instruments)}) AND {COUNTS} ORDER BY coalesce(session.seq, -1), round.seq",
        instruments,
    )
    return [
        CountedRound(key, instrument, session_id, mode, scale(low, high), state)
        for key, instrument, session_id, mode, low, high, state in rows
    ]


def last_per_session(found: Iterable[CountedRound]) -> dict[str, CountedRound]:
    """Per session the round that counts: the last one closed (methode.md 21 rule 22), sessions in their order."""
    return {each.session_id: each for each in found if each.session_id is not None}


def latest(document: Document, instrument: str) -> CountedRound | None:
    """The last closed round of an instrument of which only the newest matters."""
    found = rounds(document, instrument)
    return found[-1] if found else None


def marks(document: Document, *instruments: str) -> dict[str, list[Mark]]:
    """Per closed round of these instruments, every number given; empty and 'weet ik niet' are not in it (rule 1)."""
    rows = document.rows(
        "SELECT round_id, ballot.id, CASE linkage WHEN 'none' THEN NULL ELSE person_id END,"
        " CASE linkage WHEN 'none' THEN NULL ELSE coalesce(ballot.partner_id, person.partner_id) END,"
        " item, perspective, target, number"
        " FROM round JOIN ballot ON ballot.round_id = round.id JOIN answer ON answer.ballot_id = ballot.id"
        " LEFT JOIN person ON person.id = person_id"
        f" WHERE instrument IN ({_places(instruments)}) AND {COUNTS} AND number IS NOT NULL AND unknown = 0"
        " ORDER BY round.seq, ballot.seq, ballot.id, answer.seq",
        instruments,
    )
    found: dict[str, list[Mark]] = {}
    for round_id, *rest in rows:
        found.setdefault(round_id, []).append(Mark(*rest))
    return found


def _places(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
