"""The elements of the handbook, in its order."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from samenwerkdesk.model.method.reading import build, table_of
from samenwerkdesk.model.method.shapes import Element

ELEMENTS = (
    "collaboration_check",
    "steering_quadrant",
    "phases",
    "fence",
    "consensus",
    "ground_rules",
    "mandates",
    "community",
    "roles",
    "conditions",
    "ambition",
    "interests",
    "trust_network",
    "organisation_balance",
    "process",
    "agreements",
    "chain",
    "polls",
    "sessions",
    "privacy",
)
"""The key of every element, in the order of the handbook's chapters 1 to 20."""

_SHARED = frozenset(field.name for field in fields(Element)) - {"key"}


@cache
def element(key: str) -> Element:
    """An element by its key; KeyError for a key that is not in ELEMENTS."""
    if key not in ELEMENTS:
        raise KeyError(key)
    shared = {name: value for name, value in table_of(key).items() if name in _SHARED}
    return build(Element, shared, f"method/{key}.toml", key=key)


def elements() -> tuple[Element, ...]:
    """All elements in the handbook's order. Reads twenty files the first time: not for the start of the program."""
    return tuple(element(key) for key in ELEMENTS)
