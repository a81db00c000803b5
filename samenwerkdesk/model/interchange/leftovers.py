"""What the application knows and no section has room for: rounds, cards and actions as they are stored.

These keys are optional; a case made by hand does not need them.
"""

from __future__ import annotations

from samenwerkdesk.model.interchange.cards import more
from samenwerkdesk.model.interchange.fields import (
    choice,
    date,
    filled,
    identity,
    needed,
    number,
    refer,
    said,
    text,
    texts,
    truth,
)
from samenwerkdesk.model.interchange.measurements import CONDITIONS
from samenwerkdesk.model.interchange.network import consents
from samenwerkdesk.model.interchange.parts import Beside, Group, Rows

_OF_ROUND = {"round_id": "id"}

_ANSWERS = Rows(
    "answers",
    "De antwoorden; geen getal en geen tekst is leeg gelaten.",
    "answer",
    (
        needed("item", "Code van de vraag."),
        filled("perspective", "Perspectief, bijvoorbeeld self."),
        filled("target", "Over wie of wat."),
        number("number", "Getal."),
        text("text", "Tekst."),
        said("unknown", "Of 'weet ik niet' is geantwoord; anders weggelaten."),
    ),
    {"ballot_id": "id"},
    unique=("item", "perspective", "target"),
)

LEFT_ROUNDS = Rows(
    "rounds",
    "Rondes die in een ander onderdeel niet passen, zoals stembriefjes zonder naam of een ronde die nog loopt.",
    "round",
    (
        identity(),
        needed("instrument", "Welk instrument, bijvoorbeeld full_scan of compliance."),
        refer("session_id", "session", "In welke sessie."),
        needed("state", "Stand: prepared, open, closed, dots, spread of revealed."),
        choice(
            "linkage", "Wat van de invullers is opgeslagen.", "participant", "partner", "none", needed=True
        ),
        choice("anonymity_mode", "Wat mag worden getoond.", "anoniem", "per_organisatie", "open"),
        truth("filled_before_session", "Of vóór de sessie is ingevuld.", "prefilled"),
        truth("anonymous", "Of het een peiling zonder namen is."),
        text("code", "Code van een peiling."),
        text("question", "Vraag van een peiling."),
        text("type", "Soort vraag van een peiling.", "kind"),
        texts("options", "Opties van een peiling."),
        number("scale_min", "Laagste getal."),
        number("scale_max", "Hoogste getal."),
        text("label", "Opschrift."),
        text("note", "Aantekening."),
        Beside(
            "steering_round",
            (
                number("boundary", "Grens in het sturingskwadrant."),
                Group(
                    "axes",
                    "Assen van het sturingskwadrant.",
                    (text("x", "Liggend.", "axis_x"), text("y", "Staand.", "axis_y")),
                ),
            ),
            _OF_ROUND,
        ),
        Beside(
            "balance_round",
            (
                texts("signals", "Signalen bij de balans."),
                text("who_decides", "Wie bepaalt wat."),
                text("who_does_what", "Wie doet wat."),
                text("who_belongs", "Wie hoort erbij."),
                text("remove", "Wat kan vervallen."),
                text("arrange", "Wat we gaan regelen."),
            ),
            _OF_ROUND,
        ),
        Beside(
            "network_round",
            (texts("question_ids", "Codes van de netwerkvragen."), texts("layers", "Lagen van het netwerk.")),
            _OF_ROUND,
        ),
        *consents("Wie in het netwerk wil.", "Wie niet."),
        Rows(
            "ballots",
            "De stembriefjes.",
            "ballot",
            (
                refer("participant_id", "participant", "Van wie.", "person_id"),
                refer("partner_id", "partner", "Van welke partner."),
                needed("route", "Weg van binnenkomst: desk, phone, passed_device of tally."),
                _ANSWERS,
            ),
            _OF_ROUND,
            made="B",
        ),
    ),
    select=lambda of, row: of.left("round"),
    extra={"x-apart": ["consent_given", "consent_declined"]},
)

LEFT_CARDS = Rows(
    "cards",
    "Kaarten die in een ander onderdeel niet passen.",
    "card",
    (
        identity(),
        needed("board", "Bord."),
        needed("lane", "Vak op het bord."),
        text("text", "De tekst."),
        *more(),
    ),
    select=lambda of, row: of.left("card"),
)

LEFT_ACTIONS = Rows(
    "actions",
    "Acties die in een ander onderdeel niet passen, zoals mandaathuiswerk.",
    "action",
    (
        identity(),
        needed("origin", "Waar de actie vandaan komt."),
        refer("session_id", "session", "In welke sessie."),
        choice("condition", "Bij welke conditie.", *CONDITIONS),
        text("text", "Wat er gebeurt."),
        refer("owner_id", "participant", "Wie het doet."),
        date("due", "Uiterste datum."),
        text("status", "Stand van zaken."),
        refer("done_session_id", "session", "Sessie waarin het klaar bleek."),
    ),
    select=lambda of, row: of.left("action"),
)
