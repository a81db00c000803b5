"""Overzicht, what can be chosen for a person in the table: partner, first and last session, whom they stand in for."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk.model import dutch_dates, partners, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.widgets.choice import Option
from samenwerkdesk.ui.widgets.marks import mark_icon

NO_PARTNER = "Geen partner"


class PeopleChoices:
    """The people with what surrounds them, as it was when :meth:`read` was called last."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._deputies: dict[str, list[Option]] = {}
        self.read()

    def read(self) -> None:
        """Ask the document again."""
        self.people = people.all_people(self._document)
        self.partners = partners.all_partners(self._document)
        self.sessions = sessions.all_sessions(self._document)
        self.by_id = {person.id: person for person in self.people}
        self._places = {session.id: place for place, session in enumerate(self.sessions)}
        self._labels = {partner.id: partner.label for partner in self.partners}
        self._deputies.clear()

    # ------------------------------------------------------------------ options of a cell

    def for_partner(self, _: str) -> Sequence[Option]:
        """Every partner with its mark, and none."""
        return [
            (None, NO_PARTNER),
            *((each.id, each.label, mark_icon(each.look, each.code)) for each in self.partners),
        ]

    def for_joined(self, key: str) -> Sequence[Option]:
        """The sessions up to the one this person left after."""
        person = self.by_id.get(key)
        last = self._place(person.left_session_id if person else None, len(self.sessions))
        now = person.joined_session_id if person else None
        return [(None, "Vanaf het begin"), *self._between(0, last + 1, now)]

    def for_left(self, key: str) -> Sequence[Option]:
        """The sessions from the one this person joined in."""
        person = self.by_id.get(key)
        first = self._place(person.joined_session_id if person else None, 0)
        now = person.left_session_id if person else None
        return [(None, "Doet nog mee"), *self._between(first, len(self.sessions), now)]

    def for_deputy(self, key: str) -> Sequence[Option]:
        """Everybody else, those of the same partner first."""
        if key not in self._deputies:
            me = self.by_id.get(key)
            home = me.partner_id if me else None
            others = sorted(
                (person for person in self.people if person.id != key),
                key=lambda person: (person.partner_id != home, person.label.casefold()),
            )
            self._deputies[key] = [
                (None, "Vervangt niemand"),
                *((person.id, person.label) for person in others),
            ]
        return self._deputies[key]

    def _between(self, first: int, stop: int, now: str | None) -> list[Option]:
        """The sessions from ``first`` up to ``stop``, and the one that is chosen now even if it lies outside."""
        return [
            (session.id, _session_text(session))
            for place, session in enumerate(self.sessions)
            if first <= place < stop or session.id == now
        ]

    def _place(self, session_id: str | None, otherwise: int) -> int:
        return self._places.get(session_id or "", otherwise)

    # ------------------------------------------------------------------ texts of a cell

    def joined_later(self, person: Person) -> bool:
        """Whether this person was not there from the first session."""
        return self._place(person.joined_session_id, 0) > 0

    def texts(self, person: Person) -> dict[str, str]:
        """What the cells show; those at their default stay empty, so that what differs stands out."""
        deputy_of = self.by_id.get(person.deputy_of_id or "")
        return {
            "partner_id": self._labels.get(person.partner_id or "", NO_PARTNER),
            "joined_session_id": self._short(person.joined_session_id) if self.joined_later(person) else "",
            "left_session_id": self._short(person.left_session_id),
            "deputy_of_id": deputy_of.label if deputy_of else "",
        }

    def _short(self, session_id: str | None) -> str:
        place = self._places.get(session_id or "")
        return self.sessions[place].label.lower() if place is not None else ""


def _session_text(session: Session) -> str:
    """'Sessie 2, 10 februari 2025'."""
    return f"{session.label}, {dutch_dates.long_date(session.day)}" if session.day else session.label
