"""Random valid cases with something to compute: limits that are just reached, ties, empty answers, rounds of every kind.

They start from the cases that test the interchange format; the sections that chapter 21 of the method computes with are made
anew, closer to the limits in the rules.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.interchange.cases import LAYERS, QUESTIONS, SCALES, Case, random_case
from tests.recomputed import CONDITIONS

DAYS = [(date(2024, 12, 1) + timedelta(days=40 * n)).isoformat() for n in range(12)]
OPTIONS = ["te veel", "te weinig", "genoeg", "2025", "Zoë"]
LEVELS = ["beslissen", "beslissen_binnen_grens", "adviseren", "terugkoppelen", "geen", None]
OUTCOMES = ["vernieuwd", "verruimd", "beperkt", "ingetrokken", "nog_niet_opgehaald", None]
STATUSES = ["concept", "vastgesteld", "in_uitvoering", "bestendigd", "ingetrokken", "niet_aangenomen", None]
ROUND_OUTCOMES = ["vastgesteld", "niet_aangenomen", "aangepast", None]
CAMPS = ["apart", "reversed", "near", "fifth", "same", "any"]
FIFTH = {4: (1, 3, 5), 9: (1, 7, 10), 10: (3, 7, 2)}
"""Per width of the scale: two marks, of which one in so many is the other, with a deviation of exactly a fifth of the scale."""
MOMENTS = ["2024-12", "2025-06", "2025-06-03", "bij de start", "later", "", None]
NORMS = [0, 10, -10, 0.3, 80, -2.5, 1_000_000, 1 / 3]


SIZES = {"people": [0, 1, 2, 4, 7, 10, 14, 40], "partners": [0, 1, 3, 6], "sessions": [0, 1, 3, 5]}


def case_to_compute(seed: int) -> Case:
    """One such case, from nearly nothing to forty people; now and then a section is as the other cases have it."""
    random = Random(seed)
    size = {kind: random.choice(sizes) for kind, sizes in SIZES.items()}
    scale = random.choice([None, *SCALES])
    case = random_case(random, **size, scale=scale, fullness=random.choice([0.1, 0.6, 0.9]))
    maker = _Maker(random, case, scale or (1, 5))
    for key, make in maker.sections().items():
        if random.random() < 0.85:
            case[key] = make()
    case["rounds"] = maker.rounds
    for key in ("rounds", *maker.sections()):
        if random.random() < 0.03:
            case[key] = None
    return case


class _Maker:
    def __init__(self, random: Random, case: Case, scale: tuple[int, int]) -> None:
        self.random = random
        self.low, self.high = scale
        self.people: list[str] = [each["id"] for each in case.get("participants") or ()]
        self.partners: list[str] = [each["id"] for each in case.get("partners") or ()]
        self.sessions: list[str] = [each["id"] for each in case.get("sessions") or ()]
        self.rounds: list[Case] = []
        self.missing = random.choice([0.0, 0.1, 0.5])
        self.used = 0
        for session in case.get("sessions") or ():
            self._attend(session)
        for person in case.get("participants") or ():
            person["partner_id"] = self._maybe(self.partners, 0.1)

    def sections(self) -> dict[str, Callable[[], Any]]:
        return {
            "condition_measurements": self._measurements,
            "ambition": lambda: {"formula": self._triples("ambition_formula", ["FOR1", "FOR2", "FOR3"], 0)},
            "organisation_balance": lambda: self._triples("organisation_balance", ["OG1", "OG2", "OG3"], -5),
            "steering_quadrant": self._steering,
            "trust_network": self._network,
            "polls": self._polls,
            "mandates": self._mandates,
            "workable_agreements": self._agreements,
            "chain": self._chain,
            "give_take": self._give_take,
            "collaboration_checks": self._checks,
        }

    def _chance(self, part: float) -> bool:
        return self.random.random() < part

    def _maybe(self, values: list[Any], missing: float) -> Any:
        return None if not values or self._chance(missing) else self.random.choice(values)

    def _some(self, values: list[Any], part: float) -> list[Any]:
        return [value for value in values if self._chance(part)]

    def _id(self, kind: str) -> str:
        self.used += 1
        return f"{kind} {self.used}"

    def _attend(self, session: Case) -> None:
        present = self._some(self.people, self.random.choice([0, 0.5, 0.9, 1]))
        session["attendees"] = present
        session["absentees"] = self._some([one for one in self.people if one not in present], 0.5)
        session["date"] = self._maybe(DAYS, 0.2)

    # ------------------------------------------------------------------ conditions

    def _measurements(self) -> list[Case]:
        found = []
        for session in [*self.sessions, None]:
            for _ in range(self.random.choice([0, 1, 1, 1, 2, 3])):
                method = self.random.choice(["full_scan", "full_scan", "quick_scan"])
                people = self._some(self.people, self.random.choice([0, 0.4, 0.8, 1]))
                camps = {name: self.random.choice(CAMPS) for name in CONDITIONS}
                scores = {
                    person: {name: self._answer(method, camp, at) for name, camp in camps.items()}
                    for at, person in enumerate(people)
                }
                found.append({"session_id": session, "method": method, "scores": scores})
        self.random.shuffle(found)
        return [each for each in found if not self._loosened(each)]

    def _answer(self, method: str, camp: str, at: int) -> Any:
        if method == "quick_scan":
            return self._mark(camp, at)
        return [self._mark(camp, at) for _ in range(5)] if self._chance(0.95) else None

    def _mark(self, camp: str, at: int) -> int | None:
        if self._chance(self.missing):
            return None
        if camp == "fifth":
            below, above, part = FIFTH[self.high - self.low]
            return self.low + (above if at % part == 0 else below)
        if camp in ("apart", "reversed"):
            return self.high if (at % 4 == 0) == (camp == "apart") else self.low
        if camp == "near":
            return min(self.high, self.low + 2 + (at + self.random.randrange(2)) % 2)
        return self.high - 1 if camp == "same" else self.random.randint(self.low, self.high)

    def _loosened(self, entry: Case) -> bool:
        """Now and then a measurement came in otherwise: without names, by phone, still open."""
        if self._chance(0.8):
            return False
        letters = CONDITIONS
        ballots = []
        for person, scores in entry["scores"].items():
            marks = {}
            for name, given in scores.items():
                if entry["method"] == "quick_scan":
                    marks[name] = given
                elif given is not None:
                    marks.update({f"{letters[name]}{n + 1}": mark for n, mark in enumerate(given)})
            ballots.append((person, marks))
        self._loose(entry["method"], entry["session_id"], ballots)
        return True

    def _loose(
        self, instrument: str, session: str | None, ballots: list[tuple[str, Case]], **more: Any
    ) -> None:
        linkage = self.random.choice(["participant", "partner", "none"])
        entries = []
        for person, marks in ballots:
            ballot: Case = {
                "route": "phone",
                "answers": [{"item": item, "number": mark} for item, mark in marks.items()],
            }
            if linkage == "participant":
                ballot["participant_id"] = person
            if linkage != "participant":
                ballot["partner_id"] = self._maybe(self.partners, 0.1)
            entries.append(ballot)
        self.rounds.append(
            {
                "id": self._id("los"),
                "label": "nog eens",
                "instrument": instrument,
                "session_id": session,
                "state": self.random.choice(
                    ["closed", "dots", "spread", "revealed", "revealed", "open", "prepared"]
                ),
                "linkage": linkage,
                "ballots": entries,
                **more,
            }
        )

    # ------------------------------------------------------------------ other marks

    def _triples(self, instrument: str, items: list[str], lowest: int) -> list[Case]:
        found = []
        for session in [*self.sessions, None]:
            for _ in range(self.random.choice([0, 1, 1, 2])):
                around = self.random.choice([0, 5, 10])
                scores: dict[str, Any] = {}
                for person in self._some(self.people, 0.7):
                    marks = [
                        self._maybe([around, around, self.random.randint(0, 10)], self.missing)
                        for _ in range(2)
                    ]
                    marks.append(self._maybe([2, -2] if lowest else [0, 7], self.missing))
                    scores[person] = marks if self._chance(0.95) else None
                if self._chance(0.8):
                    found.append({"session_id": session, "scores": scores})
                else:
                    ballots = [
                        (person, dict(zip(items, marks or [], strict=False)))
                        for person, marks in scores.items()
                    ]
                    self._loose(instrument, session, ballots)
        return found

    def _steering(self) -> Case:
        marks = [0, 4, 5, 6, 10]
        dots = [
            {
                "participant_id": person,
                "moment": moment,
                "public_capacity": self._maybe(marks, self.missing),
                "private_capacity": self._maybe(marks, self.missing),
            }
            for person in self._some(self.people, 0.8)
            for moment in self._some(["now", "desired", None], 0.7)
        ]
        if self._chance(0.2):
            self._loose("steering_quadrant", self._maybe(self.sessions, 0.2), [], boundary=6)
            for dot in dots:
                answers = [
                    {"item": item, "perspective": dot["moment"], "number": dot[key]}
                    for item, key in (("STU1", "public_capacity"), ("STU2", "private_capacity"))
                ]
                self.rounds[-1]["ballots"].append({"route": "phone", "answers": answers})
        return {
            "session_id": self._maybe(self.sessions, 0.1),
            "boundary": self._maybe([5, 4.5, 0], 0.7),
            "placements": dots,
        }

    def _network(self) -> Case:
        size = self.random.randint(1, 5)
        given = self._some(self.people, self.random.choice([0, 0.5, 0.9, 1]))
        declined = self._some([one for one in self.people if one not in given], 0.5)
        part = self.random.choice([0, 0.05, 0.4])
        ties = [
            [giver, receiver, *(self._maybe([0, 1, 2, 3], 0.2) for _ in range(size))]
            for giver in self.people
            for receiver in self.people
            if self._chance(part)
        ]
        if self._chance(0.1) and ties:
            self._loose(
                "trust_network",
                self._maybe(self.sessions, 0.2),
                [],
                consent_given=given,
                layers=LAYERS[:size],
            )
            self.rounds[-1]["linkage"] = "participant"
            for giver in self.people:
                answers = [
                    {"item": question, "target": receiver, "number": value}
                    for person, receiver, *values in ties
                    for question, value in zip(QUESTIONS, values, strict=False)
                    if person == giver
                ]
                self.rounds[-1]["ballots"].append(
                    {"participant_id": giver, "route": "phone", "answers": answers}
                )
            return {}
        return {
            "session_id": self._maybe(self.sessions, 0.1),
            "question_ids": QUESTIONS[:size],
            "layers": self.random.choice([None, LAYERS[:size]]),
            "consent_given": given,
            "consent_declined": declined,
            "ties": ties,
        }

    def _polls(self) -> list[Case]:
        found = []
        for _ in range(self.random.choice([0, 1, 3, 6])):
            kind = self.random.choice(["single", "multiple", "scale", "open", "wordcloud", None])
            values: dict[str | None, Callable[[], Any]] = {
                "single": lambda: self.random.choice([*OPTIONS, "", " ", "iets anders", 2025]),
                "multiple": lambda: self._some(OPTIONS, 0.4),
                "scale": lambda: self.random.choice([0, 1, 2.5]),
            }
            make = values.get(kind, lambda: self.random.choice(["traag", "samen", "", "\n"]))
            few = self.random.choice([1, 4, 30])
            answers: list[Case] = [
                {"value": make() if self._chance(0.85) else None}
                for _ in range(self.random.choice([0, 2, few]))
            ]
            if self._chance(0.3):
                for answer in answers:
                    answer["participant_id"] = self._maybe(self.people, 0.1)
            poll = {"id": self._id("peiling"), "type": kind, "options": OPTIONS, "answers": answers}
            if kind == "single" and self._chance(0.3):
                self._loose("poll", self._maybe(self.sessions, 0.2), [], type=kind, options=OPTIONS)
                self.rounds[-1]["ballots"] = [
                    {"route": "phone", "answers": [{"item": "answer", "text": self.random.choice(OPTIONS)}]}
                    for _ in answers
                ]
            else:
                found.append(poll)
        return found

    # ------------------------------------------------------------------ agreements and figures

    def _mandates(self) -> list[Case]:
        return [
            {
                "id": self._id("mandaat"),
                "participant_id": self._maybe(self.people, 0.05),
                "level": self.random.choice(LEVELS),
                "valid_until": self._maybe(DAYS, 0.5),
                "renewals": [
                    {"session_id": session, "outcome": self.random.choice(OUTCOMES)}
                    for session in self._some(self.sessions, 0.7)
                ],
            }
            for _ in range(self.random.choice([0, 1, len(self.people), 2 * len(self.people)]))
        ]

    def _agreements(self) -> list[Case]:
        return [
            {
                "id": self._id("TWO"),
                "status": self.random.choice(STATUSES),
                "rounds": [
                    {
                        "number": self._maybe([1, 2, 3], 0.1),
                        "valid_until": self._maybe(DAYS, 0.2),
                        "reflection": self._maybe(["Het werkte.", "", " \n"], 0.5),
                        "outcome": self.random.choice(ROUND_OUTCOMES),
                    }
                    for _ in range(self.random.choice([0, 1, 2, 3]))
                ],
            }
            for _ in range(self.random.choice([0, 1, 5]))
        ]

    def _chain(self) -> Case:
        return {
            "id": "K1",
            "complexity": self._maybe([1, 3, 4, 5], 0.1),
            "intensity_now": self._maybe([1, 3, 4, 5], 0.1),
            "kpis": [self._kpi() for _ in range(self.random.choice([0, 2, 7]))],
        }

    def _kpi(self) -> Case:
        norm = self.random.choice(NORMS)
        width = self.random.choice([abs(norm), abs(norm), 4])
        steps = [-1.2, -1, -0.11, -0.1, -0.0999, -0.05, 0, 0.05, 0.0999, 0.1, 0.11, 1, 1.1, 1.2]
        values = [round(norm + step * width, 6) for step in steps]
        band = [norm, self.random.choice([round(norm + width, 6), norm, round(norm - width, 6)])]
        return {
            "id": self._id("KPI"),
            "direction": self._maybe(["hoger_is_beter", "lager_is_beter", "binnen_band"], 0.05),
            "target": norm if self._chance(0.9) else None,
            "band": self._maybe([band, band, band, [None, norm], [norm, None]], 0.2),
            "series": [{"value": self._maybe(values, 0.3)} for _ in range(self.random.choice([0, 1, 4]))],
        }

    def _give_take(self) -> list[Case]:
        def lines() -> Any:
            return self._maybe(
                [[{"weight": self._maybe([1, 3, 5], 0.2)} for _ in range(n)] for n in range(4)], 0.1
            )

        return [
            {"partner_id": partner, "take": lines(), "give": lines()}
            for partner in self._some(self.partners, 0.8)
        ]

    def _checks(self) -> list[Case]:
        return [
            {
                "partner_id": self._maybe(self.partners, 0.05),
                "moment": self.random.choice(MOMENTS),
                "time_hours_per_month": self._maybe([0, 12, 7.5], self.missing),
                "staff_fte": self._maybe([0, 0.1, 0.2], self.missing),
                "money_eur": self._maybe([0, -5000, 1200.75], 0.9),
            }
            for _ in range(self.random.choice([0, 1, 8]))
        ]
