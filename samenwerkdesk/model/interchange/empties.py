"""Empty lists and mappings, and values left at their default: what a document does not need but a case may say.

A case may say ``absentees: []`` or nothing; both mean the same to the application, yet an export gives back what was there. Where
the rows alone would not give it back, ``empty_list`` keeps it: the way to the place (keys and ids, as JSON) and what stood there.
``null`` stands for a default that the case did not mention.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from samenwerkdesk.model.interchange.comparing import Path, differences, hollow
from samenwerkdesk.model.interchange.filling import Case

DEFAULTS: dict[tuple[str, str], Any] = {
    ("scale", "scale_min"): 1,
    ("scale", "scale_max"): 5,
    ("anonymity", "mode"): "anoniem",
    ("anonymity", "threshold"): 5,
}
"""What a document always knows, also when the case did not say so."""


def compare(source: Case, exported: Case) -> tuple[list[tuple[str, str]], list[Path]]:
    """What to keep so that ``exported`` becomes ``source``, as rows of ``empty_list``; and the places that differ for real."""
    kept: list[tuple[str, str]] = []
    lost: list[Path] = []
    for path, given, found in differences(source, exported):
        if given is None and len(path) <= 2:
            absent = [key for key in DEFAULTS if key[: len(path)] == path]
            if absent and all(_at(exported, key) == DEFAULTS[key] for key in absent):
                kept += [(json.dumps(key), "null") for key in absent]
                continue
        if found is None and hollow(given):
            kept.append(
                (json.dumps(named(source, path), ensure_ascii=False), json.dumps(given, ensure_ascii=False))
            )
        else:
            lost.append(path)
    return kept, lost


def named(case: Case, path: Path) -> list[str | int]:
    """A path in which list items go by their id, when they have one, so that it survives reordering."""
    way: list[str | int] = []
    here: Any = case
    for step in path:
        here = here[step]
        own = here.get("id") if isinstance(step, int) and isinstance(here, dict) else None
        way.append(own if isinstance(own, str) else step)
    return way


def restore(case: Case, rows: list[tuple[str, str]]) -> None:
    """Put back into ``case`` what ``rows`` of ``empty_list`` say, where nothing else has come."""
    for packed, kind in rows:
        way = json.loads(packed)
        if kind == "null":
            _drop(case, way)
        else:
            _put(case, way, json.loads(kind))


def _drop(case: Case, way: list[Any]) -> None:
    section = case.get(way[0])
    if isinstance(section, dict) and section.get(way[1]) == DEFAULTS.get((way[0], way[1])):
        section.pop(way[1], None)
        if not section:
            del case[way[0]]


def _put(case: Case, way: list[Any], value: Any) -> None:
    here: Any = case
    for step in way[:-1]:
        here = here.setdefault(step, {}) if isinstance(here, dict) else next(_items(here, step), None)
        if not isinstance(here, (dict, list)):
            return
    if isinstance(here, dict):
        here.setdefault(way[-1], value)


def _items(items: list[Any], step: str | int) -> Iterator[Any]:
    if isinstance(step, int):
        yield from items[step : step + 1]
    else:
        yield from (item for item in items if isinstance(item, dict) and item.get("id") == step)


def _at(case: Case, key: tuple[str, str]) -> Any:
    section = case.get(key[0])
    return section.get(key[1]) if isinstance(section, dict) else None
