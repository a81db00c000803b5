"""User text on paper: always data, never markup, and nothing dropped without a sign.

ReportLab reads its paragraphs as a small XML, so every text is escaped here and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from copy import copy
from enum import Enum
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from samenwerkdesk import look
from samenwerkdesk.report import fonts

PIECE = 2000
"""Longest paragraph in characters; breaking a longer one into lines costs the square of its length."""

LONGEST_WORD = 500
"""Where a text without spaces is cut, in characters."""

MISSING_NOTE = "□ = een teken dat dit lettertype niet kent"

_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f\u20e3")
_BLANK_LINES = re.compile(r"\n[ \n]*\n")


class Tone(Enum):
    """How a part of a line looks."""

    PLAIN = "{}"
    STRONG = f'<font name="{fonts.SEMIBOLD}">{{}}</font>'
    MUTED = f'<font color="{look.theme().muted}">{{}}</font>'


class Lines(Paragraph):
    """A paragraph that breaks into lines once for a width, however often it is measured, and so do its copies."""

    blPara: Any  # noqa: N815

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._broken: dict[float, Any] = {}

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        found = self._broken.get(available_width)
        if found is None:
            size = super().wrap(available_width, available_height)
            self._broken[available_width] = self.blPara
            return float(size[0]), float(size[1])
        self.width, self.blPara = available_width, found
        self.height = len(found.lines) * self.style.leading
        return self.width, self.height

    def restyled(self, style: ParagraphStyle) -> Lines:
        """The same words and lines with another line height; the letters of ``style`` must be the same."""
        other = copy(self)
        other.style = style
        return other


class Typesetter:
    """Makes paragraphs of user text, and remembers whether a sign was missing.

    ``pause`` is called for every piece of text; it may raise to stop.
    """

    def __init__(self, pause: Callable[[], None] = lambda: None) -> None:
        self._drawable = fonts.register()
        self._pause = pause
        self.signs_missing = False
        self._made: dict[tuple[str, str], Lines] = {}

    def clean(self, text: str | None) -> str:
        """The text as it can be drawn: composed accents, line ends as \\n, □ for each sign the typeface lacks.

        Control characters, lone surrogates and direction overrides disappear: they have no look of their own.
        """
        if not text:
            return ""
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
        if text.isascii() and text.isprintable():
            return text
        kept: list[str] = []
        joined = False
        for char in unicodedata.normalize("NFC", text):
            if char in "\n\t\v\f":
                kept.append("\n" if char == "\n" else " ")
                joined = False
            elif char in _JOINERS:
                # What is glued to a missing sign, as in a family of emoji, belongs to that one sign.
                joined = bool(kept) and kept[-1] == fonts.MISSING
            elif unicodedata.category(char) in {"Cc", "Cf", "Cs"}:
                continue
            elif ord(char) in self._drawable:
                kept.append(char)
                joined = False
            else:
                self.signs_missing = True
                if not (joined or (_modifies(char) and kept and kept[-1] == fonts.MISSING)):
                    kept.append(fonts.MISSING)
                joined = False
        return "".join(kept)

    def line(self, text: str | None) -> str:
        """As ``clean``, on one line."""
        return " ".join(self.clean(text).split())

    def paragraphs(self, text: str | None, style: ParagraphStyle) -> list[Paragraph]:
        """The text as paragraphs that may break over pages."""
        return self.rich([(text, Tone.PLAIN)], style)

    def rich(self, parts: Sequence[tuple[str | None, Tone]], style: ParagraphStyle) -> list[Paragraph]:
        """As ``paragraphs``, for text in several tones."""
        made = []
        opened = ""
        for text, tone in parts:
            for index, piece in enumerate(_pieces(_BLANK_LINES.sub("\n\n", self.clean(text)))):
                if index or len(opened) > PIECE:
                    made.append(self._paragraph(opened, style))
                    opened = ""
                opened += tone.value.format(escape(piece).replace("\n", "<br/>"))
        return [*made, self._paragraph(opened, style)] if opened else made

    def _paragraph(self, markup: str, style: ParagraphStyle) -> Paragraph:
        self._pause()
        made = self._made.get((markup, style.name))
        if made is None:
            made = self._made[markup, style.name] = Lines(markup, style)
        return made.restyled(style)


def _modifies(char: str) -> bool:
    """Skin tones and the second letter of a flag belong to the sign before them; so does a mark the typeface lacks."""
    return (
        "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U0001f1e6" <= char <= "\U0001f1ff"
        or bool(unicodedata.combining(char))
    )


def _pieces(text: str) -> list[str]:
    """The text in pieces of at most ``PIECE`` characters, cut at a line end or a space where there is one."""
    pieces = []
    while len(text) > PIECE:
        cut = text.rfind("\n", PIECE // 2, PIECE)
        if cut < 0:
            cut = text.rfind(". ", PIECE // 2, PIECE) + 1 or text.rfind(" ", PIECE // 2, PIECE)
        if cut < 0:
            pieces.append(text[:LONGEST_WORD])
            text = text[LONGEST_WORD:]
        else:
            pieces.append(text[:cut])
            text = text[cut + 1 :]
    if text:
        pieces.append(text)
    return pieces
