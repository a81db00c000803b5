"""Where something on the wall comes from: the name of the collaboration and the session it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.model import collaboration, dutch_dates, sessions
from samenwerkdesk.model.document import Document


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """What stands at the foot of everything the room sees: 'Gezinsketen Elzenland', 'Sessie 3 · 10 april 2025'."""

    collaboration: str
    session: str = ""


def for_room(document: Document, session_id: str | None = None) -> PublicPlace:
    """The foot of what is shown in a session; without one, the collaboration alone."""
    session = sessions.get(document, session_id) if session_id else None
    said = ""
    if session is not None:
        day = dutch_dates.long_date(session.day) if session.day else ""
        said = " · ".join(part for part in (session.label, day) if part)
    return PublicPlace(collaboration.get(document).name, said)


def over_sessions(document: Document, session_ids: Sequence[str]) -> PublicPlace:
    """The foot of what compares sessions, oldest first: 'Sessie 1 t/m 5'; of one session it is that of the session."""
    found = [each for each in (sessions.get(document, key) for key in session_ids) if each is not None]
    if len({each.id for each in found}) < 2:
        return for_room(document, found[-1].id if found else None)
    first, last = found[0], found[-1]
    name = collaboration.get(document).name
    if first.number is not None and last.number is not None:
        return PublicPlace(name, f"Sessie {first.number} t/m {last.number}")
    days = [dutch_dates.long_date(each.day) for each in (first, last) if each.day]
    return PublicPlace(name, " t/m ".join(days))
