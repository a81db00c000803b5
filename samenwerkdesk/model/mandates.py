"""Mandates: what someone may promise on a date, and how many were renewed in a session (methode.md 7).

Coverage is methode.md 21 rule 17, validity rule 23, own rules (E).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.reference import covers, first_day

NONE = "geen"
DECIDING = ("beslissen", "beslissen_binnen_grens")
RENEWED = ("vernieuwd", "verruimd")
WITHDRAWN = "ingetrokken"


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


@dataclass(frozen=True)
class Mandate:
    """What one person may promise. ``amount_limit_eur`` None: no amount was named, which is not zero."""

    id: str
    person_id: str | None
    level: str | None
    scope: str | None
    amount_limit_eur: float | None
    valid_from: str | None
    valid_until: str | None

    @property
    def deciding(self) -> bool:
        """Whether this person may decide at the table, within a limit or not."""
        return self.level in DECIDING


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


def valid(document: Document, day: date) -> list[Mandate]:
    """The mandates that hold on ``day``: within their period and not withdrawn in the last renewal up to then."""
    last: dict[str, str | None] = {}
    for mandate_id, outcome, held_on in document.rows(
        "SELECT mandate_id, outcome, session.date FROM mandate_renewal JOIN session ON session.id = session_id"
        " ORDER BY session.seq"
    ):
        held = first_day(held_on)
        if held is None or held <= day:
            last[mandate_id] = outcome
    rows = document.rows(
        "SELECT id, person_id, level, scope, amount_limit_eur, valid_from, valid_until FROM mandate ORDER BY seq"
    )
    return [
        mandate
        for mandate in (Mandate(*row) for row in rows)
        if mandate.level not in (None, NONE)
        and covers(mandate.valid_from, mandate.valid_until, day)
        and last.get(mandate.id) != WITHDRAWN
    ]


def without_room_to_decide(document: Document, people: Iterable[str], day: date) -> list[str]:
    """Which of these people may not decide on ``day``, in the order given (methode.md 7: a warning, not a bar)."""
    deciding = {mandate.person_id for mandate in valid(document, day) if mandate.deciding}
    return [person for person in people if person not in deciding]
