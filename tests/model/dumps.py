"""The whole content of a document, to compare."""

from __future__ import annotations

from typing import Any

from samenwerkdesk.model.document import Document

Content = dict[str, list[tuple[Any, ...]]]


def dump(document: Document) -> Content:
    """Every row of every table, sorted by primary key."""
    found: dict[str, list[str]] = {}
    for name, key in document.rows(
        "SELECT m.name, t.name FROM sqlite_schema m, pragma_table_info(m.name) t"
        " WHERE m.type = 'table' AND t.pk > 0 ORDER BY m.name, t.pk"
    ):
        found.setdefault(name, []).append(f'"{key}"')
    return {
        name: document.rows(f'SELECT * FROM "{name}" ORDER BY {", ".join(keys)}')
        for name, keys in found.items()
    }


def broken_references(document: Document) -> list[tuple[Any, ...]]:
    """What ``PRAGMA foreign_key_check`` finds."""
    return document.rows("PRAGMA foreign_key_check")
