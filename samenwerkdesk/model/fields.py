"""One way to change one field of one row, to move a row in its list, and to keep a short list in one column."""

from __future__ import annotations

import json
from collections.abc import Mapping

from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.text import clean


def set_field(
    document: Document, table: str, labels: Mapping[str, str], key: str, field: str, value: Value
) -> None:
    """Change one field of the row ``key`` in ``table``; ``labels`` names what may be changed and how undo calls it.

    Repeated changes of the same field within five seconds are one undo step. Raises KeyError for a field not in ``labels``.
    """
    label = labels[field]
    with document.change(label, merge=(table, key, field)):
        document.update(table, {"id": key}, **{field: clean(value) if isinstance(value, str) else value})


def move(document: Document, label: str, table: str, ids: list[str], key: str, steps: int) -> None:
    """Move ``key`` by ``steps`` places among ``ids`` (the rows of one list in their order); stops at the ends.

    Nothing happens when ``key`` is not among them (any more).
    """
    if key not in ids:
        return
    at = ids.index(key)
    to = max(0, min(len(ids) - 1, at + steps))
    if to == at:
        return
    order = [*ids]
    order.insert(to, order.pop(at))
    places = sorted(
        int(row[0]) for row in document.rows(f'SELECT seq FROM "{table}" WHERE id IN ({_marks(ids)})', ids)
    )
    with document.change(label):
        for place, row_id in zip(places, order, strict=True):
            document.update(table, {"id": row_id}, seq=place)


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


def dump_list(values: list[str] | tuple[str, ...]) -> str | None:
    """A list of short texts as one JSON column; an empty list is NULL."""
    kept = [text for value in values if (text := clean(value))]
    return json.dumps(kept, ensure_ascii=False) if kept else None


def load_list(column: str | None) -> tuple[str, ...]:
    """The texts of a JSON column."""
    if not column:
        return ()
    try:
        values = json.loads(column)
    except ValueError:
        # Only in a damaged file: show what is there.
        return (column,)
    return tuple(str(value) for value in values) if isinstance(values, list) else (column,)
