"""What the room and paper see of mandates (methode.md 7): who may promise what, whether it was renewed, what to fetch at home.

Level, scope, amount and what came of a renewal are what the table agreed with each other. Remarks with a renewal are not in it,
and an errand that follows from an answer by name only when the facilitator recorded it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import (
    dutch_dates,
    mandate_homework,
    mandate_words,
    mandates,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.mandates import Mandate, Renewal
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import listed

Mark = tuple[int, str]


@dataclass(frozen=True, slots=True)
class PublicMandate:
    """What somebody may promise: 'beslist', about what, and how it stands ('' when it simply holds).

    ``id`` is '' for somebody without one. ``renewed`` is what came of it after the session, '' when nothing was recorded;
    ``deputy`` who stands in.
    """

    id: str
    person_id: str
    name: str
    mark: Mark | None
    level: str
    reach: str
    state: str
    renewed: str
    deputy: str

    @property
    def missing(self) -> bool:
        """Whether nothing was recorded of this person."""
        return not self.id


@dataclass(frozen=True, slots=True)
class PublicMandates:
    """The mandates at the table; ``covered`` says '11 van 13 mandaten vernieuwd of verruimd', '' without any."""

    mandates: tuple[PublicMandate, ...]
    covered: str = ""


@dataclass(frozen=True, slots=True)
class PublicErrands:
    """What one person fetches at home, and by when ('vóór do 24 april', '' when not said)."""

    person_id: str
    name: str
    mark: Mark | None
    errands: tuple[str, ...]
    due: str


def for_room(document: Document, session_id: str | None, day: date) -> PublicMandates:
    """The mandates on ``day`` of who takes part in a session (None: of everybody), with what was renewed after it.

    As long as nothing was recorded of this session that is what was renewed after the one before: see ``mandates.at_hand``.
    """
    asked = mandates.at_hand(document, session_id) if session_id else None
    asked_id = asked.id if asked else ""
    order = partners.all_partners(document)
    marks = {each.id: (each.look, each.code) for each in order}
    everybody = people.all_people(document)
    names = {each.id: each.label for each in everybody}
    here = people.taking_part(document, session_id) if session_id else everybody
    states, renewals = mandates.states(document, day), mandates.renewals(document)
    found = mandates.all_mandates(document)
    shown = []
    for person in people.per_partner(here, order):
        mark = marks.get(person.partner_id or "")
        own = [each for each in found if each.person_id == person.id]
        shown += [
            _public(person, mark, each, states[each.id], renewals.get((each.id, asked_id)), names)
            for each in own
        ]
        if not own:
            shown.append(
                PublicMandate("", person.id, person.label, mark, mandate_words.NOTHING, "", "", "", "")
            )
    covered = next((each for each in mandates.coverages(document) if each.session_id == asked_id), None)
    said = mandate_words.covered(covered) if covered else ""
    if said and asked is not None and asked.id != session_id:
        said += f" na {asked.label.lower()}"
    return PublicMandates(tuple(shown), said)


def _public(
    person: Person,
    mark: Mark | None,
    each: Mandate,
    state: str,
    renewal: Renewal | None,
    names: dict[str, str],
) -> PublicMandate:
    reach = [(each.scope or "").strip().rstrip("."), mandate_words.amount(each)]
    return PublicMandate(
        each.id,
        person.id,
        person.label,
        mark,
        mandate_words.level(each),
        ", ".join(part for part in reach if part),
        mandates.in_words(each, state) if each.counts else "",
        # Who has no mandate has none to renew, and does not count among those who did.
        mandate_words.WORDS.get(renewal.outcome or "", "") if renewal and each.counts else "",
        names.get(each.deputy_id or "", ""),
    )


def homework(document: Document, session_id: str | None, today: date) -> tuple[PublicErrands, ...]:
    """Who fetches what at home after a session, as far as everybody may know it."""
    session = sessions.get(document, session_id) if session_id else None
    if session is None:
        return ()
    marks = {each.id: (each.look, each.code) for each in partners.all_partners(document)}
    year = session.day.year if session.day else None
    found = []
    for each in mandate_homework.of_session(document, session.id, today):
        texts = [one.text for one in each.errands if not one.private]
        texts += [one.text for one in each.actions if one.text]
        if texts:
            days = {one.due_date for one in each.actions if one.due_date}
            found.append(
                PublicErrands(
                    each.person.id,
                    each.person.label,
                    marks.get(each.person.partner_id or ""),
                    tuple(texts),
                    _before(days, year),
                )
            )
    return tuple(found)


def _before(days: Iterable[date], year: int | None) -> str:
    said = [
        dutch_dates.short_date(day) + ("" if day.year == year else f" {day.year}") for day in sorted(days)
    ]
    return f"vóór {listed(said)}" if said else ""
