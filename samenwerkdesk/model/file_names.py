"""Names for files made of what the user typed: safe on every system, and never a path."""

from __future__ import annotations

import re
from pathlib import Path

_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
}


def safe_name(text: str, suffix: str, most: int = 80) -> str:
    """A file name (without folders) that says ``text``, at most ``most`` characters before ``suffix``."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]', " ", text)
    kept = " ".join(kept.split()).strip(". ")[:most].strip(". ")
    if not kept or kept.casefold() in _RESERVED:
        kept = f"{kept} samenwerking".strip()
    return f"{kept}{suffix}"


def free(path: Path) -> Path:
    """``path``, or the same name with a number behind it when something is there already."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return candidate
