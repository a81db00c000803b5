"""People by name where there is little room: what is left out is never what tells one from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.sheet import text_width
from samenwerkdesk.charts.wrapping import wrapped

Forms = tuple[str, ...]
"""A name in ever fewer letters."""


def forms(names: Sequence[str]) -> list[Forms]:
    """Each name whole, with its first and last word, and with the initial of the last; none that somebody else has too."""
    words = [one_line(name).split() for name in names]
    ends = [" ".join(each if len(each) < 3 else (each[0], each[-1])) for each in words]
    initials = [_initial(each) for each in words]
    of = [Counter(found) for found in (ends, initials)]
    return [
        tuple(
            dict.fromkeys(
                (" ".join(word), *([end] if of[0][end] == 1 else []), *([short] if of[1][short] == 1 else []))
            )
        )
        for word, end, short in zip(words, ends, initials, strict=True)
    ]


def lines(
    found: Forms, size: float, weight: int, room: float, most: int, before: str = ""
) -> tuple[str, ...]:
    """The first form that fits on ``most`` lines of ``room`` units; else its first word is cut, and its last one kept."""
    for each in found:
        said = wrapped(before + each, size, weight, room)
        if len(said) <= most and not _broken(before + each, size, weight, room):
            return said
    words = found[0].split()
    if len(words) > 1:
        start = fitted(words[0], size, weight, room - text_width(f"{before} {words[-1]}", size, weight))
        kept = before + f"{start} {words[-1]}".strip()
        if text_width(kept, size, weight) <= room:
            return (kept,)
    return wrapped(before + found[0], size, weight, room, most)


def _initial(words: Sequence[str]) -> str:
    """'Anna B.'; a number has no initial."""
    if len(words) < 2 or not words[-1][:1].isalpha():
        return " ".join(words)
    return f"{words[0]} {words[-1][0]}."


def _broken(text: str, size: float, weight: int, room: float) -> bool:
    return any(text_width(word, size, weight) > room for word in text.split())
