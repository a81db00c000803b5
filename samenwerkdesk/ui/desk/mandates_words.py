"""Mandaten: what other tabs say about who has no room to decide."""

from __future__ import annotations

from samenwerkdesk.model import mandates, people, sessions
from samenwerkdesk.model.text import some
from samenwerkdesk.ui.desk.context import Desk

FEW, MOST_NAMED = 3, 8
"""Of so many people the reason is said too, and so many are named; of more only how many others there are."""


def without_room(desk: Desk) -> str:
    """Who of those present in the session that is on may not decide, as one sentence; '' when everybody may.

    '' as well while no mandate was recorded at all: then nobody lacks anything.
    """
    session = desk.session
    if session is None or not any(each.counts for each in mandates.all_mandates(desk.document)):
        return ""
    there = sessions.attendance(desk.document, session.id)
    present = [key for key, here in there.items() if here]
    found = mandates.without_room(desk.document, present, session.day or desk.today())
    if not found:
        return ""
    names = {person.id: person.label for person in people.all_people(desk.document)}
    few = len(found) <= FEW
    said = [
        f"{names.get(each.person_id, '')} ({each.words})" if few else names.get(each.person_id, "")
        for each in found
    ]
    return f"Aan tafel zonder ruimte om te beslissen: {some(said, MOST_NAMED)}. Zij leggen dit thuis voor."
