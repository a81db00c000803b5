"""Marks of the group as a whole: compliance with a ground rule, and the four shifts.

In the case they are one number per session. When people filled them in one by one, that number is the average of the last closed
round, and the ballots themselves stand under ``rounds``; an import then takes the ballots and leaves the average.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.counted import COUNTING
from samenwerkdesk.model.interchange.cards import keyed
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, plain, refer
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Optional, mapping
from samenwerkdesk.model.interchange.rounds import (
    Home,
    add_answer,
    add_ballot,
    answers_of,
    ballots_of,
    is_of_group,
    new_round,
    only_marks,
)
from samenwerkdesk.model.interchange.tables import Tables

_COMPLIANCE: Schema = {"type": ["number", "null"], "x-scale": "trajectory"}
_SHIFT: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 10}


def one_group_ballot(row: Row, of: Tables, kinds: dict[str, Schema]) -> bool:
    """Whether a round is one ballot of the group with only numbers."""
    ballots = ballots_of(row, of)
    if len(ballots) != 1 or not is_of_group(ballots[0], "desk") or row["linkage"] == "partner":
        return False
    return only_marks(row, of, {(item, ""): kind for item, kind in kinds.items()})


def _averaged(home: Home, of: Tables) -> dict[Any, Row]:
    """Per session the last closed round that stands under ``rounds``."""
    return {row["session_id"]: row for row in home.left(of) if row["state"] in COUNTING}


def _average(round_: Row, item: str, of: Tables) -> Any:
    numbers = [
        answer["number"]
        for ballot in ballots_of(round_, of)
        for answer in answers_of(ballot, of)
        if answer["item"] == item and answer["number"] is not None
    ]
    return plain(sum(numbers) / len(numbers)) if numbers else None


def _elsewhere(to: Filling, instrument: str) -> set[Any]:
    """The sessions of which the ballots stand under ``rounds``."""
    rounds: Iterable[Case] = to.case.get("rounds") or ()
    return {
        row.get("session_id")
        for row in rounds
        if row.get("instrument") == instrument and row.get("state") in COUNTING
    }


def _holds_compliance(row: Row, of: Tables) -> bool:
    rules = of.once(
        "rules", lambda: {rule["code"]: _COMPLIANCE for rule in of.where("proposal", kind="ground_rule")}
    )
    if row["session_id"] is None or not one_group_ballot(row, of, rules):
        return False
    return bool(answers_of(ballots_of(row, of)[0], of))


@dataclass(frozen=True)
class Compliance(Optional):
    """How well a ground rule is followed, per session."""

    key = "compliance"
    home = Home(("compliance",), _holds_compliance, "alone")

    def properties(self) -> Schema:
        """The schema of the mapping."""
        return {self.key: keyed("session", "Naleving per sessie, op de trajectschaal.", _COMPLIANCE)}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """An answer on the group's ballot of each session."""
        for session, number in (source.get(self.key) or {}).items():
            if session not in to.once(_elsewhere, "compliance"):
                ballot = to.once(_group_ballot, "compliance", session)
                add_answer(to, ballot, row["code"], number=number)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The number of each session."""
        found = {}
        for round_ in self.home.rounds(of):
            for answer in answers_of(ballots_of(round_, of)[0], of):
                if answer["item"] == row["code"]:
                    found[round_["session_id"]] = plain(answer["number"])
        for session, round_ in _averaged(self.home, of).items():
            average = _average(round_, row["code"], of)
            if session is not None and average is not None:
                found[session] = average
        if found:
            out[self.key] = found


_SHIFTS = ("VN1", "VN2", "VN3", "VN4")


def _holds_shifts(row: Row, of: Tables) -> bool:
    return one_group_ballot(row, of, dict.fromkeys(_SHIFTS, _SHIFT))


@dataclass(frozen=True)
class Shifts(Optional):
    """The four shifts from and to, a list of moments."""

    key = "shift_scores"
    items = _SHIFTS
    home = Home(("shift",), _holds_shifts)

    def properties(self) -> Schema:
        """The schema of the list."""
        item = mapping([refer("session_id", "session", "In welke sessie.")])
        properties = {**item["properties"], **dict.fromkeys(self.items, _SHIFT)}
        items = {**item, "type": "object", "properties": properties}
        about = "De vier Van→Naar-verschuivingen: 0 is geheel van, 10 is geheel naar."
        return {self.key: {"type": ["array", "null"], "description": about, "items": items}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A round with one ballot for every item, apart from averages of ballots elsewhere."""
        items = source.get(self.key) or []
        averages = {item.get("session_id"): index for index, item in enumerate(items)}
        skipped = {index for session, index in averages.items() if session in _elsewhere(to, "shift")}
        for index, item in enumerate(items):
            if index not in skipped:
                ballot = _group_ballot(to, "shift", item.get("session_id"))
                for code in self.items:
                    if code in item:
                        add_answer(to, ballot, code, number=item[code])

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The rounds in order, then the averages."""
        found: list[Case] = []
        for round_ in self.home.rounds(of):
            answers = {answer["item"]: answer for answer in answers_of(ballots_of(round_, of)[0], of)}
            found.append(self._item(round_, {code: plain(row["number"]) for code, row in answers.items()}))
        found += [
            self._item(
                round_, {c: average for c in self.items if (average := _average(round_, c, of)) is not None}
            )
            for round_ in _averaged(self.home, of).values()
        ]
        if found:
            out[self.key] = found

    def _item(self, round_: Row, numbers: dict[str, Any]) -> Case:
        session = {} if round_["session_id"] is None else {"session_id": round_["session_id"]}
        return {**session, **{code: numbers[code] for code in self.items if code in numbers}}


def _group_ballot(to: Filling, instrument: str, session: str | None) -> Row:
    round_ = new_round(to, instrument, session, "none")
    to.add("round", round_)
    return add_ballot(to, round_, None)
