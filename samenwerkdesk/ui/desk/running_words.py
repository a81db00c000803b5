"""The words and figures of a running agenda: times, what is left, and whether it keeps to its plan."""

from __future__ import annotations

from datetime import time

from samenwerkdesk.model import agenda, dutch_dates
from samenwerkdesk.model.agenda import Clock
from samenwerkdesk.ui.room.time_left import minutes_left

FORGOTTEN = 6 * 3600
"""A block that is this many seconds over was not run but forgotten."""

NEW_BLOCK = 15.0
"""Minutes of a block for which none were typed."""


def clock_text(minute: float) -> str:
    """A minute of the day as the clock is read: 585 gives '9.45'."""
    whole = round(minute) % (24 * 60)
    return dutch_dates.clock(time(whole // 60, whole % 60))


def minutes_text(minutes: float) -> str:
    """A length: '25 min', '7,5 min'."""
    return f"{minutes:g} min".replace(".", ",")


def left_text(seconds: float) -> str:
    """The time that is left, or how far over: '11:40', '+2:05', '+1:02:05'. Whole seconds, towards the later."""
    # What is left is counted down to nought, what is over counted up from it.
    whole = int(-(-seconds // 1)) if seconds > 0 else int(-(seconds // 1))
    minutes, rest = divmod(whole, 60)
    shown = f"{minutes}:{rest:02d}" if minutes < 100 else f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"
    return shown if seconds > 0 or whole == 0 else f"+{shown}"


def bar_text(seconds: float) -> str:
    """The same for the bar at the top: 'nog 12 min', 'tijd', '3 min over tijd'."""
    over = int(seconds // -60)
    return f"{over} min over tijd" if seconds <= 0 and over else minutes_left(seconds)


def pace_text(clock: Clock) -> str:
    """One sentence on whether the session keeps to its plan, with the time it will end."""
    if forgotten(clock):
        return "De klok loopt nog van een vorige keer. Stop hem, of laat een ander onderdeel beginnen."
    end = dutch_dates.clock_time(clock.end.time())
    late = round(clock.late / 60)
    if late == 0:
        return f"Je loopt gelijk met het draaiboek. Eindtijd blijft {end}."
    minutes = "1 minuut" if abs(late) == 1 else f"{abs(late)} minuten"
    if late > 0:
        return f"Je loopt {minutes} uit. Zo wordt het {end}."
    return f"Je hebt {minutes} over. Zo ben je om {end} klaar."


def forgotten(clock: Clock) -> bool:
    """Whether the clock was left running, such as overnight."""
    return clock.block is not None and clock.left < -FORGOTTEN


def share_passed(clock: Clock) -> float:
    """Which part of the running block has passed, from 0 to 1 (more when it runs over)."""
    length = clock.elapsed + clock.left
    return clock.elapsed / length if length > 0 else 1.0


def ink(clock: Clock) -> str:
    """The digits: orange from a fifth left, red from a twentieth (desk only; the wall stays calm)."""
    length = clock.elapsed + clock.left
    if clock.block is None or clock.left > length * 0.2:
        return "text"
    return "danger" if clock.left <= length * 0.05 else "warn"


def title_and_minutes(text: str) -> tuple[str, float]:
    """'check-in 10' is a block of ten minutes; without a number a quarter of an hour."""
    words = text.split()
    last = words[-1].lower().removesuffix("min").removesuffix("m").strip("'")
    if len(words) > 1 and words[-1].lower() in ("min", "minuten") and words[-2].isdecimal():
        last, words = words[-2], words[:-1]
    if len(words) > 1 and last.isdecimal() and len(last) <= 3:
        return " ".join(words[:-1]), min(float(last), float(agenda.MINUTES_MAX))
    return " ".join(words), NEW_BLOCK
