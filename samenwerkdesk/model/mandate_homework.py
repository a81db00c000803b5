"""What everybody has to fetch at home after a session: 'wat moet ik thuis ophalen?' (methode.md 7, MAN4 to MAN7).

It follows from what was recorded until it is recorded itself, as actions with the origin 'mandate'; from then on the actions of
a person are the homework of that person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import actions, decisions, mandates, partners, people, sessions
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.agreements import NO_MANDATE
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.reference import first_day
from samenwerkdesk.model.sessions import Session


class Errand(NamedTuple):
    """One thing to fetch. ``private`` when it follows from an answer that only the facilitator may know."""

    text: str
    private: bool = False


class Homework(NamedTuple):
    """What one person fetches: the ``actions`` once they were recorded, the ``errands`` that follow from the file before that."""

    person: Person
    errands: tuple[Errand, ...]
    actions: tuple[Action, ...]


def of_session(document: Document, session_id: str, today: date) -> list[Homework]:
    """Who has something to fetch after a session, per organisation; on its own day, or ``today`` when it has none.

    Of who was there, or of everybody who takes part while nobody is marked as present. To renew is everybody whose mandate
    was not brought back yet; who may not decide also takes the agreements on the table and the decisions home.
    """
    session = sessions.get(document, session_id)
    if session is None:
        return []
    there = sessions.attendance(document, session_id)
    recorded = recorded_in(document, session_id)
    owners = {each.owner_id for each in recorded}
    here = [
        person
        for person in people.per_partner(people.all_people(document), partners.all_partners(document))
        if person.id in owners or person.id in _around(document, session_id, there)
    ]
    follows = _Errands(document, session, [person.id for person in here], today)
    found = []
    for person in here:
        own = tuple(each for each in recorded if each.owner_id == person.id)
        errands = () if own else tuple(follows.of(person.id))
        if own or errands:
            found.append(Homework(person, errands, own))
    return found


def recorded_in(document: Document, session_id: str) -> list[Action]:
    """The homework that was recorded in a session, in its order."""
    return [each for each in actions.of_origin(document, actions.MANDATE) if each.session_id == session_id]


def open_before(document: Document, session_id: str) -> list[Action]:
    """The homework of earlier sessions that is still to do, or was ticked off in this one, oldest first."""
    order = [each.id for each in sessions.all_sessions(document)]
    before = order[: order.index(session_id)] if session_id in order else []
    here = {each.id for each in actions.finished_in(document, session_id)}
    return [each for key in before for each in recorded_in(document, key) if not each.done or each.id in here]


def add(
    document: Document, session_id: str, text: str, owner_id: str | None = None, due: date | None = None
) -> str:
    """Record one thing to fetch at home; returns the id of the action."""
    with document.change("Huiswerk vastleggen"):
        key = actions.add(document, session_id, text, owner_id, due)
        document.update("action", {"id": key}, origin=actions.MANDATE)
    return key


def record(
    document: Document, session_id: str, due: date | None, today: date, only: Collection[str] = ()
) -> int:
    """Record what follows from the file as actions, of everybody or ``only`` some people; returns how many."""
    wanted = [
        (each.person.id, errand.text)
        for each in of_session(document, session_id, today)
        if not only or each.person.id in only
        for errand in each.errands
    ]
    if wanted:
        with document.change("Huiswerk vastleggen"):
            for person_id, text in wanted:
                add(document, session_id, text, person_id, due)
    return len(wanted)


def until(document: Document, session_id: str) -> date | None:
    """By when homework is to be fetched: the day of the next session; None when that is not planned."""
    order = sessions.all_sessions(document)
    at = next((at for at, each in enumerate(order) if each.id == session_id), None)
    following = order[at + 1 :] if at is not None else []
    return next((each.day for each in following if each.day), None)


def _around(document: Document, session_id: str, there: dict[str, bool]) -> set[str]:
    if any(there.values()):
        return {person for person, present in there.items() if present}
    return {person.id for person in people.taking_part(document, session_id)}


class _Errands:
    """What follows from the file for the people of a session."""

    def __init__(self, document: Document, session: Session, here: list[str], today: date) -> None:
        day = first_day(session.date) or today
        every = {each.id: each for each in mandates.all_mandates(document)}
        self._to_renew: dict[str, list[str]] = {}
        for each in mandates.to_renew(document, session.id):
            scope = every[each.mandate_id].scope or ""
            self._to_renew.setdefault(each.person_id, []).append(scope)
        self._without = {each.person_id for each in mandates.without_room(document, here, day)}
        self._agreements = document.rows(
            "SELECT DISTINCT agreement.id, title FROM proposal JOIN agreement ON agreement.id = agreement_id"
            " WHERE proposal.kind = 'agreement_round' AND proposal.session_id = ? AND title IS NOT NULL"
            " ORDER BY agreement.seq",
            (session.id,),
        )
        self._asked = {
            (agreement_id, person_id)
            for agreement_id, person_id in document.rows(
                "SELECT agreement_id, person_id FROM consent JOIN proposal ON proposal.id = proposal_id"
                " WHERE proposal.session_id = ? AND value = ?",
                (session.id, NO_MANDATE),
            )
        }
        taken = [each for each in decisions.of_session(document, session.id) if not each.private]
        name = session.label.lower()
        self._decided = (
            ""
            if not taken
            else f"{'Het besluit' if len(taken) == 1 else 'De besluiten'} van {name} voorleggen"
        )

    def of(self, person_id: str) -> Iterator[Errand]:
        """What one person has to fetch."""
        for scope in self._to_renew.get(person_id, []):
            yield Errand(f"Mandaat vernieuwen: {scope}" if scope else "Mandaat vernieuwen")
        lacks = person_id in self._without
        for agreement_id, title in self._agreements:
            if lacks or (agreement_id, person_id) in self._asked:
                # That somebody who may decide answered 'geen mandaat' is between them and the facilitator.
                yield Errand(f"Ruimte ophalen voor ‘{title}’", private=not lacks)
        if lacks and self._decided:
            yield Errand(self._decided)
