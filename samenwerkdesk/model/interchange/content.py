"""Interests and options, give and take, the ambition and the balance of the organisation."""

from __future__ import annotations

from samenwerkdesk.model.interchange.cards import VISIBILITY, cards
from samenwerkdesk.model.interchange.fields import choice, identity, mark, refer, text, texts, whole
from samenwerkdesk.model.interchange.groundwork import PHASES
from samenwerkdesk.model.interchange.layouts import ZERO_TO_TEN, Mark, Series, series
from samenwerkdesk.model.interchange.marks import Marks
from samenwerkdesk.model.interchange.parts import Beside, Group, Ids, Rows
from samenwerkdesk.model.interchange.rounds import ROUND_EXTRAS, in_list

INTERESTS = Rows(
    "interests",
    "Wat er op het spel staat.",
    "interest",
    (
        identity(),
        choice("kind", "Soort belang (BLG3).", "collective", "organisational", "individual"),
        refer("partner_id", "partner", "Van welke partner."),
        refer("participant_id", "participant", "Van welke deelnemer.", "person_id"),
        text("position", "Het standpunt (BLG1)."),
        text("interest", "Het belang erachter (BLG2)."),
        mark("tension", "Hoe spannend, 0–5 (BLG6).", low=0, high=5),
        VISIBILITY,
        choice("status", "Hoe het ermee staat.", "genoemd", "erkend", "geborgd", "botsend"),
        refer("session_id", "session", "In welke sessie."),
        text("best_alternative", "Beste alternatief buiten de samenwerking (BLG5)."),
    ),
)

_OPTION = cards(
    "",
    "",
    identity(),
    text("text", "De mogelijke oplossing."),
    text("status", "Stand van zaken."),
    board="option",
    lane="option",
)

OPTIONS = Rows(
    "options",
    "Mogelijke oplossingen die meer belangen dienen.",
    "card",
    (
        *_OPTION.parts,
        Ids(
            "serves",
            "Welke belangen de optie dient.",
            "interest",
            "option_interest",
            "interest_id",
            {"card_id": "id"},
        ),
    ),
    fixed=_OPTION.fixed,
)


def _direction(key: str, about: str) -> Rows:
    return Rows(
        key,
        about,
        "give_take",
        (
            text("text", "Wat."),
            choice(
                "category",
                "Categorie.",
                "geld",
                "uren",
                "kennis",
                "netwerk",
                "toegang",
                "legitimiteit",
                "ruimte",
                "data",
                "zichtbaarheid",
                "leren",
            ),
            mark("weight", "Gewicht, 1–5."),
            refer("linked_to", "partner", "Van of naar welke partner.", "linked_partner_id"),
        ),
        {"partner_id": "partner_id"},
        {"direction": key},
        made="GT",
    )


GIVE_TAKE = Rows(
    "give_take",
    "Wat iedere partner komt halen en meebrengt (HB3).",
    "partner_sheet",
    (
        refer("partner_id", "partner", "Welke partner.", needed=True),
        _direction("take", "Wat de partner komt halen."),
        _direction("give", "Wat de partner meebrengt."),
    ),
    fixed={"kind": "give_take"},
    unique=("partner_id",),
)

_FORMULA = Marks(
    "scores",
    "Per deelnemer belofte, commitment en doen, elk 0–10 (FOR1–FOR3).",
    {"": series("FOR", 3, ZERO_TO_TEN)},
)

AMBITION = Group(
    "ambition",
    "De gedeelde ambitie.",
    (
        text("statement", "De ambitiezin.", "ambition_statement"),
        Rows(
            "versions",
            "Hoe de zin ontstond.",
            "ambition_version",
            (
                whole("version", "Volgnummer."),
                refer("session_id", "session", "In welke sessie."),
                text("text", "De zin."),
            ),
            made="AV",
        ),
        Rows(
            "functions",
            "De vijf functies van de ambitie.",
            "ambition_function",
            (
                choice("code", "Code.", *(f"FUN{n}" for n in range(1, 6))),
                choice("function", "Functie.", "search", "connector", "agreement", "task", "reference_point"),
                choice("phase", "Fase waar de functie bij past.", *PHASES),
                text("text", "Wat de ambitie hier deed."),
            ),
            made="AF",
        ),
        cards(
            "no_go_areas",
            "Waar een partner een grens trekt (HB5).",
            refer("partner_id", "partner", "Welke partner."),
            text("text", "De grens."),
            board="no_go",
            lane="no_go",
        ),
        in_list(
            "formula",
            "Ambitie = belofte × commitment × doen.",
            ("ambition_formula",),
            _FORMULA,
            (refer("session_id", "session", "In welke sessie."), *ROUND_EXTRAS, _FORMULA),
        ),
    ),
)

_LEVEL = {"type": ["integer", "null"], "minimum": -5, "maximum": 5}
_BALANCE = Marks(
    "scores",
    "Per deelnemer draagvlak (0–10), daadkracht (0–10) en organisatieniveau (−5…+5) (OG1–OG3).",
    {"": Series((Mark("OG1", ZERO_TO_TEN), Mark("OG2", ZERO_TO_TEN), Mark("OG3", _LEVEL)))},
)

ORGANISATION_BALANCE = in_list(
    "organisation_balance",
    "Draagvlak, daadkracht en hoeveel er is geregeld.",
    ("organisation_balance",),
    _BALANCE,
    (
        refer("session_id", "session", "In welke sessie."),
        *ROUND_EXTRAS,
        _BALANCE,
        Beside(
            "balance_round",
            (
                texts("signals", "Aangekruiste signalen van te weinig of te veel organisatie."),
                text("who_decides", "Wie bepaalt wat (OG4)."),
                text("who_does_what", "Wie doet wat (OG5)."),
                text("who_belongs", "Wie hoort erbij (OG6)."),
                text("remove", "Wat kan vervallen (OG7)."),
                text("arrange", "Wat we gaan regelen."),
            ),
            {"round_id": "id"},
        ),
    ),
)
