"""Everything a facilitator can do in the registers, at random."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from samenwerkdesk.model import (
    actions,
    agenda,
    ballots,
    capture,
    cards,
    collaboration,
    decisions,
    ground_rules,
    own_polls,
    partners,
    pasted_people,
    people,
    questions,
    round_sets,
    rounds,
    sessions,
    tallies,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC

Item = TypeVar("Item")
Act = Callable[[Document, random.Random], object]

WORDS = ("Ada", "Bea de Wit", "é́n", "👩‍👧", "", "  ", "x" * 150, "O'Hara; DROP TABLE", "regel\ntwee", "José")
START = datetime(2025, 4, 10, 9, 0)


def words(chance: random.Random) -> str:
    return chance.choice(WORDS)


def day(chance: random.Random) -> date:
    return START.date() + timedelta(days=chance.randrange(-40, 400))


def moment(chance: random.Random) -> datetime:
    return START + timedelta(seconds=chance.randrange(0, 20_000))


def ids(document: Document, table: str) -> list[str]:
    return [key for (key,) in document.rows(f'SELECT id FROM "{table}" ORDER BY seq')]


def one(document: Document, chance: random.Random, table: str) -> str:
    """An id of ``table``, now and then one that is not there."""
    found = ids(document, table)
    return chance.choice(found) if found and chance.random() > 0.03 else "WEG"


def some(chance: random.Random, found: Sequence[Item]) -> Item | None:
    return chance.choice(found) if found and chance.random() > 0.2 else None


def in_session(act: Callable[[Document, random.Random, str], object]) -> Act:
    """An action in a session that exists, or a new session when there is none."""

    def run(document: Document, chance: random.Random) -> object:
        found = ids(document, "session")
        if not found:
            return sessions.add(document, day(chance))
        return act(document, chance, chance.choice(found))

    return run


def block(document: Document, chance: random.Random, session: str) -> str:
    found = [item.id for item in agenda.blocks(document, session)]
    return chance.choice(found) if found else "WEG"


def lengthen(document: Document, chance: random.Random, session: str) -> None:
    found = agenda.blocks(document, session)
    if found:
        agenda.lengthen(document, session, chance.choice(found).id, chance.choice((-5, 5, 2.5)))


def person_field(document: Document, chance: random.Random) -> None:
    field, table = chance.choice(
        (
            ("partner_id", "partner"),
            ("joined_session_id", "session"),
            ("left_session_id", "session"),
            ("deputy_of_id", "person"),
        )
    )
    person = one(document, chance, "person")
    people.set_field(document, person, field, some(chance, ids(document, table)))


def captured(document: Document, chance: random.Random, session: str) -> None:
    line = " ".join(
        chance.choice(("@ada", "vr", "3 dec", "p:", "omdat", "?", words(chance))) for _ in range(4)
    )
    found = capture.parse(line, people.all_people(document), START.date())
    if found:
        capture.record(document, session, found)


def stance(document: Document, chance: random.Random) -> None:
    rules, crowd = ground_rules.all_rules(document), ids(document, "person")
    if not rules or not crowd:
        ground_rules.propose_handbook(document)
        return
    rule, person = chance.choice(rules).id, chance.choice(crowd)
    kind = chance.random()
    if kind < 0.3:
        ground_rules.set_concern(document, rule, person, words(chance))
    elif kind < 0.4:
        ground_rules.rest_adopts(document, rule, crowd)
    else:
        ground_rules.set_stance(document, rule, person, chance.choice((*ground_rules.STANCES, None)))


def attend(document: Document, chance: random.Random, session: str) -> None:
    crowd = ids(document, "person")
    if crowd:
        present = chance.choice((True, False, None))
        sessions.set_attendance(document, session, chance.choice(crowd), present)


def pasted(document: Document, chance: random.Random) -> None:
    text = "\n".join(f"{words(chance)}, Org {chance.randrange(4)}, {words(chance)}" for _ in range(3))
    people.add_pasted(document, pasted_people.parse(text), some(chance, ids(document, "session")))


def a_round(document: Document, chance: random.Random) -> Round | None:
    found = ids(document, "round")
    return rounds.get(document, chance.choice(found)) if found else None


def asked(document: Document, chance: random.Random, session: str) -> None:
    """Something in the life of a round: one that exists, or a new one."""
    of = a_round(document, chance)
    if of is None or chance.random() < 0.2:
        instrument = chance.choice(("full_scan", "quick_scan", "process_trust", "movement"))
        if chance.random() < 0.3:
            rounds.prepare_poll(document, session, words(chance) or "?", "single", ("ja", "nee"))
        else:
            round_sets.prepare(document, instrument, session)
        return
    act = chance.choice(
        (
            lambda: round_sets.set_level(document, of, chance.choice(rounds.STRICTNESS)),
            lambda: round_sets.set_prefilled(document, of, chance.random() < 0.5),
            lambda: rounds.start(document, *round_sets.ids(document, of)),
            lambda: rounds.close(document, *round_sets.ids(document, of)),
            lambda: rounds.reopen(document, of.id),
            lambda: round_sets.reopen(document, of),
            lambda: rounds.reveal(document, of.id),
            lambda: round_sets.discard(document, of),
            lambda: typed(document, chance, of),
            lambda: typed(document, chance, of),
            lambda: counted_by_hand(document, chance, of),
        )
    )
    act()


def typed(document: Document, chance: random.Random, of: Round) -> None:
    known = [each.id for each in ballots.of_round(document, of.id)]
    crowd = ids(document, "person")
    for one_asked in chance.sample(questions.of_round(document, of.id), 1):
        who = Who(some(chance, crowd), None, some(chance, known))
        given = (
            Given(float(chance.randrange(0, 7))) if one_asked.kind == "mark" else Given(text=words(chance))
        )
        if one_asked.kind == "single":
            given = Given(chosen=(chance.choice(("ja", "nee", "anders")),))
        ballots.put(document, of.id, [(who, one_asked, chance.choice((given, given, Given())))])


def counted_by_hand(document: Document, chance: random.Random, of: Round) -> None:
    found = questions.of_round(document, of.id)
    if tallies.can_be_counted(found):
        answers = [stored for stored, _ in found[0].options] or [str(mark) for mark in found[0].marks]
        counts = {found[0].key: {answer: chance.randrange(0, 4) for answer in answers}}
        tallies.set_tally(document, of.id, tallies.Tally(counts, 2))


def own_poll(document: Document, chance: random.Random) -> None:
    found = ids(document, "own_poll")
    act = chance.random()
    if not found or act < 0.4:
        own_polls.save(
            document, words(chance), chance.choice(own_polls.KINDS), ["ja", words(chance)], (0, 10)
        )
    elif act < 0.7:
        own_polls.move(document, chance.choice(found), chance.choice((-1, 1)))
    else:
        own_polls.remove(document, chance.choice(found))


ACTS: list[Act] = [
    *[in_session(asked)] * 6,
    own_poll,
    lambda d, c: collaboration.set_text(d, c.choice(list(collaboration.LABELS)), words(c)),
    lambda d, c: collaboration.set_scale(d, *c.choice(collaboration.SCALES)),
    lambda d, c: collaboration.set_threshold(d, c.randrange(1, 50)),
    lambda d, c: collaboration.set_anonymity(d, c.choice(("open", "anoniem"))),
    lambda d, c: partners.add(d, words(c), words(c)),
    lambda d, c: partners.set_field(d, one(d, c, "partner"), c.choice(("name", "mission", "note")), words(c)),
    lambda d, c: partners.set_field(d, one(d, c, "partner"), "look", c.randrange(14)),
    lambda d, c: partners.set_values(d, one(d, c, "partner"), [words(c), words(c)]),
    lambda d, c: partners.move(d, one(d, c, "partner"), c.randrange(-3, 4)),
    lambda d, c: partners.remove(d, one(d, c, "partner")),
    lambda d, c: people.add(d, words(c), some(c, ids(d, "partner")), some(c, ids(d, "session"))),
    lambda d, c: people.set_field(
        d, one(d, c, "person"), c.choice(("name", "function_title", "note")), words(c)
    ),
    person_field,
    pasted,
    lambda d, c: people.move(d, one(d, c, "person"), c.randrange(-3, 4)),
    lambda d, c: people.remove(d, one(d, c, "person")),
    lambda d, c: people.remove_all(d, c.sample(ids(d, "person"), min(2, len(ids(d, "person"))))),
    lambda d, c: people.add_facilitator(d, words(c)),
    lambda d, c: people.set_facilitator(d, one(d, c, "facilitator"), c.choice(("name", "role")), words(c)),
    lambda d, c: people.remove_facilitator(d, one(d, c, "facilitator")),
    lambda d, c: sessions.add(d, day(c), c.choice(((), ((10, "check-in", None), (30, "rest", "sessions"))))),
    lambda d, c: sessions.set_field(
        d, one(d, c, "session"), c.choice(("location", "private_note")), words(c)
    ),
    lambda d, c: sessions.set_field(d, one(d, c, "session"), "start_time", c.choice(("23:30", "08:15", "x"))),
    lambda d, c: sessions.remove(d, one(d, c, "session")),
    in_session(attend),
    in_session(attend),
    in_session(lambda d, c, s: sessions.everybody_present(d, s)),
    in_session(
        lambda d, c, s: agenda.add(d, s, words(c), c.randrange(1, 60), some(c, ids(d, "agenda_item")))
    ),
    in_session(lambda d, c, s: agenda.set_minutes(d, s, block(d, c, s), c.randrange(-5, 700))),
    in_session(lambda d, c, s: agenda.skip(d, s, block(d, c, s), c.random() < 0.7)),
    in_session(lambda d, c, s: agenda.move(d, s, block(d, c, s), c.randrange(-3, 4))),
    in_session(lambda d, c, s: agenda.remove(d, s, block(d, c, s))),
    in_session(lambda d, c, s: agenda.step(d, s, moment(c), c.choice((1, 1, -1)))),
    in_session(lambda d, c, s: agenda.toggle(d, s, moment(c))),
    in_session(lambda d, c, s: agenda.pause(d, s, moment(c))),
    in_session(lambda d, c, s: agenda.stop(d, s)),
    in_session(lambda d, c, s: agenda.skip_next(d, s)),
    in_session(lengthen),
    in_session(lambda d, c, s: agenda.lengthen_running(d, s, c.choice((-5, 5)))),
    in_session(lambda d, c, s: decisions.add(d, s, words(c), words(c))),
    in_session(lambda d, c, s: decisions.move(d, s, one(d, c, "decision"), c.randrange(-3, 4))),
    lambda d, c: decisions.set_field(d, one(d, c, "decision"), "text", words(c)),
    lambda d, c: decisions.set_field(d, one(d, c, "decision"), "visibility", c.choice((PUBLIC, PRIVATE))),
    lambda d, c: decisions.remove(d, one(d, c, "decision")),
    in_session(lambda d, c, s: actions.add(d, s, words(c), some(c, ids(d, "person")), day(c))),
    in_session(lambda d, c, s: actions.set_done(d, one(d, c, "action"), c.random() < 0.7, s)),
    in_session(lambda d, c, s: actions.move(d, s, one(d, c, "action"), c.randrange(-3, 4))),
    lambda d, c: actions.set_field(d, one(d, c, "action"), "owner_id", some(c, ids(d, "person"))),
    lambda d, c: actions.remove(d, one(d, c, "action")),
    in_session(lambda d, c, s: cards.add(d, s, c.choice((cards.OPEN_POINT, cards.PARKED)), words(c))),
    in_session(lambda d, c, s: cards.close(d, one(d, c, "card"), s, c.random() < 0.7)),
    lambda d, c: cards.set_text(d, one(d, c, "card"), words(c)),
    lambda d, c: cards.set_lane(d, one(d, c, "card"), c.choice((cards.OPEN_POINT, cards.PARKED))),
    lambda d, c: cards.move(d, ids(d, "card"), one(d, c, "card"), c.randrange(-3, 4)),
    lambda d, c: cards.remove(d, one(d, c, "card")),
    in_session(captured),
    lambda d, c: ground_rules.propose_handbook(d),
    lambda d, c: ground_rules.propose(d, words(c)),
    lambda d, c: ground_rules.adapt(d, one(d, c, "proposal"), words(c)),
    lambda d, c: ground_rules.set_note(d, one(d, c, "proposal"), words(c)),
    lambda d, c: ground_rules.move(d, one(d, c, "proposal"), c.randrange(-3, 4)),
    lambda d, c: ground_rules.remove(d, one(d, c, "proposal")),
    in_session(
        lambda d, c, s: ground_rules.decide(
            d,
            one(d, c, "proposal"),
            c.choice((ground_rules.PROPOSED, ground_rules.ADOPTED, ground_rules.REJECTED)),
            s,
        )
    ),
    in_session(lambda d, c, s: ground_rules.adopt_all(d, s)),
    stance,
    stance,
    in_session(
        lambda d, c, s: ground_rules.set_compliance(
            d, s, c.choice(("SR1", "SR2", "EIGEN1")), c.choice((0, 1, 2.5, 5, 7, None))
        )
    ),
    in_session(
        lambda d, c, s: ground_rules.set_compliances(d, [(s, "SR1", c.choice((1, 5, None))), (s, "SR7", 3)])
    ),
]
"""Each does one thing; a UserError is a proper answer."""
