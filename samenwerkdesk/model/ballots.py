"""What people fill in: typed on the desk, or on a device that goes round. Counting by hand is in tallies.py.

One ballot is one respondent. Of a respondent only what the round's linkage allows is stored, under a random number and in no
order of arrival (methode.md 21 rule 18, own rule (E)).
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from samenwerkdesk.model import partners, people, questions, rounds, sessions, settling, trust_network
from samenwerkdesk.model.counted import OPEN
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.measured import key_of
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import PARTICIPANT, PARTNER, SEALED, Round
from samenwerkdesk.model.text import clean

DESK, PASSED, TALLY, PHONE = ROUTES = ("desk", "passed_device", "tally", "phone")
"""The ways in which answers come in."""


class Given(NamedTuple):
    """An answer to one question: a mark, a text, chosen options, 'weet ik niet', or a mark about each of some people."""

    number: float | None = None
    text: str | None = None
    chosen: tuple[str, ...] = ()
    unknown: bool = False
    about: tuple[tuple[str, float], ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing was answered."""
        some = self.number is not None or self.chosen or self.about or self.unknown
        return not (some or (self.text or "").strip())


class Ballot(NamedTuple):
    """What one respondent filled in; answers by the key of the question. Without a name ``person_id`` is None."""

    id: str
    person_id: str | None
    partner_id: str | None
    route: str
    answers: Mapping[str, Given]


class Who(NamedTuple):
    """Whose ballot something is: a person, an organisation, a ballot that exists, or (all None) a new one of nobody.

    ``new`` tells new ballots apart that are made in one action.
    """

    person_id: str | None = None
    partner_id: str | None = None
    ballot_id: str | None = None
    new: str | None = None


class Progress(NamedTuple):
    """How far a round is: how many people are expected, how many answered, and by which way."""

    expected: int
    answered: int
    per_route: Mapping[str, int]


# ---------------------------------------------------------------------- reading


def of_round(document: Document, round_id: str, *routes: str) -> list[Ballot]:
    """The ballots of a round that came by these routes (default: all), those without names in the order of their random ids."""
    found: dict[str, Ballot] = {}
    for key, person, partner, route, item, perspective, target, number, text, unknown in document.rows(
        "SELECT ballot.id, person_id, partner_id, route, item, perspective, target, number, text, unknown FROM ballot"
        " LEFT JOIN answer ON ballot_id = ballot.id WHERE round_id = ? ORDER BY ballot.seq, ballot.id, answer.seq",
        (round_id,),
    ):
        if routes and route not in routes:
            continue
        ballot = found.get(key)
        if ballot is None:
            ballot = found[key] = Ballot(key, person, partner, route, {})
        if item is not None:
            answers = ballot.answers
            assert isinstance(answers, dict)
            question = key_of(item, perspective)
            before = answers.get(question)
            if target and text is None:
                about = before.about if before else ()
                answers[question] = Given(about=about if number is None else (*about, (target, number)))
                continue
            chosen = (*(before.chosen if before else ()), target) if target else ()
            answers[question] = Given(number, None if target else text, chosen, bool(unknown))
    return list(found.values())


def expected(document: Document, of: Round) -> list[Person]:
    """Who is asked: the people present, or everybody who takes part when it is filled in beforehand or nobody is ticked yet.

    For the trust network only those of them who agreed to be in it.
    """
    if of.session_id is None:
        return []
    here = present(document, of)
    found = people.taking_part(document, of.session_id) if of.prefilled or not here else here
    if of.instrument != trust_network.INSTRUMENT:
        return found
    agreed = trust_network.agreed(document, of.id)
    return [person for person in found if person.id in agreed]


def present(document: Document, of: Round) -> list[Person]:
    """Who is marked present in the session of a round."""
    here = sessions.attendance(document, of.session_id) if of.session_id is not None else {}
    return [person for person in people.all_people(document) if here.get(person.id)]


def waiting(document: Document, of: Round) -> list[Person]:
    """Who is asked and has not answered yet, where names are stored; else everybody who is asked."""
    done = {ballot.person_id for ballot in of_round(document, of.id)} if of.linkage == PARTICIPANT else set()
    return [person for person in expected(document, of) if person.id not in done]


