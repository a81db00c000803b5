"""The nine topics of the collaboration with too much of everything: long texts, one revised often, concerns of many."""

from __future__ import annotations

from datetime import date

from samenwerkdesk.model import consensus, people
from samenwerkdesk.model.document import Document

REVISED = 4
"""How often one of the topics was revised."""


def fill_consensus(document: Document, session: str, day: date, sentence: str, long: str) -> None:
    """Settled ones, drafts, revisions and one that is open; with answers of everybody and concerns of a few."""
    everybody = [each.id for each in people.all_people(document)]
    texts = {"CON1": long, "CON2": sentence * 4, "CON3": long, "CON4": sentence, "CON5": "", "CON6": "kort"}
    texts |= {"CON7": sentence * 9, "CON8": sentence, "CON9": "Elke sessie."}
    for number, (code, text) in enumerate(texts.items()):
        consensus.write(document, code, text)
        version = consensus.get(document, code).version_id
        if version is None:
            continue
        for at, person in enumerate(everybody[: 3 * number]):
            consensus.answer(document, version, person, consensus.VALUES[at % len(consensus.VALUES)])
        for person in everybody[: number % 4]:
            consensus.set_concern(document, version, person, long if number == 2 else sentence)
        for concern in consensus.concerns(document, version)[:2]:
            consensus.share_concern(document, version, concern, True)
            consensus.set_resolution(document, concern, sentence)
        consensus.set_note(document, code, long if number == 2 else None)
        if number % 3 != 1:
            consensus.settle(document, code, session, day, everybody)
    for number in range(REVISED):
        consensus.revise(document, "CON3")
        consensus.write(document, "CON3", f"Versie {number + 2}. {long}")
        if number < REVISED - 1:
            consensus.settle(document, "CON3", session, day, everybody[:number])
