"""A case as text: YAML that people read and edit, or JSON."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from samenwerkdesk.model.interchange.comparing import Case

NUMBER = re.compile(r"[-+]?(?:0[ox][0-9A-Fa-f]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$")
"""What some version of YAML takes for a number, so that a text like it is quoted."""

WIDTH = 120
_ROW = 110
"""Mappings and lists that fit in this many characters stand on one line."""


class _Whole(dict[str, Any]):
    """The case as a whole, whose sections never stand on one line."""


def to_json(case: Case) -> str:
    """The case as JSON."""
    return json.dumps(case, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def to_yaml(case: Case) -> str:
    """The case as YAML: sections in blocks, short rows on one line; every YAML reader gets the same values back."""
    import yaml

    text: str = yaml.dump(_Whole(case), Dumper=_dumper(), allow_unicode=True, width=WIDTH, sort_keys=False)
    return text


@cache
def _dumper() -> Any:
    import yaml

    base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

    class Dumper(base):  # type: ignore[misc]
        """Quotes what any version of YAML could take for a number, and keeps short rows on one line."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    def mapping(dumper: Any, value: Case) -> Any:
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=_short(value))

    def sequence(dumper: Any, value: list[Any]) -> Any:
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=_short(value))

    def text(dumper: Any, value: str) -> Any:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    def whole(dumper: Any, value: Case) -> Any:
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=False)

    Dumper.add_representer(_Whole, whole)
    Dumper.add_representer(dict, mapping)
    Dumper.add_representer(list, sequence)
    Dumper.add_representer(str, text)
    Dumper.add_implicit_resolver("tag:yaml.org,2002:float", NUMBER, list("+-.0123456789"))
    return Dumper


def _short(value: Any) -> bool:
    return _size(value, _ROW) <= _ROW


def _size(value: Any, room: int) -> int:
    """About how many characters ``value`` takes on one line; stops counting beyond ``room``."""
    if isinstance(value, dict):
        size = 2
        for key, child in value.items():
            size += len(key) + 4 + _size(child, room - size)
            if size > room:
                break
        return size
    if isinstance(value, list):
        size = 2
        for child in value:
            # A list of rows reads better with a row on each line.
            size += room if isinstance(child, dict) else 2 + _size(child, room - size)
            if size > room:
                break
        return size
    if isinstance(value, str):
        return room + 1 if "\n" in value else len(value)
    return len(str(value))
