"""When the blocks of an agenda begin: as planned, or once the clock runs as it has gone and is expected to go on."""

from __future__ import annotations

from datetime import datetime, timedelta

from samenwerkdesk.model import agenda
from samenwerkdesk.model.agenda import Block
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import stored_moment


def begins(session: Session, found: list[Block], now: datetime) -> list[datetime]:
    """The moment at which each block begins.

    Before the running block that is the plan, to the minute. The running block has the moment it began (after a pause, that
    moment with the pause added), what comes after it the moment at which it begins when every block takes its own time: the
    last one ends at ``Clock.end``.
    """
    midnight = datetime.combine(session.day or now.date(), datetime.min.time())
    planned = [
        midnight + timedelta(minutes=round(session.start_minute + block.start_minute)) for block in found
    ]
    clock = agenda.clock(session, found, now)
    running = clock.block
    if running is None:
        return planned
    at = found.index(running)
    began = stored_moment(session.running_since) or now - timedelta(seconds=clock.elapsed)
    moment = now + timedelta(seconds=max(0.0, clock.left))
    coming = []
    for block in found[at + 1 :]:
        coming.append(moment)
        moment += timedelta(minutes=block.minutes)
    return [*planned[:at], began, *coming]


def minutes_to(end: datetime, now: datetime) -> int:
    """The whole minutes from ``now`` to ``end`` as both are read from a clock without seconds."""
    return round(
        (end.replace(second=0, microsecond=0) - now.replace(second=0, microsecond=0)).total_seconds() / 60
    )
