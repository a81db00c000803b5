"""Text on several lines: as few as needed, of about the same length, and honest about what did not fit."""

from __future__ import annotations

from functools import lru_cache

from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.sheet import text_width


@lru_cache(maxsize=512)
def wrapped(text: str, size: float, weight: int, room: float, most: int = 99) -> tuple[str, ...]:
    """The text on at most ``most`` lines of ``room`` units; '…' stands for what is left out.

    The breaks are balanced: the smallest width that keeps the same number of lines.
    """
    text = one_line(text)
    lines = _greedy(text, size, weight, room)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        return (*lines[: most - 1], fitted(rest + "…", size, weight, room) or "…")
    if len(lines) > 1:
        low, high = max(room / 2, _longest(text, size, weight)), room
        while high - low > 0.1 * size:
            middle = (low + high) / 2
            if len(_greedy(text, size, weight, middle)) > len(lines):
                low = middle
            else:
                high = middle
        lines = _greedy(text, size, weight, high)
    return tuple(lines)


def width_of(lines: tuple[str, ...], size: float, weight: int) -> float:
    """How wide the widest line is."""
    return max((text_width(line, size, weight) for line in lines), default=0.0)


def _longest(text: str, size: float, weight: int) -> float:
    return max((text_width(word, size, weight) for word in text.split()), default=0.0)


def _greedy(text: str, size: float, weight: int, room: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        while text_width(word, size, weight) > room and len(word) > 1:
            # A word that is wider than the room is broken wherever it must.
            keep = max(1, _letters(word, size, weight, room))
            lines.append(word[:keep])
            word = word[keep:]
        line = word
    return [*lines, line] if line else lines


def _letters(word: str, size: float, weight: int, room: float) -> int:
    low, high = 0, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(word[:middle], size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return low
