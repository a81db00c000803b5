"""What the room sees of what was recorded: decisions with their reason, agreements with who and when (methode.md 19).

A decision for the facilitator alone is not in it; an agreement names its owner, because the room heard it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import actions, decisions, dutch_dates, method, people, sessions, trust_network
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.document import Document


@dataclass(frozen=True, slots=True)
class PublicDecision:
    """What was chosen, and 'Omdat: …' ('' without a reason)."""

    id: str
    text: str
    reason: str

    @property
    def nod(self) -> Hashable:
        """What the room nods at: this decision in these words, wherever it stands."""
        return "decision", self.id, self.text, self.reason


@dataclass(frozen=True, slots=True)
class PublicAction:
    """What somebody will do: ``owner`` by name and ``due`` as 'vóór do 10 april', with the year when that is
    not the session's; '' when not said.

    ``condition`` is the code of the one it belongs to and ``condition_name`` how it is called, '' without one.
    """

    id: str
    text: str
    owner: str
    due: str
    done: bool
    condition: str = ""
    condition_name: str = ""

    @property
    def nod(self) -> Hashable:
        """What the room nods at: this agreement in these words, with who and when, wherever it stands."""
        return "action", self.id, self.text, self.owner, self.due


@dataclass(frozen=True, slots=True)
class PublicRecords:
    """What was recorded in a session, in its order."""

    decisions: tuple[PublicDecision, ...]
    actions: tuple[PublicAction, ...]


@dataclass(frozen=True, slots=True)
class PublicImprovements:
    """The improvement agenda over all sessions: what is still to do first."""

    actions: tuple[PublicAction, ...]


def for_room(document: Document, session_id: str | None) -> PublicRecords:
    """The public decisions and the agreements of a session; nothing without one."""
    if session_id is None:
        return PublicRecords((), ())
    return PublicRecords(
        tuple(
            PublicDecision(each.id, each.text, decisions.because(each.reason) if each.reason else "")
            for each in decisions.of_session(document, session_id)
            if each.text and not each.private
        ),
        _public(document, actions.of_session(document, session_id), session_id),
    )


def earlier(document: Document, session_id: str | None) -> PublicRecords:
    """The agreements of earlier sessions that are still open, as they are looked at in this one (methode.md 19)."""
    found = actions.open_before(document, session_id) if session_id else []
    return PublicRecords((), _public(document, found, session_id))


def improvements(document: Document, session_id: str | None) -> PublicImprovements:
    """The improvement agenda (methode.md 10 and 15), as it is read in a session."""
    return PublicImprovements(_public(document, actions.improvements(document), session_id))


def network(document: Document, session_id: str | None) -> tuple[PublicAction, ...]:
    """The ties between people that a session chose to make stronger (methode.md 13)."""
    return _public(document, trust_network.links(document, session_id), session_id)


def _public(document: Document, found: Iterable[Action], session_id: str | None) -> tuple[PublicAction, ...]:
    session = sessions.get(document, session_id) if session_id else None
    year = session.day.year if session and session.day else None
    names = {each.id: each.label for each in people.all_people(document)}
    conditions = {each.code: each.name for each in method.conditions()}
    return tuple(
        PublicAction(
            each.id,
            each.text,
            names.get(each.owner_id or "", ""),
            _before(each.due_date, year) if each.due_date else "",
            each.done,
            (each.condition or "") if each.condition in conditions else "",
            conditions.get(each.condition or "", ""),
        )
        for each in found
        if each.text
    )


def _before(due: date, year: int | None) -> str:
    said = dutch_dates.short_date(due)
    return f"vóór {said}" if due.year == year else f"vóór {said} {due.year}"
