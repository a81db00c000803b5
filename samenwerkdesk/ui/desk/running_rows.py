"""The rows of the card 'Draaiboek': when each block begins, how long it takes, and what has been done."""

from __future__ import annotations

from datetime import datetime

from samenwerkdesk.model import agenda, dutch_dates, expected
from samenwerkdesk.model.agenda import Block, Clock
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk import running_words as words
from samenwerkdesk.ui.widgets.records import Record
from samenwerkdesk.ui.widgets.tab_rail import Tab


def leads_to(block: Block) -> Tab | None:
    """The tab a block leads to; None when it leads nowhere, to the tab we are on, or to one that is not there (yet)."""
    tab = contents.tab_of(block.page)
    return tab if tab is not None and tab.key != contents.SESSIONS else None


def records(session: Session, found: list[Block], clock: Clock, now: datetime) -> list[Record]:
    """A row for every block, as it is at ``now``."""
    # Of a clock that was forgotten nothing can be expected.
    timed = session._replace(running_item_id=None) if words.forgotten(clock) else session
    running = clock.block.id if clock.block is not None else None
    passed = running is not None
    rows = []
    for block, begin in zip(found, expected.begins(timed, found, now), strict=True):
        passed = passed and block.id != running
        rows.append(_record(block, begin, clock, passed=passed))
    return rows


def _record(block: Block, begin: datetime, clock: Clock, *, passed: bool) -> Record:
    active = clock.block is not None and block.id == clock.block.id
    tab = leads_to(block)
    return Record(
        block.id,
        block.label,
        lead=dutch_dates.clock(begin.time()),
        right="overgeslagen" if block.skipped else words.minutes_text(block.duration_minutes),
        bold=not passed and not block.skipped,
        ink="muted" if passed or block.skipped else "text",
        struck=block.skipped,
        active=active,
        icon="check" if passed and not block.skipped else "",
        progress=words.share_passed(clock) if active else None,
        link=tab.icon if tab is not None else "",
        link_name=tab.title if tab is not None else "",
    )


def length_text(session: Session, found: list[Block], clock: Clock, now: datetime) -> str:
    """How long the agenda takes and until when: '45 min, tot 9.45 uur'; once it runs 'Nog 35 min, tot 10.26 uur'."""
    if not found:
        return "Nog geen onderdelen"
    if clock.block is not None and not words.forgotten(clock):
        left = words.minutes_text(expected.minutes_to(clock.end, now))
        return f"Nog {left}, tot {dutch_dates.clock_time(clock.end.time())}"
    minutes = words.minutes_text(round(sum(block.minutes for block in found)))
    return f"{minutes}, tot {words.clock_text(agenda.planned_end(session, found))} uur"
