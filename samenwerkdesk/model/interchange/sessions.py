"""Sessions: date and place, attendance, agenda, the two movements, the evaluation and the report."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.interchange.cards import VISIBILITY, Notes
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import (
    Field,
    Schema,
    date,
    identity,
    number,
    refer,
    text,
    time,
    whole,
)
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.layouts import TRAJECTORY, Mark, named
from samenwerkdesk.model.interchange.marks import Marks, MarksByQuestion
from samenwerkdesk.model.interchange.parts import Group, Ids, Optional, Part, Rows
from samenwerkdesk.model.interchange.rounds import ROUND_EXTRAS, InRound
from samenwerkdesk.model.interchange.tables import Tables

_IN_SESSION = {"session_id": "id"}


@dataclass(frozen=True)
class Done(Optional):
    """Whether an action is done: true, false, or not filled in; another status is mentioned as such."""

    def properties(self) -> Schema:
        """The schemas of both keys."""
        other = "Stand van zaken, als die niet gewoon open of klaar is."
        return {
            "done": {"type": ["boolean", "null"], "description": "Of het klaar is."},
            "status": {"type": ["string", "null"], "not": {"enum": ["done", "open"]}, "description": other},
        }

    def columns(self) -> set[str]:
        """The status."""
        return {"status"}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """'done', 'open', none, or what the status says."""
        done = source.get("done")
        row["status"] = source.get("status") if done is None else "done" if done else "open"

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """As ``done`` when that says it all."""
        if row["status"] in ("done", "open"):
            out["done"] = row["status"] == "done"
        elif row["status"] is not None:
            out["status"] = row["status"]


DONE_IN: Field = refer("done_session_id", "session", "Sessie waarin het klaar bleek.")

ACTION: tuple[Part, ...] = (
    text("text", "Wat er gebeurt."),
    refer("owner_id", "participant", "Wie het doet."),
    date("due", "Uiterste datum."),
    Done(),
    DONE_IN,
)
"""What every action has."""

_MOVEMENT = MarksByQuestion(
    {
        "deepening": ("Hoeveel we elkaar beter leerden begrijpen, per deelnemer.", Mark("BEW1", TRAJECTORY)),
        "progress": ("Hoeveel we opschoten, per deelnemer.", Mark("BEW2", TRAJECTORY)),
    }
)
_TRUST = Marks("scores", "Procesvertrouwen per deelnemer.", {"": named("PV", 4, TRAJECTORY)})

_AGENDA = Rows(
    "agenda",
    "De onderdelen van de sessie.",
    "agenda_item",
    (
        number("start_minute", "Begin, in minuten na de start.", low=-100_000, high=100_000),
        number("duration_minutes", "Duur in minuten.", low=0, high=100_000),
        text("element", "Wat er gebeurt.", "title"),
        text("form", "Werkvorm."),
        text("group", "In welke groep.", "grouping"),
        text("page", "Blad van het programma dat erbij hoort."),
        text("status", "Stand van zaken, bijvoorbeeld overgeslagen."),
        text("note", "Aantekening van de begeleider."),
    ),
    _IN_SESSION,
    made="AG",
)

_REPORT = Group(
    "report",
    "Het verslag.",
    (
        Rows(
            "decisions",
            "Wat we kozen.",
            "decision",
            (text("text", "Het besluit."), text("reason", "Waarom."), VISIBILITY),
            _IN_SESSION,
            made="D",
        ),
        Rows(
            "actions",
            "Wat we afspraken te doen.",
            "action",
            (identity(), *ACTION),
            _IN_SESSION,
            {"origin": "session"},
        ),
        Notes("open_points", "Wat openbleef.", "session", "open_point", _IN_SESSION),
    ),
)

SESSIONS = Rows(
    "sessions",
    "De bijeenkomsten.",
    "session",
    (
        identity(),
        whole("number", "Volgnummer."),
        date("date", "Datum."),
        time("start_time", "Begintijd."),
        whole("duration_minutes", "Duur in minuten.", low=0, high=100_000),
        text("location", "Plaats."),
        text("mode", "Vorm, bijvoorbeeld fysiek of online."),
        Ids(
            "attendees",
            "Wie er waren.",
            "participant",
            "attendance",
            "person_id",
            _IN_SESSION,
            {"present": 1},
        ),
        Ids(
            "absentees",
            "Wie er niet waren.",
            "participant",
            "attendance",
            "person_id",
            _IN_SESSION,
            {"present": 0},
        ),
        _AGENDA,
        text("check_in_question", "De vraag bij de check-in."),
        Group(
            "movement",
            "Verdieping en vooruitgang na afloop, op de trajectschaal.",
            (
                InRound(
                    "movement",
                    _MOVEMENT,
                    (_MOVEMENT, *ROUND_EXTRAS),
                    "id",
                ),
            ),
        ),
        Group(
            "process_evaluation",
            "Terugblik op de manier van samenwerken.",
            (
                InRound(
                    "process_trust",
                    _TRUST,
                    (_TRUST, *ROUND_EXTRAS),
                    "id",
                ),
                text("helped", "Wat hielp.", "evaluation_helped"),
                text("change", "Wat volgende keer anders kan.", "evaluation_change"),
                text("rule_attention", "Welke spelregel aandacht verdient.", "evaluation_rule"),
            ),
        ),
        _REPORT,
        Notes("parked", "Wat geparkeerd is.", "session", "parked", _IN_SESSION),
        text("private_note", "Aantekening voor de begeleider zelf."),
    ),
    extra={"x-apart": ["attendees", "absentees"]},
)
