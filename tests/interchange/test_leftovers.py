"""What only the application knows survives an export too: ballots without a name, open rounds, loose cards and actions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import check, differences, export_case, from_case
from tests.interchange.cases import random_case

INSTRUMENTS = {
    "full_scan": ["AMB1", "AMB2", "PRO5"],
    "quick_scan": ["ambition", "process"],
    "movement": ["BEW1", "BEW2"],
    "process_trust": ["PV1", "PV4"],
    "community_qualities": ["WG1"],
    "ambition_formula": ["FOR1", "FOR2", "FOR3"],
    "organisation_balance": ["OG1", "OG3"],
    "dual_identity": ["own_organisation", "collaboration"],
    "steering_quadrant": ["STU1", "STU2", "note"],
    "trust_network": ["NET1", "NET2"],
    "compliance": ["SR1", "SR2"],
    "shift": ["VN1", "VN3"],
    "open_questions": ["OPEN1", "OPEN2"],
    "resistance": ["WEE1", "WEE6"],
    "poll": ["answer"],
    "next_years_instrument": ["X"],
}

CONTENT = {
    "round": "instrument, session_id, code, question, kind, options, scale_min, scale_max, state, label, anonymous",
    "ballot": "person_id, route",
    "answer": "item, perspective, target, number, text, unknown",
    "card": "board, lane, partner_id, about_partner_id, person_id, session_id, text, status, visibility, resolved_session_id",
    "action": "origin, session_id, condition, text, owner_id, due, status, done_session_id",
    "consent": "person_id, value, concern, visibility",
    "objection": "person_id, text, resolution, resolved, visibility",
}
"""What must come back exactly; ids and places are made anew."""


ONLY = {
    # A list of five marks has no room for 'not asked', and open answers none for which two came from one person.
    "answer": "number IS NOT NULL OR text IS NOT NULL OR unknown",
    "ballot": "round_id NOT IN (SELECT id FROM round WHERE instrument = 'open_questions')",
}


def content(document: Document) -> dict[str, Counter[Any]]:
    return {
        table: Counter(document.rows(f"SELECT {names} FROM {table} WHERE {ONLY.get(table, 1)}"))
        for table, names in CONTENT.items()
    }


class Scribbler:
    """Fills a document with what no case says, as the application might."""

    def __init__(self, document: Document, random: Random) -> None:
        self.document = document
        self.random = random
        self.ids = {
            table: [row[0] for row in document.rows(f"SELECT id FROM {table} ORDER BY seq")]
            for table in ("person", "partner", "session")
        }

    def some(self, table: str) -> str | None:
        return self.random.choice([None, *self.ids[table]])

    def pick(self, *values: Any) -> Any:
        return self.random.choice(values)

    def round(self) -> None:
        instrument = self.pick(*INSTRUMENTS)
        key = self.document.new_id("round", "R")
        linkage = self.pick("participant", "participant", "partner", "none")
        self.document.insert(
            "round",
            id=key,
            seq=self.document.next_seq("round"),
            instrument=instrument,
            session_id=self.some("session"),
            linkage=linkage,
            state=self.pick("revealed", "revealed", "revealed", "open", "closed", "dots"),
            label=self.pick(None, None, None, "Tweede keer"),
            anonymity_mode=self.pick(None, "anoniem", "open"),
            anonymous=self.pick(None, 1) if instrument == "poll" else None,
            options=self.pick(None, '["a", "b"]') if instrument == "poll" else None,
        )
        if instrument == "trust_network" and self.pick(True, False):
            self.document.insert(
                "network_round", round_id=key, question_ids=None, layers='["contact", "advice"]'
            )
        people = list(self.ids["person"])
        self.random.shuffle(people)
        for number in range(self.random.randint(0, 4)):
            person = people.pop() if people and linkage == "participant" else None
            self.ballot(key, instrument, self.pick(person, person, person, None), number)

    def ballot(self, round_id: str, instrument: str, person: str | None, number: int) -> None:
        key = self.document.new_id("ballot", "B")
        self.document.insert(
            "ballot",
            id=key,
            round_id=round_id,
            seq=self.pick(None, number),
            person_id=person,
            partner_id=self.pick(None, None, self.some("partner")),
            token_hash=self.pick(None, "abc"),
            route=self.pick("desk", "desk", "desk", "phone", "tally"),
        )
        for item in INSTRUMENTS[instrument]:
            if self.random.random() < 0.8:
                self.answer(key, item)

    def answer(self, ballot_id: str, item: str) -> None:
        unknown = self.pick(0, 0, 0, 1)
        self.document.insert(
            "answer",
            ballot_id=ballot_id,
            item=self.pick(item, item, item, item + "x"),
            perspective=self.pick("", "", "self", "now"),
            target=self.pick("", "", "", self.some("person") or ""),
            number=None if unknown else self.pick(None, 0.0, 3.0, 2.5),
            text=self.pick(None, None, "tekst"),
            unknown=unknown,
            seq=self.pick(None, 1),
        )

    def card(self) -> None:
        self.document.insert(
            "card",
            id=self.document.new_id("card", "K"),
            seq=self.document.next_seq("card"),
            board=self.pick("session", "fence", "no_go", "option", "phase:explore", "hearing", "new_board"),
            lane=self.pick(
                "parked", "in_scope", "appreciation", "no_go", "option", "VER1", "contact", "meaning"
            ),
            partner_id=self.some("partner"),
            about_partner_id=self.some("partner"),
            person_id=self.some("person"),
            session_id=self.some("session"),
            text=self.pick(None, "", "kaart"),
            status=self.pick(None, "closed"),
            visibility=self.pick(None, "openbaar", "alleen_begeleider"),
            resolved_session_id=self.some("session"),
        )

    def action(self) -> None:
        self.document.insert(
            "action",
            id=self.document.new_id("action", "A"),
            seq=self.document.next_seq("action"),
            origin=self.pick("session", "improvement", "fence", "agreement", "mandate", "new_origin"),
            session_id=self.some("session"),
            condition=self.pick(None, "ambition"),
            text=self.pick(None, "doen"),
            owner_id=self.some("person"),
            due=self.pick(None, "2025-05-01"),
            status=self.pick(None, "open", "done", "vervallen"),
            done_session_id=self.some("session"),
        )

    def proposal(self) -> None:
        key = self.document.new_id("proposal", "V")
        kind = self.pick("ground_rule", "consensus")
        code = f"EIGEN{key}" if kind == "ground_rule" else None
        free = {f"CON{n}" for n in range(1, 10)} - {
            row[0] for row in self.document.rows("SELECT code FROM proposal")
        }
        if kind == "consensus" and not free:
            return
        self.document.insert(
            "proposal",
            id=key,
            seq=self.document.next_seq("proposal"),
            kind=kind,
            code=code or min(free),
            session_id=self.some("session"),
            text=self.pick(None, "voorstel"),
            status=self.pick("proposed", "adopted", "rejected", "parked")
            if code
            else self.pick(None, "concept"),
            note=self.pick(None, "let op"),
        )
        for place, person in enumerate(self.ids["person"]):
            if self.random.random() < 0.6:
                self.document.insert(
                    "consent",
                    proposal_id=key,
                    person_id=person,
                    seq=place,
                    value=self.pick(None, "akkoord", "adopt", "bezwaar"),
                    concern=self.pick(None, "zorg"),
                    visibility=self.pick(None, "alleen_begeleider"),
                )
        self.document.insert("objection", id=f"X{key}", proposal_id=key, seq=1, text="bezwaar", resolved=1)


@pytest.mark.parametrize("seed", range(30))
def test_nothing_the_application_knows_is_lost(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    case = random_case(
        random, people=random.choice([0, 3, 6]), partners=3, sessions=2, fullness=random.choice([0.0, 0.5])
    )
    first = Document.create(tmp_path / "first.samenwerk", fill=lambda document: from_case(document, case))
    with first.change("Krabbelen"):
        scribbler = Scribbler(first, random)
        for _ in range(12):
            random.choice(
                [scribbler.round, scribbler.round, scribbler.card, scribbler.action, scribbler.proposal]
            )()
    exported = export_case(first)
    check(exported)
    second = Document.create(
        tmp_path / "second.samenwerk", fill=lambda document: from_case(document, exported)
    )
    assert list(differences(exported, export_case(second))) == []
    assert content(second) == content(first)
    first.close()
    second.close()
