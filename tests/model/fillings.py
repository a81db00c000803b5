"""A small collaboration with something in every register that the desk writes."""

from __future__ import annotations

from datetime import date, datetime

from samenwerkdesk.model import (
    actions,
    agenda,
    cards,
    collaboration,
    decisions,
    ground_rules,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.document import Document


def fill(document: Document) -> None:
    """Two sessions of three people from two partners."""
    collaboration.set_text(document, "title", "Gezinsketen Élzenland 👩‍👧")
    first, second = (partners.add(document, f"Partner {name}", name) for name in ("Noord", "Zuid"))
    partners.set_values(document, first, ["nabij", "‘rechtmatig’"])
    crowd = [people.add(document, name, first) for name in ("Ada Łuk", "Bea de Wit")]
    crowd.append(people.add(document, "Cor", second))
    people.set_field(document, crowd[1], "deputy_of_id", crowd[0])
    people.add_facilitator(document, "Margriet")
    blocks: list[tuple[float, str, str | None]] = [
        (10, "check-in", "sessions"),
        (45, "condities", None),
        (5, "check-out", None),
    ]
    one = sessions.add(document, date(2025, 4, 10), blocks)
    two = sessions.add(document, date(2025, 5, 15), blocks)
    sessions.everybody_present(document, one)
    sessions.set_attendance(document, one, crowd[2], False)
    agenda.start(document, one, agenda.blocks(document, one)[1].id, datetime(2025, 4, 10, 9, 12))
    decisions.add(document, one, "We gaan door.", "Omdat het werkt.")
    actions.add(document, one, "Startnota sturen", crowd[0], date(2025, 4, 30))
    done = actions.add(document, one, "Zaal boeken", crowd[1])
    actions.set_done(document, done, True, two)
    cards.add(document, one, cards.OPEN_POINT, "Wie vertegenwoordigt de huisartsen?")
    cards.close(document, cards.add(document, one, cards.PARKED, "Website"), two)
    ground_rules.propose_handbook(document)
    rule = ground_rules.all_rules(document)[1].id
    ground_rules.adapt(document, rule, "Wie een knelpunt noemt, vraagt hulp.")
    ground_rules.decide(document, rule, ground_rules.ADOPTED, one)
    ground_rules.set_stance(document, rule, crowd[0], ground_rules.STANCES[0])
    ground_rules.set_concern(document, rule, crowd[1], "Ik twijfel.")
    ground_rules.set_compliance(document, one, "SR2", 4)
