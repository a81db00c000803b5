"""How one person's marks stand in the case: a number, a list of numbers or numbers by name; each number is one answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from samenwerkdesk.model.interchange.fields import Schema, plain
from samenwerkdesk.model.interchange.filling import Row

Key = tuple[str, str]
"""The item and the perspective of an answer."""

TRAJECTORY: Schema = {"type": ["integer", "null"], "x-scale": "trajectory"}
"""A mark on the scale of the collaboration."""

ZERO_TO_TEN: Schema = {"type": ["integer", "null"], "minimum": 0, "maximum": 10}
"""A mark on the fixed scale 0–10."""


class Layout(Protocol):
    """A shape of marks."""

    def schema(self) -> Schema:
        """What may stand there."""
        ...

    @property
    def asked(self) -> dict[Key, Schema]:
        """Every answer it can hold, and what that may be."""
        ...

    def read(self, value: Any) -> Iterator[tuple[Key, Any]]:
        """The answers in ``value``; a mark of None was asked but left empty."""
        ...

    def write(self, answers: dict[Key, Row]) -> Any:
        """The value that holds ``answers``, or None when none of them belongs here."""
        ...


@dataclass(frozen=True)
class Mark:
    """One number."""

    item: str
    kind: Schema
    perspective: str = ""

    def schema(self) -> Schema:
        """What may stand there."""
        return self.kind

    @cached_property
    def asked(self) -> dict[Key, Schema]:
        """The one answer."""
        return {(self.item, self.perspective): self.kind}

    def read(self, value: Any) -> Iterator[tuple[Key, Any]]:
        """The one answer."""
        yield (self.item, self.perspective), value

    def write(self, answers: dict[Key, Row]) -> Any:
        """The number."""
        answer = answers.get((self.item, self.perspective))
        return None if answer is None else plain(answer["number"])


@dataclass(frozen=True)
class Series:
    """A list with a number for each item, always as long."""

    marks: tuple[Mark, ...]

    def schema(self) -> Schema:
        """What may stand there."""
        first = self.marks[0].schema()
        size = {"minItems": len(self.marks), "maxItems": len(self.marks)}
        if all(mark.schema() == first for mark in self.marks):
            return {"type": ["array", "null"], "items": first, **size}
        return {"type": ["array", "null"], "prefixItems": [mark.schema() for mark in self.marks], **size}

    @cached_property
    def asked(self) -> dict[Key, Schema]:
        """The answers in order."""
        return {key: kind for mark in self.marks for key, kind in mark.asked.items()}

    def read(self, value: Any) -> Iterator[tuple[Key, Any]]:
        """Nothing when there is no list, else an answer for every item."""
        if value is not None:
            for mark, number in zip(self.marks, value, strict=True):
                yield from mark.read(number)

    def write(self, answers: dict[Key, Row]) -> Any:
        """The list, with None where nothing was filled in."""
        if any(key in answers for key in self.asked):
            return [mark.write(answers) for mark in self.marks]
        return None


@dataclass(frozen=True)
class Named:
    """Marks by name."""

    parts: dict[str, Layout]

    def schema(self) -> Schema:
        """What may stand there."""
        properties = {name: part.schema() for name, part in self.parts.items()}
        return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}

    @cached_property
    def asked(self) -> dict[Key, Schema]:
        """The answers of all names."""
        return {key: kind for part in self.parts.values() for key, kind in part.asked.items()}

    def read(self, value: Any) -> Iterator[tuple[Key, Any]]:
        """An answer for every name that is there."""
        for name, part in self.parts.items():
            if value is not None and name in value:
                yield from part.read(value[name])

    def write(self, answers: dict[Key, Row]) -> Any:
        """The names that were asked."""
        return {
            name: part.write(answers)
            for name, part in self.parts.items()
            if any(key in answers for key in part.asked)
        }


def series(prefix: str, count: int, kind: Schema, perspective: str = "") -> Series:
    """The items ``prefix``1 … ``prefix``count."""
    return Series(tuple(Mark(f"{prefix}{n}", kind, perspective) for n in range(1, count + 1)))


def named(prefix: str, count: int, kind: Schema) -> Named:
    """The items ``prefix``1 … under their own codes."""
    return Named({f"{prefix}{n}": Mark(f"{prefix}{n}", kind) for n in range(1, count + 1)})
