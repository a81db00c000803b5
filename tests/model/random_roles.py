"""Everything a facilitator can do with roles, tasks and transfers, at random."""

from __future__ import annotations

import random

from samenwerkdesk.model import continuity, roles, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.transfers import Under
from tests.model.random_actions import Act, day, ids, one, some, words


def a_holding(document: Document, chance: random.Random) -> None:
    found = ids(document, "role")
    if not found:
        roles.add(document, words(chance))
        return
    role, person = chance.choice(found), some(chance, ids(document, "person"))
    act = chance.choice(
        (
            lambda: roles.set_holder(document, role, person, day(chance)),
            lambda: roles.add_holding(document, role, person, day(chance), day(chance)),
            lambda: roles.set_deputy(document, role, person, day(chance)),
            lambda: roles.set_holding(
                document,
                one(document, chance, "role_assignment"),
                chance.choice(("person_id", "deputy_id")),
                person,
            ),
            lambda: roles.set_start(document, one(document, chance, "role_assignment"), day(chance)),
            lambda: roles.remove_holding(document, one(document, chance, "role_assignment")),
        )
    )
    act()


def a_task(document: Document, chance: random.Random) -> None:
    key = one(document, chance, "task")
    person, role = some(chance, ids(document, "person")), some(chance, ids(document, "role"))
    act = chance.choice(
        (
            lambda: tasks.add(document, words(chance), role, day(chance), person),
            lambda: tasks.add(document, words(chance), role, day(chance)),
            lambda: tasks.set_field(document, key, "title", words(chance)),
            lambda: tasks.set_field(document, key, chance.choice(("holder_id", "deputy_id")), person),
            lambda: tasks.set_field(document, key, "status", chance.choice(tasks.STATUSES)),
            lambda: tasks.set_transferable(document, key, chance.random() < 0.8),
            lambda: tasks.move(document, key, chance.randrange(-3, 4)),
            lambda: tasks.remove(document, key),
        )
    )
    act()


def a_transfer(document: Document, chance: random.Random) -> None:
    task, key = one(document, chance, "task"), one(document, chance, "task_transfer")
    person, role = some(chance, ids(document, "person")), some(chance, ids(document, "role"))
    session = some(chance, ids(document, "session"))
    under = Under(role, some(chance, ids(document, "task"))) if chance.random() < 0.3 else None
    act = chance.choice(
        (
            lambda: transfers.propose(
                document, task, person, day(chance), session, words(chance), words(chance), under
            ),
            lambda: transfers.move_to_role(document, task, role, day(chance), session),
            lambda: transfers.accept(document, key),
            lambda: transfers.decline(document, key),
            lambda: transfers.finish(document, key),
            lambda: transfers.withdraw(document, key),
            lambda: transfers.set_receiver(document, key, person),
            lambda: transfers.set_field(document, key, "reason", words(chance)),
            lambda: continuity.step_in(document, one(document, chance, "person"), day(chance), session),
        )
    )
    act()


ROLE_ACTS: list[Act] = [
    lambda d, c: roles.add(d, words(c), words(c)),
    lambda d, c: roles.set_field(d, one(d, c, "role"), c.choice(list(roles.LABELS)), words(c)),
    lambda d, c: roles.set_accountabilities(d, one(d, c, "role"), [words(c), words(c)]),
    lambda d, c: roles.move(d, one(d, c, "role"), c.randrange(-3, 4)),
    lambda d, c: roles.remove(d, one(d, c, "role")),
    a_holding,
    a_holding,
    a_task,
    a_task,
    a_transfer,
    a_transfer,
]
"""Each does one thing; a UserError is a proper answer."""
