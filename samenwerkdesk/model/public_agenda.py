"""What the room sees of the agenda: what comes when, and where we are (methode.md 19)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenwerkdesk.model import agenda, dutch_dates, sessions
from samenwerkdesk.model.document import Document

DONE, NOW, COMING = "done", "now", "coming"

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class PublicBlock:
    """A part of the session: ``start`` is '9.25', ``minutes`` how long it takes, ``state`` done, now or coming."""

    title: str
    start: str
    minutes: int
    state: str = COMING


@dataclass(frozen=True, slots=True)
class PublicAgenda:
    """The blocks that are done today, in their order; ``end`` is '11.00', as it looks now, or '' without blocks.

    Of the block that runs: ``total`` and ``left`` in seconds, 0 when none does. ``left`` is never below 0: what runs over is
    for the facilitator.
    """

    blocks: tuple[PublicBlock, ...]
    end: str = ""
    total: int = 0
    left: int = 0

    @property
    def now(self) -> PublicBlock | None:
        """The block that runs."""
        return next((each for each in self.blocks if each.state == NOW), None)


def for_room(document: Document, session_id: str | None, now: datetime) -> PublicAgenda:
    """The agenda of a session at ``now`` (local time). What was left out, work forms and groupings stay on the desk."""
    session = sessions.get(document, session_id) if session_id else None
    if session is None or session_id is None:
        return PublicAgenda(())
    found = agenda.blocks(document, session_id)
    clock = agenda.clock(session, found, now)
    running = clock.block.id if clock.block else None
    kept = [block for block in found if not block.skipped]
    at = next((index for index, block in enumerate(kept) if block.id == running), None)
    seen = tuple(
        PublicBlock(
            block.label,
            _time(session.start_minute + round(block.start_minute)),
            round(block.minutes),
            COMING if at is None or index > at else NOW if index == at else DONE,
        )
        for index, block in enumerate(kept)
    )
    if not seen:
        return PublicAgenda(())
    if clock.block is None:
        return PublicAgenda(seen, _time(agenda.planned_end(session, found)))
    # Rounded to minutes: a second must not decide what the wall says.
    end = clock.end + timedelta(seconds=30)
    return PublicAgenda(
        seen, dutch_dates.clock(end.time()), round(clock.block.minutes * 60), max(0, round(clock.left))
    )


def _time(minute: int) -> str:
    return dutch_dates.clock(dt.time(*divmod(minute % _DAY, 60)))
