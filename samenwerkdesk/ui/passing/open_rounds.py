"""What a passed device asks, of whom, and how far it is (methode.md 20 and 21 rule 18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from samenwerkdesk.model import (
    ballots,
    disclosure,
    partners,
    people,
    promise,
    questions,
    rounds,
    sessions,
    trust_network,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import NOBODY, PARTICIPANT, PARTNER, POLL, Round

SECONDS = {"mark": 25, "single": 30, "multiple": 40, "text": 60, "words": 40, "people": 90}
"""How long people take for a question; 25 statements and two open questions come to the handbook's 12 minutes."""


class Step(NamedTuple):
    """One question of one of the rounds."""

    round: Round
    asked: Asked


class Promise(NamedTuple):
    """What is promised for these rounds: who sees what, and what is kept."""

    titles: tuple[str, ...]
    sentences: tuple[str, str]


class Sheet:
    """What one person is filling in, in memory alone; ``label`` says who it is."""

    def __init__(self, steps: Sequence[Step], who: Who, label: str) -> None:
        self.steps = tuple(steps)
        self.who = who
        self.label = label
        self._given: dict[int, Given] = {}

    def given(self, at: int) -> Given:
        """The answer to a question, empty when there is none."""
        return self._given.get(at, Given())

    def give(self, at: int, answer: Given) -> None:
        """Keep an answer; an empty one takes it away."""
        self._given.pop(at, None)
        if not answer.empty:
            self._given[at] = answer

    @property
    def answered(self) -> list[bool]:
        """Per question, whether it was answered."""
        return [at in self._given for at in range(len(self.steps))]

    def answers(self, document: Document) -> dict[str, dict[str, Given]]:
        """The answers by round and question; of a question that is no longer asked there is nothing to keep."""
        asked: dict[str, set[str]] = {}
        found: dict[str, dict[str, Given]] = {}
        for at, given in sorted(self._given.items()):
            step = self.steps[at]
            key = step.round.id
            if key not in asked:
                asked[key] = {each.key for each in questions.of_round(document, key)}
            # A round that is gone has no questions; handing in says so.
            if step.asked.key in asked[key] or not asked[key]:
                found.setdefault(key, {})[step.asked.key] = given
        return found

    def wipe(self) -> None:
        """Forget all of it."""
        self._given.clear()
        self.who, self.label, self.steps = Who(), "", ()


def names_of(found: Sequence[Round]) -> list[str]:
    """What rounds are called; polls are counted, as their names are whole questions."""
    polls = sum(each.instrument == POLL for each in found)
    names = list(dict.fromkeys(each.title for each in found if each.instrument != POLL))
    if polls:
        names.append("een peiling" if polls == 1 else f"{polls} peilingen")
    return [names[0][:1].upper() + names[0][1:], *names[1:]] if names else []


