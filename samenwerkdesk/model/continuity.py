"""Continuity: does every role and task have somebody who does it, and somebody who can take over (methode.md 9).

What stands out is worked out here, never stored. The roles and tasks of somebody who leaves come up for transfer as soon as
the last session is filled in, and no longer when that is taken back; nothing of it is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import partners, people, roles, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.roles import Holding, Role
from samenwerkdesk.model.tasks import Task
from samenwerkdesk.model.transfers import OPEN, Transfer

NO_HOLDER, HOLDER_LEAVES, NO_DEPUTY, DEPUTY_LEAVES = (
    "no_holder",
    "holder_leaves",
    "no_deputy",
    "deputy_leaves",
)
WAITS, NO_RECEIVER, RECEIVER_LEAVES = "waits", "no_receiver", "receiver_leaves"
CALLED_AFTER_FUNCTION = "called_after_function"

WORDS = {
    NO_HOLDER: "nog geen houder",
    HOLDER_LEAVES: "houder vertrekt",
    NO_DEPUTY: "nog geen vervanger",
    DEPUTY_LEAVES: "vervanger vertrekt",
    WAITS: "wacht op bevestiging",
    NO_RECEIVER: "zoekt een ontvanger",
    RECEIVER_LEAVES: "ontvanger vertrekt",
    CALLED_AFTER_FUNCTION: "heet naar een functie",
}
"""What a signal is called on the desk and on paper."""

COMES_UP = frozenset({NO_HOLDER, HOLDER_LEAVES})
"""The signals of what nobody carries on: this comes up for transfer first."""

_SHORTEST_TITLE = 5


@dataclass(frozen=True, slots=True)
class TaskState:
    """A task with the people around it. ``waiting`` is the transfer that waits; ``signals`` are keys of ``WORDS``."""

    task: Task
    holder: Person | None
    deputy: Person | None
    waiting: Transfer | None
    receiver: Person | None
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleState:
    """A role with who holds it on the reference date, the tasks under it, and what stands out."""

    role: Role
    holding: Holding | None
    holder: Person | None
    deputy: Person | None
    tasks: tuple[TaskState, ...]
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Continuity:
    """All roles and tasks on one day. ``loose`` are the tasks without a role; people and partners are by id."""

    day: date
    roles: tuple[RoleState, ...]
    loose: tuple[TaskState, ...]
    people: dict[str, Person]
    partners: dict[str, Partner]

    @property
    def tasks(self) -> tuple[TaskState, ...]:
        """All tasks, role by role, then the loose ones."""
        return (*(task for role in self.roles for task in role.tasks), *self.loose)

    def partner(self, person: Person | None) -> Partner | None:
        """The organisation somebody comes from."""
        return self.partners.get(person.partner_id or "") if person else None

    def role(self, key: str | None) -> RoleState | None:
        """One role; None when it is gone."""
        return next((each for each in self.roles if each.role.id == key), None)

    def task(self, key: str | None) -> TaskState | None:
        """One task; None when it is gone."""
        return next((each for each in self.tasks if each.task.id == key), None)


def read(document: Document, day: date) -> Continuity:
    """Everything about roles and tasks as it is on ``day`` (methode.md 21 rule 23)."""
    known = {person.id: person for person in people.all_people(document)}
    organisations = {partner.id: partner for partner in partners.all_partners(document)}
    held: dict[str, list[Holding]] = {}
    for each in roles.holdings(document):
        held.setdefault(each.role_id, []).append(each)
    waiting = {each.task_id: each for each in transfers.all_transfers(document) if each.waiting}
    under: dict[str | None, list[TaskState]] = {}
    for task in tasks.all_tasks(document):
        under.setdefault(task.role_id, []).append(_task_state(task, waiting.get(task.id), known))
    titles = [title for person in known.values() if (title := _words(person.function_title))]
    states = tuple(
        _role_state(role, held.get(role.id, ()), under.get(role.id, ()), known, titles, day)
        for role in roles.all_roles(document)
    )
    return Continuity(day, states, tuple(under.get(None, ())), known, organisations)


def leaves(person: Person | None) -> bool:
    """Whether somebody's last session is known: from then on others are looked for."""
    return person is not None and person.left_session_id is not None


def _task_state(task: Task, waiting: Transfer | None, known: dict[str, Person]) -> TaskState:
    holder, deputy = known.get(task.holder_id or ""), known.get(task.deputy_id or "")
    receiver = known.get(waiting.to_id or "") if waiting else None
    found: list[str] = []
    if waiting is not None:
        found.append(NO_RECEIVER if receiver is None else RECEIVER_LEAVES if leaves(receiver) else WAITS)
    if not task.done:
        found += _people_signals(holder, deputy)
    return TaskState(task, holder, deputy, waiting, receiver, tuple(found))


