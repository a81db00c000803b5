"""What the table agrees about itself: ground rules, the nine consensus topics, mandates and the work community."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Schema, choice, date, identity, number, refer, text
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.groupmarks import Compliance
from samenwerkdesk.model.interchange.layouts import TRAJECTORY, Named, series
from samenwerkdesk.model.interchange.marks import Marks
from samenwerkdesk.model.interchange.parts import Group, Optional, Part, Rows
from samenwerkdesk.model.interchange.proposals import OBJECTIONS, Agreed, stances
from samenwerkdesk.model.interchange.rounds import ROUND_EXTRAS, in_list
from samenwerkdesk.model.interchange.tables import Tables

_STATUS = {True: "adopted", False: "rejected", None: "proposed"}


@dataclass(frozen=True)
class Adopted(Optional):
    """Whether a rule was adopted: true, false, or not decided; another status is mentioned as such."""

    def properties(self) -> Schema:
        """The schemas of both keys."""
        return {
            "adopted": {"type": ["boolean", "null"], "description": "Of de regel is aangenomen."},
            "status": {
                "type": ["string", "null"],
                "not": {"enum": ["adopted", "rejected", "proposed"]},
                "description": "Stand van zaken, als die iets anders is.",
            },
        }

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """'adopted', 'rejected', 'proposed', or what the status says."""
        adopted = source.get("adopted")
        status = source.get("status")
        row["status"] = status if adopted is None and status is not None else _STATUS[adopted]

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """As ``adopted`` when that says it all."""
        status = row["status"]
        if status in ("adopted", "rejected"):
            out["adopted"] = status == "adopted"
        elif status not in (None, "proposed"):
            out["status"] = status


GROUND_RULES = Rows(
    "ground_rules",
    "De spelregels, in volgorde.",
    "proposal",
    (
        identity("Code van de regel, bijvoorbeeld SR1 of EIGEN1.", "code"),
        text("text", "De regel."),
        text("adapted_text", "De regel zoals wij die aanpasten."),
        Adopted(),
        refer("adopted_in_session", "session", "Sessie waarin dit is besloten.", "session_id"),
        date("decided_on", "Besloten op."),
        Compliance(),
        stances("stances", "Hoe ieder erin staat."),
        OBJECTIONS,
        text("note", "Opmerking."),
    ),
    fixed={"kind": "ground_rule"},
    made="PR",
    unique=("code",),
)

CONSENSUS_RECORD = Rows(
    "consensus_record",
    "De negen onderwerpen waarover consensus is vastgelegd.",
    "proposal",
    (
        choice("topic", "Welk onderwerp.", *(f"CON{n}" for n in range(1, 10)), column="code", needed=True),
        text("agreement", "Wat we vastleggen.", "text"),
        choice("status", "Hoe het ermee staat.", "open", "concept", "vastgesteld", "herziening"),
        refer("session_id", "session", "In welke sessie."),
        date("decided_on", "Vastgesteld op."),
        Agreed(),
        OBJECTIONS,
        text("note", "Opmerking."),
    ),
    fixed={"kind": "consensus"},
    made="PR",
    extra={"x-apart": ["agreed_by", "stances"]},
)

MANDATES = Rows(
    "mandates",
    "Wat iedere deelnemer namens de eigen organisatie mag toezeggen.",
    "mandate",
    (
        identity(),
        refer("participant_id", "participant", "Van wie het mandaat is.", "person_id"),
        choice(
            "level", "Niveau.", "beslissen", "beslissen_binnen_grens", "adviseren", "terugkoppelen", "geen"
        ),
        text("scope", "Waarover het gaat."),
        number("amount_limit_eur", "Tot welk bedrag, in euro.", low=0),
        text("granted_by", "Wie het verleende."),
        date("valid_from", "Geldig vanaf."),
        date("valid_until", "Geldig tot en met."),
        refer("deputy_id", "participant", "Wie vervangt."),
        Rows(
            "renewals",
            "Terugkoppeling met de achterban na een sessie.",
            "mandate_renewal",
            (
                refer("session_id", "session", "Na welke sessie.", needed=True),
                choice(
                    "outcome",
                    "Uitkomst.",
                    "vernieuwd",
                    "verruimd",
                    "beperkt",
                    "ingetrokken",
                    "nog_niet_opgehaald",
                ),
                text("note", "Toelichting."),
            ),
            {"mandate_id": "id"},
            unique=("session_id",),
        ),
    ),
)

_QUALITIES = Marks(
    "ratings",
    "Per deelnemer negen scores voor de groep en negen voor zichzelf.",
    {"": Named({side: series("WG", 9, TRAJECTORY, side) for side in ("group", "self")})},
)
_QUALITY_CODES = tuple(f"WG{n}" for n in range(1, 10))

COMMUNITY_QUALITIES: Part = Group(
    "community_qualities",
    "De negen kwaliteiten van de werkgemeenschap.",
    (
        in_list(
            "measurements",
            "De metingen.",
            ("community_qualities",),
            _QUALITIES,
            (
                refer("session_id", "session", "In welke sessie."),
                *ROUND_EXTRAS,
                _QUALITIES,
            ),
        ),
        choice("chosen_quality", "Kwaliteit voor de komende periode.", *_QUALITY_CODES),
        text("agreement", "Wat we daarover afspraken.", "quality_agreement"),
        text("visible_when", "Waaraan we het merken.", "quality_visible_when"),
        date("next_measurement", "Datum van de volgende meting.", "quality_next_measurement"),
    ),
)
