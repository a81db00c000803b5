"""Weighing beforehand, the steering quadrant and the five phases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.interchange.cards import cards
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, choice, date, mark, number, plain, refer, text
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.layouts import ZERO_TO_TEN
from samenwerkdesk.model.interchange.parts import (
    Beside,
    Group,
    Optional,
    Part,
    Rows,
    columns_of,
    mapping,
    read_all,
    write_all,
)
from samenwerkdesk.model.interchange.rounds import (
    ROUND_EXTRAS,
    InRound,
    add_answer,
    add_ballot,
    all_answered,
    allowed,
    answers_of,
    ballots_of,
    derived_linkage,
    plain_ballots,
)
from samenwerkdesk.model.interchange.tables import Tables

_MOMENTS = ("now", "desired")
PHASES = ("explore", "share", "agree", "design", "execute_renew")

CHECKS = Rows(
    "collaboration_checks",
    "De afweging per partner of meedoen de inzet waard is.",
    "collaboration_check",
    (
        refer("partner_id", "partner", "Welke partner afweegt."),
        text("moment", "Wanneer, bijvoorbeeld 2024-12."),
        text("expected_effect_text", "Welk effect voor de doelgroep (WEG1)."),
        number("time_hours_per_month", "Uren per maand (WEG3).", low=0),
        number("staff_fte", "Menskracht in fte (WEG4).", low=0),
        number("money_eur", "Geld in euro; 0 is een antwoord, leeg is onbekend (WEG5)."),
        text("money_note", "Toelichting bij het geld (WEG5)."),
        mark("energy", "Energie bij de uitvoerders (WEG6)."),
        mark("expected_effect", "Verwacht effect."),
        mark("mission_fit", "Aansluiting op missie en koers (WEG2)."),
        mark("autonomy_impact", "Hoeveel zeggenschap wordt opgegeven (WEG8)."),
        text("autonomy_note", "Toelichting bij de zeggenschap (WEG8)."),
        choice("voluntariness", "Vrijwillig of opgelegd (WEG9).", "vrijwillig", "deels", "opgelegd"),
        mark("values_recognition", "Herkenning in de waarden van de anderen (WEG10)."),
        text("values_note", "Toelichting bij de waarden (WEG10)."),
        choice("delegate_fit", "Of de juiste persoon gaat (WEG11).", "ja", "twijfel", "nee"),
        text("left_undone", "Wat blijft liggen (WEG7)."),
        choice("verdict", "Het oordeel (WEG12).", "doen", "onder_voorwaarden", "nog_niet", "niet_doen"),
        text("conditions", "Voorwaarden bij het oordeel."),
    ),
    made="CC",
)


@dataclass(frozen=True)
class Placements(Optional):
    """Dots in the quadrant: per dot a participant, a moment, two marks and a note, in the order in which they were placed."""

    key = "placements"

    def properties(self) -> Schema:
        """The schema of the list."""
        parts = (
            refer("participant_id", "participant", "Wie de stip plaatste."),
            choice("moment", "Nu of gewenst.", *_MOMENTS),
        )
        marks = {
            "public_capacity": {**ZERO_TO_TEN, "description": "Sturingsvermogen van de overheid (STU1)."},
            "private_capacity": {
                **ZERO_TO_TEN,
                "description": "Handelingsvermogen van private partijen samen (STU2).",
            },
            "note": {"type": ["string", "null"], "description": "Toelichting."},
        }
        item = mapping(parts)
        item = {**item, "type": "object", "properties": {**item["properties"], **marks}}
        about = "De stippen van de deelnemers."
        unique = ["participant_id", "moment"]
        return {
            self.key: {"type": ["array", "null"], "description": about, "items": item, "x-unique": unique}
        }

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """One ballot per participant; each dot is an answer to STU1 and STU2, and perhaps a note."""
        ballots: dict[Any, Row] = {}
        row["linkage"] = derived_linkage([item.get("participant_id") for item in source.get(self.key) or ()])
        for place, item in enumerate(source.get(self.key) or ()):
            person = item.get("participant_id")
            if person is None or person not in ballots:
                ballots[person] = add_ballot(to, row, person)
            more = {"perspective": item.get("moment") or "", "seq": place}
            add_answer(to, ballots[person], "STU1", number=item.get("public_capacity"), **more)
            add_answer(to, ballots[person], "STU2", number=item.get("private_capacity"), **more)
            if item.get("note") is not None:
                add_answer(to, ballots[person], "note", text=item["note"], **more)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The dots in the order of their answers."""
        found: list[tuple[int, Case]] = []
        for ballot in ballots_of(row, of):
            dots: dict[str, tuple[int, Case]] = {}
            for answer in answers_of(ballot, of):
                _, dot = dots.setdefault(
                    answer["perspective"], (answer["seq"] or 0, self._dot(ballot, answer))
                )
                value = answer["text" if answer["item"] == "note" else "number"]
                if value is not None:
                    dot[_DOT[answer["item"]]] = plain(value)
            found += dots.values()
        found.sort(key=lambda entry: entry[0])
        if found:
            out[self.key] = [dot for _, dot in found]

    def _dot(self, ballot: Row, answer: Row) -> Case:
        told = {"participant_id": ballot["person_id"], "moment": answer["perspective"] or None}
        return {key: value for key, value in told.items() if value is not None}

    def holds(self, row: Row, of: Tables) -> bool:
        """Whether a round has nothing but dots."""
        ballots = ballots_of(row, of)
        return (
            plain_ballots(row, of, nameless=True)
            and all_answered(row, of)
            and all(self._is_dot(a, of) for b in ballots for a in answers_of(b, of))
        )

    def _is_dot(self, answer: Row, of: Tables) -> bool:
        if answer["item"] not in _DOT or answer["perspective"] not in ("", *_MOMENTS):
            return False
        if answer["target"] or answer["unknown"]:
            return False
        if answer["item"] == "note":
            return answer["number"] is None
        return answer["text"] is None and allowed(ZERO_TO_TEN, answer["number"], of)


