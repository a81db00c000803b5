"""The rows of the grid in which a round is typed: people, or forms without a name."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import NamedTuple

from samenwerkdesk.model import ballots, disclosure, partners, people
from samenwerkdesk.model.ballots import DESK, TALLY, Ballot, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.rounds import PARTICIPANT, PARTNER, Round

ELSEWHERE = "Dit is ingevuld op de laptop die rondging; daar verander je niets aan."
CLOSED = "Deze ronde is gesloten. Open haar weer om iets te veranderen."

ALWAYS_ONE = 1
"""A form is always left to type in."""


class Slot(NamedTuple):
    """A row: its key, what stands before it, whose it is, what was typed, and why nothing can be typed ('' when it can).

    ``hidden`` answers were given on another device: they are not shown in the grid.
    """

    key: str
    label: str
    who: Who
    ballot: Ballot | None
    locked: str = ""
    hidden: bool = False


class Rows:
    """Gives rows their place. Forms without a name keep the order in which they were typed here, which is stored nowhere."""

    def __init__(self) -> None:
        self._typed: dict[str, dict[str, str]] = {}
        self._more: dict[str, int] = {}

    def typed(self, round_id: str, slot: str, ballot: str | None) -> None:
        """Remember which ballot a row without a name became."""
        if ballot is not None:
            known = self._typed.setdefault(round_id, {})
            for other in [name for name, key in known.items() if key == ballot]:
                del known[other]
            known[slot] = ballot

    def ask_for(self, round_id: str, count: int) -> None:
        """Make room for so many rows without a name, such as for a block that is pasted."""
        self._more[round_id] = max(count, self._more.get(round_id, 0))

    def slots(self, document: Document, of: Round, *, names: bool) -> list[Slot]:
        """The rows of a round. With ``names`` people are called by their name, else they are forms in no known order."""
        found = ballots.of_round(document, of.id)
        if of.linkage == PARTICIPANT:
            return self._people(document, of, found, names=names or of.mode == disclosure.OPEN)
        mine = [ballot for ballot in found if ballot.route == DESK]
        if of.linkage == PARTNER:
            return self._of_partners(document, of, found, mine)
        left = len(ballots.expected(document, of)) - len(found)
        return self._forms(of, mine, max(left, ALWAYS_ONE), "", "Formulier", None)

    def _people(self, document: Document, of: Round, found: list[Ballot], *, names: bool) -> list[Slot]:
        by_person = {ballot.person_id: ballot for ballot in found if ballot.person_id}
        # Once it is closed nobody needs to see who did not answer.
        asked = {person.id: person for person in ballots.expected(document, of)} if of.running else {}
        everybody = {**asked, **_named(document, by_person)}
        order = (
            list(everybody.values()) if names else sorted(everybody.values(), key=lambda p: _shuffled(of, p))
        )
        rows = []
        for number, person in enumerate(order, 1):
            ballot = by_person.get(person.id)
            outside = ballot is not None and ballot.route not in (DESK, TALLY)
            locked = ELSEWHERE if outside else "" if of.running else CLOSED
            label = person.label if names else f"Formulier {number}"
            rows.append(Slot(person.id, label, Who(person.id), ballot, locked, outside and not of.shown))
        loose = [each for each in found if each.person_id is None and each.route == DESK]
        return [*rows, *self._forms(of, loose, 0, "", "Zonder naam", None)]

    def _of_partners(
        self, document: Document, of: Round, found: list[Ballot], mine: list[Ballot]
    ) -> list[Slot]:
        asked = Counter(person.partner_id for person in ballots.expected(document, of))
        given = Counter(ballot.partner_id for ballot in found)
        rows: list[Slot] = []
        for partner in partners.all_partners(document):
            own = [ballot for ballot in mine if ballot.partner_id == partner.id]
            if asked[partner.id] or own:
                left = max(asked[partner.id] - given[partner.id], 0)
                rows += self._forms(of, own, left, partner.id, partner.label, partner.id)
        loose = [ballot for ballot in mine if ballot.partner_id is None]
        left = max(asked[None] - given[None], 0 if rows else ALWAYS_ONE)
        return [*rows, *self._forms(of, loose, left, "", "Zonder organisatie", None)]

    def _forms(
        self, of: Round, mine: list[Ballot], left: int, prefix: str, label: str, partner: str | None
    ) -> list[Slot]:
        """Rows for these ballots and ``left`` empty ones; a ballot that was typed here stays in its row."""
        known = self._typed.setdefault(of.id, {})
        there = {ballot.id: ballot for ballot in mine}
        placed = {slot: key for slot, key in known.items() if key in there and slot.startswith(f"{prefix}#")}
        for key in there:
            if key not in placed.values():
                slot = next(name for name in _names(prefix) if name not in placed)
                placed[slot] = known[slot] = key
        used = [int(slot.rpartition("#")[2]) for slot in placed]
        count = len(placed) + (left if of.running else 0)
        if of.running and not prefix:
            count = max(count, self._more.get(of.id, 0))
        count = max([count, *(number for number in used)])
        locked = "" if of.running else CLOSED
        rows = []
        for number in range(1, count + 1):
            slot = f"{prefix}#{number}"
            ballot = there.get(placed.get(slot, ""))
            who = Who(
                partner_id=partner, ballot_id=ballot.id if ballot else None, new=None if ballot else slot
            )
            rows.append(Slot(slot, f"{label} {number}", who, ballot, locked))
        return rows


def _names(prefix: str) -> list[str]:
    return [f"{prefix}#{number}" for number in range(1, 2000)]


def _named(document: Document, by_person: dict[str, Ballot]) -> dict[str, Person]:
    """People who answered, also when they are not expected (any more)."""
    return {person.id: person for person in people.all_people(document) if person.id in by_person}


def _shuffled(of: Round, person: Person) -> str:
    """A place that is the same all the time, and says nothing about who it is."""
    return hashlib.sha256(f"{of.id} {of.session_id} {person.id}".encode()).hexdigest()
