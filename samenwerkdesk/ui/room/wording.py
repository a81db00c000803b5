"""Text on the wall in lines: broken between words, evenly where it is large, never smaller than asked."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QFontMetricsF

from samenwerkdesk.ui.passing.sizes import font

_STEPS = 12
"""Halvings with which the smallest width is sought that keeps the number of lines."""


@lru_cache(maxsize=64)
def _metrics(size: int, weight: int) -> QFontMetricsF:
    return QFontMetricsF(font(size, weight))


def width_of(text: str, size: int, weight: int) -> float:
    """The width of a line, in px."""
    return _metrics(size, weight).horizontalAdvance(text)


def wrapped(text: str, size: int, weight: int, room: float, *, balanced: bool = False) -> list[str]:
    """The text in lines of at most ``room`` px; a line break stays one, a word that is too long is broken anywhere.

    ``balanced``: in the smallest width that keeps the same number of lines, as large text is set.
    """
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").split("\n"):
        words = _pieces(paragraph.split(), size, weight, room)
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
            found = _filled(widths, space, high)
        lines += [" ".join(words[start:end]) for start, end in pairwise([*found, len(words)])] or [""]
    while lines and not lines[-1]:
        lines.pop()
    return lines


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
            fits = next(
                at
                for at in range(len(rest) - 1, 0, -1)
                if at == 1 or width_of(rest[:at], size, weight) <= room
            )
            found.append(rest[:fits])
            rest = rest[fits:]
        found.append(rest)
    return found


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
    return whole[:low].rstrip() + "…" if low else ""
