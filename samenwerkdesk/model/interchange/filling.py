"""Where the rows of a case are gathered on their way into a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.empties import SAID, packed

Row = dict[str, Any]
T = TypeVar("T")

_PARAMETERS = 16_000
"""Bound values per INSERT; SQLite allows about twice as many."""


class Filling:
    """Collects rows while a case is read and writes them all at once.

    Ids that the case does not give are made up here, and never equal one it does give.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._rows: dict[tuple[str, tuple[str, ...]], list[tuple[Value, ...]]] = {}
        self._places: Counter[str] = Counter()
        self._numbers: Counter[str] = Counter()
        self._once: dict[object, Any] = {}
        self._given = set(_ids(case))

    def add(self, table: str, row: Row) -> None:
        """Put a row in ``table``; later changes to ``row`` do not count."""
        self._rows.setdefault((table, tuple(row)), []).append(tuple(row.values()))

    def place(self, table: str) -> int:
        """The place of the next row in ``table``: 0, 1, 2 …"""
        self._places[table] += 1
        return self._places[table] - 1

    def fresh(self, prefix: str) -> str:
        """An id that nothing in the case has, such as 'D3'."""
        while True:
            self._numbers[prefix] += 1
            made = f"{prefix}{self._numbers[prefix]}"
            if made not in self._given:
                return made

    def once(self, make: Callable[..., T], *given: Value) -> T:
        """What ``make(self, *given)`` returned the first time."""
        key = (make, *given)
        if key not in self._once:
            self._once[key] = make(self, *given)
        made: T = self._once[key]
        return made

    def say(self, *way: str) -> None:
        """Note that the case says something that follows from the rest, so that an export says it too."""
        self.add("empty_list", {"path": packed(way), "kind": SAID})

    def pour(self, document: Document) -> None:
        """Write all rows; only inside a change."""
        # Rows may point forward: a deputy is listed before the person, a child card before its parent.
        document.write("PRAGMA defer_foreign_keys = ON")
        for (table, columns), rows in self._rows.items():
            names = ", ".join(f'"{name}"' for name in columns)
            marks = f"({', '.join('?' * len(columns))})"
            step = max(1, _PARAMETERS // len(columns))
            for start in range(0, len(rows), step):
                part = rows[start : start + step]
                values = ", ".join([marks] * len(part))
                document.write(
                    f'INSERT INTO "{table}" ({names}) VALUES {values}', [v for row in part for v in row]
                )


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for child in value.values():
            if isinstance(child, (dict, list)):
                yield from _ids(child)
    elif isinstance(value, list):
        for child in value:
            if isinstance(child, (dict, list)):
                yield from _ids(child)
