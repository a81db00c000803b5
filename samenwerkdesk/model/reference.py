"""The reference date, and what is valid or open on a date (methode.md 21 rule 23, own rule (E))."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.document import Document

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(text: str | None) -> date | None:
    """The day an ISO date, month ('2025-06') or year begins; None for anything else."""
    return _day(text, last=False)


def last_day(text: str | None) -> date | None:
    """The day an ISO date, month ('2025-06') or year ends; None for anything else."""
    return _day(text, last=True)


def _day(text: str | None, *, last: bool) -> date | None:
    hit = _DAY.match(text or "")
    if hit is None:
        return None
    try:
        year, month = int(hit[1]), int(hit[2] or (12 if last else 1))
        return date(year, month, int(hit[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError:
        return None


def covers(valid_from: str | None, valid_until: str | None, day: date) -> bool:
    """Whether a period, both ends included, covers ``day``; an end that is not filled in does not limit."""
    start, end = first_day(valid_from), last_day(valid_until)
    return (start is None or start <= day) and (end is None or day <= end)


def reference_date(document: Document) -> date:
    """The date of the last session, with which results are computed; today when no session has a date."""
    days = [day for (text,) in document.rows("SELECT date FROM session") if (day := first_day(text))]
    return max(days, default=date.today())


def open_actions(document: Document, day: date) -> list[Action]:
    """The actions that were agreed by ``day`` and not done by then, oldest due date first, those without one last.

    An action without a session counts from the start; one that was ticked off in a later session was still open.
    """
    rows = document.rows(
        "SELECT action.id, origin, action.session_id, action.text, owner_id, due, action.status, condition,"
        " agreed.date, done.date"
        " FROM action LEFT JOIN proposal ON proposal.id = proposal_id"
        " LEFT JOIN session AS agreed ON agreed.id = coalesce(action.session_id, proposal.session_id)"
        " LEFT JOIN session AS done ON done.id = done_session_id ORDER BY due IS NULL, due, action.seq"
    )
    found = []
    for *fields, agreed_on, done_on in rows:
        action = Action(*fields)
        agreed, finished = first_day(agreed_on), first_day(done_on)
        still_open = not action.done or (finished is not None and finished > day)
        if still_open and (agreed is None or agreed <= day):
            found.append(action)
    return found
