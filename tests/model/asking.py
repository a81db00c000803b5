"""A collaboration in which things are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from samenwerkdesk.model import ballots, partners, people, questions, rounds, sessions
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document

CONDITIONS = ("ambition", "interests", "relationship", "organisation", "process")


class Asking:
    """One session with people of three organisations, all present: three, two and one (in that order)."""

    def __init__(self, document: Document, sizes: Sequence[int] = (3, 2, 1)) -> None:
        self.document = document
        self.people: list[str] = []
        self.partners: list[str] = []
        for number, size in enumerate(sizes):
            partner = partners.add(document, f"Partner {number + 1}")
            self.partners.append(partner)
            for _ in range(size):
                self.people.append(people.add(document, f"Mens {len(self.people) + 1}", partner))
        self.session = sessions.add(document, date(2025, 4, 10))
        sessions.everybody_present(document, self.session)

    def open(self, instrument: str = "quick_scan", mode: str = "anoniem", linkage: str | None = None) -> str:
        key = rounds.prepare(self.document, instrument, self.session)
        rounds.set_level(self.document, key, mode, linkage)
        rounds.start(self.document, key)
        return key

    def undo_label(self) -> str | None:
        """What undo would take back now."""
        return self.document.undo_label

    def type(self, key: str, marks: Mapping[str, float | None], who: Who | None = None) -> str | None:
        """Type the marks of one person on the desk."""
        who = who or Who()
        asked = {each.key: each for each in questions.of_round(self.document, key)}
        found: str | None = None
        for item, mark in marks.items():
            (found,) = ballots.put(self.document, key, [(who, asked[item], Given(mark))])
            if found and not (who.person_id or who.partner_id):
                who = Who(ballot_id=found)
        return found

    def pass_on(
        self, key: str, marks: Mapping[str, float], person: str | None = None, partner: str | None = None
    ) -> None:
        """Somebody fills it in on the device that goes round."""
        given = {item: Given(mark) for item, mark in marks.items()}
        ballots.submit(self.document, {key: given}, Who(person, partner))
