"""Who takes part: the collaboration itself, facilitators, partners and participants."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import (
    Schema,
    choice,
    identity,
    number,
    refer,
    text,
    texts,
    whole,
)
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Group, Optional, Part, Rows
from samenwerkdesk.model.interchange.tables import Tables
from samenwerkdesk.model.partners import LOOKS, letter_code

SCHEMA_VERSION = 1
"""The version of the interchange format."""


@dataclass(frozen=True)
class Letter(Optional):
    """A partner's letter code: A, B … Z, AA; only mentioned when it is not the one of its place in the list."""

    def properties(self) -> Schema:
        """The schema of the letter."""
        about = "Lettercode; weggelaten als die bij de plaats in de lijst hoort (A, B, C …)."
        shape = {"pattern": "^[A-Z]{1,3}$", "x-shape": "lettercode; schrijf die als A of AB"}
        return {"letter": {"type": ["string", "null"], **shape, "description": about}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """Counted from 0."""
        given = source.get("letter")
        if given is not None:
            to.say("partners", row["id"], "letter")
        row["letter"] = row["seq"] if given is None else index_of(given)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out at its default."""
        if row["letter"] != _position(row, of) or of.said("partners", row["id"], "letter"):
            out["letter"] = letter_code(row["letter"])


@dataclass(frozen=True)
class Look(Optional):
    """A partner's place in the palette; only mentioned when it is not the one of its letter."""

    def properties(self) -> Schema:
        """The schema of the look."""
        about = "Nummer van kleur en teken, vanaf 0; weggelaten als het bij de lettercode hoort."
        bounds = {"minimum": 0, "maximum": LOOKS - 1}
        return {"look": {"type": ["integer", "null"], **bounds, "description": about}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """Counted from 0; comes after the letter."""
        given = source.get("look")
        if given is not None:
            to.say("partners", row["id"], "look")
        row["look"] = row["letter"] % LOOKS if given is None else int(given)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out at its default."""
        if row["look"] != row["letter"] % LOOKS or of.said("partners", row["id"], "look"):
            out["look"] = row["look"]


@dataclass(frozen=True)
class LettersGiven(Optional):
    """How many letter codes were ever given out, so that a removed partner's letter does not return."""

    def properties(self) -> Schema:
        """The schema of the number."""
        about = "Aantal ooit uitgegeven lettercodes; weggelaten als het uit de partners volgt."
        return {
            "letters_given": {
                "type": ["integer", "null"],
                "minimum": 0,
                "maximum": 20_000,
                "x-rule": "letters",
                "description": about,
            }
        }

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """What the partners need, when it is not given."""
        given = source.get("letters_given")
        if given is not None:
            to.say("case", "letters_given")
        row["letters_given"] = letters_needed(to.case) if given is None else int(given)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Left out when it follows from the partners."""
        needed = max((partner["letter"] for partner in of.all("partner")), default=-1) + 1
        if row["letters_given"] > needed or of.said("case", "letters_given"):
            out["letters_given"] = row["letters_given"]


def letters_needed(case: Case) -> int:
    """How many letter codes the partners of a case make necessary."""
    partners = case.get("partners") or ()
    places = (at if one.get("letter") is None else index_of(one["letter"]) for at, one in enumerate(partners))
    return max(places, default=-1) + 1


def index_of(code: str) -> int:
    """The number, from 0, of a letter code."""
    index = 0
    for letter in code:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _position(row: Row, of: Tables) -> int:
    positions = of.once("partner positions", lambda: {p["id"]: n for n, p in enumerate(of.all("partner"))})
    return positions[row["id"]]


COLLABORATION: tuple[Part, ...] = (
    Group(
        "case",
        "Algemene gegevens van de samenwerking.",
        (
            text("id", "Kenmerk van de casus.", "case_id"),
            text("title", "Naam van de samenwerking."),
            text("country", "Land, bijvoorbeeld NL."),
            text("language", "Taal, bijvoorbeeld nl."),
            text("sector", "Werkveld."),
            text("kind", "Soort samenwerking."),
            text("summary", "Waar de samenwerking over gaat."),
            whole(
                "schema_version", "Versie van dit uitwisselformaat.", "case_schema_version", 1, SCHEMA_VERSION
            ),
            LettersGiven(),
        ),
    ),
    Group(
        "scale",
        "De trajectschaal, voor alle herhaalde metingen: 1–5, 1–10 of 0–10.",
        (
            number("scale_min", "Laagste score.", low=0, high=1),
            number("scale_max", "Hoogste score.", low=5, high=10),
        ),
        {"x-rule": "scale"},
    ),
    Rows(
        "facilitators",
        "Wie de sessies begeleiden.",
        "facilitator",
        (identity(), text("name", "Naam."), text("role", "Rol in de begeleiding.")),
    ),
    Group(
        "anonymity",
        "Wat er van metingen mag worden getoond.",
        (
            choice(
                "mode",
                "Niveau zolang een meting niets anders zegt.",
                "anoniem",
                "per_organisatie",
                "open",
                column="anonymity_mode",
            ),
            whole(
                "threshold", "Vanaf hoeveel antwoorden iets wordt getoond.", "anonymity_threshold", 3, 1000
            ),
            text("data_contact", "Aanspreekpunt voor vragen over gegevens."),
            whole("retention_months", "Maanden na afronding tot anonimiseren.", low=0, high=1200),
        ),
    ),
)

PARTNERS = Rows(
    "partners",
    "De organisaties die meedoen.",
    "partner",
    (
        identity(),
        text("name", "Volledige naam."),
        text("short_name", "Korte naam voor schermen."),
        text("type", "Soort organisatie.", "kind"),
        text("description", "Wat de organisatie doet."),
        Group(
            "identity",
            "Waar de organisatie voor staat.",
            (text("mission", "Missie."), texts("values", "Kernwaarden.", "core_values")),
        ),
        Letter(),
        Look(),
        text("note", "Aantekening van de begeleider."),
    ),
)

PARTICIPANTS = Rows(
    "participants",
    "De mensen die aan tafel zitten.",
    "person",
    (
        identity(),
        text("name", "Naam."),
        refer("partner_id", "partner", "Organisatie namens wie iemand aan tafel zit."),
        text("function_title", "Functie in de eigen organisatie."),
        refer("joined_session", "session", "Eerste sessie.", "joined_session_id"),
        refer("left_session", "session", "Laatste sessie.", "left_session_id"),
        refer("deputy_of", "participant", "Wie deze deelnemer vervangt.", "deputy_of_id"),
        text("note", "Aantekening van de begeleider."),
    ),
)
