"""Single values as they may come from outside: which texts are numbers, and which characters and numbers are refused."""

from __future__ import annotations

import math
import re
from typing import Any

from samenwerkdesk.model.interchange.fields import LARGEST

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

# Only what every version of YAML takes for a number: whatever wrote the file then quoted texts that look like one.
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"(?:[-+]?(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+)(?:[eE][-+][0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST = 100


class Refused(Exception):
    """What is wrong with a value, as the end of a sentence."""


def plain(text: str) -> Any:
    """The value of an unquoted scalar: 10:30, 2025-01-16, no, 007 and 1e3 are texts."""
    if text in NULLS:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    if text[0] in "+-.0123456789":
        if WHOLE.fullmatch(text):
            return whole(text)
        if NUMBER.fullmatch(text):
            return real(text)
        if _NO_NUMBER.fullmatch(text):
            raise Refused(f"{text} is geen gewoon getal")
    return text


def whole(text: str) -> int:
    """A whole number; refuses one that is too large to keep exactly."""
    if len(text) > _LONGEST or abs(value := int(text)) > LARGEST:
        raise Refused(f"{_short(text)} is een te groot getal")
    return value


def real(text: str) -> float:
    """A number; refuses one that is too large, too long or not finite."""
    value = float(text) if len(text) <= _LONGEST else math.inf
    if not abs(value) <= LARGEST:
        raise Refused(f"{_short(text)} is een te groot getal")
    return value


def clean(text: str) -> str:
    """The text itself; refuses control characters and halves of characters."""
    if not text.isprintable() and (found := _FORBIDDEN.search(text)):
        raise Refused(f"hier staat een teken dat in tekst niet mag (U+{ord(found[0]):04X})")
    return text


def first_forbidden(text: str) -> int | None:
    """Where the first character stands that no case may have, or None."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else None


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:20]}…"
