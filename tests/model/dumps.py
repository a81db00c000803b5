"""The whole content of a document, to compare."""

from __future__ import annotations

from typing import Any

from samenwerkdesk.model.document import Document

Content = dict[str, list[tuple[Any, ...]]]


def dump(document: Document) -> Content:
    """Every row of every table, sorted by primary key."""
    tables = [
        name for (name,) in document.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    ]
    return {name: sorted(document.rows(f'SELECT * FROM "{name}"'), key=repr) for name in tables}


def broken_references(document: Document) -> list[tuple[Any, ...]]:
    """What ``PRAGMA foreign_key_check`` finds."""
    return document.rows("PRAGMA foreign_key_check")