def _role_state(
    role: Role,
    held: Iterable[Holding],
    under: Iterable[TaskState],
    known: dict[str, Person],
    titles: list[str],
    day: date,
) -> RoleState:
    holding = roles.holding_on(held, day)
    holder = known.get(holding.person_id or "") if holding else None
    deputy = known.get(holding.deputy_id or "") if holding else None
    found = _people_signals(holder, deputy)
    if is_called_after(role.name, titles):
        found.append(CALLED_AFTER_FUNCTION)
    return RoleState(role, holding, holder, deputy, tuple(under), tuple(found))


def _people_signals(holder: Person | None, deputy: Person | None) -> list[str]:
    found = []
    if holder is None:
        found.append(NO_HOLDER)
    elif leaves(holder):
        found.append(HOLDER_LEAVES)
    if deputy is None:
        found.append(NO_DEPUTY)
    elif leaves(deputy):
        found.append(DEPUTY_LEAVES)
    return found


def is_called_after(name: str | None, titles: Iterable[str]) -> bool:
    """Whether a role is called after a function at home (methode.md 9, pitfalls); ``titles`` as ``function_titles`` gives them.

    The name is a function title, or has one in it as a word of its own; titles shorter than five letters say too little.
    """
    wanted = _words(name)
    return bool(wanted) and any(
        title == wanted or (len(title) >= _SHORTEST_TITLE and f" {title} " in f" {wanted} ")
        for title in titles
    )


def function_titles(document: Document) -> list[str]:
    """The function titles of all people, as :func:`is_called_after` compares them."""
    return [title for person in people.all_people(document) if (title := _words(person.function_title))]


def _words(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


# ---------------------------------------------------------------------- who leaves


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What comes up for transfer when somebody leaves: roles and tasks they hold, and those they stand in for."""

    person: Person
    roles: tuple[RoleState, ...]
    tasks: tuple[TaskState, ...]
    deputy_of_roles: tuple[RoleState, ...]
    deputy_of_tasks: tuple[TaskState, ...]

    def __bool__(self) -> bool:
        return bool(self.roles or self.tasks or self.deputy_of_roles or self.deputy_of_tasks)


def left_behind(found: Continuity, person_id: str) -> LeftBehind | None:
    """The roles and tasks of one person; None when that person is not there."""
    person = found.people.get(person_id)
    if person is None:
        return None
    open_tasks = [each for each in found.tasks if not each.task.done]
    return LeftBehind(
        person,
        tuple(each for each in found.roles if each.holder and each.holder.id == person_id),
        tuple(each for each in open_tasks if each.holder and each.holder.id == person_id),
        tuple(each for each in found.roles if each.deputy and each.deputy.id == person_id),
        tuple(each for each in open_tasks if each.deputy and each.deputy.id == person_id),
    )


def person_leaves(document: Document, person_id: str, session_id: str | None, day: date) -> LeftBehind | None:
    """Record somebody's last session, and return what comes up for transfer; None when nothing does.

    Nothing of it changes hands: that is up to the group. The history stays as it is.
    """
    people.set_field(document, person_id, "left_session_id", session_id)
    if session_id is None:
        return None
    return left_behind(read(document, day), person_id) or None


def could_step_in(found: Continuity, person_id: str) -> int:
    """For how many roles and tasks of somebody a deputy could step in."""
    behind = left_behind(found, person_id)
    if behind is None:
        return 0
    return sum(_ready(each.deputy) for each in behind.roles) + sum(_can_take(each) for each in behind.tasks)


def _ready(deputy: Person | None) -> bool:
    return deputy is not None and not leaves(deputy)


def _can_take(each: TaskState) -> bool:
    asked = each.waiting is not None and each.waiting.status != OPEN
    return _ready(each.deputy) and each.task.transferable is not False and not asked


def step_in(
    document: Document, person_id: str, day: date, session_id: str | None = None, reason: str | None = None
) -> int:
    """Let the deputies of somebody step in, because the facilitator says so; returns for how many roles and tasks.

    A role gets its deputy as its holder from ``day`` on; a task is proposed to its deputy, who still confirms. What has no
    deputy, or one who leaves too, stays as it is, and so do tasks that are fixed or are proposed to somebody already.
    """
    behind = left_behind(read(document, day), person_id)
    if behind is None:
        return 0
    number = 0
    with document.change("Vervangers laten instappen"):
        for role in behind.roles:
            if role.deputy is not None and _ready(role.deputy):
                roles.set_holder(document, role.role.id, role.deputy.id, day)
                number += 1
        for each in behind.tasks:
            if each.deputy is not None and _can_take(each):
                transfers.propose(document, each.task.id, each.deputy.id, day, session_id, reason)
                number += 1
    return number
