"""Sessions: when and where the group meets, who is there, and the facilitator's own notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samenwerkdesk.model import fields, people
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import stored_date, stored_minute

LABELS = {
    "date": "Datum van sessie",
    "start_time": "Begintijd van sessie",
    "location": "Plaats van sessie",
    "mode": "Vorm van sessie",
    "check_in_question": "Check-invraag",
    "private_note": "Aantekening voor jezelf",
}

MODES = ("fysiek", "online", "hybride")

DEFAULT_START, DEFAULT_MINUTE, DEFAULT_MINUTES = "09:00", 9 * 60, 120

Plan = Sequence[tuple[float, str, str | None]]
"""An agenda to begin with: per block the minutes, the title and the tab it leads to."""


class Session(NamedTuple):
    """A guided meeting. ``date`` is ISO (2025-04-10), ``start_time`` HH:MM, ``duration_minutes`` the planned length."""

    id: str
    number: int | None
    date: str | None
    start_time: str | None
    duration_minutes: int | None
    location: str | None
    mode: str | None
    check_in_question: str | None
    private_note: str | None
    running_item_id: str | None
    running_since: str | None
    paused_seconds: int | None

    @property
    def label(self) -> str:
        """'Sessie 3'."""
        return f"Sessie {self.number}" if self.number is not None else "Sessie"

    @property
    def day(self) -> dt.date | None:
        """The date, or None when it is missing."""
        return stored_date(self.date)

    @property
    def start_minute(self) -> int:
        """Minutes after midnight at which the session starts; nine o'clock when not given."""
        minute = stored_minute(self.start_time)
        return DEFAULT_MINUTE if minute is None else minute


_COLUMNS = (
    "id, number, date, start_time, duration_minutes, location, mode, check_in_question, private_note,"
    " running_item_id, running_since, paused_seconds"
)


def all_sessions(document: Document) -> list[Session]:
    """All sessions in their order."""
    return [Session(*row) for row in document.rows(f"SELECT {_COLUMNS} FROM session ORDER BY seq")]


def get(document: Document, key: str) -> Session | None:
    """The session with this id, or None when it is gone."""
    row = document.row(f"SELECT {_COLUMNS} FROM session WHERE id = ?", (key,))
    return Session(*row) if row else None


def at_hand(document: Document, today: dt.date) -> str | None:
    """The session a facilitator most likely wants: today's, else the next one planned, else the last; None without sessions."""
    found = all_sessions(document)
    for session in found:
        if session.day == today:
            return session.id
    coming = [session for session in found if session.day and session.day > today]
    if coming:
        return min(coming, key=lambda session: session.day or today).id
    return found[-1].id if found else None


def add(document: Document, day: dt.date, blocks: Plan = ()) -> str:
    """Plan a session on ``day``: place, time and form are those of the one before, everybody who takes part is expected.

    ``blocks`` is the agenda to begin with. Returns the id.
    """
    before = all_sessions(document)
    last = before[-1] if before else None
    with document.change("Sessie toevoegen"):
        key = document.new_id("session", "S")
        number = max((session.number or 0 for session in before), default=0) + 1
        document.insert(
            "session",
            id=key,
            seq=document.next_seq("session"),
            number=number,
            date=day.isoformat(),
            start_time=(last.start_time if last else None) or DEFAULT_START,
            duration_minutes=DEFAULT_MINUTES,
            location=last.location if last else None,
            mode=(last.mode if last else None) or MODES[0],
        )
        fill_agenda(document, key, blocks)
    return key


def fill_agenda(document: Document, key: str, blocks: Plan) -> None:
    """Give a session without an agenda the blocks of a plan, one after the other."""
    if not blocks:
        return
    with document.change("Draaiboek kiezen"):
        start = 0.0
        for minutes, title, page in blocks:
            document.insert(
                "agenda_item",
                id=document.new_id("agenda_item", "AG"),
                session_id=key,
                seq=document.next_seq("agenda_item"),
                start_minute=start,
                duration_minutes=minutes,
                title=title,
                page=page,
            )
            start += minutes
        document.update("session", {"id": key}, duration_minutes=round(start))


def set_field(document: Document, key: str, field: str, value: str | int | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "session", LABELS, key, field, value)


_CONTENT = (
    *(
        (table, "session_id")
        for table in (
            "decision",
            "action",
            "card",
            "round",
            "attendance",
            "proposal",
            "mandate_renewal",
            "phase",
            "interest",
            "ambition_version",
            "task_transfer",
        )
    ),
    ("action", "done_session_id"),
    ("card", "resolved_session_id"),
)


def has_content(document: Document, key: str) -> bool:
    """Whether anything was recorded in this session that would go with it, or forget where it was recorded."""
    return any(
        document.row(f'SELECT 1 FROM "{table}" WHERE "{column}" = ? LIMIT 1', (key,))
        for table, column in _CONTENT
    )


def remove(document: Document, key: str) -> None:
    """Remove a session that is still empty. Raises UserError when decisions, marks or attendance would go with it."""
    if has_content(document, key):
        raise UserError(
            "In deze sessie is al iets vastgelegd. Verwijder eerst de besluiten, afspraken en aanwezigheid, of laat haar staan."
        )
    ids = [session.id for session in all_sessions(document)]
    at = ids.index(key) if key in ids else len(ids)
    before, after = ids[:at][-1:], ids[at + 1 :][:1]
    with document.change("Sessie verwijderen"):
        # Who joined here joins at the next one: without a session it would say 'from the start'.
        for column, near in (("joined_session_id", after + before), ("left_session_id", before + after)):
            document.update("person", {column: key}, **{column: near[0] if near else None})
        document.delete("session", id=key)


# ---------------------------------------------------------------------- attendance


def attendance(document: Document, key: str) -> dict[str, bool]:
    """Who was there (True) and who was absent (False); who is not in it was not invited (methode.md 21 rule 24)."""
    rows = document.rows(
        "SELECT person_id, present FROM attendance WHERE session_id = ? ORDER BY seq", (key,)
    )
    return {person: bool(present) for person, present in rows}


def away(document: Document, key: str | None, person_ids: Iterable[str]) -> dict[str, str]:
    """Who of these does not sit at the table in a session, with why; nobody without a session.

    As long as nobody is present nothing was noted, so then only who is marked absent is away.
    """
    noted = attendance(document, key) if key is not None else {}
    found = {person: "afwezig" for person, present in noted.items() if not present}
    if any(noted.values()):
        found.update({person: "niet uitgenodigd" for person in person_ids if person not in noted})
    return found


def set_attendance(document: Document, key: str, person_id: str, present: bool | None) -> None:
    """Mark one person as present (True), absent (False) or not invited (None)."""
    with document.change("Aanwezigheid"):
        if present is None:
            document.delete("attendance", session_id=key, person_id=person_id)
        elif document.row(
            "SELECT 1 FROM attendance WHERE session_id = ? AND person_id = ?", (key, person_id)
        ):
            document.update("attendance", {"session_id": key, "person_id": person_id}, present=int(present))
        else:
            document.insert(
                "attendance",
                session_id=key,
                person_id=person_id,
                present=int(present),
                seq=document.next_seq("attendance"),
            )


def everybody_present(document: Document, key: str) -> None:
    """Mark everybody who takes part in this session and has no mark yet as present."""
    known = attendance(document, key)
    with document.change("Iedereen aanwezig"):
        for person in people.taking_part(document, key):
            if person.id not in known:
                set_attendance(document, key, person.id, True)
