"""What a round of a TWO still needs, in words: the four conditions of methode.md 16, and what to be warned about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import agreement_cards, agreements, mandates, partners, people, proposals
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean, in_words, listed

TEXT, UNHEARD, OBJECTION, ACTION = "text", "unheard", "objection", "action"
END_DATE, QUESTION = "end_date", "question"
TO_SPEAK, NO_MANDATE, NO_ROOM, STANDING = "to_speak", "no_mandate", "no_room", "standing"

FEW = 5
"""So many names are said in full; of more only the first ones."""


class Missing(NamedTuple):
    """One thing: its code, the Dutch sentence, and whether it stands in the way (else it is a warning)."""

    code: str
    text: str
    blocks: bool = True


def blocking(document: Document, round_id: str, day: date | None = None) -> list[Missing]:
    """What stands in the way of establishing a round."""
    return [each for each in missing(document, round_id, day) if each.blocks]


def standing_texts(document: Document, round_id: str) -> list[str]:
    """What the objections say that stand although they were treated: the group may go on (methode.md 16)."""
    standing = set(agreements.check_round(document, round_id).standing_objections)
    return [
        text
        for objection in proposals.objections(document, round_id)
        if objection.id in standing and (text := clean(objection.text))
    ]


def missing(document: Document, round_id: str, day: date | None = None) -> list[Missing]:
    """What a round lacks, in the order of the method, and then the warnings, for mandates on ``day``.

    An objection never stands in the way by itself: only one that was not treated yet does.
    Raises KeyError when there is no such round.
    """
    round_ = agreements.get_round(document, round_id)
    if round_ is None:
        raise KeyError(round_id)
    check = agreements.check_round(document, round_id, day)
    names = {person.id: person.label for person in people.all_people(document)}
    partner_names = {each.id: each.label for each in partners.all_partners(document)}
    found: list[Missing] = []
    if check.unheard_partners:
        unheard = _some([partner_names.get(key, key) for key in check.unheard_partners])
        found.append(Missing(UNHEARD, f"Nog niet gehoord: {unheard}."))
    if not clean(round_.wording):
        found.append(Missing(TEXT, "Er is nog geen voorstel."))
    found += _objections(document, round_id, check, names)
    if check.lacks_action:
        found.append(Missing(ACTION, "Er is nog geen actie met een eigenaar."))
    if check.lacks_end_date:
        found.append(Missing(END_DATE, "Er is nog geen einddatum."))
    if check.lacks_experience_question and not standing_texts(document, round_id):
        found.append(Missing(QUESTION, "Er is nog geen ervaringsvraag."))
    return [*found, *_warnings(document, round_, check, names, day)]


def _objections(
    document: Document, round_id: str, check: agreements.RoundCheck, names: dict[str, str]
) -> list[Missing]:
    found = [
        Missing(OBJECTION, f"Het bezwaar van {names.get(person, person)} is nog niet opgeschreven.")
        for person in check.unrecorded_objectors
    ]
    for objection in proposals.objections(document, round_id):
        of = f" van {names[objection.person_id]}" if objection.person_id in names else ""
        if not clean(objection.text):
            found.append(Missing(OBJECTION, f"Het bezwaar{of} is nog niet opgeschreven."))
        elif not objection.treated:
            found.append(Missing(OBJECTION, f"Het bezwaar{of} is nog niet behandeld."))
    return found


def _warnings(
    document: Document,
    round_: agreements.AgreementRound,
    check: agreements.RoundCheck,
    names: dict[str, str],
    day: date | None,
) -> list[Missing]:
    found = []
    # Nobody can answer before there is a proposal; who was heard would read that they did not speak.
    left = agreement_cards.to_speak(document, round_.id) if clean(round_.wording) else []
    if left:
        found.append(
            Missing(TO_SPEAK, f"Nog geen antwoord van {_some([each.label for each in left])}.", False)
        )
    if check.without_mandate:
        who = _some([names.get(person, person) for person in check.without_mandate])
        verb = (
            "mag hierover niet beslissen en haalt"
            if len(check.without_mandate) == 1
            else "mogen hierover niet beslissen en halen"
        )
        found.append(Missing(NO_MANDATE, f"{who} {verb} ruimte op.", False))
    if check.without_room_to_decide:
        on = day or agreements.decision_day(document, round_)
        lacking = mandates.without_room(document, check.without_room_to_decide, on)
        who = _some([f"{names.get(each.person_id, each.person_id)} ({each.words})" for each in lacking])
        verb = "stemt" if len(lacking) == 1 else "stemmen"
        found.append(Missing(NO_ROOM, f"{who} {verb} in zonder beslisruimte.", False))
    if check.standing_objections:
        found.append(Missing(STANDING, _standing(len(check.standing_objections)), False))
    return found


def _standing(number: int) -> str:
    if number == 1:
        return "Er blijft een bezwaar staan. Stel je vast, dan wordt dat letterlijk de ervaringsvraag."
    return "Er blijven bezwaren staan. Stel je vast, dan worden die letterlijk de ervaringsvraag."


def _some(names: list[str]) -> str:
    """All of a few names; of many the first ones and how many more there are."""
    if len(names) <= FEW:
        return listed(names)
    return f"{', '.join(names[: FEW - 1])} en nog {in_words(len(names) - FEW + 1)} anderen"
