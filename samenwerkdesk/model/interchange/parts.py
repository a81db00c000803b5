"""The shapes between single values: groups of keys, lists of rows, lists of ids, lists of short texts.

A part knows its schema, how it is read from a case and how it is written back; sections are made of parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from samenwerkdesk.model.document import Value
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, plain
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.tables import Tables

TRACKED = frozenset({"card", "action", "round"})
"""Tables that hold rows of many kinds, so that some may find no place of their own."""


class Part(Protocol):
    """One or a few keys of a mapping in the case that belong to one row."""

    def properties(self) -> Schema:
        """The schema of each key."""
        ...

    def required(self) -> list[str]:
        """The keys that may not be missing."""
        ...

    def columns(self) -> set[str]:
        """The columns of the row that it holds."""
        ...

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """From the mapping into the row, and into rows that hang under it."""
        ...

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """From the row, and what hangs under it, into the mapping."""
        ...


Parts = Sequence[Part]


def mapping(parts: Parts, about: str = "", **extra: Any) -> Schema:
    """The schema of a mapping that consists of ``parts`` and nothing else."""
    properties: Schema = {}
    required: list[str] = []
    for part in parts:
        properties.update(part.properties())
        required += part.required()
    schema: Schema = {"type": ["object", "null"]}
    if about:
        schema["description"] = about
    schema["properties"] = properties
    if required:
        schema["required"] = required
    return {**schema, "additionalProperties": False, **extra}


def read_all(parts: Parts, source: Case, row: Row, to: Filling) -> None:
    """Read every part."""
    for part in parts:
        part.read(source, row, to)


def write_all(parts: Parts, row: Row, of: Tables) -> Case:
    """Write every part into a new mapping."""
    out: Case = {}
    for part in parts:
        part.write(row, out, of)
    return out


class Optional:
    """A part whose keys may all be missing, and that holds no column of the row itself."""

    def required(self) -> list[str]:
        """No key is needed."""
        return []

    def columns(self) -> set[str]:
        """No column."""
        return set()


@dataclass(frozen=True)
class Group(Optional):
    """A mapping inside a mapping that belongs to the same row."""

    key: str
    about: str
    parts: Parts
    extra: Schema = field(default_factory=dict)

    def properties(self) -> Schema:
        """The schema of the group."""
        return {self.key: mapping(self.parts, self.about, **self.extra)}

    def columns(self) -> set[str]:
        """The columns of its parts."""
        return columns_of(self.parts)

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """Into the columns of the same row."""
        read_all(self.parts, source.get(self.key) or {}, row, to)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out when nothing is filled in."""
        inner = write_all(self.parts, row, of)
        if inner:
            out[self.key] = inner


@dataclass(frozen=True)
class Rows(Optional):
    """A list of mappings, each a row of ``table``.

    ``link`` gives columns their value from the row above, ``fixed`` a value that is always the same. ``made`` is the letter for
    ids that the case does not give. ``unique`` names the keys that no two items share.
    """

    key: str
    about: str
    table: str
    parts: Parts
    link: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, Value] = field(default_factory=dict)
    made: str = ""
    unique: tuple[str, ...] = ()
    select: Callable[[Tables, Row], list[Row]] | None = None
    extra: Schema = field(default_factory=dict)
    """What more the schema says about an item."""

    def properties(self) -> Schema:
        """The schema of the list."""
        items = {**mapping(self.parts), "type": "object", **self.extra}
        if "id" in items["properties"]:
            items["properties"]["id"]["x-id"] = self.table
        schema: Schema = {"type": ["array", "null"], "description": self.about, "items": items}
        if self.unique:
            schema["x-unique"] = list(self.unique)
        return {self.key: schema}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A row for every item."""
        for item in source.get(self.key) or ():
            child: Row = dict(self.fixed)
            for column, above in self.link.items():
                child[column] = row[above]
            if self.made:
                child["id"] = to.fresh(self.made)
            child["seq"] = to.place(self.table)
            read_all(self.parts, item, child, to)
            to.add(self.table, child)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """An item for every row; left out when there are none."""
        found = [write_all(self.parts, child, of) for child in self.rows(row, of)]
        if found:
            out[self.key] = found

    def rows(self, row: Row, of: Tables) -> list[Row]:
        """The rows under ``row`` that belong here."""
        if self.select:
            return self.select(of, row)
        link = {column: row[above] for column, above in self.link.items()}
        rows = of.where(self.table, **self.fixed, **link)
        if self.table not in TRACKED:
            return rows
        return of.take(self.table, rows, {*columns_of(self.parts), *self.fixed, *self.link})


@dataclass(frozen=True)
class Ids(Optional):
    """A list of ids of participants, partners or interests, kept as rows of a linking table."""

    key: str
    about: str
    to: str
    table: str
    column: str
    link: dict[str, str]
    fixed: dict[str, Value] = field(default_factory=dict)

    def properties(self) -> Schema:
        """The schema of the list."""
        items = {"type": "string", "x-refers": self.to}
        return {
            self.key: {
                "type": ["array", "null"],
                "description": self.about,
                "items": items,
                "uniqueItems": True,
            }
        }

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A linking row for every id."""
        for target in source.get(self.key) or ():
            link = {column: row[above] for column, above in self.link.items()}
            to.add(self.table, {**link, self.column: target, **self.fixed, "seq": to.place(self.table)})

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The ids in order; left out when there are none."""
        rows = of.where(
            self.table, **self.fixed, **{column: row[above] for column, above in self.link.items()}
        )
        if rows:
            out[self.key] = [link[self.column] for link in rows]


@dataclass(frozen=True)
class Pair(Optional):
    """Two numbers in a list, each with its own column."""

    key: str
    about: str
    first: str
    second: str
    items: Schema

    def properties(self) -> Schema:
        """The schema of the pair."""
        schema = {
            "type": ["array", "null"],
            "description": self.about,
            "items": self.items,
            "minItems": 2,
            "maxItems": 2,
        }
        return {self.key: schema}

    def columns(self) -> set[str]:
        """Both columns."""
        return {self.first, self.second}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """Into two columns."""
        row[self.first], row[self.second] = source.get(self.key) or (None, None)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out when both are empty."""
        pair = [plain(row[self.first]), plain(row[self.second])]
        if pair != [None, None]:
            out[self.key] = pair


@dataclass(frozen=True)
class Beside(Optional):
    """Keys that live in another table, in the one row that belongs to this row."""

    table: str
    parts: Parts
    link: dict[str, str]

    def properties(self) -> Schema:
        """The schemas of the keys."""
        return {key: schema for part in self.parts for key, schema in part.properties().items()}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A row beside this row, when there is anything to put in it."""
        side: Row = {}
        read_all(self.parts, source, side, to)
        if any(value is not None for value in side.values()):
            to.add(self.table, {column: row[above] for column, above in self.link.items()} | side)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """From the row beside this row, when there is one."""
        for side in of.where(self.table, **{column: row[above] for column, above in self.link.items()}):
            for part in self.parts:
                part.write(side, out, of)


def columns_of(parts: Parts) -> set[str]:
    """The columns that ``parts`` hold."""
    return {column for part in parts for column in part.columns()}
