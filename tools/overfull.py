"""What the collaboration with too much of everything has: a fence, roles and mandates, all far too full."""

from __future__ import annotations

from datetime import date, timedelta

from samenwerkdesk.model import (
    cards,
    fence,
    fence_expectations,
    mandate_changes,
    mandate_homework,
    mandates,
    partners,
    people,
    roles,
    sessions,
    tasks,
    transfers,
)
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document


def fill_fence(document: Document, sentence: str, long: str) -> None:
    """Cards in every lane, some as long as they come; words, expectations between many pairs; a name of 140 letters."""
    keys = [each.id for each in partners.all_partners(document)]
    for number, key in enumerate(keys):
        for lane in fence.BOUNDARY:
            texts = [sentence, "kort", *(["inkoop"] * (number % 3))]
            cards.write(document, Lane(fence.BOARD, lane, key), [long, *texts] if number == 0 else texts)
        fence.set_sheet(document, key, "why_we_act_this_way", long if number == 1 else sentence)
        fence.set_contact(document, key, sentence)
        about = keys[(number + 1) % len(keys)]
        cards.write(document, Lane(fence.BOARD, fence.IMAGE, key, about), [sentence])
        cards.write(document, Lane(fence.BOARD, fence.APPRECIATION, key, about), [sentence])
        for other in keys[number + 1 :: 3]:
            fence_expectations.set_field(document, key, other, "offer", sentence)
            fence_expectations.set_field(document, key, other, "need", "bellen vóór tien uur")
    words = cards.write(
        document, Lane(fence.BOARD, fence.JARGON), ["crisis", "regie", "Verantwoordelijkheidsgevoel"]
    )
    for word in words:
        for key in keys[::2]:
            fence.set_meaning(document, word, key, sentence)
    fence.set_case(document, long)
    for lane in fence.SHARED:
        cards.write(
            document, Lane(fence.BOARD, lane), [sentence, long[:600], *(f"punt {n}" for n in range(20))]
        )
    fence.set_identity(document, "identity_name", sentence)
    fence.set_identity(document, "identity_sentence", long[:600])
    for number in range(12):
        fence.add_need(document, sentence, people.all_people(document)[number].id)


def fill_roles(document: Document, day: date, sentence: str, long: str) -> None:
    """40 roles and 200 tasks; some without anybody, some waiting, one with a text of 3,000 letters."""
    everybody = [each.id for each in people.all_people(document)]
    for number in range(40):
        role = roles.add(
            document, f"Rol {number} {sentence}"[:140] if number < 3 else f"Rol {number}", sentence
        )
        if number == 1:
            roles.set_field(document, role, "purpose", long)
        if number % 5:
            started = day - timedelta(days=200 - number)
            roles.add_holding(
                document, role, everybody[number], started, None, everybody[(number * 7 + 1) % 40]
            )
        tasks.add_all(document, [f"Taak {number}.{at}" if at else sentence for at in range(5)], role, day)
    for task in tasks.all_tasks(document)[::17]:
        if task.holder_id:
            transfers.propose(document, task.id, everybody[0], day, reason=sentence, note=long[:600])


def fill_mandates(document: Document, day: date, sentence: str, long: str) -> None:
    """A mandate of everybody but a few, two of some, and what came of each after every session; much to fetch at home."""
    everybody = [each.id for each in people.all_people(document)]
    held = [each.id for each in sessions.all_sessions(document)]
    for number, person in enumerate(everybody[:-3]):
        key = mandate_changes.add(document, person, mandates.LEVELS[number % len(mandates.LEVELS)])
        mandate_changes.set_field(
            document, key, "scope", long if number == 1 else sentence if number % 3 else "inkoop"
        )
        mandate_changes.set_field(document, key, "amount_limit_eur", 10.0 ** (number % 12))
        mandate_changes.set_field(document, key, "granted_by", sentence)
        mandate_changes.set_field(
            document, key, "deputy_id", everybody[number - 5] if number % 4 == 0 else None
        )
        mandate_changes.set_day(document, key, "valid_until", day + timedelta(days=100 - 10 * number))
        for at, session in enumerate(held):
            mandate_changes.renew(
                document, key, session, mandates.OUTCOMES[(number + at) % len(mandates.OUTCOMES)]
            )
            mandate_changes.set_note(document, key, session, long if number == 1 else sentence)
    mandate_changes.add(document, everybody[0], mandates.DECIDE)
    for person in everybody[:4]:
        mandate_homework.add(document, held[-1], long if person == everybody[1] else sentence, person, day)
