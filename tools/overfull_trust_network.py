"""A trust network of everybody: once as a pattern between organisations, once by name, with names that are far too long."""

from __future__ import annotations

from samenwerkdesk.model import ballots, disclosure, people, questions, rounds, trust_network
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document


def fill(document: Document, session_id: str, long: str) -> None:
    """Two rounds in a session, in which everybody has ties to about a sixth of the others."""
    everybody = [each.id for each in people.all_people(document)]
    for mode in trust_network.LEVELS:
        key = trust_network.prepare(document, session_id)
        trust_network.set_level(document, key, mode)
        trust_network.set_layer(document, key, "NET5", True)
        for person in everybody:
            trust_network.set_consent(document, key, person, True)
        trust_network.start(document, key)
        _answer(document, key, everybody)
        rounds.close(document, key)
        if mode == disclosure.OPEN:
            # What was asked before stays to be seen as well.
            trust_network.add_link(document, session_id, long, everybody[1])
        rounds.reveal(document, key)


def _answer(document: Document, key: str, everybody: list[str]) -> None:
    entries = []
    for place, asked in enumerate(questions.of_round(document, key)):
        for at, person in enumerate(everybody):
            about = tuple(
                (other, float(1 + (at + to) % 3))
                for to, other in enumerate(everybody)
                if other != person and (at * 7 + to * (3 + place)) % 6 == 0
            )
            entries.append((Who(person), asked, Given(about=about)))
    ballots.put(document, key, entries)
