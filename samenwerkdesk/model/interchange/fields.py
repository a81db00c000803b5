"""The single values of a case: a key, its column, what may stand there and what it means.

Each is declared once, and from that declaration come the schema, the import and the export. The words (``about``) are Dutch: they
appear in docs/case.schema.json, which people see while they edit a case.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from samenwerkdesk.model.document import Value
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.tables import Tables

Schema = dict[str, Any]

LARGEST = 10**15
"""Numbers beyond this lose digits on the way."""


def _same(value: Any) -> Any:
    return value


def plain(number: Any) -> Any:
    """A number as people write it: 12 instead of 12.0."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


@dataclass(frozen=True)
class Field:
    """One key of a mapping in the case and the column it lives in; absent and null are both NULL."""

    key: str
    about: str
    schema: Schema
    column: str
    needed: bool = False
    into: Callable[[Any], Value] = field(default=_same)
    back: Callable[[Any], Any] = field(default=_same)
    blank: Value = None
    """What the column holds when the key is absent."""

    def properties(self) -> Schema:
        """The schema of the key."""
        return {self.key: {**self.schema, "description": self.about}}

    def required(self) -> list[str]:
        """The key, when it may not be missing."""
        return [self.key] if self.needed else []

    def columns(self) -> set[str]:
        """The one column."""
        return {self.column}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """From the case into ``row``."""
        value = source.get(self.key)
        row[self.column] = self.blank if value is None else self.into(value)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """From ``row`` into the case."""
        value = row[self.column]
        if value is not None and value != self.blank:
            out[self.key] = self.back(value)


def text(key: str, about: str, column: str = "", extra: Schema | None = None) -> Field:
    """Any text, also of several paragraphs."""
    return Field(key, about, {"type": ["string", "null"], **(extra or {})}, column or key)


def needed(key: str, about: str) -> Field:
    """A text that is always there."""
    return Field(key, about, {"type": "string", "minLength": 1}, key, needed=True)


def filled(key: str, about: str) -> Field:
    """A text that is not empty when it is there; absent is ''."""
    return Field(key, about, {"type": ["string", "null"], "minLength": 1}, key, blank="")


def said(key: str, about: str) -> Field:
    """true or absent."""
    return Field(
        key, about, {"type": ["boolean", "null"], "enum": [True, None]}, key, into=int, back=bool, blank=0
    )


def identity(
    about: str = "Kenmerk waarmee elders naar dit onderdeel wordt verwezen.",
    key: str = "id",
    column: str = "",
) -> Field:
    """The text that other places refer to; never null."""
    return Field(key, about, {"type": "string", "minLength": 1, "maxLength": 200}, column or key, needed=True)


def whole(key: str, about: str, column: str = "", low: int = -LARGEST, high: int = LARGEST) -> Field:
    """A whole number from ``low`` up to and including ``high``; 12.0 counts as 12."""
    return Field(key, about, _between("integer", low, high), column or key, into=int)


def number(key: str, about: str, column: str = "", low: int = -LARGEST, high: int = LARGEST) -> Field:
    """A number from ``low`` up to and including ``high``."""
    return Field(key, about, _between("number", low, high), column or key, back=plain)


def mark(key: str, about: str, column: str = "", low: int = 1, high: int = 5) -> Field:
    """A whole mark on a fixed scale (methode 21 rule 20)."""
    return Field(key, about, _between("integer", low, high), column or key, back=plain)


def truth(key: str, about: str, column: str = "") -> Field:
    """true, false or not filled in."""
    return Field(key, about, {"type": ["boolean", "null"]}, column or key, into=int, back=bool)


def texts(key: str, about: str, column: str = "", **extra: Any) -> Field:
    """A list of texts that is kept as one."""
    schema = {"type": ["array", "null"], "items": {"type": "string"}, **extra}
    return Field(key, about, schema, column or key, into=_packed, back=json.loads)


def date(key: str, about: str, column: str = "") -> Field:
    """A date that exists, as jjjj-mm-dd."""
    return text(key, about, column, {"format": "date"})


def time(key: str, about: str, column: str = "") -> Field:
    """A time of day, as uu:mm."""
    shape = {
        "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$",
        "x-shape": "tijd; schrijf die als 09:30",
    }
    return text(key, about, column, shape)


def choice(key: str, about: str, *values: str, column: str = "", needed: bool = False) -> Field:
    """One of the values that the handbook fixes."""
    if needed:
        return Field(key, about, {"type": "string", "enum": list(values)}, column or key, needed=True)
    return Field(key, about, {"type": ["string", "null"], "enum": [*values, None]}, column or key)


def refer(key: str, to: str, about: str, column: str = "", needed: bool = False) -> Field:
    """The id of a ``to`` ('participant', 'partner', 'session', 'interest', 'role') elsewhere in the case."""
    kind: Any = "string" if needed else ["string", "null"]
    return Field(key, about, {"type": kind, "x-refers": to}, column or f"{key}", needed=needed)


def _between(kind: str, low: int, high: int) -> Schema:
    return {"type": [kind, "null"], "minimum": low, "maximum": high}


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
