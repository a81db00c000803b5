"""The collaborations that are photographed: the example, a new file, one just begun, and one with too much of everything."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from samenwerkdesk import places
from samenwerkdesk.model import (
    actions,
    agenda,
    cards,
    collaboration,
    decisions,
    ground_rules,
    interchange,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.visibility import PRIVATE
from tools import (
    overfull,
    overfull_agreements,
    overfull_ambition,
    overfull_chain,
    overfull_consensus,
    overfull_interests,
    overfull_phases,
    overfull_relation,
    overfull_session,
    overfull_trust_network,
)

NOW = datetime(2025, 4, 10, 9, 38, 20)
"""In session 3 of the example, in its third block."""

BLOCK_BEGAN = datetime(2025, 4, 10, 9, 25)
OWN_NOTE = (
    "Eerst de spreiding laten zien, dan pas praten.\n"
    "Vraag wie van de lage scores wil beginnen, niemand aanwijzen.\n"
    "Morgenrood: schaarse uren. Ruimte geven om dat uit te leggen.\n"
    "Om 10.25 uur echt pauze."
)
SENTENCE = "Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past, van één gezicht. "
LONG = (SENTENCE * 40)[:3000].strip()


FILES = {
    "begun": "Pas begonnen",
    "example": "Gezinsketen Elzenland",
    "empty": "Nieuwe samenwerking",
    "extreme": "Van alles te veel",
}
"""The name of the file per collaboration."""


def example(path: Path) -> None:
    """The example case, with the clock of session 3 running and a note of the facilitator's own."""
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
    document = Document.open(path)
    session = next(entry.id for entry in sessions.all_sessions(document) if entry.day == NOW.date())
    sessions.set_field(document, session, "private_note", OWN_NOTE)
    agenda.start(document, session, agenda.blocks(document, session)[2].id, BLOCK_BEGAN)
    document.close()


def empty(path: Path) -> None:
    """A file in which nobody has written anything."""
    Document.create(path).close()


def begun(path: Path) -> None:
    """A file with one session, in which nothing stands yet."""
    Document.create(path, _begin).close()


def _begin(document: Document) -> None:
    collaboration.set_text(document, "title", "Samen voor Noord")
    sessions.add(document, NOW.date())


def extreme(path: Path) -> None:
    """14 partners, 40 people, 40 roles, 30 agenda blocks, names of 140 characters and texts of 3,000."""
    Document.create(path, fill=_overfill).close()


def long_name(number: int, length: int = 140) -> str:
    """A name of so many characters that differs from the others."""
    start = f"{number} Vereniging voor Samenwerkende Jeugdhulporganisaties en Gezinsondersteuning "
    return (start + "in de Hele Grote Regio Elzenland en Verre Omstreken " * 3)[:length].strip()


def _overfill(document: Document) -> None:
    collaboration.set_text(document, "title", long_name(0))
    collaboration.set_text(document, "summary", LONG)
    for number in range(1, 15):
        key = partners.add(document, long_name(number), f"Organisatie nummer {number}")
        partners.set_field(document, key, "mission", LONG if number == 1 else SENTENCE)
        partners.set_values(
            document, key, ["samen leren", "eerlijk", "dichtbij", "Verantwoordelijkheidsgevoel"]
        )
    keys = [partner.id for partner in partners.all_partners(document)]
    for number in range(40):
        key = people.add(document, long_name(number) if number < 3 else f"Deelnemer van Achternaam {number}")
        people.set_field(document, key, "partner_id", keys[number % 14])
        people.set_field(
            document, key, "function_title", long_name(number) if number == 1 else "beleidsadviseur"
        )
    days = [NOW.date() - timedelta(weeks=4 * back) for back in (2, 1, 0)]
    for day in days:
        _session(document, day)
    overfull.fill_fence(document, SENTENCE, LONG)
    overfull.fill_roles(document, NOW.date(), SENTENCE, LONG)
    overfull.fill_mandates(document, NOW.date(), SENTENCE, LONG)
    overfull_agreements.fill(document, NOW.date(), SENTENCE, LONG)
    overfull_phases.fill(document, NOW.date(), SENTENCE, LONG)
    overfull_chain.fill(document, SENTENCE, LONG)
    overfull_ambition.fill(document, SENTENCE, LONG)
    overfull_interests.fill(document, SENTENCE, LONG)
    ground_rules.propose_handbook(document)
    ground_rules.propose(document, LONG)
    for rule in ground_rules.all_rules(document)[:4]:
        ground_rules.decide(document, rule.id, ground_rules.ADOPTED, sessions.all_sessions(document)[-1].id)
    last = sessions.all_sessions(document)[-1].id
    overfull_consensus.fill_consensus(document, last, NOW.date(), SENTENCE, LONG)
    overfull_relation.fill(document, last, SENTENCE, LONG)
    overfull_trust_network.fill(document, last, SENTENCE)
    overfull_session.fill(document, last, SENTENCE, LONG)


def _session(document: Document, day: date) -> None:
    plan = [(6.0, f"Onderdeel {number} {SENTENCE}" if number % 7 == 3 else f"Onderdeel {number}", "ground_rules")
            for number in range(1, 31)]  # fmt: skip
    key = sessions.add(document, day, plan)
    sessions.set_field(document, key, "location", long_name(0))
    sessions.set_field(document, key, "check_in_question", SENTENCE * 2)
    sessions.set_field(document, key, "private_note", LONG)
    sessions.everybody_present(document, key)
    for person in people.all_people(document)[::5]:
        sessions.set_attendance(document, key, person.id, False)
    secret = decisions.add(document, key, "Dit weet alleen de begeleider", "het ligt gevoelig")
    decisions.set_field(document, secret, "visibility", PRIVATE)
    decisions.add(document, key, LONG, LONG)
    owner = people.all_people(document)[0].id
    actions.add(document, key, LONG, owner, day - timedelta(days=3))
    actions.add(
        document, key, "Een gewone afspraak", people.all_people(document)[7].id, day + timedelta(days=7)
    )
    actions.add(document, key, "Nog zonder iemand en zonder datum")
    for lane in (cards.OPEN_POINT, cards.PARKED):
        cards.add(document, key, lane, SENTENCE)
        cards.add(document, key, lane, LONG[:600])
    blocks = agenda.blocks(document, key)
    agenda.skip(document, key, blocks[4].id)
    if day == NOW.date():
        agenda.start(document, key, blocks[5].id, NOW - timedelta(minutes=9))
