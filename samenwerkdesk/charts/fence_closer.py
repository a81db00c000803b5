"""The horseshoe before there is a fence around it, seen from closer by: over the whole height, as large as fits."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

from samenwerkdesk.charts.fence_places import DEPTH, MARKER, MEADOW, TREE, Places, clear, under

# Gardens are at most so much larger, and drawn out so much in depth; their middles stand so many radii apart.
_LARGER, _DRAWN, _BESIDE = 1.36, 1.6, 1.15

_BENDS = (1.0, 1.25, 1.6, 2.0)


@lru_cache(maxsize=64)
def closer(found: Places, width: float, height: float) -> Places:
    """Where the gardens of phase 3 stand in phases 1 and 2: the same order, as far to the side, names as wide."""
    largest, best = 1.0, _spread(found, 1.0, height, 1.0)
    for bend in _BENDS:
        low, high = largest, _LARGER
        for _ in range(6):
            middle = (low + high) / 2
            wanted = _spread(found, middle, height, bend)
            if _fits_sheet(wanted, width, height):
                low = middle
                # Straight is best: a bend has to be worth it.
                if middle > largest * (1.04 if bend > 1.0 else 1.0):
                    largest, best = middle, wanted
            else:
                high = middle
    return best


def _spread(found: Places, larger: float, height: float, bend: float) -> Places:
    """The places with gardens so much larger, drawn out until they take the whole height.

    A ``bend`` above 1 lets those at the sides come nearer, so that the names of those at the back keep clear of them.
    """
    if not found.gardens:
        return found
    size, margin = found.size, 0.012 * height
    farthest = max(found.gardens, key=lambda each: each.y)
    nearest = min(found.gardens, key=lambda each: each.y)
    top = height - margin - TREE * larger * farthest.r
    bottom = margin + nearest.y - under(nearest.y, larger * nearest.r, size) + MARKER * size
    apart = farthest.y - nearest.y
    drawn = min(max(1.0, (top - bottom) / apart), _DRAWN) if apart > 0.02 * height else 1.0
    first = (top + bottom) / 2 - drawn * apart / 2
    gardens = []
    for each in found.gardens:
        far = (each.y - nearest.y) / apart if apart > 0.0 else 0.0
        y, r = first + drawn * apart * far**bend, larger * each.r
        gardens.append(replace(each, y=y, r=r, label_top=under(y, r, size)))
    return replace(found, gardens=tuple(gardens))


def _fits_sheet(found: Places, width: float, height: float) -> bool:
    gardens, size = found.gardens, found.size
    return all(
        MEADOW * each.r < each.x < width - MEADOW * each.r
        and each.y + TREE * each.r < height
        and each.label_top - MARKER * size > 0
        and all(
            clear(each, other, size)
            and math.hypot(each.x - other.x, (each.y - other.y) / DEPTH) > _BESIDE * (each.r + other.r)
            for other in gardens[:number]
        )
        for number, each in enumerate(gardens)
    )
