"""From a TOML table to a frozen dataclass, checked against its annotations."""

from __future__ import annotations

import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from samenwerkdesk import places
from samenwerkdesk.model.method.shapes import Scale

T = TypeVar("T")


class MethodError(RuntimeError):
    """A method file is missing or malformed; the text names file and key. Our bug, not the user's."""


@cache
def table_of(name: str) -> Mapping[str, Any]:
    """The content of resources/method/<name>.toml. The caller does not change it."""
    try:
        with places.resource(f"method/{name}.toml").open("rb") as file:
            return tomllib.load(file)
    except (OSError, ValueError) as error:
        raise MethodError(f"method/{name}.toml: {error}") from error


def read(name: str, key: str, shape: type[T]) -> T:
    """The value of one key at the top of a method file, as `shape` (a dataclass, str, or tuple[X, ...])."""
    table = table_of(name)
    where = f"method/{name}.toml: {key}"
    if key not in table:
        raise MethodError(f"{where} is missing")
    value: T = convert(shape, table[key], where)
    return value


def build(shape: type[T], table: object, where: str, **given: Any) -> T:
    """A dataclass from a table. `given` fields do not come from the table; unknown, missing and wrong keys raise."""
    if not isinstance(table, Mapping):
        raise MethodError(f"{where}: expected a table")
    made: Any = shape
    hints = _hints(made)
    for key in table:
        if key not in hints or key in given:
            raise MethodError(f"{where}.{key} is unknown")
    values = dict(given)
    for field in fields(made):
        if field.name in table:
            values[field.name] = convert(hints[field.name], table[field.name], f"{where}.{field.name}")
        elif field.name not in given and field.default is MISSING:
            raise MethodError(f"{where}.{field.name} is missing")
    return shape(**values)


def convert(hint: Any, value: object, where: str) -> Any:
    """A TOML value as the annotation wants it."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not types.NoneType)
    if hint is Scale:
        return _scale(value, where)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise MethodError(f"{where}: expected a list")
        return tuple(convert(get_args(hint)[0], part, f"{where}[{n}]") for n, part in enumerate(value))
    if is_dataclass(hint):
        return build(hint, value, where)  # type: ignore[arg-type]
    if type(value) is not hint:
        raise MethodError(f"{where}: expected {hint.__name__}, found {value!r}")
    return value


def _scale(value: object, where: str) -> Scale:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int] or value[0] >= value[1]:
        raise MethodError(f"{where}: expected [minimum, maximum], found {value!r}")
    return Scale(value[0], value[1])


@cache
def _hints(shape: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(shape)