def waiting_partners(document: Document, of: Round) -> list[tuple[Partner, int]]:
    """The organisations of those who are asked, with how many ballots of each are still to come (0 or less: all are in)."""
    asked = Counter(person.partner_id for person in expected(document, of))
    given = Counter(ballot.partner_id for ballot in of_round(document, of.id))
    return [
        (partner, asked[partner.id] - given[partner.id])
        for partner in partners.all_partners(document)
        if asked[partner.id]
    ]


def progress(document: Document, of: Round) -> Progress:
    """How many people are expected and answered, and how many by each route."""
    routes: dict[str, int] = dict(
        document.rows("SELECT route, count(*) FROM ballot WHERE round_id = ? GROUP BY route", (of.id,))
    )
    return Progress(len(expected(document, of)), sum(routes.values()), routes)


# ---------------------------------------------------------------------- typing on the desk


def put(document: Document, round_id: str, entries: Sequence[tuple[Who, Asked, Given]]) -> list[str | None]:
    """Keep what is typed on the desk, an empty answer taking it away; returns the id of each ballot, None when it is gone.

    Raises UserError when the round is not open, or an answer is none for its question. All of it is kept, or nothing.
    """
    of = open_round(document, round_id)
    alone = len(entries) == 1 and entries[0][1].kind != "people"
    merge = ("ballot", round_id, entries[0][0], entries[0][1].key) if alone else None
    found: list[str | None] = []
    fresh: dict[Who, str] = {}
    with document.change("Antwoord typen" if len(entries) == 1 else "Antwoorden plakken", merge=merge):
        for who, asked, given in entries:
            check(asked, given)
            _may_answer(document, of, who, given)
            key = _ballot_of(document, of, who) or fresh.get(who)
            if key is None and not given.empty:
                key = fresh[who] = _new_ballot(document, of, who, DESK)
            if key is not None:
                answer(document, key, asked, given)
                key = _drop_empty(document, key)
            found.append(key)
    return found


def remove(document: Document, key: str) -> None:
    """Take away a ballot that was typed on the desk. Raises UserError for one that somebody filled in themselves."""
    row = document.row("SELECT round_id, route FROM ballot WHERE id = ?", (key,))
    if row is None:
        return
    open_round(document, row[0])
    if row[1] not in (DESK, TALLY):
        raise UserError("Dit heeft iemand zelf ingevuld; dat haal je niet weg.")
    with document.change("Formulier weggooien"):
        document.delete("ballot", id=key)


def check(asked: Asked, given: Given) -> None:
    """Raise UserError when an answer is none for its question: a mark off the scale, an option that is not offered."""
    off = given.number is not None and (asked.kind != "mark" or given.number not in asked.marks)
    if off or any(number not in asked.marks for _, number in given.about):
        raise UserError(f"Geef een cijfer van {asked.lowest} tot en met {asked.highest}.")
    offered = {stored for stored, _ in asked.options}
    if any(option not in offered for option in (*given.chosen, *(person for person, _ in given.about))):
        raise UserError("Deze keuze staat er niet bij.")
    if asked.kind == "single" and len(given.chosen) > 1:
        raise UserError("Bij deze vraag is er één keuze.")


# ---------------------------------------------------------------------- a device of one's own


def submit(
    document: Document,
    answers: Mapping[str, Mapping[str, Given]],
    who: Who,
    route: str = PASSED,
) -> None:
    """Keep what one person filled in for one or more open rounds: by round id, and then by the key of the question.

    Of ``who`` only what a round may store is stored. It cannot be taken back. Raises UserError when a round is closed
    meanwhile, or this person answered already.
    """
    with document.change("Antwoorden ontvangen", seal=SEALED):
        for round_id, given in answers.items():
            of = open_round(document, round_id)
            asked = {each.key: each for each in questions.of_round(document, round_id)}
            filled = {key: one for key, one in given.items() if not one.empty}
            for key, one in filled.items():
                check(asked[key], one)
                _may_answer(document, of, who, one)
            if not filled:
                continue
            for table, known in (("person", who.person_id), ("partner", who.partner_id)):
                if known is not None and not document.row(f'SELECT 1 FROM "{table}" WHERE id = ?', (known,)):
                    raise UserError("Deze naam staat niet meer in het bestand. Roep de begeleider.")
            if of.linkage == PARTICIPANT and _ballot_of(document, of, Who(person_id=who.person_id)):
                raise UserError("Onder deze naam is al ingevuld.")
            ballot = _new_ballot(document, of, who, route)
            for key, one in filled.items():
                answer(document, ballot, asked[key], one)
            settling.settle(document, round_id)


