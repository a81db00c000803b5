"""Workable agreements (TWO's) with their rounds."""

from __future__ import annotations

from samenwerkdesk.model.interchange.cards import cards
from samenwerkdesk.model.interchange.fields import choice, date, identity, refer, text, whole
from samenwerkdesk.model.interchange.parts import Ids, Rows
from samenwerkdesk.model.interchange.proposals import OBJECTIONS, Consents
from samenwerkdesk.model.interchange.sessions import ACTION

_OF_ROUND = {"proposal_id": "id"}

_DISCUSSED = refer("session_id", "session", "Sessie waarin dit is afgesproken.")

_ROUNDS = Rows(
    "rounds",
    "De doorlopen rondes.",
    "proposal",
    (
        whole("number", "Volgnummer."),
        refer("session_id", "session", "In welke sessie."),
        text("proposal", "De tekst waarover we instemming vragen (TWO5).", "text"),
        text("adapted_text", "De tekst zoals die na bezwaren werd."),
        cards(
            "hearing",
            "Hoor en wederhoor: ieders kijk (TWO3).",
            refer("participant_id", "participant", "Van wie.", "person_id"),
            choice("stance", "Houding.", "voor", "zorg", "tegen", column="status"),
            text("view", "De zienswijze.", "text"),
            board="hearing",
            lane="view",
            link=_OF_ROUND,
        ),
        Consents(),
        OBJECTIONS,
        date("valid_from", "Geldt vanaf."),
        date("valid_until", "Geldt tot en met (TWO6)."),
        text("experience_question", "Waarop we in de praktijk letten (TWO7)."),
        Rows(
            "actions",
            "Wat we gaan doen.",
            "action",
            (*ACTION, _DISCUSSED),
            _OF_ROUND,
            {"origin": "agreement"},
            made="A",
        ),
        cards(
            "experiences",
            "Wat we in de praktijk zagen (TWO8).",
            date("date", "Wanneer."),
            refer("participant_id", "participant", "Van wie.", "person_id"),
            text("text", "De ervaring."),
            board="experience",
            lane="experience",
            link=_OF_ROUND,
        ),
        text("reflection", "Wat de ervaringen betekenen (TWO9)."),
        choice(
            "outcome",
            "Uitkomst.",
            "vastgesteld",
            "niet_aangenomen",
            "aangepast",
            "bestendigd",
            "ingetrokken",
            column="status",
        ),
        date("decided_on", "Besloten op."),
        text("note", "Opmerking."),
    ),
    {"agreement_id": "id"},
    {"kind": "agreement_round"},
    made="PR",
)

WORKABLE_AGREEMENTS = Rows(
    "workable_agreements",
    "Tijdelijk werkbare overeenkomsten (TWO's).",
    "agreement",
    (
        identity(),
        text("title", "Titel."),
        text("issue", "De kwestie (TWO1)."),
        Ids(
            "relevant_partners",
            "Welke partners gehoord moeten zijn (TWO2).",
            "partner",
            "agreement_partner",
            "partner_id",
            {"agreement_id": "id"},
        ),
        choice(
            "status",
            "Stap in de cyclus.",
            "concept",
            "hoor_en_wederhoor",
            "ter_instemming",
            "vastgesteld",
            "in_uitvoering",
            "in_reflectie",
            "nieuwe_ronde",
            "bestendigd",
            "ingetrokken",
            "niet_aangenomen",
            "verlopen",
        ),
        _ROUNDS,
    ),
)
