"""What goes with a round of a TWO (methode.md 16): who was heard, what is done, and what was seen in practice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from samenwerkdesk.model import fields, people, proposals
from samenwerkdesk.model.actions import AGREEMENT, OPEN, Action
from samenwerkdesk.model.agreement_status import reach
from samenwerkdesk.model.agreements import HEARING, PRACTICE
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import clean, stored_date

STANCES = FOR, CONCERN, AGAINST = ("voor", "zorg", "tegen")
HEARING_BOARD, VIEW = "hearing", "view"
EXPERIENCE_BOARD = EXPERIENCE = "experience"


class View(NamedTuple):
    """How one person sees the issue; ``stance`` is one of ``STANCES`` or None."""

    id: str
    person_id: str | None
    stance: str | None
    text: str | None


class Experience(NamedTuple):
    """What someone saw in practice on a day."""

    id: str
    person_id: str | None
    date: str | None
    text: str | None

    @property
    def day(self) -> dt.date | None:
        """The day it was seen."""
        return stored_date(self.date)


# ---------------------------------------------------------------------- hearing


def views(document: Document, round_id: str) -> list[View]:
    """The views that were heard in a round, in the order of speaking."""
    rows = document.rows(
        "SELECT id, person_id, status, text FROM card WHERE board = ? AND lane = ? AND proposal_id = ? ORDER BY seq",
        (HEARING_BOARD, VIEW, round_id),
    )
    return [View(*row) for row in rows]


def set_stance(document: Document, round_id: str, person_id: str, stance: str | None) -> None:
    """Record for or against, or with a concern, as one person sees it; None and no words: not heard."""
    with document.change("Hoor en wederhoor"):
        _hear(document, round_id, person_id, status=stance)


def set_view(document: Document, round_id: str, person_id: str, text: str | None) -> None:
    """Record in words how one person sees it; None and no stance: not heard."""
    with document.change("Zienswijze", merge=("view", round_id, person_id)):
        _hear(document, round_id, person_id, text=clean(text))


def _hear(document: Document, round_id: str, person_id: str, **said: str | None) -> None:
    own = next((view for view in views(document, round_id) if view.person_id == person_id), None)
    if own is not None:
        document.update("card", {"id": own.id}, **said)
        document.write(
            "DELETE FROM card WHERE id = ? AND status IS NULL AND text IS NULL",
            (own.id,),
        )
    elif any(said.values()):
        document.add(
            "card",
            "K",
            board=HEARING_BOARD,
            lane=VIEW,
            proposal_id=round_id,
            person_id=person_id,
            **said,
        )
    if any(said.values()):
        reach(document, round_id, HEARING)


# ---------------------------------------------------------------------- who speaks


def at_table(document: Document, round_id: str) -> list[Person]:
    """Who is asked for consent in a round, in the order of the people (see ``proposals.speakers``)."""
    asked = set(proposals.speakers(document, round_id))
    return [person for person in people.all_people(document) if person.id in asked]


def to_speak(document: Document, round_id: str) -> list[Person]:
    """Who still has to say yes, yes with a concern, no, or no mandate."""
    given = proposals.stances(document, round_id)
    return [
        person
        for person in at_table(document, round_id)
        if person.id not in given or given[person.id].value is None
    ]


# ---------------------------------------------------------------------- acting and experience


def actions_of(document: Document, round_id: str) -> list[Action]:
    """What is done because of a round, in its order."""
    rows = document.rows(
        "SELECT id, origin, session_id, text, owner_id, due, status, condition FROM action"
        " WHERE origin = ? AND proposal_id = ? ORDER BY seq",
        (AGREEMENT, round_id),
    )
    return [Action(*row) for row in rows]


def add_action(
    document: Document, round_id: str, text: str, owner_id: str | None = None, due: dt.date | None = None
) -> str:
    """Record an action of a round; returns its id."""
    with document.change("Actie bij TWO vastleggen"):
        return document.add(
            "action",
            "A",
            origin=AGREEMENT,
            proposal_id=round_id,
            text=clean(text),
            owner_id=owner_id,
            due=due.isoformat() if due else None,
            status=OPEN,
        )


def move_action(document: Document, round_id: str, key: str, steps: int) -> None:
    """Move an action up (negative) or down in its round."""
    ids = [action.id for action in actions_of(document, round_id)]
    fields.move(document, "Actie verplaatsen", "action", ids, key, steps)


def experiences(document: Document, round_id: str) -> list[Experience]:
    """What was seen in practice, the oldest first; what has no date comes last."""
    rows = document.rows(
        "SELECT id, person_id, date, text FROM card WHERE board = ? AND lane = ? AND proposal_id = ?"
        " ORDER BY date IS NULL, date, seq",
        (EXPERIENCE_BOARD, EXPERIENCE, round_id),
    )
    return [Experience(*row) for row in rows]


def log(document: Document, round_id: str, text: str, day: dt.date, person_id: str | None = None) -> str:
    """Log an experience of ``day``; the first one brings the TWO to practice. Returns its id."""
    with document.change("Ervaring vastleggen"):
        key = document.add(
            "card",
            "K",
            board=EXPERIENCE_BOARD,
            lane=EXPERIENCE,
            proposal_id=round_id,
            person_id=person_id,
            date=day.isoformat(),
            text=clean(text),
        )
        reach(document, round_id, PRACTICE)
    return key


EXPERIENCE_LABELS = {"text": "Ervaring", "date": "Datum van ervaring", "person_id": "Van wie de ervaring is"}


def set_experience(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``EXPERIENCE_LABELS``."""
    fields.set_field(document, "card", EXPERIENCE_LABELS, key, field, value)


def remove_experience(document: Document, key: str) -> None:
    """Remove an experience."""
    with document.change("Ervaring verwijderen"):
        document.delete("card", id=key)


def heard_partners(document: Document, heard: Iterable[View]) -> set[str]:
    """The partners of those who were heard."""
    partner_of = {person.id: person.partner_id for person in people.all_people(document)}
    return {partner for view in heard if (partner := partner_of.get(view.person_id or ""))}