# ---------------------------------------------------------------------- rows


def open_round(document: Document, round_id: str) -> Round:
    """The round, when it takes answers. Raises UserError when it does not (any more)."""
    of = rounds.get(document, round_id)
    if of is None:
        raise UserError("Deze ronde is er niet meer.")
    if of.state != OPEN:
        raise UserError("Deze ronde is niet open; er komt niets meer bij.")
    return of


def _may_answer(document: Document, of: Round, who: Who, given: Given) -> None:
    """Raise UserError when somebody answers about people without having agreed to be among them, or about oneself."""
    if of.instrument != trust_network.INSTRUMENT or given.empty:
        return
    if who.person_id not in trust_network.agreed(document, of.id):
        raise UserError("Alleen wie ja zei, vult het vertrouwensnetwerk in.")
    if who.person_id in dict(given.about):
        raise UserError("Over jezelf vul je hier niets in.")


def _ballot_of(document: Document, of: Round, who: Who) -> str | None:
    """The ballot that is typed in for ``who``; never one that somebody filled in themselves."""
    if who.ballot_id is not None:
        row = document.row("SELECT id FROM ballot WHERE id = ? AND round_id = ?", (who.ballot_id, of.id))
    elif of.linkage == PARTICIPANT and who.person_id is not None:
        row = document.row(
            "SELECT id FROM ballot WHERE round_id = ? AND person_id = ?", (of.id, who.person_id)
        )
    else:
        return None
    return str(row[0]) if row else None


def _new_ballot(document: Document, of: Round, who: Who, route: str) -> str:
    if of.linkage == PARTICIPANT:
        seq = document.next_seq("ballot") if who.person_id else None
        return insert_ballot(document, of.id, who.person_id, None, seq, route)
    partner = who.partner_id
    if of.linkage == PARTNER and partner is None and who.person_id is not None:
        partner = document.value("SELECT partner_id FROM person WHERE id = ?", (who.person_id,))
    return insert_ballot(document, of.id, None, partner if of.linkage == PARTNER else None, None, route)


def insert_ballot(
    document: Document, round_id: str, person: str | None, partner: str | None, seq: int | None, route: str
) -> str:
    """Add an empty ballot and return its id; only inside a change."""
    # Random, so that a number says nothing about who came first.
    key = f"B{secrets.token_hex(8)}"
    document.insert(
        "ballot", id=key, round_id=round_id, seq=seq, person_id=person, partner_id=partner, route=route
    )
    return key


def answer(document: Document, ballot: str, asked: Asked, given: Given) -> None:
    """Put an answer on a ballot instead of the one that was there; only inside a change."""
    document.delete("answer", ballot_id=ballot, item=asked.item, perspective=asked.perspective)
    if given.empty:
        return
    row = {"ballot_id": ballot, "item": asked.item, "perspective": asked.perspective}
    if asked.kind == "multiple":
        for option in given.chosen:
            document.insert("answer", **row, target=option, text=option)
        if given.unknown:
            document.insert("answer", **row, unknown=1)
    elif asked.kind == "people":
        for person, number in given.about:
            document.insert("answer", **row, target=person, number=number)
    elif asked.kind == "single":
        document.insert(
            "answer", **row, text=given.chosen[0] if given.chosen else None, unknown=int(given.unknown)
        )
    else:
        document.insert(
            "answer", **row, number=given.number, text=clean(given.text), unknown=int(given.unknown)
        )


def _drop_empty(document: Document, key: str) -> str | None:
    if document.row("SELECT 1 FROM answer WHERE ballot_id = ? LIMIT 1", (key,)):
        return key
    document.delete("ballot", id=key)
    return None
