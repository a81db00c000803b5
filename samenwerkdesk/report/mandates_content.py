"""Mandates in a session report: who has to fetch what at home, and on request how all mandates stand on the day of the session.

Remarks with a renewal stay on the desk.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from samenwerkdesk.model import (
    mandate_homework,
    mandate_words,
    mandates,
    partners,
    people,
    public_mandates,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.public_mandates import PublicMandates
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

STANDING = "mandate_standing"
"""The table of people by sessions."""

MOST_SESSIONS = 8
"""Of how many sessions at most the table shows what came of each mandate: the last ones up to this."""


@dataclass(frozen=True)
class Fetched:
    """What was agreed that one person fetches at home; ``due`` None: no date, or several."""

    name: str
    texts: tuple[str, ...]
    due: date | None


@dataclass(frozen=True)
class HomeworkContent:
    """Who still has to renew (first names), whether that is ``everybody``, and ``about`` which agreements on the table.

    ``fetched`` is what was agreed by name; who is in it is not in ``names``.
    """

    names: tuple[str, ...] = ()
    everybody: bool = False
    about: tuple[str, ...] = ()
    fetched: tuple[Fetched, ...] = ()

    @property
    def count(self) -> int:
        """How many people have something to fetch."""
        return len(self.names) + len(self.fetched)


@dataclass(frozen=True)
class SessionColumn:
    """A session in the table: 'S3', and '8/12' for how many were renewed."""

    name: str
    covered: str


@dataclass(frozen=True)
class StandingContent:
    """The mandates with what came of each after the sessions: a letter, or '' for nothing recorded."""

    standing: PublicMandates = field(default_factory=lambda: PublicMandates(()))
    partners: dict[str, Partner] = field(default_factory=dict)
    columns: tuple[SessionColumn, ...] = ()
    letters: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def count(self, key: str) -> int:
        """How many mandates there are."""
        return len(self.letters)

    def remark(self, key: str) -> str:
        """'8 van 12 mandaten vernieuwd of verruimd'."""
        return self.standing.covered


def homework(document: Document, session_id: str, present: tuple[Person, ...]) -> HomeworkContent:
    """The homework of who was present; what was recorded by name of everybody."""
    recorded = [each for each in mandate_homework.recorded_in(document, session_id) if each.text]
    owners = list(dict.fromkeys(each.owner_id for each in recorded))
    names = {person.id: person.label for person in people.all_people(document)}
    holders = {each.person_id for each in mandates.all_mandates(document) if each.counts}
    waiting = {each.person_id for each in mandates.to_renew(document, session_id)}
    todo = [person for person in present if person.id in waiting]
    fetched = []
    for owner in owners:
        own = [each for each in recorded if each.owner_id == owner]
        days = {each.due_date for each in own}
        fetched.append(
            Fetched(
                names.get(owner or "", ""),
                tuple(each.text or "" for each in own),
                days.pop() if len(days) == 1 else None,
            )
        )
    firsts = [_first_name(person.label) for person in present]
    return HomeworkContent(
        tuple(
            _first_name(person.label) if firsts.count(_first_name(person.label)) == 1 else person.label
            for person in todo
            if person.id not in owners
        ),
        not recorded and len(todo) == sum(person.id in holders for person in present),
        _agreements(document, session_id),
        tuple(fetched),
    )


def _first_name(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.split() else name


def _agreements(document: Document, session_id: str) -> tuple[str, ...]:
    """The temporarily workable agreements that were on the table in this session."""
    rows = document.rows(
        "SELECT DISTINCT agreement.title FROM proposal JOIN agreement ON agreement.id = agreement_id"
        " WHERE proposal.kind = 'agreement_round' AND proposal.session_id = ? AND agreement.title IS NOT NULL"
        " ORDER BY agreement.seq",
        (session_id,),
    )
    return tuple(title for (title,) in rows)


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (STANDING,),
    include_private: bool = False,
) -> StandingContent:
    """The table up to a session, as it is on the day of that session."""
    if STANDING not in wanted:
        return StandingContent()
    every = sessions.all_sessions(document)
    upto = every[: [each.id for each in every].index(session.id) + 1][-MOST_SESSIONS:]
    covered = {each.session_id: each for each in mandates.coverages(document)}
    outcomes = mandates.renewals(document)
    standing = public_mandates.for_room(document, session.id, session.day or date.today())

    def letter(mandate_id: str, session_id: str) -> str:
        found = outcomes.get((mandate_id, session_id))
        return mandate_words.LETTERS.get(found.outcome or "", "") if found else ""

    partner_of = {person.id: person.partner_id for person in people.all_people(document)}
    organisations = {each.id: each for each in partners.all_partners(document)}
    return StandingContent(
        standing,
        {
            each.person_id: organisations[key]
            for each in standing.mandates
            if (key := partner_of.get(each.person_id) or "") in organisations
        },
        tuple(
            SessionColumn(
                f"S{each.number}" if each.number is not None else "–",
                f"{covered[each.id].renewed}/{covered[each.id].with_mandate}"
                if covered[each.id].with_mandate
                else "–",
            )
            for each in upto
        ),
        {
            each.id: tuple(letter(each.id, one.id) for one in upto)
            for each in standing.mandates
            if not each.missing
        },
    )


CHAPTER = Chapter({STANDING: "Stand van mandaten"}, gather, "mandates")
