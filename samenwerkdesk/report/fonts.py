"""The bundled typeface for ReportLab: registered once, embedded as a subset in every document."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from samenwerkdesk import look, places

REGULAR, SEMIBOLD, BOLD = "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-Bold"

MISSING = "□"
"""Stands where the typeface has no sign of its own."""


@cache
def register() -> frozenset[int]:
    """Make the typeface known to ReportLab; returns the code points it can draw."""
    drawable: frozenset[int] | None = None
    for name in (REGULAR, SEMIBOLD, BOLD):
        font = TTFont(name, str(places.resource(f"fonts/{name}.ttf")))
        pdfmetrics.registerFont(font)
        points = frozenset(font.face.charToGlyph)
        drawable = points if drawable is None else drawable & points
    assert drawable is not None
    return drawable


@lru_cache(maxsize=64)
def of_file(path: str | Path) -> str:
    """The registered name of one of our font files; the regular one for any other file."""
    register()
    name = Path(path).stem
    return name if name in {REGULAR, SEMIBOLD, BOLD} else REGULAR


def width(text: str, font: str, size: float) -> float:
    """How wide a line of text is, in points."""
    register()
    return float(pdfmetrics.stringWidth(text, font, size))


def fitted(text: str, font: str, size: float, room: float) -> str:
    """The text, or as much of its beginning as fits in ``room`` points, ending in '…'."""
    if width(text, font, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", font, size) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def paper(name: str) -> float:
    """A text size on paper in points: title, heading, body or small."""
    return look.tokens().paper[name]
