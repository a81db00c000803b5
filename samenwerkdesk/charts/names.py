"""The pictures there are, by the name an instrument gives them in resources/method; without loading what draws."""

from __future__ import annotations

DRAWN = frozenset({"radar", "bars", "factors", "lines", "quadrant", "sliders", "trend_bars", "web", "poll"})
"""What ``pictures`` can draw; a test keeps the two alike."""

TEXTS = "texts"
"""Answers in words: a list, not a picture."""
