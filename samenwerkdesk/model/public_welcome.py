"""What the room sees while people come in: when it begins, where, the check-in question and whose fences these are.

Methode.md 19: one easy question, everybody has a turn.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from samenwerkdesk.model import dutch_dates, partners, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import stored_minute


@dataclass(frozen=True, slots=True)
class PublicWelcome:
    """``start`` is '9.00 uur', or '' when nobody filled it in; ``looks`` counts from 0, one for each partner in turn."""

    start: str
    location: str
    question: str
    looks: tuple[int, ...]


def for_room(document: Document, session_id: str | None) -> PublicWelcome:
    """The welcome to a session; without one, to whoever comes in. The facilitator's note is not in it."""
    looks = tuple(each.look for each in partners.all_partners(document))
    session = sessions.get(document, session_id) if session_id else None
    if session is None:
        return PublicWelcome("", "", "", looks)
    minute = stored_minute(session.start_time)
    start = "" if minute is None else dutch_dates.clock_time(dt.time(*divmod(minute, 60)))
    return PublicWelcome(start, session.location or "", session.check_in_question or "", looks)
