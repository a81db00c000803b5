"""Cells of different heights under each other: in one pile or several beside each other, on one page or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

Page = list[tuple[int, QRect]]
"""Which cell, by its number, stands where on a page."""


def piled(
    heights: Sequence[int], parts: Sequence[int], width: int, height: int, gap: int, columns: int
) -> list[Page]:
    """The cells with these heights in piles of a width, no higher than ``height``, and about as high as each other.

    ``parts`` is the number of pages that each of them needs by itself: with more than one it has those for it alone.
    """
    pages = _filled(heights, parts, width, height, gap, columns)
    if columns == 1:
        return pages
    low, high = max(heights, default=0), height
    while low < high:
        middle = (low + high) // 2
        if len(_filled(heights, parts, width, middle, gap, columns)) <= len(pages):
            high = middle
        else:
            low = middle + 1
    return _filled(heights, parts, width, max(low, 1), gap, columns) if low <= height else pages


def _filled(
    heights: Sequence[int], parts: Sequence[int], width: int, height: int, gap: int, columns: int
) -> list[Page]:
    pages: list[Page] = [[]]
    column = top = 0
    for number, high in enumerate(heights):
        if parts[number] > 1:
            alone = (number, QRect(0, 0, width, height))
            pages = [*filter(None, pages), *([alone] for _ in range(parts[number])), []]
            column = top = 0
            continue
        if top and top + high > height:
            column, top = column + 1, 0
            if column == columns:
                pages.append([])
                column = 0
        pages[-1].append((number, QRect(column * (width + gap), top, width, high)))
        top += high + gap
    return [*filter(None, pages)]
