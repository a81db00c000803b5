"""Qualities, support with decisiveness and steering of forty people who all answered, with far too much said about it."""

from __future__ import annotations

from samenwerkdesk.model import (
    community,
    method,
    organisation_balance,
    people,
    questions,
    rounds,
    steering_quadrant,
)
from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.document import Document


def fill(document: Document, session: str, name: str, long: str) -> None:
    """All three rounds in a session, shown to the end; every signal ticked, one of them long."""
    for instrument in (community.INSTRUMENT, organisation_balance.INSTRUMENT, steering_quadrant.INSTRUMENT):
        _answered(document, instrument, session)
    for field in ("quality_agreement", "quality_visible_when"):
        community.set_field(document, field, long)
    community.set_field(document, "chosen_quality", "WG7")
    known = method.organisation_signals()
    for text in (*known.under, *known.over, name, long):
        organisation_balance.set_signal(document, session, text, on=True)
    for field in organisation_balance.LABELS:
        organisation_balance.set_field(document, session, field, long)
    organisation_balance.set_field(document, session, organisation_balance.FORM, "network_organisation")
    steering_quadrant.set_way(document, session, long)


def _answered(document: Document, instrument: str, session: str) -> None:
    """A round in which everybody gave marks; those of a third lie in one place at the end of the scale."""
    key = rounds.prepare(document, instrument, session, "anoniem")
    asked = questions.of_instrument(document, instrument)
    with document.change("Ronde invullen"):
        for at, person in enumerate(people.all_people(document)):
            ballot = document.new_id("ballot", "B")
            document.insert("ballot", id=ballot, round_id=key, person_id=person.id, seq=at, route="desk")
            for number, each in enumerate(asked):
                mark = each.highest if at % 3 == 0 else each.lowest + (at * 3 + number) % len(each.marks)
                document.insert(
                    "answer",
                    ballot_id=ballot,
                    item=each.item,
                    perspective=each.perspective,
                    number=float(mark),
                    seq=number,
                )
        document.update("round", {"id": key}, state=REVEALED, linkage="participant")
