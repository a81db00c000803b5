"""What a schema finds wrong, said in Dutch: the end of a sentence that begins with the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from samenwerkdesk.model.interchange.fields import LARGEST, plain

_KINDS = {
    "string": "tekst",
    "number": "getal",
    "integer": "geheel getal",
    "boolean": "true of false",
    "array": "lijst",
    "object": "groep sleutels",
}
_LONGEST = 40


def sentences(error: Any) -> Iterator[str]:
    """What is wrong, once per mistake, without the place and the full stop; ``error`` is one of jsonschema's."""
    keyword, value, found, schema = error.validator, error.validator_value, error.instance, error.schema
    match keyword:
        case "type":
            yield _wrong_type([value] if isinstance(value, str) else value, found)
        case "additionalProperties":
            yield from _unknown(found, schema)
        case "required":
            yield from (f"{key} ontbreekt" for key in value if key not in found)
        case "dependentRequired":
            yield from (f"{key} ontbreekt" for needs in value.values() for key in needs if key not in found)
        case "enum":
            yield from _not_among([word for word in value if word is not None], found)
        case "minimum" | "maximum":
            yield _out_of_bounds(schema, found)
        case "minItems" | "maxItems":
            yield _wrong_length(schema, len(found))
        case "not" if isinstance(found, dict):
            yield "schrijf hier de waarde zonder groep sleutels"
        case "not":
            yield f"{shown(found)} hoort hier niet; schrijf in plaats daarvan true of false bij de andere sleutel"
        case "minLength":
            yield "dit mag niet leeg zijn"
        case "maxLength":
            yield f"{shown(found)} is te lang; hooguit {value} tekens"
        case "pattern":
            yield f"{shown(found)} is geen {schema.get('x-shape', 'tekst die hier past')}"
        case "format":
            yield f"{shown(found)} is geen bestaande datum; schrijf die als 2025-10-02"
        case "uniqueItems":
            twice = [value for value, count in Counter(map(repr, found)).items() if count > 1]
            yield from (f"{shown(item)} staat er twee keer in" for item in found if repr(item) in twice)
        case _:
            yield error.message


def _wrong_type(kinds: list[str], found: Any) -> str:
    if found is None:
        return "dit mag niet leeg zijn"
    wanted = [_KINDS[kind] for kind in kinds if kind != "null"]
    words = f"{shown(found)} is geen {choose(wanted)}"
    if wanted == ["tekst"] and isinstance(found, (int, float)):
        return f"{words}; zet er aanhalingstekens omheen"
    return words


def _unknown(found: Any, schema: Any) -> Iterator[str]:
    known = schema.get("properties", {})
    for key in found:
        if key not in known:
            yield f"de sleutel {shown(key)} bestaat hier niet{nearest(key, known)}"


def _not_among(words: list[Any], found: Any) -> Iterator[str]:
    if isinstance(found, str) or not all(isinstance(word, str) for word in words):
        yield f"{shown(found)} kan hier niet; kies {choose(shown(word) if word is True else word for word in words)}"


def _out_of_bounds(schema: Any, found: Any) -> str:
    low, high = schema.get("minimum", -LARGEST), schema.get("maximum", LARGEST)
    if high < LARGEST and low > -LARGEST:
        return f"{shown(found)} valt buiten {plain(low)} tot en met {plain(high)}"
    if found > high:
        return f"{shown(found)} is te groot"
    return f"{shown(found)} is te klein" + (f"; het laagste is {plain(low)}" if low > -LARGEST else "")


def _wrong_length(schema: Any, size: int) -> str:
    low, high = schema.get("minItems", 0), schema.get("maxItems")
    if low == high:
        return f"hier horen {low} waarden te staan; het zijn er {size}"
    return f"hier horen minstens {low} waarden te staan; het zijn er {size}"


def nearest(word: str, known: Iterable[str]) -> str:
    """A suggestion, when there is something like ``word`` among ``known``."""
    close = get_close_matches(word[:60], list(known)[:500], n=1, cutoff=0.6)
    return f"; bedoel je {shown(close[0])}?" if close else ""


def choose(words: Iterable[str]) -> str:
    """'a, b of c'."""
    listed = list(words)
    return f"{', '.join(listed[:-1])} of {listed[-1]}" if len(listed) > 1 else listed[0]


def shown(value: Any) -> str:
    """A value as it stands in the file, and never endless."""
    if isinstance(value, str):
        line = " ".join(value.split())
        return f'"{line}"' if len(line) <= _LONGEST else f'"{line[: _LONGEST - 1]}…"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "een lijst"
    if isinstance(value, dict):
        return "een groep sleutels"
    return str(plain(value))
