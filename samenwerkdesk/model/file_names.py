"""Names for files made of what people typed: safe on every system, never a path, and free."""

from __future__ import annotations

import os
import re
from pathlib import Path

ENDING = ".samenwerk"
"""What the name of a collaboration ends in."""

NAME_BYTES = 150
"""How long a name we offer may be: every disk takes it, also with 'kopie' and a number after it."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe_name(name: str) -> str:
    """``name`` as a file name that every system takes, without an ending."""
    plain = _FORBIDDEN.sub(" ", name).strip(" .")
    plain = re.sub(r"\s+", " ", plain)
    while len(plain.encode("utf-8", "replace")) > NAME_BYTES:
        plain = plain[:-1].rstrip(" .")
    if not plain:
        return "Samenwerking"
    return f"{plain} (samenwerking)" if _RESERVED.fullmatch(plain) else plain


def free_path(path: Path) -> Path:
    """``path``, or the same with a number when something is there already."""
    count, free = 2, path
    while os.path.lexists(free):
        free = path.with_name(f"{path.stem} {count}{path.suffix}")
        count += 1
    return free
