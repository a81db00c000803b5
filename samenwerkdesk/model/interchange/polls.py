"""Polls: a question, its options and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, choice, identity, plain, refer, text, texts
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Optional, Pair, Part, Rows, columns_of, mapping
from samenwerkdesk.model.interchange.rounds import (
    Home,
    add_answer,
    add_ballot,
    answers_of,
    ballots_of,
    derived_linkage,
    plain_ballots,
)
from samenwerkdesk.model.interchange.tables import Tables

_MODES = {True: "anoniem", False: "open", None: None}


@dataclass(frozen=True)
class Anonymous(Optional):
    """Whether a poll is anonymous, and its anonymity level when that does not follow from it."""

    mode = choice(
        "anonymity_mode",
        "Wat mag worden getoond; weggelaten als het uit anonymous volgt.",
        "anoniem",
        "per_organisatie",
        "open",
    )

    def properties(self) -> Schema:
        """The schemas of both keys."""
        anonymous = {"type": ["boolean", "null"], "description": "Of de peiling zonder namen is."}
        return {"anonymous": anonymous, **self.mode.properties()}

    def columns(self) -> set[str]:
        """Both columns."""
        return {"anonymous", "anonymity_mode"}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """The level follows from ``anonymous`` unless it is given."""
        anonymous = source.get("anonymous")
        row["anonymous"] = None if anonymous is None else int(anonymous)
        mode = source.get("anonymity_mode")
        if mode is not None:
            to.say("polls", row["id"], "anonymity_mode")
        row["anonymity_mode"] = mode or _MODES[anonymous]

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The level is left out when it follows."""
        anonymous = None if row["anonymous"] is None else bool(row["anonymous"])
        if anonymous is not None:
            out["anonymous"] = anonymous
        follows = row["anonymity_mode"] in (None, _MODES[anonymous])
        if not follows or of.said("polls", row["id"], "anonymity_mode"):
            out["anonymity_mode"] = row["anonymity_mode"]


@dataclass(frozen=True)
class Choices(Optional):
    """The answers to a poll, and what is stored about who gave them when that does not follow from them."""

    key = "answers"

    def properties(self) -> Schema:
        """The schemas of both keys."""
        item = mapping([refer("participant_id", "participant", "Van wie; leeg is zonder naam.")])
        value = {
            "type": ["string", "number", "array", "null"],
            "items": {"type": "string", "minLength": 1},
            "uniqueItems": True,
            "description": "Tekst, getal of lijst van gekozen opties; null is geen stem.",
        }
        item = {**item, "type": "object", "properties": {**item["properties"], "value": value}}
        answers = {"type": ["array", "null"], "description": "De antwoorden.", "items": item}
        about = "Wat van de invullers is opgeslagen; weggelaten als het uit de antwoorden volgt."
        linkage = {"type": ["string", "null"], "enum": ["participant", "none", None], "description": about}
        return {self.key: answers, "linkage": linkage}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A ballot for every answer."""
        items = source.get(self.key) or []
        linkage = source.get("linkage")
        if linkage is not None:
            to.say("polls", row["id"], "linkage")
        row["linkage"] = linkage or derived_linkage([item.get("participant_id") for item in items])
        for item in items:
            ballot = add_ballot(to, row, item.get("participant_id"))
            value = item.get("value")
            if isinstance(value, list):
                for place, chosen in enumerate(value):
                    add_answer(to, ballot, "answer", target=chosen, text=chosen, seq=place)
            elif isinstance(value, str):
                add_answer(to, ballot, "answer", text=value)
            elif value is not None:
                add_answer(to, ballot, "answer", number=value)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """A list of chosen options, a text or a number."""
        found = []
        people = []
        for ballot in ballots_of(row, of):
            item: Case = {"participant_id": ballot["person_id"], "value": self._value(answers_of(ballot, of))}
            found.append(item)
            people.append(ballot["person_id"])
        if found:
            out[self.key] = found
        if row["linkage"] != derived_linkage(people) or of.said("polls", row["id"], "linkage"):
            out["linkage"] = row["linkage"]

    def _value(self, answers: list[Row]) -> Any:
        if any(answer["target"] for answer in answers):
            return [answer["text"] for answer in answers]
        for answer in answers:
            return plain(answer["number"]) if answer["text"] is None else answer["text"]
        return None


def _holds(row: Row, of: Tables) -> bool:
    people = [ballot["person_id"] for ballot in ballots_of(row, of)]
    linkage = row["linkage"] if row["linkage"] != "partner" else ""
    if linkage == "none" and any(people):
        return False
    as_derived = {**row, "linkage": derived_linkage(people)}
    return (
        bool(linkage)
        and plain_ballots(as_derived, of, nameless=True, once=False)
        and all(_fits(answers_of(ballot, of)) for ballot in ballots_of(row, of))
    )


def _fits(answers: list[Row]) -> bool:
    if any(a["item"] != "answer" or a["perspective"] or a["unknown"] for a in answers):
        return False
    if any(answer["target"] for answer in answers):
        return all(answer["target"] == answer["text"] and answer["number"] is None for answer in answers)
    return len(answers) <= 1 and all((a["number"] is None) != (a["text"] is None) for a in answers)


_SCALE = Pair(
    "scale",
    "Laagste en hoogste getal bij een schaalvraag.",
    "scale_min",
    "scale_max",
    {"type": ["number", "null"], "minimum": -1000, "maximum": 1000},
)

_PARTS: tuple[Part, ...] = (
    identity(),
    text("code", "Code uit het handboek, bijvoorbeeld PEIL2."),
    refer("session_id", "session", "In welke sessie."),
    text("question", "De vraag."),
    choice("type", "Soort vraag.", "single", "multiple", "scale", "open", "wordcloud", column="kind"),
    Anonymous(),
    texts("options", "De opties."),
    _SCALE,
    Choices(),
)

_HOME = Home(("poll",), _holds, columns=frozenset(columns_of(_PARTS)))

POLLS = Rows(
    "polls",
    "De peilingen.",
    "round",
    _PARTS,
    fixed={"instrument": "poll", "state": REVEALED},
    select=lambda of, row: _HOME.rounds(of),
    extra={"x-rule": "nameless"},
)

OWN_POLLS = Rows(
    "own_polls",
    "Eigen peilingen die klaarstaan om (opnieuw) te vragen.",
    "own_poll",
    (
        identity(),
        text("question", "De vraag."),
        choice("type", "Soort vraag.", "single", "multiple", "scale", "open", "wordcloud", column="kind"),
        texts("options", "De opties."),
        _SCALE,
    ),
    made="Z",
)
"""They ask nothing yet: what was asked is a poll."""
