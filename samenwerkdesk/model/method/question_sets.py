"""The instruments: what a round asks. They stand in any file of resources/method, so a new one costs one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any

from samenwerkdesk import places
from samenwerkdesk.model.method.reading import MethodError, build, convert, table_of
from samenwerkdesk.model.method.shapes import Instrument, Question, Scale

_QUESTION_KEYS = frozenset(field.name for field in fields(Question))
_TRAJECTORY = "trajectory"


def instrument(code: str) -> Instrument:
    """An instrument by its code; KeyError when no file has it."""
    return _all()[code]


def instruments() -> tuple[Instrument, ...]:
    """All instruments, by file name and then in the order of the file."""
    return tuple(_all().values())


@cache
def _all() -> Mapping[str, Instrument]:
    found: dict[str, Instrument] = {}
    for path in sorted(places.resource("method").glob("*.toml")):
        for number, table in enumerate(table_of(path.stem).get("instrument", [])):
            where = f"method/{path.name}: instrument[{number}]"
            made = _instrument(path.stem, table, where)
            if made.code in found:
                raise MethodError(
                    f"{where}.code: {made.code} exists already, in {found[made.code].element}.toml"
                )
            found[made.code] = made
    return found


def _instrument(name: str, table: object, where: str) -> Instrument:
    if not isinstance(table, Mapping):
        raise MethodError(f"{where}: expected a table")
    rest = dict(table)
    scale = rest.pop("scale", None)
    fixed = None if scale in (None, _TRAJECTORY) else convert(Scale, scale, f"{where}.scale")
    answer = convert(tuple[str, ...], rest.pop("answer", ["score"]), f"{where}.answer")
    listed = rest.pop("items", None)
    if not isinstance(listed, list):
        raise MethodError(f"{where}.items: expected a list")
    items = tuple(
        _item(name, entry, fixed, answer, f"{where}.items[{number}]") for number, entry in enumerate(listed)
    )
    if len({item.code for item in items}) < len(items):
        raise MethodError(f"{where}.items: a code stands there twice")
    if scale is None and any("score" in item.answer and item.scale is None for item in items):
        raise MethodError(f"{where}.scale is missing")
    return build(Instrument, rest, where, element=name, items=items, trajectory=scale == _TRAJECTORY)


def _item(name: str, entry: object, fixed: Scale | None, answer: tuple[str, ...], where: str) -> Question:
    """An item from a table of its own, or from the one place in the same file where its code has a text."""
    if isinstance(entry, str):
        places_ = [table for table in _coded(table_of(name)) if table.get("code") == entry]
        if len(places_) != 1:
            raise MethodError(
                f"{where}: {entry} has {len(places_)} texts in method/{name}.toml, expected one"
            )
        entry = {key: value for key, value in places_[0].items() if key in _QUESTION_KEYS}
    item = build(Question, entry, where)
    if not item.answer:
        item = replace(item, answer=answer)
    if "score" in item.answer and item.scale is None:
        item = replace(item, scale=fixed)
    return item


def _coded(table: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for key, value in table.items():
        if key != "instrument" and isinstance(value, list):
            yield from (
                part for part in value if isinstance(part, dict) and "code" in part and "text" in part
            )


def fixed_scale(code: str) -> Scale | None:
    """The fixed scale of an instrument's marks; None when they are on the trajectory's, or nobody knows the instrument.

    An instrument with several scales has that of its first item.
    """
    found = _all().get(code)
    return next((item.scale for item in found.items if item.scale is not None), None) if found else None
