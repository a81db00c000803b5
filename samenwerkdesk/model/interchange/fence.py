"""The fence: recognise, make transparent, widen."""

from __future__ import annotations

from samenwerkdesk.model.interchange.cards import Notes, PerPartner, cards
from samenwerkdesk.model.interchange.fields import date, refer, text
from samenwerkdesk.model.interchange.filling import Row
from samenwerkdesk.model.interchange.layouts import ZERO_TO_TEN, Mark, Named
from samenwerkdesk.model.interchange.marks import Marks
from samenwerkdesk.model.interchange.parts import Group, Rows
from samenwerkdesk.model.interchange.rounds import InRound
from samenwerkdesk.model.interchange.sessions import DONE_IN
from samenwerkdesk.model.interchange.tables import Tables

_OF_PARTNER = {"partner_id": "partner_id"}
_LANES = ("in_scope", "out_of_scope", "grey_area")


def _sheets(of: Tables, row: Row) -> list[Row]:
    """The boundary cards, also of partners that only have cards on the board."""
    sheets = of.where("partner_sheet", kind="boundary")
    have = {sheet["partner_id"] for sheet in sheets}
    named = {card["partner_id"] for lane in _LANES for card in of.where("card", board="fence", lane=lane)}
    named |= {card["about_partner_id"] for card in of.where("card", board="fence", lane="appreciation")}
    blank = {"why_we_act_this_way": None, "often_misunderstood": None}
    return sheets + [
        {**blank, "partner_id": partner["id"]}
        for partner in of.all("partner")
        if partner["id"] in named and partner["id"] not in have
    ]


_RECOGNISE = Rows(
    "recognise",
    "Fase 1, erkennen: de grenskaart van iedere partner.",
    "partner_sheet",
    (
        refer("partner_id", "partner", "Van wie de grenskaart is.", needed=True),
        Notes("in_scope", "Waar wij van zijn (SCH1.1).", "fence", "in_scope", _OF_PARTNER),
        Notes("out_of_scope", "Waar wij niet van zijn (SCH1.2).", "fence", "out_of_scope", _OF_PARTNER),
        Notes("grey_area", "Wat grijs gebied is.", "fence", "grey_area", _OF_PARTNER),
        text("why_we_act_this_way", "Waarom wij doen zoals we doen (SCH1.3)."),
        text("often_misunderstood", "Wat vaak verkeerd over ons wordt begrepen (SCH1.4)."),
        cards(
            "appreciations",
            "Verschil dat anderen bij deze partner waarderen (SCH1.5).",
            refer("from_partner", "partner", "Wie het waardeert.", "partner_id"),
            text("text", "Wat er wordt gewaardeerd."),
            board="fence",
            lane="appreciation",
            link={"about_partner_id": "partner_id"},
        ),
    ),
    fixed={"kind": "boundary"},
    unique=("partner_id",),
    select=_sheets,
)

_JARGON = cards(
    "jargon",
    "Woorden die verwarring geven (SCH2.3).",
    text("term", "Het woord.", "text"),
    board="fence",
    lane="jargon",
)

_MAKE_TRANSPARENT = Group(
    "make_transparent",
    "Fase 2, doorzichtig maken.",
    (
        Rows(
            _JARGON.key,
            _JARGON.about,
            "card",
            (
                *_JARGON.parts,
                PerPartner(
                    "meanings", "Wat iedere partner bedoelt.", "fence", "meaning", {"parent_id": "id"}
                ),
            ),
            fixed=_JARGON.fixed,
            made="C",
        ),
        Rows(
            "expectations",
            "Wat de ene partner van de andere mag verwachten.",
            "expectation",
            (
                refer("from_partner", "partner", "Wie iets biedt.", "from_partner_id"),
                refer("to_partner", "partner", "Aan wie.", "to_partner_id"),
                text("offer", "Wat de ander mag verwachten (SCH2.1)."),
                text("need", "Wat daarvoor van de ander nodig is (SCH2.2)."),
            ),
            made="EX",
        ),
        Notes(
            "blind_spots", "Waar we niet zien wat er bij de ander gebeurt (SCH2.4).", "fence", "blind_spot"
        ),
        PerPartner("contacts", "Wie je belt als het spannend wordt (SCH2.5).", "fence", "contact"),
    ),
)

_PRIDE = Marks(
    "dual_identity",
    "Dubbele trots per deelnemer: verbondenheid met de eigen organisatie en met het verband (SCH3.6).",
    {"": Named({name: Mark(name, ZERO_TO_TEN) for name in ("own_organisation", "collaboration")})},
    unknown=False,
)

_WIDEN = Group(
    "widen",
    "Fase 3, verruimen.",
    (
        Group(
            "shared_boundary",
            "De gezamenlijke grens (SCH3.1, SCH3.2).",
            (
                Notes("inside", "Wat erbinnen valt.", "fence", "inside"),
                Notes("outside", "Wat erbuiten blijft.", "fence", "outside"),
                Notes(
                    "shared_but_separate",
                    "Wat we delen en toch apart houden.",
                    "fence",
                    "shared_but_separate",
                ),
            ),
        ),
        Group(
            "identity",
            "Hoe we onszelf noemen (SCH3.5).",
            (
                text("name", "Naam.", "identity_name"),
                text("sentence", "Eén zin over ons.", "identity_sentence"),
                text("symbol", "Beeld.", "identity_symbol"),
            ),
        ),
        text("shared_goal", "Het gezamenlijke doel (SCH3.3)."),
        Rows(
            "needs",
            "Wat ervoor nodig is (SCH3.4).",
            "action",
            (
                text("text", "Wat er nodig is."),
                refer("owner_id", "participant", "Trekker."),
                date("due", "Uiterste datum."),
                text("status", "Stand van zaken."),
                refer("session_id", "session", "Sessie waarin dit is besproken."),
                DONE_IN,
            ),
            fixed={"origin": "fence"},
            made="A",
        ),
        InRound(
            "dual_identity",
            _PRIDE,
            (
                _PRIDE,
                refer(
                    "dual_identity_session_id",
                    "session",
                    "In welke sessie dubbele trots is gevraagd.",
                    "session_id",
                ),
            ),
        ),
    ),
)

FENCE = Group("fence", "De schutting in drie fasen.", (_RECOGNISE, _MAKE_TRANSPARENT, _WIDEN))
