"""Where pages end: as few as it takes, evenly full, and rather between groups than within one."""

from __future__ import annotations

from collections.abc import Callable

NEVER = 1000.0
"""What it costs to end a page where it may not: only when nothing else is possible."""

_PAGE = 10.0
"""What a page costs: more than any difference in how evenly they are filled."""


def paged(
    count: int, height: Callable[[int, int], float], room: float, cost: Callable[[int], float]
) -> list[tuple[int, int]]:
    """``count`` parts over pages, each as (from, up to).

    ``height`` of the parts from one up to another, ``room`` on a page, in px; ``cost`` of a new page before a part. A part
    higher than a page stands on one of its own.
    """
    best, begins = [0.0], [0]
    for end in range(1, count + 1):
        found, start = float("inf"), end - 1
        for begin in range(end - 1, -1, -1):
            high = height(begin, end)
            if high > room and begin < end - 1:
                break
            # The sum of squares is least when all pages are equally full.
            value = best[begin] + _PAGE + (high / room) ** 2 + (cost(begin) if begin else 0.0)
            if value < found:
                found, start = value, begin
        best.append(found)
        begins.append(start)
    pages: list[tuple[int, int]] = []
    end = count
    while end:
        pages.append((begins[end], end))
        end = begins[end]
    return pages[::-1]
