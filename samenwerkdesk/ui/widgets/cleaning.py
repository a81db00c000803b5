"""Making text from outside harmless: no control characters, no marks that turn the reading direction."""

from __future__ import annotations

import re
import unicodedata

# Control characters except tab and newline, lone surrogates, marks that override the reading direction.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def clean_text(text: str) -> str:
    """Text of several lines without what cannot be read; line ends become newlines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNWANTED.sub("", text)


def clean_line(text: str) -> str:
    """Text of one line: line ends and tabs become spaces."""
    return clean_text(text).replace("\n", " ").replace("\t", " ")


def normal(text: str) -> str:
    """How a text is kept: composed accents, no space at either end."""
    return unicodedata.normalize("NFC", text).strip()