_DOT = {"STU1": "public_capacity", "STU2": "private_capacity", "note": "note"}
_PLACEMENTS = Placements()

QUADRANT = Group(
    "steering_quadrant",
    "Welk type sturing het vraagstuk nu kent en welk type nodig is.",
    (
        InRound(
            "steering_quadrant",
            _PLACEMENTS,
            (
                refer("session_id", "session", "In welke sessie."),
                *ROUND_EXTRAS,
                Beside(
                    "steering_round",
                    (
                        number("boundary", "Grens tussen laag en hoog.", low=0, high=10),
                        Group(
                            "axes",
                            "Namen van de assen.",
                            (text("x", "Liggend.", "axis_x"), text("y", "Staand.", "axis_y")),
                        ),
                    ),
                    {"round_id": "id"},
                ),
                _PLACEMENTS,
            ),
        ),
    ),
)


@dataclass(frozen=True)
class Answers(Optional):
    """A phase's answers, each a card in the lane of its question."""

    key = "answers"
    codes = tuple(f"{prefix}{n}" for prefix in ("VER", "DEL", "OVE", "VOR", "UIT") for n in range(1, 6))

    def properties(self) -> Schema:
        """The schema of the list."""
        item = {**mapping(self._parts()), "type": "object"}
        return {
            self.key: {
                "type": ["array", "null"],
                "description": "Antwoorden op de fasevragen.",
                "items": item,
            }
        }

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A card for every answer."""
        for item in source.get(self.key) or ():
            card: Row = {"board": f"phase:{row['code']}", "id": to.fresh("C"), "seq": to.place("card")}
            read_all(self._parts(), item, card, to)
            to.add("card", card)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The cards of the phase, over all questions in order."""
        answers = of.where("card", board=f"phase:{row['code']}")
        answers = [card for card in answers if card["lane"] in self.codes]
        found = of.take("card", answers, {"board", *columns_of(self._parts())})
        if found:
            out[self.key] = [write_all(self._parts(), card, of) for card in found]

    def _parts(self) -> tuple[Part, ...]:
        rows = cards("", "", text("answer", "Het antwoord.", "text"), board="", lane="")
        return (
            choice("question_id", "Code van de vraag.", *self.codes, column="lane", needed=True),
            *rows.parts,
        )


@dataclass(frozen=True)
class Deliverable(Optional):
    """A phase's product, whose columns are in the row of the phase."""

    key = "deliverable"
    parts = (
        text("title", "Titel."),
        choice(
            "kind",
            "Soort product.",
            "kickoff_note",
            "declaration_of_intent",
            "collaboration_agreement",
            "project_sheet",
            "results_report",
        ),
        text("status", "Stand van zaken.", "product_status"),
        refer("session_id", "session", "Sessie waarin het is vastgesteld."),
        text("text", "De tekst."),
        date("decided_on", "Vastgesteld op."),
    )

    def properties(self) -> Schema:
        """The schema of the product."""
        return {self.key: mapping(self.parts, "Het product van de fase.")}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """Remembers whether there was a product at all."""
        row["has_deliverable"] = int(source.get(self.key) is not None)
        read_all(self.parts, source.get(self.key) or {}, row, to)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out when there is no product."""
        inner = write_all(self.parts, row, of)
        if inner or row["has_deliverable"]:
            out[self.key] = inner


COLLABORATION_PHASES = Rows(
    "collaboration_phases",
    "De vijf fasen van het samenwerkingsproces.",
    "phase",
    (
        choice("phase", "Welke fase.", *PHASES, column="code", needed=True),
        choice(
            "status", "Hoe het ermee staat.", "niet_gestart", "bezig", "afgerond", "overgeslagen", "heropend"
        ),
        date("started_on", "Begonnen op."),
        date("completed_on", "Afgerond op."),
        Answers(),
        Deliverable(),
    ),
    unique=("phase",),
)
