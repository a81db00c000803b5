"""A small collaboration with one thing of everything, filled row by row."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import apsw

from samenwerkdesk.model import schema
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.document import Document, Value
from tests.charts.measured import DIVIDED

STATEMENTS = dict(zip(CONDITIONS, ("AMB", "BEL", "REL", "ORG", "PRO"), strict=True))


class Filled:
    """A document in memory; ``add`` puts in one row with the next place in its list."""

    def __init__(self, title: str | None = "Samen op weg", *, threshold: int = 5) -> None:
        db = apsw.Connection(":memory:")
        schema.migrate(db)
        self.document = Document(db, None)
        with self.document.change("Nieuw"):
            self.document.insert("collaboration", id=1, title=title, anonymity_threshold=threshold)

    def add(self, table: str, **values: Value) -> None:
        with self.document.change("Rij"):
            known = {row[1] for row in self.document.rows(f'PRAGMA table_info("{table}")')}
            if "seq" in known:
                values.setdefault("seq", self.document.next_seq(table))
            if "id" in known:
                values.setdefault("id", self.document.new_id(table, table[0].upper()))
            self.document.insert(table, **values)

    def session(
        self, number: int = 1, date: str | None = "2025-04-10", location: str | None = "Raadhuis"
    ) -> str:
        self.add("session", id=f"S{number}", number=number, date=date, location=location)
        return f"S{number}"

    def partner(self, key: str, name: str) -> None:
        place = self.document.next_seq("partner")
        self.add("partner", id=key, name=name, short_name=name, letter=place, look=place)

    def person(self, key: str, name: str, partner: str | None = None, **present: bool) -> None:
        """A person, and per session id whether this person was there."""
        self.add("person", id=key, name=name, partner_id=partner)
        for session, there in present.items():
            self.add("attendance", session_id=session, person_id=key, present=int(there))

    def decision(
        self, text: str, reason: str | None = None, visibility: str = "openbaar", session: str = "S1"
    ) -> None:
        self.add("decision", session_id=session, text=text, reason=reason, visibility=visibility)

    def action(self, text: str, owner: str | None = None, due: str | None = None, **values: Value) -> None:
        self.add(
            "action",
            **{"origin": "session", "session_id": "S1", "status": "open"} | values,
            text=text,
            owner_id=owner,
            due=due,
        )

    def point(self, text: str, session: str = "S1", **values: Value) -> None:
        self.add("card", board="session", lane="open_point", session_id=session, text=text, **values)

    def measured(
        self, session: str = "S1", people: int = 13, mode: str | None = None, state: str = "revealed"
    ) -> None:
        """A full scan with the marks of ``DIVIDED``, by nobody in particular."""
        key = self.document.new_id("round", "R")
        self.add(
            "round",
            id=key,
            instrument="full_scan",
            session_id=session,
            anonymity_mode=mode,
            linkage="none",
            state=state,
        )
        for index in range(people):
            ballot = self.document.new_id("ballot", "B")
            self.add("ballot", id=ballot, round_id=key)
            for code, scores in DIVIDED.items():
                # Three statements of one mark each give exactly that mark as score.
                for number in (1, 2, 3):
                    self.add(
                        "answer", ballot_id=ballot, item=f"{STATEMENTS[code]}{number}", number=scores[index]
                    )

    def round(
        self,
        instrument: str,
        session: str = "S1",
        *,
        state: str = "revealed",
        mode: str = "anoniem",
    ) -> str:
        """A round without answers; returns its id."""
        key = self.document.new_id("round", "R")
        self.add(
            "round",
            id=key,
            instrument=instrument,
            session_id=session,
            anonymity_mode=mode,
            linkage="none",
            state=state,
        )
        return key

    def marked(
        self,
        instrument: str,
        given: Mapping[str, Sequence[float]],
        session: str = "S1",
        state: str = "revealed",
        mode: str = "anoniem",
    ) -> str:
        """A round with, for each question, the mark of every respondent."""
        key = self.round(instrument, session, state=state, mode=mode)
        for index in range(max(len(each) for each in given.values())):
            ballot = self.document.new_id("ballot", "B")
            self.add("ballot", id=ballot, round_id=key)
            for item, marks in given.items():
                if index < len(marks):
                    self.add("answer", ballot_id=ballot, item=item, number=float(marks[index]))
        return key

    def said(
        self,
        instrument: str,
        given: Mapping[str, Sequence[str]],
        session: str = "S1",
        state: str = "revealed",
        mode: str = "anoniem",
    ) -> str:
        """A round with, for each question, the text of every respondent."""
        key = self.round(instrument, session, state=state, mode=mode)
        for item, texts in given.items():
            for text in texts:
                self._answer(key, item, text=text)
        return key

    def poll(
        self,
        question: str,
        kind: str,
        texts: Sequence[str] = (),
        options: Sequence[str] = (),
        numbers: Sequence[float] = (),
        session: str = "S1",
        state: str = "revealed",
        mode: str = "anoniem",
        code: str | None = None,
    ) -> str:
        """A poll with what people chose, wrote or marked from 0 to 10."""
        key = self.round("poll", session, state=state, mode=mode)
        offered = json.dumps(list(options)) if options else None
        ends = (0.0, 10.0) if kind == "scale" else (None, None)
        with self.document.change("Vraag"):
            self.document.update(
                "round",
                {"id": key},
                question=question,
                kind=kind,
                options=offered,
                code=code,
                scale_min=ends[0],
                scale_max=ends[1],
            )
        for text in texts:
            self._answer(key, "answer", text=text)
        for number in numbers:
            self._answer(key, "answer", number=float(number))
        return key

    def _answer(self, round_id: str, item: str, **values: Value) -> None:
        ballot = self.document.new_id("ballot", "B")
        self.add("ballot", id=ballot, round_id=round_id)
        self.add("answer", ballot_id=ballot, item=item, **values)


TRUST = {
    "PV1": [2, 2, 3, 4, 4, 5],
    "PV2": [4, 4, 4, 4, 4, 4],
    "PV3": [1, 1, 1, 5, 5, 5],
    "PV4": [3, 3, 3, 3, 3, 3],
}
"""Six people on process trust."""


def one_of_everything(people: Sequence[str] = ("Yasmina el Haddioui", "Bas Kwekkeboom")) -> Filled:
    """Two sessions; the second has everything a report can show."""
    filled = Filled()
    filled.session(1, "2025-02-27")
    filled.session(2, "2025-04-10", "Raadhuis Elzenland")
    filled.add("facilitator", name="Margriet Lansink")
    filled.add("facilitator", name="Ties Bouwhuis")
    filled.partner("A", "Gemeenten")
    filled.partner("B", "Lokale teams")
    filled.person("P1", people[0], "B", S1=True, S2=True)
    filled.person("P2", people[1], "A", S2=True)
    filled.person("P3", "Ruben Oldenkamp", "A", S2=False)
    filled.decision("We starten met één aanmeldroute.", "Wachten helpt geen gezin.", session="S2")
    filled.decision("Mandaten staan per persoon vast.", "Bas mocht niet beslissen.", session="S2")
    filled.action("Proefteam samenstellen", "P1", "2025-04-24", session_id="S2")
    filled.action("Budgetregel in het voorstel", "P2", "2025-06-01", session_id="S2", origin="improvement")
    filled.action("Huisartsen uitnodigen", "P1", "2025-03-21", session_id="S1")
    filled.point("Wie betaalt overbruggingszorg?", "S2")
    filled.point("Wie vertegenwoordigt de huisartsen?", "S1")
    filled.add("mandate", id="M1", person_id="P1", level="beslissen")
    filled.add("mandate", id="M2", person_id="P2", level="adviseren")
    filled.add("mandate_renewal", mandate_id="M2", session_id="S2", outcome="vernieuwd")
    filled.add("agreement", id="TWO1", title="Eén aanmeldroute")
    filled.add("proposal", id="V9", kind="agreement_round", agreement_id="TWO1", number=1, session_id="S2")
    rule = "Zorgen en bedenkingen hoor je hier te zeggen."
    filled.add("proposal", kind="ground_rule", code="SR5", text=rule, status="adopted", session_id="S2")
    filled.add("proposal", kind="ground_rule", code="SR6", text="Niet aangenomen.", status="rejected")
    filled.measured("S1")
    filled.measured("S2")
    return filled
