"""Text on the wall in lines: broken between words, evenly where it is large, never smaller than asked."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QFontMetricsF

from samenwerkdesk.model.text import shortened
from samenwerkdesk.ui.passing.sizes import font

_STEPS = 12
"""Halvings with which the smallest width is sought that keeps the number of lines."""

_FEW = 3
"""So many lines are set evenly."""

_TOGETHER_IN_LINE = "\u00a0"
"""Holds two words on one line, as a typist may ask with a space that does not break."""

_JOINTS = "-\u2010/"
"""After these a word may be broken as it is."""

_VOWELS = "aeiouyáéíóúàèäëïöüâêîôû"
_ENDS = "ings|heids|schaps|teits|lijkheids|ties"
"""How the first half of a compound often ends."""

_CLUSTER = re.compile(rf"(?<=[{_VOWELS}])([^\W\d_{_VOWELS}]+)(?=[{_VOWELS}])", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:sch|ch|[bcdfgkptv]r|[bfgkpv]l|kn|st|zw|sj|qu?)$", re.IGNORECASE)
"""Consonants that begin a syllable together."""


@lru_cache(maxsize=64)
def _metrics(size: int, weight: int) -> QFontMetricsF:
    return QFontMetricsF(font(size, weight))


@lru_cache(maxsize=8192)
def width_of(text: str, size: int, weight: int) -> float:
    """The width of a line, in px."""
    return _metrics(size, weight).horizontalAdvance(text)


def wrapped(text: str, size: int, weight: int, room: float, *, balanced: bool = False) -> list[str]:
    """The text in lines of at most ``room`` px; a line break stays one, a word that is too long is broken with a hyphen.

    ``balanced``: in the smallest width that keeps the same number of lines and as evenly as that allows, as large text is
    set. No line begins with '·'.
    """
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").split("\n"):
        words = _pieces(_words(paragraph), size, weight, room)
        space = width_of(" ", size, weight)
        widths = [width_of(word, size, weight) for word in words]
        found = _filled(widths, space, room)
        if balanced and len(found) > 1:
            low, high = max(widths), room
            for _ in range(_STEPS):
                middle = (low + high) / 2
                if len(_filled(widths, space, middle)) == len(found):
                    high = middle
                else:
                    low = middle
            found = _even(widths, space, high)
        said = [" ".join(words[start:end]) for start, end in pairwise([*found, len(words)])] or [""]
        lines += [line.replace(f"{_TOGETHER_IN_LINE}·", " ·") for line in said]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def breaks(word: str) -> list[int]:
    """Where a Dutch word may be broken with three letters or more on both sides, from left to right.

    After a hyphen or slash when it has them, at the joints of a compound when they can be told, else between syllables.
    """
    joints = [found.end() for found in re.finditer(rf"[{_JOINTS}]", word)]
    if joints or not word.strip(".,;:!?()\u2018\u2019'\"").isalpha():
        return [at for at in joints if at < len(word)]
    compound = [found.end() for found in re.finditer(rf"(?:{_ENDS})(?=\w{{4}})", word, re.IGNORECASE)]
    syllables = []
    for found in _CLUSTER.finditer(word):
        letters = found[1]
        start = _TOGETHER.search(letters)
        # Of two letters between vowels the first ends a syllable, save where they are one sound.
        alone = len(letters) == 2 and start is not None and letters.lower() == "st"
        keep = 1 if start is None or alone else len(start[0])
        syllables.append(found.end() - keep)
    return sorted({at for at in (*compound, *syllables) if 3 <= at <= len(word) - 3})


def whole(text: str, size: int, weight: int, room: float) -> bool:
    """Whether no word has to be broken to fit in ``room`` px."""
    return all(width_of(word, size, weight) <= room for word in _words(text))


def balanced_or_plain(text: str, size: int, weight: int, room: float) -> list[str]:
    """In lines: evenly when they are few, full when they are many."""
    lines = wrapped(text, size, weight, room)
    # No last line of one word.
    lonely = len(lines) > 1 and " " not in lines[-1].strip()
    return wrapped(text, size, weight, room, balanced=True) if len(lines) <= _FEW or lonely else lines


def _words(text: str) -> list[str]:
    """What may stand on different lines; a '·' stays with the word before it."""
    held = re.sub(r"(?<=\S) ·(?= )", f"{_TOGETHER_IN_LINE}·", text)
    return [word for word in re.split(r"[^\S\u00a0\u202f]+", held) if word.strip()]


def _even(widths: list[float], space: float, room: float) -> list[int]:
    """With which word each of as few lines as can be begins when these are as equally long as can be."""
    count = len(widths)
    best: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    after = [count] * count
    for start in range(count - 1, -1, -1):
        used, least = 0.0, (count + 1, 0.0)
        for end in range(start + 1, count + 1):
            used += widths[end - 1] + (space if end - 1 > start else 0.0)
            if used > room and end - 1 > start:
                break
            lines, left = best[end]
            found = (lines + 1, left + (room - used) ** 2)
            if found < least:
                least, after[start] = found, end
        best[start] = least
    starts, at = list[int](), 0
    while at < count:
        starts.append(at)
        at = after[at]
    return starts


def _filled(widths: list[float], space: float, room: float) -> list[int]:
    """With which word each line begins."""
    starts: list[int] = []
    used = 0.0
    for index, width in enumerate(widths):
        if not starts or used + space + width > room:
            starts.append(index)
            used = width
        else:
            used += space + width
    return starts


def _pieces(words: list[str], size: int, weight: int, room: float) -> list[str]:
    found: list[str] = []
    for word in words:
        rest = word
        while width_of(rest, size, weight) > room and len(rest) > 1:
            part, rest = _broken(rest, size, weight, room)
            found.append(part)
        found.append(rest)
    return found


def _broken(word: str, size: int, weight: int, room: float) -> tuple[str, str]:
    """The beginning of a word that fits, with a hyphen, and its rest."""
    for at in reversed(breaks(word)):
        begin = word[:at] if word[at - 1] in _JOINTS else f"{word[:at]}-"
        if width_of(begin, size, weight) <= room:
            return begin, word[at:]
    fits = next(
        at for at in range(len(word) - 1, 0, -1) if at == 1 or width_of(word[:at], size, weight) <= room
    )
    return word[:fits], word[fits:]


def fitted(text: str, size: int, weight: int, room: float) -> str:
    """The text on one line, or as much of its beginning as fits in ``room`` px with '…'."""
    whole = " ".join(text.split())
    if width_of(whole, size, weight) <= room:
        return whole
    low, high = 0, len(whole)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(whole[:middle].rstrip() + "…", size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return shortened(whole, low)
