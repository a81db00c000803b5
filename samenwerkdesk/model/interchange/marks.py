"""Marks by participant: the part of a round that most instruments share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.interchange.cards import keyed
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.layouts import Key, Layout, Mark
from samenwerkdesk.model.interchange.parts import Optional
from samenwerkdesk.model.interchange.rounds import (
    add_answer,
    add_ballot,
    all_answered,
    answers_of,
    ballots_of,
    only_marks,
    plain_ballots,
)
from samenwerkdesk.model.interchange.tables import Tables


@dataclass(frozen=True)
class Marks(Optional):
    """A mapping from participant to marks, and who answered 'weet ik niet' to what.

    ``layouts`` is the shape of the marks per instrument; ``""`` stands for any instrument.
    """

    key: str
    about: str
    layouts: Mapping[str, Layout]
    unknown: bool = True

    def properties(self) -> Schema:
        """The schemas of both keys."""
        shapes = [layout.schema() for layout in self.layouts.values()]
        found = {
            self.key: keyed("participant", self.about, shapes[0] if len(shapes) == 1 else merged(shapes))
        }
        return {**found, **unknown_schema(self.layouts.values())} if self.unknown else found

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A ballot for every participant."""
        unknown = (source.get("unknown") or {}) if self.unknown else {}
        scores = source.get(self.key) or {}
        layout = self._layout(row)
        for person in [*scores, *(name for name in unknown if name not in scores)]:
            if scores.get(person) is None and person not in unknown:
                continue
            ballot = add_ballot(to, row, person)
            read_marks(to, ballot, layout.read(scores.get(person)), unknown.get(person) or ())

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The marks by participant; left out when there are no ballots."""
        scores: dict[str, Any] = {}
        layout = self._layout(row)
        for ballot in ballots_of(row, of):
            answers = {(answer["item"], answer["perspective"]): answer for answer in answers_of(ballot, of)}
            scores[ballot["person_id"]] = layout.write(answers)
        if scores:
            out[self.key] = scores
        if self.unknown:
            write_unknown(row, out, of)

    def holds(self, row: Row, of: Tables) -> bool:
        """Whether a round fits."""
        layout = self._layout(row)
        # A person without any mark is an empty mapping in the case, but no list.
        if layout.write({}) is None and not all(answers_of(ballot, of) for ballot in ballots_of(row, of)):
            return False
        return plain_ballots(row, of) and only_marks(row, of, layout.asked, unknown=self.unknown)

    def _layout(self, row: Row) -> Layout:
        return self.layouts.get(row["instrument"]) or self.layouts[""]


@dataclass(frozen=True)
class MarksByQuestion(Optional):
    """For each of a few questions a mapping from participant to mark."""

    marks: Mapping[str, tuple[str, Mark]]
    """Per key what it is about and its mark."""

    def properties(self) -> Schema:
        """The schemas of the keys."""
        found = {key: keyed("participant", about, mark.schema()) for key, (about, mark) in self.marks.items()}
        return {**found, **unknown_schema([mark for _, mark in self.marks.values()])}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A ballot for every participant."""
        unknown = source.get("unknown") or {}
        people = dict.fromkeys(person for key in self.marks for person in source.get(key) or {})
        for person in [*people, *(name for name in unknown if name not in people)]:
            found = [
                (answer, number)
                for key, (_, mark) in self.marks.items()
                if person in (source.get(key) or {})
                for answer, number in mark.read(source[key][person])
            ]
            read_marks(to, add_ballot(to, row, person), iter(found), unknown.get(person) or ())

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Per question the marks by participant."""
        for ballot in ballots_of(row, of):
            answers = {(answer["item"], answer["perspective"]): answer for answer in answers_of(ballot, of)}
            for key, (_, mark) in self.marks.items():
                if (mark.item, mark.perspective) in answers:
                    out.setdefault(key, {})[ballot["person_id"]] = mark.write(answers)
        write_unknown(row, out, of)

    def holds(self, row: Row, of: Tables) -> bool:
        """Whether a round fits."""
        kinds = {key: kind for _, mark in self.marks.values() for key, kind in mark.asked.items()}
        return plain_ballots(row, of) and all_answered(row, of) and only_marks(row, of, kinds, unknown=True)


def unknown_schema(layouts: Any) -> Schema:
    """The schema of the key ``unknown``."""
    codes = [code_of(*key) for layout in layouts for key in layout.asked]
    items = {"type": "string", "enum": codes}
    return {
        "unknown": keyed(
            "participant",
            "Wie bij welke vragen 'weet ik niet' antwoordde; bij de scores staat daar null.",
            {"type": ["array", "null"], "items": items, "uniqueItems": True},
        )
    }


def merged(shapes: list[Schema]) -> Schema:
    """The schema of named marks that may have any of several shapes."""
    names = shapes[0]["properties"]
    return {
        **shapes[0],
        "properties": {
            name: {
                **{key: value for shape in shapes for key, value in shape["properties"][name].items()},
                "type": list(
                    dict.fromkeys(kind for shape in shapes for kind in shape["properties"][name]["type"])
                ),
            }
            for name in names
        },
    }


def read_marks(to: Filling, ballot: Row, marks: Iterator[tuple[Key, Any]], unknown: Any) -> None:
    """Add an answer for every mark, and for every item in ``unknown`` ('AMB3', or 'self/WG1' with a perspective)."""
    missing = dict.fromkeys(unknown)
    for (item, perspective), number in marks:
        said = missing.pop(code_of(item, perspective), 0) is None
        add_answer(to, ballot, item, perspective=perspective, number=number, unknown=int(said))
    for code in missing:
        perspective, _, item = code.rpartition("/")
        add_answer(to, ballot, item, perspective=perspective, unknown=1)


def write_unknown(row: Row, out: Case, of: Tables) -> None:
    """Put the key ``unknown`` in the case when anybody answered so."""
    found = {
        ballot["person_id"]: [
            code_of(a["item"], a["perspective"]) for a in answers_of(ballot, of) if a["unknown"]
        ]
        for ballot in ballots_of(row, of)
    }
    if any(found.values()):
        out["unknown"] = {person: codes for person, codes in found.items() if codes}


def code_of(item: str, perspective: str) -> str:
    """How an answer is named in ``unknown``."""
    return f"{perspective}/{item}" if perspective else item
