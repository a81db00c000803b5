"""Where something on the wall comes from: the name of the collaboration and the session it belongs to."""

from __future__ import annotations

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
