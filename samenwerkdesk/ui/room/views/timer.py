"""The countdown on the wall: digits, and planks that empty; the wall stays calm also at the end (look, room)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.ui.room.frame import Measure, Wall, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.time_left import whole_minutes
from samenwerkdesk.ui.room.wording import width_of

STEP = 5
"""Planks move once in so many seconds."""

_PLANK = (0.058, 0.150, 0.0169)
_MOST = 30
"""More planks than this are too narrow to count; then one stands for more minutes."""

TIME = "Tijd"


@dataclass(frozen=True)
class Timer(Wall):
    """A countdown of ``total`` seconds with ``remaining`` left (0 or less: 'Tijd'); ``label`` says what for."""

    total: int
    remaining: int
    label: str = ""

    @property
    def title(self) -> str:
        return "Afteller"

    def body(self, measure: Measure) -> list[Leaf]:
        leaf = Leaf()
        over = self.remaining <= 0
        aside = "" if over else minutes_of(self.remaining, self.total)
        header(leaf, measure, self.label or ("" if aside else "Afteller"), aside)
        middle = measure.width / 2
        size = _digits(measure, digits(max(self.remaining, self.total)))
        said = TIME if over else digits(self.remaining)
        # The j reaches below the line; digits do not.
        leaf.text(said, middle, measure.px(0.555 if over else 0.585), size, 700, "room_text", "center")
        _planks(leaf, measure, self.total, max(0, self.remaining))
        _, each = _count(self.total)
        if each > 60:
            small = measure.type("small", 400)
            key = f"één plank is {each // 60} minuten"
            leaf.text(key, middle, measure.px(0.89), small.size, 400, "room_muted", "center")
        return [leaf]


def digits(seconds: int) -> str:
    """m:ss without a leading zero, with hours only in minutes: 7:24, 90:00."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02}"


def minutes_of(seconds: int, total: int) -> str:
    """'nog 7 van 12 minuten'; 'laatste minuut' below one."""
    if seconds < 60:
        return "laatste minuut"
    whole = max(1, round(total / 60))
    return f"nog {whole_minutes(seconds)} van {whole} {'minuut' if whole == 1 else 'minuten'}"


def planks_left(total: int, left: int, most: int = _MOST) -> tuple[int, int]:
    """How many planks are filled, of how many: one for each minute, or for more minutes when there would be over ``most``."""
    count, each = _count(total, most)
    return min(count, -(-max(0, left) // each)), count


def _count(total: int, most: int = _MOST) -> tuple[int, int]:
    """How many planks there are, and for how many seconds each stands."""
    minutes = max(1, -(-total // 60))
    each = next(step for step in (1, 2, 5, 10, 15, 30, 60, 10**6) if -(-minutes // step) <= most)
    return -(-minutes // each), 60 * each


def _digits(measure: Measure, widest: str) -> int:
    """The size of the digits: what has most of them fits, so that nothing jumps when there are fewer."""
    size = measure.size(0.40)
    wide = width_of(widest, size, 700)
    return size if wide <= measure.room else int(size * measure.room / wide)


def _planks(leaf: Leaf, measure: Measure, total: int, left: int) -> None:
    count, each = _count(total)
    wide, high, gap = (measure.px(part) for part in _PLANK)
    shrink = min(1.0, measure.room / (count * (wide + gap) - gap))
    wide, gap = wide * shrink, gap * shrink
    steps = -(-left // STEP) * STEP
    x = (measure.width - count * (wide + gap) + gap) / 2
    top = measure.px(0.685)
    pen = min(measure.px(0.0024), wide / 6)
    for at in range(count):
        part = min(1.0, max(0.0, (steps - at * each) / each))
        if part >= 1.0:
            leaf.plank(x, top, wide, high)
        else:
            leaf.plank(x, top, wide, high, "", "accent" if part else "edge", pen)
            # The point of a plank is no measure: what is left stands in the part below it.
            full = part * (high - 0.45 * wide)
            if full:
                leaf.box(x, top + high - full, wide, full, "accent")
        x += wide + gap
