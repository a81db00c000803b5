"""The pictures there are, by the name an instrument gives them in resources/method; without loading what draws."""

from __future__ import annotations

DRAWN = frozenset(
    {
        "radar",
        "bars",
        "factors",
        "lines",
        "quadrant",
        "quadrant_level",
        "quadrant_moments",
        "sliders",
        "trend_bars",
        "web",
        "poll",
    }
)
"""What ``pictures`` can draw; a test keeps the two alike."""

CLOUDS = frozenset({"quadrant", "quadrant_level", "quadrant_moments"})
"""Pictures that are the dots themselves: beside one there is no row of dots for each question."""

TEXTS = "texts"
"""Answers in words: a list, not a picture."""
