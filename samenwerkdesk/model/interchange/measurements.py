"""The five conditions: the measurements, the open answers and the improvement agenda."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, choice, refer, text
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.layouts import TRAJECTORY, Mark, Named, series
from samenwerkdesk.model.interchange.marks import Marks
from samenwerkdesk.model.interchange.parts import Optional, Rows, mapping
from samenwerkdesk.model.interchange.rounds import (
    ROUND_EXTRAS,
    Home,
    add_answer,
    add_ballot,
    all_answered,
    answers_of,
    ballots_of,
    derived_linkage,
    in_list,
    new_round,
    plain_ballots,
)
from samenwerkdesk.model.interchange.sessions import ACTION
from samenwerkdesk.model.interchange.tables import Tables

CONDITIONS = {
    "ambition": "AMB",
    "interests": "BEL",
    "relationship": "REL",
    "organisation": "ORG",
    "process": "PRO",
}
"""The five conditions and the letters of their statements."""

_LAYOUTS = {
    "full_scan": Named({name: series(prefix, 5, TRAJECTORY) for name, prefix in CONDITIONS.items()}),
    "quick_scan": Named({name: Mark(name, TRAJECTORY) for name in CONDITIONS}),
}
_SCORES = Marks(
    "scores",
    "Per deelnemer en conditie: vijf scores (volledige meting, stelling 1–5) of één cijfer (snelpeiling); null is leeg.",
    _LAYOUTS,
)


def _form(method: str, kind: str) -> Schema:
    """In a measurement by ``method`` every condition of every participant is a ``kind`` or nothing."""
    mark = {"type": [kind, "null"]}
    scores = {"additionalProperties": {"additionalProperties": mark}}
    return {
        "if": {"properties": {"method": {"const": method}}, "required": ["method"]},
        "then": {"properties": {"scores": scores}},
    }


CONDITION_MEASUREMENTS = in_list(
    "condition_measurements",
    "De metingen van de vijf condities.",
    tuple(_LAYOUTS),
    _SCORES,
    (
        refer("session_id", "session", "In of rond welke sessie."),
        choice("method", "Volledige meting of snelpeiling.", *_LAYOUTS, column="instrument", needed=True),
        *ROUND_EXTRAS,
        _SCORES,
    ),
    extra={"allOf": [_form("full_scan", "array"), _form("quick_scan", "integer")]},
)


def _holds_open(row: Row, of: Tables) -> bool:
    ballots = ballots_of(row, of)
    return (
        bool(ballots)
        and plain_ballots(row, of, nameless=True, once=False)
        and all_answered(row, of)
        and all(_is_open(answer) for ballot in ballots for answer in answers_of(ballot, of))
    )


def _is_open(answer: Row) -> bool:
    more = answer["perspective"] or answer["target"] or answer["unknown"]
    return bool(answer["item"] in _OPEN and answer["number"] is None and not more)


_OPEN = ("OPEN1", "OPEN2")


@dataclass(frozen=True)
class OpenAnswers(Optional):
    """The open questions: a list of answers; those of one session are a round."""

    key = "open_answers"
    home = Home(("open_questions",), _holds_open, "session")

    def properties(self) -> Schema:
        """The schema of the list."""
        parts = (
            refer("session_id", "session", "In welke sessie."),
            choice("question_id", "Welke vraag.", *_OPEN, needed=True),
            refer("participant_id", "participant", "Van wie; leeg is zonder naam."),
            text("text", "Het antwoord."),
        )
        items = {**mapping(parts), "type": "object"}
        about = "Antwoorden op de open vragen bij de meting."
        return {self.key: {"type": ["array", "null"], "description": about, "items": items}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A ballot for every answer."""
        for item in source.get(self.key) or ():
            round_ = to.once(_open_round, item.get("session_id"))
            ballot = add_ballot(to, round_, item.get("participant_id"))
            add_answer(to, ballot, item["question_id"], text=item.get("text"))

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The answers over all sessions in the order of their ballots."""
        found = [
            (ballot["seq"] or 0, round_["session_id"], ballot["person_id"], answer)
            for round_ in self.home.rounds(of)
            for ballot in ballots_of(round_, of)
            for answer in answers_of(ballot, of)
        ]
        found.sort(key=lambda entry: entry[0])
        if found:
            out[self.key] = [
                {
                    "session_id": session,
                    "question_id": answer["item"],
                    "participant_id": person,
                    "text": answer["text"],
                }
                for _, session, person, answer in found
            ]


def _open_round(to: Filling, session: str | None) -> Row:
    items = to.case[OpenAnswers.key]
    people = [item.get("participant_id") for item in items if item.get("session_id") == session]
    round_ = new_round(to, "open_questions", session, derived_linkage(people))
    to.add("round", round_)
    return round_


IMPROVEMENT_AGENDA = Rows(
    "improvement_agenda",
    "Verbeterafspraken naar aanleiding van een meting.",
    "action",
    (
        refer("session_id", "session", "In welke sessie."),
        choice("condition", "Bij welke conditie.", *CONDITIONS),
        text("agreement", "De afspraak.", "text"),
        *ACTION[1:],
    ),
    fixed={"origin": "improvement"},
    made="A",
)
