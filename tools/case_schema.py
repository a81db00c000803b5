"""Writes docs/case.schema.json from the sections of the interchange format: ``python -m tools.case_schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from samenwerkdesk.model.interchange.case import schema

TARGET = Path(__file__).resolve().parent.parent / "docs" / "case.schema.json"
_WIDTH = 120


def text() -> str:
    """The schema as it is kept: what fits on a line stands on a line."""
    return _lines(schema(), "") + "\n"


def _lines(value: Any, indent: str) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(flat) <= _WIDTH or not isinstance(value, (dict, list)):
        return flat
    deeper = indent + "  "
    if isinstance(value, list):
        inner = [_lines(child, deeper) for child in value]
        return "[\n" + ",\n".join(deeper + child for child in inner) + f"\n{indent}]"
    inner = [f"{json.dumps(key)}: {_lines(child, deeper)}" for key, child in value.items()]
    return "{\n" + ",\n".join(deeper + child for child in inner) + f"\n{indent}}}"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    print(TARGET)
