"""The agenda of a session: blocks with minutes, and the clock that runs through them.

Times are minutes after the start of the session. Moments are local datetimes; the running clock is kept in the document, so
that a laptop that had to restart goes on where it was.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from samenwerkdesk.model import fields, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import clean_line, stored_moment

LABELS = {
    "title": "Agendaonderdeel",
    "form": "Werkvorm van onderdeel",
    "grouping": "Groep van onderdeel",
    "page": "Tabblad van onderdeel",
}

SKIPPED, DONE = "skipped", "done"
MINUTES_MAX = 600
DAY = 24 * 3600.0
STEP = 5
"""Minutes by which one key makes a block longer or shorter."""


class Block(NamedTuple):
    """One agenda item. ``start_minute`` counts from the start of the session; a skipped block takes no time."""

    id: str
    start_minute: float
    duration_minutes: float
    title: str | None
    form: str | None
    grouping: str | None
    page: str | None
    status: str | None

    @property
    def skipped(self) -> bool:
        """Left out today."""
        return self.status == SKIPPED

    @property
    def minutes(self) -> float:
        """The minutes it takes: none when it is skipped."""
        return 0.0 if self.skipped else self.duration_minutes

    @property
    def label(self) -> str:
        """The title to show, beginning with a capital."""
        title = self.title or "Onderdeel zonder naam"
        return title[0].upper() + title[1:]


class Clock(NamedTuple):
    """Where a running session is at one moment. All lengths in seconds.

    ``left`` of the running block goes below zero when it runs over. ``end`` is when the session ends if every coming block
    takes its own time; ``late`` how much later that is than planned when the clock began to run (negative: earlier).
    """

    block: Block | None
    elapsed: float
    left: float
    paused: bool
    end: datetime
    late: float


def blocks(document: Document, session_id: str) -> list[Block]:
    """The blocks of a session in their order."""
    rows = document.rows(
        "SELECT id, coalesce(start_minute, 0), coalesce(duration_minutes, 0), title, form, grouping, page, status"
        " FROM agenda_item WHERE session_id = ? ORDER BY seq",
        (session_id,),
    )
    return [Block(*row) for row in rows]


def add(
    document: Document, session_id: str, title: str | None, minutes: float = 15, after: str | None = None
) -> str:
    """Add a block at the end, or right after the block ``after``; returns its id."""
    with document.change("Onderdeel toevoegen"):
        key = document.new_id("agenda_item", "AG")
        there = blocks(document, session_id)
        present = [block.id for block in there]
        document.insert(
            "agenda_item",
            id=key,
            session_id=session_id,
            seq=document.next_seq("agenda_item"),
            start_minute=max((block.start_minute + block.minutes for block in there), default=0.0),
            duration_minutes=minutes,
            title=clean_line(title),
        )
        if after in present:
            fields.move(
                document,
                "Onderdeel verplaatsen",
                "agenda_item",
                [*present, key],
                key,
                present.index(after) + 1 - len(present),
            )
        _retime(document, session_id)
    return key


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "agenda_item", LABELS, key, field, value)


def set_minutes(document: Document, session_id: str, key: str, minutes: float) -> None:
    """Give a block another length (0 to 600 minutes); later blocks move along."""
    minutes = max(0.0, min(float(MINUTES_MAX), minutes))
    with document.change("Duur van onderdeel", merge=("agenda", key)):
        document.update("agenda_item", {"id": key}, duration_minutes=minutes)
        _retime(document, session_id)


def lengthen(document: Document, session_id: str, key: str, minutes: float) -> None:
    """Give a block ``minutes`` more, or less when negative."""
    now = next(block.duration_minutes for block in blocks(document, session_id) if block.id == key)
    set_minutes(document, session_id, key, now + minutes)


def skip(document: Document, session_id: str, key: str, skipped: bool = True) -> None:
    """Leave a block out today, or take it back in."""
    with document.change("Onderdeel overslaan" if skipped else "Onderdeel toch doen"):
        document.update("agenda_item", {"id": key}, status=SKIPPED if skipped else None)
        _retime(document, session_id)


def move(document: Document, session_id: str, key: str, steps: int) -> None:
    """Move a block up (negative) or down; the times follow."""
    ids = [block.id for block in blocks(document, session_id)]
    with document.change("Onderdeel verplaatsen"):
        fields.move(document, "Onderdeel verplaatsen", "agenda_item", ids, key, steps)
        _retime(document, session_id)


def remove(document: Document, session_id: str, key: str) -> None:
    """Remove a block; later blocks move up. When it was running, the clock stops."""
    session = sessions.get(document, session_id)
    begin = min((block.start_minute for block in blocks(document, session_id)), default=0.0)
    with document.change("Onderdeel verwijderen"):
        document.delete("agenda_item", id=key)
        if session is not None and session.running_item_id == key:
            stop(document, session_id)
        _retime(document, session_id, begin)


def _retime(document: Document, session_id: str, begin: float | None = None) -> None:
    """Let the blocks follow one another without gaps, from ``begin`` or where the first one starts.

    The session's planned length follows, until the clock runs: then it stays, so that one can see how late it gets.
    """
    found = blocks(document, session_id)
    start = min((block.start_minute for block in found), default=0.0) if begin is None else begin
    for block in found:
        if block.start_minute != start:
            document.update("agenda_item", {"id": block.id}, start_minute=start)
        start += block.minutes
    session = sessions.get(document, session_id)
    if found and session is not None and not session.running_item_id:
        document.update("session", {"id": session_id}, duration_minutes=round(start))


def planned_end(session: Session, found: list[Block]) -> int:
    """The minute of the day at which the agenda ends as it stands now."""
    last = max(
        (block.start_minute + block.minutes for block in found), default=float(session.duration_minutes or 0)
    )
    return session.start_minute + round(last)


# ---------------------------------------------------------------------- the running clock


def start(document: Document, session_id: str, key: str, now: datetime) -> None:
    """Let a block run from ``now`` on; one that was left out is taken back in."""
    with document.change("Onderdeel starten"):
        if any(block.id == key and block.skipped for block in blocks(document, session_id)):
            document.update("agenda_item", {"id": key}, status=None)
            _retime(document, session_id)
        document.update(
            "session",
            {"id": session_id},
            running_item_id=key,
            running_since=now.isoformat(timespec="seconds"),
            paused_seconds=None,
        )


def step(document: Document, session_id: str, now: datetime, by: int = 1) -> None:
    """Go to the next block that is not skipped (``by`` -1: the one before); after the last the clock stops."""
    found = blocks(document, session_id)
    session = sessions.get(document, session_id)
    if session is None:
        return
    at = _running(session, found)
    later = found[0 if at is None else at + 1 :]
    earlier = found[: len(found) if at is None else at][::-1]
    coming = [block for block in (later if by > 0 else earlier) if not block.skipped]
    if len(coming) >= abs(by):
        start(document, session_id, coming[abs(by) - 1].id, now)
    elif by > 0:
        stop(document, session_id)


def _running(session: Session, found: list[Block]) -> int | None:
    return next((index for index, block in enumerate(found) if block.id == session.running_item_id), None)


def toggle(document: Document, session_id: str, now: datetime) -> None:
    """Begin the session when the clock does not run, else hold it or let it go on."""
    session = sessions.get(document, session_id)
    if session is not None and session.running_item_id:
        pause(document, session_id, now)
    else:
        step(document, session_id, now)


def lengthen_running(document: Document, session_id: str, minutes: float) -> None:
    """Give the running block ``minutes`` more, or less when negative; nothing happens when the clock does not run."""
    session = sessions.get(document, session_id)
    if session is not None and session.running_item_id:
        lengthen(document, session_id, session.running_item_id, minutes)


def coming(document: Document, session_id: str) -> Block | None:
    """The block that would come next; the first one when the clock does not run."""
    session = sessions.get(document, session_id)
    found = blocks(document, session_id)
    at = _running(session, found) if session is not None else None
    return next((block for block in found[0 if at is None else at + 1 :] if not block.skipped), None)


def skip_next(document: Document, session_id: str) -> None:
    """Leave out the block that would come next."""
    block = coming(document, session_id)
    if block is not None:
        skip(document, session_id, block.id)


def postpone_next(document: Document, session_id: str) -> None:
    """Let the block that would come next change places with the one after it."""
    block = coming(document, session_id)
    if block is not None:
        move(document, session_id, block.id, 1)


def stop(document: Document, session_id: str) -> None:
    """Stop the clock."""
    with document.change("Klok stoppen"):
        document.update(
            "session", {"id": session_id}, running_item_id=None, running_since=None, paused_seconds=None
        )


def pause(document: Document, session_id: str, now: datetime) -> None:
    """Hold the clock, or let it go on when it was held."""
    session = sessions.get(document, session_id)
    if session is None or not session.running_item_id:
        return
    if session.paused_seconds is None:
        with document.change("Klok pauzeren"):
            document.update("session", {"id": session_id}, paused_seconds=round(_elapsed(session, now)))
    else:
        since = now - timedelta(seconds=session.paused_seconds)
        with document.change("Klok verder laten lopen"):
            document.update(
                "session",
                {"id": session_id},
                running_since=since.isoformat(timespec="seconds"),
                paused_seconds=None,
            )


def _elapsed(session: Session, now: datetime) -> float:
    if session.paused_seconds is not None:
        return float(session.paused_seconds)
    since = stored_moment(session.running_since)
    return max(0.0, (now - since).total_seconds()) if since else 0.0


def clock(session: Session, found: list[Block], now: datetime) -> Clock:
    """Where the session is at ``now``; ``block`` is None when the clock does not run."""
    midnight = datetime.combine(session.day or now.date(), datetime.min.time())
    ends = planned_end(session, found)
    at = _running(session, found)
    if at is None:
        return Clock(None, 0.0, 0.0, False, midnight + timedelta(minutes=ends), 0.0)
    block = found[at]
    elapsed = _elapsed(session, now)
    left = block.minutes * 60 - elapsed
    coming = sum(later.minutes for later in found[at + 1 :])
    end = now + timedelta(seconds=max(0.0, left)) + timedelta(minutes=coming)
    if session.duration_minutes:
        ends = session.start_minute + session.duration_minutes
    # The date may be another one than today's, and the end may be past midnight: only the time of day counts.
    late = ((end - midnight).total_seconds() - ends * 60 + DAY / 2) % DAY - DAY / 2
    return Clock(block, elapsed, left, session.paused_seconds is not None, end, late)
