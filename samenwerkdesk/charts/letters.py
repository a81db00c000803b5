"""Text that people typed, as the typeface can draw it, cut where there is no room for all of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from matplotlib.font_manager import get_font

from samenwerkdesk.charts.sheet import font, text_width
from samenwerkdesk.model.text import LOOSE, shortened

MISSING = "□"
"""Stands where the typeface has no sign of its own."""

_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f\u20e3")


@lru_cache(maxsize=512)
def one_line(text: str | None) -> str:
    """The text on one line, with □ for each sign the typeface lacks; what has no look of its own disappears."""
    kept: list[str] = []
    joined = False
    for char in unicodedata.normalize("NFC", text or ""):
        if char.isspace():
            kept.append(" ")
            joined = False
        elif char in _JOINERS:
            # What is glued to a missing sign, as in a family of emoji, belongs to that one sign.
            joined = bool(kept) and kept[-1] == MISSING
        elif unicodedata.category(char) in {"Cc", "Cf", "Cs"}:
            continue
        elif ord(char) in _drawable():
            kept.append(char)
            joined = False
        else:
            if not (joined or (_modifies(char) and kept and kept[-1] == MISSING)):
                kept.append(MISSING)
            joined = False
    return " ".join("".join(kept).split())


@cache
def _drawable() -> frozenset[int]:
    """The code points that every weight of the typeface has."""
    files = (str(font(weight, 10.0).get_file()) for weight in (400, 600, 700))
    return frozenset.intersection(*(frozenset(get_font(file).get_charmap()) for file in files))


def _modifies(char: str) -> bool:
    """Skin tones and the second letter of a flag belong to the sign before them; so does a mark the typeface lacks."""
    return (
        "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U0001f1e6" <= char <= "\U0001f1ff"
        or bool(unicodedata.combining(char))
    )


def fitted(text: str, size: float, weight: int, room: float) -> str:
    """The text, or as much of its beginning as fits in ``room`` units with '…'; '' when not even one letter does.

    It ends after a whole word when that leaves most of what fits.
    """
    if text_width(text, size, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle].rstrip(LOOSE) + "…", size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return shortened(text, low)


def at_most(names: Iterable[str], letters: int) -> str:
    """The first of these names that has at most so many letters; else the last one, shortened to them."""
    last = ""
    for name in names:
        last = name or last
        if name and len(name) <= letters:
            return name
    return shortened(last, letters - 1) if last else ""
