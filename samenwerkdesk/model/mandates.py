"""Mandates: what someone may promise on a date, who lacks the room to decide, and who still has to renew (methode.md 7).

Coverage is methode.md 21 rule 17, validity rule 23, own rules (E). What changes them is in ``mandate_changes``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from samenwerkdesk.model import dutch_dates, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.reference import covers, first_day, last_day
from samenwerkdesk.model.sessions import Session

DECIDE, WITHIN_LIMIT, ADVISE, REPORT_BACK, NONE = LEVELS = (
    "beslissen",
    "beslissen_binnen_grens",
    "adviseren",
    "terugkoppelen",
    "geen",
)
"""How far a mandate reaches, widest first."""

DECIDING = (DECIDE, WITHIN_LIMIT)
RENEWED = ("vernieuwd", "verruimd")
LIMITED, WITHDRAWN, NOT_COLLECTED = "beperkt", "ingetrokken", "nog_niet_opgehaald"
OUTCOMES = (*RENEWED, LIMITED, WITHDRAWN, NOT_COLLECTED)
"""What can have become of a mandate after a session."""

VALID, NOT_YET, EXPIRED, NO_LEVEL, MISSING = "geldig", "nog_niet", "verlopen", "zonder_niveau", "ontbreekt"
"""With ``WITHDRAWN`` and ``NONE``: how a mandate stands on a day."""


@dataclass(frozen=True)
class Coverage:
    """Of the people present in a session: how many hold a mandate, and how many of those had it renewed there."""

    session_id: str
    with_mandate: int
    renewed: int

    @property
    def share(self) -> Fraction | None:
        """Renewed as a part of those with a mandate; None when nobody has one."""
        return Fraction(self.renewed, self.with_mandate) if self.with_mandate else None


class Mandate(NamedTuple):
    """What one person may promise. ``amount_limit_eur`` None: no amount was named, which is not zero."""

    id: str
    person_id: str | None
    level: str | None
    scope: str | None
    amount_limit_eur: float | None
    granted_by: str | None
    valid_from: str | None
    valid_until: str | None
    deputy_id: str | None

    @property
    def deciding(self) -> bool:
        """Whether this person may decide at the table, within a limit or not."""
        return self.level in DECIDING

    @property
    def counts(self) -> bool:
        """Whether it is a mandate at all: a level that is not filled in, or 'geen', is none (rules 1 and 17)."""
        return self.level not in (None, NONE)


class Renewal(NamedTuple):
    """What came of asking for room at home after a session. ``note`` stays on the desk."""

    mandate_id: str
    session_id: str
    outcome: str | None
    note: str | None


class NoRoom(NamedTuple):
    """Someone who may not decide on a day: ``reason`` is a level or one of the ways a mandate stands, ``words`` says it."""

    person_id: str
    reason: str
    words: str


class ToRenew(NamedTuple):
    """A mandate that was not brought back from home yet after a session."""

    person_id: str
    mandate_id: str


# ---------------------------------------------------------------------- reading

_SELECT = (
    "SELECT id, person_id, level, scope, amount_limit_eur, granted_by, valid_from, valid_until, deputy_id"
    " FROM mandate"
)


def all_mandates(document: Document) -> list[Mandate]:
    """All mandates in the order in which they were recorded."""
    return [Mandate(*row) for row in document.rows(f"{_SELECT} ORDER BY seq")]


def get(document: Document, key: str) -> Mandate | None:
    """The mandate with this id, or None when it is gone."""
    row = document.row(f"{_SELECT} WHERE id = ?", (key,))
    return Mandate(*row) if row else None


def renewals(document: Document) -> dict[tuple[str, str], Renewal]:
    """What was recorded per mandate and session, in the order of the sessions."""
    rows = document.rows(
        "SELECT mandate_id, session_id, outcome, note FROM mandate_renewal JOIN session ON session.id = session_id"
        " ORDER BY session.seq"
    )
    return {(row[0], row[1]): Renewal(*row) for row in rows}


# ---------------------------------------------------------------------- on a day


def states(document: Document, day: date) -> dict[str, str]:
    """How every mandate stands on ``day``: VALID, NOT_YET, EXPIRED, WITHDRAWN, NONE or NO_LEVEL (rule 23).

    What was withdrawn stays so until it is renewed, widened or limited: not having asked yet changes nothing.
    """
    last: dict[str, str] = {}
    for mandate_id, outcome, held_on in document.rows(
        "SELECT mandate_id, outcome, session.date FROM mandate_renewal JOIN session ON session.id = session_id"
        " ORDER BY session.seq"
    ):
        held = first_day(held_on)
        if outcome not in (None, NOT_COLLECTED) and (held is None or held <= day):
            last[mandate_id] = outcome
    return {each.id: _state(each, last.get(each.id), day) for each in all_mandates(document)}


def _state(mandate: Mandate, last: str | None, day: date) -> str:
    if not mandate.counts:
        return NO_LEVEL if mandate.level is None else NONE
    if last == WITHDRAWN:
        return WITHDRAWN
    if covers(mandate.valid_from, mandate.valid_until, day):
        return VALID
    end = last_day(mandate.valid_until)
    return EXPIRED if end is not None and end < day else NOT_YET


def valid(document: Document, day: date) -> list[Mandate]:
    """The mandates that hold on ``day``: within their period and not withdrawn in the last renewal up to then."""
    found = states(document, day)
    return [each for each in all_mandates(document) if found[each.id] == VALID]


def without_room(document: Document, person_ids: Iterable[str], day: date) -> list[NoRoom]:
    """Which of these people may not decide on ``day`` and why, in the order given (methode.md 7: a warning, not a bar).

    Someone may decide with a mandate 'beslissen' or 'beslissen binnen grens' that holds on that day; with 'adviseren',
    'terugkoppelen' or 'geen', without a mandate, or with one that ran out, has not begun or was withdrawn, not.
    ``words`` can follow a name: '(adviseert)', 'verlopen op 31 december 2025'.
    """
    found = states(document, day)
    held: dict[str, list[Mandate]] = {}
    for mandate in all_mandates(document):
        if mandate.person_id is not None:
            held.setdefault(mandate.person_id, []).append(mandate)
    lacking = []
    for person_id in dict.fromkeys(person_ids):
        own = held.get(person_id, [])
        if not any(each.deciding and found[each.id] == VALID for each in own):
            reason, words = _why(own, found)
            lacking.append(NoRoom(person_id, reason, words))
    return lacking


def _why(own: Iterable[Mandate], found: Mapping[str, str]) -> tuple[str, str]:
    """The reason that is nearest to having room: a deciding mandate that does not hold, then the widest one that does."""

    def distance(each: Mandate) -> tuple[bool, bool, int]:
        place = LEVELS.index(each.level) if each.level in LEVELS else len(LEVELS)
        return (not each.deciding, found[each.id] != VALID, place)

    nearest = min(own, key=distance, default=None)
    if nearest is None or found[nearest.id] == NO_LEVEL:
        return MISSING, "geen mandaat vastgelegd"
    state = found[nearest.id]
    if state == VALID:
        level = nearest.level or NONE
        return level, {ADVISE: "adviseert", REPORT_BACK: "koppelt terug"}.get(level, level)
    return state, in_words(nearest, state)


def in_words(mandate: Mandate, state: str) -> str:
    """How a mandate stands, in words that can follow a name; '' when it simply holds."""
    start, end = first_day(mandate.valid_from), last_day(mandate.valid_until)
    if state == EXPIRED and end is not None:
        return f"verlopen op {dutch_dates.long_date(end)}"
    if state == NOT_YET and start is not None:
        return f"geldt pas vanaf {dutch_dates.long_date(start)}"
    return {WITHDRAWN: "ingetrokken", NONE: "heeft geen mandaat", NO_LEVEL: "niveau niet ingevuld"}.get(
        state, ""
    )


# ---------------------------------------------------------------------- renewal after a session


def to_renew(document: Document, session_id: str) -> list[ToRenew]:
    """The mandates that were not brought back from home yet after this session, in the order of the people.

    Of who was there, or of everybody who takes part while nobody is marked as present; 'nog niet opgehaald' and nothing
    recorded are both still to do. What is left of the session before is what a next one has to be prepared with.
    """
    there = sessions.attendance(document, session_id)
    here = [
        person.id
        for person in people.taking_part(document, session_id)
        if there.get(person.id) or not any(there.values())
    ]
    done = renewals(document)
    found = []
    for person_id in here:
        for mandate in all_mandates(document):
            renewal = done.get((mandate.id, session_id))
            collected = renewal is not None and renewal.outcome not in (None, NOT_COLLECTED)
            if mandate.person_id == person_id and mandate.counts and not collected:
                found.append(ToRenew(person_id, mandate.id))
    return found


def coverage(
    session_id: str,
    present: Iterable[str],
    levels: Mapping[str, Collection[str | None]],
    outcomes: Mapping[str, Collection[str | None]],
) -> Coverage:
    """The coverage from the people present, their levels, and the outcomes of renewal of mandates other than 'geen'.

    Nothing recorded is not renewed; a level that is not filled in is no mandate (methode.md 21 rules 1 and 17).
    """
    holders = [
        person
        for person in set(present)
        if any(level not in (None, NONE) for level in levels.get(person, ()))
    ]
    renewed = sum(any(outcome in RENEWED for outcome in outcomes.get(person, ())) for person in holders)
    return Coverage(session_id, len(holders), renewed)


def at_hand(document: Document, session_id: str) -> Session | None:
    """The session whose renewals are spoken about while a session is on; None when that one is gone.

    What people bring to a session was asked for after the one before, so it is that one until something was recorded of this
    one (methode.md 7: 'stand van mandaten' at the beginning); the first session has none before it.
    """
    order = sessions.all_sessions(document)
    at = next((at for at, each in enumerate(order) if each.id == session_id), None)
    if at is None:
        return None
    recorded = {session for _, session in renewals(document)}
    return order[at] if session_id in recorded or at == 0 else order[at - 1]


def coverages(document: Document) -> list[Coverage]:
    """The coverage of every session, in their order."""
    levels: dict[str, set[str | None]] = {}
    for person_id, level in document.rows("SELECT person_id, level FROM mandate WHERE person_id IS NOT NULL"):
        levels.setdefault(person_id, set()).add(level)
    present: dict[str, list[str]] = {}
    for session_id, person_id in document.rows(
        "SELECT session_id, person_id FROM attendance WHERE present = 1"
    ):
        present.setdefault(session_id, []).append(person_id)
    outcomes: dict[str, dict[str, set[str | None]]] = {}
    for session_id, person_id, outcome in document.rows(
        "SELECT session_id, person_id, outcome FROM mandate_renewal JOIN mandate ON mandate.id = mandate_id"
        " WHERE person_id IS NOT NULL AND level <> ?",
        (NONE,),
    ):
        outcomes.setdefault(session_id, {}).setdefault(person_id, set()).add(outcome)
    return [
        coverage(session_id, present.get(session_id, ()), levels, outcomes.get(session_id, {}))
        for (session_id,) in document.rows("SELECT id FROM session ORDER BY seq")
    ]
