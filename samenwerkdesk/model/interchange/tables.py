"""The tables of a document, read once, for everything that goes into a case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.interchange.empties import SAID, packed
from samenwerkdesk.model.interchange.filling import Row

T = TypeVar("T")


class Tables:
    """All rows of a document as mappings, in the order of their lists, and which of them have found a place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._all: dict[str, list[Row]] = {}
        self._indexes: dict[tuple[str, tuple[str, ...]], dict[tuple[Any, ...], list[Row]]] = {}
        self._taken: set[tuple[str, str]] = set()
        self._known: dict[object, Any] = {}

    def all(self, table: str) -> list[Row]:
        """Every row of ``table``, in order."""
        if table not in self._all:
            names = [str(row[1]) for row in self._document.rows(f'PRAGMA table_info("{table}")')]
            order = "seq, rowid" if "seq" in names else "rowid"
            rows = self._document.rows(f'SELECT * FROM "{table}" ORDER BY {order}')
            self._all[table] = [dict(zip(names, row, strict=True)) for row in rows]
        return self._all[table]

    def where(self, table: str, **values: Value) -> list[Row]:
        """The rows of ``table`` that have exactly ``values``, in order."""
        columns = tuple(values)
        index = self._indexes.get((table, columns))
        if index is None:
            index = self._indexes[table, columns] = {}
            for row in self.all(table):
                index.setdefault(tuple([row[column] for column in columns]), []).append(row)
        return index.get(tuple(values.values()), [])

    def take(self, table: str, rows: list[Row], held: set[str]) -> list[Row]:
        """Those of ``rows`` about which nothing is known beyond the columns in ``held``; they have found their place."""
        fit = [row for row in rows if all(row[c] is None for c in row.keys() - held - {"id", "seq"})]
        self._taken.update((table, row["id"]) for row in fit)
        return fit

    def left(self, table: str) -> list[Row]:
        """The rows of ``table`` that found no place yet, in order."""
        return [row for row in self.all(table) if (table, row["id"]) not in self._taken]

    def said(self, *way: str) -> bool:
        """Whether the case said something that follows from the rest (see ``empties``)."""
        return bool(self.where("empty_list", path=packed(way), kind=SAID))

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` returned the first time for ``key``."""
        if key not in self._known:
            self._known[key] = make()
        known: T = self._known[key]
        return known
