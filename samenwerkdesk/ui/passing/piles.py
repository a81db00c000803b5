"""Cells of different heights under each other: in one pile or several beside each other, on one page or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

Page = list[tuple[int, QRect]]
"""Which cell, by its number, stands where on a page."""


def piled(heights: Sequence[int], width: int, height: int, gap: int, columns: int) -> list[Page]:
    """The cells with these heights in piles of a width, no higher than ``height``, and about as high as each other.

    A cell that is higher than that by itself gets a pile of its own.
    """
    pages = _filled(heights, width, height, gap, columns)
    if columns == 1:
        return pages
    low, high = max(heights, default=0), height
    while low < high:
        middle = (low + high) // 2
        if len(_filled(heights, width, middle, gap, columns)) <= len(pages):
            high = middle
        else:
            low = middle + 1
    return _filled(heights, width, max(low, 1), gap, columns) if low <= height else pages


def _filled(heights: Sequence[int], width: int, height: int, gap: int, columns: int) -> list[Page]:
    pages: list[Page] = [[]]
    column = top = 0
    for number, high in enumerate(heights):
        if top and top + high > height:
            column, top = column + 1, 0
            if column == columns:
                pages.append([])
                column = 0
        pages[-1].append((number, QRect(column * (width + gap), top, width, min(high, height))))
        top += high + gap
    return pages
