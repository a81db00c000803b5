"""Two cases side by side: the same, apart from what has no meaning (null or absent, 12 or 12.0)?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Case = dict[str, Any]
"""A case, or a mapping inside it."""

Path = tuple[str | int, ...]
"""The way to a value: keys, and places in lists counted from 0."""


def same(a: Any, b: Any) -> bool:
    """Whether two values that are no list or mapping are equal; true is not 1, '1' is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a == b
    return type(a) is type(b) and bool(a == b)


def differences(a: Any, b: Any, path: Path = ()) -> Iterator[tuple[Path, Any, Any]]:
    """Every place where ``a`` and ``b`` differ, with what stands there in each (None: nothing).

    A key with null is the same as no key, 12 the same as 12.0; lists have an order, mappings have none.
    """
    if isinstance(a, dict) and isinstance(b, dict):
        for key in dict.fromkeys((*a, *b)):
            yield from differences(a.get(key), b.get(key), (*path, key))
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for place, (one, other) in enumerate(zip(a, b, strict=True)):
            yield from differences(one, other, (*path, place))
    elif not same(a, b):
        yield path, a, b


def hollow(value: Any) -> bool:
    """Whether there is nothing in a value: null, an empty list or mapping, or only such things."""
    if isinstance(value, dict):
        return all(hollow(child) for child in value.values())
    if isinstance(value, list):
        return all(hollow(child) for child in value)
    return value is None


def readable(case: Any, path: Path) -> str:
    """A place in ``case`` as people read it: 'sessions › S3 › agenda › 2 › duration_minutes'.

    A list item is named by its id or code when it has one, else by its place counted from 1.
    """
    words = []
    here = case
    for step in path:
        word = str(step)
        if isinstance(step, int):
            word = str(step + 1)
            here = here[step] if isinstance(here, list) and step < len(here) else None
            if isinstance(here, dict):
                names = (here.get(key) for key in ("id", "code", "topic", "phase"))
                word = next((name for name in names if isinstance(name, str) and name), word)
        else:
            here = here.get(step) if isinstance(here, dict) else None
        words.append(word if len(word) <= 60 else word[:59] + "…")
    return " › ".join(words) or "de casus"