class OpenRounds:
    """The rounds that go round, as they are now; of who handed in only what the file stores by name."""

    def __init__(self, document: Document, keys: Sequence[str]) -> None:
        self.document = document
        self._keys = tuple(keys)
        # Who left a whole round empty is not asked again; only where the file has names.
        self._done: set[str] = set()

    def running(self) -> list[Round]:
        """Those of the rounds that are open now."""
        found = (rounds.get(self.document, key) for key in self._keys)
        return [each for each in found if each is not None and each.running]

    def linkage(self) -> str:
        """The most that any of the rounds stores of a respondent."""
        stored = {each.linkage for each in self.running()}
        return next((each for each in (PARTICIPANT, PARTNER) if each in stored), NOBODY)

    def steps(self, who: Who | None = None) -> list[Step]:
        """The questions, in the order of the rounds; for ``who`` without the rounds that carry this name already."""
        return [
            Step(each, asked if who is None else _without(asked, who))
            for each in self.running()
            if who is None or not self._answered(each, who)
            for asked in questions.of_round(self.document, each.id)
        ]

    def _answered(self, of: Round, who: Who) -> bool:
        if of.linkage != PARTICIPANT or who.person_id is None:
            return False
        if of.instrument == trust_network.INSTRUMENT and who.person_id not in {
            person.id for person in ballots.expected(self.document, of)
        }:
            return True
        return any(ballot.person_id == who.person_id for ballot in ballots.of_round(self.document, of.id))

    def titles(self) -> list[str]:
        """What is asked, by name."""
        return names_of(self.running())

    def minutes(self) -> int:
        """About how many minutes one person needs."""
        seconds = sum(SECONDS[step.asked.kind] for step in self.steps())
        return max(1, round(seconds / 60))

    # ------------------------------------------------------------------ how far it is

    def progress(self) -> tuple[int, int]:
        """How many people answered, and how many are expected."""
        running = self.running()
        found = [ballots.progress(self.document, each) for each in running]
        expected = max((each.expected for each in found), default=0)
        answered = max((each.answered for each in found), default=0)
        if running and all(each.linkage == PARTICIPANT for each in running):
            # Somebody may leave one round empty and somebody else the other.
            given = [ballots.of_round(self.document, each.id) for each in running]
            named = {ballot.person_id for each in given for ballot in each if ballot.person_id}
            answered = len(named) + max(sum(not ballot.person_id for ballot in each) for each in given)
        return answered, expected

    def by_choice(self) -> bool:
        """Whether something is asked in which people take part by choice: then a number would tell how many do not."""
        return any(each.instrument == trust_network.INSTRUMENT for each in self.running())

    def complete(self) -> bool:
        """Whether everybody who is expected has answered."""
        linkage = self.linkage()
        if linkage == PARTICIPANT:
            return not self.names()
        if linkage == PARTNER:
            return not self.organisations()
        answered, expected = self.progress()
        return answered >= expected > 0

    # ------------------------------------------------------------------ who

    def names(self) -> list[Person]:
        """Who has not answered yet, organisation by organisation."""
        waiting = {
            person.id
            for of in self.running()
            if of.linkage == PARTICIPANT
            for person in ballots.waiting(self.document, of)
        }
        found = [each for each in people.all_people(self.document) if each.id in waiting - self._done]
        return people.per_partner(found, self.partners())

    def organisations(self) -> list[Partner | None]:
        """The organisations of which ballots are still to come; None stands for people without one."""
        left: Counter[str | None] = Counter()
        for of in self.running():
            if of.linkage == PARTNER:
                for partner, count in ballots.waiting_partners(self.document, of):
                    left[partner.id] = max(left[partner.id], count)
                alone = sum(each.partner_id is None for each in ballots.expected(self.document, of))
                given = sum(each.partner_id is None for each in ballots.of_round(self.document, of.id))
                left[None] = max(left[None], alone - given)
        found: list[Partner | None] = [each for each in self.partners() if left[each.id] > 0]
        return [*found, None] if left[None] > 0 else found

    def partners(self) -> list[Partner]:
        """All organisations."""
        return partners.all_partners(self.document)

    def absent(self) -> list[Person]:
        """Who is in the file and not asked: first who takes part in this session, then everybody else."""
        here = {
            person.id
            for of in self.running()
            if _of_everybody(of)
            for person in ballots.expected(self.document, of)
        }
        session = self._session()
        if session is None:
            return []
        order = self.partners()
        near = people.per_partner(people.taking_part(self.document, session), order)
        far = people.per_partner(people.all_people(self.document), order)
        found = {person.id: person for person in (*near, *far)}
        return [person for key, person in found.items() if key not in here]

    def _session(self) -> str | None:
        """The session of a round that asks who is present."""
        return next((each.session_id for each in self.running() if _of_everybody(each)), None)

    def let_in(self, person: Person) -> None:
        """Mark somebody as present, so that they are expected."""
        session = self._session()
        if session is None:
            return
        with self.document.change("Aanwezigheid"):
            if not any(sessions.attendance(self.document, session).values()):
                # Nobody ticked means that all are expected; one tick alone would make it a party of one.
                sessions.everybody_present(self.document, session)
            sessions.set_attendance(self.document, session, person.id, True)

    # ------------------------------------------------------------------ promise and handing in

    def promises(self, steps: Sequence[Step]) -> list[Promise]:
        """What is promised for the rounds that are asked, the rounds of one level together."""
        least = disclosure.threshold(self.document)
        levels: dict[tuple[str, str], list[Round]] = {}
        for of in dict.fromkeys(step.round for step in steps):
            levels.setdefault(promise.of_round(of, least), []).append(of)
        return [Promise(tuple(names_of(found)), said) for said, found in levels.items()]

    def hand_in(self, sheet: Sheet) -> bool:
        """Keep what somebody filled in; False when there was nothing. Raises UserError, and then nothing is kept."""
        answers = sheet.answers(self.document)
        if answers:
            ballots.submit(self.document, answers, sheet.who, ballots.PASSED)
        if sheet.who.person_id is not None:
            self._done.add(sheet.who.person_id)
        return bool(answers)


def _without(asked: Asked, who: Who) -> Asked:
    """A question about people as one of them reads it: nobody answers about oneself."""
    if asked.kind != "people":
        return asked
    return replace(asked, options=tuple(each for each in asked.options if each[0] != who.person_id))


def _of_everybody(of: Round) -> bool:
    """Whether a round asks whoever is present: nobody may be read from a list of who is not in the network."""
    return not of.prefilled and of.instrument != trust_network.INSTRUMENT
