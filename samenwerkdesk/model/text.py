"""What people type or paste, as it is kept; and words in a row as they are said."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

_OPENING = re.compile(r"(?<![^\s(\[/\u2013\u2014-])(['\"])(?=\S)")
_LEFT_OUT = re.compile(r"(?<![^\s(\[/\u2013\u2014-])'(?=(?:[kmnrst]\b|\d\d\b))")
"""Quotes that open, and apostrophes that begin a word: 's, 't, '25."""

LOOSE = " ,;:.-–—/&(+·"
"""What no text that is cut ends with."""

_SMALL = frozenset(
    {"de", "het", "een", "en", "of", "van", "voor", "in", "te", "der", "den", "met", "aan", "op"}
)

_INVISIBLE = frozenset("\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str | None) -> str | None:
    """The text as it is kept: no control or direction-override characters, no space around it; nothing left gives None."""
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    kept = "".join(
        char
        for char in text
        if char in "\n\t" or (char not in _INVISIBLE and unicodedata.category(char) not in ("Cc", "Cs"))
    )
    return kept.strip() or None


def stored_date(text: str | None) -> dt.date | None:
    """The date a file keeps as ISO text; None when there is none, or nothing that is one (a file can be damaged)."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def stored_minute(text: str | None) -> int | None:
    """The minutes after midnight that a file keeps as '09:00'; None when there are none, or nothing that is a time."""
    hit = re.fullmatch(r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?", text or "")
    return int(hit[1]) * 60 + int(hit[2]) if hit else None


def stored_moment(text: str | None) -> dt.datetime | None:
    """The local moment a file keeps as ISO text; None when there is none, or nothing that is one."""
    try:
        return dt.datetime.fromisoformat(text).replace(tzinfo=None) if text else None
    except ValueError:
        return None


def clean_line(text: str | None) -> str | None:
    """As ``clean``, on one line."""
    kept = clean(text)
    return " ".join(kept.split()) if kept else None


_NUMBERS = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
]


def in_words(number: int) -> str:
    """A number of things in words up to twelve, in digits from there."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def counted(number: int, one: str, many: str) -> str:
    """'1 taak', '3 taken'."""
    return f"{number} {one if number == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """'Bas, Loes en Sander'."""
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def typeset(text: str) -> str:
    """With quotes and apostrophes as they are set in print: ‘dit gezin’, KPI’s, ’s avonds, “zo”; typists have straight ones."""
    if "'" not in text and '"' not in text:
        return text
    opened = _OPENING.sub(lambda found: "‘" if found[1] == "'" else "“", _LEFT_OUT.sub("’", text))
    return opened.replace("'", "’").replace('"', "”")


def some(names: Sequence[str], most: int = 3) -> str:
    """'Bas, Loes en Sander'; of more than ``most`` the first ones and how many others: 'Bas, Loes en 9 anderen'."""
    rest = len(names) - most + 1
    return listed([*names[: most - 1], f"{rest} anderen"] if rest > 1 else names)


def shortened(text: str, letters: int) -> str:
    """The first ``letters`` of a text and '…', back to a whole word when that leaves most of it; '' from no letters."""
    part = text[:letters]
    if letters < len(text) and not text[letters].isspace():
        whole = part.rfind(" ")
        if whole >= 0.55 * letters:
            part = part[:whole]
    words = part.rstrip(LOOSE).split(" ")
    while len(words) > 1 and words[-1].lower() in _SMALL:
        words.pop()
    part = " ".join(words).rstrip(LOOSE)
    return f"{part}…" if part else ""
