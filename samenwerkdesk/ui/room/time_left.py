"""How much time is left, in words that are the same on the desk and on the wall."""

from __future__ import annotations


def whole_minutes(seconds: float) -> int:
    """Time left in whole minutes, the nearest; 1 as long as there is any. On the desk and on the wall alike."""
    return max(1, int(seconds / 60 + 0.5)) if seconds > 0 else 0


def minutes_left(seconds: float) -> str:
    """'nog 7 min'; 'tijd' when there is none left."""
    return f"nog {whole_minutes(seconds)} min" if seconds > 0 else "tijd"
