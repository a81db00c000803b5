"""What a document does not need but a case may say: empty lists and mappings, and what follows from the rest.

``absentees: []`` or nothing, ``letter: A`` for the first partner or nothing: to the application they are the same, yet an
export gives back what was there. Where the rows alone would not do that, ``empty_list`` keeps it: ``path`` is the way to the
place (keys, ids and places, as JSON), and ``kind`` is the empty list or mapping itself; or ``said`` for a value that was there
although it follows from the rest; or ``unsaid`` for one that always has a value but was not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from samenwerkdesk.model.interchange.comparing import Case, Path, differences, hollow

SAID, UNSAID = "said", "unsaid"

DEFAULTS: dict[tuple[str, str], Any] = {
    ("scale", "scale_min"): 1,
    ("scale", "scale_max"): 5,
    ("anonymity", "mode"): "anoniem",
    ("anonymity", "threshold"): 5,
}
"""What a document always knows, also when the case did not say so."""

Kept = list[tuple[str, str]]
"""Rows of ``empty_list``."""


def compare(source: Case, exported: Case) -> tuple[Kept, list[Path]]:
    """What to keep so that an export becomes ``source``, and the places where it would differ all the same.

    ``exported`` is what the rows alone give back; it is completed on the way.
    """
    kept: Kept = []
    # What an unsaid value leaves behind may itself be an empty mapping.
    for _ in range(2):
        found, lost = _compare(source, exported)
        if lost or not found:
            return kept, lost
        restore(exported, found)
        kept += found
    return kept, [path for path, _, _ in differences(source, exported)]


def _compare(source: Case, exported: Case) -> tuple[Kept, list[Path]]:
    kept: Kept = []
    lost: list[Path] = []
    for path, given, found in differences(source, exported):
        if given is None and (unsaid := _unsaid(path, exported)):
            kept += unsaid
        elif found is None and hollow(given):
            kept.append((packed(named(source, path)), json.dumps(given, ensure_ascii=False)))
        else:
            lost.append(path)
    return kept, lost


def _unsaid(path: Path, exported: Case) -> Kept:
    """The defaults at or under ``path``, when nothing else stands there."""
    here = [key for key in DEFAULTS if key[: len(path)] == path]
    under = exported[str(path[0])] if len(path) == 1 else {}
    if not here or len(under) > len(here) or any(exported[a][b] != DEFAULTS[a, b] for a, b in here):
        return []
    return [(packed(key), UNSAID) for key in here]


def named(case: Case, path: Path) -> list[str | int]:
    """A path in which list items go by their id, when they have one, so that it survives reordering."""
    way: list[str | int] = []
    here: Any = case
    for step in path:
        here = here[step]
        own = here.get("id") if isinstance(step, int) and isinstance(here, dict) else None
        way.append(own if isinstance(own, str) else step)
    return way


def restore(case: Case, rows: Iterable[tuple[str, str]]) -> None:
    """Put back into ``case`` what ``rows`` of ``empty_list`` say, where nothing else has come."""
    for path, kind in rows:
        if kind == UNSAID:
            _drop(case, json.loads(path))
        elif kind != SAID:
            _put(case, json.loads(path), json.loads(kind))


def _drop(case: Case, way: list[str]) -> None:
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
    if isinstance(here, dict) and here.get(way[-1]) is None:
        here[way[-1]] = value


def _items(items: list[Any], step: str | int) -> Iterator[Any]:
    if isinstance(step, int):
        yield from items[step : step + 1]
    else:
        yield from (item for item in items if isinstance(item, dict) and item.get("id") == step)


def packed(way: Sequence[str | int]) -> str:
    """A way as ``empty_list`` keeps it."""
    return json.dumps(list(way), ensure_ascii=False)
